"""Agendas as the council systems of municipalities print them on the web."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
_HEAD = "Havneudvalget\n\nReferat\n\n3. maj 2022 kl. 17.00\n\n"
_PART = "Sagsfremstilling\n\nDer mangler en mole.\n\nBeslutning\n\nGodkendt.\n\n"


def _agenda(text: str, parts: Parts) -> list[tuple[str | None, str]]:
    return [(number, title) for number, title, _ in parts(text).items]


@pytest.mark.parametrize(
    ("last", "again"),
    [
        ("176. Eventuelt", "174. Ny mole den 4. juni 2020"),
        ("176. Nyt budget for 2023", "174. Ny mole den 4. juni 2020"),
        ("176. Bød, tid og sted)", "174. Ny mole den 4. juni 2020"),
    ],
)
def test_an_item_glued_to_the_agenda_begins_a_line(last: str, again: str, parts: Parts) -> None:
    listed = f"{_HEAD}PUNKTER\n\n174. Ny mole den 4. juni 2020\n175. Priser\n{last}{again}\n\n"
    text = f"{listed}{_PART}175. Priser\n\n{_PART}{last}\n\n{_PART}"
    assert _agenda(text, parts) == [
        ("174", "Ny mole den 4. juni 2020"),
        ("175", "Priser"),
        ("176", last[5:]),
    ]


def test_a_number_inside_a_title_begins_no_line(parts: Parts) -> None:
    text = f"{_HEAD}1. Aftale om kaj 4\n\n{_PART}2. Bilag til§1. Aftale om kaj 4\n\n{_PART}"
    assert _agenda(text, parts) == [
        ("1", "Aftale om kaj 4"),
        ("2", "Bilag til§1. Aftale om kaj 4"),
    ]


def test_numbers_below_titles_are_theirs(parts: Parts) -> None:
    text = (
        f"{_HEAD}Meddelelser\nSag nr. 24\n\nSagens kerne\n\nDer er nyt.\n\n"
        "Ny mole\nSag nr. 25\n\nSagens kerne\n\nDer mangler en mole.\n"
    )
    assert _agenda(text, parts) == [("24", "Meddelelser"), ("25", "Ny mole")]
    above = text.replace("\nSag nr. 24", "\n\nSag nr. 24")
    assert _agenda(above, parts) != [("24", "Meddelelser"), ("25", "Ny mole")]


def test_titles_with_full_stops_and_bullets_head_items(parts: Parts) -> None:
    told = f"{_HEAD}136. Godkendelse af dagsorden\n\nSagstema\n\nTil godkendelse.\n\n"
    text = f"{told}137. Havneudvalget. Mødeplan 2023\n\nSagstema\n\nDer skal holdes møder.\n"
    assert _agenda(text, parts)[1] == ("137", "Havneudvalget. Mødeplan 2023")
    bullets = f"{_HEAD}  • 1 Ny mole\n    • Resume\n\n      Der mangler en mole.\n\n"
    text = f"{bullets}  • 2 Priser\n    • Resume\n\n      De stiger.\n"
    assert _agenda(text, parts) == [("1", "Ny mole"), ("2", "Priser")]
    plain = text.replace("    • Resume\n\n", "")
    assert _agenda(plain, parts) != [("1", "Ny mole"), ("2", "Priser")]


def test_a_label_announces_no_list_that_begins_late(parts: Parts) -> None:
    text = (
        f"{_HEAD}Hent som fil:\n108. Dialogmøde med havnen\n\nSagsfremstilling\n\n"
        f"  1. Velkomst ved formanden\n  2. Dialog om mole\n\nBeslutning\n\nGodkendt.\n\n"
        f"109. Godkendelse af dagsorden\n\n{_PART}"
    )
    assert [number for number, _ in _agenda(text, parts)] == ["108", "109"]
    points = text.replace("Hent som fil:\n108. D", "1. D").replace("109.", "2.")
    assert [number for number, _ in _agenda(points, parts)] == ["1", "2"]


def test_an_open_and_a_closed_part_share_the_contents(parts: Parts) -> None:
    listed = (
        f"{_HEAD}Indholdsfortegnelse:\n\nÅbne\n206 Ny mole\n207 Priser\n209 Vedtægt\n\n\n"
        "Lukkede\n208 Salg af grund\n\n"
    )
    text = f"{listed}206. Ny mole\n\n{_PART}"
    numbers = [number for number, _ in _agenda(text, parts)]
    assert numbers == ["206", "207", "209", "208"]
    other = text.replace("206. Ny mole", "206. En helt anden sag")
    assert [number for number, _ in _agenda(other, parts)] != numbers


def test_the_room_is_no_item(parts: Parts) -> None:
    text = f"Referat\nHavneudvalget den 3. maj 2022 kl. 17\n\nMødelokale Fyret, 2. sal\n\n{_PART}"
    assert _agenda(text, parts) == []
