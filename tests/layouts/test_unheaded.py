"""People in a row above the agenda are its members, though no known words head them."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
_HEAD = "Havneforum Nordly\nReferat af møde den 3. maj 2022\n\n"
_END = "\n\n1. Budget\nGodkendt.\n\n2. Eventuelt\nIntet.\n"
_OPENING = (
    "Mødet blev holdt på rådhuset, hvor formanden bød alle de fremmødte velkommen og gennemgik "
    "dagens program. "
)
_EIGHT = (
    "Karla Nørby (A), Viggo Lund (V), Ida Holm (C), Bo Lind (A), Agnes Thorup (V), Per Krogh (C), "
    "Lars Holm (A), Tage Lund (V)"
)


@pytest.mark.parametrize(
    ("text", "label", "people"),
    [
        ("Ida Holm (A)\nBo Lind (V)\nKarla Nørby (C)", "", 3),
        ("Ida Holm\nBo Lind\nKarla Nørby\nViggo Lund", "", 4),
        ("Rundt om bordet: Ida Holm, Bo Lind, Karla Nørby", "Rundt om bordet", 3),
        ("Bordet rundt\nIda Holm (A)\nBo Lind (V)\nKarla Nørby (C)", "Bordet rundt", 3),
        ("Mødt op\nIda Holm, direktør\nBo Lind, Skive Kommune\nKarla Nørby, Nordly A/S",
         "Mødt op", 3),
    ],
)  # fmt: skip
def test_a_row_of_known_names_is_a_list(text: str, label: str, people: int, parts: Parts) -> None:
    ((found, entries),) = parts(_HEAD + text + _END).lists
    assert (found, len(entries)) == (label, people)


@pytest.mark.parametrize(
    "text",
    [
        "Kopi til: Ida Holm, Bo Lind, Karla Nørby",
        "Sendt til: Ida Holm, Bo Lind, Karla Nørby",
        "Cc: Ida Holm, Bo Lind, Karla Nørby",
        "Ida Holm\nBo Lind",
        "Rundt om bordet: Ida Holm, Bo Lind",
        "Ida Holm, Xerdna Qvortum, Nilfaro Brusk",  # no register knows the others
    ],
)
def test_copies_and_fewer_than_three_are_no_list(text: str, parts: Parts) -> None:
    assert parts(_HEAD + text + _END).lists == []


@pytest.mark.parametrize(
    ("told", "labels"),
    [
        ("Til stede: Ida Holm, Bo Lind, Karla Nørby", ["Til stede"]),
        ("Til stede: Ida Holm", ["Til stede"]),
        ("Afbud: Ida Holm, Bo Lind, Karla Nørby, Tage Lund", ["Afbud", "Rundt om bordet"]),
    ],
)
def test_a_list_of_those_present_leaves_a_row_alone(
    told: str, labels: list[str], parts: Parts
) -> None:
    row = "\n\nRundt om bordet: Viggo Lund, Agnes Thorup, Per Krogh"
    assert [label for label, _ in parts(_HEAD + told + row + _END).lists] == labels


@pytest.mark.parametrize(
    ("label", "people"),
    [("Rundt om bordet", 8), ("Mødt frem", 8), ("Kopi til", 0), ("Sendt til", 0)],
)
def test_run_on_line_names_members_behind_words_of_its_own(
    label: str, people: int, parts: Parts
) -> None:
    head = "REFERAT Møde i Vejforum den 3. maj 2021 kl. 19 på Nordly Rådhus. "
    found = parts(f"{head}{label}: {_EIGHT}. {_OPENING * 3}{_END}").lists
    assert sum(len(entries) for _, entries in found) == people


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("Rundt om bordet\n", ["Rundt om bordet", "Skive", "Viborg"]),
        ("", ["", "Skive", "Viborg"]),
    ],
)
def test_municipality_beside_the_first_is_no_heading_of_all(
    opening: str, labels: list[str], parts: Parts
) -> None:
    rows = (
        "Skive            Borgmester Ida Holm (A)\n                 Byrådsmedlem Per Lund (V)\n"
        "Viborg           Borgmester Karla Nørby (V)"
    )
    assert [label for label, _ in parts(_HEAD + opening + rows + _END).lists] == labels


def test_words_that_name_nobody_head_them_all(parts: Parts) -> None:
    row = "Rundt om bordet: Ida Holm, Per Lund, Karla Nørby"
    assert [label for label, _ in parts(_HEAD + row + _END).lists] == ["Rundt om bordet"]
