"""Who came to something else than the meeting does not take part in it."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Participation

_HEAD = (
    "Kulturudvalget\n\nReferat af {what} den 6. maj 2024\n\n"
    "Deltagere\n\n- Ida Holm\n- Per Krogh\n\n1. Dagsorden\n\nGodkendt.\n\n2. Havnen\n\n"
)


@pytest.fixture
def in_item(found: Callable[[str], Any]) -> Callable[..., dict[str | None, str | None]]:
    """Give the attendance by name of what stands in an item of a committee's minutes."""

    def read(text: str, what: str = "møde") -> dict[str | None, str | None]:
        made = found(_HEAD.format(what=what) + text + "\n\n3. Eventuelt\n\nIntet.\n")
        return {name: status for name, status, _ in made.attendance}

    return read


@pytest.mark.parametrize(
    "sentence",
    [
        "Fra Skive Havn deltog Viggo Lund i følgegruppen for kajen.",
        "Fra Skive Havn deltog Viggo Lund på messen i Hamborg.",
        "Desuden deltog Viggo Lund og Karla Holst i sommerfesten.",
        "Tillige deltog Viggo Lund, Skive Havn, i studieturen.",
        "Endvidere deltog Viggo Lund i et møde med ministeriet.",
        "Fra forvaltningen deltager Viggo Lund i arbejdsgruppen.",
        "Fra næste møde deltager Viggo Lund.",
        "Viggo Lund deltog fra Skive Havn i følgegruppen.",
        "Viggo Lund holdt oplæg på havnenes topmøde.",
        "Viggo Lund holdt et kort oplæg ved indvielsen af kajen.",
        "Viggo Lund fortalte på et borgermøde om kajen.",
        "Viggo Lund indledte konferencen med en tale.",
        "På årets generalforsamling i havneforeningen fortalte Viggo Lund om kajen.",
        "Viggo Lund var inviteret til messen.",
        "Viggo Lund fortæller om havnen på næste møde.",
        "Viggo Lund orienterer udvalget på mødet i juni.",
        "Viggo Lund indkaldes som stedfortræder for Karla Holst fra 1. september.",
        "Viggo Lund har meldt afbud til næste møde.",
        "Viggo Lund har meldt afbud til topmødet.",
        "Viggo Lund var ikke til stede på sidste møde.",
        "Der er kommet afbud fra Viggo Lund til studieturen.",
        "Afbud til næste møde: Viggo Lund",
        "Afbud til seminaret: Viggo Lund",
        "Fraværende ved sidste møde: Viggo Lund",
    ],
)
def test_other_occasion(sentence: str, in_item: Callable[..., dict[str, str]]) -> None:
    assert in_item(sentence) == {"Ida Holm": "present", "Per Krogh": "present"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fra Skive Havn deltog Viggo Lund under punktet.",
        "Fra Skive Havn deltog Viggo Lund med et oplæg om kajen.",
        "Fra Skive Havn deltog direktør Viggo Lund, der orienterede om kurset i Odense.",
        "Desuden deltog Viggo Lund i drøftelsen.",
        "Desuden deltog Viggo Lund fra Skive Havn i mødet.",
        "Endvidere deltog Viggo Lund i kraft af sit arbejde.",
        "Fra forvaltningen deltog Viggo Lund i stedet for Karla Holst.",
        "Viggo Lund fra Skive Havn deltog under punkt 2.",
        "Viggo Lund orienterede om konferencen i Herning.",
        "Viggo Lund gennemgik programmet for topmødet.",
        "Viggo Lund viste billeder fra studieturen.",
        "Viggo Lund holdt oplæg om ungdomslivet.",
        "Viggo Lund orienterede om næste møde i følgegruppen.",
    ],
)
def test_guest_of_the_meeting(sentence: str, in_item: Callable[..., dict[str, str]]) -> None:
    assert in_item(sentence)["Viggo Lund"] == "guest"


def test_event_that_the_minutes_are_of(in_item: Callable[..., dict[str, str]]) -> None:
    made = in_item("Viggo Lund holdt oplæg på konferencen.", what="konference")
    assert made["Viggo Lund"] == "guest"


def test_sentence_of_another_occasion_stays_prose(found: Callable[[str], Any]) -> None:
    text = "Desuden deltog direktør Viggo Lund, Skive Havn, i åbningen. Karla Holst holdt oplæg."
    made = found(_HEAD.format(what="møde") + text + "\n")
    assert "Viggo Lund" in made.people
    assert ("Karla Holst", "guest", "presenter") in made.attendance


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Viggo Lund indkaldes som stedfortræder fra 1. maj.", "present"),
        ("Viggo Lund indkaldes som stedfortræder fra 1. september.", None),
        ("Viggo Lund indkaldes som stedfortræder fra 1. januar 2025.", None),
    ],
)
def test_day_from_which_somebody_stands_in(
    words: str, status: str | None, found: Callable[[str], Any]
) -> None:
    head = _HEAD.format(what="møde").replace("2. Havnen", "2. Indkaldelse af stedfortræder")
    made = found(head + words + "\n")
    assert {name: s for name, s, _ in made.attendance}.get("Viggo Lund") == status


def test_day_without_a_year_is_of_the_nearest(found: Callable[[str], Any]) -> None:
    head = _HEAD.format(what="møde").replace("6. maj", "4. november")
    head = head.replace("2. Havnen", "2. Indkaldelse af stedfortræder")
    made = found(head + "Viggo Lund indkaldes som stedfortræder fra 1. januar.\n")
    assert "Viggo Lund" not in {name for name, _, _ in made.attendance}


@pytest.mark.parametrize(
    ("words", "unsure"),
    [
        ("orlov til 1. april", True),
        ("orlov fra 1. juni 2024", True),
        ("orlov til 1. juli", False),
        ("orlov", False),
    ],
)
def test_leave_for_another_time_leaves_open_who_came(
    words: str, unsure: bool, found: Callable[[str], Any]
) -> None:
    head = _HEAD.format(what="møde").replace("- Per Krogh", f"- Per Krogh ({words})")
    made = found(head)
    per = next(p for p in made.of(Participation) if made.name(p.person) == "Per Krogh")
    assert per.unsure is unsure
    assert unsure or per.attendance == "absent"
