"""Where a page has no head, the lines above its decisions tell which body met, and when."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]


def _body(made: Any) -> str | None:
    return made.name(made.meeting.body)


@pytest.mark.parametrize(
    "line",
    [
        "Havne- og Miljøudvalget, 03-05-2021, pkt. 42",
        "Havne- og Miljøudvalgets beslutning den 3. maj 2021",
        "Havne- og Miljøudvalgets beslutning i mødet den 3. maj 2021:",
    ],
)
def test_the_line_above_a_decision_tells_body_and_day(line: str, found: Find) -> None:
    made = found(
        f"42. Ny mole\n\nSagsfremstilling\n\nDer mangler en mole.\n\n{line}\n\nGodkendt.\n"
    )
    assert _body(made) == "Havne- og Miljøudvalget"
    assert made.meeting.date == "2021-05-03"


def test_of_two_bodies_that_are_told_as_often_neither_met(found: Find) -> None:
    text = (
        "42. Ny mole\n\nSagsfremstilling\n\nDer mangler en mole.\n\n"
        "Havneudvalget, 03-05-2021, pkt. 42\n\nAnbefales.\n\n"
        "Miljøudvalget, 10-05-2021, pkt. 7\n\nGodkendt.\n"
    )
    assert found(text).meeting.date is None


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("Onsdag, Maj 3, 2019 - 18:00", "2019-05-03"),
        ("Onsdag, April 3, 2019 - 18:00", "2019-04-03"),
        ("Onsdag, 8 september, 2021 - 16:00", "2021-09-08"),
    ],
)
def test_days_of_systems_made_abroad(day: str, date: str, found: Find) -> None:
    made = found(f"Referat\n\nDato: {day}\nSted: Lokale 2A\n\n1. Ny mole\n\nGodkendt.\n")
    assert made.meeting.date == date


def test_the_room_stands_below_body_and_day(found: Find) -> None:
    head = "Referat\nHavneudvalget tirsdag den 13. august 2024 kl. 16.30\n\n"
    made = found(f"{head}Mødelokale Fyret, Rådhuset, etage 2\n\nSagsfremstilling\n\nEn mole.\n")
    assert made.meeting.place == "Mødelokale Fyret, Rådhuset, etage 2"
    other = found(f"{head}Video fra mødet\n\nPunkt 1 Ny mole\n\nGodkendt.\n")
    assert other.meeting.place is None


def test_the_term_of_office_ahead_is_no_part_of_a_name(found: Find) -> None:
    made = found("UDVALG\n\n14-17 Byrådet\n\nSTARTTIDSPUNKT\n\n29-06-2016 17:30:00\n\n1. Ny mole\n")
    assert _body(made) == "Byrådet"


def test_an_hour_of_all_meetings_is_not_that_of_one(found: Find) -> None:
    said = "Møderne begynder på Rådhuset kl. 15.30, med mindre andet er angivet.\n\n"
    made = found(
        f"{said}Udvalg: Havneudvalget\n\nMødedato: 18-02-2019\n\n1. Ny mole\n\nGodkendt.\n"
    )
    assert made.meeting.start_time is None
