"""Run manifests of SPARQL query tests through the worker of the endpoint; see scripts/w3c_sparql.

Forms of a manifest: https://www.w3.org/2009/sparql/docs/tests/README.html
"""

import csv
import io
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox

from referatgraf.queries import from_graphs
from referatgraf.web import worker
from referatgraf.web.formats import GRAPH_WRITERS, GRAPHS, ROW_WRITERS, ROWS
from referatgraf.web.limits import Limits

MANIFESTS = (
    "sparql10/manifest.ttl",
    "sparql11/manifest-sparql11-query.ttl",
    "sparql11/csv-tsv-res/manifest.ttl",
    "sparql11/json-res/manifest.ttl",
)
MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
KINDS = {
    "QueryEvaluationTest": "evaluation",
    "CSVResultFormatTest": "evaluation",
    "PositiveSyntaxTest": "right syntax",
    "PositiveSyntaxTest11": "right syntax",
    "NegativeSyntaxTest": "wrong syntax",
    "NegativeSyntaxTest11": "wrong syntax",
}
# How each file of a result is asked for, to be compared in the same format.
FORMATS = {".srx": "xml", ".srj": "json", ".csv": "csv", ".tsv": "tsv"}
Row = dict[str, object]


@dataclass(frozen=True)
class Case:
    """Hold a test: its IRI, its kind, its query, the data, the named graphs, what must come."""

    name: str
    kind: str
    query: Path
    data: tuple[Path, ...]
    graphs: tuple[tuple[str, Path], ...]
    result: Path | None
    lax: bool


class Manifest:
    """Read a manifest and those that it includes."""

    def __init__(self, path: Path) -> None:
        self.store = ox.Store()
        self.store.load(path=path, format=ox.RdfFormat.TURTLE, base_iri=path.as_uri())

    def values(self, subject: object, prop: str) -> list[object]:
        """Return what a property of a node says."""
        quads = self.store.quads_for_pattern(subject, ox.NamedNode(prop), None)
        return [quad.object for quad in quads]

    def listed(self, prop: str) -> list[object]:
        """Return the members of every list that a property leads to."""
        rdf = TYPE.removesuffix("type")
        found: list[object] = []
        for quad in self.store.quads_for_pattern(None, ox.NamedNode(prop), None):
            node = quad.object
            while first := self.values(node, rdf + "first"):
                found += first
                node = self.values(node, rdf + "rest")[0]
        return found

    def cases(self) -> Iterator[Case]:
        """Yield the tests in their order, those of included manifests first."""
        for one in self.listed(MF + "include"):
            yield from Manifest(file(one)).cases()
        for entry in self.listed(MF + "entries"):
            kinds = [KINDS.get(t.value.removeprefix(MF)) for t in self.values(entry, TYPE)]
            if any(kinds):
                yield self.case(entry, next(filter(None, kinds)))

    def case(self, entry: ox.NamedNode, kind: str) -> Case:
        """Return a test."""
        (action,) = self.values(entry, MF + "action")
        query = self.values(action, QT + "query") or [action]
        data = tuple(map(file, self.values(action, QT + "data")))
        graphs = tuple(map(self.named, self.values(action, QT + "graphData")))
        results = [file(one) for one in self.values(entry, MF + "result")]
        lax = bool(self.values(entry, MF + "resultCardinality"))
        return Case(entry.value, kind, file(query[0]), data, graphs, (results or [None])[0], lax)

    def named(self, node: object) -> tuple[str, Path]:
        """Return a graph's name and file: the file's own address unless the test says another."""
        if isinstance(node, ox.NamedNode):
            return node.value, file(node)
        (graph,) = self.values(node, QT + "graph")
        return self.values(node, LABEL)[0].value, file(graph)


def file(node: object) -> Path:
    """Return the file at a file: address."""
    return Path(unquote(urlsplit(node.value).path))


def dataset(case: Case) -> tuple[ox.Store, frozenset[str]]:
    """Return a store of the test's data, and the names of its graphs.

    What a query names with FROM stands there, too, as our endpoint fetches nothing; for a test of
    syntax by name only.
    """
    store = ox.Store()
    for path in case.data:
        load(store, path, None)
    named = dict(case.graphs)
    if not case.data and not case.graphs:
        text = case.query.read_text("utf-8")
        beside = sorted(case.query.parent.iterdir())
        named = {p.as_uri(): p for p in beside if f"<{p.name}>" in text}
    for name, path in named.items():
        load(store, path, ox.NamedNode(name))
    only_named = () if case.kind == "evaluation" else from_graphs(text_of(case))
    return store, frozenset((*named, *only_named))


def text_of(case: Case) -> str:
    """Return the query, read from where it lies: that is its base."""
    return f"BASE <{case.query.as_uri()}>\n{case.query.read_text('utf-8')}"


def load(store: ox.Store, path: Path, graph: ox.NamedNode | None) -> None:
    """Load a file of any RDF format into a graph."""
    form = ox.RdfFormat.from_extension(path.suffix[1:])
    store.load(path=path, format=form, base_iri=path.as_uri(), to_graph=graph)


def answer(case: Case, rows: str, graph: str = "ntriples") -> worker.Answered:
    """Return what the worker answers."""
    store, names = dataset(case)
    manifest = {"graphs": dict.fromkeys(names, 0)}
    opening = worker.Opening(Path(), manifest, Limits())
    # The step behind the pool: guard, evaluation, limits and writing, as for each request.
    return worker._answer(opening, store, worker.Asked(text_of(case), rows=rows, graph=graph))


def failed(case: Case) -> str:
    """Return why a test fails, nothing where it passes."""
    try:
        if case.kind == "evaluation":
            return wrong_answer(case)
        answer(case, "json")
    except (ValueError, SyntaxError, OSError, worker.Problem, worker.QueryError) as error:
        unknown = isinstance(error, worker.QueryError) and error.reason.startswith("cannot be run")
        right = case.kind == "wrong syntax" or (case.kind == "right syntax" and unknown)
        return "" if right else f"refused: {error}"
    return "accepted" if case.kind == "wrong syntax" else ""


def wrong_answer(case: Case) -> str:
    """Return what is wrong with an answer, nothing where it is right."""
    assert case.result is not None
    name = FORMATS.get(case.result.suffix, "json")
    found = answer(case, name)
    if found.format in GRAPHS and found.format not in ROWS:
        format = GRAPH_WRITERS[found.format]
        ours, theirs = ox.parse(found.body, format=format), triples(case.result)
        return "" if canonical(ours) == canonical(theirs) else "another graph"
    ours, theirs = read(found.body, name), expected(case.result, name)
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return "" if ours == theirs else f"{ours} for {theirs}"
    return "" if same(ours, theirs, case.lax) else f"other rows: {ours} for {theirs}"


def triples(path: Path) -> list[ox.Quad]:
    """Return what a file of any RDF format says."""
    form = ox.RdfFormat.from_extension(path.suffix[1:])
    return list(ox.parse(path=path, format=form, base_iri=path.as_uri()))


def canonical(quads: Iterator[ox.Quad] | list[ox.Quad]) -> set[ox.Quad]:
    """Return a graph with its blank nodes named by what they are, numbers by value."""
    found = ox.Dataset(ox.Quad(q.subject, q.predicate, by_value(q.object)) for q in quads)
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return set(found)


def expected(path: Path, name: str) -> bool | list[Row]:
    """Return the answer that a file tells, in a format of results or in RDF."""
    if path.suffix in FORMATS:
        return read(path.read_bytes(), name)
    return described(triples(path))


def read(body: bytes, name: str) -> bool | list[Row]:
    """Return an answer; a cell that is not bound is not in its row."""
    if name == "csv":
        return [dict(map(cell, row.items())) for row in csv.DictReader(io.StringIO(body.decode()))]
    found = ox.parse_query_results(body, format=ROW_WRITERS[name])
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = [v.value for v in found.variables]
    rows = [dict(zip(names, row, strict=True)) for row in found]
    return [{k: by_value(v) for k, v in row.items() if v is not None} for row in rows]


def cell(pair: tuple[str, str]) -> tuple[str, object]:
    """Return a cell of CSV, which tells no more of a term than that it is a blank node."""
    name, text = pair
    return name, ox.BlankNode("b" + text[2:]) if text.startswith("_:") else text


def described(quads: list[ox.Quad]) -> bool | list[Row]:
    """Return rows that are told in RDF (https://www.w3.org/2001/sw/DataAccess/tests/result-set)."""
    about: dict[object, dict[str, list[object]]] = {}
    for quad in quads:
        prop = quad.predicate.value.removeprefix(RS)
        about.setdefault(quad.subject, {}).setdefault(prop, []).append(quad.object)
    for told in about.values():
        if "boolean" in told:
            return told["boolean"][0].value == "true"
    sets = [told for told in about.values() if "resultVariable" in told or "solution" in told]
    solutions = [about.get(node, {}) for told in sets for node in told.get("solution", [])]
    solutions.sort(key=lambda s: int(s["index"][0].value) if "index" in s else 0)
    return [
        {
            about[b]["variable"][0].value: by_value(about[b]["value"][0])
            for b in s.get("binding", [])
        }
        for s in solutions
    ]


def by_value(term: object) -> object:
    """Return a number as the store keeps it: 1 for 01; other terms as they are."""
    if not isinstance(term, ox.Literal):
        return term
    store, node = ox.Store(), ox.NamedNode("urn:x")
    store.add(ox.Quad(node, node, term))
    return next(iter(store)).object


def same(ours: list[Row], theirs: list[Row], lax: bool) -> bool:
    """Tell whether rows are the same, blank nodes by place; their order is not looked at."""
    if lax:
        return all(any(fits(o, t, {}) is not None for t in theirs) for o in ours)
    return len(ours) == len(theirs) and matched(ours, theirs, {})


def matched(ours: list[Row], theirs: list[Row], nodes: dict[object, object]) -> bool:
    """Tell whether the rows can be paired so that each blank node is always the same one."""
    if not ours:
        return True
    for n, row in enumerate(theirs):
        found = fits(ours[0], row, nodes)
        if found is not None and matched(ours[1:], theirs[:n] + theirs[n + 1 :], found):
            return True
    return False


def fits(one: Row, other: Row, nodes: dict[object, object]) -> dict[object, object] | None:
    """Return which blank node is which where two rows can be the same."""
    if one.keys() != other.keys():
        return None
    found = dict(nodes)
    for name, term in one.items():
        if isinstance(term, ox.BlankNode) and isinstance(other[name], ox.BlankNode):
            if found.setdefault(term, other[name]) != other[name]:
                return None
        elif term != other[name]:
            return None
    return found if len(set(found.values())) == len(found) else None


def manifests(path: Path) -> list[Path]:
    """Return the manifests of a checkout, or the one that is named."""
    if path.is_file():
        return [path]
    start = path / "sparql" if (path / "sparql").is_dir() else path
    return [start / name for name in MANIFESTS]


def main(words: list[str]) -> int:
    """Print how many tests pass, by suite and kind."""
    passed, every = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    path = Path(next(word for word in words if not word.startswith("-"))).resolve()
    for manifest in manifests(path):
        suite = manifest.parent.name
        for case in Manifest(manifest).cases():
            reason = failed(case)
            every[suite, case.kind] += 1
            passed[suite, case.kind] += not reason
            if reason and "-v" in words:
                print(f"{'/'.join(case.name.split('/')[-2:])}: {reason[:300]}")
    for key, count in every.items():
        print(f"{key[0]:14} {key[1]:14} {passed[key]:4} of {count}")
    print(f"{'all':29} {passed.total():4} of {every.total()}")
    return int(passed != every or not every)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
