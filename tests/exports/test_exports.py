import csv
import importlib
import io
import json
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib

from referatgraf.errors import UsageError
from referatgraf.exports import EXPORTS, GROUP, export, export_names
from referatgraf.exports.csv import HEADER
from referatgraf.exports.jsonld import context
from referatgraf.exports.xml import legal
from referatgraf.store import Dataset, load, open_store
from referatgraf.vocabulary import PREFIXES

BASE = "https://example.org/referatgraf/"
EXTRAS = {"parquet": "pyarrow", "png": "resvg_py"}


@pytest.fixture
def dataset(sample_out: Path) -> Dataset:
    return open_store(sample_out).dataset


@pytest.fixture
def third(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give a maker of an installed package whose module, of that text, brings a format."""
    told = tmp_path / "third_party-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: third-party\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text(f"[{GROUP}]\ntheirs = third:EXPORT\n")
    monkeypatch.syspath_prepend(tmp_path)

    def make(module: str) -> None:
        monkeypatch.delitem(sys.modules, "third", raising=False)
        (tmp_path / "third.py").write_text(module)
        importlib.invalidate_caches()

    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    return make


def hostile(name: str) -> Dataset:
    """Give a merged graph in which a person of that name represents an organisation so called."""
    graph = ox.NamedNode(BASE + "graph/merged")
    node = lambda path: ox.NamedNode(BASE + path)  # noqa: E731
    iri = lambda prefix, rest: ox.NamedNode(PREFIXES[prefix] + rest)  # noqa: E731
    one, act, org = node("person/p1"), node("participation/1"), node("organisation/o1")
    rows = [
        (one, iri("foaf", "name"), ox.Literal(name)),
        (org, iri("skos", "prefLabel"), ox.Literal(name, language="da")),
        (act, iri("eli-dl", "had_participant_person"), one),
        (act, iri("eli-dl", "participation_in_name_of"), org),
        (one, iri("rg", "represents"), org),
    ]
    quads = [ox.Quad(*row, graph) for row in rows]
    return load(BASE, ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")


@pytest.mark.parametrize("name", export_names())
def test_export_gives_the_same_bytes_twice(name: str, dataset: Dataset) -> None:
    if name in EXTRAS:
        pytest.importorskip(EXTRAS[name])
    assert export(name).write(dataset) == export(name).write(load(BASE, dataset.source))


def test_unknown_format_lists_the_known_ones() -> None:
    known = "turtle, trig, nquads, jsonld, graphml, gexf, csv, parquet, svg, png, html"
    with pytest.raises(UsageError, match=known):
        export("xlsx")


def test_turtle_and_jsonld_hold_the_publication(dataset: Dataset) -> None:
    published = set(dataset.publication())
    turtle = {q.triple for q in ox.parse(export("turtle").write(dataset), ox.RdfFormat.TURTLE)}
    jsonld = {q.triple for q in ox.parse(export("jsonld").write(dataset), ox.RdfFormat.JSON_LD)}
    assert turtle == published
    assert jsonld == published


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_publication_is_read_the_same_by_another_library(dataset: Dataset) -> None:
    turtle = rdflib.Graph().parse(data=export("turtle").write(dataset), format="turtle")
    jsonld = rdflib.Graph().parse(data=export("jsonld").write(dataset), format="json-ld")
    assert len(turtle) == len(dataset.publication())
    assert set(turtle) == set(jsonld)


def test_trig_and_nquads_hold_everything_as_written(dataset: Dataset) -> None:
    written = set(dataset.quads())
    assert set(ox.parse(export("nquads").write(dataset), ox.RdfFormat.N_QUADS)) == written
    assert set(ox.parse(export("trig").write(dataset), ox.RdfFormat.TRIG)) == written


def test_publication_takes_only_reference_entities_in_use(dataset: Dataset) -> None:
    subjects = {str(triple.subject) for triple in dataset.publication()}
    assert f"<{BASE}municipality/0330>" in subjects, "Slagelse is represented"
    assert f"<{BASE}municipality/0101>" not in subjects, "Copenhagen is not"


def test_context_is_bundled_and_agrees_with_the_prefixes() -> None:
    prefixes = {k: v for k, v in context().items() if isinstance(v, str)}
    assert prefixes == dict(PREFIXES)


def test_jsonld_fetches_nothing(dataset: Dataset) -> None:
    assert isinstance(json.loads(export("jsonld").write(dataset))["@context"], dict)


def test_graphml_is_a_network_of_people_and_organisations(dataset: Dataset) -> None:
    graph = nx.read_graphml(io.BytesIO(export("graphml").write(dataset)), force_multigraph=True)
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}
    assert kinds == {"person", "organisation"}
    assert all(data["meeting"] for *_, data in graph.edges(data=True))


@pytest.mark.parametrize("name", ["a\x00b", "\x0b", "￾", "<script>", 'x" y', "]]>", "a\r\nb"])
def test_hostile_names_survive_every_format(name: str) -> None:
    dataset = hostile(name)
    for item in EXPORTS:
        if item.name in EXTRAS and find_spec(EXTRAS[item.name]) is None:
            continue
        data = item.write(dataset)
        if item.name == "graphml":
            root = ElementTree.fromstring(data)
            texts = {(e.text or "").replace("\r\n", "\n") for e in root.iter()}
            assert legal(name).replace("\r\n", "\n") in texts
        elif item.name == "gexf":
            root = ElementTree.fromstring(data)
            labels = [e.get("label") for e in root.iter("{http://gexf.net/1.3}node")]
            assert labels == [legal(name)] * 2
        elif item.name == "svg":
            ElementTree.fromstring(data)  # what it must say is in test_picture.py
        elif item.name == "png":
            assert data.endswith(b"IEND\xaeB`\x82")
        elif item.name == "parquet":
            assert name.encode() in data
        elif item.name == "html":
            assert b"<script>" in data  # its own; hostile names are in test_html.py
        elif item.name == "csv":
            row = list(csv.reader(io.StringIO(data.decode(), newline="")))[1]
            assert row[1] in (name, "'" + name)
        else:
            kind = {"turtle": "TURTLE", "trig": "TRIG", "nquads": "N_QUADS", "jsonld": "JSON_LD"}
            quads = ox.parse(data, getattr(ox.RdfFormat, kind[item.name]))
            assert ox.Literal(name) in {quad.object for quad in quads}


@pytest.mark.parametrize(
    ("module", "told"),
    [
        ("import nothing_like_this", "ModuleNotFoundError: No module named 'nothing_like_this'"),
        ("EXPORT = 1", "TypeError: third:EXPORT is no Export"),
        ("", "AttributeError"),
        ("EXPORT = (", "SyntaxError"),
    ],
)
def test_format_of_another_package_that_cannot_be_loaded_names_it(
    third: Callable[[str], None], module: str, told: str
) -> None:
    third(module)
    with pytest.raises(UsageError, match="fails in the package third-party") as caught:
        export("theirs")
    assert told in str(caught.value)
    assert "html, theirs" in ", ".join(export_names()), "it is listed all the same"


WRITES = """
from referatgraf.exports import Export

def write(dataset):
    import nothing_like_this

EXPORT = Export("theirs", ".txt", "Deres", "Theirs", write)
"""


def test_format_of_another_package_that_cannot_write_names_it(
    third: Callable[[str], None], dataset: Dataset
) -> None:
    third(WRITES)
    found = export("theirs")
    with pytest.raises(UsageError, match="package third-party") as caught:
        found.write(dataset)
    assert "ModuleNotFoundError: No module named 'nothing_like_this'" in str(caught.value)
    third(WRITES.replace("import nothing_like_this", "return b'written'"))
    assert export("theirs").write(dataset) == b"written"


def test_formats_that_are_no_text_say_so(dataset: Dataset) -> None:
    for item in EXPORTS:
        if item.name in EXTRAS:
            pytest.importorskip(EXTRAS[item.name])
        if not item.binary:
            item.write(dataset).decode("utf-8")
            continue
        with pytest.raises(UnicodeDecodeError):
            item.write(dataset).decode("utf-8")


def test_csv_counts_meetings(dataset: Dataset) -> None:
    rows = list(csv.DictReader(io.StringIO(export("csv").write(dataset).decode())))
    assert tuple(rows[0]) == HEADER
    found = {(r["name"], r["organisation_name"]): r for r in rows}
    assert found["Torkild Lundager", "Slagelse Kommune"]["meetings"] == "3"
