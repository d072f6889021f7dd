"""The decision of hostile minutes costs time in line with their length."""

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Document, Run
from timing import seconds

_HEAD = "Referat af møde i Byrådet den 6. juni 2023\n\nDeltagere:\nKarla Nørby (A)\n\n1. Havn\n"


def _seconds(text: str) -> float:
    document = Document("x", "0" * 64, ("a.txt",), text, text, (Run(0, 0, len(text)),))
    parts = sections(document)
    return seconds(lambda: extract(document, parts))


@pytest.mark.parametrize(
    "unit",
    [
        "Karla Nørby stemte imod. ",
        "A stemte for. B stemte imod.\n",
        "Imod stemte A, B, C, ",
        "for imod undlod ",
        "Karla Nørby er inhabil, ",
        "Nørby tog forbehold.\n",
        "forvaltningen vender tilbage senest den 1. maj 2024. ",
        "Beslutning\nGodkendt.\n",
        "Sagens forløb\nUdvalget Udvalget Udvalget\n",
        "anbefaler, at med bemærkning om, da ",
        "stemte A og B ",
        "senest senest den den ",
        "(((",
        "Godkendt med ",
    ],
)
def test_decisions_cost_linear_time(unit: str) -> None:
    few, many = 20_000, 80_000
    small = _seconds(_HEAD + "Beslutning\n" + unit * (few // len(unit)))
    large = _seconds(_HEAD + "Beslutning\n" + unit * (many // len(unit)))
    assert large < 1 + 8 * small  # four times the text; a quadratic rule takes sixteen times
