"""Whom somebody sits for has a title, party and home; who sends a delegation is represented."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Havneforum Nordly den 3. maj 2022\n\n"


def _seats(made: Any) -> set[tuple[str, str, str | None]]:
    return {(person, of, title) for person, of, title in made.held("entry-title")}


@pytest.mark.parametrize(
    "entry",
    [
        "Rådmand Karla Nørby (B), Skive, på vegne af borgmester Viggo Lund (V), Struer",
        "Karla Nørby, fagchef, Skive Kommune, stedfortræder for borgmester Viggo Lund, Struer",
        "Karla Nørby (A), Skive, i stedet for borgmester Viggo Lund, Struer Kommune",
        "Karla Nørby, Skive Kommune – deltog på vegne af Viggo Lund",
    ],
)
def test_who_is_sat_for_is_absent(entry: str, found: Find) -> None:
    made = found(f"{_HEAD}Deltagere:\n{entry}\nBo Lind\n\n1. Sag\nGodkendt.\n")
    said = {person: attendance for person, attendance, _ in made.attendance}
    assert said == {"Karla Nørby": "present", "Viggo Lund": "absent", "Bo Lind": "present"}


@pytest.mark.parametrize(
    "entry",
    [
        "Rådmand Karla Nørby (B), Skive, på vegne af borgmester Viggo Lund (V), Struer",
        "Karla Nørby, fagchef, Skive Kommune, stedfortræder for borgmester Viggo Lund, "
        "Struer Kommune",
        "Karla Nørby (A), Skive, i stedet for borgmester Viggo Lund, Struer Kommune",
    ],
)
def test_what_stands_behind_the_second_name_is_theirs(entry: str, found: Find) -> None:
    made = found(f"{_HEAD}Deltagere:\n{entry}\nBo Lind\n\n1. Sag\nGodkendt.\n")
    assert ("Viggo Lund", "Struer Kommune", "borgmester") in _seats(made)
    assert not {
        row for row in _seats(made) if row[0] == "Karla Nørby" and row[1] == "Struer Kommune"
    }


@pytest.mark.parametrize(
    ("entry", "sender"),
    [
        ("Karla Nørby, Fjordnet A/S, på vegne af Nordly Vejforening", "Nordly Vejforening"),
        ("Karla Nørby, stedfortræder for Viggo Lund, Skive Kommune", "Skive Kommune"),
        ("Karla Nørby (stedfortræder for Viggo Lund), Skive Kommune", "Skive Kommune"),
    ],
)
def test_an_organisation_or_a_bracket_is_nobody_sat_for(
    entry: str, sender: str, found: Find
) -> None:
    made = found(f"{_HEAD}Deltagere:\n{entry}\nBo Lind\n\n1. Sag\nGodkendt.\n")
    assert ("Karla Nørby", sender) in {(person, of) for person, of, _ in made.represents}


@pytest.mark.parametrize(
    ("heads", "senders"),
    [
        (("Fra KKR Syddanmark", "Fra Sydtrafik"), {"KKR Syddanmark", "Sydtrafik"}),
        (("For Nordly Vejforening", "For Fjordnet A/S"), {"Nordly Vejforening", "Fjordnet A/S"}),
        # Not: groups of people without an organisation.
        (("Ledelse", "Elever"), set()),
    ],
)
def test_heading_of_a_delegation_sends_its_people(
    heads: tuple[str, str], senders: set[str], found: Find
) -> None:
    made = found(
        f"{_HEAD}{heads[0]}\nFagchef Karla Nørby\nRådmand Viggo Lund\n\n"
        f"{heads[1]}\nDirektør Ida Holm\nKonsulent Bo Lind\n\n1. Sag\nGodkendt.\n"
    )
    assert {of for _, of, _ in made.represents} == senders
    assert len(made.attendance) == 4


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Karla Nørby\nUdpeget af Nordly Klub\n\nViggo Lund\nUdpeget af Fjordnet A/S\n",
         "Nordly Klub"),
        ("Karla Nørby\nIndstillet af Nordly Klub\n\nViggo Lund\nIndstillet af Fjordnet A/S\n",
         "Nordly Klub"),
        # Not: the line stands above those whom it is about.
        ("Udpeget af Fjordnet A/S\nKarla Nørby\n\nUdpeget af Nordly Klub\nViggo Lund\n",
         "Fjordnet A/S"),
    ],
)  # fmt: skip
def test_who_appointed_stands_below_the_name(text: str, sender: str, found: Find) -> None:
    made = found(f"{_HEAD}Medlemmer\n\n{text}\n1. Sag\nGodkendt.\n")
    assert ("Karla Nørby", sender) in {(person, of) for person, of, _ in made.represents}
    assert len([row for row in made.represents if row[0] == "Karla Nørby"]) == 1


@pytest.mark.parametrize(
    ("sent", "senders"),
    [
        ("Udpeget af byrådet", {"byrådet"}),
        ("Valgt af de studerende", set()),
        ("Udpeget af Nordly Klub", {"Nordly Klub"}),
    ],
)
def test_kinds_of_people_are_no_organisations(sent: str, senders: set[str], found: Find) -> None:
    made = found(
        f"{_HEAD}Deltagere\n\nKarla Nørby\n{sent}\n\nViggo Lund\nUdpeget af Fjordnet A/S\n\n"
        "1. Sag\nGodkendt.\n"
    )
    assert {of for person, of, _ in made.represents if person == "Karla Nørby"} == senders


@pytest.mark.parametrize("label", ["Fraværende den 3. maj", "Afbud den 3. maj", "Ikke til stede"])
def test_absent_below_those_present_on_their_label_s_line(label: str, found: Find) -> None:
    made = found(
        f"{_HEAD}Til stede: Karla Nørby, Viggo Lund\n{label}: Bo Lind\n\n1. Sag\nGodkendt.\n"
    )
    assert {(person, status) for person, status, _ in made.attendance} == {
        ("Karla Nørby", "present"),
        ("Viggo Lund", "present"),
        ("Bo Lind", "absent"),
    }


@pytest.mark.parametrize("gap", ["\t", "        "])
def test_members_beside_their_deputies_are_no_deputies(gap: str, found: Find) -> None:
    made = found(
        f"{_HEAD}Medlemmer{gap}Stedfortrædere\nKarla Nørby{gap}Viggo Lund\n"
        f"Ida Holm{gap}   Bo Lind\n\n1. Sag\nGodkendt.\n"
    )
    assert not {row for row in made.held("entry-title") if row[0] in ("Karla Nørby", "Ida Holm")}
    assert "Viggo Lund" not in {person for person, status, _ in made.attendance if status}


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        (
            "Rundt om bordet sad formanden Karla Nørby, der er klimachef i Skive Kommune, og "
            "Bo Lind, som repræsenterer Nordly Vejforening.",
            {("Karla Nørby", "Skive Kommune"), ("Bo Lind", "Nordly Vejforening")},
        ),
        (
            "Ved bordet sad Karla Nørby, som er udpeget af Nordly Vejforening, og direktør Bo Lind "
            "fra Fjordnet A/S.",
            {("Karla Nørby", "Nordly Vejforening"), ("Bo Lind", "Fjordnet A/S")},
        ),
        # Not: what lay on the table.
        ("Ved bordet stod et tilbud fra Karla Nørby, der er direktør i Fjordnet A/S.", set()),
    ],
)
def test_who_sat_at_the_table_and_who_they_are(
    sentence: str, seats: set[tuple[str, str]], found: Find
) -> None:
    made = found(f"{_HEAD}{sentence}\n\n1. Sag\nGodkendt.\n")
    assert {(person, of) for person, of, _ in made.represents} == seats
    assert {status for _, status, _ in made.attendance} <= {"present"}


@pytest.mark.parametrize(
    ("line", "regions"),
    [
        ("Regionsrådsmedlem Karla Nørby (V)", {"Region Sjælland"}),
        ("Vicedirektør Karla Nørby, Holbæk Sygehus", {"Region Sjælland", "Holbæk Sygehus"}),
        ("Karla Nørby, Region Sjælland", {"Region Sjælland"}),
    ],
)
def test_the_region_is_the_one_that_the_text_names(
    line: str, regions: set[str], found: Find
) -> None:
    made = found(
        "Sundhedsklynge Nordly\nRegion Sjælland og almen praksis\n\nMøde den 3. maj 2022\n\n"
        f"Fra regionen:\n{line}\n\n1. Sag\nGodkendt.\n"
    )
    assert {of for _, of, _ in made.represents} == regions


def test_the_region_is_nobody_where_two_are_named(found: Find) -> None:
    made = found(
        "Sundhedsforum Nordly\nRegion Sjælland og Region Hovedstaden\n\nMøde den 3. maj 2022\n\n"
        "Fra regionen:\nKarla Nørby (V)\n\n1. Sag\nGodkendt.\n"
    )
    assert made.represents == set()


@pytest.mark.parametrize("title", ["Statsaut. revisor", "Fung. direktør", "Ass. kontorchef"])
def test_shortened_titles_end_no_list(title: str, found: Find) -> None:
    made = found(f"{_HEAD}Gæster: {title} Karla Nørby og fagchef Bo Lind.\n\n1. Sag\nGodkendt.\n")
    assert {(person, status) for person, status, _ in made.attendance} == {
        ("Karla Nørby", "guest"),
        ("Bo Lind", "guest"),
    }
