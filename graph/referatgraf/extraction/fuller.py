"""Lead a name to the one fuller form of it that the text holds, too.

"Klubben Nordby" where "Klubben Nordby og Lyng" is named, "Jobcentret" where "Jobcenter Lyng" is.
"""

from collections.abc import Iterable

from referatgraf.extraction.short_forms import is_place
from referatgraf.lexicon.organisation_heads import Head, head_of
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
    found = {}
    for key, name in distinct.items():
        if len(name) >= _SHORTEST and not is_place(name) and known(name) is None:
            longer = [other for other in ordered if _goes_on(key, other)]
            longer += [other for other in ordered if _names_it(key, other)]
            if len(longer) == 1:
                found[name] = distinct[longer[0]]
    return found


def _goes_on(key: str, other: str) -> bool:
    rest = other[len(key) + 1 :]
    return other.startswith(key + " ") and rest[:1].isalpha() and not rest.startswith(_WHOSE)


def _names_it(key: str, other: str) -> bool:
    """Tell whether one word in the definite form stands for "Jobcenter Lyng"."""
    noun = head_of(key) if key.isalpha() else None
    if noun is None or not noun.definite or not (noun.compound or len(key) >= _COMPOUND):
        return False
    first, _, rest = other.partition(" ")
    return bool(rest) and rest[:1].isalpha() and _same_noun(key, noun, first)


def _same_noun(key: str, noun: Head, first: str) -> bool:
    other = head_of(first)
    if other is None or other.definite or other.stem != noun.stem:
        return False
    before = first.removesuffix(noun.stem)
    size = len(key) - len(before) - len(noun.stem)
    return key.startswith(before) and size <= _LONGEST_ENDING
