"""People numbered in a list are no agenda items, known to a register or not."""

from collections.abc import Callable
from typing import Any

import pytest

AGENDA = "\n1. Status på havnen\nGodkendt.\n\n2. Budget for næste år\nGodkendt.\n"
ITEMS = ["Status på havnen", "Budget for næste år"]


@pytest.mark.parametrize(
    ("people", "count"),
    [
        ("1. Kvendis Tjorholt\n2. Brulle Skamvig\n3. Drosel Munkvat\n", 3),
        ("1) Kvendis Tjorholt\n2) Karla Nørby\n", 2),
        ("1. Formand Kvendis Tjorholt\n2. Karla Nørby, Skive Havn\n", 2),
        ("1. Karla Nørby\n2. Kvendis Tjorholt\n3. Plads ubesat\n4. Viggo Lund\n", 3),
    ],
)
def test_numbered_names_below_a_heading_are_entries(
    people: str, count: int, parts: Callable[[str], Any]
) -> None:
    found = parts("Byrådet den 6. juni 2023\n\nDeltagere:\n" + people + AGENDA)
    assert [title for _, title, _ in found.items] == ITEMS
    assert len(found.lists[0][1]) == count


def test_numbered_subjects_below_such_a_heading_are_items(parts: Callable[[str], Any]) -> None:
    found = parts("Byrådet den 6. juni 2023\n\nDeltagere: Karla Nørby\n\nAfbud\n" + AGENDA[1:])
    assert [title for _, title, _ in found.items] == ITEMS


@pytest.mark.parametrize(
    ("people", "first", "items"),
    [
        (
            "1. Karla Nørby\n2. Viggo Lund\n",
            "3. Status på havnen\nGodkendt.\n",
            ["Status på havnen"],
        ),
        ("1. Karla Nørby\n2. Kvendis Tjorholt\n", "3. Velkomst\nTak.\n", ["Velkomst"]),
        # Not: a seat that nobody holds.
        ("1. Karla Nørby\n2. Viggo Lund\n", "3. Vakant\n", []),
    ],
)
def test_an_agenda_may_count_on_from_the_people(
    people: str, first: str, items: list[str], parts: Callable[[str], Any]
) -> None:
    found = parts(
        f"Byrådet den 6. juni 2023\n\nDeltagere:\n{people}{first}4. Budget for næste år\nUdsat.\n"
        "5. Lån til broen\nGodkendt.\n"
    )
    assert [title for _, title, _ in found.items][: len(items)] == items
    assert len(found.lists[0][1]) == 2
    assert "Budget for næste år" in [title for _, title, _ in found.items]


@pytest.mark.parametrize(
    "people",
    [
        "Udpeget af havnen:\n1. Karla Nørby\n2. Bo Lind\nUdpeget af klubben:\n3. Viggo Lund\n",
        "Brugere:\n1. Kvendis Tjorholt\nAnsatte:\n2. Leder Karla Nørby\n3. Bo Lind, kok\n",
        "Fra øst:\n1. Karla Nørby (A)\nFra vest:\n2. Bo Lind (V)\nFra syd:\n3. Ole Dam\n",
    ],
)
def test_people_counted_on_over_groups_are_no_items(
    people: str, parts: Callable[[str], Any]
) -> None:
    found = parts("Havnerådet den 6. juni 2023\n\nDeltagere:\n" + people + AGENDA)
    assert [title for _, title, _ in found.items] == ITEMS
    assert sum(len(entries) for _, entries in found.lists) == 3


def test_items_under_parts_with_a_colon_stay_items(parts: Callable[[str], Any]) -> None:
    agenda = "Drøftelse:\n\n1. Nye kajer\n2. Regnskab\n\nOrientering:\n\n3. Nyt fra havnen\n"
    found = parts("Havnerådet den 6. juni 2023\n\nDeltagere: Karla Nørby\n\n" + agenda)
    assert [title for _, title, _ in found.items] == ["Nye kajer", "Regnskab", "Nyt fra havnen"]
