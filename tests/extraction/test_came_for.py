"""Behind a name stands for whom somebody came, with a verb and a title perhaps."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Havneforum Nordly\nReferat af møde den 4. maj 2021\n\nDeltagere:\n"
_ITEM = "\nIda Holm, Struer Kommune\n\n1. Sag\nGodkendt\n"


@pytest.mark.parametrize(
    "slot",
    [
        "deltog for borgmester Ole Dam",
        "mødte for Ole Dam",
        "mødte som suppleant for Ole Dam",
        "deltager som stedfortræder for rådmand Ole Dam",
    ],
)
def test_who_is_come_for_is_absent(slot: str, found: Find) -> None:
    made = found(f"{_HEAD}Bo Lind, 1. viceborgmester, Skive Kommune, {slot}{_ITEM}")
    assert {who: came for who, came, _ in made.attendance} == {
        "Bo Lind": "present", "Ole Dam": "absent", "Ida Holm": "present"
    }  # fmt: skip


def test_for_an_organisation_is_for_nobody(found: Find) -> None:
    made = found(f"{_HEAD}Bo Lind, deltog for Ældre Sagen{_ITEM}")
    assert {who for who, _, _ in made.attendance} == {"Bo Lind", "Ida Holm"}
