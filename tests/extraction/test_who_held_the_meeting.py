"""A head's sentence says which body met; glued labels part; another meeting has its own guests."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_LIST = "\n\nTil stede: Ida Holm, formand\n\n1. Evt.\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("NORDLY HAVN I/S\n\nBestyrelsen for Nordly Havn I/S holdt møde 3. maj 2019 kl. 9",
         "Bestyrelsen for Nordly Havn I/S"),
        ("Nordly A/S\n\nUdvalget for Havn og Kyst afholdt ordinært møde den 3. maj 2019",
         "Udvalget for Havn og Kyst"),
        ("Referat fra Havnerådet\n\nHer fortælles, at bestyrelsen for Nordly blev valgt",
         "Havnerådet"),
    ],
)  # fmt: skip
def test_a_sentence_says_who_met(head: str, body: str, found: Find) -> None:
    facts = found(head + _LIST)
    assert facts.name(facts.meeting.body) == body
    assert ("Ida Holm", body, "formand") in facts.held()


@pytest.mark.parametrize("label", ["bestyrelsen", "udvalget", "rådet"])
def test_those_outside_the_body_are_guests(label: str, found: Find) -> None:
    text = (
        "Referat fra Havnerådet\n\nTid og stedRådhuset den 3. maj 2019\n\nDeltagereIda Holm\n"
        f"Per Dam\n\nUden for {label}Bo Lind, direktør, Nordly A/S\n\nDagsorden\n1. Valg\n2. Evt.\n"
    )
    facts = found(text)
    status = {(name, what) for name, what, _ in facts.attendance}
    assert status == {("Ida Holm", "present"), ("Per Dam", "present"), ("Bo Lind", "guest")}


@pytest.mark.parametrize(
    ("words", "guest"),
    [
        ("Fra Skive Kommune deltog forvaltningschef Bo Lind i det møde.", False),
        ("Fra Skive Kommune deltog forvaltningschef Bo Lind på den konference.", False),
        ("Fra Skive Kommune deltog forvaltningschef Bo Lind i mødet.", True),
        ("Fra Skive Kommune deltog forvaltningschef Bo Lind.", True),
    ],
)
def test_another_meeting_has_guests_of_its_own(words: str, guest: bool, found: Find) -> None:
    text = f"Referat fra Havnerådet\n\nTil stede: Ida Holm\n\n1. Kajen\nDer var møde. {words}\n"
    status = {name: what for name, what, _ in found(text).attendance}
    assert (status.get("Bo Lind") == "guest") is guest
