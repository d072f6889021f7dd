"""Ask a SPARQL 1.1 endpoint (https://www.w3.org/TR/sparql11-protocol/, 2.1.2) what is asked here.

The bundled questions expect a default graph of merged, derived and reference, and every graph by
GRAPH. An endpoint of ours has that. In another store the default graph may be empty, or all graphs
in one: then each request names the graphs.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlencode

import pyoxigraph as ox

from referatgraf.errors import RemoteError, UsageError
from referatgraf.queries import Answer, QueryError, Row, check, self_contained
from referatgraf.queries.rows import plain_rows
from referatgraf.queries.run import text_rows
from referatgraf.remote.http import Limits, Message, Reply, Server, send, server
from referatgraf.store import graph_name
from referatgraf.store.dataset import DEFAULT_GRAPHS

_ROWS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
}
_GRAPHS = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
}
_ACCEPT = (
    "application/sparql-results+json, application/sparql-results+xml;q=0.8, "
    "application/n-triples;q=0.7, text/turtle;q=0.6"
)
_FORM = "application/x-www-form-urlencoded"
_MOST = 2_000  # graphs that a request names; servers refuse longer ones
_MERGED = """SELECT DISTINCT ?g WHERE { GRAPH ?g { ?meeting a rg:Meeting }
  FILTER(STRENDS(STR(?g), "graph/merged")) }"""
# Not ASK, whose answer in JSON older stores get wrong. Quotes stand in the graphs of sources only.
_UNION = "SELECT ?quote WHERE { ?quote nif:anchorOf ?words } LIMIT 1"
_OURS = "SELECT ?meeting WHERE { ?meeting a rg:Meeting } LIMIT 1"
# Sources, and the reports of checks.
_OTHERS = """SELECT DISTINCT ?g WHERE { { GRAPH ?g { ?g rg:fileName ?name } }
  UNION { GRAPH ?g { ?result a sh:ValidationResult } } }"""
Result = ox.QuerySolutions | ox.QueryBoolean | list[ox.Triple]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Remote:
    """Hold an endpoint and the graphs that each request names; none where its own default is ours.

    ``found_at`` makes one.
    """

    server: Server
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = field(default=(), repr=False)

    def rows(self, sparql: str, place: str = "query") -> tuple[tuple[str, ...], list[Row]]:
        """Return columns and rows of an answer as plain Python; raises as ``ask_remote``."""
        return plain_rows(_asked(self, sparql, place))


def ask_remote(remote: Remote, sparql: str, place: str = "query") -> Answer:
    """Return an endpoint's answer as ``ask`` returns that of a built folder.

    Raises QueryError for a query that may not run, RemoteError where no answer comes.
    """
    columns, rows = text_rows(_asked(remote, sparql, place))
    return Answer(columns, rows)


def found_at(address: str, base: str = "", limits: Limits | None = None) -> Remote:
    """Return the endpoint at an address after looking how it holds the graphs of ``base``.

    Without a base the endpoint is asked for it. Raises UsageError for a wrong address or base,
    RemoteError where the endpoint does not answer or holds no graph of ours.
    """
    remote = Remote(server(address, limits))
    if not base and _holds(remote, _OURS) and not _holds(remote, _UNION):
        return remote
    base = base or _base(remote)
    default = tuple(_graph(base, name) for name in DEFAULT_GRAPHS)
    others = tuple(sorted(_column(remote, _OTHERS)))
    if len(others) > _MOST:
        reason = f"holds {len(others)} graphs, more than a request can name"
        remedy = "make its default graph ours: referatgraf push OUT --to URL --default-graph"
        raise RemoteError(address, reason, remedy)
    known = (*default, _graph(base, "judgement"))
    return Remote(remote.server, default, (*known, *others))


def _graph(base: str, name: str) -> str:
    try:
        return graph_name(base, name).value
    except ValueError:
        raise UsageError("--base", "is no IRI", "write it as https://host/path/") from None


def _base(remote: Remote) -> str:
    """Return what the IRIs at the endpoint begin with, by the name of its merged graph."""
    found = sorted({name.removesuffix("graph/merged") for name in _column(remote, _MERGED)})
    address = remote.server.address
    if not found:
        remedy = "load one: referatgraf push OUT --to URL"
        raise RemoteError(address, "holds no graph of referatgraf", remedy)
    if len(found) > 1:
        reason = f"holds {len(found)} datasets"
        raise RemoteError(address, reason, f"name one with --base: {', '.join(found[:5])}")
    return found[0]


def _holds(remote: Remote, sparql: str) -> bool:
    return bool(_column(remote, sparql))


def _column(remote: Remote, sparql: str) -> list[str]:
    result = _asked(remote, sparql, "endpoint")
    if not isinstance(result, ox.QuerySolutions):
        return []
    return [term.value for row in result if isinstance(term := row[0], ox.NamedNode)]


def _asked(remote: Remote, sparql: str, place: str) -> Result:
    check(sparql, place)
    fields = [("query", self_contained(sparql))]
    fields += [("default-graph-uri", name) for name in remote.default]
    fields += [("named-graph-uri", name) for name in remote.named]
    message = Message("POST", urlencode(fields).encode(), _FORM, _ACCEPT)
    try:
        reply = send(remote.server, message)
    except RemoteError as error:
        if error.status == 400 and place != "endpoint":
            danish = "Endepunktet kan ikke besvare forespørgslen"
            raise QueryError(place, error.reason, "correct the query", danish) from None
        raise
    return _read(remote.server.address, reply)


def _read(address: str, reply: Reply) -> Result:
    """Return an answer as terms; a server is not to be trusted to send what it says."""
    if reply.media in _ROWS:
        return _parsed(address, lambda: _rows(reply))
    if reply.media in _GRAPHS:
        return _parsed(address, lambda: [q.triple for q in _quads(reply)])
    reason = f"answered with {reply.media}, which is no SPARQL result"
    raise RemoteError(address, reason, "name the endpoint itself, not a page about it")


def _rows(reply: Reply) -> ox.QuerySolutions | ox.QueryBoolean:
    """Read all rows now, so that a broken one is found here."""
    found = ox.parse_query_results(reply.body, format=_ROWS[reply.media])
    if isinstance(found, ox.QuerySolutions):
        try:
            deque(found, maxlen=0)
        finally:  # they may be dropped in this thread alone, the traceback of an error in any
            del found
        found = ox.parse_query_results(reply.body, format=_ROWS[reply.media])
    return found


def _quads(reply: Reply) -> Iterator[ox.Quad]:
    return iter(ox.parse(reply.body, format=_GRAPHS[reply.media]))


def _parsed(address: str, work: Callable[[], Made]) -> Made:
    try:
        return work()
    except (SyntaxError, ValueError):
        reason = "sent an answer that is broken"
        raise RemoteError(address, reason, "ask again, or look into the server's log") from None
