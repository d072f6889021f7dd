"""Words are compared folded, and with one slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.lexicon.words import fold, one_slip_apart, open_brackets


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("birkelund", "birkelnud", True),
        ("lund", "lunds", True),
        ("lund", "lynd", True),
        ("lund", "lund", True),
        ("lund", "sand", False),
        ("lund", "lundsen", False),
    ],
)
def test_one_slip_parts_two_words(left: str, right: str, apart: bool) -> None:
    assert one_slip_apart(left, right) is apart
    assert one_slip_apart(right, left) is apart


@given(st.text(alphabet="a()", max_size=30), st.text(alphabet="a()", max_size=30))
def test_brackets_are_counted_on_from_before(left: str, right: str) -> None:
    before = open_brackets(left)
    whole = open_brackets(left + right)
    assert whole == (-1 if before < 0 else open_brackets(right, before))
