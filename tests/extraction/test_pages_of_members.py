"""Pages of members, personal substitutes below them, those called to a meeting: for and against."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_PAGE = "Thy Brandvæsen\n\nMedlemmer af Brandnævnet 2022-2025\n\nUdpeget af Skive Kommune\n\n"
_HEAD = "Referat af møde i Havneforum Nordly den 3. maj 2022\n\n"


@pytest.mark.parametrize("label", ["Stedfortræder", "Suppleant", "Personlig stedfortræder"])
def test_a_members_substitute_is_sent_by_the_same_and_the_list_goes_on(
    label: str, found: Find
) -> None:
    made = found(
        f"{_PAGE}Borgmester Karla Nørby (A)\n    {label}: Viggo Lund (V)\n"
        f"Byrådsmedlem Ida Juul (V)\n    {label}: ikke udpeget\n"
    )
    assert {("Viggo Lund", "Brandnævnet", label), ("Ida Juul", "Skive Kommune", "Byrådsmedlem")} < (
        made.held("entry-title")
    )
    assert {(person, of) for person, of, _ in made.represents} == {
        ("Karla Nørby", "Skive Kommune"),
        ("Viggo Lund", "Skive Kommune"),
        ("Ida Juul", "Skive Kommune"),
    }
    assert made.held("entry-title") & {("Ida Juul", "Brandnævnet", label)} == set()


def test_substitutes_listed_apart_open_a_list_of_their_own(found: Find) -> None:
    made = found(f"{_HEAD}Udpeget af Skive Kommune:\nKarla Nørby\n\nSuppleant: Ida Juul\n\n1. Sag")
    assert ("Ida Juul", "Skive Kommune", "group") not in made.represents
    assert ("Ida Juul", "Havneforum Nordly", "Suppleant") in made.held("entry-title")


def test_the_absent_go_on_below_a_substitute_who_came(meeting: Find) -> None:
    made = meeting("Afbud:\nKarla Nørby\nStedfortræder: Viggo Lund\nIda Juul\n\n1. Sag\nGodkendt.")
    assert {(person, status) for person, status, _ in made.attendance} == {
        ("Karla Nørby", "absent"),
        ("Viggo Lund", "present"),
        ("Ida Juul", "absent"),
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"{_PAGE}Karla Nørby (A)\nViggo Lund (V)\n", "Brandnævnet"),
        ("Nordly Havn A/S\n\nMedlemmer af Nordly Havneråd\nKarla Nørby", "Nordly Havneråd"),
        (f"{_HEAD}Medlemmer af Vejudvalget:\nKarla Nørby\n\n1. Sag", "Havneforum Nordly"),
    ],
)
def test_a_page_of_members_is_of_their_body(text: str, body: str, found: Find) -> None:
    made = found(text)
    assert made.name(made.meeting.body) == body


@pytest.mark.parametrize(
    ("lists", "statuses"),
    [
        ("Inviterede:\nKarla Nørby\nViggo Lund\nAfbud:\nViggo Lund", {"present", "absent"}),
        ("Indkaldte:\nKarla Nørby\nViggo Lund", {"present"}),
        ("Til stede:\nKarla Nørby\nInviterede:\nViggo Lund", {"present", "guest"}),
        ("Inviterede gæster:\nViggo Lund", {"guest"}),
    ],
)
def test_those_called_are_members_where_nobody_else_is_listed(
    lists: str, statuses: set[str], found: Find
) -> None:
    assert {status for _, status, _ in found(f"{_HEAD}{lists}\n\n1. Sag\n").attendance} == statuses


def test_names_on_the_page_of_signatures_are_not_absent(meeting: Find) -> None:
    made = meeting(
        "Medlemmer:\nKarla Nørby\nViggo Lund\n\n1. Sag\nGodkendt.\nFraværende: Viggo Lund\n\n"
        "Underskriftsside\n\nKarla Nørby"
    )
    assert ("Karla Nørby", "absent", "excused") not in made.attendance


_RAAD = "Handicaprådet\n\nUdpeget af Skive Byråd\nKarla Nørby (V), formand\n\n"
_NAEVN = "Huslejenævnet\n\nIndstillet af lejerne\nViggo Lund, formand\nSuppleant: Ida Juul\n\n"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            f"Skive Kommune\n\nRåd og nævn\n\n{_RAAD}{_NAEVN}",
            {
                ("Karla Nørby", "Handicaprådet", "formand"),
                ("Viggo Lund", "Huslejenævnet", "formand"),
                ("Ida Juul", "Huslejenævnet", "Suppleant"),
            },
        ),
        (
            f"Skive Kommune\n\n{_NAEVN}{_RAAD}",
            {
                ("Karla Nørby", "Handicaprådet", "formand"),
                ("Viggo Lund", "Huslejenævnet", "formand"),
                ("Ida Juul", "Huslejenævnet", "Suppleant"),
            },
        ),
        # Not: one body alone, and minutes of a meeting that name a second one.
        (
            f"Skive Kommune\n\nMedlemmer\n\n{_RAAD}",
            {("Karla Nørby", "Handicaprådet", "formand")},
        ),
        (
            f"Referat af møde i Kulturudvalget den 3. maj 2022\n\n{_RAAD}{_NAEVN}1. Sag\nGodkendt.",
            {
                ("Karla Nørby", "Kulturudvalget", "formand"),
                ("Viggo Lund", "Kulturudvalget", "formand"),
                ("Ida Juul", "Kulturudvalget", "Suppleant"),
            },
        ),
    ],
)
def test_a_page_of_several_bodies_gives_each_its_officers(
    text: str, held: set[tuple[str, str, str]], found: Find
) -> None:
    assert found(text).held("entry-title") == held
