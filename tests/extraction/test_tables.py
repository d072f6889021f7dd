"""What tables say of people, whatever a converter made of them, each with its words."""

from collections.abc import Callable
from typing import Any

from referatgraf.model import Participation

Find = Callable[[str], Any]


def test_a_block_of_organisations_says_whom_each_represents_and_proves_it(meeting: Find) -> None:
    made = meeting(
        "Deltagere\n\nNavn\n\n1. Karla Nørby\n2. Viggo Lund\n\nOrganisation\n\n"
        "Salling Spejderforening (formand for Skive Idrætsråd)\nSalling Havn A/S\n\n1. Status\n"
    )
    assert {(p, o) for p, o, _ in made.represents} == {
        ("Karla Nørby", "Salling Spejderforening"),
        ("Viggo Lund", "Salling Havn A/S"),
    }
    assert ("Karla Nørby", "Skive Idrætsråd", "formand") in made.held()
    proofs = [
        made.document.quote(s)
        for p in made.of(Participation)
        for s in p.evidence
        if made.name(p.person) == "Viggo Lund"
    ]
    assert "Viggo Lund" in proofs
    assert not any("Karla" in proof or "Spejder" in proof for proof in proofs)


def test_roles_above_names_are_offices_of_the_body(meeting: Find) -> None:
    made = meeting(
        "Formand\nNæstformand\nMedlem\n\nKarla Nørby (A)\nViggo Lund (V)\nTove Bech (C)\n"
    )
    assert made.held("entry-title") == {
        ("Karla Nørby", "Kulturudvalget", "Formand"),
        ("Viggo Lund", "Kulturudvalget", "Næstformand"),
    }
    assert {status for _, status, _ in made.attendance} == {"present"}


def test_the_right_hand_column_of_the_absent_is_absent(meeting: Find) -> None:
    made = meeting(
        "Deltagere              Afbud\nKarla Nørby (A)        Tove Bech (C)\nBo Da Costa (V)\n"
    )
    assert {(p, s) for p, s, _ in made.attendance} == {
        ("Karla Nørby", "present"),
        ("Bo Da Costa", "present"),
        ("Tove Bech", "absent"),
    }


def test_the_right_hand_cell_of_a_letterhead_is_no_part_of_the_body(found: Find) -> None:
    made = found(
        "Skive Kommune                      Referat\nKulturudvalget                  Side 1\n\n"
        "Dato:   6. juni 2023      Sted:   Kulturhuset\n\nDeltagere\nKarla Nørby (A)\n"
    )
    assert made.name(made.meeting.body) == "Kulturudvalget"
    assert made.meeting.place == "Kulturhuset"
