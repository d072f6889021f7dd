"""Numbers on lines of their own count the titles below them."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
_HEAD = "Havneforum Nordly\nReferat af møde den 3. maj 2022\n\nTil stede: Ida Holm, Bo Lind\n\n"
_TITLES = ("Budget 2024", "Havnens priser", "Eventuelt")


def _agenda(numbers: tuple[str, ...], titles: tuple[str, ...], gap: str = "\n") -> str:
    pairs = zip(numbers, titles, strict=True)
    return "".join(f"{n}{gap}{title}\nUdvalget drøftede det.\n\n" for n, title in pairs)


@pytest.mark.parametrize("form", ["{}", "{}.", "{})", "Punkt {}", "Pkt. {}"])
def test_number_above_a_title_is_its_number(form: str, parts: Parts) -> None:
    numbers = tuple(form.format(i) for i in (1, 2, 3))
    items = parts(_HEAD + _agenda(numbers, _TITLES)).items
    assert [title for _, title, _ in items] == list(_TITLES)
    assert [number.strip("Pukt. )") for number, _, _ in items] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("numbers", "titles", "gap"),
    [
        (("1", "3", "4"), _TITLES, "\n"),
        (("2", "3", "4"), _TITLES, "\n"),
        (("1", "2"), _TITLES[:2], "\n"),
        (("1", "2", "3"), ("Havneforum Nordly",) * 3, "\n"),  # pages
        (("1", "2", "3"), _TITLES, "\n\n"),
    ],
)
def test_other_numbers_count_no_items(
    numbers: tuple[str, ...], titles: tuple[str, ...], gap: str, parts: Parts
) -> None:
    items = parts(_HEAD + _agenda(numbers, titles, gap)).items
    assert [number for number, _, _ in items if number] == []


@pytest.mark.parametrize("form", ["SAG NR. {}", "Sag {}", "Punkt nr. {}", "Pkt. {}:"])
def test_numbers_behind_a_word_may_go_on_from_the_meeting_before(form: str, parts: Parts) -> None:
    numbers = tuple(form.format(i) for i in (51, 52, 54))
    items = parts(_HEAD + _agenda(numbers, _TITLES)).items
    assert [title for _, title, _ in items] == list(_TITLES)


@pytest.mark.parametrize(
    ("numbers", "titles"),
    [
        (("Sag 52", "Sag 51", "Sag 53"), _TITLES),
        (("Sag 51", "Sag 70", "Sag 90"), _TITLES),
        (("Sag 51", "Sag 52", "Sag 53"), ("Beslutning", "Indstilling", "Resumé")),
    ],
)
def test_such_numbers_rise_one_by_one_above_titles(
    numbers: tuple[str, ...], titles: tuple[str, ...], parts: Parts
) -> None:
    items = parts(_HEAD + _agenda(numbers, titles)).items
    assert [number for number, _, _ in items if number] == []
