"""Titles and employers that two people share, and who only appoints somebody."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Havneforum Nordly\nReferat af møde den 3. maj 2022\n\nTil stede:\n"
_END = "\nKarla Nørby, KL\n\n1. Sag\nGodkendt.\n"


def _held(sentence: str, meeting: Find) -> set[tuple[str, str, str]]:
    return {one for one in meeting(f"1. Sag\n{sentence}\n").held() if one[2]}


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("I besøget deltog byrådsmedlemmerne Ida Holm og Bo Lind.", {"Ida Holm", "Bo Lind"}),
        ("Byrådsmedlemmer Ida Holm (A) og Bo Lind (V) deltog.", {"Ida Holm", "Bo Lind"}),
        ("Konsulenterne Ida Holm, Tage Lund og Bo Lind kom.",
         {"Ida Holm", "Tage Lund", "Bo Lind"}),
        ("Byrådsmedlem Ida Holm og Bo Lind deltog.", {"Ida Holm"}),
        ("Konsulenterne Ida Holm og Bo Lind kom, og Tage Lund gik.", {"Ida Holm", "Bo Lind"}),
    ],
)  # fmt: skip
def test_title_in_the_plural_is_shared(sentence: str, people: set[str], meeting: Find) -> None:
    assert {who for who, _, _ in _held(sentence, meeting)} == people


@pytest.mark.parametrize(
    ("sentence", "organisation"),
    [
        ("Skive Kommunes udvalgsformand på området, Ida Holm (A), er glad.", "Skive Kommune"),
        ("Skive Kommunes udvalgsformand for ældreområdet, Ida Holm (A), er glad.", "Skive Kommune"),
        ("Nordly Havns direktør, Ida Holm (referent), fortalte.", "Nordly Havn"),
        # Not: nothing closes the apposition, or other words stand in between.
        ("Skive Kommunes udvalgsformand på området, Ida Holm (A) er glad.", None),
        ("Skive Kommunes udvalgsformand på en varm dag, Ida Holm (A), er glad.", None),
    ],
)
def test_office_of_whom_the_genitive_names(
    sentence: str, organisation: str | None, meeting: Find
) -> None:
    found = {of for _, of, title in _held(sentence, meeting) if title != "referent"}
    assert found == ({organisation} if organisation else set())


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Direktør Ida Holm og konsulent Bo Lind fra Nordly Museum kom.", None),
        ("Skoleleder Ida Holm og arkitekt Bo Lind fra Nordplan kom.", None),
        ("Direktør Ida Holm og konsulent Bo Lind, begge Nordly Museum, kom.", "Nordly Museum"),
        ("Direktør Ida Holm deltog, og konsulent Bo Lind fra Nordly Museum kom.", None),
        ("Direktør Ida Holm fra Nordly Havn og konsulent Bo Lind fra Nordplan kom.", "Nordly Havn"),
        ("Udvalgsformand Ida Holm og konsulent Bo Lind fra Nordly Museum kom.", None),
        ("Borgmester Ida Holm og konsulent Bo Lind fra Nordly Museum kom.", None),
    ],
)
def test_employer_behind_the_second_of_two(sentence: str, first: str | None, meeting: Find) -> None:
    assert {of for who, of, _ in _held(sentence, meeting) if who == "Ida Holm"} == {first}


@pytest.mark.parametrize(
    ("entry", "people"),
    [
        ("Ida Holm og Bo Lind, begge Nordly Museum", {"Ida Holm", "Bo Lind"}),
        ("Ida Holm og Bo Lind, begge fra Nordly Museum", {"Ida Holm", "Bo Lind"}),
        ("Direktør Ida Holm og lektor Bo Lind, begge Nordly Museum", {"Ida Holm", "Bo Lind"}),
        ("Ida Holm og Bo Lind, begge dage", set()),
        ("Ida Holm og Bo Lind, begge dele", set()),
    ],
)
def test_both_are_from_there(entry: str, people: set[str], found: Find) -> None:
    sent = found(_HEAD + entry + _END).represents
    assert {(who, of) for who, of, _ in sent if who != "Karla Nørby"} == {
        (who, "Nordly Museum") for who in people
    }


@pytest.mark.parametrize(
    ("entry", "employer"),
    [
        ("Direktør Ida Holm, udpeget af Dansk Industri", None),
        ("Direktør Ida Holm (udpeget af Dansk Industri)", None),
        ("Direktør Ida Holm, indstillet af Dansk Industri", None),
        ("Direktør Ida Holm, Nordly A/S, udpeget af Dansk Industri", "Nordly A/S"),
        ("Direktør Ida Holm, Dansk Industri", "Dansk Industri"),
    ],
)
def test_who_only_appoints_employs_nobody(entry: str, employer: str | None, found: Find) -> None:
    made = found(_HEAD + entry + _END)
    assert ("Ida Holm", employer, "Direktør") in made.held()
    assert ("Ida Holm", "Dansk Industri") in {(who, of) for who, of, _ in made.represents}


@pytest.mark.parametrize(
    ("entry", "offices"),
    [
        ("Næstformand, borgmester Ida Holm, Struer Kommune",
         {("Havneforum Nordly", "Næstformand"), ("Struer Kommune", "borgmester")}),
        ("Formand, rådmand Ida Holm, Skive Kommune",
         {("Havneforum Nordly", "Formand"), ("Skive Kommune", "rådmand")}),
        ("Næstformand, direktør Ida Holm, Nordly A/S",
         {("Havneforum Nordly", "Næstformand"), ("Nordly A/S", "direktør")}),
        # Not: behind a name the first is that person's.
        ("Bo Lind, næstformand, borgmester Ida Holm, Struer Kommune",
         {("Struer Kommune", "borgmester")}),
    ],
)  # fmt: skip
def test_two_offices_with_a_comma_are_one_persons(
    entry: str, offices: set[tuple[str, str]], found: Find
) -> None:
    made = found(f"{_HEAD}Per Krogh, Lemvig Kommune\n{entry}{_END}")
    assert {(of, title) for who, of, title in made.held() if who == "Ida Holm" and title} == offices
