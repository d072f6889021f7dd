"""The page of constraints tells of each one, and of the shapes as they are."""

import constraint_table

from referatgraf.validation import PyShaclEngine

LISTED = range(1, 50)  # mission anchors 5.5
OURS = 50


def test_page_is_current() -> None:
    text = constraint_table.PAGE.read_text("utf-8")
    assert constraint_table.page(text) == text, "run python scripts/constraint_table.py"


def test_each_constraint_is_told_once_in_both_languages() -> None:
    rows = constraint_table.texts()
    assert [int(row["constraint"]) for row in rows] == [*LISTED, OURS]
    assert all(row["demand_en"] and row["demand_da"] for row in rows)
    assert all(bool(row["note_en"]) == bool(row["note_da"]) for row in rows)
    assert all("|" not in cell for row in rows for cell in row.values())


def test_constraint_has_a_shape_or_says_what_it_waits_for() -> None:
    built = {rule.constraint for rule in PyShaclEngine().rules.values()}
    waits = {
        int(row["constraint"])
        for row in constraint_table.texts()
        if row["note_en"].startswith("waits")
    }
    assert built | waits == {*LISTED, OURS}
    assert built & waits == set()
