"""Hand rows to pandas with the types that they mean."""

import re
from collections.abc import Sequence
from typing import Any

from referatgraf.errors import UsageError

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def frame(columns: Sequence[str], rows: Sequence[Any]) -> Any:
    """Return rows as a pandas.DataFrame: days as dates, whole numbers as such, also beside gaps.

    Raises UsageError where pandas is not installed.
    """
    try:
        import pandas  # type: ignore[import-untyped]  # has no types of its own
    except ImportError:
        remedy = "install it: pip install 'referatgraf[pandas]'"
        raise UsageError("pandas", "is not installed", remedy) from None
    return pandas.DataFrame(
        {name: _series(pandas, [row[name] for row in rows]) for name in columns}, columns=columns
    )


def _series(pandas: Any, values: list[Any]) -> Any:
    known = [value for value in values if value is not None]
    if known and all(isinstance(one, str) and _DATE.fullmatch(one) for one in known):
        try:  # in seconds: years of any century fit
            return pandas.Series(values, dtype="datetime64[s]")
        except ValueError:  # looks like a date and is none
            return pandas.Series(values, dtype=object)
    if known and all(type(one) is int for one in known):
        return pandas.Series(values, dtype="Int64" if len(known) < len(values) else "int64")
    return pandas.Series(values, dtype=None if known else object)
