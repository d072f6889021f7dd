"""Read the numbers that Danish minutes give of a vote, and who stands in brackets behind them."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Name the sides of a vote."""

    FAVOR = "favor"
    AGAINST = "against"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class Told:
    """Hold one side as a sentence tells it: range of its voters, and the number if one is given."""

    side: Side
    start: int
    end: int
    number: int | None = None


_WORDS = {
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13,
    "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
    "tyve": 20, "ingen": 0,
}  # fmt: skip
_NUMBER = rf"(?P<n>\d{{1,3}}|{'|'.join(_WORDS)})"
_HEADS = r"(?:stemmer|medlemmer|medlem|personer|stemme|byrådsmedlemmer|udvalgsmedlemmer)"
_COUNTED = re.compile(rf"(?<![\w.-]){_NUMBER}\s{{1,4}}{_HEADS}\b", re.IGNORECASE)
_GROUP_OF = re.compile(
    rf"\b(?:fler|mindre)tal(?:let)?\s{{1,4}}på\s{{1,4}}{_NUMBER}(?![\w-])", re.IGNORECASE
)
_FIRST = re.compile(r"[\s(:,]{0,4}(?:på\s{1,4})?(?P<n>\d{1,3})(?=[\s(:;,.]|$)(?!\.\s{0,2}\w)")
_LAST = re.compile(rf"(?<![\w.-]){_NUMBER}\s{{0,4}}(?:der|som)?\s{{0,4}}$", re.IGNORECASE)
_EACH = re.compile(r"\(\s{0,2}(\d{1,2})\s{0,2}\)")
_N = rf"(\d{{1,3}}|(?:{'|'.join(_WORDS)})(?=\s{{1,4}}(?:stemme|medlem|i?mod\b)|\s{{0,2}}[.,;]|$))"
_VOTES = r"(?:stemmer?|medlemmer)\s{1,4}"
# "14 stemmer mod 5", "stemmerne 14-5", "med 14 mod 5": the words around tell whether the first won.
_PAIR = re.compile(
    rf"\b{_N}\s{{0,3}}(?:stemmer?\s{{1,4}}(?:mod|imod|og)\s{{1,4}}|stemmer?\s{{0,2}}[-–]\s{{0,2}}){_N}\b(?!\s{{1,4}}(?:stemmer?\s{{1,4}})?(?:for|i?mod)\b)|"
    rf"\b(?:stemmerne|stemmetallet|stemmetallene)\s{{1,4}}{_N}\s{{0,3}}(?:[-–]|mod|imod)\s{{0,3}}{_N}\b|"
    rf"\bmed\s{{1,4}}{_N}\s{{1,4}}i?mod\s{{1,4}}{_N}(?=\s{{0,2}}(?:[.,;]|$))",
    re.IGNORECASE,
)
# "Med 9 stemmer (A og V) mod 4 stemmer (C)": who stood on a side is in brackets behind its number.
_OWN = r"\((?P<%s>[^()]{1,400})\)"
_PAIR_OWN = re.compile(
    rf"\b(?P<more>\d{{1,3}})\s{{1,4}}(?:stemmer?|medlemmer)\s{{0,4}}{_OWN % 'first'}"
    rf"\s{{1,4}}i?mod\s{{1,4}}(?P<fewer>\d{{1,3}})\b"
    rf"(?:\s{{1,4}}stemmer?)?(?:\s{{0,4}}{_OWN % 'second'})?",
    re.IGNORECASE,
)
# "Med stemmerne 17 for og 2 imod", "4 stemmer for og 2 imod", "14 for, 5 imod og 2 undlod".
_LISTED = re.compile(
    rf"\b{_N}\s{{1,4}}(?:{_VOTES}|stemte\s{{1,4}}|medlemmer\s{{1,4}}stemte\s{{1,4}})?for\b"
    rf"(?:(?:,|\s{{1,4}}og|\s{{1,4}}samt|,\s{{1,4}}mens)?\s{{1,4}}{_N}\s{{1,4}}(?:{_VOTES}|stemte\s{{1,4}})?i?mod\b)?"
    rf"(?:(?:,|\s{{1,4}}og|\s{{1,4}}mens)?\s{{1,4}}{_N}\s{{1,4}}(?:undlod|blanke?|hverken|stemte\s{{1,4}}(?:blankt|hverken)))?",
    re.IGNORECASE,
)
_REVERSED = re.compile(
    rf"\b{_N}\s{{1,4}}stemmer?\s{{1,4}}i?mod(?:,|\s{{1,4}}og)\s{{1,4}}{_N}\s{{1,4}}(?:stemmer?\s{{1,4}})?for\b",
    re.IGNORECASE,
)
# "Godkendt med 4 stemmer": how many carried it, and nothing of the others.
_CARRIED = re.compile(
    r"\b(?:godkend|vedt[ao]g|tiltråd|tiltræd|beslutte)\w{0,6}\b[^.;:()]{0,80}?\bmed\s{1,4}"
    rf"{_N}\s{{1,4}}stemmer\b(?!\s{{1,4}}(?:for|i?mod|og|blankt?)\b|\s{{0,4}}[-–(])",
    re.IGNORECASE,
)
_OF_VOTES = re.compile(r"stemme|stemte|imod|undlod", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:forkast(?:et|es|ede|edes)|faldt|afvist(?:es)?|nedstemt(?:es)?|bortfaldt|"
    r"ikke\s{1,4}(?:vedtaget|godkendt|tiltrådt|imødekommet))\b",
    re.IGNORECASE,
)
OWN_LIST = re.compile(r"\s{0,4}(?:\w{1,20}\s{1,4}){0,2}(?:\([^()]{1,400}\)|:\s[^.]{1,400})")
_COUNTS = (_PAIR, _PAIR_OWN, _REVERSED, _CARRIED)


def gives_count(text: str) -> bool:
    """Tell whether a sentence gives the numbers of a vote."""
    return any(pattern.search(text) for pattern in _COUNTS)


def counted(text: str) -> tuple[list[Told], int]:
    """Return the sides of which a sentence gives bare numbers, and where the rest begins."""
    own = _PAIR_OWN.search(text)
    if own:
        return _pair_with_voters(text, own), own.end()
    pair = _PAIR.search(text)
    if pair:
        more, fewer = (_value(n) for n in pair.groups() if n)
        first, second = (fewer, more) if _LOST.search(text) else (more, fewer)
        return [Told(Side.FAVOR, 0, 0, first), Told(Side.AGAINST, 0, 0, second)], pair.end()
    if _REVERSED.search(text):
        return _counted_otherwise(text)
    listed = _LISTED.search(text)
    if listed and _OF_VOTES.search(text) and not OWN_LIST.match(text, listed.end()):
        numbers = zip(Side, listed.groups(), strict=True)
        return [Told(side, 0, 0, _value(n)) for side, n in numbers if n], listed.end()
    return _counted_otherwise(text)


def _pair_with_voters(text: str, own: re.Match[str]) -> list[Told]:
    first, second = (Side.AGAINST, Side.FAVOR) if _LOST.search(text) else (Side.FAVOR, Side.AGAINST)
    behind = own.span("second") if own["second"] else (0, 0)
    return [
        Told(first, *own.span("first"), int(own["more"])),
        Told(second, *behind, int(own["fewer"])),
    ]


def _counted_otherwise(text: str) -> tuple[list[Told], int]:
    """Return the sides of "6 stemmer imod og 1 stemme for" and of "godkendt med 4 stemmer"."""
    reverse = _REVERSED.search(text)
    if reverse:
        against, favor = (_value(n) for n in reverse.groups())
        return [Told(Side.FAVOR, 0, 0, favor), Told(Side.AGAINST, 0, 0, against)], reverse.end()
    carried = _CARRIED.search(text)
    if carried and not _LOST.search(text):
        return [Told(Side.FAVOR, 0, 0, _value(carried[1]))], carried.end()
    return [], 0


def number_of(text: str) -> int | None:
    """Return the number of votes that the words about one side give, or None."""
    found = (
        _GROUP_OF.search(text) or _COUNTED.search(text) or _FIRST.match(text) or _LAST.search(text)
    )
    if found:
        return _value(found["n"])
    each = _EACH.findall(text)
    parties = len(re.findall(r"(?<![\w(])(?:[A-ZÆØÅ]|[A-ZÆØÅ][\wæøå]{2,30})(?![\w.])", text))
    return sum(map(int, each)) if each and len(each) >= parties else None


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.casefold()]
