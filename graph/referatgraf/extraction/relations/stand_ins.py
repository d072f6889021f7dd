"""State who was called in as a substitute: by the item that decides it, by the list."""

import re
from bisect import bisect_left

from referatgraf.extraction.draft import Attending, Draft, Holding, Range
from referatgraf.extraction.names_in_prose import Named, people_in
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
_OTHERS = re.compile(r"(?:\s\([^()]{1,30}\))?\s{0,4}(?:,|og|samt)\s{1,4}")


def relate(draft: Draft) -> None:
    """Add the office of substitute and presence for each person who was called in."""
    for item in draft.sections.items:
        about = _ABOUT.search(draft.text[slice(*item.title)])
        if about:
            word = draft.text[slice(*item.title)][about.start() : about.end()]
            title = "suppleant" if word.casefold() == "suppleant" else "stedfortræder"
            at = item.title[0] + about.start(), item.title[0] + about.end()
            _in_item(draft, item.body, title, at)
    for start, end in draft.sections.prose:
        _on_lists(draft, start, draft.text[start:end])


def _in_item(draft: Draft, body: Range, title: str, at: Range) -> None:
    for start, end in draft.sections.prose:
        if body[0] <= start and end <= body[1]:
            text = draft.text[start:end]
            named = people_in(draft, start, text)
            for person in _called(text, named):
                _present(draft, person.person, (start + person.start, start + person.end))
                _office(draft, person.person, at, title)


def _called(text: str, named: list[Named]) -> list[Named]:
    """Return the people whom a sentence calls in, those joined by commas and "og" with the last."""
    found: list[Named] = []
    for i, name in enumerate(named):
        if not _CALLED.match(text, name.end):
            continue
        first = i
        while first and _OTHERS.fullmatch(text, named[first - 1].end, named[first].start):
            first -= 1
        found.extend(named[first : i + 1])
    return found


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
    if not draft.present_in_lists(person):
        draft.attend(
            Attending(
                person, Attendance.PRESENT, [at], "stand-in", detail="substitute", confidence=0.85
            )
        )


def _office(draft: Draft, person: str, at: Range, title: str) -> None:
    draft.hold(Holding(person, draft.body, [at], "stand-in", title=title, role=role_id(title)))
