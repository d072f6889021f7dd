"""Organisations are told by register and by the form of their name."""

import pytest

from referatgraf.lexicon import organisations
from referatgraf.lexicon.organisations import is_municipal_body, known, organisation_type


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Skive Kommune", "municipality/0779"),
        ("skive kommunes", "municipality/0779"),
        ("KL", "organisation/kl"),
        ("Venstre", "party/venstre"),
        ("Region Nordjylland", "region/1081"),
        ("Månens Kommune", None),
        ("Byrådet", None),
    ],
)
def test_register_row_is_found_by_full_name(name: str, path: str | None) -> None:
    found = known(name)
    assert (found.path if found else None) == path


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Nordlys Energi A/S", "company"),
        ("Klima- og Havneudvalget", "body"),
        ("Klostermarkens Boligforening", "association"),
        ("Bakkeskolen", "education"),
        ("Center for Vand", "other"),
        ("Karla Nørby", None),
        ("Tirsdag", None),
        ("", None),
    ],
)
def test_form_of_a_name_tells_its_type(name: str, kind: str | None) -> None:
    assert organisation_type(name) == kind


@pytest.mark.parametrize(
    ("name", "municipal"),
    [("Byrådet", True), ("Teknik- og Klimaudvalget", True), ("Udvalget under KL", False),
     ("Socialudvalget", True), ("KKR Midtjylland", False),
     ("Regionsrådet", False), ("Bestyrelsen", False)],
)  # fmt: skip
def test_municipal_bodies_are_told_from_others(name: str, municipal: bool) -> None:
    assert is_municipal_body(name) is municipal


def test_register_is_built_once() -> None:
    """It has thousands of rows: building it at each look cost most of a build's time."""
    assert organisations.register() is organisations.register()
