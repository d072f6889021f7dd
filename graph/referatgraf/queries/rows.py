"""Answers to bundled questions as plain Python values, ready for pandas."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from referatgraf.queries.named import question
from referatgraf.queries.parameters import Value
from referatgraf.queries.run import evaluate
from referatgraf.store import Built, open_store
from referatgraf.vocabulary import XSD

Row = dict[str, str | int | float | None]
_NUMBERS: Mapping[str, Callable[[str], int | float]] = MappingProxyType(
    {XSD + "integer": int, XSD + "decimal": float, XSD + "double": float}
)


def run_named(out: Path | str | Built, name: str, **parameters: Value) -> list[Row]:
    """Return the rows of a bundled question, a dict each, as ``pandas.DataFrame`` takes them.

    ``out`` is a folder that build wrote, or one that is open already. Dates are ISO strings.
    Raises UsageError for an unknown question or parameter, and StoreError for a damaged folder.
    """
    asked = question(name)
    sparql = asked.with_values(parameters.items())
    built = out if isinstance(out, Built) else open_store(Path(out))
    return answered(built.graph, sparql, name)[1]


def answered(
    store: ox.Store, sparql: str, place: str = "query"
) -> tuple[tuple[str, ...], list[Row]]:
    """Return the columns and the rows of any query's answer, values as plain Python.

    ASK gives one row, CONSTRUCT and DESCRIBE rows of subject, predicate, object. Raises what
    ``ask`` raises.
    """
    return plain_rows(evaluate(store, sparql, place))


def plain_rows(
    result: ox.QuerySolutions | ox.QueryBoolean | Iterable[ox.Triple],
) -> tuple[tuple[str, ...], list[Row]]:
    """Return columns and rows of an answer, values as plain Python."""
    if isinstance(result, ox.QueryBoolean):
        return ("answer",), [{"answer": bool(result)}]
    if isinstance(result, ox.QuerySolutions):
        names = tuple(variable.value for variable in result.variables)
        return names, [_row(names, row) for row in result]
    columns = ("subject", "predicate", "object")
    return columns, [_row(columns, (t.subject, t.predicate, t.object)) for t in result]


def _row(columns: tuple[str, ...], terms: Iterable[object]) -> Row:
    return dict(zip(columns, map(_plain, terms), strict=True))


def _plain(term: object) -> str | int | float | None:
    """Return a whole number as int, a decimal or double as float, any other term's text."""
    read = _NUMBERS.get(term.datatype.value) if isinstance(term, ox.Literal) else None
    if read and isinstance(term, ox.Literal):
        with suppress(ValueError):  # "x"^^xsd:integer can be made in a query
            return read(term.value)
    if term is None or isinstance(term, ox.Literal | ox.NamedNode | ox.BlankNode):
        return None if term is None else term.value
    return str(term)
