"""Officials of the body's own municipality, listed last, are guests; other bodies have members."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_OWN = (
    "Nordly Ældreråd\nSkive Kommune\n\nReferat af møde i Ældrerådet den 3. maj 2022 kl. 17.00\n\n"
)
_SHARED = "Referat af møde i Fjordrådet den 3. maj 2022 kl. 17.00\n\n"
_MEMBERS = "Rådets medlemmer\n\nUdpeget af Blå Kors\n   Bo Lind, formand\n   Ida Holm\n\n"
_END = "\n\nDagsorden\n1. Sag\nGodkendt.\n"
_STAFF = "Fra Skive Kommune\n   Socialchef Viggo Lund\n   Karla Nørby, sekretær for rådet"


def _of(made: Any, status: str) -> set[str | None]:
    return {who for who, said, _ in made.attendance if said == status}


@pytest.mark.parametrize(
    "staff", [_STAFF, _STAFF.replace(" Kommune\n", " Kommune:\n"), _STAFF + "\n   Per Krogh"]
)
def test_own_officials_are_guests(staff: str, found: Find) -> None:
    made = found(_OWN + _MEMBERS + staff + _END)
    assert {"Viggo Lund", "Karla Nørby"} <= _of(made, "guest")
    assert _of(made, "present") == {"Bo Lind", "Ida Holm"}
    assert ("Viggo Lund", "Skive Kommune", "Socialchef") in made.held()


@pytest.mark.parametrize(
    "text",
    [
        _SHARED + _MEMBERS + _STAFF,
        _OWN + _MEMBERS + "Fra Skive Kommune\n   Viggo Lund (V)\n   Socialchef Karla Nørby",
        _OWN
        + "Rådets medlemmer\n\n"
        + _STAFF
        + "\n\nUdpeget af Blå Kors\n   Bo Lind, formand\n   Ida Holm",
    ],
)
def test_others_are_members(text: str, found: Find) -> None:
    made = found(text + _END)
    assert _of(made, "present") == {"Bo Lind", "Ida Holm", "Viggo Lund", "Karla Nørby"}
