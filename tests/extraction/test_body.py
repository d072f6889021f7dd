"""Which body meets, how the text speaks of it, and when a page tells of no meeting at all."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_LIST = "Referat af møde nr. 4, tirsdag den 6. juni 2023, kl. 17.00 i Salen\n\nDeltagere:\n"
_PEOPLE = "Skive Kommune: Karla Nørby (formand)\nLærerforeningen Nord: Viggo Lund\n"
_END = "\n1. Regnskab\nGodkendt.\n\n2. Eventuelt\nIntet.\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("SALLINGS MUSEUM\nBestyrelsen\n", "SALLINGS MUSEUM"),
        ("Bestyrelsesmøde\nSkive Varmeværk A/S\n\n", "Skive Varmeværk A/S"),
        ("Forside\n\nUdvalg, råd og nævn\n\nTeknikudvalget\n\n", "Teknikudvalget"),
    ],
)
def test_the_head_names_the_body(head: str, body: str, found: Find) -> None:
    made = found(head + _LIST + _PEOPLE + _END)
    assert made.name(made.meeting.body) == body


def test_who_sends_people_is_not_the_body(found: Find) -> None:
    made = found("Referat\n\n" + _LIST + _PEOPLE + _END)
    assert made.name(made.meeting.body) not in ("Lærerforeningen Nord", "Skive Kommune")


@pytest.mark.parametrize(
    ("body", "kind", "same"),
    [
        ("Sallings Museum", "Museet", True),
        ("Skive Varmeværk A/S", "Selskabet", True),
        ("Sallings Museum", "Skolen", False),
    ],
)
def test_the_kind_alone_speaks_of_the_body(body: str, kind: str, same: bool, found: Find) -> None:
    entry = f"Viggo Lund, direktør for {kind}\n"
    made = found(f"{body}\nBestyrelsen\n{_LIST}Karla Nørby (formand)\n{entry}{_END}")
    told = {(person, owner) for person, owner, _ in made.held()}
    assert (("Viggo Lund", body) in told) is same


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Nordby Byråd", "Byrådet"),
        ("Beredskabskommissionen for Vestegnen", "Kommissionen"),
        ("Skolebestyrelsen på Lyngskolen", "Skolebestyrelsen"),
    ],
)
def test_a_body_spoken_of_for_short_is_one_organisation(body: str, said: str, found: Find) -> None:
    text = f"{body}\n\n{_LIST}Karla Nørby (formand)\n\n1. Regnskab\n{said} godkendte det.\n"
    made = found(text)
    assert {o for o in made.organisations if o != body} <= {"Lyngskolen"}


def test_definitions_that_lead_in_a_circle_end(found: Find) -> None:
    text = "Dansk Vejforum (DVF) og DVF (Dansk Vejforum) svarede. DVF og Dansk Vejforum er enige.\n"
    made = found(f"Nordby Byråd\n\n{_LIST}Karla Nørby (formand)\n\n1. Høring\n{text}")
    assert "Dansk Vejforum" in made.organisations


_MEMBERS = """Skive Kommune

Støjrådet

Støjrådet giver gode råd om støj.

Medlemmer

Formand
Karla Nørby, Venstre

Viggo Lund
valgt af Lærerforeningen Nord

Suppleanter

For lærerne: Agnes Thorup
For Teknikudvalget: Tove Bech
"""


def test_a_page_of_members_tells_of_no_attendance(found: Find) -> None:
    assert {status for _, status, _ in found(_MEMBERS).attendance} == {None}


@pytest.mark.parametrize("heading", ["Deltagere", "Til stede:", "Afbud:"])
def test_a_heading_about_attendance_tells_of_a_meeting(heading: str, found: Find) -> None:
    made = found(_MEMBERS.replace("Suppleanter\n", f"{heading}\nSvend Rask\n"))
    assert None not in {status for _, status, _ in made.attendance}
