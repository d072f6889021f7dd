"""A note is one line: place, severity, finding, words, page, id, and what was decided."""

from dataclasses import replace

from notes.margins import margin_of, note_on, overruled, small, source_of
from referatgraf.model import Severity
from referatgraf.notes.lines import line, lines, outcome


def test_line_tells_place_severity_words_page_and_id() -> None:
    note = note_on(source_of(), "Asta Brink")
    assert line(note, "da") == (
        "referat.txt:3:1: advarsel: Navnet er ikke et navn. Ret det. («Asta Brink») "
        f"(side 1) [{note.key.id}]"
    )
    assert "warning: The name is no name." in line(note, "en")


def test_page_counts_form_feeds_and_is_missing_without_them() -> None:
    assert "(side 2)" in line(note_on(source_of(), "Side to"), "da")
    assert "side" not in line(note_on(source_of("Asta Brink\n"), "Asta Brink"), "da")


def test_overruled_note_is_listed_as_settled_with_reason_and_author() -> None:
    margin = small()
    found = list(lines(margin, "en"))
    assert found[2].endswith("settled: overruled, by Karla Nørby 2026-11-23: Sådan hedder hun.")
    assert outcome(margin, "da") == "en regel er brudt: 1 fejl, 1 bemærkning, 1 afgjort"


def test_only_an_overruled_violation_stops_counting() -> None:
    error = note_on(source_of(), "Asta Brink", Severity.VIOLATION)
    assert not margin_of(error).conforms
    assert margin_of(replace(error, decision=overruled(error))).conforms
    assert outcome(margin_of(), "en") == "conforms"


def test_decision_without_a_note_is_told() -> None:
    note = note_on(source_of(), "Asta Brink")
    (told,) = lines(margin_of(lost=(overruled(note),)), "da")
    assert told.startswith("referat.txt: – afgjort: tilsidesat")
    assert "gælder ingen note mere" in told


def test_hostile_reason_stays_on_the_line() -> None:
    note = note_on(source_of(), "Asta Brink")
    told = line(replace(note, decision=overruled(note, "a\nb\u202ec\x1b[31m")), "da")
    assert told.isprintable()
