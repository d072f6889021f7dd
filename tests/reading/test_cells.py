"""Cells of columns that were wrapped over several lines are put together again."""

from collections.abc import Callable

import pytest

from referatgraf.model import Document
from referatgraf.reading.cells import unwrapped
from referatgraf.reading.repair import working_text
from referatgraf.reading.tape import blank

_LEFT = 40
_PLAIN = [
    ("Karla Nørby", "Dansk Byggeri"),
    ("Viggo Lund (formand)", "Lærernes Fagforening"),
    ("Tove Bech", "Region Midtjylland"),
]


def _table(rows: list[tuple[str, str]]) -> str:
    return "\n".join(f"{left:{_LEFT}}{right}".rstrip() for left, right in rows)


def _last(rows: list[tuple[str, str]]) -> list[str]:
    text = unwrapped(blank(_table([*_PLAIN, *rows]))).text
    return [" | ".join(filter(None, (c.strip() for c in line.split("   "))))
            for line in text.splitlines()[len(_PLAIN) :]]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        ([("Agnes Thorup (borgmester i", "KKR Nord"), ("Skive Kommune)", "")],
         "Agnes Thorup (borgmester i Skive Kommune) | KKR Nord"),
        ([("Agnes Thorup", "Foreningen for Social-"), ("", "pædagoger")],
         "Agnes Thorup | Foreningen for Socialpædagoger"),
        ([("Agnes Thorup, leder af", "Erhvervshus Midt og"), ("Jobcenter Skive", "Vest")],
         "Agnes Thorup, leder af Jobcenter Skive | Erhvervshus Midt og Vest"),
        ([("Agnes Thorup", "Lærernes Fagforening for"), ("", "Midt- og"), ("", "Vestjylland")],
         "Agnes Thorup | Lærernes Fagforening for Midt- og Vestjylland"),
        ([("Agnes Thorup", "KKR Nord"), ("(suppleant)", "")],
         "Agnes Thorup (suppleant) | KKR Nord"),
    ],
)  # fmt: skip
def test_a_wrapped_cell_is_joined_with_its_own_lines(
    rows: list[tuple[str, str]], joined: str
) -> None:
    assert _last(rows) == [joined]


@pytest.mark.parametrize(
    "rows",
    [
        # Two lists side by side, the right one longer.
        [("", "Mogens Frost"), ("", "Svend Aage Rask")],
        [("", "Mogens Frost, direktør"), ("", "revisor Svend Rask")],
        # Another organisation than the one above, in a cell that had room for more.
        [("", "KL")],
        # A person whose organisation is not told.
        [("Agnes Thorup", ""), ("Mogens Frost (V)", "")],
        [("1. Velkomst", ""), ("2. Budget", "")],
    ],
)
def test_what_begins_anew_is_not_joined(rows: list[tuple[str, str]]) -> None:
    assert len(_last(rows)) == len(rows)


def test_labels_with_their_values_are_left_alone() -> None:
    rows = [("Dato:", "3. maj 2023"), ("Sted:", "Skive Rådhus"), ("Deltagere:", "Karla Nørby"),
            ("", "Viggo Lund"), ("", "Tove")]  # fmt: skip
    text = _table(rows)
    assert unwrapped(blank(text)).text == text


def test_a_wrapped_label_is_joined_beside_the_list_that_it_heads() -> None:
    rows = [("Dato:", "3. maj 2023"), ("Sted:", "Rådhuset"), ("Fraværende", "Karla Nørby"),
            ("med afbud:", "Viggo Lund"), ("", "Tove Bech"), ("Desuden", ""),
            ("deltog:", "Svend Rask")]  # fmt: skip
    joined = [*rows[:2], ("Fraværende med afbud:", "Karla Nørby"), ("", "Viggo Lund"),
              ("", "Tove Bech"), ("Desuden deltog:", ""), ("", "Svend Rask")]  # fmt: skip
    assert unwrapped(blank(_table(rows))).text == _table(joined)


def test_a_label_inside_a_cell_begins_anew() -> None:
    rows = [("Tagrenovering", "Godkendt, idet der indhentes"), ("Bilag: tilbud", "tre priser til"),
            ("", "næste møde.")]  # fmt: skip
    assert _last(rows) == [
        "Tagrenovering | Godkendt, idet der indhentes tre priser til næste møde.",
        "Bilag: tilbud",
    ]


def test_a_paragraph_in_one_column_is_left_to_the_repair_of_prose() -> None:
    text = "\n".join(
        f"{n}.    Sag nummer {n}\n      Udvalget drøftede sagen og de mange\n      høringssvar."
        for n in range(1, 5)
    )
    assert unwrapped(blank(text)).text == text


def test_two_rows_are_no_columns() -> None:
    text = _table([("Agnes Thorup (leder i", "KKR"), ("Skive)", ""), ("Bo Lind", "KL")])
    assert unwrapped(blank(text)).text == text


def test_a_range_over_joined_cells_is_proved_by_all_their_lines() -> None:
    stored = _table([*_PLAIN, ("Agnes Thorup (borgmester i", "KKR Nord"), ("Skive Kommune)", "")])
    document = Document("x", "0" * 64, ("a.txt",), stored, *working_text(stored))
    at = document.text.index("borgmester i Skive Kommune")
    quote = document.quote(document.span(at, at + len("borgmester i Skive Kommune")))
    assert quote.startswith("borgmester i ")
    assert quote.endswith("\nSkive Kommune")
    at = document.text.index("KKR Nord")
    assert document.quote(document.span(at, at + len("KKR Nord"))) == "KKR Nord"


@pytest.mark.parametrize("unit", ["a   ", "(", "a   b\n", "   \n", "a\n", "x-   (\n"])
def test_the_cost_grows_with_the_text_alone(
    unit: str, cost_grows_linearly: Callable[[Callable[[str], object], str], None]
) -> None:
    cost_grows_linearly(lambda text: unwrapped(blank(text)), unit)


@pytest.mark.parametrize(
    ("label", "blanks", "joined"),
    [("Øvrige deltagere", 2, True), ("Øvrige deltagerne", 1, False), ("Gæster", 12, True)],
)
def test_the_longest_label_leaves_two_blanks(label: str, blanks: int, joined: bool) -> None:
    column = len("Øvrige deltagere") + 2
    rows = [f"{name:{column}}Ida Holm (V)" for name in ("Medlemmer", "Afbud", "Referent")]
    rows += [f"{label}{' ' * blanks}chef Bo Lind, stabschef Karla Dam"]
    rows += [f"{' ' * column}og sekretær Mads Krog"]
    last = unwrapped(blank("\n".join(rows))).text.splitlines()[-1]
    assert ("Karla Dam og sekretær Mads Krog" in last) is joined


def _rows(text: str) -> list[list[str]]:
    lines = unwrapped(blank(text)).text.splitlines()
    return [[c.strip() for c in line.split("   ") if c.strip()] for line in lines]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("Ida Holm", "Planchef", "x"),
            ("Bo Lind", "It-chef", "afbud"),
            ("Per Kold", "Jurist", "x"),
        ],
        [("1", "Budget", "IH"), ("2", "Skoler", "alle"), ("3", "Havn", "IH")],
        [("Dato:", "Mandag den 3. maj", ""), ("Tid:", "kl. 9-12", ""), ("Sted:", "på Teams", "")],
    ],
)
def test_a_row_that_begins_anew_goes_on_with_nothing(rows: list[tuple[str, str, str]]) -> None:
    text = "\n".join("".join(f"{cell:22}" for cell in row).rstrip() for row in rows)
    assert _rows(text) == [[cell for cell in row if cell] for row in rows]


def test_a_row_of_names_still_ends_what_breaks_off_above() -> None:
    rows = [("Ida Holm", "Planchef i", "x"), ("Bo Lind", "Skive", "x"), ("Per Kold", "Jurist", "x")]
    text = "\n".join("".join(f"{cell:22}" for cell in row).rstrip() for row in rows)
    assert ["Ida Holm", "Planchef i Skive", "x"] in _rows(text)
