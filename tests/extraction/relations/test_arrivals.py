"""Who came late was there, whatever the minutes say of absence before."""

from collections.abc import Callable
from typing import Any

import pytest

_ABSENT = "1. Afbud\nKarla Nørby har meldt afbud.\n\n2. Molen\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby, som kom til mødet kl. 17.20, takkede.",
        "Karla Nørby (A) ankom under punkt 2.",
        "Karla Nørby mødte kl. 17.20.",
    ],
)
def test_late_arrival_ends_an_absence(sentence: str, meeting: Callable[[str], Any]) -> None:
    made = meeting(f"{_ABSENT}{sentence}\n")
    assert ("Karla Nørby", "present", "late") in made.attendance


@pytest.mark.parametrize(
    "sentence",
    [
        "Karla Nørby kommer fra Skive.",
        "Sagen om Karla Nørby kom op.",
        "Det rettes i sidste referat, at Karla Nørby kom til mødet kl. 18.",
        "Karla Nørby ankom på mødet den 2. maj 2023 kl. 18.",
        "Karla Nørby ankom ikke.",
        "Karla Nørby ankom aldrig til mødet.",
    ],
)
def test_other_coming_is_no_arrival(sentence: str, meeting: Callable[[str], Any]) -> None:
    made = meeting(f"{_ABSENT}{sentence}\n")
    assert ("Karla Nørby", "absent", "excused") in made.attendance


@pytest.mark.parametrize(
    ("sentence", "detail"),
    [
        ("Karla Nørby (A) mødte kl. 17.20.", "late"),
        ("Karla Nørby forlod mødet kl. 18.05.", "left-early"),
        ("Karla Nørby måtte forlade mødet før punkt 4.", "left-early"),
        ("Karla Nørby forlod mødet kl. 18.05 og kom tilbage kl. 18.30.", None),
        ("Karla Nørby forlod mødet under punktet som inhabil.", None),
        ("På sidste møde forlod Karla Nørby mødet kl. 18.", None),
        ("Karla Nørby forlod byrådet i 2013.", None),
    ],
)
def test_sentence_says_how_a_listed_member_took_part(
    sentence: str, detail: str | None, meeting: Callable[[str], Any]
) -> None:
    made = meeting(f"Deltagere:\nKarla Nørby\nViggo Lund\n\n1. Molen\n{sentence}\n")
    assert ("Karla Nørby", "present", detail) in made.attendance
