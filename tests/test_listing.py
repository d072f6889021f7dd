import csv
import io

import pytest

from referatgraf.listing import Format, Rows, cut, listing


def cells(*row: str | int | None) -> list[str]:
    """Return what a reader of CSV finds of a row in a list."""
    text = "".join(listing(Rows(tuple("abc"[: len(row)]), [row]), Format.CSV))
    _, read = csv.reader(io.StringIO(text, newline=""))
    return read


@pytest.mark.parametrize("text", ["=1+1", "+45", "-1", "@x", "\tx", " =x", "\rx"])
def test_csv_cells_are_no_formulas(text: str) -> None:
    assert cells(text) == ["'" + text]


@pytest.mark.parametrize("text", ["a\rb", "a\nb", "a\r\nb", 'a "b", c;', "æøå", "1-2", ""])
def test_csv_cell_is_one_cell_whatever_it_holds(text: str) -> None:
    assert cells("before", text, 3) == ["before", text, "3"]


def test_csv_has_an_empty_cell_for_what_is_not_known() -> None:
    assert cells(None, "b") == ["", "b"]


def test_cut_text_says_so() -> None:
    assert cut("Karla Nørby Holm", 12) == "Karla Nørby…"
    assert cut("Karla Nørby", 11) == "Karla Nørby"
    assert len(cut("o" * 500, 120)) == 120
