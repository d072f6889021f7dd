"""Lists that name a body's members leave it to sentences who stayed away and who sent them."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_MEMBERS = (
    "Medlemmer:\n\nFra Region Nordjylland:\nIda Holm (A)\nBo Lind (V)\nFra FOA:\nKarla Dam\n\n"
)


def _absent(text: str, meeting: Find) -> set[str]:
    return {who for who, status, _ in meeting(text).attendance if status == "absent"}


@pytest.mark.parametrize(
    ("told", "absent"),
    [
        ("Der var afbud fra Ida Holm og Karla Dam.", {"Ida Holm", "Karla Dam"}),
        ("Afbud er modtaget fra Bo Lind.", {"Bo Lind"}),
        ("Ida Holm og Bo Lind havde meldt afbud.", {"Ida Holm", "Bo Lind"}),
        ("Der var afbud fra Ida Holm til punkt 3.", set()),
        ("Der var afbud fra Ida Holm, og rådet drøftede, hvad Bo Lind havde sagt.", {"Ida Holm"}),
    ],
)
def test_who_is_excused_from_the_meeting(told: str, absent: set[str], meeting: Find) -> None:
    text = f"{_MEMBERS}1. Afbud og dagsorden\n{told}\n\n2. Budget\nGodkendt.\n"
    assert _absent(text, meeting) == absent


def test_a_list_of_those_present_stands_against_an_apology(meeting: Find) -> None:
    text = "Til stede: Ida Holm, Bo Lind\n\n1. Dagsorden\nDer var afbud fra Ida Holm.\n"
    assert _absent(text, meeting) == set()


def test_an_apology_in_a_later_item_is_of_that_item(meeting: Find) -> None:
    items = "1. Dagsorden\nGodkendt.\n\n2. Budget\nGodkendt.\n\n3. Havn\n"
    assert _absent(_MEMBERS + items + "Der var afbud fra Bo Lind.\n", meeting) == set()


@pytest.mark.parametrize(
    ("label", "sender"),
    [
        ("Fra kommunerne, udpeget af KKR Nordjylland:", "KKR Nordjylland"),
        ("Fra kommunerne (udpeget af KKR Sjælland):", "KKR Sjælland"),
        ("Fra kommunerne:", None),
    ],
)
def test_who_appointed_people_of_a_kind(label: str, sender: str | None, meeting: Find) -> None:
    text = f"Medlemmer:\n\n{label}\nBorgmester Ida Holm (V), Rebild Kommune\n\n1. Valg\nUdsat.\n"
    behalf = {b for who, b, _ in meeting(text).represents if who == "Ida Holm"}
    assert behalf == {"Rebild Kommune"} | ({sender} if sender else set())


@pytest.mark.parametrize(
    ("came", "status"),
    [
        ("For Rebild Kommune deltog i stedet viceborgmester Mads Krog (A).", "present"),
        ("For Morsø Kommune deltog i stedet viceborgmester Mads Krog (A).", "guest"),
        ("For Rebild Kommune deltog viceborgmester Mads Krog (A).", "guest"),
    ],
)
def test_who_came_in_place_of_the_sender_s_member(came: str, status: str, found: Find) -> None:
    text = (
        "Referat af møde i Havnerådet\n\nDeltagere:\nIda Holm, Rebild Kommune - afbud\n"
        f"Bo Lind, Morsø Kommune\n\n{came}\n\n1. Valg\nUdsat.\n"
    )
    assert {s for who, s, _ in found(text).attendance if who == "Mads Krog"} == {status}


@pytest.mark.parametrize(
    ("guests", "sent"),
    [
        ("Ida Holm, Bo Lind og Karla Dam (alle Nordby Havn A/S)", 3),
        ("Ida Holm, Bo Lind og Karla Dam (begge Nordby Havn A/S)", 2),
        ("chef Ida Holm, chef Bo Lind og chef Karla Dam, alle fra Nordby Havn A/S", 3),
        ("Ida Holm, FOA, Bo Lind og Karla Dam (alle Nordby Havn A/S)", 2),
        ("Ida Holm, Bo Lind og Karla Dam (alle via Teams)", 0),
        ("Ida Holm, Bo Lind og Karla Dam (Nordby Havn A/S)", 1),
    ],
)
def test_the_end_of_a_row_is_said_of_all(guests: str, sent: int, meeting: Find) -> None:
    text = f"Til stede: Per Juul, Mads Krog\nGæster: {guests}\n\n1. Valg\nUdsat.\n"
    assert sum(b == "Nordby Havn A/S" for _, b, _ in meeting(text).represents) == sent


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("Fra Nordforsyning:", "guest"),
        ("Fra Nordforsyning A/S:", "guest"),
        ("Fra Sydforsyning:", "present"),
    ],
)
def test_the_staff_of_a_company_under_its_short_name(label: str, status: str, found: Find) -> None:
    text = (
        "Nordforsyning A/S\n\nBestyrelsesmøde den 3. maj 2021\n\nBestyrelsen:\n"
        "Ida Holm (V), Rebild Kommune\nBo Lind (A), Morsø Kommune\n\n"
        f"{label}\nKarla Dam, direktør\n\n1. Valg\nUdsat.\n"
    )
    assert {s for who, s, _ in found(text).attendance if who == "Karla Dam"} == {status}


@pytest.mark.parametrize(
    ("label", "employer"),
    [
        ("Erhvervskontor Nord:", {"Erhvervskontor Nord"}),
        ("Kontoret for Havne:", {"Kontoret for Havne"}),
        ("Medarbejdere:", set()),
    ],
)
def test_whose_staff_serves_the_body(label: str, employer: set[str], found: Find) -> None:
    text = (
        "Møde i Vækstrådet\n\nMedlemmer\n\nFOA:\nIda Holm\n\nSekretariat\n\n"
        f"{label}\nDirektør Karla Dam\n\n1. Valg\nUdsat.\n"
    )
    assert {b for who, b, _ in found(text).represents if who == "Karla Dam"} == employer


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Møde i Det Regionale Vækstråd Fyn (DRV Fyn)", "Det Regionale Vækstråd Fyn"),
        (
            "Møde i Praksisrådet i Region Sjælland, den 3. maj 2021",
            "Praksisrådet i Region Sjælland",
        ),
        ("Møde i Praksisrådet i Sorø, den 3. maj 2021", "Praksisrådet"),
        ("Vandråd for hovedopland 2.3 Nordby Bugt", "Vandråd for hovedopland 2.3 Nordby Bugt"),
        ("Vandrådet for Nordby 2.3.2021", "Vandrådet for Nordby"),
    ],
)
def test_the_name_of_the_body_that_meets(title: str, body: str, found: Find) -> None:
    one = found(f"Erhvervsministeriet\n\nREFERAT\n\n{title}\n\nTil stede: Ida Holm, Bo Lind\n")
    assert one.name(one.meeting.body) == body
