"""Read one table of the authority data into its row type, checking the columns."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import TypeVar

from referatgraf import resources
from referatgraf.authority.tables import Row
from referatgraf.errors import UsageError

R = TypeVar("R", bound=Row)

_REMEDY = "install referatgraf again, or run scripts/refresh_authority on the tables"


def load(name: str, row_type: type[R]) -> tuple[R, ...]:
    """Return the rows of an authority table of the package.

    Raises UsageError where the columns are not those of ``row_type``.
    """
    return parse(f"{name}.csv", resources.authority_csv(name), row_type)


def parse(place: str, text: str, row_type: type[R]) -> tuple[R, ...]:
    """Return CSV text as rows; ``place`` names it in errors.

    Raises UsageError for a missing, unknown or misplaced column and for a row of another length.
    """
    header, *rows = csv.reader(io.StringIO(text, newline="")) if text else [[]]
    _check_header(place, header, columns(row_type))
    converters = _converters(row_type)
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            reason = f"row {number} has {len(row)} cells where the header has {len(header)}"
            raise UsageError(place, reason, _REMEDY)
    return tuple(row_type(*(f(cell) for f, cell in zip(converters, r, strict=True))) for r in rows)


def columns(row_type: type[Row]) -> list[str]:
    """Return the column names that belong to a row type, in order."""
    return [f.name.rstrip("_") for f in fields(row_type)]


def several(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that ``|`` parts; none for an empty cell."""
    return tuple(cell.split("|")) if cell else ()


def _check_header(place: str, found: Sequence[str], wanted: Sequence[str]) -> None:
    missing = [c for c in wanted if c not in found]
    unknown = [c for c in found if c not in wanted]
    parts = [
        f"missing column {', '.join(missing)}" if missing else "",
        f"unknown column {', '.join(unknown)}" if unknown else "",
        "columns in another order" if not missing and not unknown and list(found) != wanted else "",
    ]
    if any(parts):
        raise UsageError(place, "; ".join(p for p in parts if p), _REMEDY)


def _converters(row_type: type[Row]) -> list[Callable[[str], object]]:
    return [str if f.type is str else several for f in fields(row_type)]
