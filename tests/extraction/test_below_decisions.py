"""Lines that council systems print below a decision tell who stayed away and who came instead."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Havneudvalget den 3. maj 2022 kl. 17.00\n\n1. Ny mole\n\nBeslutning\n\n"
_END = "\n\n2. Eventuelt\n\nIntet.\n"


def _status(made: Any, person: str) -> set[str | None]:
    return {status for who, status, _ in made.attendance if who == person}


@pytest.mark.parametrize(
    "told",
    [
        "Fraværende: Karla Nørby (V) - Viggo Lund (V) mødte som stedfortræder.",
        "Fraværende:\n\nViggo Lund (V) deltog i mødet i stedet for Karla Nørby (V).",
        "Fraværende: Viggo Lund (V) deltog i mødet i stedet for Karla Nørby (V).",
        "Fraværende: Bo Holm (A) og Karla Nørby (V).\n"
        "Viggo Lund (V) deltog som stedfortræder for Karla Nørby.",
        "Afbud fra Karla Nørby stedfortræder Viggo Lund",
        "Afbud: Karla Nørby suppleant Viggo Lund.",
        "Fraværende med afbud:\nBo Holm\nKarla Nørby, Viggo Lund deltog",
        "Karla Nørby er fraværende - Viggo Lund deltager som hendes suppleant.",
    ],
)
def test_who_sat_in_came_and_the_other_did_not(told: str, found: Find) -> None:
    made = found(f"{_HEAD}Godkendt.\n\n{told}{_END}")
    assert _status(made, "Karla Nørby") == {"absent"}
    assert _status(made, "Viggo Lund") == {"present"}
    assert ("Viggo Lund", "Karla Nørby") in made.substitutes


@pytest.mark.parametrize(
    "told",
    [
        "Fraværende: Karla Nørby (V), Viggo Lund (V)",
        "Fraværende: Karla Nørby (V), stedfortræder for formanden, og Viggo Lund (V)",
        "Afbud fra Karla Nørby suppleant Viggo Lund formand",
    ],
)
def test_nobody_sits_in_who_is_only_named(told: str, found: Find) -> None:
    made = found(f"{_HEAD}Godkendt.\n\n{told}{_END}")
    assert _status(made, "Viggo Lund") == {"absent"}
    assert not made.substitutes


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Karla Nørby til kl. 18.40 under punkt 2", "present"),
        ("Karla Nørby (V), fra kl. 21.30", "present"),
        ("Karla Nørby (V), rejser til Nordby", "absent"),
    ],
)
def test_who_missed_an_hour_was_there(told: str, status: str, found: Find) -> None:
    made = found(f"{_HEAD}Godkendt.\n\nFraværende:\n{told}{_END}")
    assert _status(made, "Karla Nørby") == {status}


@pytest.mark.parametrize(
    "told",
    [
        "Medlemmerne var mødt, bortset fra Karla Nørby og Ida Juul, der havde meldt afbud.",
        "Karla Nørby udeblev uden afbud, og det samme gjorde Viggo Lund.",
    ],
)
def test_sentences_excuse_all_whom_they_name_first(told: str, found: Find) -> None:
    made = found(
        f"Referat af møde i Havneudvalget den 3. maj 2022\n\n{told}\n\n1. Ny mole\n\nGodkendt.\n"
    )
    assert _status(made, "Karla Nørby") == {"absent"}


def test_the_only_decision_of_a_page_is_of_its_meeting(found: Find) -> None:
    text = (
        "1.      Ny mole\n\nSagsnr.\n\n450-2018-4075\n\nSagsfremstilling\n\nMolen mangler.\n\n"
        "Beslutning i Byrådet 27. november 2018:\n\nFraværende:  Karla Nørby (V)\n\nGodkendt.\n"
    )
    made = found(text)
    assert _status(made, "Karla Nørby") == {"absent"}
    earlier = "Beslutning i Havneudvalget 2. november 2018:\n\nFraværende: Bo Holm (A)\n\n"
    two = found(text.replace("Beslutning i Byrådet", earlier + "Beslutning i Byrådet"))
    assert "Bo Holm" not in {who for who, status, _ in two.attendance if status == "absent"}


@pytest.mark.parametrize(
    "told",
    [
        "Karla Nørby og Bo Holm gik fra mødet kl. 17.20, før punkt 8 blev behandlet.",
        "- Karla Nørby var med i dag, fordi Ida Juul har orlov.",
        "Karla Nørby (V) deltog ikke under punkterne 3-4.",
        "Karla Nørby (V) erklærede sig inhabil og forlod lokalet.",
    ],
)
def test_who_left_or_kept_out_of_an_item_is_not_absent(told: str, found: Find) -> None:
    made = found(f"{_HEAD}Godkendt.\n\nFraværende: Viggo Lund\n{told}{_END}")
    assert "absent" not in _status(made, "Karla Nørby")
    assert _status(made, "Viggo Lund") == {"absent"}


def test_members_below_fraværende_are_absent_where_members_stand_above(found: Find) -> None:
    head = "Havneudvalget\n\nOnsdag den 3. maj 2022 kl. 17.00\n\n"
    away = "Fraværende:\n\nMedlemmer:\nKarla Nørby\n\n1. Ny mole\n\nGodkendt.\n"
    made = found(f"{head}Medlemmer:\n\nBo Holm\nIda Juul\n\n{away}")
    assert _status(made, "Karla Nørby") == {"absent"}
    assert _status(made, "Bo Holm") == {"present"}
    alone = found(head + away)
    assert _status(alone, "Karla Nørby") == {"present"}


def test_a_label_behind_fraværende_names_nobody(found: Find) -> None:
    told = "Fraværende: Bemærkninger: Karla Nørby medvirkede ikke ved behandlingen af pkt. 7."
    assert "absent" not in _status(found(f"{_HEAD}Godkendt.\n\n{told}{_END}"), "Karla Nørby")


def test_an_exports_first_bullet_stands_at_its_label(found: Find) -> None:
    text = (
        "Referat: 27. oktober 2025 kl. 08:00\nDeltagere\n- Karla Nørby\n- Bo Holm\n- Ida Juul\n"
        "1 : Godkendelse af dagsorden\nSagsnr:\nBilagIngen bilag.\nBeslutningGodkendt.\n"
        "Fraværende- Karla Nørby ()\n2 : Ny mole\nSagsnr:\nBeslutningGodkendt.\n"
    )
    made = found(text)
    assert _status(made, "Karla Nørby") == {"absent"}
    assert _status(made, "Bo Holm") == {"present"}


def test_two_letters_are_a_party_among_letters(found: Find) -> None:
    members = "Karla Nørby (V)\nViggo Lund (A)\nBo Holm (H)\nIda Juul (UP)\n"
    made = found(f"Møde i Havneudvalget den 3. maj 2022\n\nMedlemmer\n{members}\n1. Mole\n")
    assert not made.represents
    firms = "Karla Nørby (DI)\nViggo Lund (FH)\nBo Holm (A)\nIda Juul (UP)\n"
    made = found(f"Møde i Havneudvalget den 3. maj 2022\n\nMedlemmer\n{firms}\n1. Mole\n")
    assert "Ida Juul" in {who for who, _, _ in made.represents}
