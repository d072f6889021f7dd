"""What happened to a matter at other meetings proves nobody's part in this one."""

from collections.abc import Callable
from typing import Any

Find = Callable[[str], Any]
_HEAD = (
    "Havneudvalget\nReferat af mødet den 6. juni 2023\n\nDeltagere\n- Karla Nørby\n\n"
    "1. Molen\n\nBeslutning\n\nGodkendt.\n\nSagens forløb\n\n09-05-2023 Vejudvalget\n\n"
)


def test_speaker_at_another_meeting_was_not_here(found: Find) -> None:
    made = found(_HEAD + "Havnefoged Bo Lind orienterede.\n\n2. Eventuelt\n\nIntet.\n")
    assert {person for person, _, _ in made.attendance} == {"Karla Nørby"}


def test_party_told_of_another_meeting_is_still_the_persons(found: Find) -> None:
    made = found(_HEAD + "Viggo Lund (V) tog forbehold.\n\n2. Eventuelt\n\nIntet.\n")
    assert {person for person, _, _ in made.held("party")} == {"Viggo Lund"}
    assert {person for person, _, _ in made.attendance} == {"Karla Nørby"}


def test_excuse_at_another_meeting_is_none_here(found: Find) -> None:
    made = found(_HEAD + "Der var afbud fra Karla Nørby.\n\n2. Eventuelt\n\nIntet.\n")
    assert made.attendance == {("Karla Nørby", "present", None)}
