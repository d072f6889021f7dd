"""Single characters are repaired, and lead back to all they stand for."""

import pytest

from referatgraf.model import Document, Note, NoteKind
from referatgraf.reading import read


def document(text: str) -> Document:
    return read(text.encode(), ["a.txt"])


def quote(text: str, words: str) -> str:
    """Return what the document quotes for words of its working text."""
    made = document(text)
    start = made.text.index(words)
    return made.quote(made.span(start, start + len(words)))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028", "\u2029"])
def test_every_line_end_parts_lines(end: str) -> None:
    assert document(f"Anna Holm{end}Bo Lind{end}").text == "Anna Holm\nBo Lind"


def test_form_feed_parts_blocks() -> None:
    assert document("Anna Holm\f\nBo Lind").text == "Anna Holm\n\nBo Lind"


@pytest.mark.parametrize("space", ["\u00a0", "\u2007", "\u202f", "\u3000"])
def test_other_blanks_become_plain(space: str) -> None:
    made = document(f"Anna{space}Holm")
    assert made.text == "Anna Holm"
    assert made.quote(made.span(0, 9)) == f"Anna{space}Holm"


@pytest.mark.parametrize(
    "unseen", ["\u00ad", "\u200b", "\u200d", "\u202e", "\ufeff", "\x07", "\x00"]
)
def test_what_cannot_be_seen_is_dropped_but_quoted(unseen: str) -> None:
    assert document(f"An{unseen}na Holm").text == "Anna Holm"
    assert quote(f"An{unseen}na Holm og", "Anna Holm") == f"An{unseen}na Holm"


@pytest.mark.parametrize(
    ("stored", "working"),
    [
        ("A\u030ase Bo\u0301", "Åse Bó"),
        ("Rene\u0301 Holm", "René Holm"),
        ("\u212bse Holm", "Åse Holm"),
        ("O\ufb03ciel", "Officiel"),
        ("Ã˜rum SÃ¸by Ã…se", "Ørum Søby Åse"),
        ("Mads AndrÃ© â€“ gÃ¦st", "Mads André – gæst"),
        ("\uf0b7 Anna Holm", "• Anna Holm"),
        ("Anna&nbsp;Holm &amp; S&oslash;n", "Anna Holm & Søn"),
    ],
)
def test_letters_in_pieces_are_put_together(stored: str, working: str) -> None:
    made = document(stored)
    assert made.text == working
    assert made.quote(made.span(0, len(working))) == stored


@pytest.mark.parametrize(
    "text", ["Åse Bøgh", "São Ravn", "q\u0307\u0323x", "A&B; C & D", "B&B;", "&hjem;", "Ã", "Âge"]
)
def test_sound_letters_are_left_alone(text: str) -> None:
    assert document(text).text == text


def test_span_of_a_composed_letter_covers_its_accent_at_either_end() -> None:
    stored = "e\u0301lan og Rene\u0301, Anna"
    assert quote(stored, "élan") == "e\u0301lan"
    assert quote(stored, "René") == "Rene\u0301"
    assert quote(stored, "é") == "e\u0301"


def test_span_of_a_part_of_a_ligature_covers_it() -> None:
    assert quote("kon\ufb01rmand", "rmand") == "rmand"
    assert quote("kon\ufb01rmand", "irmand") == "\ufb01rmand"
    assert quote("kon\ufb01rmand", "konf") == "kon\ufb01"


def test_mixed_alphabets_are_noted_and_left() -> None:
    made = document("H\u0430nne Ravn")  # a Cyrillic a
    assert made.text == "H\u0430nne Ravn"
    assert made.notes == (Note(NoteKind.MIXED_ALPHABETS, 1),)
    assert document("Hanne Ravn og \u0410\u043d\u043d\u0430").notes == ()
