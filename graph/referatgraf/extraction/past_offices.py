"""Tell whether a sentence speaks of an office as one that is over by the day of the meeting."""

import re
from bisect import bisect_left

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.names_in_prose import Named
from referatgraf.extraction.occasion import sentence_start
from referatgraf.lexicon import predicates
from referatgraf.lexicon.dates import MONTHS, find_dates
from referatgraf.lexicon.titles import TitleMatch

_YEAR = r"(?:19|20)\d\d"
# "2014-2018", "i perioden 2014 til 2018", "1998-09"
_PERIOD = re.compile(
    rf"(?<!\d)(?P<since>{_YEAR})\s?(?:[-–/]|til|og til)\s?(?P<until>{_YEAR}|\d\d)\b"
)
# "indtil 2019", "frem til den 31. december 2022", "til udgangen af maj 2020"
_UNTIL = re.compile(
    r"\b(?:indtil|frem til|til(?: og med)?)\s{1,4}(?:(?:den|d\.|udgangen af|slutningen af|"
    rf"midten af|starten af|foråret|sommeren|efteråret|vinteren|\d{{1,2}}\.|{'|'.join(MONTHS)})"
    rf"\s{{1,4}}){{0,4}}(?P<until>{_YEAR})\b(?!-)",
    re.IGNORECASE,
)
_UNTIL_BEFORE = re.compile(
    r"\b(?:indtil|frem til)\s{1,4}(?:for\s(?:nylig|kort|få|\w{1,8} år)|sidste\s|i fjor|i går|"
    r"(?:sin|hans|hendes)\s(?:død|pension|pensionering|fratræden|afgang|afsked))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:[^,;.(\n]|(?<=\d)\.){0,100}")
_BRACKET = re.compile(rf"\s?\(\s?{_YEAR}\s?[-–]\s?(?:{_YEAR}|\d\d)\s?\)")
_MOURNED = re.compile(
    r"\b(?:mindedes|mindes|mindeord (?:over|for))\b(?:(?!\bved\b)[^,]){0,80},?\s{0,4}$",
    re.IGNORECASE,
)
_LEFT_SINCE = re.compile(
    r"\b(?:men|og|indtil|hvorefter|før|inden)\s{1,4}(?:(?:han|hun)\s{1,4})?(?:er\s|har\s|han\s|hun\s)?"
    r"(?:gik af|gået af|fratrådte?|trådte tilbage|trådt tilbage|trak sig|trukket sig|stoppede|"
    r"stoppet|døde)\b(?!\s{1,4}(?:fra|som|ved|på|i(?!\s\d))\s)",  # that would be another post
    re.IGNORECASE,
)
_REACH = 200


def is_over(draft: Draft, text: str, title: TitleMatch, named: list[Named]) -> bool:
    """Tell whether the words about a title say that its bearer no longer has the office.

    "formand for X indtil 2019", "direktør 2014-2018": until a time before the meeting.
    """
    begin = max(sentence_start(text, title.start), title.start - _REACH)
    if _MOURNED.search(text, begin, title.start):
        return True
    clause = _CLAUSE.match(text, title.end)
    end = clause.end() if clause else title.end
    i = bisect_left(named, title.end, key=lambda n: n.start)
    name = named[i] if i < len(named) and named[i].start < end else None
    if name is not None:  # "direktør X udsatte det til 2020": a year that X's verb has
        end = name.start
    return (
        _is_past(draft, text, title.end, end)
        or (name is not None and _BRACKET.match(text, name.end) is not None)
        or _left_since(text, title.end)
    )


def _is_past(draft: Draft, text: str, begin: int, end: int) -> bool:
    """Tell whether words behind a title, before any verb, end the office before the meeting."""
    words = text[begin:end]
    verb = predicates.verb_in(words)
    words = words if verb is None else words[:verb]
    if _UNTIL_BEFORE.search(words):
        return True
    until = _PERIOD.search(words) or _UNTIL.search(words)
    return until is not None and _is_before(draft, words, until)


def _is_before(draft: Draft, words: str, until: re.Match[str]) -> bool:
    """Tell whether an office ended before the meeting; without its day only "indtil" says so."""
    if "date" not in draft.times:
        return until.group().casefold().startswith(("indtil", "frem"))
    held = draft.times["date"][0]
    year = until["until"]
    year = until["since"][:2] + year if len(year) == 2 else year
    if year != held[:4]:
        return year < held[:4]
    days = [day.value for day in find_dates(words[until.start() :])]
    return bool(days) and days[0] < held


def _left_since(text: str, at: int) -> bool:
    """Tell whether the sentence goes on to say that who got an office has left it."""
    end = text.find(". ", at, at + _REACH)
    return _LEFT_SINCE.search(text, at, end if end >= 0 else at + _REACH) is not None
