"""Headings of attendance lists."""

import pytest

from referatgraf.layouts.groups import group_heading
from referatgraf.layouts.lines import Line, lines
from referatgraf.model import Document, Run


def _line(text: str) -> Line:
    document = Document("x", "0" * 64, ("a.txt",), text, text, (Run(0, 0, len(text)),))
    return lines(document)[0]


@pytest.mark.parametrize(
    ("text", "attendance", "detail"),
    [
        ("Deltagere:", "present", None),
        ("Medlemmer", "present", None),
        ("Afbud: Karla Nørby", "absent", "excused"),
        ("Fraværende uden afbud:", "absent", "absent-unexcused"),
        ("Gæster", "guest", None),
        ("Observatører:", "guest", "observer"),
        ("Suppleanter", "present", "substitute"),
        ("Referent: Karla Nørby", "present", None),
    ],
)
def test_heading_says_what_it_says_of_those_below(
    text: str, attendance: str, detail: str | None
) -> None:
    found = group_heading(_line(text), within_list=False, within_item=False)
    assert found is not None
    assert (found[0].attendance, found[0].detail) == (attendance, detail)


@pytest.mark.parametrize(
    "text",
    ["Deltagerne drøftede sagen.", "Medlemmer kan stille forslag til mødet",
     "Gæstebudet blev holdt: alle kom", "Formanden bød velkommen", "Karla Nørby"],
)  # fmt: skip
def test_sentence_is_no_heading(text: str) -> None:
    assert group_heading(_line(text), within_list=False, within_item=False) is None


def test_organisation_in_the_heading_is_marked() -> None:
    text = "Gæster fra Nordlys Energi A/S:"
    found = group_heading(_line(text), within_list=False, within_item=False)
    assert found is not None
    assert found[0].organisation is not None
    assert text[slice(*found[0].organisation)] == "Nordlys Energi A/S"


def test_from_heading_needs_a_colon_outside_lists() -> None:
    assert group_heading(_line("Fra Skive Havn"), within_list=False, within_item=False) is None
    assert group_heading(_line("Fra Skive Havn"), within_list=True, within_item=False) is not None


def test_bare_label_inside_an_item_is_prose() -> None:
    assert group_heading(_line("Deltagere"), within_list=False, within_item=True) is None
