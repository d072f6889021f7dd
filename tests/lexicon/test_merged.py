"""The municipalities that were merged in 2007 are known, too, behind those of today."""

import pytest

from referatgraf import authority
from referatgraf.lexicon.organisations import known


@pytest.mark.parametrize("name", ["Holsted Kommune", "Holsted Kommunes", "HOLSTED KOMMUNE"])
def test_a_merged_municipality_is_the_registers(name: str) -> None:
    found = known(name)
    assert found is not None and found.path == "municipality/0569"


def test_a_name_that_is_still_borne_means_todays_municipality() -> None:
    for row in authority.municipalities():
        found = known(f"{row.name_short} Kommune")
        assert found is not None and found.path == f"municipality/{row.kommunekode}"


def test_a_town_that_never_was_a_municipality_is_none() -> None:
    assert known("Nordly Kommune") is None
    assert known("Holsted") is None
