"""Which body a page or a run-on text is of: no menu, no school of a board; who nominated people."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.lexicon.organisations import organisation_type

Find = Callable[[str], Any]
_MENU = "Nyheder   Udvalg   De lokale vækstråd   Søg   English\n\n"
_LIST = "Formand: Karla Nørby\n\n"
_END = "Dagsorden\n1. Regnskab\nGodkendt.\n2. Eventuelt\nIntet.\n"


def _page(lead: str) -> str:
    return (
        f"{_MENU}Lokalt Vækstråd Fyn\n\nHer er rådets medlemmer.\n\n{_LIST}"
        f"{lead} Dansk Metal\n\nKarla Nørby, Nordly Smedje A/S\nStedfortræder: Bo Lind\n\n"
        f"{lead} Landbrug & Fødevarer\n\nViggo Lund\nStedfortræder: Ida Juul\n\n"
        "Øvrige deltagere i rådets møder\n\nKonsulent Per Holm, Nordly Kontor\n"
    )


@pytest.mark.parametrize(
    "lead",
    ["Udpeget efter indstilling fra", "Efter indstilling fra", "Udpeget af", "Indstillet af"],
)
def test_a_page_of_nominated_members(lead: str, found: Find) -> None:
    made = found(_page(lead))
    assert made.name(made.meeting.body) == "Lokalt Vækstråd Fyn"
    assert {status for _, status, _ in made.attendance} == {None}
    sent = {(who, of) for who, of, _ in made.represents}
    assert {("Karla Nørby", "Dansk Metal"), ("Viggo Lund", "Landbrug & Fødevarer")} <= sent
    assert ("Ida Juul", "Landbrug & Fødevarer") in sent
    assert ("Viggo Lund", "Dansk Metal") not in sent


def test_a_letterhead_of_three_cells_is_no_menu(found: Find) -> None:
    made = found("Nordby Havneråd   Referat   6. juni 2023\n\nDeltagere: Karla Nørby\n\n" + _END)
    assert made.name(made.meeting.body) == "Nordby Havneråd"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Møde i bestyrelsen for Nordly Havn I/S. Referat", "bestyrelsen for Nordly Havn I/S"),
        ("Referat af møde i skolebestyrelsen ved Nordly Skole",
         "skolebestyrelsen ved Nordly Skole"),
        ("1 Forældrerådet Havnely Referat af forældrerådsmøde Mandag den 6. juni 2023 kl. 19",
         "Forældrerådet Havnely"),
        ("Skolebestyrelsen ved Nordlyskolen Referat af skolebestyrelsesmøde den 6. juni 2023",
         "Skolebestyrelsen ved Nordlyskolen"),
        ("Referat fra Havneforum Nordly/Sydly Dato 6. juni 2023", "Havneforum Nordly/Sydly"),
    ],
)  # fmt: skip
def test_boards_are_named_with_whose_they_are(head: str, body: str, found: Find) -> None:
    made = found(f"{head}\n\nDeltagere: Karla Nørby (formand), Bo Lind\n\n{_END}")
    assert made.name(made.meeting.body) == body
    assert ("Karla Nørby", body, "formand") in made.held()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("bestyrelsen for Nordly Varme A/S", "body"),
        ("Skolebestyrelsen ved Nordlyskolen", "body"),
        ("Lokalt Vækstråd Fyn", "body"),
        ("Nordlyskolen", "education"),
        ("Nordly Varme A/S", "company"),
    ],
)
def test_types(name: str, kind: str) -> None:
    assert organisation_type(name) == kind


def test_a_run_on_page_is_cut_at_its_sides(found: Find) -> None:
    made = found(
        "1 Skolebestyrelsen ved Havlyskolen Referat af skolebestyrelsesmøde Mandag den 6. juni "
        "2023 kl. 19 Forældrevalgte: Karla Nørby (formand), Bo Lind, Agnes Dam Medarbejdervalgte: "
        "Ole Dam, Eva Krog Fra skolens ledelse: skoleleder Viggo Lund (referent) Afbud: Bo Lind "
        "Dagsorden 1. Velkomst 2. Regnskab 3. Eventuelt Ad 1. Velkomst Formanden bød alle "
        "velkommen til årets sidste møde. Ad 2. Regnskab Der er penge nok. Ad 3. Eventuelt Intet."
    )
    there = {(who, status) for who, status, _ in made.attendance}
    assert {("Karla Nørby", "present"), ("Ole Dam", "present"), ("Bo Lind", "absent")} <= there
    assert ("Viggo Lund", "guest") in there
    assert [title for _, title, _ in made.items] == ["Velkomst", "Regnskab", "Eventuelt"]
