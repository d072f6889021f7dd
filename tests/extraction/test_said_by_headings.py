"""What group headings say of those below: a department, a staff, observers, a kind of people."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Havforum Vest den 3. maj 2016 kl. 10\n\nTil stede:\n\n"
_MEMBERS = "For Blå Kors:\nBo Lind\n\n"
_END = "\n\nDagsorden\n1. Sag\nGodkendt.\n"


def _sent(made: Any) -> set[str | None]:
    return {who_for for who, who_for, _ in made.represents if who == "Ida Holm"}


def _status(made: Any) -> set[str | None]:
    return {said for who, said, _ in made.attendance if who == "Ida Holm"}


@pytest.mark.parametrize(
    ("below", "sender"),
    [
        ("Fra havnesekretariatet\nKonsulent Ida Holm", "havnesekretariatet"),
        ("Desuden deltog fra Fjordhallernes stab\nKonsulent Ida Holm", "Fjordhallerne"),
        ("Fra Praktiserende Musikere: Ida Holm.", "Praktiserende Musikere"),
        ("Fra Danske Døve (observatør): Ida Holm.", "Danske Døve"),
    ],
)
def test_a_heading_names_who_sent_them(below: str, sender: str, found: Find) -> None:
    assert _sent(found(_HEAD + _MEMBERS + below + _END)) == {sender}


@pytest.mark.parametrize("mark", ["observatør", "observatører", "med observatørstatus"])
def test_who_observes_is_a_guest(mark: str, found: Find) -> None:
    below = f"Fra Danske Døve ({mark}): Ida Holm."
    assert _status(found(_HEAD + _MEMBERS + below + _END)) == {"guest"}


@pytest.mark.parametrize("kind", ["Lokale foreninger", "Faglige organisationer", "Sekretariatet"])
def test_a_kind_of_people_is_no_sender(kind: str, found: Find) -> None:
    made = found(_HEAD + _MEMBERS + f"{kind}:\nIda Holm" + _END)
    assert _sent(made) <= {None}
    assert kind not in made.organisations


@pytest.mark.parametrize(
    ("letterhead", "status"),
    [
        ("Beskæftigelsesregion Vest", "guest"),
        ("Arbejdsmarkedskontor Vest", "guest"),
        ("Region Sjælland", "present"),
    ],
)
def test_the_office_on_whose_paper_it_is_written_has_no_members(
    letterhead: str, status: str, found: Find
) -> None:
    below = f"Fra {letterhead}:\nKontorchef Ida Holm\n"
    assert _status(found(f"{letterhead}\n\n{_HEAD}{_MEMBERS}{below}{_END}")) == {status}


def test_a_guest_of_the_bodys_own_house_represents_it(found: Find) -> None:
    made = found(
        "Referat af bestyrelsesmøde i Nordly Museum den 3. maj 2016\n\nTil stede:\nBo Lind\n\n"
        "Øvrige:\nIda Holm, koordinator, Nordly Museum" + _END
    )
    assert "Nordly Museum" in _sent(made)
