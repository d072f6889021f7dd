"""State who sits for whom: by the entry, or by a sentence ("X deltog som suppleant for Y")."""

import re
from bisect import bisect_right

from referatgraf.extraction.draft import Attending, Draft, Holding
from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon.names import find_names
from referatgraf.lexicon.titles import role_id
from referatgraf.model import Attendance, Basis

_SENTENCE = re.compile(
    r"(?:(?:deltog|mødte|deltager|møder|indtrådte|tog sæde|sad|"
    r"var indkaldt|er indkaldt|blev indkaldt)\s{1,4}(?:\w{1,30}\s{1,4}){0,2}?som|,)\s{1,4}"
    r"(?P<title>(?:1\. |2\. |personlig )?(?:suppleant|stedfortræder))\s{1,4}for\s{1,4}",
    re.IGNORECASE,
)

# Cheap to seek, and in every sentence that the pattern can match.
_NEEDED = ("suppleant", "stedfortræder")


def relate(draft: Draft) -> None:
    """Add the substitute as present, the replaced as absent, and the office of substitute."""
    for entry in list(draft.listed):
        if entry.phrase.substitutes_for:
            _replace(
                draft, entry.person, entry.phrase.substitutes_for, entry.phrase.span, entry.group
            )
        if entry.phrase.replaced_by:
            substitute = draft.people.add(entry.phrase.replaced_by, 0.9)
            _present(draft, substitute, entry.phrase.replaced_by.range)
            _office(draft, substitute, entry.phrase.replaced_by.range, "stedfortræder")
    for start, end in draft.sections.prose:
        _in_sentence(draft, start, draft.text[start:end])


def _in_sentence(draft: Draft, start: int, text: str) -> None:
    folded = text.casefold()
    if not any(word in folded for word in _NEEDED):
        return
    for match in _SENTENCE.finditer(text):
        named = draft.names_in((start, start + len(text)))
        before = named[: bisect_right(named, match.start(), key=lambda name: name.end)]
        after = find_names(text[match.end() : match.end() + 80])
        if not before or not after or after[0].start > 25:
            continue
        name, replaced = before[-1], after[0]
        substitute = draft.people.add(
            draft.piece((start + name.start, start + name.end)), name.confidence
        )
        span = (start + name.start, start + match.end() + replaced.end)
        _present(draft, substitute, span)
        _office(
            draft,
            substitute,
            (start + match.start("title"), start + match.end("title")),
            match["title"],
        )
        at = (start + match.end() + replaced.start, start + match.end() + replaced.end)
        _replace(draft, substitute, draft.piece(at), span, None)


def _replace(
    draft: Draft, substitute: str, replaced: Piece, span: tuple[int, int], group: int | None
) -> None:
    person = draft.people.add(replaced, 0.9)
    mine = draft.capacities(substitute)
    for attending in mine:
        attending.substitutes_for = person
    if not draft.capacities(person):
        behalf = mine[0].on_behalf_of if mine else None
        draft.attend(
            Attending(
                person,
                Attendance.ABSENT,
                [span],
                "substituted",
                group=group,
                on_behalf_of=behalf,
                basis=Basis.AFFILIATED if behalf else None,
                detail="excused",
                confidence=0.9,
            )
        )


def _present(draft: Draft, person: str, span: tuple[int, int]) -> None:
    if not draft.present_in_lists(person):
        draft.attend(
            Attending(
                person,
                Attendance.PRESENT,
                [span],
                "substitute-sentence",
                detail="substitute",
                confidence=0.9,
            )
        )


def _office(draft: Draft, person: str, at: tuple[int, int], title: str) -> None:
    draft.hold(
        Holding(
            person, draft.body, [at], "substitute", title=title, role=role_id(title), confidence=0.9
        )
    )
