"""Read every data format back with a strict parser of another make; the same must come out.

No dataset holds a blank node (``store.iri`` refuses them), so that the sorted N-Quads of a graph
are its canonical form in the sense of RDFC-1.0, and their hash tells two graphs apart.
"""

import csv
import hashlib
import io
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from referatgraf.exports import export
from referatgraf.exports.csv import HEADER
from referatgraf.exports.xml import legal
from referatgraf.network import network, seats
from referatgraf.store import Dataset, open_store, solutions

spec = spec_from_file_location("hostile", Path(__file__).with_name("hostile.py"))
assert spec and spec.loader
hostile = module_from_spec(spec)
spec.loader.exec_module(hostile)

OF_OX = {"turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS}
OF_OX["jsonld"] = ox.RdfFormat.JSON_LD
OF_RDFLIB = {"turtle": "turtle", "trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}
WHOLE = ("trig", "nquads")
GEXF = "{http://gexf.net/1.3}"
SQL = """SELECT ?p ?o (COUNT(DISTINCT ?m) AS ?n) WHERE { ?p rg:represents ?o OPTIONAL {
  ?a eli-dl:had_participant_person ?p ; eli-dl:participation_in_name_of ?o .
  ?m eli-dl:had_participation ?a } } GROUP BY ?p ?o"""


@pytest.fixture(params=["sample", "hostile"])
def dataset(request: pytest.FixtureRequest, sample_out: Path) -> Dataset:
    if request.param == "sample":
        return open_store(sample_out).dataset
    found: Dataset = hostile.dataset(*hostile.WORST)
    return found


def digest(lines: Any) -> str:
    """Hash a graph by its sorted N-Quads; a blank node would make that meaningless."""
    rows = sorted(set(map(str, lines)))
    assert rows
    assert not any("_:" in re.sub(r'"(?:[^"\\]|\\.)*"|<[^>]*>', "", row) for row in rows)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def wanted(dataset: Dataset, name: str) -> str:
    return digest(dataset.quads() if name in WHOLE else map(quad, dataset.publication()))


def quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)


def term(found: Any) -> Any:
    """Turn a term of rdflib into one of pyoxigraph."""
    if isinstance(found, rdflib.URIRef):
        return ox.NamedNode(found)
    assert isinstance(found, rdflib.Literal)
    if found.language:
        return ox.Literal(str(found), language=found.language)
    kind = ox.NamedNode(found.datatype) if found.datatype else None
    return ox.Literal(str(found), datatype=kind)


@pytest.mark.parametrize("name", OF_OX)
def test_rdf_reads_back_the_same_in_pyoxigraph(name: str, dataset: Dataset) -> None:
    found = ox.parse(export(name).write(dataset), OF_OX[name])
    assert digest(found) == wanted(dataset, name)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("name", OF_RDFLIB)
def test_rdf_reads_back_the_same_in_rdflib(
    name: str, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)  # it would rewrite numbers and dates
    monkeypatch.setattr(rdflib.term, "_castLexicalToPython", lambda *_: None)
    graph = rdflib.Dataset()
    graph.parse(data=export(name).write(dataset), format=OF_RDFLIB[name])
    default = rdflib.graph.DATASET_DEFAULT_GRAPH_ID
    found = [
        ox.Quad(*map(term, (s, p, o)), *([ox.NamedNode(g)] if g and g != default else []))
        for s, p, o, g in graph.quads()
    ]
    assert digest(found) == wanted(dataset, name)


def test_csv_reads_back_the_rows_of_the_query(dataset: Dataset) -> None:
    text = export("csv").write(dataset).decode()
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert tuple(rows[0]) == HEADER
    found = sorted((r["person"], r["organisation"], int(r["meetings"])) for r in rows)
    asked = solutions(dataset.store, SQL)
    assert found == sorted((r["p"].value, r["o"].value, int(r["n"].value)) for r in asked)
    cells = [cell for row in rows for cell in row.values() if cell]
    formulas = [c for c in cells if c.lstrip().startswith(tuple("=+-@")) or c[0] in "\t\r\n"]
    assert formulas == []
    names = {row["person"]: row["name"] for row in seats(dataset)}
    for row in rows:
        assert row["name"] in (names[row["person"]], "'" + names[row["person"]])


def test_parquet_reads_back_the_rows_of_the_query(dataset: Dataset) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(export("parquet").write(dataset)))
    found = [{n: "" if c is None else str(c) for n, c in row.items()} for row in table.to_pylist()]
    assert found == [dict(row) for row in seats(dataset)]


def plain(graph: Any) -> tuple[dict[str, Any], list[Any]]:
    """Return nodes and edges with what they tell, as XML can hold it."""
    clean = lambda data: {k: legal(v) if isinstance(v, str) else v for k, v in data.items()}  # noqa: E731
    nodes = {node: clean(data) for node, data in graph.nodes(data=True)}
    edges = [(s, t, k, by_name(clean(data))) for s, t, k, data in graph.edges(keys=True, data=True)]
    return nodes, sorted(edges, key=repr)


def by_name(data: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(data.items()))


def test_graphml_reads_back_the_same_in_networkx(dataset: Dataset) -> None:
    data = export("graphml").write(dataset)
    assert plain(nx.read_graphml(io.BytesIO(data), force_multigraph=True)) == plain(
        network(dataset)
    )


def test_graphml_reads_back_the_same_in_igraph(dataset: Dataset, tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph")
    path = tmp_path / "who.graphml"
    path.write_bytes(export("graphml").write(dataset))
    graph = igraph.Graph.Read_GraphML(str(path))
    nodes = {v["id"]: {k: w for k, w in v.attributes().items() if k != "id"} for v in graph.vs}
    told = [{k: w for k, w in edge.attributes().items() if k != "id"} for edge in graph.es]
    ends = [(graph.vs[edge.source]["id"], graph.vs[edge.target]["id"]) for edge in graph.es]
    edges = [(*e, d["participation"], by_name(d)) for e, d in zip(ends, told, strict=True)]
    assert graph.is_directed()
    assert (nodes, sorted(edges, key=repr)) == plain(network(dataset))


def test_gexf_reads_back_the_same(dataset: Dataset) -> None:
    root = ElementTree.fromstring(export("gexf").write(dataset))
    nodes, edges = plain(network(dataset))
    found = {n.get("id"): values(n) | {"label": n.get("label")} for n in root.iter(GEXF + "node")}
    said = {node: {k: str(v) for k, v in data.items()} for node, data in nodes.items()}
    for data in said.values():
        data["two_hats"] = data["two_hats"].lower()
    assert found == {node: filled(data) | {"label": data["label"]} for node, data in said.items()}
    kept = [(e.get("source"), e.get("target"), values(e)) for e in root.iter(GEXF + "edge")]
    told = [(s, t, filled(d, "kind")) for s, t, _, d in edges]
    assert sorted(kept, key=repr) == sorted(told, key=repr)


def values(element: ElementTree.Element) -> dict[str, str]:
    cells = element.iter(GEXF + "attvalue")
    return by_name({cell.attrib["for"]: cell.attrib["value"] for cell in cells})


def filled(data: dict[str, str], *without: str) -> dict[str, str]:
    return dict(sorted((k, v) for k, v in data.items() if v and k not in without))


# Every character that a literal can hold, and more often those that formats stumble over.
names = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("\x00\r\n\t\"'<>&]=@\\")
)


@example("]]>\r\x00")
@given(names.filter(bool))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_name_comes_back_from_every_format(name: str) -> None:
    dataset = hostile.dataset(name)
    for item in OF_OX:
        assert digest(ox.parse(export(item).write(dataset), OF_OX[item])) == wanted(dataset, item)
    graph = nx.read_graphml(io.BytesIO(export("graphml").write(dataset)), force_multigraph=True)
    assert plain(graph) == plain(network(dataset))
    root = ElementTree.fromstring(export("gexf").write(dataset))
    assert {n.get("label") for n in root.iter(GEXF + "node")} == {legal(name)}
    text = io.StringIO(export("csv").write(dataset).decode(), newline="")
    assert next(csv.DictReader(text, strict=True))["name"] in (name, "'" + name)
    ElementTree.fromstring(export("svg").write(dataset))
