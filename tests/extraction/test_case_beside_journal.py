"""An item's case is told by its case number, not by the journal number printed above it."""

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import AgendaItem
from referatgraf.reading import read


def _cases(text: str) -> list[str | None]:
    document = read(text.encode(), ["minutes.txt"])
    return [f.case for f in extract(document, sections(document)) if isinstance(f, AgendaItem)]


@pytest.mark.parametrize(
    ("numbers", "case"),
    [
        ("J.nr.: 00.01.00A10-0001/2017\nSagsnr.: 6909", "6909"),
        ("Journalnr.: 07.18.00-0003\nSagsnummer: 18/7034", "18/7034"),
        ("J.nr. 00.02.00-G01-1-20\nSagsid.: 65320", "65320"),
        ("Sagsnr.: 6909\nJ.nr.: 00.01.00-A10-1-17", "6909"),  # the other way round
        ("J.nr.: 00.01.00-A10-1-17", "00.01.00-A10-1-17"),  # nothing else names the case
    ],
)
def test_case_number_counts_where_both_are_printed(numbers: str, case: str) -> None:
    text = "Nordby Affald\n\nReferat af bestyrelsesmøde den 4. maj 2021\n\n" + "".join(
        f"Pkt. {n}. {title}\n\n{numbers}\n\nGodkendt.\n\n"
        for n, title in enumerate(("Regnskab", "Budget", "Ny plads"), 1)
    )
    assert _cases(text) == [case] * 3
