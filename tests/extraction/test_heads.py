"""A head's line is cut to the name of the body: whose it is, what paper, and when, go off."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_PEOPLE = "Karla Nørby, formand\nViggo Lund\nIda Holm, Byrådet\n"
_LIST = f"\nDeltagere:\n{_PEOPLE}\n1. Regnskab\nGodkendt.\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Udvalget for Vej og Park 12. marts 2024\n", "Udvalget for Vej og Park"),
        ("Referat af møde i Støjrådet i mødelokale 2 den 12. marts 2024\n", "Støjrådet"),
        ("Støjrådet i mødelokale 2, 12. marts 2024\n", "Støjrådet"),
        ("Støjrådet på rådhuset 12. marts 2024\n", "Støjrådet"),
        ("Støjrådet nr. 7/2024\n12. marts 2024\n", "Støjrådet"),
        ("Støjrådet, møde nr. 7 - 12. marts 2024\n", "Støjrådet"),
        ("Mødenavn: Støjrådet 12. marts 2024\n", "Støjrådet"),
        ("Støjrådet uge 11, 2024\n12. marts 2024\n", "Støjrådet"),
        ("Referat fra Støjrådets 5. møde den 12. marts 2024\n", "Støjrådet"),
        ("Støjrådsmøde nr. 7 den 12. marts 2024\n", "Støjråd"),
        ("Afdelingsbestyrelsen, afdeling nr. 12\n12. marts 2024\n", "Afdelingsbestyrelsen"),
        ("Bestyrelsen for afdeling nr. 12\n12. marts 2024\n", "Bestyrelsen for afdeling nr. 12"),
        ("Distriktsråd 4\n12. marts 2024\n", "Distriktsråd 4"),
        ("Støjråd 2022-2025\n12. marts 2024\n", "Støjråd 2022-2025"),
        ("Udvalget for Vand, Vej og Havn 12. marts 2024\n", "Udvalget for Vand, Vej og Havn"),
    ],
)
def test_date_place_and_number_are_no_part_of_the_body(head: str, body: str, found: Find) -> None:
    made = found(head + _LIST)
    assert made.name(made.meeting.body) == body
    assert made.meeting.date == "2024-03-12"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Mødereferat – 4. møde i styregruppen for Grøn By\n", "styregruppen for Grøn By"),
        ("# Referat – Støjrådet – 12. marts 2024\n", "Støjrådet"),
        ("Referat. Støjrådet. 12. marts 2024\n", "Støjrådet"),
        ("Beslutningsreferat fra Støjrådet 12. marts 2024\n", "Støjrådet"),
        ("Udskrift fra beslutningsprotokollen for Støjrådet 12. marts 2024\n", "Støjrådet"),
        ("Protokol for Støjrådet\n12. marts 2024\n", "Støjrådet"),
        ("Åbent referat\nStøjrådet\n", "Støjrådet"),
        ("Emne: Styregruppe for Støjhus\nDato: 12. marts 2024\n", "Styregruppe for Støjhus"),
        ("# Referat af møde 4 i Styregruppen for Grøn By\n", "Styregruppen for Grøn By"),
        ("Styregruppen for Grøn By mødtes tirsdag den 12. marts 2024 kl. 9\n",
         "Styregruppen for Grøn By"),
        ("Støjrådet holdt møde den 12. marts 2024\n", "Støjrådet"),
        ("Udvalget for Afholdte Kurser\n12. marts 2024\n", "Udvalget for Afholdte Kurser"),
        ("Referat af generalforsamling i Vejlauget Nord den 12. marts 2024\n", "Vejlauget Nord"),
        ("Referatudvalget\n12. marts 2024\n", "Referatudvalget"),
    ],
)  # fmt: skip
def test_kind_of_paper_is_no_part_of_the_body(head: str, body: str, found: Find) -> None:
    made = found(head + _LIST)
    assert made.name(made.meeting.body) == body


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Skive Kommune, Ældreråd\nReferat\n12. marts 2024\n", "Ældreråd"),
        ("Skive Kommune - Ældrerådet\nReferat 12. marts 2024\n", "Ældrerådet"),
        ("Skive Kommune: Referat fra Udvalget for Vej, 12. marts 2024\n", "Udvalget for Vej"),
        ("Skive Kommune Udvalget for Vej 12. marts 2024\n", "Udvalget for Vej"),
        ("Skive Kommune | Ældrerådet | Referat | 12. marts 2024\n", "Ældrerådet"),
        ("Forside > Politik > Ældrerådet > Referat 12. marts 2024\n", "Ældrerådet"),
        ("Skive Kommune, Vej og Park\nReferat fra Støjrådet\n12. marts 2024\n", "Støjrådet"),
        ("Referat, Skive Kommune\n12. marts 2024\n", None),
    ],
)
def test_body_stands_beside_the_municipality(head: str, body: str | None, found: Find) -> None:
    made = found(head + _LIST)
    assert made.name(made.meeting.body) == body
    assert "Skive Kommune" in made.organisations or "Skive" not in head


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Om foreningen\nKontakt\n\nReferat af møde i bestyrelsen for Nordly Vejforening",
         "bestyrelsen for Nordly Vejforening"),
        ("Forside\nBestyrelsen\n\nReferat af møde i bestyrelsen for Nordly Vejforening",
         "bestyrelsen for Nordly Vejforening"),
        # Not: a board of which the sentence does not tell whose.
        ("Nordly Havneråd\n\nReferat af møde i bestyrelsen", "Nordly Havneråd"),
    ],
)  # fmt: skip
def test_sentence_that_says_which_board_met_outweighs_a_menu(
    head: str, body: str, found: Callable[[str], Any]
) -> None:
    made = found(f"{head}\n\nOnsdag den 9. maj 2012 kl. 10\n\nDeltagere:\nKarla Nørby\n")
    assert made.name(made.meeting.body) == body


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Naturstyrelsen\nKontor Nord\n\nReferat\n\nStøjrådet for Nordly", "Støjrådet for Nordly"),
        ("Dansk Erhverv\n\nReferat\n\nErhvervsrådet i Nordly", "Erhvervsrådet i Nordly"),
        # Not: there is no other name.
        ("Naturstyrelsen\nKontor Nord\n\nReferat", "Naturstyrelsen"),
    ],
)  # fmt: skip
def test_body_below_the_letterhead_of_who_serves_it(head: str, body: str, found: Find) -> None:
    made = found(f"{head}\n\nOnsdag den 9. maj 2012 kl. 10\n\nDeltagere:\nKarla Nørby\n")
    assert made.name(made.meeting.body) == body


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Byrådet\nÆldrerådet\nStøjrådet\nKontakt\n\nStøjrådet", "Støjrådet"),
        ("Byrådet\nÆldrerådet\nStøjrådet\n\nÆldrerådet\n\nÆldrerådet rådgiver.", "Ældrerådet"),
        # Not: two names that are no menu.
        ("Byrådet\n\nØkonomiudvalget", "Byrådet"),
    ],
)  # fmt: skip
def test_page_repeats_as_its_title_the_body_that_its_menu_lists(
    head: str, body: str, found: Find
) -> None:
    made = found(f"{head}\n\nOnsdag den 9. maj 2012 kl. 10\n\nDeltagere:\nKarla Nørby\n")
    assert made.name(made.meeting.body) == body


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("KKR\nSYDDANMARK\n\nDialogmøde mellem KKR Syddanmark og Vejlauget", "KKR Syddanmark"),
        ("KKR\n\nReferat\n\nFra KKR Hovedstaden", "KKR Hovedstaden"),
        # Not: two of them are named, and nobody says which.
        ("KKR\n\nReferat\n\nFra KKR Hovedstaden og KKR Sjælland", "KKR"),
    ],
)
def test_abbreviation_of_the_head_is_spelt_out_by_the_text(
    head: str, body: str, found: Find
) -> None:
    made = found(f"{head}\n\nOnsdag den 9. maj 2012 kl. 10\n\nDeltagere:\nKarla Nørby\n")
    assert made.name(made.meeting.body) == body
