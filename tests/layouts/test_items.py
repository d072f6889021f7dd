"""Headings of agenda items."""

import pytest

from referatgraf.layouts import sections
from referatgraf.layouts.headings import is_contents_line
from referatgraf.layouts.items import case_after, headings
from referatgraf.layouts.lines import Line, lines
from referatgraf.model import Document, Run


def _lines(text: str) -> tuple[Line, ...]:
    return lines(Document("x", "0" * 64, ("a.txt",), text, text, (Run(0, 0, len(text)),)))


def _titles(text: str) -> list[str]:
    return [text[slice(*h.title)] for h in headings(_lines(text))]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("1. Budget\nBla bla.\n\n2. Eventuelt\n", ["Budget", "Eventuelt"]),
        ("Punkt 1: Budget\n\nPunkt 2: Eventuelt\n", ["Budget", "Eventuelt"]),
        ("1. Budget\n1.1. Skatten\n2. Eventuelt\n", ["Budget", "Skatten", "Eventuelt"]),
        ("Vejsagen\nBeslutning\nGodkendt.\n\nHavnesagen\nBeslutning\nUdsat.\n",
         ["Vejsagen", "Havnesagen"]),
        ("1. januar 2023 var en søndag.\n", []),
        ("4000 Roskilde\n", []),
        ("12 kr pr. stk\n", []),
        ("Det koster\n3. halvdelen\n", []),
    ],
)  # fmt: skip
def test_headings_are_told_from_dates_and_conditions(text: str, titles: list[str]) -> None:
    assert _titles(text) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("1 Velkomst\nTak.\n\n2 Budget 2022\nDrøftet.\n\n3 Eventuelt\nIntet.\n",
         ["Velkomst", "Budget 2022", "Eventuelt"]),
        ("Kl. 10\n\n1 Vejen\nTak.\n\n2 Havnen\nDrøftet.\n\n3 Broen\n\n4 Diverse\nIntet.\n",
         ["Vejen", "Havnen", "Broen", "Diverse"]),
        # Not: the lines of a list, or of a table.
        ("Der er tre veje:\n\n1 Vestergade\n2 Østergade\n3 Torvet\n\nMødet sluttede.\n", []),
        ("2 Vestergade\nLukkes.\n\n4 Østergade\nÅbnes.\n\n9 Torvet\nIntet.\n", []),
    ],
)  # fmt: skip
def test_numbers_with_one_space_count_an_agenda_where_each_stands_free(
    text: str, titles: list[str]
) -> None:
    assert _titles(text) == titles


def test_conditions_inside_an_item_are_no_items() -> None:
    text = "## 1. Budget\nVilkår:\n1. Skatten stiger.\n2. Lånet falder bort,\n\n## 2. Eventuelt\n"
    assert _titles(text) == ["Budget", "Eventuelt"]


def test_case_number_stands_below_its_heading() -> None:
    text = "1. Budget\nSagsnr.: 23-001234\n\n2. Eventuelt\n"
    found = case_after(_lines(text), 0, 2)
    assert found is not None
    assert text[slice(*found)] == "23-001234"
    assert case_after(_lines("1. Budget\nIngen sag her\n"), 0, 2) is None


@pytest.mark.parametrize(
    ("text", "contents"),
    [("1. Budget ........ 4", True), ("1. Budget\t4", True), ("1. Budget for 2024", False)],
)
def test_line_of_a_table_of_contents_ends_in_its_page(text: str, contents: bool) -> None:
    assert is_contents_line(_lines(text)[0]) is contents


def _cases(text: str) -> list[str | None]:
    document = Document("x", "0" * 64, ("a.txt",), text, text, (Run(0, 0, len(text)),))
    return [text[slice(*i.case)] if i.case else None for i in sections(document).items]


_DETAILS = (
    "1  Formalia\n24-000111\n\nBeslutning\nGodkendt.\n\n"
    "2  Broen\n24-000222\n\nBeslutning\nUdsat.\n\n"
)


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        # The agenda above, where the last lines stand right over the first item's case.
        (f"Dagsorden\n\n1  Formalia\n2  Broen\n3  Molen\n\n{_DETAILS}3  Molen\n24-000333\n",
         ["24-000111", "24-000222", "24-000333"]),
        # The last item is treated nowhere below: it has no number, not the first one's.
        (f"Dagsorden\n\n1  Formalia\n2  Broen\n3  Molen\n\n{_DETAILS}",
         ["24-000111", "24-000222", None]),
        # Only one item of the agenda prints its number.
        ("1. Formalia\n2. Broen\n   Sagsnr. 24/1234\n3. Molen\n4. Eventuelt\n",
         [None, "24/1234", None, None]),
        ("1. Formalia\n(J.nr. 24/1234)\n\n2. Broen\n\n3. Molen\n[Sagsnr. 24/5678]\n",
         ["24/1234", None, "24/5678"]),
        # An agenda alone, whose last item has its number on its own line below.
        ("1. Formalia\n2. Broen\n3. Molen\n   Sagsnr. 24/1234\n", [None, None, "24/1234"]),
    ],
)  # fmt: skip
def test_no_item_borrows_the_case_of_another(text: str, cases: list[str | None]) -> None:
    assert _cases(text) == cases
