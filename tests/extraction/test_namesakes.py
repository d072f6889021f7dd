"""Two people of one document whose names are alike stay two; two spellings of one stay one."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Participation

Find = Callable[[str], Any]
_HEAD = "KKR Sjælland\nReferat af møde den 6. juni 2023 kl. 9.00\n\nDeltagere:\n"
_TAIL = "\n\n1. Status\nGodkendt.\n"


@pytest.mark.parametrize(
    "entries",
    [
        "Karla Nørby, Næstved Kommune (V)\nKarla Nørby-Dahl, Slagelse Kommune (A)",
        "Karla Nørby (V)\nKarla Holm Nørby (A)",
        "Karla Nørby, Slagelse Kommune\nElse Karla Nørby, Næstved Kommune",
        "Karla Nørby (V)\nKarla Nørby (A)",
        "Karla Nørby\nKarla Nørby Holm",
        "Næstved Kommune: Karla Nørby\nSlagelse Kommune: Karla Nørby Holm",
    ],
)
def test_namesakes_on_a_list_are_two_people(entries: str, found: Find) -> None:
    made = found(_HEAD + entries + "\nViggo Lund, Sorø Kommune" + _TAIL)
    assert len(made.people) == 3


@pytest.mark.parametrize(
    "entries",
    [
        "Karla Nørby (V)\nKarla M. Nørby (V)",
        "Karla N. Holm\nKarla Nora Holm",
        "Hans-Åge Nørby (V)\nHans Aage Nørby",
        "Karla Marie Nørby (V)\n\nAfbud:\nKarla Nørby",
        "Karla Marie Nørby (V)\n\nAfbud:\nKarla Nørby (V)",
    ],
)
def test_spellings_of_one_name_are_one_person(entries: str, found: Find) -> None:
    made = found(_HEAD + "Viggo Lund, Sorø Kommune\n" + entries + _TAIL)
    assert len(made.people) == 2


def test_party_in_a_sentence_tells_another_person(found: Find) -> None:
    made = found(_HEAD + "Karla Nørby-Dahl (A)\n\n1. Status\nKarla Nørby (V) spurgte.\n")
    assert made.people == ["Karla Nørby-Dahl", "Karla Nørby"]


def test_capacity_is_proved_by_the_line_that_states_it(found: Find) -> None:
    made = found(
        _HEAD + "Karla Nørby, Sorø Kommune\nViggo Lund, Slagelse Kommune\n"
        "Karla Nørby, Nordly Ungdomsklub" + _TAIL
    )
    proofs = {
        made.name(p.on_behalf_of): [made.document.stored[s.start : s.end] for s in p.evidence]
        for p in made.of(Participation)
        if made.name(p.person) == "Karla Nørby"
    }
    assert proofs == {
        "Sorø Kommune": ["Karla Nørby, Sorø Kommune"],
        "Nordly Ungdomsklub": ["Karla Nørby, Nordly Ungdomsklub"],
    }
