"""Read the day by which something is promised, as Danish minutes write it."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from referatgraf.lexicon.dates import MONTHS, find_dates

_BY = re.compile(
    r"\b(?:senest|inden|frist(?:en)?|deadline|forfald(?:er)?|til\s{1,4}(?:udvalgs|bestyrelses|råds)?mødet|"
    r"(?P<at>den|d(?=\.\s{0,2}\d)|på\s{1,4}mødet|til\s{1,4}møde|på\s{1,4}møde|møde))\b\.?\s{0,4}:?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:\s{0,4}(?:fristens?\s{1,4}udløb|senest|inden|den|d\.|på|til|ved|for|mødet|møde|er|:|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\b[.:]?)*"
    r"\s{0,4}",
    re.IGNORECASE,
)
_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"(?P<d>\d{{1,2}})\.\s{{0,4}}(?P<m>{_MONTH})\b", re.IGNORECASE)
_FIGURES = re.compile(r"(?P<d>\d{1,2})\s?[/.]\s?(?P<m>\d{1,2})(?![\d/.-]\d|\d)")
_END_OF = re.compile(
    rf"\b(?:inden|ved|senest(?:\s{{1,4}}ved)?)\s{{1,4}}udgangen\s{{1,4}}af\s{{1,4}}(?P<m>{_MONTH})(?:\s{{1,4}}(?P<y>20\d\d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """Hold a day as ISO date; ``firm`` says that a word such as "senest" makes it a deadline."""

    value: str
    firm: bool


def deadline(text: str, held: str | None) -> Deadline | None:
    """Return the day by which a sentence promises something, None where it names none.

    ``held`` is the ISO date of the meeting: it completes a day without a year, and what lies before
    it is no promise.

    >>> deadline("A vender tilbage senest den 1. maj.", "2024-02-27").value
    '2024-05-01'
    """
    for by in _BY.finditer(text):
        value = _day_at(text, by.end(), held)
        if value and (held is None or value >= held):
            return Deadline(value, by["at"] is None or _firm_inside(text, by.end()))
    end = _END_OF.search(text)
    if end:
        value = _last_day(end, held)
        return Deadline(value, True) if value and (held is None or value >= held) else None
    return None


def _firm_inside(text: str, at: int) -> bool:
    lead = _LEAD.match(text, at)
    return lead is not None and "senest" in lead[0].casefold()


def _day_at(text: str, at: int, held: str | None) -> str | None:
    """Return the day that stands right behind the words that announce it."""
    lead = _LEAD.match(text, at)
    start = lead.end() if lead else at
    full = find_dates(text[start : start + 30])
    if full and full[0].start == 0:
        return full[0].value
    bare = _DAY.match(text, start) or _FIGURES.match(text, start)
    return _completed(int(bare["d"]), _month(bare["m"]), held) if bare else None


def _month(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS.index(word.casefold()) + 1


def _completed(day: int, month: int, held: str | None) -> str | None:
    """Return the first such day on or after the meeting's; None without a meeting's date."""
    if held is None:
        return None
    year = int(held[:4])
    for candidate in (year, year + 1):
        try:
            value = date(candidate, month, day).isoformat()
        except ValueError:
            continue
        if value >= held:
            return value
    return None


def _last_day(end: re.Match[str], held: str | None) -> str | None:
    month = _month(end["m"])
    if end["y"]:
        year = int(end["y"])
        return date(year, month, calendar.monthrange(year, month)[1]).isoformat()
    if held is None:
        return None
    year = int(held[:4]) + (month < int(held[5:7]))
    return date(year, month, calendar.monthrange(year, month)[1]).isoformat()
