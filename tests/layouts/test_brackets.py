"""Brackets in a row tell that a person begins behind a title whom no register knows."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Karla Nørby (V), borgmester Kvendis Tjorholt (A)", 2),
        ("Karla Nørby (V) (Skive Kommune), borgmester Kvendis Tjorholt (A) (Fanø Kommune)", 2),
        ("jurist Karla Nørby (Skive Havn), konsulent Kvendis Tjorholt (Nordly Data A/S)", 2),
        ("Karla Nørby (V), direktør Royal Lakseland (Dansk Fisk)", 1),
        ("Karla Nørby, direktør Royal Lakseland (Dansk Fisk)", 1),
    ],
)
def test_titles_open_people_where_the_brackets_agree(
    line: str, count: int, parts: Callable[[str], Any]
) -> None:
    found = parts("Byrådet den 6. juni 2023\n\nDeltagere: " + line + "\n")
    assert len(found.lists[0][1]) == count


@pytest.mark.parametrize(
    ("office", "pieces"),
    [
        ("konsulent, Nordly Varme A.m.b.a.", 2),
        ("konsulent, Nordly Net f.m.b.a.", 2),
        ("konsulent, Nordly Vand a.m.b.a.", 2),
        ("konsulent blev valgt i foråret.", 1),
    ],
)
def test_form_of_a_company_ends_no_sentence(
    office: str, pieces: int, parts: Callable[[str], Any]
) -> None:
    found = parts(f"Byrådet den 6. juni 2023\n\nDeltagere:\nKarla Nørby\n{office}\nViggo Lund\n")
    entries = found.lists[0][1]
    assert len(entries[0].split(" + ")) == pieces


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Karla Nørby - Skive Havn; " * 6, 6),
        ("Karla Nørby – Foreningen for Ro; Viggo Lund – Skive Havn; " * 3, 6),
        ("Karla Nørby (Skive Havn); Viggo Lund (Foreningen for Fri Natur og Vand); " * 3, 6),
        ("Karla Nørby sagde at det var godt at alle kom og " * 3, 0),
    ],
)
def test_many_words_parted_by_semicolons_are_a_list(
    line: str, count: int, parts: Callable[[str], Any]
) -> None:
    found = parts("Byrådet den 6. juni 2023\n\nDeltagere:\n" + line.rstrip("; ") + "\n")
    assert sum(len(entries) for _, entries in found.lists) == count
