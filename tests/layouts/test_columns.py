"""Lists that stand side by side, and fields that share a line."""

from collections.abc import Callable
from typing import Any

_HEAD = "Ungerådet\nSkive Kommune\nMøde den 9. marts 2023 kl. 16\n\n"


def test_lists_side_by_side_are_read_one_below_the_other(parts: Callable[[str], Any]) -> None:
    text = _HEAD + (
        "Medlemmer                        Gæster                          Afbud\n"
        "Karla Nørby (A), borgmester      Birger Kvist, direktør,         Hanne Lykke (F)\n"
        "Viggo Lund (V)                   Salling Energi A/S              Mogens Frost (O)\n"
        "Agnes Thorup (C)                 Tove Bech, rektor\n"
        "                                 (Skive Gymnasium)\n"
        "Svend Aage Rask (B)\n\n"
        "Mødet blev holdt på rådhuset.\n"
    )
    assert parts(text).lists == [
        (
            "Medlemmer",
            ["Karla Nørby (A), borgmester", "Viggo Lund (V)", "Agnes Thorup (C)",
             "Svend Aage Rask (B)"],
        ),
        ("Gæster", ["Birger Kvist, direktør, Salling Energi A/S",
                    "Tove Bech, rektor (Skive Gymnasium)"]),
        ("Afbud", ["Hanne Lykke (F)", "Mogens Frost (O)"]),
    ]  # fmt: skip


def test_an_empty_cell_in_front_of_a_tab_keeps_the_column(parts: Callable[[str], Any]) -> None:
    text = _HEAD + (
        "Til stede\tFraværende\nKarla Nørby (A)\tViggo Lund (V)\n"
        "\tBirger Kvist (O)\nHanne Lykke (F)\n"
    )
    assert parts(text).lists == [
        ("Til stede", ["Karla Nørby (A)", "Hanne Lykke (F)"]),
        ("Fraværende", ["Viggo Lund (V)", "Birger Kvist (O)"]),
    ]


def test_an_entry_over_two_rows_between_tabs_is_one(parts: Callable[[str], Any]) -> None:
    text = _HEAD + (
        "Til stede\tFraværende\nKarla Nørby (A),\tViggo Lund (V)\n"
        "(borgmester)\tBirger Kvist (O)\nHanne Lykke (F)\n"
    )
    assert parts(text).lists[0] == (
        "Til stede",
        ["Karla Nørby (A) + (borgmester)", "Hanne Lykke (F)"],
    )


def test_staggered_lists_are_read_one_after_the_other(parts: Callable[[str], Any]) -> None:
    text = _HEAD + (
        "DELTAGERE                          AFBUD\n\n"
        "Borgmester Karla Nørby (V),        Rådmand Tove Bech (F),\n"
        "Skive                              Struer (ferie)\n\n"
        "Byrådsmedlem                       GÆSTER\n"
        "Viggo Lund (C), Struer\n"
        "                                   Direktør Mogens Ravn,\n"
        "Rådmand Agnes Thorup (A),          Salling Havn (punkt 2)\n"
        "Lemvig\n\n"
        "Referent: Birger Kvist\n"
    )
    assert parts(text).lists == [
        ("DELTAGERE", ["Borgmester Karla Nørby (V), Skive",
                       "Byrådsmedlem Viggo Lund (C), Struer",
                       "Rådmand Agnes Thorup (A), Lemvig"]),
        ("AFBUD", ["Rådmand Tove Bech (F), Struer (ferie)"]),
        ("GÆSTER", ["Direktør Mogens Ravn, Salling Havn (punkt 2)"]),
        ("Referent", ["Birger Kvist"]),
    ]  # fmt: skip


def test_columns_that_begin_behind_their_label_are_told_apart(
    parts: Callable[[str], Any],
) -> None:
    text = _HEAD + (
        "Til stede: Karla Nørby (A)          Afbud: Tove Bech (F)\n"
        "           Viggo Lund (V)                  Mogens Frost (O)\n\n"
        "Referent: Birger Kvist              Mødeleder: Karla Nørby\n"
    )
    assert parts(text).lists == [
        ("Til stede", ["Karla Nørby (A)", "Viggo Lund (V)"]),
        ("Afbud", ["Tove Bech (F)", "Mogens Frost (O)"]),
        ("Referent", ["Birger Kvist"]),
        ("Mødeleder", ["Karla Nørby"]),
    ]


def test_rows_shifted_by_a_converter_go_by_their_order(parts: Callable[[str], Any]) -> None:
    text = _HEAD + (
        "Deltagere:               Fraværende:\n"
        "Karla Nørby, formand     Tove Bech\n"
        "Viggo Lund    Mogens Frost\n\n"
        "Gæster\nBirger Kvist, Skive Havn      Svend Aage Rask, Dansk Røde Kors\n"
    )
    assert parts(text).lists == [
        ("Deltagere", ["Karla Nørby, formand", "Viggo Lund"]),
        ("Fraværende", ["Tove Bech", "Mogens Frost"]),
        ("Gæster", ["Birger Kvist, Skive Havn", "Svend Aage Rask, Dansk Røde Kors"]),
    ]


def test_tables_of_money_and_wide_gaps_in_prose_are_no_columns(
    parts: Callable[[str], Any],
) -> None:
    text = _HEAD + (
        "Udgifter         2022          2023\nVeje             12.000        14.000\n\n"
        "Der var afbud        fra ingen.\n"
    )
    assert parts(text).lists == []


def test_two_fields_share_a_line_with_and_without_colons(parts: Callable[[str], Any]) -> None:
    text = (
        "Skive Kommune                         Referat\n"
        "Børneudvalget                         Side 1\n\n"
        "Mødedato:   3. maj 2022               Mødested:   Rådhuset, lokale 2\n"
        "Starttidspunkt      15.30             Sluttidspunkt      17.00\n"
    )
    assert parts(text).fields == {
        "mødedato": "3. maj 2022",
        "mødested": "Rådhuset, lokale 2",
        "starttidspunkt": "15.30",
        "sluttidspunkt": "17.00",
    }


def test_a_date_under_a_label_of_place_is_no_field(parts: Callable[[str], Any]) -> None:
    assert parts("Børneudvalget\n\nDato      se bilag      Sted      Dato\n").fields == {}


def test_what_was_said_of_an_item_beside_its_title_is_a_line_of_its_own(
    parts: Callable[[str], Any],
) -> None:
    text = _HEAD + (
        "Til stede            Karla Nørby (A)\nReferent             Birger Kvist\n\n"
        "1    Nye veje            Godkendt.\n\n"
        "2    Budget              Tove Bech viste, hvad der er brugt\n\n"
        "3    Havnens regnskab    12-345678\n"
    )
    made = parts(text)
    assert made.lists == [("Til stede", ["Karla Nørby (A)"]), ("Referent", ["Birger Kvist"])]
    assert [title for _, title, *_ in made.items] == ["Nye veje", "Budget", "Havnens regnskab"]
