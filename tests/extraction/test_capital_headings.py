"""Headings in capitals say who sends those below, as others do."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Dialogmøde om havnen\nDato: 4. maj 2021\n\n"
_ITEM = "\n\n1. Sag\nGodkendt\n"
_STAFF = "\n\nFRA SKIVE KOMMUNES FORVALTNING\n– Ida Holm, fagchef"


@pytest.mark.parametrize(
    "heading",
    ["FRA FORENINGER, ERHVERV OG BORGERE", "FRA FORENINGERNE", "FRA ERHVERVSLIVET I BYEN"],
)
def test_people_below_capitals_are_a_list(heading: str, found: Find) -> None:
    made = found(f"{_HEAD}{heading}\n– Bo Lind, KL\n– Ea Munk, FOA, afbud{_STAFF}{_ITEM}")
    came = {who: came for who, came, _ in made.attendance}
    assert came == {"Bo Lind": "present", "Ea Munk": "absent", "Ida Holm": "guest"}
    assert {(who, of) for who, of, _ in made.represents} == {
        ("Bo Lind", "KL"),
        ("Ea Munk", "FOA"),
        ("Ida Holm", "Skive Kommune"),
    }


def test_an_organisation_in_capitals_is_represented(found: Find) -> None:
    made = found(f"{_HEAD}FRA SKIVE KOMMUNE\n– Bo Lind\n– Ea Munk\n\nFRA KL\n– Ida Holm{_ITEM}")
    assert ("Bo Lind", "Skive Kommune") in {(who, of) for who, of, _ in made.represents}


def test_a_sentence_in_capitals_heads_nobody(found: Find) -> None:
    made = found(f"{_HEAD}Til stede: Bo Lind{_ITEM}FRA 2022 STIGER TAKSTEN\nEa Munk spurgte.\n")
    assert {who for who, came, _ in made.attendance if came == "present"} >= {"Bo Lind"}
    assert not list(made.represents)
