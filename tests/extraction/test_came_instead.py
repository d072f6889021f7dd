"""An entry that says who came for its person makes that one present, sent by the same."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Udsatterådet den 3. maj 2022 kl. 17.00\n\nRådets medlemmer\n\n"
_END = "\n\nDagsorden\n1. Sag\nGodkendt.\n"


def _status(made: Any, person: str) -> set[str | None]:
    return {status for who, status, _ in made.attendance if who == person}


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Karla Nørby, afbud. I stedet mødte suppleant Viggo Lund", "suppleant"),
        ("Karla Nørby (afbud – i stedet deltog stedfortræder Viggo Lund)", "stedfortræder"),
        ("Karla Nørby, fraværende, i stedet mødte Viggo Lund", "stedfortræder"),
    ],
)
def test_who_came_is_present(entry: str, title: str, found: Find) -> None:
    made = found(f"{_HEAD}Udpeget af Røde Kors\n{entry}\n\nUdpeget af Blå Kors\nBo Lind{_END}")
    assert _status(made, "Karla Nørby") == {"absent"}
    assert _status(made, "Viggo Lund") == {"present"}
    assert ("Viggo Lund", "Karla Nørby") in made.substitutes
    assert ("Viggo Lund", "Udsatterådet", title) in made.held()
    assert ("Viggo Lund", "Røde Kors") in {(who, of) for who, of, _ in made.represents}


@pytest.mark.parametrize(
    "entry",
    [
        "Karla Nørby, afbud. I stedet mødte ingen",
        "Karla Nørby, afbud. I stedet mødte Blå Kors' sekretariat op",
        "Karla Nørby, afbud. I stedet for mødet ringer Bo Lind",
    ],
)
def test_nobody_is_made_up(entry: str, found: Find) -> None:
    made = found(f"{_HEAD}Udpeget af Røde Kors\n{entry}\n\nUdpeget af Blå Kors\nBo Lind{_END}")
    assert _status(made, "Karla Nørby") == {"absent"}
    assert set(made.people) == {"Karla Nørby", "Bo Lind"}
    assert not made.substitutes
