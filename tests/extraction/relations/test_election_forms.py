"""The forms of sentences that elect: the verb first, posts that change hands, rows, short ones."""

from collections.abc import Callable
from typing import Any

import pytest

Office = tuple[str | None, str | None, str | None]


def _held(made: Any) -> set[Office]:
    return {(person, body, title.casefold()) for person, body, title in made.held() if title}


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Næstformand blev Karla Nørby.", ("Kulturudvalget", "næstformand")),
        ("Valgt til formand blev Karla Nørby med 7 stemmer.", ("Kulturudvalget", "formand")),
        ("Valgt til borgmester for Skive Kommune blev Karla Nørby.",
         ("Skive Kommune", "borgmester")),
        ("Som formand for bestyrelsen i Nordly Vand A/S genvalgtes Karla Nørby.",
         ("Nordly Vand A/S", "formand")),
        ("Til posten som bestyrelsesformand for Nordly Museum valgtes Karla Nørby.",
         ("Nordly Museum", "bestyrelsesformand")),
        ("Posten som kasserer gik til Karla Nørby.", ("Kulturudvalget", "kasserer")),
        ("Hvervet som formand for Havnerådet overtages af Karla Nørby.",
         ("Havnerådet", "formand")),
        ("Karla Nørby, der blev formand for Havnerådet, takkede.", ("Havnerådet", "formand")),
        ("Under ledelse af Bo Lind valgtes Karla Nørby fra Nordly Roklub til formand.",
         ("Kulturudvalget", "formand")),
        ("Nordly Kunstakademi har ansat Karla Nørby som rektor.",
         ("Nordly Kunstakademi", "rektor")),
        ("Bo Lind blev dirigent, Karla Nørby referent.", ("Kulturudvalget", "referent")),
    ],
)  # fmt: skip
def test_sentence_elects_whom_the_verb_leads_to(
    sentence: str, office: tuple[str, str], meeting: Callable[[str], Any]
) -> None:
    assert ("Karla Nørby", *office) in _held(meeting(f"1. Valg\n{sentence}\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Tidligere formand blev Karla Nørby.",
        "Posten som kasserer gik ikke til Karla Nørby.",
        "Valget af formand blev udsat af Karla Nørby.",
        "Bo Lind blev dirigent, Karla Nørby referent var syg.",
    ],
)
def test_sentence_that_elects_nobody_gives_no_office(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    held = meeting(f"1. Valg\n{sentence}\n").held("election")
    assert {person for person, _, _ in held} <= {"Bo Lind"}


@pytest.mark.parametrize(
    ("item", "held"),
    [
        ("Valg af næstformand\nEfter indstilling valgtes rektor Karla Nørby (A), som sagde ja.",
         {("Karla Nørby", "Kulturudvalget", "næstformand")}),
        ("Valg af suppleant til Havnerådet\nKarla Nørby blev foreslået af Bo Lind og valgt.",
         {("Karla Nørby", "Havnerådet", "suppleant")}),
        ("Valg af dirigent\nBo Lind foreslog advokat Karla Nørby, som blev valgt.",
         {("Karla Nørby", "Kulturudvalget", "dirigent")}),
        ("Valg af formand\nEfter lodtrækning mellem Karla Nørby og Bo Lind blev Bo Lind valgt.",
         {("Bo Lind", "Kulturudvalget", "formand")}),
        ("Valg af to suppleanter til Havnerådet\nValgt blev Karla Nørby (V) og Bo Lind (C).",
         {("Karla Nørby", "Havnerådet", "suppleant"), ("Bo Lind", "Havnerådet", "suppleant")}),
        ("Valg af formand\nGenvalgt: Karla Nørby", {("Karla Nørby", "Kulturudvalget", "formand")}),
        # The heading names the body and nothing else.
        ("Bestyrelsen for Sydtrafik\nBo Lind blev udpeget som medlem og Karla Nørby (A), Esbjerg, "
         "som suppleant.", {("Karla Nørby", "Sydtrafik", "suppleant")}),
        ("Valg til Nordly Vand A/S\nSom suppleant for Bo Lind valgtes Karla Nørby.",
         {("Karla Nørby", "Nordly Vand A/S", "suppleant")}),
        # Not: who is only proposed, and a body that an item is about.
        ("Valg af formand\nBo Lind foreslog Karla Nørby, som takkede nej.", set()),
        ("Brev til Havnerådet om havnen\nKarla Nørby blev valgt til formand.",
         {("Karla Nørby", "Kulturudvalget", "formand")}),
    ],
)  # fmt: skip
def test_heading_tells_what_an_item_elects_to(
    item: str, held: set[Office], meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. {item}\n").held("election") == held


def test_deputy_of_who_was_just_elected_sits_in_the_same_body(
    meeting: Callable[[str], Any],
) -> None:
    made = meeting(
        "1. Valg\nTil posten som formand for Nordly Museum valgtes Bo Lind. Karla Nørby blev "
        "suppleant for denne.\n"
    )
    assert ("Karla Nørby", "Nordly Museum", "suppleant") in made.held("election")
