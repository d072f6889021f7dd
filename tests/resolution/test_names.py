import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.resolution.names import normalise, opaque


@pytest.mark.parametrize(
    "spelling",
    [
        "ANNE-MARIE ØSTERGÅRD",
        "  Anne-Marie\u00a0 Østergård ",
        "Anne–Marie Østergård",
        "Anne - Marie Østergård,",
        "Anne-Marie Østerga\u030ard",
        "Anne-\u200bMarie Øster\u00adgård",
        "\u202aAnne-Marie Østergård\u202c",
    ],
)
def test_spellings_of_one_name_are_equal(spelling: str) -> None:
    assert normalise(spelling) == normalise("Anne-Marie Østergård")


def test_apostrophes_are_one() -> None:
    assert normalise("O’Hara") == normalise("O'Hara") == normalise("O´Hara")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kaj Aagaard", "Kaj Ågård"),
        ("Kaj Hansen", "Kaj Hanssen"),
        ("Kaj Hansen", "Kаj Hansen"),  # the second has a Cyrillic letter
        ("Kaj Hansen", "Kaj M. Hansen"),
    ],
)
def test_other_letters_are_another_name(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@given(st.text())
def test_normalise_is_stable(name: str) -> None:
    once = normalise(name)
    assert unicodedata.is_normalized("NFC", once)
    assert normalise(once) == once


@given(st.lists(st.text(st.characters(exclude_categories=())), max_size=3))
def test_opaque_is_a_segment_that_tells_nothing(parts: list[str]) -> None:
    assert re.fullmatch("[a-z2-7]{16}", opaque(*parts))


def test_opaque_keeps_parts_apart() -> None:
    assert opaque("ab", "c") != opaque("a", "bc")
