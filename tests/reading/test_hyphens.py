"""A hyphen at a line's end is cut, kept, or kept with a blank."""

import pytest

from referatgraf.reading import read


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


@pytest.mark.parametrize("gap", ["\n", " \n", "\n\n", " \n\n", "\r\n", "\f", "\n\n\f"])
def test_word_is_put_together_over_a_line_and_an_empty_line(gap: str) -> None:
    assert text(f"Anna Holm (A), Næstfor-{gap}mand") == "Anna Holm (A), Næstformand"


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad", "¬", "\u00ad "])
def test_every_kind_of_line_end_hyphen_goes(hyphen: str) -> None:
    assert text(f"Anna Holm, kommunal{hyphen}\ndirektør") == "Anna Holm, kommunaldirektør"


@pytest.mark.parametrize(
    ("stored", "working"),
    [
        ("Social-\nog Sundhedsudvalget", "Social- og Sundhedsudvalget"),
        ("ind-\neller udgående post", "ind- eller udgående post"),
        ("Natur-\nsamt Miljøudvalget", "Natur- samt Miljøudvalget"),
    ],
)
def test_suspended_hyphen_keeps_its_blank(stored: str, working: str) -> None:
    assert text(stored) == working


@pytest.mark.parametrize(
    ("stored", "working"),
    [
        ("Signe Lund-\nKrogh deltog", "Signe Lund-Krogh deltog"),
        ("Hans-\nPeter Ravn (V)", "Hans-Peter Ravn (V)"),
        ("KKR-\nsekretariatet", "KKR-sekretariatet"),
        ("en e-\nmail", "en e-mail"),
        ("perioden 2021-\n23", "perioden 2021-23"),
        ("den 3-\nårige aftale", "den 3-årige aftale"),
        ("ph.d.-\nstuderende", "ph.d.-studerende"),
    ],
)
def test_hyphen_of_the_word_stays(stored: str, working: str) -> None:
    assert text(stored) == working


def test_documents_own_spelling_decides() -> None:
    other = "Fleks-jobbet blev drøftet."
    assert "Fleks-jobbet er" in text(f"{other}\nFleks-\njobbet er")
    assert "Fleksjobbet er" in text("Fleks-\njobbet er")
    assert "Fleksjobbet er" in text(f"{other} Fleksjobbet.\nFleks-\njobbet er")


def test_capitals_say_nothing_in_a_line_of_capitals() -> None:
    assert text("VALG AF NÆSTFOR-\nMAND") == "VALG AF NÆSTFORMAND"


@pytest.mark.parametrize(
    "stored",
    [
        "Anna Holm -\nBo Lind",
        "Anna Holm-\n- Bo Lind",
        "Punkt 3-\n\n4. Valg",
        "Lund-\n\nKrogh",
        "| Næstfor-\n| mand",
    ],
)
def test_other_dashes_join_nothing(stored: str) -> None:
    assert text(stored) == stored


def test_wide_gap_joins_nothing() -> None:
    assert text("Udvalgsfor-\n\n\nmand") == "Udvalgsfor-\n\nmand"


def test_quote_of_a_joined_word_is_as_it_stands() -> None:
    made = read(b"Bo Lind, Udvalgsfor-\n\nmand", ["a.txt"])
    start = made.text.index("Udvalgsformand")
    assert made.quote(made.span(start, start + 14)) == "Udvalgsfor-\n\nmand"
    assert made.quote(made.span(start, start + 8)) == "Udvalgsf"
