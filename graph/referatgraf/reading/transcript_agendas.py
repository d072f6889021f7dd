"""Set the items of a transcript apart by its agenda, which lists the titles that are treated below.

Where an agenda stands above in one line, each title ends where the next number begins; where the
same number and title stand again, the item is treated, and what follows there is its text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from referatgraf.lexicon.words import UPPER
from referatgraf.reading.tape import Edit, Range
from referatgraf.reading.transcripts import is_transcript
from referatgraf.reading.unjoined import blanks_before, is_referred

_AGENDA = re.compile(
    r"(?<![\w-])(?:Indholdsfortegnelse|INDHOLDSFORTEGNELSE|Dagsorden(?:spunkter|en)?|DAGSORDEN"
    r"|Sagsoversigt|Punkter)(?!\w)"
)
_NUMBER = re.compile(
    rf"(?<![\w.§/,-])(?P<number>\d{{1,3}})(?P<mark>[.:)]?)[ \t]{{1,4}}(?=[{UPPER}\"”»§])"
)
# What heads some of the items is no part of the title in front of it.
_PART = re.compile(
    r"\s(?=(?:(?:Punkter|Sager|Emner) til [a-zæøå]{4,20}|(?:Lukkede|Åbne|LUKKEDE|ÅBNE) "
    r"(?:punkter|sager|dagsordenspunkter|PUNKTER|SAGER)|(?:For|Til behandling for) (?:lukkede|åbne)"
    r" døre)(?!\w))"
)
_LEADER = re.compile(r"\s?(?:\.{2,}|…)[\s.]{0,200}\d{0,4}$")
_PAGE = re.compile(r"\s(?P<page>\d{1,4})$")
_FOOT = re.compile(r"\s(?:Side|side)\s\d{1,3}(?:\s?(?:af|/)\s?\d{1,3})?$")
_WORD = (
    r"(?:(?:Ad\.?|AD)[ \t]{1,2})?"
    r"(?:(?:[Pp]kt\.?|PKT\.?|[Pp]unkt|PUNKT|Sag)[ \t]{0,2}(?:nr\.?[ \t]{0,2})?)?"
)
_GAP = 130  # characters between the agenda's heading and its first item
_REACH = 320  # characters in which the next item of an agenda begins
_LONGEST = 220  # characters of a title
_FEWEST = 3  # items
# A title may go on to a day, as "Godkendelse af referat" does: "fra mødet den 3. maj 2016".
_DATED = re.compile(
    r"[ ](?:fra|af|den)[ ][^.\n]{0,120}?\d{1,2}\.[ ][a-z]{3,9}[ ]\d{4}(?=[ ][A-ZÆØÅ])"
)
_MOST_WORDS = 25
_BLANKS = re.compile(r"\s+")


class _Title(NamedTuple):
    """Hold a title that an agenda lists: its number's range, its own, and where the next begins."""

    number: Range
    title: Range
    stop: int


def agenda_lines(text: str) -> Iterator[Edit]:
    """Yield the edits that begin a line at each item that a transcript's agenda lists."""
    if not is_transcript(text):
        return
    for heading in _AGENDA.finditer(text):
        titles = _titles(text, heading.end())
        treated = _treated(text, titles) if titles else []
        if sum(at is not None for at in treated) >= max(_FEWEST - 1, len(titles) / 2):
            joined = [] if treated[-1] else _joined(text, titles[-1], treated)
            yield from _without(text, titles) if joined else _listed(text, titles)
            yield from _parted(text, [*treated, *joined])
            return


def _titles(text: str, at: int) -> list[_Title]:
    """Return the titles whose numbers count on behind an agenda's heading."""
    first = _NUMBER.search(text, at, at + _GAP)
    marks = [first] if first else []
    limit = _treats(text, first) if first else 0
    while marks:
        following = (
            m
            for m in _NUMBER.finditer(text, marks[-1].end(), min(limit, marks[-1].end() + _REACH))
            if int(m["number"]) == int(marks[-1]["number"]) + 1 and m["mark"] == marks[0]["mark"]
        )
        if not (found := next(following, None)):
            break
        marks.append(found)
    if len(marks) < _FEWEST:
        return []
    stops = [m.start() for m in marks[1:]] + [_last_end(text, marks)]
    found_titles = [
        _Title(m.span("number"), (m.end(), _end(text, m.end(), stop)), stop)
        for m, stop in zip(marks, stops, strict=True)
    ]
    return _without_pages(text, found_titles)


def _treats(text: str, first: re.Match[str]) -> int:
    """Return where an agenda's first number and word stand again, which ends the agenda."""
    word = re.escape(text[first.end() : first.end() + _LONGEST].split(maxsplit=1)[0])
    again = re.compile(rf"(?<!\S){first['number']}[.:)]?[ \t]{{1,4}}{word}(?!\w)")
    found = again.search(text, first.end())
    return found.start() if found else len(text)


def _last_end(text: str, marks: Sequence[re.Match[str]]) -> int:
    """Return where the last title ends: with its line, or where the first item is treated."""
    begin = marks[-1].end()
    line = text.find("\n", begin)
    stop = min(begin + _LONGEST, line if line >= 0 else len(text))
    again = re.compile(rf"(?<!\S){_WORD}{marks[0]['number']}[.:)]?[ \t]{{1,4}}(?=[{UPPER}])")
    repeated = again.search(text, begin, stop)
    return repeated.start() if repeated else stop


def _end(text: str, start: int, stop: int) -> int:
    """Return where a title ends in front of a part's heading, a leader or a page's foot."""
    part = _PART.search(text, start, stop)
    words = text[start : part.start() if part else stop].rstrip()
    words = words[: m.start()] if (m := _FOOT.search(words)) else words
    words = words[: m.start()] if (m := _LEADER.search(words)) else words
    return start + len(words)


def _without_pages(text: str, titles: list[_Title]) -> list[_Title]:
    """Return titles without the numbers of pages, where most end in numbers that rise."""
    found = [_PAGE.search(text[slice(*t.title)]) for t in titles]
    pages = [int(m["page"]) for m in found if m]
    if 3 * len(pages) < 2 * len(titles) or any(a > b for a, b in pairwise(pages)):
        return titles
    return [
        t._replace(title=(t.title[0], t.title[0] + m.start())) if m else t
        for t, m in zip(titles, found, strict=True)
    ]


def _treated(text: str, titles: Sequence[_Title]) -> list[re.Match[str] | None]:
    """Return for each title where its number and words stand again below the agenda, in order."""
    at = titles[-1].title[0]
    found: list[re.Match[str] | None] = []
    for title in titles:
        match = next(_again(text, title, at), None)
        found.append(match)
        at = match.end() if match else at
    return found


def _again(text: str, title: _Title, at: int) -> Iterator[re.Match[str]]:
    words = [re.escape(word) for word in text[slice(*title.title)].split()]
    if not words or title.title[1] - title.title[0] > _LONGEST:
        return
    number = re.escape(text[slice(*title.number)])
    pattern = re.compile(
        rf"(?<!\S){_WORD}(?P<number>{number})(?P<mark>[ \t]?[.:)–-])?[ \t]{{1,4}}"
        rf"(?P<title>{'[ ]{1,2}'.join(words)})(?!\w)"
    )
    worded = re.compile(
        rf"(?<!\S)(?:Ad\.?[ \t](?:pkt\.?[ \t]|punkt[ \t])?|Punkt[ \t]|Pkt\.[ \t]?)"
        rf"(?P<number>{number})(?P<mark>[ \t]?[.:)–-])?[ \t]{{1,4}}(?=[{UPPER}])(?P<title>)"
    )
    for form in (pattern, worded):
        yield from (m for m in form.finditer(text, at) if not is_referred(text, m.start()))


def _joined(
    text: str, title: _Title, treated: Sequence[re.Match[str] | None]
) -> list[re.Match[str]]:
    """Return where titles stand again that an agenda has joined, from the last number on.

    A site that drops figures joins the last titles of an agenda: "6. Regnskab Ny bro Eventuelt".
    """
    at = max((match.end() for match in treated if match), default=title.stop)
    number, words = int(text[slice(*title.number)]), text[slice(*title.title)].split()
    found: list[re.Match[str]] = []
    while words and (match := _longest(text, number, words, at)):
        found.append(match)
        words = words[len(match["words"].split()) :]
        at, number = match.end(), number + 1
    return found if len(found) > 1 else []


def _longest(text: str, number: int, words: list[str], at: int) -> re.Match[str] | None:
    """Return where a number and as many of the words as possible stand, with figures behind."""
    behind = "".join(rf"(?:[ ]{re.escape(word)}(?!\w)" for word in words[1:_MOST_WORDS])
    behind += ")?" * len(words[1:_MOST_WORDS])
    pattern = re.compile(
        rf"(?<!\S)(?P<number>{number})(?P<mark>[.:)])[ \t]{{1,4}}"
        rf"(?P<title>(?P<words>{re.escape(words[0])}(?!\w){behind})(?:[ ]\d{{1,4}}(?!\S))?)"
    )
    return pattern.search(text, at)


def _without(text: str, titles: Sequence[_Title]) -> Iterator[Edit]:
    """Yield the edit that drops an agenda whose titles are joined: those below say more."""
    yield Edit(titles[0].number[0], titles[-1].stop)


def _listed(text: str, titles: Sequence[_Title]) -> Iterator[Edit]:
    """Yield the edits that set each title of an agenda on a line of its own."""
    for title in titles:
        yield from _line_at(text, title.number[0])
        yield from _dot(text, title.number[1])
        rest = slice(title.title[1], title.stop)
        part = _PART.search(text, title.title[0], title.stop)
        kept = text[part.end() : title.stop].strip() if part else ""
        if text[rest].strip() and "\n" not in text[rest]:
            # What follows a part's colon would be a list that it announces.
            yield Edit(rest.start, rest.stop, f"\n{kept}\n\n" if kept else "\n")


def _parted(text: str, treated: Sequence[re.Match[str] | None]) -> Iterator[Edit]:
    """Yield the edits that begin a line at each item that is treated, and behind its title."""
    for match in treated:
        if match:
            yield from _line_at(text, match.start(), gap=True)
            if not match["mark"] and match.start() == match.start("number"):
                yield from _dot(text, match.end("number"))
            behind = _BLANKS.match(text, match.end())
            follows = text[behind.end() : behind.end() + 1] if behind else ""
            if behind and match["title"] and follows and not follows.islower():
                yield from () if "\n" in behind.group() else (Edit(*behind.span(), "\n"),)
            elif dated := _DATED.match(text, match.end()):
                yield Edit(dated.end(), dated.end() + 1, "\n")


def _line_at(text: str, at: int, *, gap: bool = False) -> Iterator[Edit]:
    begin = blanks_before(text, at)
    if begin and text[begin - 1] not in "\n\f":
        yield Edit(begin, at, "\n\n" if gap else "\n")


def _dot(text: str, at: int) -> Iterator[Edit]:
    """Yield the edit that puts a full stop behind a bare number, so that it reads as an item's."""
    if text[at : at + 1] in " \t":
        yield Edit(at, at, ".")
