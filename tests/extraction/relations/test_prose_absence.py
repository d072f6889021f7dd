"""Apologies in sentences."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby har meldt afbud.",
        "Karla Nørby var forhindret.",
        "Karla Nørby deltog ikke i mødet.",
        "Der er modtaget afbud fra Karla Nørby.",
        "Afbud fra: Karla Nørby.",
    ],
)
def test_sentence_excuses_whom_it_names(sentence: str, meeting: Callable[[str], Any]) -> None:
    made = meeting(f"1. Åbning\n{sentence} Viggo Lund er foreslået.\n")
    assert made.attendance == {("Karla Nørby", "absent", "excused")}


def test_proof_holds_the_excusing_words(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Åbning\nDer var meldt afbud fra Karla Nørby og Viggo Lund.\n")
    proofs = [made.document.quote(f.evidence[0]) for f in made.facts if "participation" in f.id]
    assert proofs[0] == "Der var meldt afbud fra Karla Nørby"


def test_list_outweighs_the_sentence(meeting: Callable[[str], Any]) -> None:
    made = meeting("Deltagere:\nKarla Nørby\n\n1. Åbning\nKarla Nørby har meldt afbud til maj.\n")
    assert made.attendance == {("Karla Nørby", "present", None)}


def test_apology_of_the_sentence_before_excuses_nobody_here(
    meeting: Callable[[str], Any],
) -> None:
    made = meeting("1. Åbning\nKarla Nørby bød velkommen. Flere har meldt afbud.\n")
    assert ("Karla Nørby", "absent", "excused") not in made.attendance


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby havde meldt afbud dengang.",
        "Referatet nævner Karla Nørby, der havde meldt afbud i sin tid.",
        "Karla Nørby var forhindret på det tidspunkt.",
    ],
)
def test_apology_of_that_time_excuses_nobody_here(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Godkendelse af referat\n{sentence}\n")
    assert ("Karla Nørby", "absent", "excused") not in made.attendance


def test_then_of_another_clause_leaves_the_apology(meeting: Callable[[str], Any]) -> None:
    made = meeting("1. Åbning\nKarla Nørby, der dengang ledede havnen, har meldt afbud.\n")
    assert ("Karla Nørby", "absent", "excused") in made.attendance
