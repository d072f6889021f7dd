"""Tell whether words speak of a day or a time at which the meeting was not held."""

import re
from collections.abc import Iterator

from referatgraf.extraction.draft import Draft
from referatgraf.lexicon.dates import MONTHS, find_dates

_OTHER_TIME = re.compile(
    r"\b(?:sidste|forrige|næste|kommende|tidligere|foregående)\s{1,4}(?:\w{1,20}\s{1,4})?"
    r"(?:møde|mødet|møder|referat|gang|sag|sager|punkt|valg|år|uge|måned)\b"
    r"|\b(?:ved|på|under|til)\s{1,4}det\s{1,4}møde\b|\b(?:dengang|i sin tid|i morgen|i går)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b[Ii]\s{1,4}(?:[a-zæøå]{2,12}\s{1,4}){0,2}(?P<y>(?:19|20)\d\d)\b")
_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    r"\b(?:d(?:en|\.)|fra|pr\.|per|siden|til|med|indtil|perioden)"
    rf"\s{{1,4}}(?P<day>\d{{1,2}})\.\s{{1,4}}(?P<month>{_MONTH})\b"
)
_IN_MONTH = re.compile(
    rf"\b(?:\w{{2,20}}s\s{{1,4}})?møde\w{{0,3}}\s{{1,4}}i\s{{1,4}}(?P<month>{_MONTH})\b"
)
_SINCE = re.compile(
    r"\b(?:fra|fra og med|pr\.|per|siden|perioden)\s{1,4}(?:den|d\.)?\s{0,4}$", re.IGNORECASE
)
_UNTIL = re.compile(r"\b(?:til|til og med|indtil)\s{1,4}(?:den|d\.)?\s{0,4}$", re.IGNORECASE)
_HALF_A_YEAR = 6  # months
_BEFORE_DAY = 24


def of_other_day(draft: Draft, words: str) -> bool:
    """Tell whether words speak of a time at which this meeting was not held."""
    if _OTHER_TIME.search(words):
        return True
    if "date" not in draft.times:
        return False
    held = draft.times["date"][0]
    years = {found["y"] for found in _YEAR.finditer(words)}
    months = {MONTHS.index(found["month"]) + 1 for found in _IN_MONTH.finditer(words)}
    other = years - {held[:4]} or months - {int(held[5:7])}
    return bool(other) or of_another_day(draft, words)


def of_another_day(draft: Draft, words: str) -> bool:
    """Tell whether words name days and the day of the meeting is neither one of them nor between.

    A year printed wrong is no other day.
    """
    if "date" not in draft.times:
        return False
    held = draft.times["date"][0]
    days = [(value, _bound(words, at)) for at, value in _days(words, held)]
    points = {value[5:] for value, bound in days if bound is None}
    return out_of_period(draft, words) or (bool(points) and held[5:] not in points)


def out_of_period(draft: Draft, words: str) -> bool:
    """Tell whether words name a period that begins behind the day of the meeting or ends before."""
    if "date" not in draft.times:
        return False
    held = draft.times["date"][0]
    days = [(value, _bound(words, at)) for at, value in _days(words, held)]
    return any(v > held if b == "since" else b == "until" and v < held for v, b in days)


def _bound(words: str, at: int) -> str | None:
    """Return which end of a period a day is, by the words before it, or None."""
    before = words[max(0, at - _BEFORE_DAY) : at]
    if _SINCE.search(before):
        return "since"
    return "until" if _UNTIL.search(before) else None


def _days(words: str, held: str) -> Iterator[tuple[int, str]]:
    """Yield where each day begins and its ISO date; one without a year is of the nearest."""
    dated = find_dates(words)
    yield from ((found.start, found.value) for found in dated)
    for match in _DAY.finditer(words):
        if not any(found.start <= match.start("day") < found.end for found in dated):
            month = MONTHS.index(match["month"]) + 1
            year = _nearest(held, month)
            yield match.start("day"), f"{year:04d}-{month:02d}-{int(match['day']):02d}"


def _nearest(held: str, month: int) -> int:
    """Return the year in which a month lies nearest to the day of the meeting."""
    year, away = int(held[:4]), month - int(held[5:7])
    return year + (away < -_HALF_A_YEAR) - (away > _HALF_A_YEAR)
