"""Lines know what stands before their words; endless lines are cut."""

import pytest

from referatgraf.layouts.lines import lines
from referatgraf.model import Document, Run


def _document(text: str) -> Document:
    return Document("x", "0" * 64, ("a.txt",), text, text, (Run(0, 0, len(text)),))


@pytest.mark.parametrize(
    ("raw", "body", "bullet", "heading"),
    [
        ("- Karla Nørby", "Karla Nørby", True, False),
        ("## Deltagere:", "Deltagere:", False, True),
        ("> [x] Viggo Lund", "Viggo Lund", True, False),
        ("Bestyrelsen - et udvalg", "Bestyrelsen - et udvalg", False, False),
    ],
)
def test_marks_are_taken_off(raw: str, body: str, bullet: bool, heading: bool) -> None:
    (line,) = lines(_document(raw))
    assert (line.body, line.bullet, line.heading) == (body, bullet, heading)
    assert raw[line.start : line.end] == body


def test_empty_line_leaves_a_gap() -> None:
    assert [line.gap for line in lines(_document("a\nb\n\nc"))] == [True, False, True]


def test_run_on_line_is_cut_at_its_labels() -> None:
    text = "Deltagere: " + "Karla Nørby, " * 40 + "Afbud: Viggo Lund"
    assert [line.body.split(":")[0] for line in lines(_document(text))] == ["Deltagere", "Afbud"]


def test_label_behind_a_full_stop_begins_a_line() -> None:
    text = "Deltagere: Karla Nørby. Afbud: ingen"
    bodies = [line.body for line in lines(_document(text))]
    assert bodies == ["Deltagere: Karla Nørby.", "Afbud: ingen"]
    assert len(lines(_document("Karla Nørby sagde, at afbud: ingen"))) == 1


def test_endless_line_is_cut_and_loses_nothing() -> None:
    text = "Viggo Lund talte længe. " * 2_000
    cut = lines(_document(text))
    assert max(len(line.body) for line in cut) <= 8_000
    assert all(line.body.startswith("Viggo Lund") for line in cut)
    assert sum(len(line.body.split()) for line in cut) == len(text.split())
