"""Dates and times of day as Danish minutes print them, in ISO form."""

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH = r"sept\.?|" + "|".join(f"{m[:3]}(?:{m[3:]})?\\.?" if len(m) > 4 else m for m in MONTHS)

_ISO = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)")
_NUMERIC = re.compile(
    r"(?:(?<![\d/.])|(?<=\bd\.))(?P<d>\d{1,2})\s?[./-]\s?(?P<m>\d{1,2})(?:\s?[./-]\s?|(?<=/\d)\s|(?<=/\d\d)\s)"
    r"(?P<y>(?:19|20)\d\d|\d\d)(?![\d/])"
)
_WORDS = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})(?:\.\s{{0,8}}|\s{{1,8}})(?P<month>{_MONTH})(?:\s{{0,8}}|,\s)(?P<y>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# "Onsdag, Maj 3, 2019", as systems made abroad print a day
_MONTH_AHEAD = re.compile(
    rf"(?<!\w)(?P<month>{_MONTH})\s(?P<d>\d{{1,2}}),\s(?P<y>(?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
# "3. maj '07", "3. maj 07 kl. 19": two figures are a year where no hour can be meant.
_SHORT_YEAR = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})(?:\.\s{{0,8}}|\s{{1,8}})(?P<month>{_MONTH})\s{{0,8}}"
    r"(?:['’](?P<y>\d\d)(?![\d.:])|(?P<bare>\d\d)"
    r"(?=[ \t]{0,4}(?:,?[ \t]{0,4}(?:kl\b|klokken\b)|,?\n|,?$)))",
    re.IGNORECASE,
)
# "År 2007, den 3. maj", as protocols open.
_YEAR_AHEAD = re.compile(
    rf"\bår\s{{1,4}}(?P<y>(?:19|20)\d\d),?\s{{1,4}}(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s{{1,4}})?"
    rf"(?:den\s{{1,4}}|d\.\s{{0,4}})(?P<d>\d{{1,2}})\.?\s{{1,8}}(?P<month>{_MONTH})(?!\s{{0,8}}\d{{4}})",
    re.IGNORECASE,
)
# "30. og 31. august 2023", "30. august - 1. september 2023", "30.-31/8 2023": the day it began.
_DAYS = re.compile(
    r"(?<!lokale )(?<!møde )(?<!rum )(?<!sal )(?<!nr\. )"  # "mødelokale 2, 6. juni 2023"
    rf"(?<![\d.,/])(?P<d>\d{{1,2}})\.?(?:\s{{1,4}}(?P<month>{_MONTH}))?"
    r"\s{0,4}(?:-|–|—|\bog\b|\btil\b|&|,)\s{0,4}(?:(?:den|d\.)\s{1,4})?"
    r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s{1,4}(?:den\s{1,4}|d\.\s{0,4})?)?"
    rf"(?P<last>\d{{1,2}}\.?\s{{1,8}}(?P<to>{_MONTH})\s{{1,8}}(?P<y>(?:19|20)\d\d))(?!\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:(?<=T)|\bkl\.?\s{0,8}|\bklokken\s{1,8}|(?<![\d.,:/-]))"
    r"(?P<h>[01]?\d|2[0-4])(?:\s?[.:]\s?(?P<min>[0-5]\d))?(?![\d/])",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:\b|(?<=\b(?:19|20)\d\d))(?:kl\.?|klokken)\s{0,8}"
    r"(?P<h>[01]?\d|2[0-4])(?:[.:,]?(?P<min>[0-5]\d))?(?!\d)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\d.,:/-])(?P<h>[01]?\d|2[0-3])[.:](?P<min>[0-5]\d)(?![\d/]|[.:]\d|-\d(?!\d?[.:]\d\d(?![\d.:-])))"
)
_TO = re.compile(
    r"\s{0,8}(?:-|–|—|til)\s{0,8}(?:kl\.?\s{0,8})?(?P<h>[01]?\d|2[0-4])(?:[.:](?P<min>[0-5]\d))?(?![\d/])"
)


@dataclass(frozen=True, slots=True)
class Found:
    """Hold one date or time: its range in the text that was searched, and its ISO value."""

    start: int
    end: int
    value: str


def find_dates(text: str) -> list[Found]:
    """Return the dates in text, in order; a day that no calendar has is left out.

    Of several days with one year ("30. og 31. august 2023") the first has the range of them all.

    >>> [f.value for f in find_dates("den 7. marts 2016, jf. 14.06.23")]
    ['2016-03-07', '2023-06-14']
    """
    found = [
        hit
        for pattern in (_ISO, _WORDS, _NUMERIC, _SHORT_YEAR, _YEAR_AHEAD, _MONTH_AHEAD)
        for hit in map(_dated, pattern.finditer(text))
        if hit
    ]
    firsts = [hit for match in _DAYS.finditer(text) if (hit := _first_day(match))]
    kept: list[Found] = []
    for hit in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return sorted([*kept, *firsts], key=lambda f: (f.start, -f.end))


def _first_day(match: re.Match[str]) -> Found | None:
    """Return the first of several days, with the range of them all; the last is found besides."""
    parts = match.groupdict()
    parts["month"] = parts["month"] or parts["to"]
    return _dated_of(parts, match.start(), match.end())


def _dated(match: re.Match[str]) -> Found | None:
    return _dated_of(match.groupdict(), match.start(), match.end())


def _dated_of(parts: dict[str, str], start: int, end: int) -> Found | None:
    month = int(parts["m"]) if "m" in parts else _month_number(parts["month"])
    year = int(parts["y"] or parts["bare"])
    # Two-digit years: minutes are not older than 1970 (the municipal reform) nor from the future.
    year += 0 if year > 99 else (1900 if year >= 70 else 2000)
    try:
        return Found(start, end, date(year, month, int(parts["d"])).isoformat())
    except ValueError:
        return None


def _month_number(word: str) -> int:
    return next(i for i, m in enumerate(MONTHS, 1) if m.startswith(word.casefold().rstrip(".")[:3]))


def find_times(text: str, *, labelled: bool = False) -> tuple[Found | None, Found | None]:
    """Return start and end time of day in text; a bare number counts only where ``labelled``.

    >>> start, end = find_times("kl. 9-12")
    >>> start.value, end.value
    ('09:00', '12:00')
    """
    match = _CLOCK.search(text) or _BARE.search(text) or (labelled and _TIME.search(text)) or None
    if not match:
        return None, None
    to = _TO.match(text, match.end())
    return _timed(match), _timed(to) if to else None


def _timed(match: re.Match[str]) -> Found:
    hour, minute = int(match["h"]), int(match["min"] or 0)
    return Found(match.start("h"), match.end(), f"{hour % 24:02d}:{minute:02d}")
