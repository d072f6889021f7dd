"""Headings inside agenda items: who attended heads a list, any other matter heads none."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.layouts.attending import speaks_of_attending
from referatgraf.lexicon.predicates import verb_in

Parts = Callable[[str], Any]
_ABOVE = "Havneudvalget\n6. juni 2023\n\nDeltagere\n- Karla Nørby\n- Viggo Lund\n\n1. Molen\n\n"
_BELOW = "\n\n2. Eventuelt\n\nIntet.\n"


@pytest.mark.parametrize(
    "words",
    ["Deltog ikke i sagens behandling", "Fraværende", "Ikke til stede", "Gæster under punktet",
     "Desuden deltog", "Fra havneselskabet deltog under punkt 4", "Afbud fra", "Inviteret",
     "Øvrige deltagere", "Til stede ved besøget fra roklubben er", "Oplæg ved",
     "Fraværende på grund af inhabilitet", "I mødet deltager fra roklubben"],
)  # fmt: skip
def test_words_about_coming_and_staying_away(words: str) -> None:
    assert speaks_of_attending(words)


@pytest.mark.parametrize(
    "words",
    ["Øvrige forhold", "Øvrige konsekvenser", "Andre ideer", "Medlemstal", "Medlemmer af rådet er",
     "Forfald af broer", "Forvaltning af midlerne", "For forslaget stemte",
     "Udvalget udpegede disse deltagere", "Deltagere i borgermødet", "Fravær i skolerne",
     "Gruppen består af følgende deltagere", "Bemærkninger fra deltagerne"],
)  # fmt: skip
def test_words_about_another_matter(words: str) -> None:
    assert not speaks_of_attending(words)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Fraværende: Bo Lind", "Fraværende"),
        ("Gæster under punktet:\n\nBo Lind, Nordlys A/S", "Gæster under punktet"),
        ("Desuden deltog:\nBo Lind, jurist", "Desuden deltog"),
        ("Øvrige deltagere\n\nBo Lind, jurist", "Øvrige deltagere"),
    ],
)
def test_item_lists_its_guests_and_absent(text: str, label: str, parts: Parts) -> None:
    lists = parts(_ABOVE + text + _BELOW).lists
    assert [(heading, len(people)) for heading, people in lists] == [("Deltagere", 2), (label, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Øvrige forhold\n\nBo Lind har skrevet til avisen.",
        "Øvrige forhold\n\nBo Lind, jurist",
        "Rådets medlemmer:\n\nBo Lind\n\nAgnes Thorup",
        "Medlemmer:\n\nBo Lind\n\nAgnes Thorup",
        "Ny bestyrelse for roklubben, medlemmer\n\nBo Lind",
        "For forslaget stemte: Karla Nørby (A)",
        "Formand\n\nBo Lind",
        "Gæster\n\nBo Lind ønsker en ny mole.",
    ],
)
def test_item_lists_nobody_else(text: str, parts: Parts) -> None:
    assert [heading for heading, _ in parts(_ABOVE + text + _BELOW).lists] == ["Deltagere"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Andre ideer\n\nBo Lind ønsker en ny mole.", 0),
        ("Øvrige forhold\n\nBo Lind har sagt op.", 0),
        ("Øvrige\n\nBo Lind, jurist", 1),
        ("Medlemsliste\n\nBo Lind", 1),
    ],
)
def test_minutes_without_items_list_no_sentences(text: str, people: int, parts: Parts) -> None:
    lists = parts("Havneudvalget\n6. juni 2023\n\nTil stede: Viggo Lund\n\n" + text + "\n").lists
    assert sum("Bo Lind" in entry for _, entries in lists for entry in entries) == people


def test_sentence_ends_the_list_of_an_item(parts: Parts) -> None:
    text = _ABOVE + "Fraværende: Viggo Lund\nHavnefoged Bo Lind viste tegninger frem." + _BELOW
    assert parts(text).lists[1] == ("Fraværende", ["Viggo Lund"])


def test_entry_with_ved_is_no_heading(parts: Parts) -> None:
    text = "Deltagere:\n- Bo Lind, leder ved Nordtilsyn Øst\n- Karla Nørby, lærer ved Øst Ballet\n"
    assert parts(text).lists == [
        ("Deltagere", ["Bo Lind, leder ved Nordtilsyn Øst", "Karla Nørby, lærer ved Øst Ballet"])
    ]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Bo Lind har skrevet", 8),
        ("Bo Lind (som er syg) oplyste", 21),
        ("Bo Lind, der var syg", None),
        ("Bo Lind, formand for Livet er Dejligt", 27),
        ("Bo Lind, Har Ejendomme", None),
    ],
)
def test_finite_verb_makes_a_sentence(text: str, at: int | None) -> None:
    assert verb_in(text) == at
