"""Further words for who came and who stayed away, in headings, entries and sentences."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Fjordrådet den 3. maj 2016 kl. 10\n\n"
_END = "\n\n1. Sag\nGodkendt.\n"


def _status(made: Any, who: str = "Ida Holm") -> set[str | None]:
    return {said for name, said, _ in made.attendance if name == who}


@pytest.mark.parametrize(
    "told",
    [
        "Deltagere:\nBo Lind\nIda Holm\n\nMeldt fra:\nIda Holm",
        "Deltagere:\nBo Lind\nIda Holm - deltog ikke lørdag",
        "Byrådsmedlem Ida Holm (F) og Bo Lind havde meldt forfald.",
        "Byrådsmedlem Ida Holm (F) havde meldt fra.",
    ],
)
def test_they_stayed_away(told: str, found: Find) -> None:
    assert _status(found(_HEAD + told + _END)) == {"absent"}


def test_who_reports_something_from_there_is_not_away(found: Find) -> None:
    made = found(
        _HEAD + "Deltagere:\nBo Lind\n\n1. Sag\nIda Holm havde meldt fra havnen, at alt var vel.\n"
    )
    assert "absent" not in _status(made)


@pytest.mark.parametrize("lead", ["Ud over hende", "Foruden formanden", "Udover ham"])
def test_besides_others_somebody_was_there(lead: str, found: Find) -> None:
    made = found(_HEAD + f"{lead} var til stede Ida Holm og Bo Lind.\n" + _END)
    assert _status(made) == _status(made, "Bo Lind") == {"present"}


@pytest.mark.parametrize(
    "words", ["som stedfortræder for", "stedfortræder for", "mødte som suppleant for"]
)
def test_what_stands_behind_the_one_replaced_is_his(words: str, found: Find) -> None:
    made = found(
        _HEAD
        + f"Deltagere:\nChef Ida Holm, Skive Kommune, {words} Bo Lind (C), Viborg Kommune"
        + _END
    )
    assert {o for n, o, _ in made.represents if n == "Ida Holm"} == {"Skive Kommune"}
    assert _status(made, "Bo Lind") == {"absent"}
