"""Rows as a table, JSON, JSON lines or CSV."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from referatgraf.errors import one_line

Cell = str | int | float | None
_WIDEST = 60


class Format(StrEnum):
    """Name the ways to list rows."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Rows:
    """Hold the columns and the rows of a list."""

    columns: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]


def listing(rows: Rows, format: Format) -> Iterator[str]:
    """Yield the text of a list in a format."""
    writer = {
        Format.TABLE: _table,
        Format.JSON: _json,
        Format.JSONL: _jsonl,
        Format.CSV: _csv,
    }
    return writer[format](rows)


def cut(text: str, most: int) -> str:
    """Return text of at most that many characters, "…" at its end where some were cut off.

    >>> cut("Karla Nørby", 6), cut("Karla", 6)
    ('Karla…', 'Karla')
    """
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def csv_lines(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Yield rows as CSV lines that no spreadsheet takes for formulas; None is an empty cell."""
    out = io.StringIO()
    # Only with quotes round everything does a lone CR stay inside its cell.
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    for row in rows:
        writer.writerow(["" if value is None else _neutral(str(value)) for value in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def _neutral(text: str) -> str:
    """Return text that no spreadsheet takes for a formula.

    >>> _neutral("=1+1"), _neutral("Ada")
    ("'=1+1", 'Ada')
    """
    risky = text.lstrip().startswith(("=", "+", "-", "@")) or text.startswith(("\t", "\r", "\n"))
    return f"'{text}" if risky else text


def _table(rows: Rows) -> Iterator[str]:
    """Yield a header, a rule and the rows; a long cell is cut, the last column never."""
    texts = [[_cell(value) for value in row] for row in rows.rows]
    lines = [list(rows.columns), *texts]
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        cells = [_column(text, width) for text, width in zip(line[:-1], widths, strict=False)]
        yield "  ".join([*cells, line[-1]]).rstrip() + "\n"


def _cell(value: Cell) -> str:
    return "" if value is None else one_line(str(value))


def _column(text: str, width: int) -> str:
    return cut(text, width).ljust(width)


def _json(rows: Rows) -> Iterator[str]:
    found = [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]
    yield json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _jsonl(rows: Rows) -> Iterator[str]:
    for row in rows.rows:
        found = dict(zip(rows.columns, row, strict=True))
        yield json.dumps(found, ensure_ascii=False) + "\n"


def _csv(rows: Rows) -> Iterator[str]:
    yield from csv_lines([rows.columns])
    yield from csv_lines(rows.rows)
