"""Whose board meets, where the title alone tells it; what is no name of a body."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_REST = "\n\nTil stede\nIda Holm, formand\nBo Lind\n\n1. Budget\nGodkendt.\n"


def _chair(made: Any) -> set[str | None]:
    return {body for who, body, title in made.held() if (who, title) == ("Ida Holm", "formand")}


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Fjordhallerne – ordinært bestyrelsesmøde nr. 7 – 3. maj 2016", "Fjordhallerne"),
        ("Klitgårdene: Referat af bestyrelsesmøde 3. maj 2016", "Klitgårdene"),
        (
            "LAG Nordvinden\nen gruppe\n\nReferat af bestyrelsesmøde 3. maj 2016\nSted: Ly Hotel",
            "LAG Nordvinden",
        ),
        ("Referat af 2. møde i 2016 i Det Maritime Råd for Nordly", "Det Maritime Råd for Nordly"),
        (
            "Referat af seminar nr. 2 i Geopark Nordlys bestyrelse\n3. maj 2016",
            "Geopark Nordlys bestyrelse",
        ),
        ("Nordly Vækstforum - medlemmer", "Nordly Vækstforum"),
    ],
)
def test_a_title_names_the_body(head: str, body: str, found: Find) -> None:
    assert _chair(found(head + _REST)) == {body}


@pytest.mark.parametrize(
    "head",
    [
        "Referat – bestyrelsesmøde nr. 7 – 3. maj 2016",
        "Skive: bestyrelsesmøde 3. maj 2016",
        "Ida Holm – bestyrelsesmøde 3. maj 2016",
        "Vi bruger cookies\nReferat af bestyrelsesmøde 3. maj 2016",
        "Forside\nReferat af bestyrelsesmøde 3. maj 2016\nSted: Nordly Hotel",
    ],
)
def test_a_paper_place_or_person_is_no_body(head: str, found: Find) -> None:
    assert _chair(found(head + _REST)) == {None}
