"""Parquet for pandas, polars and DuckDB: one row for each person, organisation and meeting."""

import io
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any

from referatgraf.errors import UsageError
from referatgraf.exports.base import Export
from referatgraf.network import COLUMNS, seats
from referatgraf.store import Dataset


def write(dataset: Dataset) -> bytes:
    """Return the seats as Parquet; what is not known is null, ``date`` is a date.

    Raises UsageError where pyarrow is not installed.
    """
    arrow, parquet = _module("pyarrow"), _module("pyarrow.parquet")
    rows = seats(dataset)
    kinds = {name: arrow.date32() if name == "date" else arrow.string() for name in COLUMNS}
    read: dict[str, Callable[[str], Any]] = {"date": _day}
    columns = {
        name: [read.get(name, str)(row[name]) if row[name] else None for row in rows]
        for name in COLUMNS
    }
    table = arrow.table(columns, schema=arrow.schema(list(kinds.items())))
    out = io.BytesIO()
    parquet.write_table(table, out)
    return out.getvalue()


def _day(text: str) -> date | None:
    """Return a day, None for text that is none; the RDF formats keep it as written."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        remedy = "install it: pip install 'referatgraf[parquet]'"
        raise UsageError("--to parquet", "needs pyarrow", remedy) from None


EXPORT = Export(
    "parquet", ".parquet", "Parquet: hvem sad for hvem", "Parquet: who sat for whom", write, True
)
