"""What a breaking test of the rules of 2026-11-23 found, kept as it should come out."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Nordby Seniorråd\nReferat af møde den 4. maj 2023\n\n"


def _present(text: str, meeting: Find) -> set[str]:
    return {who for who, status, _ in meeting(_HEAD + text).attendance if status == "present"}


@pytest.mark.parametrize("secretary", ["Referent: Anne Larsen", "Til stede: Ole Bo (sekretær)"])
def test_those_who_came_to_the_meeting_are_no_guests(secretary: str, meeting: Find) -> None:
    listed = f"I mødet deltog: Karen Dam, Peter Holm, Lise Krogh\n{secretary}\n\n1. Nyt\nIntet.\n"
    assert _present(listed, meeting) >= {"Karen Dam", "Peter Holm", "Lise Krogh"}


@pytest.mark.parametrize(
    "label", ["Syge", "På ferie", "Manglede", "Undskyldte", "Kunne desværre ikke komme"]
)
def test_people_under_a_label_of_something_else_did_not_come(label: str, meeting: Find) -> None:
    row = f"{label}: Lise Krogh, Ole Dam, Bo Lund\n\n1. Nyt\nIntet.\n"
    assert _present(row, meeting) == set()
    assert _present("Til stede: Karen Dam\n" + row, meeting) == {"Karen Dam"}


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Landmand Karen Dam fra Skagen klagede.", {None}),
        ("Revisor Karen Dam fra Nordpartner klagede.", {"Nordpartner"}),
        ("Formand Karen Dam og revisor Bo Lund fra BDO kom.", {None}),
        ("Nordby Boldklub har søgt Nordea-fonden, og dens formand Karen Dam håber.", {None}),
        ("Konsulent Cowi Karen Dam fremlagde.", {"COWI"}),
    ],
)
def test_whose_people_they_are(sentence: str, held: set[str | None], meeting: Find) -> None:
    found = meeting(_HEAD + "1. Nyt\n" + sentence + "\n").held()
    assert {of for who, of, title in found if who == "Karen Dam" and title} == held


@pytest.mark.parametrize(
    ("heading", "sentence", "held"),
    [
        ("Besøg fra Nordby Politi", "Vicepolitikommissær Karen Dam kom.", {"Nordby Politi"}),
        ("Brev fra Nordby Roklub", "Formand Karen Dam har skrevet.", {"Nordby Roklub"}),
        ("Brev fra Nordby Roklub", "Direktør Karen Dam orienterede om det.", {None}),
    ],
)
def test_whom_a_heading_lets_come(
    heading: str, sentence: str, held: set[str | None], meeting: Find
) -> None:
    found = meeting(f"{_HEAD}1. {heading}\n{sentence}\n").held()
    assert {of for who, of, title in found if who == "Karen Dam" and title} == held
