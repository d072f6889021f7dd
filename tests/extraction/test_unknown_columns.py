"""A table of people may have a column under any other head."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Havneforum Nordly\nReferat af møde den 4. maj 2021\n\n"


@pytest.mark.parametrize("head", ["Telefon", "Stedfortræder for", "Bil nr."])
def test_an_unknown_head_costs_no_table(head: str, found: Find) -> None:
    made = found(
        f"{_HEAD}| Navn | Organisation | {head} |\n|---|---|---|\n"
        "| Bo Lind | FOA | |\n| Ea Munk | KL | |\n\n1. Sag\nGodkendt\n"
    )
    assert {(who, of) for who, of, _ in made.represents} == {("Bo Lind", "FOA"), ("Ea Munk", "KL")}


def test_who_gets_sums_has_not_come(found: Find) -> None:
    made = found(
        f"{_HEAD}1. Sag\n| Navn | Organisation | Beløb |\n|---|---|---|\n"
        "| Bo Lind | FOA | 200 |\n| Ea Munk | KL | 100 |\nGodkendt\n"
    )
    assert not list(made.attendance)
