"""A table goes on behind the wrapped rest of a cell; a status may tell an office."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
_HEAD = (
    "Havneforum Nordly\nReferat af møde den 3. maj 2022\n\n"
    "Navn                   Kommune             Deltog\n"
)
_FIRST = "Karla Nørby            Skive               Ja\n"
_SECOND = "Viggo Lund             Lemvig og Struer    Ja\n"
_LAST = "Agnes Thorup           Holstebro           Nej\n"
_END = "\n1. Budget\nGodkendt.\n"


def _rows(text: str, parts: Parts) -> list[str]:
    return [entry for _, entries in parts(_HEAD + text + _END).lists for entry in entries]


@pytest.mark.parametrize(
    "rest",
    [
        "                       Kommuner\n",
        "                       Kommuner og\n                       andre\n",
        "                                           (online)\n",
    ],
)
def test_the_rest_of_a_cell_ends_no_table(rest: str, parts: Parts) -> None:
    assert _rows(_FIRST + _SECOND + rest + _LAST, parts)[-1] == "- Agnes Thorup + Holstebro"


@pytest.mark.parametrize("line", ["\n                       Frokost\n", "Frokost\n"])
def test_other_lines_end_it(line: str, parts: Parts) -> None:
    assert "- Agnes Thorup + Holstebro" not in _rows(_FIRST + _SECOND + line + _LAST, parts)


@pytest.mark.parametrize(
    ("status", "entry"),
    [
        ("Ja (formand)", "Karla Nørby + Skive + formand"),
        ("Ja (næstformand)", "Karla Nørby + Skive + næstformand"),
        ("Nej (formand)", "- Karla Nørby + Skive + formand"),
        ("Ja (hele dagen)", "Karla Nørby + Skive"),
        ("Ja (online)", "Karla Nørby + Skive"),
    ],
)
def test_brackets_behind_a_status_tell_an_office(status: str, entry: str, parts: Parts) -> None:
    assert _rows(_FIRST.replace("Ja", status) + _SECOND + _LAST, parts)[0] == entry
