"""Whoever speaks takes part."""

from collections.abc import Callable
from typing import Any

import pytest

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


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby deltog i mødet og fremlagde planen.",
        "Karla Nørby deltog i en del af mødet.",
        "Karla Nørby deltog på Teams.",
        "Karla Nørby oplyste i forbindelse med drøftelsen, at alt går godt.",
        "Karla Nørby fortalte den 2. maj 2023 om planen.",
        "På mødet orienterede direktør Karla Nørby om kajen.",
        "Karla Nørby fortalte om avisens artikel fra 2019.",
    ],
)
def test_speaker_at_this_meeting(sentence: str, found: Callable[[str], Any]) -> None:
    """Who has a job is a guest; who has none, where no list tells of others, is a member."""
    came = ("guest", "presenter") if "direktør" in sentence else ("present", None)
    assert found(_GROUP + sentence + "\n").attendance == {("Karla Nørby", *came)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby oplyste i en pressemeddelelse, at havnen lukker.",
        "I en artikel fortalte direktør Karla Nørby om kajen.",
        "Karla Nørby fortæller i bogen om kajens historie.",
        "Karla Nørby deltog i OL i 1996.",
        "Karla Nørby deltager på Fiskerirådets møde den 8. juni 2023.",
        "Karla Nørby deltager på mødet for Fiskerirådet.",
        "Karla Nørby orienterede den 3. april 2023 om planen.",
        "Karla Nørby orienterede på sidste møde om planen.",
    ],
)
def test_speaker_elsewhere_is_no_guest(sentence: str, found: Callable[[str], Any]) -> None:
    assert found(_GROUP + sentence + "\n").attendance == set()


_ROWS = "Deltagere:\nRut Holm\nViggo Lund\n\n1. Status\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Konsulent Karla Nørby fra BDO deltager i mødet under dette punkt.",
        "Kontorchef Karla Nørby, BDO, var med under punktet.",
        "Konsulent Karla Nørby fra BDO og læge Ove Dahl, Skive Kommune, præsenterede planen.",
        "Rektor Ove Dahl, Nordly Gymnasium, holdt oplæg sammen med konsulent Karla Nørby, BDO.",
        "Udvalget fik oplæg af rektor Ove Dahl, Nordly Skole, og konsulent Karla Nørby, BDO.",
        "Udvalget havde besøg af konsulent Karla Nørby, BDO, der orienterede om planen.",
        "Herefter holdt konsulent Karla Nørby, BDO, et oplæg om planen.",
        "Formanden for BDO, Karla Nørby, holdt oplæg om planen.",
    ],
)
def test_whoever_speaks_alone_in_a_row_or_together_is_a_guest(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"{_ROWS}{sentence}\n")
    assert "guest" in {s for p, s, _ in made.attendance if p == "Karla Nørby"}
    assert {o for p, o, _ in made.represents if p == "Karla Nørby"} == {"BDO"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Konsulent Karla Nørby fra BDO skriver, at planen holder.",
        "Formanden har haft besøg af konsulent Karla Nørby, BDO.",
        "Formanden har været til møde i Danske Havne, hvor konsulent Karla Nørby fra BDO talte.",
        "Viggo Lund oplyste, at han sammen med konsulent Karla Nørby, BDO, ser på sagen.",
        "Konsulent Karla Nørby, BDO, deltager i konferencen til efteråret.",
    ],
)
def test_whoever_is_only_told_of_does_not_speak(
    sentence: str, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"{_ROWS}{sentence}\n")
    assert not [s for p, s, _ in made.attendance if p == "Karla Nørby"]
