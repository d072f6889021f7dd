"""Ask a SPARQL constraint once for all its focus nodes, not once for each (SHACL 5.3.1).

An engine that binds ``$this`` for one node after another reads and plans the query anew each time:
over a merged graph that grows with the square of its size. Here the target of the shape is put into
the query, and a store with indexes answers it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.validation.engine import RawResult
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, SH

COMPONENT = SH + "SPARQLConstraintComponent"

# "SELECT DISTINCT $this ?value WHERE {", the only form that our shapes have
_HEAD = re.compile(r"\bSELECT\s+(?:DISTINCT\s+)?(?P<names>[^{]*?)\bWHERE\s*\{")
_TARGETS: Mapping[str, str] = {
    SH + "targetClass": f"?this <{RDF}type> <{{}}> .",
    SH + "targetSubjectsOf": "?this <{}> ?_object .",
    SH + "targetObjectsOf": "?_subject <{}> ?this .",
    SH + "targetNode": "VALUES ?this {{ <{}> }}",
}


@dataclass(frozen=True, slots=True)
class SetQuery:
    """Hold a shape's constraint as one query, and the path of the shape if it has one."""

    shape: str
    query: str
    path: str | None

    def results(self, store: ox.Store) -> Iterator[RawResult]:
        """Yield one result for each solution over all graphs of a store."""
        found = store.query(self.query, use_default_graph_as_union=True)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError(f"{self.shape}: its query is no SELECT")
        named = {variable.value for variable in found.variables}
        for row in found:
            this, value = row["this"], row["value"] if "value" in named else None
            if this is not None:
                shown = value if value is not None or self.path else this
                yield RawResult(
                    focus=text(this),
                    shape=self.shape,
                    component=COMPONENT,
                    path=self.path,
                    value=None if shown is None else text(shown),
                )


def set_queries(shapes: Iterable[ox.Quad]) -> list[SetQuery]:
    """Return the SPARQL constraints of shapes that have a target, as queries over it."""
    said: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in shapes:
        said[text(quad.subject)][quad.predicate.value].append(text(quad.object))
    prefixes = _prefixes(said)
    return [
        SetQuery(shape, _query(said[node], target, prefixes), _first(about, SH + "path"))
        for shape, about in sorted(said.items())
        for node in about.get(SH + "sparql", ())
        for target in _targets(about)
    ]


def without(shapes: Iterable[ox.Quad], queries: Sequence[SetQuery]) -> list[ox.Quad]:
    """Return the shapes without the constraints that are asked as queries."""
    asked = {query.shape for query in queries}
    return [q for q in shapes if q.predicate.value != SH + "sparql" or text(q.subject) not in asked]


def _targets(about: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for kind, pattern in _TARGETS.items():
        yield from (pattern.format(value) for value in about.get(kind, ()))


def _query(about: Mapping[str, Sequence[str]], target: str, prefixes: str) -> str:
    select = about[SH + "select"][0].replace("$this", "?this")
    asked = _HEAD.sub(lambda m: f"SELECT DISTINCT {m['names']}WHERE {{ {target}", select, count=1)
    return prefixes + asked


def _prefixes(said: Mapping[str, Mapping[str, Sequence[str]]]) -> str:
    rows = (
        (about[SH + "prefix"][0], about[SH + "namespace"][0])
        for about in list(said.values())
        if SH + "prefix" in about
    )
    return "".join(f"PREFIX {prefix}: <{name}>\n" for prefix, name in sorted(set(rows)))


def _first(about: Mapping[str, Sequence[str]], key: str) -> str | None:
    return next(iter(about.get(key, ())), None)
