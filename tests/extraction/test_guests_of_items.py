"""Who comes "til punktet" is a guest where the members stand below all items."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_ITEMS = (
    "Nordly Råd\nReferat af møde den 3. maj 2022\n\n1. Budget\n{}: Direktør Viggo Lund\nGodkendt."
    "\n\n2. Havnen\nGodkendt.\n\n"
)


def _status(text: str, found: Find) -> set[str | None]:
    return {status for who, status, _ in found(text).attendance if who == "Viggo Lund"}


@pytest.mark.parametrize(
    "words", ["Til punktet deltager", "Under sagens behandling deltog", "Til punktet deltog"]
)
@pytest.mark.parametrize(
    "members", ["Til stede:\nIda Holm\nBo Lind\n", "Medlemmer til stede: Ida Holm, Bo Lind\n"]
)
def test_who_comes_to_an_item_is_a_guest(words: str, members: str, found: Find) -> None:
    assert _status(_ITEMS.format(words) + members, found) == {"guest"}


@pytest.mark.parametrize(
    ("words", "below"),
    [
        ("Til punktet deltager", ""),
        ("Til punktet deltager", "Afbud:\nIda Holm\nBo Lind\n"),
    ],
)
def test_where_no_others_are_members_nobody_is_a_guest(words: str, below: str, found: Find) -> None:
    assert _status(_ITEMS.format(words) + below, found) == {"present"}
