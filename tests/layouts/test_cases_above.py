"""A case number stands alone above a heading, or behind a title with initials."""

from collections.abc import Callable
from typing import Any

import pytest

_HEAD = (
    "Region Sjælland\nReferat af møde i Fjordudvalget den 3. maj 2022\n\n"
    "Til stede: Ida Holm, Bo Lind\n\n"
)


@pytest.mark.parametrize(
    ("above", "case"),
    [
        ("22-001234", "22-001234"),
        ("SAG-2022-00311", "SAG-2022-00311"),
        ("Sagsnr.: 22-001234", "22-001234"),
        ("2024-2027", None),  # years
        ("11.01.2006", None),  # a day
        ("22-001234 om broen", None),
    ],
)
def test_number_alone_above_a_heading(
    above: str, case: str | None, parts: Callable[[str], Any]
) -> None:
    below = "22-009999" if case else None
    items = parts(
        f"{_HEAD}{above}\n1. Budget\nGodkendt.\n\n{below or ''}\n2. Eventuelt\nIntet.\n"
    ).items
    assert items == [("1", "Budget", case), ("2", "Eventuelt", below)]


@pytest.mark.parametrize(
    ("heading", "title", "case"),
    [
        ("Budget 2024     Sag 16-00012/ abc", "Budget 2024", "16-00012"),
        ("Budget 2024     Sag 16-00013/bcd", "Budget 2024", "16-00013"),
        ("Budget 2024 (sag 16-00014 / cd)", "Budget 2024", "16-00014"),
        ("Priser og/eller gebyrer", "Priser og/eller gebyrer", None),
        ("Budget for 2017/ bro", "Budget for 2017/ bro", None),
    ],
)
def test_initials_behind_a_number(
    heading: str, title: str, case: str | None, parts: Callable[[str], Any]
) -> None:
    items = parts(f"{_HEAD}1. {heading}\nGodkendt.\n\n2. Eventuelt\nIntet.\n").items
    assert items[0] == ("1", title, case)
