"""Labels that stand below each other with their values below them all."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.layouts import sections
from referatgraf.model import Attendance
from referatgraf.reading import read


def test_values_below_all_labels_go_with_them(parts: Callable[[str], Any]) -> None:
    found = parts(
        "Kulturudvalget\n\nMødedato:\nStarttidspunkt:\nSted:\nMødeleder:\nReferent:\n\n"
        "Torsdag den 9. marts 2023\n16.30\nKulturhuset, sal B\nKarla Nørby\nViggo Lund\n\n"
        "Dagsorden\n1. Velkomst\n"
    )
    assert found.fields == {
        "mødedato": "Torsdag den 9. marts 2023",
        "starttidspunkt": "16.30",
        "sted": "Kulturhuset, sal B",
    }
    assert found.lists == [("Mødeleder", ["Karla Nørby + Mødeleder", "Viggo Lund + Referent"])]


def test_a_form_with_blank_lines_holds_lists_too(parts: Callable[[str], Any]) -> None:
    found = parts(
        "Ungerådet\n\nMødedato\n\nMødetid\n\nMødelokale\n\nDeltagere\n\nAfbud\n\n"
        "16. januar 2024\n\n13.00\n\nLokale 4\n\nKarla Nørby (A), Viggo Lund (V)\n\n"
        "Agnes Thorup (C)\n\nDagsorden\n\n1. Velkomst\n"
    )
    wanted = {"mødedato": "16. januar 2024", "tid": "13.00", "mødelokale": "Lokale 4"}
    assert wanted.items() <= found.fields.items()
    assert found.lists == [
        ("Deltagere", ["Karla Nørby (A)", "Viggo Lund (V)"]),
        ("Afbud", ["Agnes Thorup (C)"]),
    ]


@pytest.mark.parametrize("heading", ["", "Til stede\n\n", "Til stede:\n"])
def test_roles_go_with_the_names_at_their_places(parts: Callable[[str], Any], heading: str) -> None:
    found = parts(
        f"Kulturudvalget\n9. marts 2023\n\n{heading}Formand\nNæstformand\nMedlem\nMedlem\n\n"
        "Agnes Thorup (C)\nBirger Kvist (O)\nHanne Lykke (F)\nSvend Aage Rask (B)\n\n"
        "Afbud\nÅrsag\n\nTove Bech (A)\nFerie\n\nDagsorden\n1. Velkomst\n"
    )
    assert found.lists == [
        (
            "Til stede" if heading else "Formand",
            ["Agnes Thorup (C) + Formand", "Birger Kvist (O) + Næstformand", "Hanne Lykke (F)",
             "Svend Aage Rask (B)"],
        ),
        ("Afbud", ["- Tove Bech (A)"]),
    ]  # fmt: skip


def test_those_below_roles_took_part() -> None:
    document = read(
        "Kulturudvalget\n\nFormand\nNæstformand\n\nAgnes Thorup\nBirger Kvist\n".encode(), ["x.txt"]
    )
    (found,) = sections(document).lists
    assert found.group.attendance is Attendance.PRESENT


def test_roles_that_are_not_as_many_as_the_names_go_with_nobody(
    parts: Callable[[str], Any],
) -> None:
    found = parts(
        "Kulturudvalget\n9. marts 2023\n\nFormand\nNæstformand\nMedlem\n\n"
        "Agnes Thorup (C)\nBirger Kvist (O)\n\nDagsorden\n1. Velkomst\n"
    )
    assert not any("ormand" in entry for _, entries in found.lists for entry in entries)


def test_values_in_another_order_than_the_labels_are_not_guessed(
    parts: Callable[[str], Any],
) -> None:
    found = parts("Kulturudvalget\n\nMødedato\nMødested\n\nRådhuset\n9. marts 2023\n").fields
    assert "mødedato" not in found
    assert found.get("mødested") != "9. marts 2023"


_LABELS = "Mødedato:\nMødested:\nMedlemmer:\nFraværende:\nØvrige deltagere:\n\n"
_MEMBERS = "Agnes Thorup (C), Nordby Kommune\nBirger Kvist (O)\nHanne Lykke (F)\n"


@pytest.mark.parametrize(
    ("values", "lists"),
    [
        (
            f"9. marts 2023\nRådhuset\n{_MEMBERS}Birger Kvist\nDirektør Tove Bech\n",
            {"Medlemmer": 3, "Fraværende": 1, "Øvrige deltagere": 1},
        ),
        (
            f"9. marts 2023\nRådhuset\n{_MEMBERS}Birger Kvist, Hanne Lykke\nDirektør Tove Bech\n",
            {"Medlemmer": 3, "Fraværende": 2, "Øvrige deltagere": 1},
        ),
        # No date where the date's label asks for one: no stack
        (f"Rådhuset\nKælderen\n{_MEMBERS}Birger Kvist\nDirektør Tove Bech\n", None),
        # Sentences, no people
        ("9. marts 2023\nRådhuset\nDet blev aftalt at ses\nMed hilsen\nVi ses\nTak\n", None),
    ],
)
def test_the_members_are_as_many_lines_as_must_be(
    parts: Callable[[str], Any], values: str, lists: dict[str, int] | None
) -> None:
    found = parts(f"Kulturudvalget\n\n{_LABELS}{values}\n1. Velkomst\nGodkendt.\n").lists
    counted = {label: len(entries) for label, entries in found}
    assert counted == lists if lists else counted.get("Medlemmer", 0) == 0
