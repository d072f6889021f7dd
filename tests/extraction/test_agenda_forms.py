"""Agendas counted by letters, printed as records or as tables of pipes, with times set aside."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Decision

Find = Callable[[str], Any]
_HEAD = "Skovby Beboerforening\n\nReferat af møde den 3. maj 2022 kl. 17.00\n\n"


def _numbers_and_titles(made: Any) -> list[tuple[str | None, str]]:
    return [(number, title) for number, title, _ in made.items]


@pytest.mark.parametrize(
    "text",
    [
        "Dagsorden:\na. Velkomst\nb. Stien\nc. Eventuelt\n\na. Velkomst\nFint.\n\nb. Stien\n"
        "Den kan være:\n  1. Blå\n  2. Rød\n\nc. Eventuelt\nIntet.\n",
        "Dagsorden\na) Velkomst\nb) Stien\nc) Eventuelt\n",
        "a. Velkomst\nFormanden bød velkommen.\n\nb. Stien\nDen er dyr.\n\nc. Eventuelt\nIntet.\n",
    ],
)
def test_letters_count_items(text: str, found: Find) -> None:
    assert _numbers_and_titles(found(_HEAD + text)) == [
        ("a", "Velkomst"), ("b", "Stien"), ("c", "Eventuelt"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "1. Velkomst\nFint.\n\n2. Stien\nDer er tre muligheder:\na. Bro\nb. Tunnel\nc. Færge\n\n"
        "3. Valg\nIntet.\n",
        "1. Velkomst\nFint.\n\n2. Stien\n\na. Bro\n\nb. Tunnel\n\nc. Eventuelt færge\n\n3. Valg\n",
    ],
)
def test_letters_inside_an_item_count_none(text: str, found: Find) -> None:
    made = found(_HEAD + text)
    assert _numbers_and_titles(made) == [("1", "Velkomst"), ("2", "Stien"), ("3", "Valg")]


@pytest.mark.parametrize(
    "text",
    [
        "Deltagere\na. Ida Holm\nb. Bo Lind\nc. Per Krogh\n",
        "Vi så på\n\na. Bro\n\nb. Tunnel\n\nc. Færge\n\nog valgte.\n",
    ],
)
def test_people_and_choices_are_no_agenda(text: str, found: Find) -> None:
    assert not found(_HEAD + text).items


@pytest.mark.parametrize(
    ("number", "title", "case"),
    [
        ("Punkt:", "Emne:", "Sag:"),
        ("Punkt nr.:   ", "Overskrift:   ", "Sagsnr.:"),
        ("Dagsordenspunkt", "Titel:", "J.nr.:"),
    ],
)
def test_records_are_items(number: str, title: str, case: str, found: Find) -> None:
    text = "".join(
        f"{number} {n}\n{title} {words}\n{case} {sag}\nBeslutning: Godkendt.\n\n"
        for n, words, sag in [(1, "Regnskab", "22/1047"), (2, "Øvelse i maj", "22/1048")]
    )
    made = found(_HEAD + text)
    assert made.items == [("1", "Regnskab", "22/1047"), ("2", "Øvelse i maj", "22/1048")]
    assert len(made.of(Decision)) == 2


def test_one_record_is_no_agenda(found: Find) -> None:
    text = "1. Velkomst\nSe\nPunkt: 7\nEmne: Regnskab\n\n2. Stien\nFint.\n\n3. Valg\nIntet.\n"
    made = found(_HEAD + text)
    assert _numbers_and_titles(made) == [("1", "Velkomst"), ("2", "Stien"), ("3", "Valg")]


@pytest.mark.parametrize(
    "table",
    [
        "Pkt. | Emne        | Tid\n-----+-------------+------\n1    | Velkomst    | 18.30\n"
        "2    | Ny skolevej | 18.45\n3    | Valg        | 19.00\n",
        "| Nr. | Emne | Type |\n|---|---|---|\n| 1 | Velkomst | O |\n| 2 | Ny skolevej | B |\n"
        "| 3 | Valg | B |\n",
        "| Punkt | Overskrift |\n| 1. | Velkomst |\n| 2. | Ny skolevej |\n| 3. | Valg |\n",
    ],
)
def test_rows_of_pipes_are_items_treated_below_their_numbers(table: str, found: Find) -> None:
    made = found(
        _HEAD + f"Dagsorden\n\n{table}\nPkt. 1\nUdsat.\n\nPkt. 2\nGodkendt.\n\nPkt. 3\n-\n"
    )
    assert _numbers_and_titles(made) == [
        ("1", "Velkomst"), ("2", "Ny skolevej"), ("3", "Valg"),
    ]  # fmt: skip
    assert {made.name(d.item) for d in made.of(Decision)} == {"Velkomst", "Ny skolevej"}


def test_rows_of_other_tables_are_no_items(found: Find) -> None:
    table = "Nr. | Beløb | Konto\n1 | Lån | 17\n2 | Leje | 18\n3 | Løn | 19\n"
    made = found(_HEAD + f"1. Velkomst\nFint.\n\n2. Regnskab\n{table}\n3. Valg\nIntet.\n")
    assert _numbers_and_titles(made) == [("1", "Velkomst"), ("2", "Regnskab"), ("3", "Valg")]


@pytest.mark.parametrize("slot", ["(5 min.)", "(ca. 10 minutter)", "(kl. 17.00-17.15)", "[20 min]"])
def test_the_time_set_aside_is_no_part_of_a_title(slot: str, found: Find) -> None:
    text = f"Dagsorden\n1. Velkomst {slot}\n2. Ny vej (del 2) {slot}\n3. Valg\n"
    made = found(_HEAD + text)
    assert _numbers_and_titles(made) == [("1", "Velkomst"), ("2", "Ny vej (del 2)"), ("3", "Valg")]
