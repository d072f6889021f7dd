"""Answers to bundled questions as plain Python values, ready for pandas."""

from pathlib import Path

import pyoxigraph as ox

from referatgraf.queries.named import question
from referatgraf.queries.parameters import Value
from referatgraf.queries.run import evaluate
from referatgraf.store import Built, open_store
from referatgraf.vocabulary import XSD

Row = dict[str, str | int | float | None]


def run_named(out: Path | str | Built, name: str, **parameters: Value) -> list[Row]:
    """Return the rows of a bundled question, a dict each, as ``pandas.DataFrame`` takes them.

    ``out`` is a folder that build wrote, or one that is open already. Dates are ISO strings.
    Raises UsageError for an unknown question or parameter, and StoreError for a damaged folder.
    """
    asked = question(name)
    sparql = asked.with_values(parameters.items())
    built = out if isinstance(out, Built) else open_store(Path(out))
    answer = evaluate(built.graph, sparql, name)
    if not isinstance(answer, ox.QuerySolutions):
        raise TypeError(f"{name} is not a SELECT query")
    columns = [variable.value for variable in answer.variables]
    return [dict(zip(columns, map(_plain, row), strict=True)) for row in answer]


def _plain(term: object) -> str | int | float | None:
    """Return a whole number as int, a decimal or double as float, any other term's text."""
    if isinstance(term, ox.Literal) and term.datatype.value == XSD + "integer":
        return int(term.value)
    if isinstance(term, ox.Literal) and term.datatype.value in (XSD + "decimal", XSD + "double"):
        return float(term.value)
    return term.value if isinstance(term, ox.Literal | ox.NamedNode) else None
