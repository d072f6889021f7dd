"""An answer as rows that show themselves and that pandas takes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

from referatgraf.api import markup
from referatgraf.listing import Format, Rows, listing
from referatgraf.queries import Row

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOST = 50  # rows shown; all of them are there


@dataclass(frozen=True, slots=True, repr=False)
class Table(Sequence[Row]):
    """Hold the columns and the rows of an answer, a dict each, values as plain Python.

    ``pandas.DataFrame(table)`` takes it as it is, ``frame`` gives days as dates. ``title`` stands
    above it in a notebook. A slice of a table is a table.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    title: str = ""

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> "Table": ...
    def __getitem__(self, index: int | slice) -> "Row | Table":
        """Return a row, or a table of some."""
        if isinstance(index, slice):
            return Table(self.columns, self.rows[index], self.title)
        return self.rows[index]

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows."""
        return iter(self.rows)

    def column(self, name: str) -> list[str | int | float | None]:
        """Return the values of one column.

        Raises KeyError for an unknown one.
        """
        return [row[name] for row in self.rows]

    def frame(self) -> Any:
        """Return the rows as a pandas.DataFrame: days as dates, whole numbers also beside gaps.

        Raises ReferatgrafError where pandas is not installed.
        """
        from referatgraf.api.frames import frame

        return frame(self.columns, self.rows)

    def __repr__(self) -> str:
        """Return the table for a terminal."""
        rows = [[row[name] for name in self.columns] for row in self.rows[:_MOST]]
        lines = "".join(listing(Rows(self.columns, rows), Format.TABLE))
        return f"{lines}{self._count()}"

    def _repr_html_(self) -> str:
        """Return the table for a notebook."""
        rows = [[_html(row[name]) for name in self.columns] for row in self.rows[:_MOST]]
        right = [n for n, name in enumerate(self.columns) if self._is_number(name)]
        title = markup.heading(self.title, 1.0) if self.title else ""
        shown = markup.table(self.columns, rows, right)
        return markup.block(title, shown, markup.block(markup.text(self._count())))

    def _count(self) -> str:
        rows = len(self.rows)
        cut = f", de første {_MOST} vises · the first {_MOST} are shown" if rows > _MOST else ""
        return f"{rows} {'række · row' if rows == 1 else 'rækker · rows'}{cut}"

    def _is_number(self, name: str) -> bool:
        values = [row[name] for row in self.rows if row[name] is not None]
        return bool(values) and all(isinstance(value, int | float) for value in values)


def _html(value: str | int | float | None) -> str:
    if value is None:
        return ""
    if _DATE.fullmatch(str(value)):
        return markup.unbroken(value)
    return markup.code(value) if "://" in str(value) else markup.text(value)
