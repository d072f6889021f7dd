"""For whom somebody says to speak."""

from collections.abc import Callable
from typing import Any

import pytest

_HEAD = (
    "Vandrådet for Salling\nReferat af møde den 6. juni 2023\n\nDeltagere:\n"
    "Viggo Lund, Salling Landboforening\nTove Bech\n\n"
)
_CLUB = "Salling Roklub"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Viggo Lund fremhævede på vegne af {_CLUB}, at åen er lav.", "Viggo Lund"),
        (f"Efter pausen takkede Tove Bech på vegne af {_CLUB}.", "Tove Bech"),
        (f"Karla Nørby har skrevet på vegne af {_CLUB}.", None),
        ("Tove Bech takkede på vegne af Viggo Lund.", None),
        (f"Tove Bech takkede. Der blev talt på vegne af {_CLUB}.", None),
    ],
)
def test_who_speaks_for_an_organisation_represents_it_too(
    text: str, speaker: str | None, found: Callable[[str], Any]
) -> None:
    made = found(f"{_HEAD}1. Åer\n{text}\n2. Eventuelt\nIntet.\n")
    told = {person for person, owner, _ in made.represents if owner == _CLUB}
    assert told == ({speaker} if speaker else set())
    if speaker == "Viggo Lund":
        assert ("Viggo Lund", "Salling Landboforening", "affiliated") in made.represents
