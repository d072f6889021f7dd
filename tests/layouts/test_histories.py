"""An item's account of other meetings tells nothing of this one."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
_HEAD = (
    "Udvalget for Havn og Vej\nReferat af mødet den 6. juni 2023\n\n"
    "Deltagere\n- Karla Nørby\n- Viggo Lund\n\n1. Molen\n\nBeslutning\n\nGodkendt.\n\n"
)
_TAIL = "\n\n2. Eventuelt\n\nFraværende: Karla Nørby\n"


@pytest.mark.parametrize(
    "account",
    [
        "Sagens forløb\n\n09-05-2023 Vejudvalget\n\nUdsat.\n\nFraværende: Viggo Lund",
        "Sagsforløb\n\nVejudvalget den 9. maj 2023, pkt. 4\n\nAfbud: Viggo Lund",
        "Tidligere behandling\n\n9. maj 2023\nVejudvalget\nFraværende: Viggo Lund",
        "Sagens forløb\n\n09-05-2023 Vejudvalget\nBeslutning\nUdsat.\nFraværende: Viggo Lund",
        "Sagens forløb\n\n09-05-2023 Udvalget for Havn og Vej\nFraværende: Viggo Lund",
        "Beslutning i Vejudvalget den 9. maj 2023\n\nFraværende: Viggo Lund",
    ],
)
def test_absence_at_another_meeting_is_none_here(account: str, parts: Parts) -> None:
    assert parts(_HEAD + account + _TAIL).lists[1:] == [("Fraværende", ["Karla Nørby"])]


@pytest.mark.parametrize(
    "account",
    [
        "Sagens forløb\n\n06-06-2023 Udvalget for Havn og Vej\nFraværende: Viggo Lund",
        "Beslutning i Udvalget for Havn og Vej den 06-06-2023\n\nFraværende: Viggo Lund",
        "Beslutning i Havneudvalget den 6. juni 2023\n\nFraværende: Viggo Lund",
        "Sagens forløb\n\n09-05-2023 Vejudvalget\nUdsat.\n\nBeslutning\n\nFraværende: Viggo Lund",
        "Sagsforløb: Vejudvalget, Byrådet\n\nFraværende: Viggo Lund",
        "Arbejdet begynder den 9. maj 2023.\n\nFraværende: Viggo Lund",
    ],
)
def test_absence_at_this_meeting_counts(account: str, parts: Parts) -> None:
    lists = parts(_HEAD + account + _TAIL).lists
    assert [people for _, people in lists[1:]] == [["Viggo Lund"], ["Karla Nørby"]]
