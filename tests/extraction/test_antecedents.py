"""A sentence points back to whose office somebody has: "dens formand", "…, hvor X er formand"."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]


def _offices(text: str, meeting: Find, who: str = "Ida Holm") -> set[tuple[str, str]]:
    return {(of, title) for person, of, title in meeting(text).held() if person == who and title}


@pytest.mark.parametrize(
    ("sentence", "organisation", "title"),
    [
        ("Nordly Roforening og dens formand, Ida Holm, deltog.", "Nordly Roforening", "formand"),
        ("Nordly Idrætsforening og dens nuværende formand Ida Holm deltog.",
         "Nordly Idrætsforening", "formand"),
        ("Nordly Skole og dens leder, Ida Holm, deltog.", "Nordly Skole", "leder"),
        ("Vi hørte fra Nordly Roforening, hvis formand, Ida Holm, takkede.",
         "Nordly Roforening", "formand"),
        ("Forslaget kommer fra Havneudvalget, hvor Ida Holm (A) er formand.", "Havneudvalget",
         "formand"),
        ("Ældrerådet ved formand Ida Holm har svaret.", "Ældrerådet", "formand"),
        ("Høringssvar fra Nordly Råd v/formand Ida Holm.", "Nordly Råd", "formand"),
        ("Nordly Roforening v/ formand Ida Holm søger.", "Nordly Roforening", "formand"),
    ],
)  # fmt: skip
def test_the_office_is_in_what_stands_before(
    sentence: str, organisation: str, title: str, meeting: Find
) -> None:
    assert _offices(f"1. Sag\n{sentence}\n", meeting) == {(organisation, title)}


@pytest.mark.parametrize(
    ("sentence", "organisation"),
    [
        # a condition
        ("Nordly Roforening får støtte, hvis formand Ida Holm kommer.", "Nordly Roforening"),
        # a municipality has no such chair
        ("Skive Kommune og dens formand, Ida Holm, deltog.", "Skive Kommune"),
        ("Mødet var i Skive Kommune, hvor Ida Holm (A) er formand for Havneudvalget.",
         "Skive Kommune"),
        ("Karla Nørby, Havneudvalget, hvor Bo Lind (A) er formand, hilste på Ida Holm.",
         "Havneudvalget"),
    ],
)  # fmt: skip
def test_the_office_is_not_in_it(sentence: str, organisation: str, meeting: Find) -> None:
    assert organisation not in {of for of, _ in _offices(f"1. Sag\n{sentence}\n", meeting)}


@pytest.mark.parametrize(
    ("heading", "title", "organisation"),
    [
        ("Besøg fra Nordly Politi", "Inspektør", "Nordly Politi"),
        ("Oplæg ved Nordly Museum", "Inspektør", "Nordly Museum"),
        ("Brev fra Nordly Roforening", "Formand", "Nordly Roforening"),
        ("Udflugt til Nordly Politi", "Inspektør", None),
        ("Besøg fra Nordly Politi", "Borgmester", None),
        ("Brev fra Nordly Politi", "Formanden", "Kulturudvalget"),  # of the meeting
    ],
)
def test_the_heading_tells_who_comes(
    heading: str, title: str, organisation: str | None, meeting: Find
) -> None:
    found = _offices(f"1. {heading}\n{title} Ida Holm fortalte om det.\n", meeting)
    assert {of for of, _ in found} == {organisation}


def test_a_member_comes_from_nowhere(meeting: Find) -> None:
    text = "Til stede: Bo Lind, Ida Holm\n\n1. Besøg fra Nordly Politi\nSekretær Ida Holm takkede."
    assert _offices(text, meeting) == {(None, "Sekretær")}
