"""On whose behalf somebody sits, over two lines, and with whom they succeed."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Organisation

Find = Callable[[str], Any]
_HEAD = "Havneforum Nordly\nReferat af møde den 4. maj 2021\n\nDeltagere:\n"
_ITEM = "\nOle Dam\n\n1. Sag\nGodkendt\n"


@pytest.mark.parametrize(
    "entry",
    [
        "Bo Lind på vegne af\nÆldre Sagen",
        "Bo Lind, repræsentant for\nÆldre Sagen",
        "Bo Lind på vegne af Ældre Sagen",
        "Bo Lind (på vegne af Ældre Sagen)",
        "Bo Lind, udpeget af Ældre Sagen som erstatning for Ida Holm",
        "Bo Lind, valgt af Ældre Sagen i stedet for Ida Holm",
    ],
)
def test_who_is_spoken_for_is_represented(entry: str, found: Find) -> None:
    made = found(_HEAD + entry + _ITEM)
    assert {(who, of) for who, of, _ in made.represents} == {("Bo Lind", "Ældre Sagen")}
    assert {who for who, _, _ in made.attendance} == {"Bo Lind", "Ole Dam"}


def test_a_person_spoken_for_is_sat_for(found: Find) -> None:
    made = found(f"{_HEAD}Bo Lind på vegne af Ida Holm{_ITEM}")
    assert {who: came for who, came, _ in made.attendance}["Ida Holm"] == "absent"


@pytest.mark.parametrize(
    ("slot", "kind"),
    [
        ("formand for Kulturudvalget i Skive Kommune", "body"),
        ("formand for Foreningen Liv i Skive Kommune", "association"),
        ("Skive Kommune", "municipality"),
    ],
)
def test_a_body_in_a_municipality_is_none(slot: str, kind: str, found: Find) -> None:
    made = found(f"{_HEAD}Bo Lind, {slot}{_ITEM}")
    (of,) = {of for who, of, _ in made.represents if who == "Bo Lind"}
    assert {o.type.value for o in made.of(Organisation) if o.name == of} == {kind}


@pytest.mark.parametrize(
    ("lines", "senders"),
    [
        ("Bo Lind\nUdpeget af Ældre Sagen\nEa Munk\nUdpeget af FOA", ["Ældre Sagen", "FOA"]),
        ("Bo Lind\nValgt af FOA\nEa Munk\nValgt af KL", ["FOA", "KL"]),
        # Not: heads of those below them.
        ("Udpeget af Ældre Sagen\nBo Lind\nUdpeget af FOA\nEa Munk", ["Ældre Sagen", "FOA"]),
    ],
)
def test_senders_take_turns_with_the_names_above_or_below(
    lines: str, senders: list[str], found: Find
) -> None:
    made = found(f"{_HEAD}{lines}\n\n1. Sag\nGodkendt\n")
    assert {(who, of) for who, of, _ in made.represents} == set(
        zip(["Bo Lind", "Ea Munk"], senders, strict=True)
    )


@pytest.mark.parametrize("entry", ["Bo Lind/FOA", "Bo Lind / FOA", "Bo Lind (A)/FOA"])
def test_a_stroke_parts_a_name_from_who_sent_it(entry: str, found: Find) -> None:
    made = found(f"{_HEAD}{entry}{_ITEM}")
    assert ("Bo Lind", "FOA") in {(who, of) for who, of, _ in made.represents}


@pytest.mark.parametrize("entry", ["Bo Lind/BL", "Bo Lind/BOLI", "Bo Lind/QX", "Bo Lind / BL"])
def test_letters_behind_a_stroke_may_be_a_signature(entry: str, found: Find) -> None:
    made = found(f"{_HEAD}{entry}{_ITEM}")
    assert not [of for who, of, _ in made.represents if who == "Bo Lind"]
