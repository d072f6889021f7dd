"""Whoever speaks takes part."""

from collections.abc import Callable
from typing import Any

_GROUP = "Referat af møde i Styregruppen for Havnen den 2. maj 2023\n\n1. Status\n"


def test_outsider_who_speaks_is_a_guest_of_the_employer(found: Callable[[str], Any]) -> None:
    made = found(_GROUP + "Karla Nørby, direktør for Skive Havn A/S, fortalte om byggeriet.\n")
    assert made.attendance == {("Karla Nørby", "guest", "presenter")}
    assert made.represents == {("Karla Nørby", "Skive Havn A/S", "employed")}


def test_talk_by_somebody_makes_a_guest(found: Callable[[str], Any]) -> None:
    made = found(_GROUP + "Orientering ved Viggo Lund.\n")
    assert made.people == ["Viggo Lund"]
    assert made.attendance == {("Viggo Lund", "guest", "presenter")}


def test_listed_speaker_stays_what_the_list_says(found: Callable[[str], Any]) -> None:
    made = found(_GROUP.replace("1.", "Deltagere:\nViggo Lund\n\n1.") + "Viggo Lund fortalte.\n")
    assert made.attendance == {("Viggo Lund", "present", None)}


def test_person_spoken_of_does_not_take_part(found: Callable[[str], Any]) -> None:
    made = found(_GROUP + "Der er kommet brev fra Karla Nørby. Viggo Lund deltog ikke.\n")
    assert made.attendance == set()
