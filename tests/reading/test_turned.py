"""Lists and tables that put the surname first."""

import pytest

from referatgraf.reading.name_columns import name_columns_joined
from referatgraf.reading.tape import apply, blank
from referatgraf.reading.turned import names_turned


def turned(text: str) -> str:
    return apply(blank(text), names_turned(text)).text


def joined(text: str) -> str:
    return apply(blank(text), name_columns_joined(text)).text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Holm, Ida Lund (A)\nLind, Bo\nToft, Karla, formand",
         "Ida Lund Holm (A)\nBo Lind\nKarla Toft, formand"),
        ("HOLM Ida Lund\nLIND Bo (V)\nTOFT Karla", "Ida Lund Holm\nBo Lind (V)\nKarla Toft"),
        ("- HOLM, IDA\n- LIND, BO\n- Borgmester FJORDAGER, PER",
         "- Ida Holm\n- Bo Lind\n- Borgmester Per Fjordager"),
        ("Til stede: Holm, Ida; von Ahn, Bo; Toft, Karla",
         "Til stede: Ida Holm; Bo von Ahn; Karla Toft"),
        ("| Holm, Ida | A |\n| Lind, Bo | V |\n| Toft, Karla | C |",
         "| Ida Holm | A |\n| Bo Lind | V |\n| Karla Toft | C |"),
    ],
)  # fmt: skip
def test_rows(text: str, wanted: str) -> None:
    assert turned(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Holm, Ida",  # one or two may be people called by one name
        "Holm, Ida\nLind, Bo",
        "Skive, Bo\nViborg, Ida\nVejle, Per",  # where they come from
        "Ida Holm, A\nBo Lind, C\nPer Toft, V",
        "Hanne, Bo, Ida\nPer, Karla, Bo\nIda, Per, Bo",
        "KL Ida Holm\nFOA Bo Lind\nSF Per Toft",
        "Ida Holm, Bo Lind\nPer Toft, Karla Lund\nHanne Berg, Ea Munk",
        "Formand, Ida Holm\nKasserer, Bo Lind\nReferent, Per Toft",
    ],
)
def test_other_lists(text: str) -> None:
    assert turned(text) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("| Efternavn | Fornavn | Parti |\n|---|---|---|\n| HOLM | Ida Lund | A |",
         "| Navn | Parti |\n|---|---|\n| Ida Lund Holm | A |"),
        ("Nr\tFornavn\tEfternavn\tParti\n1\tIda\tHolm\tA\n2\tBo\tFjordager\tV",
         "Nr\tNavn\tParti\n1\tIda Holm\tA\n2\tBo Fjordager\tV"),
        ("Efternavn   Fornavn    Parti\nHolm        Ida        A\nvon Ahn     Bo         V",
         "Navn                   Parti\nIda Holm               A\nBo von Ahn             V"),
    ],
)  # fmt: skip
def test_columns(text: str, wanted: str) -> None:
    assert joined(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "| Navn | Fornavn |\n| Holm | Ida |",
        "Skriv fornavn og efternavn i feltet.\n| a | b |",
        "| Efternavn | Parti | Fornavn |\n| Holm | A | Ida |",
    ],
)
def test_other_columns(text: str) -> None:
    assert joined(text) == text


def test_columns_end_with_the_table() -> None:
    text = "| Fornavn | Efternavn |\n| Ida | Holm |\n\nVedtaget.\n\n| Nord | Syd |\n| 1 | 2 |"
    assert joined(text).endswith("| Ida Holm |\n\nVedtaget.\n\n| Nord | Syd |\n| 1 | 2 |")


def test_long_text_is_read_in_time() -> None:
    assert len(list(names_turned("Holm, Ida; " * 20_000))) == 20_000
    assert list(names_turned("HOLM " * 20_000)) == []


def test_people_called_by_given_names_only_are_no_one() -> None:
    rows = "Holm, Ida\nLind, Bo\nToft, Hanne\nKarla, Per\n"
    assert turned(rows).endswith("Hanne Toft\nKarla, Per\n")
