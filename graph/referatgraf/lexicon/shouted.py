"""Tell which words in a run are a name whose surname, or all of which, is printed in capitals.

"Ida Lund HOLM", "IDA LUND HOLM", "Ida VON AHN": typography, as lists and signature sheets have it.
What stands for an organisation, a party, an office or a heading is none of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from referatgraf.lexicon import no_names, parties, predicates, titles
from referatgraf.lexicon.organisations import organisation_type
from referatgraf.lexicon.registered import (
    is_given,
    is_no_name,
    is_surname,
    organisations,
    places,
    registered,
)
from referatgraf.lexicon.words import HYPHENATED, INITIAL, INITIALS, PARTICLES, UPPER

_ABBREVIATED = r"(?:AA|CHR|FR|JOH|KR|TH|VILH)\."
# "HOLM", "O'BRIEN", "McDONALD", "HOLM-LUND", "HOLMs" of the genitive
CAPITALS = (
    rf"(?:{_ABBREVIATED}|(?:[OD]['’´]|Ma?c)?[{UPPER}]{{2,30}}(?:-[{UPPER}]{{2,30}}){{0,2}}"
    r"(?:['’]?s)?)(?![\w])"
)
WORD = rf"(?:{INITIALS}|{CAPITALS}|{INITIAL}|{HYPHENATED}(?!\w)|[{UPPER}](?![\w.]))"
_SHOUTED = re.compile(CAPITALS)
_GENITIVE = re.compile(r"(?<=[^\W\d_a-zæøå])['’]?s$")
_INITIAL = re.compile(rf"{INITIALS}|{_ABBREVIATED}|{INITIAL}|[{UPPER}]")
_VOWEL = re.compile(r"[AEIOUYÆØÅÄÖÜÉ]")
_SHORTEST = 3  # letters of a surname that no register knows
_LONG = 5  # letters that no abbreviation behind a surname has
_LONGEST = 5  # words of a name
_MOST = 8  # words looked at for the last of a name; run-on names go on behind it
_VERBS = predicates.ATTENDING | predicates.TELLING
# A person's name that such a word follows is a street's, a school's or a firm's.
_THING_BEHIND = (no_names.STREET, no_names.INSTITUTION, no_names.THING)


@dataclass(frozen=True, slots=True)
class Shouted:
    """Hold which words of a run are a name: to ``known`` the registers tell, to ``stop`` its shape.

    ``known`` is ``first`` where no register knows a surname; ``whole`` says that the given name is
    in capitals, too.
    """

    first: int
    known: int
    stop: int
    whole: bool


def is_shouted(word: str) -> bool:
    """Tell whether a word is all in capitals, a genitive's s aside."""
    return _SHOUTED.fullmatch(word) is not None


def bare(word: str) -> str:
    """Return a word without the small s of the genitive.

    >>> bare("HOLMs"), bare("LARS")
    ('HOLM', 'LARS')
    """
    return _GENITIVE.sub("", word) if is_shouted(word) else word


def calm(word: str) -> str:
    """Return a word in capitals as names are written.

    >>> calm("HOLM-LUND"), calm("McDONALDs"), calm("VON")
    ('Holm-Lund', 'McDonalds', 'von')
    """
    core = bare(word)
    if core.casefold() in PARTICLES:
        return word.lower()
    prefix = core[: -len(core.lstrip("Mac"))] if core[1:2].islower() else ""
    return prefix + core[len(prefix) :].title() + word[len(core) :]


def shouted_names(words: Sequence[str]) -> list[Shouted]:
    """Return the names in a run of capitalised words, in order."""
    found: list[Shouted] = []
    i = 0
    while i + 1 < len(words):
        name = _name_at(words, i)
        if name:
            found.append(name)
        i = name.stop if name else i + 1
    return found


def may_be_named(words: Sequence[str]) -> bool:
    """Tell whether no word of a run speaks against a name that no register knows.

    >>> may_be_named(["Filippa", "FJORDAGER"]), may_be_named(["Skive", "HAVN"])
    (True, False)
    """
    if not 2 <= len(words) <= _LONGEST or not is_shouted(words[-1]):
        return False
    return is_joint(words[0]) + len(words[0]) > 2 and all(map(_may_be_part, words))


def _may_be_part(word: str) -> bool:
    """Tell whether a word of any letters may be part of a name that no register knows."""
    core = bare(word)
    shaped = not is_shouted(word) or _has_shape(core) or registered(core)
    return is_joint(word) or (shaped and not is_barred(word))


def is_joint(word: str) -> bool:
    """Tell whether a word only joins the parts of a name: a particle, an initial."""
    return word.casefold() in PARTICLES or _INITIAL.fullmatch(word) is not None


def is_barred(word: str) -> bool:
    """Tell whether a word opens sentences, is a verb or names an office, party, organisation."""
    core = bare(word)
    if is_no_name(core):
        return True
    if registered(core):
        return len(core) < 3 and parties.is_party(core)
    if core.casefold() in _VERBS:
        return True
    known = core.casefold() in organisations() or parties.is_party(core)
    return known or _is_place(core) or organisation_type(core.title()) is not None


def _is_place(word: str) -> bool:
    return word.casefold() in places()


def _name_at(words: Sequence[str], first: int) -> Shouted | None:
    if not is_given(words[first]) or is_no_name(words[first]):
        return None
    whole = is_shouted(words[first])
    begin = first + 1 if whole else _plain_end(words, first + 1)
    known, stop = _family_ends(words, begin, whole=whole)
    if stop == begin or (whole and _is_of_a_thing(words, known if known > begin else stop)):
        return None
    if known == begin or (whole and stop > known):
        known = first
    return Shouted(first, known, stop, whole)


def _plain_end(words: Sequence[str], at: int) -> int:
    """Return where the words of a name end that are written as usual."""
    last = min(at + _MOST, len(words))
    while at < last and not is_shouted(words[at]):
        if is_no_name(words[at]) and not is_joint(words[at]):
            break
        at += 1
    return at


def _family_ends(words: Sequence[str], begin: int, *, whole: bool) -> tuple[int, int]:
    """Return where the last surname in capitals that a register knows ends, and where the last.

    Behind a known one only a longer word can be another: others are an abbreviation.
    """
    known = stop = unknown = begin
    for i in range(begin, min(begin + _MOST, len(words))):
        word, before = bare(words[i]), words[i - 1]
        if is_joint(word) or _may_stand_inside(word):
            continue
        if not is_shouted(word) or not (_is_of_street(word, before) or not is_barred(word)):
            break
        if is_surname(word):
            known = stop = i + 1
        elif is_given(word):
            last = known == unknown == begin and word.casefold() not in organisations()
            stop = i + 1 if last else stop
        elif _has_shape(word, before, _SHORTEST if known == begin else _LONG - whole):
            stop = unknown = i + 1
        else:
            break
    return known, stop


def _may_stand_inside(word: str) -> bool:
    """Tell whether a word may stand before a surname but be none itself: "DRAGØR LUND", "LY LUND".

    Alone a place is where somebody comes from, and two letters are a party or an organisation.
    """
    short = len(word) == 2 and not is_barred(word)
    return is_shouted(word) and (short or _is_place(word)) and not is_surname(word)


def _is_of_street(word: str, before: str) -> bool:
    """Tell whether a word that streets end in stands behind a given name ("Bo KAPLAN")."""
    return no_names.FAMILY.fullmatch(word) is not None and is_given(before)


def _has_shape(word: str, before: str = "", shortest: int = _SHORTEST) -> bool:
    """Tell whether a word in capitals looks like a surname and not like an abbreviation."""
    shortest = _SHORTEST - 1 if before.casefold() in PARTICLES else shortest  # "VON AHN"
    return len(word) >= shortest and _VOWEL.search(word) is not None


def _is_of_a_thing(words: Sequence[str], stop: int) -> bool:
    """Tell whether a name all in capitals is that of a street, a school, a firm."""
    if stop == len(words) or not is_shouted(words[stop]):
        return False
    word = bare(words[stop])
    thing = any(pattern.search(word) for pattern in _THING_BEHIND) and not titles.is_title(word)
    return thing or word.casefold() in no_names.BUSINESS
