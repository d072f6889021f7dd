"""The pieces of a text give it back exactly, and each note begins and ends where its words do."""

from random import Random

import pytest

from notes.margins import note_on, source_of
from referatgraf.notes.marks import Piece, lines
from referatgraf.notes.note import Note


def spanned(text: str, spans: list[tuple[int, int]]) -> list[Note]:
    source = source_of(text)
    found = []
    for start, end in spans:
        note = note_on(source_of("x"), "x")
        (one,) = note.results
        object.__setattr__(one, "start", start)
        object.__setattr__(one, "end", end)
        found.append(Note(note.key, (one,), source))
    return found


@pytest.mark.parametrize("seed", range(60))
def test_pieces_give_the_text_back_with_all_notes(seed: int) -> None:
    chance = Random(seed)
    text = "".join(chance.choices("ab\n\f", k=chance.randrange(25)))
    points = [[chance.randint(0, len(text)) for _ in "12"] for _ in range(chance.randrange(6))]
    spans = [(min(pair), max(pair)) for pair in points]
    found = list(lines(source_of(text), spanned(text, spans)))
    pieces = [piece for line in found for piece in line.pieces]
    assert "".join(piece.text for piece in pieces) == text
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    for number, (start, end) in enumerate(spans):
        marked = "".join(piece.text for piece in pieces if number in piece.marked)
        assert marked == text[start:end]
        assert sum(number in piece.begins for piece in pieces) == 1
        assert sum(number in piece.ends for piece in pieces) == 1
    beside = [number for line in found for number in line.notes]
    assert sorted(beside) == list(range(len(spans)))


def test_overlapping_words_are_marked_by_both() -> None:
    source = source_of("Asta Brink gik")
    notes = [note_on(source, "Asta Brink"), note_on(source, "Brink gik")]
    (line,) = lines(source, notes)
    assert line.pieces == (
        Piece("Asta ", (0,), (0,)),
        Piece("Brink", (0, 1), (1,), (0,)),
        Piece(" gik", (1,), (), (1,)),
    )
