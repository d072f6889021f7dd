"""Who came besides stands behind a full stop on the line of a list, and is no member."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.layouts.ends import sentence_end


@pytest.mark.parametrize(
    "text",
    [
        "Mødt var: Karla Nørby, Skive Kommune, og Ole Dam. Desuden deltog direktør Viggo Lund.",
        "Deltagere: Karla Nørby, Ole Dam. Endvidere deltog Viggo Lund, revisor.",
        "Til stede: Karla Nørby og Ole Dam. Herudover mødte konsulent Viggo Lund.",
    ],
)
def test_those_besides_are_a_list_of_their_own(text: str, parts: Callable[[str], Any]) -> None:
    found = parts(f"Byrådet den 6. juni 2023\n\n{text}\n\n1. Sag\nGodkendt.\n")
    assert [len(people) for _, people in found.lists] == [2, 1]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Karla Nørby og Ole Dam. Mødet sluttede.", "Dam"),
        ("Karla Nørby, adm. Direktør Viggo Lund. Og", "Lund"),
        # Not: an abbreviation.
        ("Karla Nørby, Chr. Lund", "Lund"),
    ],
)
def test_a_short_surname_is_no_abbreviation(text: str, end: str) -> None:
    assert text[: sentence_end(text)].endswith(end)
