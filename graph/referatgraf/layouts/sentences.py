"""Read attendance lists that stand in sentences: "Fra X deltog direktør Ida Holm og Per Lund."."""

import re
from collections.abc import Iterator

from referatgraf.layouts import entries
from referatgraf.layouts.groups import sends_members
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Entry, Group, Headed, Range, Source
from referatgraf.lexicon import names
from referatgraf.model import Attendance

_BEGIN = r"(?:^|(?<=[.!?:;]\s))"
_CAME = r"(?:deltog|deltager|mødte|møder|var|er)"
_FILL = (
    r"(?:\s(?:også|desuden|endvidere|tillige|ligeledes|samtidig|følgende|i mødet|på mødet|"
    r"til mødet|til ?stede|mødt|repræsenteret ved|inviteret|"
    r"under (?:dette )?punkt(?:et)?(?: \d+)?))*"
)
# What opens such a sentence, and what it says of those it names.
_OPENERS: tuple[tuple[re.Pattern[str], Attendance], ...] = tuple(
    (re.compile(_BEGIN + pattern + r"\s?:?\s{1,4}(?=\S)"), status)
    for pattern, status in (
        (
            r"(?:Fra|For) (?!at\b|(?:19|20)\d\d\b)"  # "For at spare tid", "Fra 2020"
            rf"(?P<org>[^.:;,]{{2,90}}?)\s{_CAME}{_FILL}",
            Attendance.GUEST,
        ),
        (
            r"(?:Desuden|Endvidere|Derudover|Herudover|Ligeledes|Tillige|Også|Som gæst(?:er)?|"
            rf"Under punkt(?:et)?(?: \d{{1,3}})?) {_CAME}{_FILL}",
            Attendance.GUEST,
        ),
        (
            r"I stedet(?: for (?:dem|disse|de fraværende))? (?:deltog|deltager|mødte|møder|kom)",
            Attendance.PRESENT,
        ),
        (
            r"(?:(?:Følgende|I mødet|På mødet|Til mødet|Fra start)(?: [a-zæøå]{2,20}){0,2}?|"
            rf"Til ?stede|Mødt|Fremmødt|Deltagerne|Medlemmer til stede) {_CAME}{_FILL}|"
            r"(?:Rundt om|Ved|Om) (?:bordet|mødebordet) (?:sad|var)",
            Attendance.PRESENT,
        ),
    )
)
# "var" and "er" alone say nothing of coming: "Desuden var Ida Holm indstillet til prisen".
_MERELY_IS = re.compile(r"\b(?:var|er)\s?$", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:til ?stede|deltagerne|mødt|fremmødt|inviteret|indbudt|indkaldt|repræsenteret|"
    r"i mødet|på mødet|under punktet|med til mødet|bordet)\b",
    re.IGNORECASE,
)
# Of which the sentence before has told: no meeting calls itself so.
_THAT_MEETING = re.compile(
    r"\b(?:i|på|til|ved) (?:det (?:møde|seminar)|den (?:konference|temadag))\b"
)
_OPENING_WORDS = re.compile(
    r"\b(?:Fra|For|Desuden|Endvidere|Derudover|Herudover|Ligeledes|Tillige|Også|Som gæst|"
    r"Under punkt|Følgende|I mødet|På mødet|Til mødet|Til ?stede|Mødt|Fremmødt|I stedet|"
    r"Deltagerne|Medlemmer til|Rundt om|Ved|Om)"
)

_NEXT_SENDER = re.compile(
    r"(?:,|;|\s(?:og|samt|mens))\s{1,4}(?:fra|for)\s{1,4}(?=[A-ZÆØÅ]|[a-zæøå-]{4,30}(?:en|et)\s)"
)


def lists_in(line: Line, *, within_item: bool) -> Iterator[tuple[Group, list[Entry], Range]]:
    """Yield each list that a sentence of the line holds: heading, entries, the sentence's range.

    In an agenda item those who came from somewhere are invited to it.
    """
    if not _OPENING_WORDS.search(line.body):
        return
    for pattern, status in _OPENERS:
        for match in pattern.finditer(line.body):
            people, end = entries.people_in_sentence(line, line.start + match.end())
            org = match.groupdict().get("org") or ""
            somebody = names.find_names(org) or names.is_given(org)  # "For X mødte Y"
            listed = people and not somebody and _says_they_came(line, match, end)
            listed = listed and not _of_several(line, match.end(), end)
            if listed and not (within_item and status == Attendance.PRESENT):
                yield (
                    _group(line, match, status, within_item),
                    people,
                    (
                        line.start + match.start(),
                        end,
                    ),
                )


def _says_they_came(line: Line, match: re.Match[str], end: int) -> bool:
    """Tell whether a sentence that only opens with "var" or "er" says elsewhere who was there.

    "Fra X deltog Bo Lind i det møde": another one than this.
    """
    if _THAT_MEETING.search(line.body, match.end(), end - line.start):
        return False
    if not _MERELY_IS.search(match.group().rstrip()):
        return True
    return _THERE.search(line.body, match.start(), end - line.start) is not None


def _of_several(line: Line, begin: int, end: int) -> bool:
    """Tell whether people are told of by several senders ("Fra X kom A, fra Y B og fra Z C")."""
    words = line.body[begin : end - line.start]
    return any(names.find_names(words[match.end() :]) for match in _NEXT_SENDER.finditer(words))


def _group(line: Line, match: re.Match[str], status: Attendance, within_item: bool) -> Group:
    named = match.groupdict().get("org") is not None
    at = match.span("org") if named else None
    if named and not within_item and sends_members(match["org"]):
        status = Attendance.PRESENT
    invited = within_item and status == Attendance.GUEST
    return Group(
        (line.start + match.start(), line.start + len(match.group().rstrip(" :")) + match.start()),
        status,
        organisation=(line.start + at[0], line.start + at[1]) if at else None,
        source=Source.INVITED if invited else Source.LISTED,
        headed=Headed.SENTENCE,
    )
