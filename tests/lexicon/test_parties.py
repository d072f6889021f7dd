"""Parties are printed as a letter, a name, a local list."""

import pytest

from referatgraf.lexicon.parties import is_local_list, is_party, letter, national


@pytest.mark.parametrize(
    ("text", "sign"),
    [("(A)", "A"), ("V", "V"), ("Liste Ø", "Ø"), ("a", None), ("X", None), ("AB C", None)],
)
def test_letter_is_one_capital(text: str, sign: str | None) -> None:
    assert letter(text) == sign


def test_national_party_is_named_in_full() -> None:
    found = national("Socialdemokratiet")
    assert found is not None
    assert found.path == "party/socialdemokratiet"
    assert national("Havpartiet") is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Fjordlisten", True), ("Ny Borgerliste", True), ("Deltagerliste for mødet", False)],
)
def test_local_list_is_formed_like_one(text: str, is_one: bool) -> None:
    assert is_local_list(text) is is_one
    assert is_party(text) is is_one
