"""What lists of odd shapes say of who came: flattened, side by side, with marks, of many days."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Participation

Find = Callable[[str], Any]

_AGENDA = "\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n"
_CAME = {"Karla Nørby": "present", "Viggo Lund": "absent", "Tove Bech": "present"}
_MEMBERS = {"Karla Nørby": "present", "Viggo Lund": "present", "Tove Bech": "present"}
_LISTS = "Til stede: Karla Nørby, Tove Bech\nAfbud: Viggo Lund\n\n"


def _told(made: Any) -> dict[str, str]:
    """Return what is told of each: a status, or that it is left open."""
    return {
        made.name(p.person): "open" if p.unsure else str(p.attendance)
        for p in made.of(Participation)
    }


def _cut(row: str) -> str:
    return row.replace(" / ", "\n")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "Medlem / Parti / Mødt / Afbud / Karla Nørby / A / x / Viggo Lund / V / x / "
            "Tove Bech / C / x",
            "open open open",
        ),
        (
            "Medlem / Parti / Mødt / Afbud / Karla Nørby / A / x / - / Viggo Lund / V / - / x / "
            "Tove Bech / C / x / -",
            "present absent present",
        ),
        (
            "Navn / Firma / Deltog / Afbud / Karla Nørby / Dansk Byg / Deltog / Viggo Lund / "
            "Dansk El / Afbud / Tove Bech / Dansk Glas / Deltog",
            "present absent present",
        ),
        (
            "Navn / Afbud / Karla Nørby / Viggo Lund / X / Tove Bech",
            "present absent present",
        ),
        (
            "Navn / Firma / Mødt / Karla Nørby / Dansk Byg / ✓ / Viggo Lund / Dansk El / "
            "Tove Bech / Dansk Glas / ✓",
            "present open present",
        ),
        (
            "Medlem / Stedfortræder / Karla Nørby / Viggo Lund / Tove Bech / Ole Dam",
            "open open open open",
        ),
    ],
)
def test_a_table_of_one_cell_a_line_ticks_no_column_that_nobody_can_tell(
    meeting: Find, rows: str, expected: str
) -> None:
    told = _told(meeting(_cut(rows) + _AGENDA))
    people = ("Karla Nørby", "Viggo Lund", "Tove Bech", "Ole Dam")
    assert " ".join(told[p] for p in people if p in told) == expected


def test_headings_of_lists_below_each_other_are_no_heads_of_a_table(meeting: Find) -> None:
    made = meeting("Deltagere\nKarla Nørby\nTove Bech\n\nAfbud\nViggo Lund" + _AGENDA)
    assert _told(made) == _CAME


@pytest.mark.parametrize("parted", ["\t", " | ", "          "])
@pytest.mark.parametrize("over", ["", "Til stede:\n\n"])
@pytest.mark.parametrize(
    "head", [("Medlemmer", "Stedfortrædere"), ("Medlem", "Personlig stedfortræder")]
)
def test_deputies_beside_every_member_need_not_have_come(
    meeting: Find, parted: str, over: str, head: tuple[str, str]
) -> None:
    pairs = [
        head,
        ("Karla Nørby", "Ole Dam"),
        ("Viggo Lund", "Ida Skov"),
        ("Tove Bech", "Bo Friis"),
    ]
    rows = [a + parted + b for a, b in pairs]
    if parted.isspace() and parted != "\t":
        rows = [f"{a:<20}{b}" for a, b in pairs]
    assert _told(meeting(over + "\n".join(rows) + _AGENDA)) == _MEMBERS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Medlemmer:          Stedfortrædere:\nKarla Nørby         Ole Dam\n"
            "Viggo Lund\nTove Bech",
            _MEMBERS | {"Ole Dam": "present"},
        ),
        (
            "| Medlem | Mødende stedfortræder |\n|---|---|\n| Karla Nørby | |\n"
            "| Viggo Lund | Ole Dam |\n| Tove Bech | |",
            _CAME | {"Ole Dam": "present"},
        ),
        (
            "| Medlem | Stedfortræder |\n|---|---|\n| Karla Nørby | Ida Skov |\n"
            "| Viggo Lund (afbud) | Ole Dam (mødte) |\n| Tove Bech | Bo Friis |",
            _CAME | {"Ole Dam": "present"},
        ),
        (
            "| Medlem | Suppleant |\n|---|---|\n| Karla Nørby | |\n| Viggo Lund | Ole Dam |\n"
            "| Tove Bech | |",
            _CAME | {"Viggo Lund": "open"},
        ),
    ],
)
def test_deputies_who_came_are_told_by_the_head_the_cell_or_their_fewness(
    meeting: Find, text: str, expected: dict[str, str]
) -> None:
    assert _told(meeting(text + _AGENDA)) == expected


def test_a_table_of_those_elected_in_an_item_lists_nobody_who_came(meeting: Find) -> None:
    table = (
        "| Medlem | Personlig stedfortræder |\n|---|---|\n| Ole Dam | Ida Skov |\n| Bo Friis | |"
    )
    assert _told(meeting(_LISTS + "1. Valg\n\n" + table + "\n\n2. Eventuelt\n")) == _CAME


@pytest.mark.parametrize(
    "table",
    [
        "| Navn | 10.01 | 14.02 | 12.03 |\n|---|---|---|---|\n| Karla Nørby | x | - | - |\n"
        "| Viggo Lund | x | x | x |\n| Tove Bech | | x | |",
        "Navn          Jan   Feb   Mar   I alt\nKarla Nørby   1     0     1     2\n"
        "Viggo Lund    1     1     1     3\nTove Bech     0     1     0     1\n"
        "I alt         2     2     2     6",
        "| Navn | Antal møder | Deltog | Afbud |\n|---|---|---|---|\n| Karla Nørby | 9 | 0 | 9 |\n"
        "| Viggo Lund | 9 | 9 | 0 |\n| Tove Bech | 9 | 4 | 5 |",
        "| Medlem | Møde 1 | Møde 2 |\n|---|---|---|\n| Karla Nørby | A | A |\n"
        "| Viggo Lund | M | M |\n| Tove Bech | M | A |",
        "Navn\n10.01.\n14.02.\nKarla Nørby\n-\n-\nViggo Lund\nx\nx\nTove Bech\n-\nx",
    ],
)
@pytest.mark.parametrize("where", ["above", "below", "item"])
def test_a_table_of_many_meetings_says_nothing_of_this_one(
    meeting: Find, table: str, where: str
) -> None:
    tally = f"Mødedeltagelse 2023\n\n{table}\n\n"
    text = {
        "above": tally + _LISTS + _AGENDA,
        "below": _LISTS + tally + _AGENDA,
        "item": f"{_LISTS}1. Status\n\n{tally}2. Eventuelt\n\nIntet.\n",
    }[where]
    made = meeting(text)
    assert _told(made) == _CAME
    assert made.meeting.place is None


@pytest.mark.parametrize(
    "table",
    [
        "Navn          6. juni   7. juni\nKarla Nørby   x         x\nTove Bech     x         x",
        "Navn          Formand   10/1   14/2\nKarla Nørby   x\nTove Bech     x",
        "Navn          Mødt   Afbud\nKarla Nørby   1      0\nTove Bech     1      0",
    ],
)
def test_a_table_of_one_meeting_is_no_tally(meeting: Find, table: str) -> None:
    told = _told(meeting("Deltagere:\n\n" + table + _AGENDA))
    assert set(told) == {"Karla Nørby", "Tove Bech"}
    assert "absent" not in told.values()


@pytest.mark.parametrize(
    "text",
    [
        "Karla Nørby (A): Til stede\nViggo Lund (V): Afbud\nTove Bech (C): Til stede",
        "Karla Nørby – deltog\nViggo Lund – fraværende\nTove Bech – deltog via Teams",
        "Karla Nørby (A), til stede\nViggo Lund (V), afbud\nTove Bech (C), til stede",
        "Karla Nørby (til stede)\nViggo Lund (afbud)\nTove Bech (til stede)",
        "Karla Nørby ..... til stede\nViggo Lund ...... afbud\nTove Bech ....... til stede",
    ],
)
def test_statuses_behind_names_make_a_list(meeting: Find, text: str) -> None:
    assert _told(meeting(text + _AGENDA)) == _CAME


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Til stede: Tove Bech\nAfbud:\nKarla Nørby\nViggo Lund: syg\nOle Dam: ferie\nIda Skov",
            {"Tove Bech": "present"}
            | dict.fromkeys(("Karla Nørby", "Viggo Lund", "Ole Dam", "Ida Skov"), "absent"),
        ),
        (_LISTS + "1. Konference\n\nBeslutning\n\nOle Dam – deltog\nIda Skov – deltog\n", _CAME),
        ("Karla Nørby: formand\nTove Bech: næstformand" + _AGENDA, {}),
    ],
)
def test_statuses_behind_names_open_no_list_inside_another(
    meeting: Find, text: str, expected: dict[str, str]
) -> None:
    assert _told(meeting(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Medlemmer (+ = til stede, - = afbud)\n\n+ Karla Nørby\n- Viggo Lund\n+ Tove Bech",
        "Medlemmer\nKarla Nørby (A) +\nViggo Lund (V) -\nTove Bech (C) +\n+ = til stede, - = afbud",
        "Medlemmer:\nKarla Nørby x\nViggo Lund o\nTove Bech x\n\nx = deltog, o = afbud",
        "Medlemmer:\nKarla Nørby\nViggo Lund*\nTove Bech\n\n* = afbud",
        "+ = mødt   - = ikke mødt\n\nKarla Nørby +\nViggo Lund -\nTove Bech +",
        "Medlemmer           X = mødt, O = afbud\nKarla Nørby         X\nViggo Lund          O\n"
        "Tove Bech           X",
        "F = fremmødt, A = afbud\nMedlemmer:\nF Karla Nørby\nA Viggo Lund\nF Tove Bech",
        "Til stede:\nx Karla Nørby\nx Tove Bech\n\nAfbud:\nx Viggo Lund",
        "Til stede:\n☒ Karla Nørby\n☐ Viggo Lund\n☒ Tove Bech\n\nAfbud:\n☐ Karla Nørby\n"
        "☒ Viggo Lund\n☐ Tove Bech",
    ],
)
def test_a_legend_says_what_marks_beside_names_mean(meeting: Find, text: str) -> None:
    assert _told(meeting(text + _AGENDA)) == _CAME


def test_who_lacks_the_mark_of_those_who_came_is_left_open(meeting: Find) -> None:
    made = meeting(
        "Medlemmer (kryds = til stede):\nX Karla Nørby\nViggo Lund\nX Tove Bech" + _AGENDA
    )
    assert _told(made) == _CAME | {"Viggo Lund": "open"}


@pytest.mark.parametrize(
    "text",
    [
        "Medlemmer:\n- Karla Nørby\n- Viggo Lund\n- Tove Bech\n\n- = afbud",
        "Medlemmer:\nKarla Nørby*\nViggo Lund\nTove Bech\n\n* = formand",
        "Medlemmer:\nKarla Nørby A\nViggo Lund V\nTove Bech C\n\n"
        "A = Socialdemokratiet, V = Venstre",
        "Medlemmer:\nKarla X. Nørby\nViggo Lund\nTove Bech",
        "Medlemmer:\nKarla Nørby\nViggo Lund\nTove Bech\n\nAfbud:\n☐ Ingen",
    ],
)
def test_bullets_and_marks_of_other_things_keep_nobody_away(meeting: Find, text: str) -> None:
    assert set(_told(meeting(text + _AGENDA)).values()) == {"present"}


def test_a_legend_in_a_heading_speaks_of_its_own_list(meeting: Find) -> None:
    made = meeting(
        "Medlemmer (- = afbud)\nKarla Nørby\n- Viggo Lund\nTove Bech\n\n"
        "Administration:\n- Ole Dam\n- Ida Skov" + _AGENDA
    )
    assert _told(made) == _CAME | {"Ole Dam": "guest", "Ida Skov": "guest"}
