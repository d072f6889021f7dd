"""Find sentences and lines of a text that tell which body met: "møde i X", "Beslutning i X"."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from referatgraf.lexicon.dates import find_dates
from referatgraf.lexicon.words import LETTER, UPPER

_BODY = (
    r"(?P<body>(?:[A-ZÆØÅ]|(?:[a-zæøå]{0,20}bestyrelsen|repræsentantskabet) (?:for|i|ved|på) "
    r"(?:de[nt] )?[A-ZÆØÅ])[^.,:;()\n]{3,70}?)"
)
MEETING_IN = re.compile(
    r"\b(?:(?:[Bb]estyrelses|[Kk]lynge|[Rr]åds|[Uu]dvalgs|[Gg]ruppe|[Dd]ialog|[Tt]ema)?[Mm]ødet?"
    r"(?: (?:nr\.? ?)?\d{1,4}(?:[/-]\d{2,4})?)?(?: i \d{4})? i|"
    rf"BESTYRELSESMØDE I) {_BODY}"
    r"(?=\s{1,4}(?:den|d\.|kl|i (?!Region\s)[A-ZÆØÅ]|\d|\(|(?:af)?holdt\b"
    r"|(?:man|tirs|ons|tors|fre)dag)"
    r"|[.,:;\n]|$)"
)
_DECISION_IN = re.compile(
    rf"\bBeslutning(?:er)? (?:i|fra|for) {_BODY}(?=\s{{1,4}}(?:\(|den|d\.|\d|Dato\s?:)|[.,:;\n]|$)"
)
_DECIDED = re.compile(rf"\bHvad (?P<body>[{UPPER}][{LETTER}]+) besluttede")
# What council systems print above each decision: "Havneudvalgets beslutning den 3. maj 2021",
# "Havneudvalget, 03-05-2021, pkt. 4".
_NAMED = (
    rf"(?P<body>(?:(?:[{UPPER}][{LETTER}]+(?:-,?\s(?:og\s|&\s)?|,?\s(?:og|&)\s)){{0,3}}[{UPPER}][{LETTER}-]*"
    r"(?:udvalg(?:et)?|rådet|råd|bestyrelsen?|repræsentationen|kommissionen)"
    rf"|Udvalget for [{LETTER}, -]{{3,60}}?))"
)
_ABOVE_DECISION = re.compile(
    rf"^[ \t]{{0,8}}{_NAMED}(?:s\s{{1,4}}beslutning(?=\s{{1,4}}(?:i mødet\s)?(?:den\s|d\.\s?)?\d)"
    r"|(?=,\s(?:den\s)?\d\d?[-./]\d\d?[-./]\d{2,4}"
    r"(?:,\s(?:pkt\.|punkt|sag)\s?\d|(?P<bare>[ \t]{0,8}$))))",
    re.MULTILINE,
)
_HEAD = 4_000  # characters
_FEWEST = 2  # decisions, above which nothing but the body and the day is printed
_LINE_LEFT = re.compile(r"[^\n]{0,60}")


def bodies_told(text: str) -> Iterator[re.Match[str]]:
    """Yield matches whose group ``body`` is what a sentence tells to have met, the surest first."""
    yield from chain.from_iterable(p.finditer(text) for p in (_DECISION_IN, _DECIDED, MEETING_IN))
    yield from _above_decisions(text)


def sentences_told(text: str) -> Iterator[re.Match[str]]:
    """Yield matches behind which a day is the meeting's."""
    yield from chain.from_iterable(p.finditer(text) for p in (_DECISION_IN, MEETING_IN, _DECIDED))
    yield from _above_decisions(text)


def _above_decisions(text: str) -> list[re.Match[str]]:
    """Return the lines above decisions that name the same body and day as most of them."""
    found = [(m, (m["body"], _day(text, m))) for m in _ABOVE_DECISION.finditer(text)]
    said = Counter(told for _, told in found)
    most = said.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return []
    own = [match for match, told in found if told == most[0][0]]
    if own[0]["bare"] is not None and not (len(own) >= _FEWEST and _is_of_day(text, own[0])):
        return []  # one that the items went through before
    return own


def _is_of_day(text: str, above: re.Match[str]) -> bool:
    """Tell whether the day behind a body's name is one that the minutes give ahead of it."""
    days = {day.value for day in find_dates(_day(text, above))}
    return any(day.value in days for day in find_dates(text[: min(above.start(), _HEAD)]))


def _day(text: str, match: re.Match[str]) -> str:
    """Return the figures of the day behind a body's name."""
    left = _LINE_LEFT.match(text, match.end())
    words = left.group() if left else ""
    return words.partition("pkt")[0].partition("punkt")[0].strip(" :,.")
