"""Edits move text and offsets together."""

from referatgraf.model import Run
from referatgraf.reading.tape import Edit, apply, blank


def test_no_edit_leaves_one_run() -> None:
    assert apply(blank("Anna"), []).runs() == (Run(0, 0, 4),)
    assert blank("").runs() == ()


def test_cut_parts_runs_and_insertion_leads_nowhere() -> None:
    tape = apply(blank("Næst-\nformand"), [Edit(4, 6, "|")])
    assert tape.text == "Næst|formand"
    assert tape.runs() == (Run(0, 0, 4), Run(5, 6, 7))


def test_standing_text_covers_what_it_stands_for() -> None:
    tape = apply(blank("Ren_e'"), [Edit(4, 6, "é", stands=True)])
    assert tape.runs() == (Run(0, 0, 4), Run(4, 4, 1, 2))


def test_edits_of_edits_lead_to_the_stored_text() -> None:
    first = apply(blank("a--b__c"), [Edit(1, 3, "-"), Edit(4, 6)])
    second = apply(first, [Edit(2, 4, "bc", stands=True)])
    assert second.text == "a-bc"
    assert second.runs() == (Run(0, 0, 1), Run(2, 3, 2, 4))


def test_overlapping_edit_is_left_out() -> None:
    assert apply(blank("abcdef"), [Edit(1, 4), Edit(2, 5), Edit(5, 6, "x")]).text == "aex"


def test_cut_runs_are_joined_where_nothing_is_between() -> None:
    tape = apply(blank("abc"), [Edit(1, 1, ""), Edit(2, 2, "")])
    assert tape.runs() == (Run(0, 0, 3),)
