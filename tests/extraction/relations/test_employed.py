"""Guests speak for whom they work for; group leaders lead their party's group."""

from collections.abc import Callable
from typing import Any

import pytest

_HEAD = "Referat af møde i Teknikudvalget i Skive Kommune den 6. juni 2023\n\n"


@pytest.mark.parametrize(
    ("text", "behalf"),
    [
        ("Øvrige deltagere:\nKommunaldirektør Karla Nørby\n", {"Skive Kommune"}),
        ("Endvidere deltog direktør Ove Holm og fagchef Karla Nørby.\n", {"Skive Kommune"}),
        ("Gæster:\nAdvokat Karla Nørby\n", set()),
        ("Gæster:\nKarla Nørby\n", set()),
        ("Gæster:\nDirektør Karla Nørby, Nordlys A/S\n", {"Nordlys A/S"}),
        ("Deltagere:\nBorgmester Karla Nørby (V)\n", set()),
    ],
)
def test_guest_speaks_for_the_employer(
    text: str, behalf: set[str], found: Callable[[str], Any]
) -> None:
    made = found(_HEAD + text)
    assert {o for p, o, _ in made.represents if p == "Karla Nørby"} == behalf


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Gruppeformand Karla Nørby (V) spurgte til planen.", True),
        ("Formand Karla Nørby (V) spurgte til planen.", False),
        ("Gruppeformand Karla Nørby spurgte til planen.", False),
    ],
)
def test_group_leader_leads_the_party(
    sentence: str, party: bool, found: Callable[[str], Any]
) -> None:
    made = found(f"{_HEAD}Deltagere:\nRut Holm\nViggo Lund\n\n1. Status\n{sentence}\n")
    held = {o or "" for p, o, t in made.held() if p == "Karla Nørby" and t}
    assert any(o.startswith("Venstre") for o in held) == party
