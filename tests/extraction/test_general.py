"""Faults that many layouts brought up: three texts each that show it, and one against."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_COMMITTEE = "Skive Kommune\nReferat af møde i Teknikudvalget den 6. juni 2023\n\n"
_LISTED = _COMMITTEE + "Deltagere:\nKarla Nørby (V)\n\n1. Status\n"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Hvis Skive Kommune vil, sker det.", "Skive Kommune"),
        ("Ifølge Skive Kommune går det godt.", "Skive Kommune"),
        ("Ligesom Ålborg Havneforening ønskes en drøftelse.", "Ålborg Havneforening"),
        ("Hans Skole ligger her.", "Hans Skole"),  # no opener
    ],
)
def test_opener_of_a_sentence_is_no_part_of_a_name(sentence: str, name: str, meeting: Find) -> None:
    assert [o for o in meeting(sentence + "\n").organisations if o.endswith(name)] == [name]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Formand for Ældrerådet Agnes Thorup spurgte.", ("Ældrerådet", "Formand")),
        ("Revisor Agnes Thorup fra Nordrevision A/S så på det.", ("Nordrevision A/S", "Revisor")),
        ("Revisor Agnes Thorup, Nordrevision A/S, så på det.", ("Nordrevision A/S", "Revisor")),
        ("Revisor Agnes Thorup, Viggo Lund og andre kom.", (None, "Revisor")),
        ("Formand Agnes Thorup, Nordrevision A/S, kom.", (None, "Formand")),
        ("Revisor Agnes Thorup fra Lystrup kom.", (None, "Revisor")),
    ],
)
def test_office_is_held_in_what_stands_beside_the_name(
    sentence: str, office: tuple[str | None, str], meeting: Find
) -> None:
    assert meeting(sentence + "\n").held("prose-office") == {("Agnes Thorup", *office)}


@pytest.mark.parametrize(
    ("sentence", "status", "behalf"),
    [
        ("Orientering ved Agnes Thorup.", "guest", None),
        ("Oplæg v/ overlæge Agnes Thorup om støj.", "guest", None),
        ("Agnes Thorup fra Nordrevision A/S svarede.", "guest", "Nordrevision A/S"),
        ("Agnes Thorup (V) stemte imod.", "present", None),
    ],
)
def test_speaker_whom_no_list_names_is_a_guest(
    sentence: str, status: str, behalf: str | None, found: Find
) -> None:
    made = found(_LISTED + sentence + "\n")
    assert ("Agnes Thorup", status) in {(p, s) for p, s, _ in made.attendance}
    assert {o for p, o, _ in made.represents if p == "Agnes Thorup"} == ({behalf} - {None})


def test_speaker_of_a_body_without_any_list_is_a_member(found: Find) -> None:
    made = found(_COMMITTEE + "1. Status\nAgnes Thorup stemte imod.\n")
    assert made.attendance == {("Agnes Thorup", "present", None)}


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("Agnes Thorup deltog ikke i mødet den 2. maj 2023.", False),
        ("Agnes Thorup har meldt afbud til mødet den 8. august.", False),
        ("Ved mødet 2/5-2023 var Agnes Thorup forhindret.", False),
        ("Agnes Thorup deltog ikke i mødet den 6. juni 2023.", True),
        ("Agnes Thorup har meldt afbud.", True),
    ],
)
def test_absence_on_another_day_is_none_here(sentence: str, absent: bool, meeting: Find) -> None:
    assert bool(meeting(sentence + "\n").attendance) == absent


@pytest.mark.parametrize(
    ("entry", "seated"),
    [
        ("Direktør Agnes Thorup, Teknik og Miljø", False),
        ("Agnes Thorup, biolog, Naturafdelingen", False),
        ("Agnes Thorup, centerchef", False),
        ("Agnes Thorup (A)", True),
        ("Agnes Thorup, formand", True),
        ("Agnes Thorup, Røde Kors", True),
    ],
)
def test_staff_among_the_present_is_not_seated(entry: str, seated: bool, found: Find) -> None:
    made = found(_COMMITTEE + f"Deltagere:\nKarla Nørby (V)\n{entry}\n")
    assert (("Agnes Thorup", "Skive Kommune", None) in made.held("own-council")) == seated


def test_organisation_beside_the_name_seats_nobody_in_a_council_proper(found: Find) -> None:
    head = "Referat af møde i Byrådet i Skive Kommune den 6. juni 2023\n\nDeltagere:\n"
    made = found(head + "Karla Nørby (V)\nAgnes Thorup, Røde Kors\n")
    assert made.held("own-council") == {("Karla Nørby", "Skive Kommune", None)}


@pytest.mark.parametrize(
    "entry", ["Agnes Thorup, medlem", "Agnes Thorup\tMedlem", "Agnes Thorup (medlem)"]
)
def test_membership_is_no_organisation(entry: str, meeting: Find) -> None:
    made = meeting(f"Deltagere:\n{entry}\n")
    assert made.represents == set()
    assert made.attendance == {("Agnes Thorup", "present", None)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Medlemmer af Handicaprådet\n\nKarla Nørby\nAgnes Thorup\n", None),
        ("Medlemmer:\nKarla Nørby (V)\n", None),
        ("Repræsentanter for foreningerne:\nKarla Nørby\n", None),
        ("Deltagere:\nKarla Nørby\n", "present"),
        ("Dato: 6. juni 2023\n\nMedlemmer:\nKarla Nørby\n", "present"),
    ],
)
def test_page_of_members_holds_no_meeting(text: str, status: str | None, found: Find) -> None:
    assert {s for _, s, _ in found("Handicaprådet\n\n" + text).attendance} == {status}


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("BESTYRELSESMØDE NR. 7\n\nNordaffald I/S\n\nDato: 6. juni 2023\n", "Nordaffald I/S"),
        ("Referat af bestyrelsesmøde\nSkive Havn A/S\n6. juni 2023\n", "Skive Havn A/S"),
        ("HovedMED, Skive Kommune\nMødedato: 6. juni 2023\nKl.: 13.00\n", "HovedMED"),
        ("Grønt Råd\n6. juni 2023\n", "Grønt Råd"),
        ("Notat\nSkive Havn A/S\n6. juni 2023\n", None),
        ("Notat\nKl.: 13.00\n6. juni 2023\n", None),
    ],
)
def test_body_that_meets(head: str, body: str | None, found: Find) -> None:
    made = found(head + "\nDeltagere:\nKarla Nørby\n")
    assert made.name(made.meeting.body) == body


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("D E L T A G E R E", "present"),
        ("G Æ S T E R", "guest"),
        ("A F B U D", "absent"),
        ("A-siden:", "present"),
        ("Medarbejderrepræsentanter:", "present"),
        ("Repræsentanter for foreningerne:", "present"),
        ("Følgende deltog: Agnes Thorup", "present"),
        ("A B C D E", None),
    ],
)
def test_list_under_more_headings(heading: str, status: str | None, meeting: Find) -> None:
    made = meeting(heading + "\nKarla Nørby\nViggo Lund\n")
    assert {s for p, s, _ in made.attendance if p == "Karla Nørby"} == ({status} - {None})


def test_chair_listed_under_a_region_is_that_of_the_body(found: Find) -> None:
    head = "Referat af møde i Sundhedsudvalget den 6. juni 2023\n\nDeltagere:\nRegion Sjælland:\n"
    made = found(head + "Karla Nørby (formand)\n")
    assert made.held() == {("Karla Nørby", "Sundhedsudvalget", "formand")}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Sag nr. 1 Budget\n\nSag nr. 2 Eventuelt\n", ["1", "2"]),
        ("Punkt nr. 1: Budget\n\nPunkt nr. 2: Eventuelt\n", ["1", "2"]),
        ("Pkt. nr. 1 Budget\n\nPkt. nr. 2 Eventuelt\n", ["1", "2"]),
        ("Sagen nr. 1 er lukket\n", []),
    ],
)
def test_items_named_by_word_and_number(text: str, numbers: list[str], meeting: Find) -> None:
    assert [number for number, _, _ in meeting(text).items] == numbers


def test_short_form_of_a_party_is_no_mention(meeting: Find) -> None:
    made = meeting("Deltagere:\nKarla Nørby (SF)\n\nAfbud:\nViggo Lund (Venstre)\n")
    assert {o.type for o in made.organisations.values() if o.mentioned} >= {"party"}
    assert len([o for o in made.organisations.values() if o.type == "party" and o.mentioned]) == 1


@pytest.mark.parametrize(
    ("entry", "units"),
    [
        ("direktør, Social, Sundhed og Beskæftigelse", {"Social, Sundhed og Beskæftigelse"}),
        ("centerchef, Plan, Teknik, Miljø og Byg", {"Plan, Teknik, Miljø og Byg"}),
        ("Børn, Unge og Kultur", {"Børn, Unge og Kultur"}),
        ("Nordrevision A/S, Plan og Teknik", {"Nordrevision A/S", "Plan og Teknik"}),
    ],
)
def test_comma_inside_a_department_cuts_nothing(entry: str, units: set[str], meeting: Find) -> None:
    made = meeting(f"Gæster:\nAgnes Thorup, {entry}\n")
    assert {o for _, o, _ in made.represents} == units
