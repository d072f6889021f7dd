"""The party or local list beside a name."""

from collections.abc import Callable
from typing import Any

_COUNCIL = "Referat af møde i Byrådet i Skive Kommune den 8. februar 2022\n\n"


def test_letter_of_a_national_party_leads_to_it(found: Callable[[str], Any]) -> None:
    made = found(_COUNCIL + "Deltagere:\nKarla Nørby (A)\n")
    assert made.held("party") == {("Karla Nørby", "Socialdemokratiet", None)}
    assert made.organisations["Socialdemokratiet"].authority == "party/socialdemokratiet"


def test_full_name_of_a_party_leads_to_it(found: Callable[[str], Any]) -> None:
    made = found(_COUNCIL + "Deltagere:\nKarla Nørby, Venstre\n")
    assert made.organisations["Venstre, Danmarks Liberale Parti"].authority == "party/venstre"
    assert len(made.held("party")) == 1


def test_letter_behind_a_name_in_a_sentence_counts(found: Callable[[str], Any]) -> None:
    made = found(_COUNCIL + "1. Budget\nKarla Nørby (A) stillede et forslag.\n")
    assert made.held("party") == {("Karla Nørby", "Socialdemokratiet", None)}


def test_local_list_stays_with_its_municipality(found: Callable[[str], Any]) -> None:
    made = found(_COUNCIL + "Deltagere:\nKarla Nørby (Fjordlisten)\n")
    assert made.organisations["Fjordlisten"].authority is None
    assert made.name(made.organisations["Fjordlisten"].municipality) == "Skive Kommune"


def test_tick_and_title_and_body_are_no_party(found: Callable[[str], Any]) -> None:
    made = found(
        _COUNCIL + "Deltagere:\nKarla Nørby (X)\nViggo Lund (formand)\nAgnes Thorup (KL)\n"
    )
    assert made.held("party") == set()
