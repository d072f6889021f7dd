"""The reference engine: pySHACL over graphs in memory; it fetches and opens nothing."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pyoxigraph as ox
import pyshacl
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node

from referatgraf import resources
from referatgraf.validation import shapes
from referatgraf.validation.engine import Profile, RawResult, Rule
from referatgraf.validation.said import Quads
from referatgraf.validation.screen import TARGETS, Screen, retargeted, screen
from referatgraf.validation.set_queries import SetQuery, named, set_queries, without
from referatgraf.validation.statements import Texts
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF

_OF_QUERIES = TARGETS | {RDF + "type", *map(str, (SH.path, SH.severity, SH.sparql))}


class _Data(Graph):
    """A graph that reads each query text once.

    pySHACL asks one text for every focus node; most of its time went into parsing it again
    (measured 6.8 times as slow). A prepared query is what rdflib offers for that.
    """

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> Result:
        if isinstance(query_object, str):
            query_object = _prepared(query_object)
        return super().query(query_object, *args, **kwargs)


@lru_cache(maxsize=128)
def _prepared(query: str) -> Query:
    return prepareQuery(query)


class PyShaclEngine:
    """Validate with pySHACL; the shapes are parsed once, the package's own unless given.

    If it is ``screened``, pySHACL is asked of Core constraints only where they may give a result
    (screen.py), and SPARQL constraints are asked of what they name.
    """

    def __init__(self, texts: Mapping[str, str] | None = None, screened: bool = False) -> None:
        self._screened = screened
        self._smaller: dict[Profile, _Smaller | None] = {}
        self._shapes = shapes.load(resources.shapes() if texts is None else texts)
        self._rules = shapes.rules(self._shapes)
        self._selected: dict[Profile, Graph] = {}

    @property
    def name(self) -> str:
        """Return the engine's name and version."""
        return f"pySHACL {pyshacl.__version__}"

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules that can give a result, by the IRI of the shape."""
        return self._rules

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        """Return the results for N-Quads, all named graphs taken together.

        Raises SyntaxError for text that is not N-Quads.
        """
        smaller, said = self._smaller_for(profile), Quads.of(data).said
        left = smaller.screen.left(said) if smaller and said else None
        if smaller is None or said is None or left is None:
            return self._results(data, self._shapes_for(profile))
        # All that the queries name, for their targets may be in what is left.
        return self._results(left + named(smaller.queries, said), smaller.shapes)

    def _results(self, data: str, against: Graph) -> list[RawResult]:
        with _quiet():
            graph = _filled(_Data(bind_namespaces="none"), ox.parse(data, ox.RdfFormat.N_QUADS))
            # Graphs, never text: pySHACL takes a string for a path or an address and opens it.
            _, report, _ = pyshacl.validate(graph, shacl_graph=against, inplace=True)
        if not isinstance(report, Graph):
            raise RuntimeError(f"pySHACL could not run the shapes: {report}")
        # Only the report's own: what lies behind a failed sh:node (sh:detail) stands for itself.
        return [_result(report, node) for node in report.objects(None, SH.result)]

    def validate_large(self, texts: Texts, profile: Profile) -> list[RawResult]:
        """Return the results for N-Quads in several texts, taken together.

        Raises SyntaxError for text that is not N-Quads.
        """
        return self.validate("".join(texts), profile)

    def _shapes_for(self, profile: Profile) -> Graph:
        if profile not in self._selected:
            self._selected[profile] = _shapes_graph(shapes.select(self._shapes, profile))
        return self._selected[profile]

    def _smaller_for(self, profile: Profile) -> "_Smaller | None":
        if profile not in self._smaller:
            selected = shapes.select(self._shapes, profile) if self._screened else []
            self._smaller[profile] = _smaller(selected)
        return self._smaller[profile]


@dataclass(frozen=True, slots=True)
class _Smaller:
    """Hold the screen of the Core constraints, the SPARQL constraints, and both as shapes."""

    screen: Screen
    queries: list[SetQuery]
    shapes: Graph


def _smaller(selected: list[ox.Quad]) -> _Smaller | None:
    queries = set_queries(selected)
    asking = {query.shape for query in queries}
    looking = screen(without(selected, queries)) if selected else None
    said = {q.predicate.value for q in selected if text(q.subject) in asking}
    if looking is None or not said <= _OF_QUERIES:  # one shape would have two kinds of targets
        return None
    own = [quad for quad in selected if text(quad.subject) in asking]
    others = [quad for quad in selected if text(quad.subject) not in asking]
    return _Smaller(looking, queries, _shapes_graph([*own, *retargeted(others)]))


def _shapes_graph(quads: Iterable[ox.Quad]) -> Graph:
    # The lighter store: shapes are read far more often than data, and need no contexts.
    return _filled(Graph(store="SimpleMemory", bind_namespaces="none"), quads)


def malformed(triples: str) -> list[RawResult]:
    """Return where shapes, as N-Triples, break the syntax rules of SHACL (its appendix C)."""
    from pyshacl.entrypoints import meta_validate

    with _quiet():
        graph = _filled(Graph(bind_namespaces="none"), ox.parse(triples, ox.RdfFormat.N_TRIPLES))
        _, report, _ = meta_validate(graph, inference="none")
    if not isinstance(report, Graph):
        raise RuntimeError(f"pySHACL could not look at the shapes: {report}")
    return [_result(report, node) for node in report.objects(None, SH.result)]


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from logging a traceback for each ill-typed literal: a shape reports it."""
    logger = logging.getLogger("rdflib.term")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)


def _filled(graph: Graph, quads: Iterable[ox.Quad]) -> Graph:
    for quad in quads:
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


@lru_cache(maxsize=2**14)
def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Any:
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        # As written: shapes judge the lexical form, so "01" must not become "1" on the way.
        return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
    return BNode(text(term)[2:]) if isinstance(term, ox.BlankNode) else URIRef(text(term))


def _result(report: Graph, node: Node) -> RawResult:
    path, value = report.value(node, SH.resultPath), report.value(node, SH.value)
    return RawResult(
        focus=_as_text(report.value(node, SH.focusNode)),
        shape=_as_text(report.value(node, SH.sourceShape)),
        component=_as_text(report.value(node, SH.sourceConstraintComponent)),
        path=str(path) if isinstance(path, URIRef) else None,
        value=None if value is None else _as_text(value),
    )


def _as_text(term: Node | None) -> str:
    return f"_:{term}" if isinstance(term, BNode) else str(term)
