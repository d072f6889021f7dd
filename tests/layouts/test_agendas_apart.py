"""Agendas in bullets, in columns, behind hours or cases, and two in one meeting."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
_HEAD = "Referat af møde i Havnerådet\n\nTil stede: Ida Holm, Bo Lind\n\n"
_TOLD = "Bo Lind bød velkommen til alle på molen.\n"


@pytest.mark.parametrize("mark", ["-", "•", "*"])
def test_bullets_below_the_agendas_heading(mark: str, parts: Parts) -> None:
    rows = "".join(f"{mark} {title}\n" for title in ("Velkomst", "Ny mole", "Eventuelt"))
    found = parts(f"{_HEAD}Dagsorden:\n{rows}\n{_TOLD}").items
    assert [title for _, title, _ in found] == ["Velkomst", "Ny mole", "Eventuelt"]


def test_bullets_with_numbers(parts: Parts) -> None:
    found = parts(
        f"{_HEAD}Dagsorden:\n• 1. Velkomst\n• 2. Ny mole\n• 3. Eventuelt\n\n{_TOLD}"
    ).items
    assert [(n, title) for n, title, _ in found] == [
        ("1", "Velkomst"), ("2", "Ny mole"), ("3", "Eventuelt"),
    ]  # fmt: skip


@pytest.mark.parametrize("rows", ["- Både\n- Net\n- Kroge\n", "- Velkomst\n- Eventuelt\n"])
def test_other_bullets_are_no_agenda(rows: str, parts: Parts) -> None:
    assert parts(f"{_HEAD}Dagsorden:\n{rows}\n{_TOLD}").items == []


def test_numbers_above_titles(parts: Parts) -> None:
    told = "Ad 1\nFint.\nAd 2\nDyr.\nAd 3\nNej.\n"
    text = f"Dagsorden\n1.\n2.\n3.\nVelkomst\nNy mole\nEventuelt\n\n{told}"
    assert [(n, t) for n, t, _ in parts(_HEAD + text).items] == [
        ("1", "Velkomst"), ("2", "Ny mole"), ("3", "Eventuelt"),
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["{}.", "Punkt {}", "Pkt. {}"])
def test_a_blank_line_between_number_and_title(number: str, parts: Parts) -> None:
    titles = ("Velkomst", "Ny mole", "Eventuelt")
    text = "\n\n".join(f"{number.format(n)}\n\n{t}\n\nFint." for n, t in enumerate(titles, 1))
    assert [t for _, t, _ in parts(_HEAD + text).items] == list(titles)


def test_cells_of_a_table_below_each_other(parts: Parts) -> None:
    rows = "1.\nVelkomst\nFint\n2.\nNy mole\nDen er dyr\nIH\n3.\nEventuelt\nIntet\n"
    text = f"Nr.\nEmne\nReferat\n{rows}"
    assert [(n, t) for n, t, _ in parts(_HEAD + text).items] == [
        ("1", "Velkomst"), ("2", "Ny mole"), ("3", "Eventuelt"),
    ]  # fmt: skip


def test_hours_in_front_of_titles(parts: Parts) -> None:
    text = "19.00 Velkomst\nFint.\n\nKl. 19.10-20.30: Ny mole\nDyr.\n\n20.30 Eventuelt\nIntet.\n"
    assert [t for _, t, _ in parts(_HEAD + text).items] == ["Velkomst", "Ny mole", "Eventuelt"]


def test_cases_in_front_of_titles(parts: Parts) -> None:
    text = "21/1234 Budget\nFint.\n\n21/1299 - Ny mole\nDyr.\n\n21/1300 Salg\nJa.\n"
    assert parts(_HEAD + text).items == [
        (None, "Budget", "21/1234"), (None, "Ny mole", "21/1299"), (None, "Salg", "21/1300"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "19.00 Bo Lind kom.\n\n19.10 Ida Holm gik.\n\n20.30 Alle sov.\n",
        "14/11 Fest\nI havnen.\n\n15/11 Oprydning\nI havnen.\n\n16/11 Hvile\nI havnen.\n",
    ],
)
def test_hours_and_days_of_other_things(text: str, parts: Parts) -> None:
    assert parts(_HEAD + text).items == []


@pytest.mark.parametrize(
    ("section", "number"),
    [("Lukket dagsorden", "1"), ("Lukkede punkter", "1"), ("Tillægsdagsorden", "1"),
     ("Tillægsdagsorden", "T1")],
)  # fmt: skip
def test_numbers_begin_again(section: str, number: str, parts: Parts) -> None:
    text = f"1. Velkomst\nFint.\n\n2. Ny mole\nDyr.\n\n{section}\n\n{number}. Salg af kajen\nJa.\n"
    assert [(n, t) for n, t, _ in parts(_HEAD + text).items] == [
        ("1", "Velkomst"), ("2", "Ny mole"), (number, "Salg af kajen"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["Bemærkninger til molen", "Lukkede punkter og åbne sind"])
def test_a_list_below_other_lines_is_no_second_agenda(line: str, parts: Parts) -> None:
    text = f"1. Velkomst\nFint.\n\n2. Ny mole\nDyr.\n\n{line}\n\n1. Salg af kajen\nJa.\n"
    assert [t for _, t, _ in parts(_HEAD + text).items] == ["Velkomst", "Ny mole"]
