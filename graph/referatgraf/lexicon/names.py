"""Find the names of people, by their shape and by the name registers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from referatgraf import authority
from referatgraf.lexicon import no_names, titles
from referatgraf.lexicon.registered import is_given as is_given
from referatgraf.lexicon.registered import is_no_name as is_no_name
from referatgraf.lexicon.registered import is_surname as is_surname
from referatgraf.lexicon.registered import opens_sentences as opens_sentences
from referatgraf.lexicon.registered import organisations, registered
from referatgraf.lexicon.registered import places as places
from referatgraf.lexicon.runs import split_run
from referatgraf.lexicon.words import (
    ABBREVIATED,
    HYPHENATED,
    INITIAL,
    INITIALS,
    PARTICLE,
    PARTICLES,
)  # fmt: skip

_PART = rf"(?:{INITIALS}|{ABBREVIATED}|{INITIAL}|{HYPHENATED}|[A-ZÆØÅ](?![\w.]))"
# A noun that says "the" by an ending of which no family is called: not "Ankerstjerne".
_DEFINITE = re.compile(
    r"[A-ZÆØÅ][a-zæøå]{2,40}(?:[mg]entet|ktet|riatet|valget|rådet|slaget|buddet|skabet|gettet|løbet|"
    r"ialet|mødet|bejdet|unerne|emmerne|gerne|kolerne|kterne)"
)
# "el-Amin"
_JOINED = r"(?:(?:el|al|ben|bin|ibn)-)?"
# Karen "Kaja" Holm: a name in use stands in quotes between the others.
_NICKNAME = r"[\"“”»«'][A-ZÆØÅ][\w-]{1,20}[\"“”»«']"
_NAME = re.compile(
    rf"(?<![\w@./-]){_PART}(?:[ ]{{1,2}}(?:{PARTICLE}[ ]{{1,2}}){{0,2}}{_JOINED}{_PART}"
    rf"|[ ]{{1,2}}{_NICKNAME}(?=[ ]{{1,2}}{_PART}))*(?![\w@])"
)
_NEXT = 40  # characters
_FOLLOWING = re.compile(r"\s?(?:,|;|\sog|\ssamt|\s&)\s(?P<given>[^\W\d_][\w-]+)\s[^\W\d_]")
# "Lind, Bo (V)", "Møller Hansen, Ida Marie"
_TURNED = re.compile(
    rf"(?P<family>{HYPHENATED}(?: {HYPHENATED})?), (?P<given>{HYPHENATED}(?: {HYPHENATED}){{0,2}})"
    r"(?=\s{0,4}(?:$|[(,;\n]|[-–] ))"
)
_INITIALS = re.compile(r"(?:\w\.){1,3}")
_TOKEN = re.compile(r"\S+")
_HOUSE_NUMBER = re.compile(r"\s{1,4}\d")
_Word: TypeAlias = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Hold the range of a name in the searched text and how sure its shape and words make us.

    ``confidence`` is 0.99 where given name and surname are both registered, 0.9 where one is,
    0.6 where only the shape speaks for a name.
    """

    start: int
    end: int
    text: str
    confidence: float


def find_names(text: str, *, listed: bool = False) -> list[NameMatch]:
    """Return the names of people in text, in order.

    Where ``listed`` is true the text is known to list people, and a name's shape alone will do;
    else the first word must be a registered given name.
    """
    found = []
    begin = surname_first(text) if listed else 0
    if begin:
        found.append(NameMatch(0, begin, text[:begin], 0.99))
    for match in _NAME.finditer(text, begin):
        found.extend(_trim(text, *match.span(), listed=listed))
    return found


def surname_first(text: str) -> int:
    """Return where a name with the surname in front ends that opens text, 0 where none does.

    >>> surname_first("Lind, Bo (V)"), surname_first("Bo Lind, Karla")
    (8, 0)
    """
    match = _TURNED.match(text)
    if not match or _is_in_row(text[match.end() : match.end() + _NEXT]):
        return 0
    family, given = match["family"].split(), match["given"].split()
    called = all(is_surname(w) and not is_given(w) and not is_no_name(w) for w in family)
    town = match["family"].casefold() in places()
    return match.end() if called and all(map(is_given, given)) and not town else 0


def _is_in_row(behind: str) -> bool:
    """Tell whether another given name follows: a row of people, whose commas part them."""
    following = _FOLLOWING.match(behind)
    return following is not None and is_given(following["given"])


def _trim(text: str, start: int, end: int, *, listed: bool) -> list[NameMatch]:
    """Cut words that no name holds from a run of capitalised words; what is left may be a name."""
    words = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, end)]
    if not listed and not any(is_given(word[2]) for word in words):
        return []
    runs: list[list[_Word]] = [[]]
    for i, word in enumerate(words):
        inside = word[2] in PARTICLES or (word[2] in no_names.OWN_PARTICLES and i + 1 < len(words))
        if is_no_name(word[2]) and not (
            (runs[-1] and inside)
            or _is_month_as_name(text, words, i, listed=listed)
            or (listed and runs[-1] and _is_family_of_street(text, words, i))
        ):
            if runs[-1] and _names_a_place(runs[-1][-1][2], word[2], listed=listed):
                runs.pop()  # "Karla Nørbys Vej"
            elif no_names.ROOM.match(word[2]) and runs[-1] and not registered(runs[-1][-1][2]):
                runs[-1].pop()  # "Blå Sal"
            runs.append([])
        else:
            runs[-1].append(word)
            after = words[i + 1][2] if i + 1 < len(words) else ""
            if len(runs[-1]) > 1 and _ends_sentence(word[2], after):
                runs.append([])
    hits = (_judge(text, name, listed=listed) for run in runs for name in _names_of(run))
    return [hit for hit in hits if hit]


def _is_month_as_name(text: str, words: Sequence[_Word], i: int, *, listed: bool) -> bool:
    """Tell whether a month is somebody's given name: a surname follows, and nothing counts time.

    On a line that lists people any word with the shape of a surname will do.
    """
    start, _, word = words[i]
    if word.casefold() not in no_names.MONTHS or i + 1 == len(words):
        return False
    if no_names.OF_THE_YEAR.search(text, max(0, start - no_names.AHEAD), start):
        return False
    after = words[i + 1][2]
    if i and is_given(words[i - 1][2]):
        return not is_no_name(after)  # "Karla Maj Holm"
    return is_surname(after) or (listed and _shaped(after) and not is_no_name(after))


def _is_family_of_street(text: str, words: Sequence[_Word], i: int) -> bool:
    """Tell whether a word that streets end in is part of a listed name: a given name stands before.

    "Bo Kaplan", "Bo Kaplan Holm"
    """
    _, end, word = words[i]
    last = i + 1 == len(words) or not is_no_name(words[i + 1][2])
    alone = last and not _HOUSE_NUMBER.match(text, end)
    called = no_names.FAMILY.fullmatch(word) is not None and word.casefold() not in places()
    return alone and called and is_given(words[i - 1][2])


def _names_a_place(before: str, word: str, *, listed: bool) -> bool:
    """Tell whether a noun makes the name right before it that of a street or an institution.

    In a list "Ida Holm Vej og Park" may be a person and her department.
    """
    if no_names.STREET.match(word):
        return before.endswith("s") or (is_given(before) and not is_surname(before))
    return not listed and no_names.INSTITUTION.match(word) is not None


def _names_of(run: list[_Word]) -> list[list[_Word]]:
    """Cut a run into the words of single names."""
    words = [word for _, _, word in run]
    family = [is_surname(word.rstrip(".")) for word in words]
    return [run[a:b] for a, b in split_run(words, [is_given(word) for word in words], family)]


def _ends_sentence(word: str, after: str) -> bool:
    """Tell whether a short word with a full stop is a family name, not an initial ("Lund.").

    A longer one is where what stands behind it is nobody's name ("von Ahn. Imod").
    """
    if not word.endswith("."):
        return False
    bare = word[:-1].casefold()
    if bare in authority.folded_surnames():
        return True
    longer = len(bare) > 2 and bare not in no_names.ABBREVIATED
    return longer and bool(after) and not registered(after)


def _judge(text: str, words: list[_Word], *, listed: bool) -> NameMatch | None:
    led = not listed and _is_led(text, words)
    if not listed:
        while len(words) > 2 and not (led or is_given(words[0][2])):
            words = words[1:]
    while words and words[0][2].casefold() in PARTICLES:
        words = words[1:]
    while words and words[-1][2] in PARTICLES:
        words = words[:-1]
    if len(words) > 2 and len(words[-1][2]) == 1:
        words = words[:-1]  # "Karla Nørby A": the letter of a list stands in the next column
    while len(words) > 2 and _DEFINITE.fullmatch(words[-1][2]) and not registered(words[-1][2]):
        words = words[:-1]  # "Bo Lind Kontingentet stiger": a sentence whose stop is lost
    half = len(words) // 2
    if half > 1 and [w[2] for w in words[:half]] == [w[2] for w in words[half : 2 * half]]:
        words = words[:half]  # converters glue a speaker's name to the next sentence's
    if not 2 <= len(words) <= 7 or len(words[-1][2].rstrip(".")) < 2:
        return None
    first, last = words[0][2], words[-1][2]
    if no_names.STREET.fullmatch(last) and _is_genitive(words[-2][2]):
        return None  # "Karla Nørbys Gade"; Gade is a family name, too
    if not listed and no_names.NAMED_THING.search(
        text, max(0, words[0][0] - no_names.AHEAD), words[0][0]
    ):
        return None
    month = first.casefold() in no_names.MONTHS
    given, family = is_given(first) and not month, is_surname(last.rstrip("."))
    if not (given or month or led or (listed and _shaped(first))):
        return None
    if not listed and last.casefold() in places():
        return None
    confidence = 0.99 if given and family else 0.9 if given or family else 0.6
    start, end = words[0][0], words[-1][1] - last.endswith(".")
    return NameMatch(start, end, text[start:end], confidence)


def _is_led(text: str, words: list[_Word]) -> bool:
    """Tell whether a title leads to a given name that no register knows, and one it does."""
    if len(words) < 3 or is_given(words[0][2]) or not is_given(words[1][2]):
        return False
    start, _, first = words[0]
    shaped = first.istitle() and first.isalpha() and first.casefold() not in places()
    shaped = shaped and not (opens_sentences(first) or first.casefold() in organisations())
    return shaped and titles.leads(text, start)


def _is_genitive(word: str) -> bool:
    """Tell whether a word is a name with the genitive s, and none without it."""
    return word.endswith("s") and not registered(word) and registered(word[:-1])


def _shaped(word: str) -> bool:
    """Tell whether a word could be somebody's given name by its letters alone."""
    initial = _INITIALS.fullmatch(word) is not None
    return initial or (len(word) > 1 and not word.isupper() and not word.isdigit())
