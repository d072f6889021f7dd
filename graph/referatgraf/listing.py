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


def _table(rows: Rows) -> Iterator[str]:
    """Yield a header, a rule and the rows; a long cell is cut, the last column never."""
    texts = [[_cell(value) for value in row] for row in rows.rows]
    lines = [list(rows.columns), *texts]
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        cells = [_cut(text, width) for text, width in zip(line[:-1], widths, strict=False)]
        yield "  ".join([*cells, line[-1]]).rstrip() + "\n"


def _cell(value: Cell) -> str:
    return "" if value is None else one_line(str(value))


def _cut(text: str, width: int) -> str:
    return (text if len(text) <= width else text[: width - 1] + "…").ljust(width)


def _json(rows: Rows) -> Iterator[str]:
    found = [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]
    yield json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _jsonl(rows: Rows) -> Iterator[str]:
    for row in rows.rows:
        found = dict(zip(rows.columns, row, strict=True))
        yield json.dumps(found, ensure_ascii=False) + "\n"


def _csv(rows: Rows) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in ([*rows.columns], *rows.rows):
        writer.writerow(["" if value is None else value for value in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
