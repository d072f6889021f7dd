"""State who sits for whom: by the entry, or by a sentence ("X deltog som suppleant for Y")."""

import re

from referatgraf.extraction.draft import Attending, Draft, Holding
from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon.names import find_names
from referatgraf.lexicon.titles import role_id
from referatgraf.model import Attendance, Basis

_SENTENCE = re.compile(
    r"(?:(?:deltog|mødte|deltager|møder|indtrådte|tog sæde|sad|var indkaldt|er indkaldt|blev indkaldt)\s+(?:\w+\s+){0,2}?som|,)\s+"
    r"(?P<title>(?:1\. |2\. |personlig )?(?:suppleant|stedfortræder))\s+for\s+",
    re.IGNORECASE,
)


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
    for match in _SENTENCE.finditer(text):
        before = find_names(text[: match.start()])
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
    mine = [a for a in draft.attending if a.person == substitute]
    for attending in mine:
        attending.substitutes_for = person
    if not any(a.person == person for a in draft.attending):
        behalf = mine[0].on_behalf_of if mine else None
        draft.attending.append(
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
        draft.attending.append(
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
