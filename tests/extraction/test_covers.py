"""A municipality alone on a line above the items owns the body; an unheaded list has no group."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import AttendanceGroup, Participation

Find = Callable[[str], Any]
_HEAD = "Møde i Teknikudvalget den 6. juni 2005 kl. 9.00\n\nTil stede:\nKarla Nørby (V)\n\n"
_ITEM = "1. Bidrag til Varde Kommune\nGodkendt.\n\n"
_LONG = "2. Brev\n" + "Udvalget drøftede sagen grundigt og bad om at få regnet på tallene. " * 9
_NEWS = "Havneforum Nordly\nReferat af møde den 3. maj 2022\n\n"
_END = "\n\n1. Sag\nGodkendt.\n"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (f"{_HEAD}Skive Kommune\n\n{_ITEM}{_LONG}", "Skive Kommune"),
        (f"{_HEAD}**Skive Kommune**\n\n{_ITEM}{_LONG}", "Skive Kommune"),
        (f"{_HEAD}| Skive Kommune |\n\n{_ITEM}{_LONG}", "Skive Kommune"),
        (f"{_HEAD}Brev fra Skive Kommune\n\n{_ITEM}{_LONG}", None),
        (f"{_HEAD}{_ITEM}Skive Kommune\n\n{_LONG}", None),
    ],
)
def test_the_owner_stands_alone_on_a_line(text: str, owner: str | None, found: Find) -> None:
    held = found(text).held("own-council")
    assert {of for _, of, _ in held} == ({owner} if owner else set())


@pytest.mark.parametrize(
    ("people", "labels"),
    [
        ("Ida Holm (A)\nBo Lind (V)\nKarla Nørby (C)", []),
        ("Ida Holm\nBo Lind\nKarla Nørby", []),
        ("Rundt om bordet: Ida Holm, Bo Lind, Karla Nørby", ["Rundt om bordet"]),
    ],
)
def test_list_without_heading_is_no_group(people: str, labels: list[str], found: Find) -> None:
    made = found(_NEWS + people + _END)
    assert [group.label for group in made.of(AttendanceGroup)] == labels
    taking = made.of(Participation)
    assert [made.name(one.person) for one in taking] == ["Ida Holm", "Bo Lind", "Karla Nørby"]
    assert {made.name(one.group) for one in taking} == set(labels or [None])
