"""State who was called in as a substitute: by the item that decides it, by the list."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from referatgraf.extraction.draft import Attending, Draft, Holding, Range
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.occasion import (
    names_other_body,
    of_other_place,
    opened_elsewhere,
    told_behind,
)
from referatgraf.extraction.other_days import of_other_day
from referatgraf.extraction.relations.parties import join_party
from referatgraf.lexicon.titles import role_id
from referatgraf.model import Attendance

_TITLE = r"(?P<title>(?:\d\.\s)?(?:stedfortræder|suppleant))"
# "1. stedfortræder på liste C, X"
_ON_LIST = re.compile(
    rf"{_TITLE}\s(?:på|for|fra)\sliste\s(?P<party>[A-ZÆØÅ]{{1,2}}),?\s{{1,4}}", re.IGNORECASE
)
_ABOUT = re.compile(r"stedfortræder|suppleant|indkaldelse af", re.IGNORECASE)
# Behind the names that an item about substitutes decides on: "X og Y tiltrådt", "X indkaldes".
_CALLED = re.compile(
    r"(?:\s\([^()]{1,30}\))?\s{1,4}(?:blev\s|er\s)?(?:tiltrådt|indkaldt|indkaldes|tiltræder|"
    r"indtræder|deltager)\b"
)
# Behind names wherever they stand: "X og Y deltog som suppleanter"
_CAME_AS = re.compile(
    r"(?:\s\([^()]{1,30}\))?\s{1,4}(?:deltog|deltager|mødte|møder|var\smødt|er\smødt)"
    r"(?:\s(?:i|på|til)\s(?:dagens\s)?møde(?:t)?)?\ssom\s"
    r"(?P<title>stedfortræder|suppleant)er?(?=\s?[.,;\n]|\s?$)"
)
# "For X er indkaldt næste navn på listen": somebody else
_REPLACED = re.compile(r"\b(?:for|stedet for|efter)\s{1,4}$", re.IGNORECASE)
_AHEAD = 20
_OTHERS = re.compile(r"(?:\s\([^()]{1,30}\))?\s{0,4}(?:,|og|samt)\s{1,4}")


def relate(draft: Draft) -> None:
    """Add the office of substitute and presence for each person who was called in."""
    for start, end in draft.prose:  # first: their titles are fuller
        _on_lists(draft, start, draft.text[start:end])
        _in_rows(draft, start, draft.text[start:end])
    for item in draft.sections.items:
        about = _ABOUT.search(draft.text[slice(*item.title)])
        if about and not names_other_body(draft, 0, draft.text, item.title):
            word = draft.text[slice(*item.title)][about.start() : about.end()]
            title = "suppleant" if word.casefold() == "suppleant" else "stedfortræder"
            at = item.title[0] + about.start(), item.title[0] + about.end()
            _in_item(draft, item.body, title, at)


def _in_item(draft: Draft, body: Range, title: str, at: Range) -> None:
    for start, end in draft.prose_in(body):
        text = draft.text[start:end]
        named = people_in(draft, start, text)
        for person, later in _called(draft, start, text, named):
            if not later:
                _present(draft, person.person, (start + person.start, start + person.end))
            _office(draft, person.person, at, title)


def _in_rows(draft: Draft, start: int, text: str) -> None:
    """Add those whom a sentence calls substitutes in the plural."""
    if _CAME_AS.search(text) is None:
        return
    named = people_in(draft, start, text)
    for person, later in _called(draft, start, text, named, _CAME_AS):
        came = _CAME_AS.search(text, person.end)
        if came and not later:
            _present(draft, person.person, (start + person.start, start + came.end()))
            at = start + came.start("title"), start + came.end("title")
            _office(draft, person.person, at, came["title"])


def _called(
    draft: Draft, start: int, text: str, named: list[Named], words: re.Pattern[str] = _CALLED
) -> Iterator[tuple[Named, bool]]:
    """Yield the people whom a sentence calls in, and whether it does for another day than this.

    Those joined by commas and "og" are called in with the last of them.
    """
    for i, name in enumerate(named):
        called = words.match(text, name.end)
        if not called or _REPLACED.search(text, max(0, name.start - _AHEAD), name.start):
            continue
        if of_other_place(draft, start, text, called.end(), takes_part=True) or opened_elsewhere(
            draft, start, text, name.start
        ):
            continue
        later = of_other_day(draft, told_behind(text, called.end()))
        first = i
        while first and _OTHERS.fullmatch(text, named[first - 1].end, named[first].start):
            first -= 1
        yield from ((one, later) for one in named[first : i + 1])


def _on_lists(draft: Draft, start: int, text: str) -> None:
    for match in _ON_LIST.finditer(text):
        named = people_in(draft, start, text)
        index = bisect_left(named, match.end(), key=lambda n: n.start)
        if index < len(named) and named[index].start == match.end():
            person = named[index].person
            at = start + match.start("title"), start + match.end("title")
            _office(draft, person, at, match["title"])
            piece = draft.piece((start + match.start("party"), start + match.end("party")))
            join_party(draft, person, piece, draft.owner, 0.95)


def _present(draft: Draft, person: str, at: Range) -> None:
    draft.settle(person, Attendance.PRESENT, "substitute", at)
    if not draft.present_in_lists(person):
        draft.attend(
            Attending(
                person, Attendance.PRESENT, [at], "stand-in", detail="substitute", confidence=0.85
            )
        )


def _office(draft: Draft, person: str, at: Range, title: str) -> None:
    """Add the office unless a fuller title says it ("1. stedfortræder")."""
    held = (h.title for h in draft.holdings_of(person) if h.organisation == draft.body)
    if any(other and other != title and other.endswith(f" {title}") for other in held):
        return
    draft.hold(Holding(person, draft.body, [at], "stand-in", title=title, role=role_id(title)))
