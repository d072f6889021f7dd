"""Ask a question of a loaded dataset."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.queries.guard import QueryError, check, undeclared
from referatgraf.vocabulary import PREFIXES

_DANISH = "Forespørgslen kan ikke læses som SPARQL"
_NO_FUNCTION = "Forespørgslen kan ikke udføres; brug funktionerne i SPARQL 1.1"
_POSITION = re.compile(r"error at (\d+):(\d+)")


@dataclass(frozen=True, slots=True)
class Answer:
    """Carry the columns and the rows of an answer; a cell that is not bound is None."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[str | None, ...]]


def ask(store: ox.Store, sparql: str, place: str = "query") -> Answer:
    """Return the answer to a query; the usual prefixes need not be declared.

    ASK gives one row, CONSTRUCT and DESCRIBE rows of subject, predicate, object. Raises QueryError
    on one line for a syntax error or a query that may not run.
    """
    columns, rows = text_rows(evaluate(store, sparql, place))
    return Answer(columns, rows)


def text_rows(
    result: ox.QuerySolutions | ox.QueryBoolean | Iterable[ox.Triple],
) -> tuple[tuple[str, ...], Iterator[tuple[str | None, ...]]]:
    """Return columns and rows of an answer, each cell as text."""
    if isinstance(result, ox.QueryBoolean):
        return ("answer",), iter([("true" if result else "false",)])
    if isinstance(result, ox.QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return columns, (tuple(_text(term) for term in row) for row in result)
    cells = ((_text(t.subject), _text(t.predicate), _text(t.object)) for t in result)
    return ("subject", "predicate", "object"), cells


def evaluate(
    store: ox.Store,
    sparql: str,
    place: str,
    default: Sequence[str] = (),
    named: Sequence[str] = (),
) -> ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean:
    """Return the answer to a query as terms; raises what ``ask`` raises.

    ``default`` and ``named``, where either is given, are the only graphs that it sees.
    """
    check(sparql, place)
    graphs: dict[str, list[ox.NamedNode]] = {}
    if default or named:
        graphs = {"default_graph": _nodes(default), "named_graphs": _nodes(named)}
    try:
        return store.query(sparql, prefixes=dict(PREFIXES), **graphs)  # type: ignore[arg-type]
    except SyntaxError as error:
        raise _syntax(str(error), sparql, place) from None
    except RuntimeError as error:  # a function that there is none of
        reason = f"cannot be run ({str(error)[:200]})"
        raise QueryError(place, reason, "use the functions of SPARQL 1.1", _NO_FUNCTION) from None


def _nodes(graphs: Sequence[str]) -> list[ox.NamedNode]:
    return [ox.NamedNode(graph) for graph in graphs]


def _text(term: object) -> str | None:
    """Return a term's plain value: an IRI without brackets, a literal without its type."""
    if term is None or isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode):
        return None if term is None else term.value
    return str(term)


def _syntax(message: str, sparql: str, place: str) -> QueryError:
    """Shorten the parser's message to where it stopped and what stands there."""
    match = _POSITION.search(message)
    if not match:
        return QueryError(place, f"is not SPARQL ({message[:200]})", "correct the query", _DANISH)
    line, column = int(match[1]), int(match[2])
    if missing := undeclared(sparql):
        reason = f"prefix is not declared: {', '.join(missing)}"
        remedy = f"add a PREFIX line; known without one are {', '.join(PREFIXES)}"
    else:
        words = sparql.splitlines()[line - 1 : line] or [""]
        near = words[0][column - 1 :].strip()[:40] or "the end"
        reason, remedy = f'syntax error near "{near}"', "correct the query there"
    danish = f"{_DANISH} (linje {line}, tegn {column})"
    return QueryError(f"{place}:{line}:{column}", reason, remedy, danish)
