"""Tables of people with a row of heads."""

from collections.abc import Callable
from typing import Any

_HEAD = "Referat fra Integrationsrådet\nDato: 9. marts 2023\n\n"


def test_heads_in_any_order_tell_tabbed_cells_apart(parts: Callable[[str], Any]) -> None:
    text = _HEAD + (
        "Parti\tNavn\tTil stede\tBemærkning\nA\tKarla Nørby\tx\tformand\nV\tViggo Lund\t\tsyg\n"
        "C\tAgnes Thorup\tX\t\nØ\tHanne Lykke\tja\tkom kl. 18\n\nDagsorden\n1. Velkomst\n"
    )
    assert parts(text).lists == [
        (
            "Parti Navn Til stede Bemærkning",
            ["Karla Nørby + A + formand", "- Viggo Lund + V + syg", "Agnes Thorup + C",
             "Hanne Lykke + Ø + kom kl. 18"],
        )
    ]  # fmt: skip


def test_a_tick_under_afbud_is_an_absence_in_markdown(parts: Callable[[str], Any]) -> None:
    text = _HEAD + (
        "## Deltagere\n\n| Afbud | Organisation | Navn |\n|---|---|---|\n"
        "| | Dansk Røde Kors | Karla Nørby |\n| x | Skive Kommune | Viggo Lund |\n"
        "| nej | AOF Salling | Tove Bech |\n"
    )
    assert parts(text).lists == [
        (
            "Deltagere",
            ["Karla Nørby + Dansk Røde Kors", "- Viggo Lund + Skive Kommune",
             "Tove Bech + AOF Salling"],
        )
    ]  # fmt: skip


def test_wide_blanks_part_cells_and_ticks_stand_below_their_heads(
    parts: Callable[[str], Any],
) -> None:
    text = _HEAD + (
        "Navn                   Funktion            Deltog    Afbud\n"
        "Karla Nørby            Formand             ✓\n"
        "Viggo Lund             Sekretær                      ✓\n"
        "Agnes Thorup                               ✓\n"
    )
    assert parts(text).lists == [
        (
            "Navn Funktion Deltog Afbud",
            ["Karla Nørby + Formand", "- Viggo Lund + Sekretær", "Agnes Thorup"],
        )
    ]


def test_a_column_in_which_nobody_is_ticked_says_nothing(parts: Callable[[str], Any]) -> None:
    text = _HEAD + "Navn\tParti\tTil stede\nKarla Nørby\tA\t\nViggo Lund\tV\t\n"
    assert [entries for _, entries in parts(text).lists] == [["Karla Nørby + A", "Viggo Lund + V"]]


def test_tables_of_projects_and_tables_inside_items_list_nobody(
    parts: Callable[[str], Any],
) -> None:
    text = _HEAD + (
        "Navn på projektet      Beløb\nNye bænke              12.000\n\n"
        "Dagsorden\n\n1. Byggesager\n\nNavn\tKommune\nKarla Nørby\tSkive\n\n2. Eventuelt\n"
    )
    assert parts(text).lists == []


def test_a_cell_behind_the_last_column_says_how_somebody_took_part(
    parts: Callable[[str], Any],
) -> None:
    text = (
        "KKR Midtjylland\nMøde den 9. marts 2023\n\nDeltagerliste\n\n"
        "Kommune      Navn                       Parti\n"
        "Skive        Borgmester Karla Nørby     V\n"
        "Lemvig       Borgmester Viggo Lund      A     Afbud\n"
        "Lemvig       Byrådsmedlem Tove Bech     A     Stedfortræder for Viggo Lund\n"
        "Struer       Borgmester Agnes Thorup    C     12345678\n"
    )
    assert parts(text).lists == [
        ("Deltagerliste", [
            "Borgmester Karla Nørby + Skive + V",
            "- Borgmester Viggo Lund + Lemvig + A",
            "Byrådsmedlem Tove Bech + Lemvig + A + Stedfortræder for Viggo Lund",
            "Borgmester Agnes Thorup + Struer + C",
        ]),
    ]  # fmt: skip
