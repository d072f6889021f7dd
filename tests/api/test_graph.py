import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

import networkx
import pandas
import pytest

from referatgraf import KnowledgeGraph, ReferatgrafError, open_graph
from referatgraf.exports import export
from referatgraf.queries import questions, run_named
from referatgraf.store import open_store

Tags = Callable[[str], list[str]]


def test_people_and_organisations_are_those_of_the_merged_graph(graph: KnowledgeGraph) -> None:
    people = {row["name"]: row for row in graph.people()}
    assert len(people) == graph.report()["counts"]["people"]
    assert people["Sidsel Maarup"]["parties"] == "Det Konservative Folkeparti"
    assert people["Sidsel Maarup"]["meetings"] == 3
    bodies = {row["name"]: row for row in graph.organisations()}
    assert bodies["Holbæk Kommune"]["kind"] == "municipality"
    assert bodies["Roskilde Kommune"]["represented_by"] == 2
    assert "Aarhus Kommune" not in bodies
    for row in (*graph.people(), *graph.organisations()):
        assert graph.entity(str(row["iri"])).iri == row["iri"]


def test_run_answers_as_run_named_does(graph: KnowledgeGraph, sample_out: Path) -> None:
    given = {"organisation": "Sorø Kommune", "year": 2023}
    found = graph.run("who_represents", **given)
    assert list(found) == run_named(sample_out, "who_represents", **given)
    assert found.title.startswith("Hvem repræsenterer hvem?")
    assert len(graph.run("seats", date=date(2023, 10, 6))) > 0
    empty = graph.run("who_represents", organisation="Ingen Kommune")
    assert (len(empty), empty.columns) == (0, found.columns)


def test_every_listed_example_answers(graph: KnowledgeGraph) -> None:
    table = graph.questions()
    assert table.column("name") == [question.name for question in questions()]
    answers = [eval(str(row["example"]), {"graph": graph}) for row in table]
    assert sum(map(bool, map(len, answers))) >= 30, "of a few kinds the sample has nothing"
    assert all(row["title_da"] and row["title_en"] for row in table)


def test_ask_gives_plain_values(graph: KnowledgeGraph) -> None:
    (row,) = graph.ask("SELECT (1 AS ?a) (1.5 AS ?b) ('c' AS ?c) (?no AS ?d) {}")
    assert row == {"a": 1, "b": 1.5, "c": "c", "d": None}
    assert list(graph.ask("ASK { ?p a person:Person }")) == [{"answer": True}]
    triples = graph.ask("CONSTRUCT { ?p a foaf:Agent } WHERE { ?p a person:Person }")
    assert triples.columns == ("subject", "predicate", "object")
    assert len(triples) == 25
    (odd,) = graph.ask("SELECT (STRDT('x', xsd:integer) AS ?a) {}")
    assert odd == {"a": "x"}


@pytest.mark.parametrize(
    "sparql", ["SELECT", "DELETE WHERE { ?s ?p ?o }", "SELECT * { SERVICE <http://a/> {} }"]
)
def test_ask_refuses_what_may_not_run(graph: KnowledgeGraph, sparql: str) -> None:
    with pytest.raises(ReferatgrafError):
        graph.ask(sparql)


@pytest.mark.parametrize("name", ["who_represents", " two_hats\n"])
def test_ask_sends_a_bundled_question_to_run(graph: KnowledgeGraph, name: str) -> None:
    with pytest.raises(ReferatgrafError, match=f'is a bundled question.*run."{name.strip()}"'):
        graph.ask(name)


@pytest.mark.parametrize(
    "call",
    [
        lambda graph: graph.ask("SELECT * {"),
        lambda graph: graph.run("seats", date="tomorrow"),
        lambda graph: graph.run("weak_facts", reason="foo"),
        lambda graph: graph.entity("x://<>"),
        lambda graph: open_graph("nowhere"),
    ],
)
def test_error_comes_without_another_ones_traceback(
    graph: KnowledgeGraph, call: Callable[[KnowledgeGraph], object]
) -> None:
    with pytest.raises(ReferatgrafError) as caught:
        call(graph)
    assert "".join(traceback.format_exception(caught.value)).count("Traceback") == 1


def test_run_names_the_known_questions(graph: KnowledgeGraph) -> None:
    with pytest.raises(ReferatgrafError, match="two_hats"):
        graph.run("nothing")
    with pytest.raises(ReferatgrafError, match="needs the parameter"):
        graph.run("changes")


def test_answers_go_into_pandas(graph: KnowledgeGraph) -> None:
    frame = pandas.DataFrame(graph.run("seats", body="KKR Sjælland"))
    assert frame["seats"].dtype.kind == "i"
    assert frame.groupby("date")["seats"].sum().gt(0).all()


def test_network_is_a_networkx_graph(graph: KnowledgeGraph) -> None:
    found = graph.network()
    assert isinstance(found, networkx.MultiDiGraph)
    labels = {data["label"] for _, data in found.nodes(data=True)}
    assert {"Sidsel Maarup", "Holbæk Kommune"} <= labels


def test_export_gives_the_bytes_of_the_command(graph: KnowledgeGraph, sample_out: Path) -> None:
    dataset = open_store(sample_out).dataset
    assert graph.export("csv") == export("csv").write(dataset)
    with pytest.raises(ReferatgrafError, match="turtle"):
        graph.export("nothing")


def test_graph_shows_its_counts(graph: KnowledgeGraph, tags: Tags) -> None:
    assert "25 personer · people" in repr(graph)
    assert tags(graph._repr_html_()).count("tr") == 8


def test_damaged_folder_is_refused(copied: Path) -> None:
    (copied / "graph.nq").write_bytes(b"")
    with pytest.raises(ReferatgrafError, match="not what the build wrote"):
        open_graph(copied)
