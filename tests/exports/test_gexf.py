import io
import os
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph as ox
import pytest

from referatgraf.exports import gexf
from referatgraf.network import network, seats
from referatgraf.store import Dataset, load, open_store
from referatgraf.vocabulary import PREFIXES

NS = "{http://gexf.net/1.3}"
BASE = "https://example.org/referatgraf/"
# Element -> attributes it may have (* required), as in https://gexf.net/1.3/gexf.xsd.
ALLOWED = {
    "gexf": "version*",
    "meta": "lastmodifieddate",
    "creator": "",
    "description": "",
    "graph": "defaultedgetype mode timeformat timerepresentation idtype",
    "attributes": "class* mode",
    "attribute": "id* title* type*",
    "nodes": "count",
    "node": "id* label start end",
    "edges": "count",
    "edge": "id source* target* start end label kind type weight",
    "attvalues": "",
    "attvalue": "for* value* start end",
}


@pytest.fixture
def dataset(sample_out: Path) -> Dataset:
    return open_store(sample_out).dataset


def checked(data: bytes) -> ElementTree.Element:
    """Parse GEXF and hold it against the rules of its schema."""
    root = ElementTree.fromstring(data)
    for element in root.iter():
        name = element.tag.removeprefix(NS)
        rules = ALLOWED[name].split()
        assert set(element.attrib) <= {rule.rstrip("*") for rule in rules}, name
        assert {rule[:-1] for rule in rules if rule.endswith("*")} <= set(element.attrib), name
    types = [e.get("type") for e in root.iter(NS + "attribute")]
    assert set(types) <= {"string", "boolean"}
    for kind in ("node", "edge", "attribute"):
        for holder in root.iter(f"{NS}{kind}s"):
            ids = [element.get("id") for element in holder]
            assert len(ids) == len(set(ids))
    nodes = {element.get("id") for element in root.iter(NS + "node")}
    for kind in ("node", "edge"):
        (holder,) = (e for e in root.iter(NS + "attributes") if e.get("class") == kind)
        declared = {element.get("id") for element in holder}
        for element in root.iter(NS + kind):
            assert {value.get("for") for value in element.iter(NS + "attvalue")} <= declared
    for edge in root.iter(NS + "edge"):
        assert {edge.get("source"), edge.get("target")} <= nodes
        assert all(date.fromisoformat(edge.attrib[k]) for k in ("start", "end") if k in edge.attrib)
    return root


def test_gexf_keeps_the_rules_of_its_schema(dataset: Dataset) -> None:
    root = checked(gexf.write(dataset))
    assert all(edge.get("start") for edge in root.iter(NS + "edge"))


def test_gexf_is_valid_by_the_official_schema(dataset: Dataset) -> None:
    """Validate against gexf.xsd (1.3, CC BY 4.0, not bundled) where its path is given."""
    schema = os.environ.get("REFERATGRAF_GEXF_XSD")
    if not schema:
        pytest.skip("REFERATGRAF_GEXF_XSD names no gexf.xsd")
    xmlschema = pytest.importorskip("xmlschema")
    xmlschema.XMLSchema(schema).validate(gexf.write(dataset).decode())


def test_gexf_children_come_in_the_order_of_the_schema(dataset: Dataset) -> None:
    (graph,) = checked(gexf.write(dataset)).iter(NS + "graph")
    assert [e.tag.removeprefix(NS) for e in graph] == ["attributes", "attributes", "nodes", "edges"]
    assert [e.get("class") for e in graph.iter(NS + "attributes")] == ["node", "edge"]
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")


def test_gexf_tells_edges_between_the_same_two_apart(dataset: Dataset) -> None:
    """Keep the kinds few: Gephi merges edges of one kind and has room for some thousand kinds."""
    edges = [e.attrib for e in checked(gexf.write(dataset)).iter(NS + "edge")]
    told = [(edge["source"], edge["target"], edge["kind"]) for edge in edges]
    assert len(set(told)) == len(told)
    assert {edge["kind"] for edge in edges} == {"represents", "represents-2", "represents-3"}


def test_gexf_tells_no_clock_time(dataset: Dataset) -> None:
    assert b"lastmodified" not in gexf.write(dataset)


def test_gexf_reads_back_as_the_same_network(dataset: Dataset) -> None:
    text = gexf.write(dataset).replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft")
    graph = nx.read_gexf(io.BytesIO(text.replace(b'version="1.3"', b'version="1.2"')))
    rows = seats(dataset)
    found = [(p, o, d["date"], d["start"]) for p, o, d in graph.edges(data=True)]
    wanted = [(r["person"], r["organisation"], r["date"], r["date"]) for r in rows]
    assert sorted(found) == sorted(wanted)
    wanted = {node: dict(data) for node, data in network(dataset).nodes(data=True)}
    assert {
        node: {"type": "", "party": ""} | data for node, data in graph.nodes(data=True)
    } == wanted


@pytest.mark.parametrize("day", ["2023", "2023-03", "<x>"])
def test_gexf_dates_an_edge_by_whole_days_only(day: str) -> None:
    node = lambda path: ox.NamedNode(BASE + path)  # noqa: E731
    iri = lambda prefix, rest: ox.NamedNode(PREFIXES[prefix] + rest)  # noqa: E731
    rows = [
        (node("a"), iri("eli-dl", "had_participant_person"), node("p")),
        (node("a"), iri("eli-dl", "participation_in_name_of"), node("o")),
        (node("p"), iri("foaf", "name"), ox.Literal("Ada Lund")),
        (node("m"), iri("eli-dl", "had_participation"), node("a")),
        (node("m"), iri("eli-dl", "activity_date"), ox.Literal(day)),
    ]
    quads = [ox.Quad(*row, node("graph/merged")) for row in rows]
    data = gexf.write(load(BASE, ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""))
    (edge,) = checked(data).iter(NS + "edge")
    assert "start" not in edge.attrib
    assert [v.get("value") for v in edge.iter(NS + "attvalue") if v.get("for") == "date"] == [day]
