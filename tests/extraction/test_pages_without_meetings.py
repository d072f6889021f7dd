"""Pages that list a body's members and hold no meeting: what is read of them, and what is not."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_TITLE = "Nordly Havneråd\n\nMedlemmer af Nordly Havneråd\n\n"
_GROUPS = (
    "Regionen\n\nRegionsrådsformand Viggo Lund (A), formand\nRegionsrådsmedlem Karla Nørby (V)\n\n"
    "Kommunerne\n\nBorgmester Ida Juul (V), Skive Kommune, næstformand\n"
    "Borgmester Bo Krogh (A), Thisted Kommune\n\n"
    "Erhvervslivet\n\nPer Holm, Dansk Industri\n\n"
)
_REGION = "Havnerådet er nedsat af Region Nordjylland i henhold til loven.\n\n"
_NEXT = (
    "Næste møde\n\nHavnerådet mødes næste gang den 15. september 2009 kl. 10 i Skive. "
    "Konsulent Lis Berg fra KL holder oplæg.\n"
)
_HEAD = "Referat af møde i Nordly Havneråd den 3. maj 2022\n\n"


@pytest.mark.parametrize(
    "tail", ["", _NEXT, f"Ændringer i perioden\n\nPer Holm udtrådte.\n\n{_NEXT}"]
)
def test_groups_of_members_are_no_agenda(tail: str, found: Find) -> None:
    made = found(_TITLE + _REGION + _GROUPS + tail)
    assert made.items == []
    assert {status for _, status, _ in made.attendance} == {None}
    assert made.meeting.date is None
    assert made.meeting.place is None
    assert ("Viggo Lund", "Region Nordjylland", "group") in made.represents
    assert ("Per Holm", "Dansk Industri", "affiliated") in made.represents


def test_an_agenda_without_numbers_below_groups_stays_one(found: Find) -> None:
    made = found(
        f"{_HEAD}Deltagere\n\n{_GROUPS}Velkomst\n\nFormanden bød velkommen til mødet i rådet.\n\n"
        "Nyt fra havnen\n\nHavnefogeden fortalte om den nye kaj.\n\n"
        "Eventuelt\n\nIntet at bemærke til dette.\n"
    )
    assert [title for _, title, _ in made.items] == ["Velkomst", "Nyt fra havnen", "Eventuelt"]
    assert ("Per Holm", "present", None) in made.attendance


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (_TITLE + _REGION + _GROUPS, "Nordly Havneråd"),
        (f"> Medlemmer\nProjekter\n\n{_TITLE}{_GROUPS}", "Nordly Havneråd"),
        (f"Vækstforum Nordly er nedsat af Skive Kommune\n\n{_GROUPS}", "Vækstforum Nordly"),
        # Not: a list of another body's members in minutes.
        (f"{_HEAD}Medlemmer af Vejudvalget:\nKarla Nørby\n\n1. Sag", "Nordly Havneråd"),
    ],
)
def test_the_title_names_the_body_and_a_sentence_only_its_beginning(
    text: str, body: str, found: Find
) -> None:
    made = found(text)
    assert made.name(made.meeting.body) == body


@pytest.mark.parametrize("word", ["suppleant", "stedfortræder"])
def test_a_deputy_beside_a_member_is_sent_by_the_same(word: str, found: Find) -> None:
    made = found(f"{_TITLE}Per Holm, Dansk Industri ({word}: Ida Juul)\nBo Krogh, Dansk Erhverv\n")
    assert ("Ida Juul", "Nordly Havneråd", word) in made.held("substitute")
    assert ("Ida Juul", "Dansk Industri", "affiliated") in made.represents
    assert made.substitutes == set()
    assert {status for _, status, _ in made.attendance} == {None}


def test_a_substitute_in_minutes_still_came(found: Find) -> None:
    made = found(f"{_HEAD}Deltagere:\nPer Holm, Dansk Industri (suppleant: Ida Juul)\n\n1. Sag\n")
    assert ("Ida Juul", "present", "substitute") in made.attendance


@pytest.mark.parametrize(
    ("heading", "status"),
    [("Observatører", None), ("Sekretariat", None), ("Deltagere", "present")],
)
def test_observers_of_a_body_are_no_guests_of_a_meeting(
    heading: str, status: str | None, found: Find
) -> None:
    made = found(f"{_TITLE}Per Holm, Dansk Industri\n\n{heading}\n\nIda Juul, Dansk Erhverv\n")
    assert [s for person, s, _ in made.attendance if person == "Ida Juul"] == [status]


@pytest.mark.parametrize(
    ("lines", "person"),
    [
        ("Hotelejer Ida Dam\nTanggaard, Dansk Erhverv", "Ida Dam Tanggaard"),
        ("Direktør Bo\nKristensen, Dansk Industri", "Bo Kristensen"),
        # Not: a town, another person's given name.
        ("Borgmester Ida Holm\nSkive, Torvet 3", "Ida Holm"),
        ("Borgmester Ida Holm\nPer, Dansk Industri", "Ida Holm"),
    ],
)
def test_a_name_is_cut_before_a_family_name_alone(lines: str, person: str, found: Find) -> None:
    made = found(f"{_TITLE}Per Lund, Dansk Byggeri\n{lines}\nKarla Nørby, Dansk Erhverv\n")
    assert person in made.people


def test_what_stands_below_an_unknown_line_is_not_said_of_the_last_person(found: Find) -> None:
    made = found(f"{_TITLE}Sekretariat\n\nFuldmægtig Ida Juul\n\nLæs også\nDansk Industri\n")
    assert ("Ida Juul", "Dansk Industri", "affiliated") not in made.represents


@pytest.mark.parametrize(
    "capture",
    [
        "14 Jul 2009 - 3 Feb 2011            JUN  JUL  AUG     2008  2009  2010",
        "3 feb 2014 - 22 nov 2017\nMAJ JUN JUL",
    ],
)
def test_the_calendar_of_a_web_archive_is_no_day_of_a_meeting(capture: str, found: Find) -> None:
    made = found(
        f"http://nordly.dk/raad.aspx     Go\n12 captures\n{capture}\nAbout this capture\n\n"
        f"{_TITLE}{_GROUPS}"
    )
    assert capture.split("\n", maxsplit=1)[0] not in made.document.text
    assert made.meeting.date is None


@pytest.mark.parametrize(
    ("entry", "organisation"),
    [
        ("Gårdejer Per Lund, Dansk Industri", None),
        ("Murermester Per Lund, Dansk Byggeri", None),
        # Not: a job, and the holder's own company.
        ("Konsulent Per Lund, Dansk Industri", "Dansk Industri"),
        ("Hotelejer Per Lund, Nordly Hotel A/S", "Nordly Hotel A/S"),
    ],
)
def test_who_has_a_trade_is_not_employed_by_its_association(
    entry: str, organisation: str | None, found: Find
) -> None:
    made = found(f"{_TITLE}{entry}\nKarla Nørby, Dansk Erhverv\n")
    assert {of for person, of, _ in made.held("entry-title") if person == "Per Lund"} == {
        organisation
    }
    assert any(person == "Per Lund" for person, _, _ in made.represents)
