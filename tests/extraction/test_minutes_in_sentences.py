"""Minutes without a list of those present: sentences tell who took part, and as what."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Nordby Kommune\nTeknikudvalget\nReferat af mødet den 4. maj 2021 kl. 9.00\n\n1. Broen\n"
_LISTED = (
    "Nordby Kommune\nTeknikudvalget\nReferat af mødet den 4. maj 2021 kl. 9.00\n"
    "Til stede: Ida Holm (A), Bo Lind (V)\n\n1. Broen\n"
)


def _came(found: Any) -> dict[str, str]:
    return {who: status for who, status, _ in found.attendance}


def _offices(found: Any) -> set[tuple[str, str | None, str]]:
    return {one for one in found.held() if one[2]}


@pytest.mark.parametrize(
    ("told", "came"),
    [
        ("Karla Nørby efterlyste en tidsplan.", {"Karla Nørby": "present"}),
        ("Karla Nørby (V), Nordby, tog forbehold.", {"Karla Nørby": "present"}),
        ("Derefter udtalte Karla Nørby, at broen haster.", {"Karla Nørby": "present"}),
        ("Rådsmedlem Karla Nørby fra Nordby Lys mindede om fristen.", {"Karla Nørby": "present"}),
        ("Karla Nørby på vegne af Radikale Venstre foreslog en omvej.", {"Karla Nørby": "present"}),
        ("Karla Nørby på vegne af Nordby Roklub foreslog en omvej.", {"Karla Nørby": "guest"}),
        ("Karla Nørby foreslog på vegne af Nordby Roklub en omvej.", {"Karla Nørby": "guest"}),
        ("Borgeren Karla Nørby spurgte til støjen.", {"Karla Nørby": "guest"}),
        ("Karla Nørby fra Nordby havde foretræde.", {"Karla Nørby": "guest"}),
        ("Ingeniør Karla Nørby fra Nordby Rådgivning A/S, som beskrev skaderne, fik spørgsmål.",
         {"Karla Nørby": "guest"}),
        # Spoken of, or to, or elsewhere
        ("Udvalget takkede Karla Nørby.", {}),
        ("Karla Nørby har skrevet et læserbrev om broen.", {}),
        ("På et borgermøde i Havneudvalget foreslog Karla Nørby en omvej.", {}),
    ],
)  # fmt: skip
def test_who_speaks_takes_part(told: str, came: dict[str, str], found: Find) -> None:
    assert _came(found(_HEAD + told + "\n")) == came


def test_who_speaks_beside_a_list_of_members_is_a_guest(found: Find) -> None:
    read = found(_LISTED + "Karla Nørby efterlyste en tidsplan.\n")
    assert _came(read)["Karla Nørby"] == "guest"


@pytest.mark.parametrize(
    ("told", "chair"),
    [
        ("Formanden, Karla Nørby, bød velkommen.", "Teknikudvalget"),
        ("Udvalgsformand Karla Nørby (V) anbefalede planen.", "Teknikudvalget"),
        ("Formand Karla Nørby takkede for arbejdet.", "Teknikudvalget"),
        ("Formand Karla Nørby fra Nordby Roklub takkede for arbejdet.", "Nordby Roklub"),
        ("Sagen er rejst af formand Karla Nørby.", None),
    ],
)
def test_a_chair_who_speaks_leads_the_body(told: str, chair: str | None, found: Find) -> None:
    assert {where for _, where, _ in _offices(found(_HEAD + told + "\n"))} == {chair}


@pytest.mark.parametrize(
    ("told", "absent"),
    [
        ("Formanden, Ida Holm (A), åbnede mødet og meddelte, at Bo Lind (V) havde meldt afbud.",
         {"Bo Lind"}),
        ("Ida Holm (A) deltog online, mens Bo Lind (V) og Karla Nørby (B) havde meldt afbud.",
         {"Bo Lind", "Karla Nørby"}),
        ("Ida Holm oplyste, at kasserer Bo Lind var syg.", {"Bo Lind"}),
        ("Ida Holm, Bo Lind og Karla Nørby havde meldt afbud.",
         {"Ida Holm", "Bo Lind", "Karla Nørby"}),
        ("Ida Holm fortalte, at Bo Lind var syg af bekymring for broen, og at han kom alligevel.",
         set()),
    ],
)  # fmt: skip
def test_who_tells_of_an_apology_is_there(told: str, absent: set[str], found: Find) -> None:
    read = found(_HEAD + told + "\n").attendance
    assert {who for who, status, _ in read if status == "absent"} == absent


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("Fra udvalget deltog Ida Holm (A) og Bo Lind (V).", "present"),
        ("Fra rådet mødte Ida Holm og Bo Lind.", "present"),
        ("Fra bestyrelsen deltog Ida Holm og Bo Lind.", "present"),
        ("Fra forvaltningen deltog Ida Holm og Bo Lind.", "guest"),
    ],
)
def test_who_comes_from_the_body_is_a_member(opening: str, status: str, found: Find) -> None:
    text = _HEAD.replace("1. Broen", f"{opening}\n\n1. Broen")
    assert _came(found(text)) == {"Ida Holm": status, "Bo Lind": status}


_SCHOOL = "Skolebestyrelsen ved Nordly Skole\nReferat af mødet den 4. maj 2021\n\n1. Budget\n"


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ("Skoleleder Ida Holm gennemgik budgettet.", ("Skoleleder", "Nordly Skole")),
        ("Budgettet blev fremlagt, og souschef Ida Holm supplerede.", ("souschef", "Nordly Skole")),
        ("Afdelingsleder Ida Holm orienterede om planen.", ("Afdelingsleder", "Nordly Skole")),
        ("Skoleleder Ida Holm, Sønderskolen, fortalte om planen.", ("Skoleleder", "Sønderskolen")),
        ("Forfatter Ida Holm fortalte om sine bøger.", ("Forfatter", None)),
    ],
)
def test_a_leader_without_more_leads_the_house(
    told: str, held: tuple[str, str | None], found: Find
) -> None:
    read = found(_SCHOOL + told + "\n")
    assert {(title, where) for _, where, title in _offices(read)} == {held}


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Medlemmerne Ida Holm og Bo Lind spurgte til planen.", None),
        ("Rådsmedlem Ida Holm spurgte til planen.", None),
        ("Udvalgsmedlem Ida Holm spurgte til planen.", None),
        ("Byrådsmedlem Ida Holm spurgte til planen.", "Byrådsmedlem"),
    ],
)
def test_mere_membership_is_no_office(told: str, title: str | None, found: Find) -> None:
    read = found(_HEAD + told + "\n")
    assert {held for _, _, held in _offices(read)} == ({title} if title else set())
