"""A list letter means something at a date and in a place only."""

import pytest

from referatgraf.authority import Letter, LetterKind, letter_valid, party_letters

LOCAL, AMBIGUOUS, UNKNOWN = (
    Letter(LetterKind.LOCAL),
    Letter(LetterKind.AMBIGUOUS),
    Letter(LetterKind.UNKNOWN),
)


def party(name: str) -> Letter:
    return Letter(LetterKind.NATIONAL, name)


@pytest.mark.parametrize(
    ("letter", "year", "owner"),
    [
        ("D", 1960, party("venstre")),
        ("D", 1995, party("centrum-demokraterne")),
        ("D", 2012, LOCAL),
        ("D", 2022, party("nye-borgerlige")),
        ("M", 1980, party("centrum-demokraterne")),
        ("M", 2010, LOCAL),
        ("M", 2023, party("moderaterne")),
        ("K", 1980, party("dkp")),
        ("K", 2010, party("kristendemokraterne")),
        ("Q", 1990, party("kristendemokraterne")),
        ("Q", 2021, party("frie-groenne")),
        ("Y", 1975, party("venstresocialisterne")),
        ("Y", 2007, party("liberal-alliance")),
        ("O", 1990, UNKNOWN),
        ("V", 2021, party("venstre")),
        (" ø ", 2021, party("enhedslisten")),
    ],
)
def test_reused_letter_belongs_to_the_party_of_its_year(
    letter: str, year: int, owner: Letter
) -> None:
    assert letter_valid(letter, year, None) == owner


@pytest.mark.parametrize("letter", ["D", "K", "M", "Q", "Y", "H", "Å", "Æ"])
def test_letter_that_was_ever_anothers_is_ambiguous_without_a_year(letter: str) -> None:
    assert letter_valid(letter, None, None) == AMBIGUOUS


@pytest.mark.parametrize(
    ("letter", "owner"),
    [
        ("A", "socialdemokratiet"),
        ("V", "venstre"),
        ("Ø", "enhedslisten"),
        ("F", "sf"),
        ("S", "slesvigsk-parti"),
    ],
)
def test_letter_that_never_changed_hands_needs_no_year(letter: str, owner: str) -> None:
    assert letter_valid(letter, None, None) == party(owner)
    assert letter_valid(letter, None, "0860") == party(owner)


@pytest.mark.parametrize(
    ("letter", "year", "code", "owner"),
    [
        ("L", 2026, "0860", LOCAL),  # a row of the table
        ("L", 2022, "0849", LOCAL),  # none, but the letter is for local lists
        ("T", None, "0849", LOCAL),
        ("Æ", 2021, "0390", LOCAL),
        ("Æ", 2023, "0390", AMBIGUOUS),  # elected before the party had the letter
        ("Æ", 2026, "0390", party("danmarksdemokraterne")),
        ("Æ", 2023, "0849", party("danmarksdemokraterne")),
        ("Å", 2014, "0730", LOCAL),
        ("Å", 2016, "0730", AMBIGUOUS),
        ("Å", 2019, "0730", party("alternativet")),
        ("R", 2021, "0101", party("kommunistisk-parti")),  # stood there only
        ("R", 2021, "0849", LOCAL),
        ("R", 2021, None, AMBIGUOUS),
    ],
)
def test_local_list_counts_in_its_own_place_and_term(
    letter: str, year: int | None, code: str, owner: Letter
) -> None:
    assert letter_valid(letter, year, code) == owner


@pytest.mark.parametrize("letter", ["X", "UP", "", "7", "<script>"])
def test_letter_of_nobody_is_unknown(letter: str) -> None:
    assert letter_valid(letter, 2021, None) == UNKNOWN


def test_every_party_of_the_table_holds_its_letter_in_its_first_year() -> None:
    for row in party_letters():
        if row.party_id and row.valid_from and row.scope == "national":
            assert letter_valid(row.letter, int(row.valid_from), None).party == row.party_id
