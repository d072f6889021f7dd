"""Tables whose left column a converter has put above the right one: labels, then the values."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Skive Kommune\n\nHovedMED\n\n"
_END = "\n\nPkt. 1: Budget\nBeslutning:\nGodkendt.\n\nPkt. 2: Valg\nBeslutning:\nUdsat.\n"
_PEOPLE = "Ida Holm, direktør\nBo Lind, HR-chef\n\nPer Krogh, FTR\n\nBo Lind\n\nViggo Lund, BDO\n"


@pytest.mark.parametrize(
    "labels",
    [
        "Ledelsesrepræsentanter\n\n\nMedarbejderrepræsentanter\n\n\nAfbud\n\nGæster\n\n",
        "A-siden\n\nB-siden\n\nAfbud:\n\nGæster:\n\n",
        "Medlemmer:\n\nLedelsesrepræsentanter\n\n\nMedarbejderrepræsentanter\n\n\nAfbud\n\nGæster\n\n",
    ],
)
def test_people_below_all_headings_are_each_ones_own(labels: str, found: Find) -> None:
    made = found(_HEAD + labels + _PEOPLE + _END)
    assert {(who, status) for who, status, _ in made.attendance} == {
        ("Ida Holm", "present"), ("Per Krogh", "present"), ("Bo Lind", "absent"),
        ("Viggo Lund", "guest"),
    }  # fmt: skip


def test_blocks_of_another_number_are_left_to_the_last_heading(found: Find) -> None:
    made = found(_HEAD + "Medlemmer\n\nAfbud\n\nGæster\n\nIda Holm\n\nBo Lind\n" + _END)
    assert {(who, status) for who, status, _ in made.attendance} == {
        ("Ida Holm", "guest"), ("Bo Lind", "guest"),
    }  # fmt: skip


@pytest.mark.parametrize("day", ["24. maj 2018", "Torsdag den 24. maj 2018", "den 24.5.2018"])
def test_the_hours_below_the_day_are_a_value_of_their_own(day: str, found: Find) -> None:
    labels = "Mødedato:\nMødetid:\nMødested:\nReferent:\n\n"
    made = found(_HEAD + f"{labels}{day}\nkl. 9.00 - 11.30\nLokale 115\nIda Holm\n" + _END)
    assert (made.meeting.date, made.meeting.start_time) == ("2018-05-24", "09:00")
    assert made.meeting.place == "Lokale 115"


def test_a_sentence_that_runs_on_with_the_hour_is_one(found: Find) -> None:
    text = "Udvalget mødes igen torsdag den 24. maj 2018\nkl. 9.00 på havnen med Ida Holm.\n"
    made = found(_HEAD + "Dato: 3. maj 2018\n\n1. Sag\n" + text + "\n2. Valg\nIntet.\n")
    assert made.meeting.date == "2018-05-03"
    assert "24. maj 2018 kl. 9.00" in made.document.text
