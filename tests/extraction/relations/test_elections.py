"""Who is elected or appointed to what."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Karla Nørby blev valgt til formand.", "formand"),
        ("Karla Nørby (A) blev næstformand.", "næstformand"),
        ("Som dirigent valgtes Karla Nørby.", "dirigent"),
    ],
)
def test_election_gives_the_office(
    sentence: str, title: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Valg\n{sentence}\n")
    assert made.held("election") == {("Karla Nørby", "Kulturudvalget", title)}


@pytest.mark.parametrize(
    "sentence",
    ["Karla Nørby blev spurgt om valget.", "Valget af formand glædede Karla Nørby."],
)
def test_talk_of_elections_elects_nobody(sentence: str, meeting: Callable[[str], Any]) -> None:
    assert meeting(f"1. Valg\n{sentence}\n").held("election") == set()


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Udvalget valgte Karla Nørby til formand og Viggo Lund til næstformand.",
         "Kulturudvalget"),
        ("Karla Nørby blev valgt til formand og Viggo Lund til næstformand.", "Kulturudvalget"),
        ("Karla Nørby blev valgt til formand og Viggo Lund til næstformand for Støjrådet.",
         "Støjrådet"),
    ],
)  # fmt: skip
def test_row_of_the_elected_shares_verb_and_body(
    sentence: str, body: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Konstituering\n{sentence}\n")
    assert made.held("election") == {
        ("Karla Nørby", body, "formand"),
        ("Viggo Lund", body, "næstformand"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Udvalget valgte ikke Karla Nørby til formand.",
        "Forslaget om at vælge en formand gav Karla Nørby til eftertanke.",
        "Det blev indstillet, at udvalget vælger Karla Nørby til formand.",
    ],
)
def test_who_is_not_chosen_has_no_office(sentence: str, meeting: Callable[[str], Any]) -> None:
    assert meeting(f"1. Konstituering\n{sentence}\n").held("election") == set()


@pytest.mark.parametrize(
    ("item", "office"),
    [
        ("Valg af næstformand\nKarla Nørby blev valgt med 4 stemmer.",
         ("Kulturudvalget", "næstformand")),
        ("Valg af formand\nDer var genvalg til Karla Nørby.", ("Kulturudvalget", "formand")),
        ("Valg af suppleant til Havnerådet\nKarla Nørby vælges.", ("Havnerådet", "suppleant")),
    ],
)  # fmt: skip
def test_item_names_the_office_that_is_filled(
    item: str, office: tuple[str, str], meeting: Callable[[str], Any]
) -> None:
    assert meeting(f"1. {item}\n").held("election") == {("Karla Nørby", *office)}


@pytest.mark.parametrize(
    "item",
    [
        "Valg af formand\nKarla Nørby blev foreslået.",
        "Valg af formand\nKarla Nørby blev valgt ind i udvalget i 2021.",
        "Valg af farve\nKarla Nørby blev valgt.",
    ],
)
def test_item_without_election_fills_no_office(item: str, meeting: Callable[[str], Any]) -> None:
    assert meeting(f"1. {item}\n").held("election") == set()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Valg\nTil Støjrådet udpegedes Viggo Lund med Karla Nørby som suppleant.", "Støjrådet"),
        ("Valg af medlem til Støjrådet\nViggo Lund vælges. Som suppleant vælges Karla Nørby.",
         "Støjrådet"),
        ("Valg\nViggo Lund vælges. Som suppleant vælges Karla Nørby.", "Kulturudvalget"),
        ("Brev til Støjrådet\nTil mødet valgtes en sal. Som suppleant vælges Karla Nørby.",
         "Kulturudvalget"),
    ],
)  # fmt: skip
def test_sentence_or_item_tells_what_people_are_elected_to(
    text: str, body: str, meeting: Callable[[str], Any]
) -> None:
    assert ("Karla Nørby", body, "suppleant") in meeting(f"1. {text}\n").held()


@pytest.mark.parametrize(
    ("item", "held"),
    [
        ("1. Udpegning af bestyrelsesmedlem til Nordlys Energi A/S\nBo Lind (V) blev valgt til "
         "bestyrelsen.\n", {("Bo Lind", "Nordlys Energi A/S", "bestyrelsesmedlem")}),
        ("1. Valg af bestyrelsesmedlem til Nordlys Energi A/S\nBo Lind valgtes ind i "
         "bestyrelsen.\n",
         {("Bo Lind", "Nordlys Energi A/S", "bestyrelsesmedlem")}),
        # Not: another body, and what an item does not say that it fills.
        ("1. Udpegning af bestyrelsesmedlem til Nordlys Energi A/S\nBo Lind blev valgt til "
         "udvalget.\n", set()),
        ("1. Molen\nBo Lind blev valgt til bestyrelsen.\n", set()),
    ],
)  # fmt: skip
def test_who_is_chosen_into_the_body_of_an_item_is_its_member(
    item: str, held: set[tuple[str, str, str]], meeting: Callable[[str], Any]
) -> None:
    assert meeting(item).held("election") == held


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Viggo Lund blev valgt til Havnerådet med Karla Nørby som stedfortræder.",
         ("Havnerådet", "stedfortræder")),
        ("På mødet i Havnerådet blev Karla Nørby valgt til formand.", ("Havnerådet", "formand")),
        ("På mødet i Havnerådet i maj blev Karla Nørby fra KL valgt til formand.",
         ("Havnerådet", "formand")),
        ("På mødet i Nordly blev Karla Nørby valgt til formand.", (None, "formand")),
    ],
)  # fmt: skip
def test_office_is_held_where_the_sentence_elects(
    sentence: str, office: tuple[str | None, str], meeting: Callable[[str], Any]
) -> None:
    held = meeting(f"1. Status\n{sentence}\n").held()
    assert {(o, t) for p, o, t in held if p == "Karla Nørby" and t} == {office}


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Som delegerede udpeges Karla Nørby, Viggo Lund og Bo Lind.",
         {"Karla Nørby": "delegeret", "Viggo Lund": "delegeret", "Bo Lind": "delegeret"}),
        ("Karla Nørby (A) og Viggo Lund (V) vælges til suppleanter.",
         {"Karla Nørby": "suppleant", "Viggo Lund": "suppleant"}),
        # Not: an office of one, and whom something else parts from the row.
        ("Til formand valgtes Karla Nørby og Viggo Lund til næstformand.",
         {"Karla Nørby": "formand", "Viggo Lund": "næstformand"}),
        ("Som delegerede udpeges Karla Nørby, mens Viggo Lund takkede nej.",
         {"Karla Nørby": "delegeret"}),
    ],
)  # fmt: skip
def test_a_title_in_the_plural_is_of_the_whole_row(
    sentence: str, held: dict[str, str], meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"1. Valg\n{sentence}\n").held("election")
    assert {person: title for person, _, title in made} == held
