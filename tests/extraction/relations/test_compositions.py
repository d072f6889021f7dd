"""For whom those sit whom a composition lists."""

from collections.abc import Callable
from typing import Any

import pytest

_LISTED = "Deltagere:\nRut Holm\nViggo Lund\n\n1. Status\n"


@pytest.mark.parametrize(
    "text",
    [
        "Styregruppen består af:\n- Karla Nørby, valgt af Kystforeningen\n- Ove Holm, valgt af KL",
        "Bestyrelsen er sammensat således:\na) Karla Nørby, udpeget af Kystforeningen\nb) en til",
        "Arbejdsgruppen består desuden af Karla Nørby (Kystforeningen) og Ove Holm (KL).",
        "I Havnerådet sidder bl.a.\n  1) formand Karla Nørby, Kystforeningen\n  2) Ove Holm, KL",
        "Havnerådet får Karla Nørby, udpeget af Kystforeningen, som formand.",
    ],
)
def test_member_of_another_body_sits_for_who_sent_her(
    text: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"{_LISTED}{text}\n")
    assert {o for p, o, _ in made.represents if p == "Karla Nørby"} == {"Kystforeningen"}
    assert {s for p, s, _ in made.attendance if p == "Karla Nørby"} == {None}


def test_column_behind_the_names_tells_it(meeting: Callable[[str], Any]) -> None:
    text = "Styregruppen består af:\n\n  Navn            Fra\n  Karla Nørby     Skive Kommune\n"
    made = meeting(_LISTED + text)
    assert ("Karla Nørby", "Skive Kommune", "affiliated") in made.represents
    assert ("Karla Nørby", "Skive Kommune", None) in made.held()


@pytest.mark.parametrize(
    "text",
    [
        "Karla Nørby (Kystforeningen) har skrevet et læserbrev.",
        "Karla Nørby, valgt af Viggo Lund og Rut Holm, fik ordet.",
        "Planen består af Karla Nørby (Kystforeningen).",
        "Karla Nørby blev valgt af Kystforeningen.",
    ],
)
def test_whoever_is_in_no_composition_sits_for_nobody(
    text: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"{_LISTED}{text}\n")
    assert not [o for p, o, _ in made.represents if p == "Karla Nørby"]


def test_list_of_those_present_comes_first(meeting: Callable[[str], Any]) -> None:
    made = meeting(_LISTED + "Styregruppen består af Viggo Lund (KL) og Karla Nørby (KL).\n")
    assert {p for p, _, _ in made.represents} == {"Karla Nørby"}
