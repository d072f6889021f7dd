"""Municipalities merged in 2007: named in sentences, and by the town beside a mayor of the time."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]


def _head(year: int) -> str:
    return f"Referat af møde i Fjordrådet den 3. maj {year} kl. 10\n\nDeltagere:\n"


@pytest.mark.parametrize("town", ["Ølgod", "Hvorslev", "Sindal"])
def test_a_town_beside_a_mayor_is_his_municipality(town: str, found: Find) -> None:
    made = found(_head(2003) + f"Borgmester Ida Holm, {town}\n\n1. Sag\nGodkendt.\n")
    assert ("Ida Holm", f"{town} Kommune", "Borgmester") in made.held()


@pytest.mark.parametrize(
    "line", ["Læge Ida Holm, Ølgod", "Konsulent Ida Holm, Ølgod", "Ida Holm, Ølgod"]
)
def test_others_only_live_there(line: str, found: Find) -> None:
    made = found(_head(2003) + f"{line}\n\n1. Sag\nGodkendt.\n")
    assert "Ølgod Kommune" not in made.organisations


def test_after_the_mergers_a_politician_only_lives_there(found: Find) -> None:
    made = found(_head(2019) + "Byrådsmedlem Ida Holm, Ølgod\n\n1. Sag\nGodkendt.\n")
    assert "Ølgod Kommune" not in made.organisations


@pytest.mark.parametrize("names", ["Ølgod Kommune", "Ølgod kommune", "Sindal og Ølgod Kommune"])
def test_a_sentence_names_them(names: str, found: Find) -> None:
    made = found(_head(2003) + f"Bo Lind\n\n1. Sag\nDer er talt med {names} om sagen.\n")
    assert "Ølgod Kommune" in made.organisations
