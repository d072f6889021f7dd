"""Undoing tables takes time in proportion to the text."""

from collections.abc import Callable

import pytest

from referatgraf.layouts import tables
from referatgraf.layouts.lines import lines
from referatgraf.model import Document, Run
from timing import seconds

_SMALL, _LARGE = 400, 3_200
# Linear growth costs 8 times as much, quadratic 64 times.
_GROWTH = 30


def _seconds(text: str, times: int = 1) -> float:
    document = Document("x", "0" * 64, ("a",), text, text, (Run(0, 0, len(text)),))
    found = lines(document)
    return seconds(lambda: tables.read(found), times)


@pytest.mark.slow
@pytest.mark.parametrize(
    "make",
    [
        lambda n: "Formand\n" * n,
        lambda n: "Navn\nKarla Nørby\n" * n,
        lambda n: "Deltagere     Afbud\n" * n,
        lambda n: "Deltagere     Afbud\n" + "Karla Nørby   Viggo Lund\n" * n,
        lambda n: "| Navn | Parti |\n|---|---|\n" * n,
        lambda n: "Punkt\nEmne\nSagsnr.\n" + "1\nTitel\n23-001234\n" * n,
        lambda n: "".join(f"{i // 900 + 1}.{i // 30 % 30 + 1}.{i % 30 + 1} A\n" for i in range(n)),
        lambda n: "a   " * 20 * n,
        lambda n: "a\t|" * 20 * n,
    ],
)
def test_tables_are_undone_in_linear_time(make: Callable[[int], str]) -> None:
    _seconds(make(100))
    small = _seconds(make(_SMALL), 3)
    large = _seconds(make(_LARGE), 3)
    assert large <= _GROWTH * max(small, 0.005)
