"""Which of the days and hours that minutes name are the meeting's."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_LIST = "\n\nDeltagere:\nKarla Nørby (V)\n\n1. Status\nGodkendt.\n"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Sidst opdateret 9. juli 2023\nHavnerådet\nTirsdag den 6. juni 2023 kl. 16", "2023-06-06"),
        ("Havnerådet\n9. juli 2023\nReferat af møde den 6. juni 2023", "2023-06-06"),
        ("Udsendt: 9. juli 2023\nMøde i Havnerådet 6. juni 2023", "2023-06-06"),
        ("Havnerådet\nDato: 9. juli 2023\nMødedato: 6. juni 2023", "2023-06-06"),
        ("Næste møde er den 9. juli 2023\nHavnerådet, møde 06.06.2023", "2023-06-06"),
        ("Godkendelse af referat fra mødet den 2. maj 2023\nHavnerådet 6. juni 2023", "2023-06-06"),
        ("Printed 9 July\nUdskrevet 09-07-2023\nHavnerådet 06-06-2023 kl. 16:00", "2023-06-06"),
        ("Havnerådets seminar\n6. og 7. juni 2023", "2023-06-06"),
        ("Havnerådets seminar den 31. maj - 1. juni 2023", "2023-05-31"),
        ("Havnerådet\nMødedato\nTirsdag den 6. juni 2023", "2023-06-06"),
        ("Havnerådet\nSidst opdateret 9. juli 2023", None),
    ],
)  # fmt: skip
def test_day_of_the_meeting(head: str, day: str | None, found: Find) -> None:
    assert found(head + _LIST).meeting.date == day


def test_day_below_the_head_counts_with_its_hour(found: Find) -> None:
    text = "Havnerådet" + _LIST
    assert found(text + "Mødet blev holdt tirsdag den 6. juni 2023 kl. 16.").meeting.date
    assert found(text + "Broen blev lukket den 6. juni 2023.").meeting.date is None


@pytest.mark.parametrize(
    ("head", "start"),
    [
        ("Tid: kl. 19-21", "19:00"),
        ("Start: 08:15\nSlut: 10:00", "08:15"),
        ("Mødet afholdt: 6. juni 2023, 12.45-15.15", "12:45"),
        ("13.00 - 15.25", "13:00"),
        ("Karla Nørby mødte kl. 8.50.\nMødetidspunkt: 08:30", "08:30"),
        ("Karla Nørby mødte kl. 8.50.\nDen 6. juni 2023 kl. 8.30", "08:30"),
        ("Sluttidspunkt: 15:00\nStarttidspunkt: 13:00", "13:00"),
        ("Lokale 1.04", None),
        ("Karla Nørby forlod mødet kl. 9.10", None),
    ],
)
def test_hour_of_the_start(head: str, start: str | None, found: Find) -> None:
    assert found("Referat af møde i Havnerådet\n" + head + _LIST).meeting.start_time == start
