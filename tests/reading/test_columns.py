"""Lists of people that stand side by side are read one column after the other."""

from collections.abc import Callable

import pytest

from referatgraf.model import Document
from referatgraf.reading.columns import read_down
from referatgraf.reading.repair import working_text
from referatgraf.reading.tape import blank


def _side_by_side(*rows: tuple[str, ...], width: int = 40) -> str:
    return "\n".join("".join(f"{cell:{width}}" for cell in row).rstrip() for row in rows) + "\n"


def _lines(text: str) -> list[str]:
    return [line for line in read_down(blank(text)).text.split("\n") if line.strip()]


def test_staggered_entries_between_empty_lines_are_read_down() -> None:
    text = _side_by_side(
        ("MEDLEMMER", "AFBUD"),
        ("", ""),
        ("Borgmester Karla Nørby (V),", "Rådmand Tove Bech,"),
        ("Skive, formand", "Struer (ferie)"),
        ("", ""),
        ("Borgmester Viggo", "Byrådsmedlem Agnes Thorup, Lemvig."),
        ("Kvistholm (C), Struer", "Stedfortræder: Byrådsmedlem"),
        ("", "Hanne Lykke (F), Lemvig"),
        ("Kommunalbestyrelsesmedlem", ""),
        ("Birger Rask (A), Lemvig", "GÆSTER"),
        ("", ""),
        ("Rådmand Svend Aage Frost (B),", "Direktør Mogens Ravn,"),
        ("Holstebro", "Salling Havn (punkt 2)"),
    )
    assert _lines(text) == [
        "MEDLEMMER",
        "Borgmester Karla Nørby (V), Skive, formand",
        "Borgmester Viggo Kvistholm (C), Struer",
        "Kommunalbestyrelsesmedlem Birger Rask (A), Lemvig",
        "Rådmand Svend Aage Frost (B), Holstebro",
        "AFBUD",
        "Rådmand Tove Bech, Struer (ferie)",
        "Byrådsmedlem Agnes Thorup, Lemvig.",
        "Stedfortræder: Byrådsmedlem Hanne Lykke (F), Lemvig",
        "GÆSTER",
        "Direktør Mogens Ravn, Salling Havn (punkt 2)",
    ]


def test_an_indent_says_that_an_entry_goes_on() -> None:
    text = _side_by_side(
        ("A-siden", "B-siden"),
        ("", ""),
        ("Skoleleder Karla Nørby,", "Viggo Lund, FTR, Danmarks"),
        ("  Krabbeskolen", "  Lærerforening"),
        ("Centerchef Tove Bech,", "Agnes Thorup, TR, 3F"),
        ("  Center for Vand og Vej", "  Salling"),
        ("", "Birger Rask, AMR,"),
        ("", "  Mosehuset"),
    )
    assert _lines(text) == [
        "A-siden",
        "Skoleleder Karla Nørby, Krabbeskolen",
        "Centerchef Tove Bech, Center for Vand og Vej",
        "B-siden",
        "Viggo Lund, FTR, Danmarks Lærerforening",
        "Agnes Thorup, TR, 3F Salling",
        "Birger Rask, AMR, Mosehuset",
    ]


def test_three_columns_and_a_word_cut_at_the_edge() -> None:
    text = _side_by_side(
        ("Til stede:", "Afbud:", "Fra forvaltningen:"),
        ("Karla Nørby (V), Skive", "Tove Bech (F),", "Mogens Ravn, kultur-"),
        ("Viggo Lund (C)", "Struer", "chef"),
        ("Agnes Thorup (A)", "", "Hanne Lykke, sekretær"),
        width=26,
    )
    assert _lines(text) == [
        "Til stede:",
        "Karla Nørby (V), Skive",
        "Viggo Lund (C)",
        "Agnes Thorup (A)",
        "Afbud:",
        "Tove Bech (F), Struer",
        "Fra forvaltningen:",
        "Mogens Ravn, kulturchef",
        "Hanne Lykke, sekretær",
    ]


def test_one_list_in_two_columns_under_one_heading() -> None:
    text = "Til stede\n" + _side_by_side(
        ("Karla Nørby (borgmester i", "Tove Bech, Foreningen af"),
        ("Skive Kommune)", "Friskoler i Salling"),
        ("Viggo Lund, Struer Havn", "Mogens Ravn, Lemvig Museum"),
    )
    assert _lines(text) == [
        "Til stede",
        "Karla Nørby (borgmester i Skive Kommune)",
        "Viggo Lund, Struer Havn",
        "Tove Bech, Foreningen af Friskoler i Salling",
        "Mogens Ravn, Lemvig Museum",
    ]


def test_headings_in_the_middle_of_their_columns_belong_to_them() -> None:
    text = _side_by_side(("            Deltagere", "              Afbud")) + _side_by_side(
        ("Karla Nørby (V), næst-", "Tove Bech (F)"),
        ("formand", "Agnes Thorup (A)"),
        ("Viggo Lund (C)", ""),
    )
    assert _lines(text) == [
        "Deltagere",
        "Karla Nørby (V), næstformand",
        "Viggo Lund (C)",
        "Afbud",
        "Tove Bech (F)",
        "Agnes Thorup (A)",
    ]


def test_what_stands_above_and_below_stays_where_it_is() -> None:
    above = _side_by_side(
        ("Ungerådet", "Dato: 3. maj 2023"), ("Skive Kommune", "Sted: Rådhuset"), ("", "")
    )
    below = "\nReferent: Birger Kvist\n\n1. Velkomst        2\n2. Budget          3\n"
    lists = _side_by_side(
        ("Til stede", "Afbud"),
        ("Karla Nørby,", "Tove Bech,"),
        ("Skive Gymnasium", "Krabbeskolen"),
        ("Viggo Lund", "Mogens Ravn"),
    )
    text = read_down(blank(above + lists + below)).text
    assert text.startswith(above)
    assert text.endswith(below)
    assert "Tove Bech, Krabbeskolen\nMogens Ravn\n" in text


def test_a_line_that_heads_all_columns_begins_other_lists() -> None:
    text = _side_by_side(
        ("Til stede", "Afbud"),
        ("Karla Nørby (V)", "Tove Bech (F)"),
        ("Viggo Lund (C)", "Mogens Ravn (O)"),
        ("", ""),
        ("Gæster", "Fra administrationen"),
        ("Agnes Thorup, rektor,", "Birger Kvist,"),
        ("Skive Gymnasium", "kulturchef"),
        ("Hanne Lykke, Salling Havn", "Svend Rask, sekretær"),
    )
    assert _lines(text)[3:] == [
        "Gæster",
        "Agnes Thorup, rektor, Skive Gymnasium",
        "Hanne Lykke, Salling Havn",
        "Fra administrationen",
        "Birger Kvist, kulturchef",
        "Svend Rask, sekretær",
    ]


def test_headings_over_two_lines_and_such_as_no_list_has_are_kept() -> None:
    text = _side_by_side(
        ("Deltagere fra", "Deltagere fra"),
        ("ledelsen", "skolerne"),
        ("", ""),
        ("Karla Nørby,", "Tove Bech, rektor"),
        ("kulturchef", "Mogens Ravn, elev"),
        ("Viggo Lund", ""),
        ("", ""),
        ("", ""),
        ("", ""),
        ("Dommerne", "Panelet"),
        ("Agnes Thorup,", "Hanne Lykke"),
        ("Skive", "Birger Kvist"),
        ("Svend Rask", ""),
    )
    assert _lines(text) == [
        *("Deltagere fra ledelsen", "Karla Nørby, kulturchef", "Viggo Lund"),
        *("Deltagere fra skolerne", "Tove Bech, rektor", "Mogens Ravn, elev"),
        *("Dommerne", "Agnes Thorup, Skive", "Svend Rask"),
        *("Panelet", "Hanne Lykke", "Birger Kvist"),
    ]


def test_titles_below_names_stay_with_them_where_one_column_is_longer() -> None:
    text = _side_by_side(
        ("Medlemmer", "Fra sekretariatet"),
        ("Karla Nørby (A)", "Tove Bech"),
        ("Borgmester, Skive", "Konsulent"),
        ("", ""),
        ("Viggo Lund (V)", "Mogens Ravn"),
        ("Rådmand, Struer", "Chefkonsulent"),
        ("", ""),
        ("Hanne Lykke", ""),
        ("Borgmester, Lemvig", ""),
        ("", "Side 2"),
    )
    assert _lines(text) == [
        *("Medlemmer", "Karla Nørby (A)", "Borgmester, Skive"),
        *("Viggo Lund (V)", "Rådmand, Struer", "Hanne Lykke", "Borgmester, Lemvig"),
        *("Fra sekretariatet", "Tove Bech", "Konsulent", "Mogens Ravn", "Chefkonsulent"),
        f"{'':40}Side 2",
    ]


def test_numbers_and_bullets_begin_entries_and_unknown_names_are_people() -> None:
    text = _side_by_side(
        ("Til stede", "Afbud"),
        ("1. Karla Nørby (A),", "- Tove Bech (F)"),
        ("   Skive", "- Mogens Ravn (O),"),
        ("2. Viggo Lund (V)", "  Struer"),
        ("", ""),
        ("3. Ümit Demir Kaya (O)", ""),
        ("", ""),
        ("Dagsorden", ""),
    )
    assert _lines(text) == [
        *("Til stede", "1. Karla Nørby (A), Skive", "2. Viggo Lund (V)", "3. Ümit Demir Kaya (O)"),
        *("Afbud", "- Tove Bech (F)", "- Mogens Ravn (O), Struer", "Dagsorden"),
    ]


def test_a_label_between_entries_stays_in_its_column() -> None:
    text = _side_by_side(
        ("Til stede:", "Gæster:"),
        ("Karla Nørby (A),", "Tove Bech, KL"),
        ("Skive", "Mogens Ravn,"),
        ("Viggo Lund (V)", "Salling Havn"),
        ("Afbud:", "Birger Kvist, Struer Museum"),
        ("Hanne Lykke (F)", ""),
    )
    assert _lines(text) == [
        *("Til stede:", "Karla Nørby (A), Skive", "Viggo Lund (V)", "Afbud:", "Hanne Lykke (F)"),
        *("Gæster:", "Tove Bech, KL", "Mogens Ravn, Salling Havn", "Birger Kvist, Struer Museum"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # Labels with their values beside them.
        [
            ("Til stede:", "Karla Nørby (V),"),
            ("", "formand"),
            ("", "Viggo Lund (C)"),
            ("Afbud:", "Tove Bech (F)"),
            ("Referent:", "Mogens Ravn"),
        ],
        # A table of names, organisations and roles, its cells wrapped.
        [
            ("Navn", "Organisation", "Rolle"),
            ("Karla Nørby", "Foreningen af", "formand"),
            ("", "Friskoler", ""),
            ("Viggo Lund", "Struer Havn", "medlem"),
            ("Tove Bech", "Region Midtjylland", "medlem"),
        ],
        # Members with those who stand in for them, row by row.
        [
            ("Medlem", "Stedfortræder"),
            ("Karla Nørby,", "Viggo Lund,"),
            ("Skive", "Struer"),
            ("Tove Bech, Lemvig", "Mogens Ravn, Lemvig"),
        ],
        # Committees with their chairs.
        [
            ("Udvalget for Børn,", "Karla Nørby (V),"),
            ("Unge og Skole", "formand"),
            ("Udvalget for Vand", "Viggo Lund (C)"),
            ("Udvalget for Veje", "Tove Bech (F)"),
        ],
        # Signatures with titles below.
        [
            ("Karla Nørby", "Viggo Lund"),
            ("formand", "næstformand"),
            ("", ""),
            ("Tove Bech", "Mogens Ravn"),
            ("medlem", "sekretær"),
        ],
        # An agenda with page numbers, and money.
        [("1. Velkomst", "2"), ("2. Orientering fra", "3"), ("formanden", ""), ("3. Budget", "4")],
        [("Udgifter til veje,", "12.000"), ("cykelstier", ""), ("Karla Nørby", "14.000")],
        # A letterhead with date and place.
        [
            ("Ungerådet", "Dato: 3. maj 2023"),
            ("Formand Karla Nørby,", "Sted: Rådhuset,"),
            ("Skive Kommune", "lokale 2"),
            ("Sekretær Viggo Lund", "Sagsbehandler: Tove Bech"),
        ],
        # Prose in two columns.
        [
            ("Karla Nørby sagde, at", "Viggo Lund mente, at der"),
            ("havnen skal udvides, og at", "mangler penge, og bad om"),
            ("det haster.", "et nyt budget."),
        ],
        # People in rows of one line each are read across or down alike by the layouts.
        [
            ("Til stede", "Afbud"),
            ("Karla Nørby (V)", "Tove Bech (F)"),
            ("Viggo Lund (C)", "Mogens Ravn (O)"),
        ],
    ],
)
def test_what_is_no_lists_side_by_side_is_left_alone(rows: list[tuple[str, ...]]) -> None:
    text = _side_by_side(*rows, width=30)
    assert read_down(blank(text)).text == text


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Karla Nørby", "Kunstforeningen"),
        ("Karla Nørby, Struer Havn", "Gæster"),
        ("Karla Nørby (V)", "Ümit Kaya Demir (F)"),
        ("Karla Nørby, Struer", "Dr. Vukašin von Thun, Holstebro"),
        ("Karla Nørby,", "Viggo Lund"),
        ("Formand Karla Nørby (V), medlem", "Vukašin Demir (A)"),
    ],
)
def test_what_begins_anew_in_a_column_is_not_joined(above: str, below: str) -> None:
    text = _side_by_side(
        ("Til stede", "Afbud"), (above, "Tove Bech,"), (below, "Lemvig"), ("Per Holm", "Bo Ravn")
    )
    assert _lines(text)[1:3] == [above, below]


def test_an_entry_over_two_lines_is_proved_by_both() -> None:
    stored = _side_by_side(
        ("Til stede", "Afbud"),
        ("Borgmester Karla", "Tove Bech,"),
        ("Nørby (V), Skive", "Lemvig"),
        ("Viggo Lund", "Mogens Ravn"),
    )
    document = Document("x", "0" * 64, ("a.txt",), stored, *working_text(stored))
    at = document.text.index("Karla Nørby")
    quote = document.quote(document.span(at, at + len("Karla Nørby")))
    assert quote.startswith("Karla ")
    assert quote.endswith("\nNørby")
    at = document.text.index("Mogens Ravn")
    assert document.quote(document.span(at, at + len("Mogens Ravn"))) == "Mogens Ravn"


@pytest.mark.parametrize(
    "unit", ["a   ", "Karla Nørby   ", "Karla Nørby,   Viggo Lund,\n", "\n", "a\n", " a   (\n",
             "Karla Nørby   KL\n\n", "x  " * 100 + "\n"]
)  # fmt: skip
def test_the_cost_grows_with_the_text_alone(
    unit: str, cost_grows_linearly: Callable[[Callable[[str], object], str], None]
) -> None:
    cost_grows_linearly(lambda text: read_down(blank(text)), unit)


def test_second_column_without_a_heading_goes_on_the_list() -> None:
    stored = (
        "Til stede:\nKarla Nørby,         Viggo Lund\nformand\n"
        "Agnes Thorup         Bo Lind\n\n1. Eventuelt\n"
    )
    made, _, _ = working_text(stored)
    assert made.split("\n\n")[0] == (
        "Til stede:\nKarla Nørby, formand\nAgnes Thorup\nViggo Lund\nBo Lind"
    )
