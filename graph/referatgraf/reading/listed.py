"""Tell in one column of a list whether a line begins an entry, heads a list or goes on."""

import re
from dataclasses import dataclass
from functools import cache

from referatgraf import authority
from referatgraf.reading import prose
from referatgraf.reading.hyphens import Hyphens

_HEADING = re.compile(
    r"(?:meldt |ikke )?(?:afbud|fraværende|forfald|gæst(?:er)?|observatør(?:er)?|øvrige|deltag\w+|"
    r"mødedeltagere|medlemmer(?:ne)?|til ?stede|mødt|fremmødt|tilforordnede|administration(?:en)?|"
    r"fra (?:\w+en|\w+et)$|forvaltning(?:en)?|sekretariat(?:et)?|[ab]-?side(?:n)?|"
    r"(?:leder|ledelses|medarbejder)siden?)\b",
    re.IGNORECASE,
)
_SUBSTITUTES = re.compile(r"\b(?:personlig\w* )?(?:stedfortræder|suppleant)", re.IGNORECASE)
_LONGEST_HEADING = 5  # words
_CAPITALS = 4  # letters, fewer are an abbreviation
_MARK = re.compile(r"(?:[-–•*·▪◦]|\(?\d{1,3}[.)])\s+")
_FIRST = re.compile(r"[^,(:;]*")
_NAME = re.compile(rf"[\"“”»«']?{prose.NAME}")
_BEARER = re.compile(rf"{prose.NAME}(?:\s{prose.NAME}){{1,4}}\s\([A-ZÆØÅ]{{1,2}}\)")
_SMALL = frozenset({"af", "for", "fra", "hos", "i", "og", "på", "til", "ved"})
_AHEAD = 4  # words of titles in front of a name
_TITLE = 4  # letters of the shortest word that ends a compound title
_OPEN = re.compile(r"\([^()]{0,100}$")
_CLOSED = re.compile(r"[^()]{0,100}\)")
# Offices of the meeting itself: whoever stands on the line below sent their holder.
_OF_THE_MEETING = re.compile(
    r",\s(?:[12]\.\s)?(?:(?:næst)?(?:formand|forkvinde|forperson)|stedfortræder|suppleant|"
    r"referent|mødeleder|dirigent)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Below:
    """Hold a column's line and what stands above it: the entry so far and its last line.

    ``width`` is that of the column; ``hanging`` says that the line is indented where entries are
    not.
    """

    entry: str
    above: str
    words: str
    width: int
    hanging: bool


def is_heading(words: str) -> bool:
    """Tell a few words that head a list: by capitals, a colon or what they say."""
    if (
        not words
        or len(words.split()) > _LONGEST_HEADING
        or any(c in words for c in ",(.0123456789")
    ):
        return False
    shouted = words.isupper() and sum(map(str.isalpha, words)) >= _CAPITALS
    return shouted or words.endswith(":") or _HEADING.match(words) is not None


def may_head(words: str) -> bool:
    """Tell a few capitalised words that may head a column, whatever they say ("Ledelsen")."""
    if is_heading(words):
        return True
    few = len(words.split()) <= _LONGEST_HEADING and words[:1].isupper()
    return few and not any(c in words for c in ",(.:0123456789") and not is_person(words)


def heads_substitutes(words: str) -> bool:
    """Tell the heading of those who stand in for the people beside them, row by row."""
    return _SUBSTITUTES.search(words) is not None


def is_person(words: str) -> bool:
    """Tell a line that opens with a person: a known given name or title, or a party behind."""
    mark = _MARK.match(words)
    bare = words[mark.end() :] if mark else words
    said = _first(bare)
    return _name_at(said) + 1 < len(said) or _BEARER.match(bare) is not None or _is_titled(said)


def _first(words: str) -> list[str]:
    """Return the words in front of the first comma or bracket."""
    match = _FIRST.match(words)
    return match.group().split() if match else []


def _name_at(words: list[str]) -> int:
    """Return the index of a known given name with capitalised words behind, else their number."""
    for i, word in enumerate(words[:_AHEAD]):
        if word in _SMALL:
            break
        if _is_given(word) and all(_NAME.match(w) for w in words[i + 1 : i + 2]):
            return i
    return len(words)


def _is_given(word: str) -> bool:
    known = authority.folded_given_names()
    return word[:1].isupper() and (
        word.casefold() in known or ("-" in word and word.casefold().split("-")[0] in known)
    )


def _is_titled(words: list[str]) -> bool:
    """Tell a title in front of two capitalised words that no register need know."""
    return len(words) in (3, 4, 5) and is_title(words[0]) and all(map(_NAME.match, words[1:]))


def is_title(word: str) -> bool:
    """Tell whether a word is a title, by how it ends perhaps."""
    return word.casefold().endswith(_titles())


@cache
def _titles() -> tuple[str, ...]:
    """Return the titles of one word; with anything in front they are titles, too."""
    words = {role.lemma.casefold() for role in authority.roles()}
    return tuple(sorted(w for w in words if w.isalpha() and len(w) >= _TITLE))


@cache
def places() -> frozenset[str]:
    """Return the folded names of municipalities and regions."""
    rows = [*(m.name_short for m in authority.municipalities()),
            *(r.name_short for r in authority.regions())]  # fmt: skip
    return frozenset(name.casefold() for name in rows)


def goes_on(line: Below, hyphens: Hyphens) -> bool:
    """Tell whether a line goes on with the entry above it."""
    above, words = line.above, line.words
    if is_heading(line.entry) or prose.is_label(words) or prose.begins_entry(words):
        return False
    if hyphens.between(above, words, same_block=True) is not None:
        return True
    if _cuts_name(line.entry, words) or (_OPEN.search(line.entry) and _CLOSED.match(words)):
        return True
    if is_person(words):
        return False
    if above.endswith(",") or prose.ends_hanging(above) or words[0] == "(":
        return True
    if is_heading(words) or prose.ends_sentence(above):
        return False
    if not is_bare_name(line.entry) and (words[0].islower() or line.hanging):
        return True
    full = len(above) + 1 + len(words.split(maxsplit=1)[0]) > line.width
    closed = prose.ends_entry(above) or prose.names_somebody(words)
    return full and "," in line.entry and not closed


def ends_entry(above: str, below: str) -> bool:
    """Tell whether a line that goes on with an entry says another thing than the one above.

    "Ida Holm, formand" / "Nordly Kommune": a municipality has no such chair.
    """
    return below[:1].isupper() and _OF_THE_MEETING.search(above) is not None


def is_bare_name(entry: str) -> bool:
    """Tell an entry that may be whole: a name, a title and a name, and nothing behind."""
    return not any(sign in entry for sign in ",(:;") and is_person(entry)


def _cuts_name(above: str, below: str) -> bool:
    """Tell whether a name breaks off at a line's end: behind a title, or before its last part.

    "Byrådsmedlem" / "Ida Holm, …", "Borgmester Bo" / "Lund (V)", "Rådmand Bo Per" / "Lund (V)".
    """
    said = _last(above).split()
    if not said or above.endswith((",", ".", ")")) or not _NAME.match(below):
        return False
    alone = not any(sign in above for sign in ",(")
    if alone and is_title(said[-1]) and len(said) <= _AHEAD:
        return is_person(below) or _opens_name(below)
    at = _name_at(said)
    given = said[at:]
    if not given or len(said) == 1 or not all(map(_is_given, given)):
        return False
    whole = len(given) > 1 and (
        is_person(below) or given[-1].casefold() in authority.folded_surnames()
    )
    return _opens_name(below) and not whole


def _last(words: str) -> str:
    """Return an entry's words behind a label."""
    return words.rsplit(": ", 1)[-1]


def _opens_name(below: str) -> bool:
    """Tell capitalised words in front of a bracket or comma that name no municipality."""
    said = _first(below)
    closed = _FIRST.sub("", below, count=1)[:1]
    return (
        1 <= len(said) <= _AHEAD
        and not is_title(said[0])
        and closed in ("(", ",")
        and all(map(_NAME.match, said))
        and " ".join(said).casefold() not in places()
    )
