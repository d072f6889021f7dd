"""Lead a name to the one fuller form of it that the text holds, too.

"Klubben Nordby" where "Klubben Nordby og Lyng" is named, "Jobcentret" where "Jobcenter Lyng" is.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from referatgraf.extraction.short_forms import is_place
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.organisations import known
from referatgraf.lexicon.words import fold

_SHORTEST = 6  # letters
_COMPOUND = 8  # letters of "jobcentret", which is a noun of its own
_LONGEST_ENDING = 3  # of a definite form: "museum", "museet"
# What follows these tells whose body it is, of which another may meet here.
_WHOSE = ("i ", "på ", "ved ", "hos ", "af ", "og ", "samt ", "for ")


def fuller_forms(names: Iterable[str]) -> dict[str, str]:
    """Return each name that exactly one other name goes on with, and that other name."""
    distinct = {fold(name): " ".join(name.split()) for name in names}
    ordered = sorted(distinct)
    opened = _by_first_word(ordered)
    found = {}
    for key, name in distinct.items():
        if len(name) >= _SHORTEST and not is_place(name) and known(name) is None:
            longer = [*islice(_going_on(key, ordered), 2), *_named(key, opened)]
            if len(longer) == 1:
                found[name] = distinct[longer[0]]
    return found


def _by_first_word(ordered: Sequence[str]) -> dict[str, list[str]]:
    """Return the names of several words by their first, of each two: more tell no more."""
    opened: dict[str, list[str]] = {}
    for key in ordered:
        first, _, rest = key.partition(" ")
        if rest[:1].isalpha() and len(opened.setdefault(first, [])) < 2:
            opened[first].append(key)
    return opened


def _going_on(key: str, ordered: Sequence[str]) -> Iterator[str]:
    """Yield the names that begin with another and go on; sorted, they stand behind it."""
    at = bisect_left(ordered, key + " ")
    while at < len(ordered) and ordered[at].startswith(key + " "):
        rest = ordered[at][len(key) + 1 :]
        if rest[:1].isalpha() and not rest.startswith(_WHOSE):
            yield ordered[at]
        at += 1


def _named(key: str, opened: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the names like "Jobcenter Lyng" that one word in the definite form stands for."""
    noun = head_of(key) if key.isalpha() else None
    if noun is None or not noun.definite or not (noun.compound or len(key) >= _COMPOUND):
        return
    most = len(key) - len(noun.stem)
    for before in range(max(0, most - _LONGEST_ENDING), most + 1):
        first = key[:before] + noun.stem
        other = head_of(first) if first in opened else None
        if other and not other.definite and other.stem == noun.stem:
            yield from opened[first]
