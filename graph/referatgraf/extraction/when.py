"""Find on which day and at what hour the meeting was, among all the days that minutes name."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from referatgraf.extraction.draft import Draft, Range
from referatgraf.lexicon import dates
from referatgraf.lexicon.dates import Found

# How much a label says that the day behind it is the meeting's; a letter has a "Dato" of its own.
_DAY_LABELS = {
    "mødedato": 12, "dato": 8, "mødetidspunkt": 9, "tid": 7, "tidspunkt": 7, "mødetid": 9,
    "starttidspunkt": 7, "møde": 7, "hvornår": 7,
}  # fmt: skip
_HOUR_LABELS = (
    "mødetidspunkt", "mødetid", "tidspunkt", "starttidspunkt", "starttid", "start", "tid",
    "mødedato", "dato", "hvornår",
)  # fmt: skip
_IN_HEAD = 3
# "Dato" among such lines is the day on which the paper was sent: less than a weekday and an hour.
_LETTER = 4
_LETTERHEAD = re.compile(
    r"^[ \t]*(?:sags?(?:id|nr|nummer|behandler)|login|tlf|telefon|direkte|dir\.|journal|j\.\s?nr"
    r"|dok(?:ument)?\.?\s?nr|ref|e-?mail|mail)\b",
    re.IGNORECASE | re.MULTILINE,
)
_LETTERHEAD_WIDTH = 300  # characters on either side
_LETTERHEAD_LINES = 2  # at least
_ENOUGH = 5  # for a day below the head, where many other days stand
_WEEKDAY = re.compile(
    r"(?:man|tirs|ons|tors|fre|lør|søn)dag(?:\s{1,4}(?:den|d\.?))?[\s,]{1,4}$"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri)day,?\s{1,4}$",
    re.IGNORECASE,
)
_HOUR_BEHIND = re.compile(
    r"T\d\d:|[\s,;:–-]{0,4}(?:fra\s{1,4})?(?:kl\b|klokken\b|at\s)|[\s,]{1,4}\d{1,2}[.:]\d\d\b", re.I
)
_MEETS = re.compile(
    r"referat|\bmøde|møde[nt]?\b|afholdt|dagsorden|samling|seminar|\bminutes\b|\bmeeting\b", re.I
)
_BODY = re.compile(r"udvalg|\bråd|råd\b|rådet\b|byråd|bestyrelse|nævn|\bKKR\b|forum\b", re.I)
_OTHER = re.compile(
    r"opdateret|udsendt|afsendt|udskrevet|udskrift(?!\s{1,4}(?:af|fra)\s)|trykt|offentliggjort|publiceret|oprettet"
    r"|revideret|ændret|journal|j\.\s?nr|\bbrev|\bfrist|deadline|\bsenest|\bdateret|\bversion|hentet"
    r"|\bperioden|gældende|næste\s{1,4}(?:møde|gang)|(?:sidste|forrige|tidligere|kommende)\s{1,4}møde"
    r"|godkendelse|godkendt|underskrevet|skal\s{1,4}behandles|printed|updated|published|\bjf\b|\bpr\."
    r"|capture|archive|\bsigned\b|next\s{1,4}meeting",
    re.IGNORECASE,
)
_AGAINST, _NEAR = 12, 80
# Such words lead to the hour of something else, or to a number that is no hour.
_NOT_THE_START = re.compile(
    r"\b(?:mødte|ankom|kom|forlod|gik|deltog|hævet|sluttede|slutter|slut|sluttid(?:spunkt)?|afgik"
    r"|afsluttet|frist|senest|pause|frokost|lokale|mødelokale|rum|sal|nr\.?|punkt|pkt\.?|version"
    r"|bilag|side|kapitel|§|stk\.?|opdateret|udskrevet|udsendt|ended|left|arrived|room)"
    r"(?:kl\.|[^\n.]){0,24}$",
    re.IGNORECASE,
)
# An hour of all meetings, "med mindre andet er angivet", is that of none.
_STANDING = re.compile(
    r",?\s{1,4}(?:i Byrådssalen\s{1,4})?(?:med\s?mindre andet|hvis ikke andet)\b", re.IGNORECASE
)
_ISO_TIME = re.compile(r"T(\d\d:\d\d)(?::\d\d)?(?:[+-]\d\d:\d\d|Z)?")
# Date and hour stand among the first words, also where no list and no item ends the head.
_HEAD_WIDTH = 20_000
_TRIES = 40  # hours of other things in a head


class _Day(NamedTuple):
    """Rank a day; of equal ones the first in the text wins."""

    score: int
    order: int
    value: str
    at: Range


def find_when(draft: Draft, sentences: Iterable[Range]) -> None:
    """Fill the draft with the meeting's day and hours.

    ``sentences`` are ranges behind words such as "møde i X", in which a day is the meeting's.
    """
    labels = dict(reversed(draft.sections.labels))
    day = _best(_labelled_days(draft, labels)) or _told(draft, sentences) or _below(draft)
    if day:
        draft.times["date"] = day.value, day.at
        draft.year = int(day.value[:4])
    _find_hours(draft, labels)


def _labelled_days(draft: Draft, labels: dict[str, Range]) -> Iterator[_Day]:
    """Yield the days behind labels and in the head."""
    for label, weight in _DAY_LABELS.items():
        if label in labels:
            found = dates.find_dates(draft.text[slice(*labels[label])])[:1]
            if label == "dato" and _is_letterhead(draft.text, labels[label]):
                weight = _LETTER
            yield from _ranked(draft, labels[label][0], found, weight)
    start, end = _head(draft)
    yield from _ranked(draft, start, dates.find_dates(draft.text[start:end]), _IN_HEAD)


def _is_letterhead(text: str, at: Range) -> bool:
    """Tell whether lines such as a letter's ("Sagsid", "Tlf.") stand close around a label."""
    above = text[max(0, at[0] - _LETTERHEAD_WIDTH) : at[0]].rpartition("\n\n")[2]
    below = text[at[1] : at[1] + _LETTERHEAD_WIDTH].partition("\n\n")[0]
    lines = sum(1 for part in (above, below) for _ in _LETTERHEAD.finditer(part))
    return lines >= _LETTERHEAD_LINES


def _told(draft: Draft, sentences: Iterable[Range]) -> _Day | None:
    """Return the first day that a sentence names as the meeting's."""
    for start, end in sentences:
        if found := dates.find_dates(draft.text[start:end]):
            day = found[0]
            return _Day(1, start, day.value, (start + day.start, start + day.end))
    return None


def _below(draft: Draft) -> _Day | None:
    """Return a day below the head that says by its hour and weekday that it is the meeting's."""
    found = dates.find_dates(draft.text[:_HEAD_WIDTH])
    return _best(day for day in _ranked(draft, 0, found, 0) if day.score >= _ENOUGH)


def _best(days: Iterable[_Day]) -> _Day | None:
    return max((d for d in days if d.score > 0), key=lambda d: (d.score, -d.order), default=None)


def _ranked(draft: Draft, offset: int, found: Iterable[Found], weight: int) -> Iterator[_Day]:
    for day in found:
        start, end = offset + day.start, offset + day.end
        yield _Day(weight + _context(draft.text, start, end), start, day.value, (start, end))


def _context(text: str, start: int, end: int) -> int:
    """Return how much the words on a date's line speak for it, or against."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    behind = text[end : end + _NEAR].partition("\n")[0]
    return (
        2 * (_WEEKDAY.search(before) is not None)
        + 3 * (_HOUR_BEHIND.match(behind) is not None)
        + 2 * (_MEETS.search(before) is not None)
        + (_BODY.search(before) is not None)
        + (len(before.strip()) < 2 and len(behind.strip()) < 2)
        - _AGAINST * (_OTHER.search(before) is not None)
    )


def _head(draft: Draft) -> Range:
    start, end = draft.sections.head
    return start, min(end, start + _HEAD_WIDTH)


def _find_hours(draft: Draft, labels: dict[str, Range]) -> None:
    places = [(labels[k], k not in ("mødedato", "dato")) for k in _HOUR_LABELS if k in labels]
    if "date" in draft.times:
        end = draft.times["date"][1][1]
        stop = draft.text.find("\n", end, end + _NEAR)
        places.append(((end, stop if stop >= 0 else min(len(draft.text), end + _NEAR)), False))
    for at, labelled in [*places, (_head(draft), False)]:
        first, last = _hours(draft.text, at, labelled=labelled)
        if first:
            draft.times["start"] = first
            if last:
                draft.times["end"] = last
            return


def _hours(
    text: str, at: Range, *, labelled: bool
) -> tuple[tuple[str, Range] | None, tuple[str, Range] | None]:
    """Return the hours of start and end in a range, with their own ranges."""
    start, end = at
    words = _plain(text[start:end])
    for _ in range(_TRIES):
        first, last = dates.find_times(words, labelled=labelled)
        if not first or not _is_other(words, first, last):
            return _placed(first, start), _placed(last, start)
        words = words[: first.start] + " " * (first.end - first.start) + words[first.end :]
    return None, None


def _is_other(words: str, first: Found, last: Found | None) -> bool:
    """Tell whether the words around an hour say that no meeting, or not this one, begins then."""
    leads = _NOT_THE_START.search(words, max(0, first.start - 48), first.start)
    return bool(leads or _STANDING.match(words, last.end if last else first.end))


def _placed(found: Found | None, offset: int) -> tuple[str, Range] | None:
    return (found.value, (offset + found.start, offset + found.end)) if found else None


def _plain(text: str) -> str:
    """Return text with its dates blanked, and the T and zone of ISO times."""
    for date in dates.find_dates(text):
        text = text[: date.start] + " " * (date.end - date.start) + text[date.end :]
    return _ISO_TIME.sub(lambda m: " " + m[1] + " " * (len(m.group()) - 6), text)
