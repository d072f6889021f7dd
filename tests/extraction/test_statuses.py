"""Statuses of those listed: in columns, beside or below the name, and by the sides of the table."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Participation

Find = Callable[[str], Any]


def _told(made: Any) -> dict[str, tuple[str | None, str | None, bool]]:
    return {made.name(p.person): (p.attendance, p.detail, p.unsure) for p in made.of(Participation)}


HERE, AWAY = ("present", None, False), ("absent", "excused", False)


@pytest.mark.parametrize("rule", ["|---|---|---|---|\n", ""])
def test_ticks_below_two_statuses_decide(meeting: Find, rule: str) -> None:
    made = meeting(
        f"| Medlem | Parti | Mødt | Afbud |\n{rule}| Karla Nørby | A | x | |\n"
        "| Viggo Lund | V | | x |\n| Tove Bech | C | | |\n"
    )
    told = _told(made)
    assert (told["Karla Nørby"], told["Viggo Lund"]) == (HERE, AWAY)
    assert told["Tove Bech"][2]  # neither is ticked


def test_words_in_a_column_of_statuses_are_read_and_unknown_ones_left_open(meeting: Find) -> None:
    told = _told(
        meeting(
            "Navn\tStatus\nKarla Nørby\tTil stede\nViggo Lund\tOrlov\nTove Bech\tVakant\n"
            "Agnes Thorup\tTeams\nHanne Lykke\tUdeblevet\nBirger Kvist\t?\n"
        )
    )
    assert told["Karla Nørby"] == HERE and told["Viggo Lund"] == AWAY
    assert told["Agnes Thorup"] == ("present", "online", False)
    assert told["Hanne Lykke"] == ("absent", "absent-unexcused", False)
    assert told["Tove Bech"][2] and told["Birger Kvist"][2]


def test_who_came_instead_is_named_beside_the_absent_only(meeting: Find) -> None:
    head = "| Medlem | Mødt | Suppleant |\n|---|---|---|\n| Karla Nørby | x | {} |\n"
    row = "| Viggo Lund | | Hanne Lykke |\n"
    made = meeting(head.format("") + row)
    assert _told(made)["Viggo Lund"] == AWAY
    assert _told(made)["Hanne Lykke"] == ("present", "substitute", False)
    assert "Hanne Lykke" not in _told(meeting(head.format("Tove Bech") + row))


def test_another_list_settles_what_a_table_leaves_open(meeting: Find) -> None:
    table = "| Navn | Mødt |\n|---|---|\n| Karla Nørby | x |\n| Viggo Lund | |\n\n"
    assert _told(meeting(table))["Viggo Lund"][2]
    assert _told(meeting(table + "Afbud: Viggo Lund\n"))["Viggo Lund"] == AWAY


def test_lists_side_by_side_and_other_columns_of_ticks_are_no_statuses(meeting: Find) -> None:
    made = meeting(
        "| Deltagere | Afbud | Stedfortrædere |\n|---|---|---|\n"
        "| Karla Nørby (A) | Tove Bech (F) | Hanne Lykke (F) |\n| Viggo Lund (V) | | |\n"
    )
    assert _told(made)["Tove Bech"] == AWAY
    assert _told(made)["Hanne Lykke"] == ("present", "substitute", False)
    days = "| Navn | 1/2 | 5/4 |\n|---|---|---|\n| Karla Nørby | x | |\n| Viggo Lund | | x |\n"
    assert not _told(meeting(days))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("fraværende uden afbud", ("absent", "absent-unexcused", False)),
        ("deltog ikke", AWAY),
        ("ankom ikke", AWAY),
        ("dukkede ikke op", AWAY),
        ("kom aldrig til mødet", AWAY),
        ("ankom ikke før kl. 18", ("present", "late", False)),
        ("Mødt", HERE),
        ("afbud til pkt. 4", ("present", "partly", False)),
        ("Udtrådt", ("present", None, True)),
    ],
)
def test_a_status_behind_a_name_is_no_organisation(
    meeting: Find, words: str, told: tuple[str, str | None, bool]
) -> None:
    made = meeting(f"Medlemmer\nViggo Lund (V)\nKarla Nørby (A), {words}\n")
    assert _told(made)["Karla Nørby"] == told
    assert not made.represents


@pytest.mark.parametrize(
    "text",
    [
        "Navn\nParti\nFremmøde\nKarla Nørby\nA\nTil stede\nViggo Lund\nV\nAfbud\n",
        "Deltagere\n\nKarla Nørby\nTil stede\n\nViggo Lund\nAfbud\n",
        "Til stede\nKarla Nørby\nAfbud\nViggo Lund\n",  # here they are headings
    ],
)
def test_statuses_stand_below_names_or_head_them(meeting: Find, text: str) -> None:
    assert _told(meeting(text)) == {"Karla Nørby": HERE, "Viggo Lund": AWAY}


@pytest.mark.parametrize(
    "text",
    [
        "Deltagere\nFor arbejdsgiverne: Karla Nørby, Bo Lind; for lønmodtagerne: Tove Bech\n",
        "Til stede: For arbejdsgiverne: Karla Nørby, Bo Lind. For lønmodtagerne: Tove Bech.\n",
        "Til stede var for A-siden: Karla Nørby og Bo Lind; for B-siden: Tove Bech.\n",
        "For arbejdsgiverne: Karla Nørby, Bo Lind\nFor lønmodtagerne: Tove Bech\n",
        "Deltagere: For arbejdsgiverne deltog Karla Nørby og Bo Lind. For lønmodtagerne deltog"
        " Tove Bech.\n",
    ],
)
def test_those_of_each_side_are_present(meeting: Find, text: str) -> None:
    made = meeting(text)
    assert _told(made) == {"Karla Nørby": HERE, "Bo Lind": HERE, "Tove Bech": HERE}
    assert not made.represents


def test_sides_that_are_organisations_are_represented_and_absent_below_afbud(meeting: Find) -> None:
    made = meeting(
        "Mødedeltagere\nFra Region Midtjylland: Karla Nørby. Fra kommunerne: Tove Bech, Skive.\n"
        "Afbud: Fra kommunerne: Hanne Lykke.\n"
    )
    assert {(p, o) for p, o, _ in made.represents} == {
        ("Karla Nørby", "Region Midtjylland"),
        ("Tove Bech", "Skive Kommune"),
    }
    assert _told(made)["Hanne Lykke"] == AWAY


@pytest.mark.parametrize(
    "text",
    [
        "For yderligere oplysninger: Karla Nørby\nFor presse: Viggo Lund\n",
        "For stemte: Karla Nørby. Fra salen: Viggo Lund; imod: Tove Bech\n",
    ],
)
def test_contacts_and_votes_are_no_sides(meeting: Find, text: str) -> None:
    assert not _told(meeting(text))


@pytest.mark.parametrize(
    ("people", "away"),
    [
        ("☒ Karla Nørby\n☐ Viggo Lund\n☒ Bo Lind", {"Viggo Lund"}),
        ("- [x] Karla Nørby\n- [ ] Viggo Lund\n- [x] Bo Lind", {"Viggo Lund"}),
        ("☑ Karla Nørby ☐ Viggo Lund ☑ Bo Lind", {"Viggo Lund"}),
        # Not: nobody has ticked anything; a bullet is no box.
        ("☐ Karla Nørby\n☐ Viggo Lund\n☐ Bo Lind", set()),
        ("• Karla Nørby\n☑ Viggo Lund\n• Bo Lind", set()),
    ],
)
@pytest.mark.parametrize("heading", ["Deltagere:", "Fremmøde (☒ = mødt, ☐ = ikke mødt)"])
def test_empty_box_among_ticked_ones_is_before_who_did_not_come(
    heading: str, people: str, away: set[str], meeting: Find
) -> None:
    told = _told(meeting(f"{heading}\n{people}\n"))
    assert set(told) == {"Karla Nørby", "Viggo Lund", "Bo Lind"}
    assert {who for who, (status, _, _) in told.items() if status == "absent"} == away


def test_legend_tells_what_a_tick_means(meeting: Find) -> None:
    told = _told(meeting("Medlemmer (kryds = afbud):\n[x] Karla Nørby\n[ ] Viggo Lund\n"))
    assert {who for who, (status, _, _) in told.items() if status == "absent"} == {"Karla Nørby"}


def test_boxes_of_one_list_say_nothing_of_another(meeting: Find) -> None:
    told = _told(
        meeting("Deltagere:\n- [ ] Karla Nørby\n- [ ] Bo Lind\n\nGæster:\n- [x] Ida Juul\n")
    )
    assert {status for status, _, _ in told.values()} == {"present", "guest"}
