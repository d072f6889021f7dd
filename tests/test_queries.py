import pickle
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from referatgraf.errors import UsageError
from referatgraf.queries import QueryError, ask, check, evaluate, from_graphs, question
from referatgraf.store import open_store

REFUSED = [
    "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { service silent ?x { ?s ?p ?o } }",
    "SELECT * { SERVICE\n# <x>\n<http://example.org/> { } }",
    "SELECT * { { SELECT * { SERVICE ex:a { } } } }",
    "PREFIX ex: <http://e/> SELECT * { SERVICEex:a { } }",
    "PREFIX : <http://e/> SELECT * { SERVICE:a { } }",
    "SELECT * { ?a ?b 1SERVICE <http://e/> { } }",
    "SELECT * { ?a ?b trueSERVICE <http://e/> { } }",
    "SELECT * { SERVICESILENT <http://e/> { } }",
    "SELECT * { ?a ?b 'it''s' } # '\nSERVICE <http://e/> { }",
    "SELECT * { FILTER(?x<1)SERVICE<http://e/>{} }",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "prefix x: <urn:x> DELETE WHERE { ?s ?p ?o }",
    "LOAD <http://example.org/x.ttl>",
    "SELECT * { " + "(" * 300 + ")" * 300 + " }",
    "SELECT * {}" + " " * 100_001,
]
HARMLESS = [
    'SELECT * { ?s ?p "Kommunens SERVICE" }',
    "SELECT * { ?s ?p '''a 'SERVICE' b''' }",
    "SELECT * { ?s <https://example.org/service/x> ?service }",
    "SELECT * { ?s schema:service ?o } # SERVICE <http://e/> {}",
    "ASK { ?s ?p ?load . ?s rg:insert ?drop }",
]


@pytest.fixture
def store(sample_out: Path) -> ox.Store:
    return open_store(sample_out).graph


@pytest.mark.parametrize("text", REFUSED)
def test_check_refuses_what_leaves_changes_or_overruns(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        check(text, "q.rq")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", HARMLESS)
def test_check_lets_words_in_strings_iris_comments_and_names_pass(text: str) -> None:
    check(text, "q.rq")


def test_syntax_error_names_line_and_column() -> None:
    with pytest.raises(UsageError, match=r"^q\.rq:2:\d+: syntax error near "):
        ask(ox.Store(), "SELECT *\n{ ?s ?p }", "q.rq")


def test_unknown_prefix_is_said() -> None:
    with pytest.raises(UsageError, match="prefix is not declared"):
        ask(ox.Store(), "SELECT * { ?s ex:p ?o }", "q.rq")


def test_ask_and_construct_give_rows(store: ox.Store) -> None:
    assert list(ask(store, "ASK { ?p a person:Person }").rows) == [("true",)]
    found = ask(store, "CONSTRUCT { ?p a <urn:x> } WHERE { ?p a person:Person }")
    assert found.columns == ("subject", "predicate", "object")
    assert next(found.rows)[2] == "urn:x"


def test_default_graph_holds_no_source_statement(store: ox.Store) -> None:
    assert list(ask(store, "ASK { ?s rg:fileName ?f }").rows) == [("false",)]
    assert list(ask(store, "ASK { GRAPH ?g { ?s rg:fileName ?f } }").rows) == [("true",)]


def names(rows: Iterator[tuple[str | None, ...]]) -> list[str | None]:
    return [row[0] for row in rows]


def test_two_hats_finds_who_sits_on_both_sides_and_nobody_else(store: ox.Store) -> None:
    rows = list(ask(store, question("two_hats").sparql).rows)
    march = ["Sidsel Maarup", "Torkild Lundager", "Villads Agerskov"]
    october = ["Torkild Lundager", "Villads Agerskov"]
    assert [row[0] for row in rows] == [*march, *october]
    assert {row[1] for row in rows} == {"KKR Sjælland"}
    assert all(row[7] and row[8] for row in rows), "both quotes"


def test_unknown_question_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"offices, .*two_hats, .*who_represents"):
        question("nope")


@pytest.mark.parametrize(
    ("sparql", "graphs"),
    [
        ("SELECT * FROM <urn:a> FROM NAMED <urn:b> { }", ["urn:a", "urn:b"]),
        ("prefix e: <urn:e/> ASK from e:a from named e:b { }", ["urn:e/a", "urn:e/b"]),
        ("ASK FROM # <urn:c>\n NAMED #d\n <x> { }", ["x"]),
        ("ASK FROM unknown:a { }", ["unknown:a"]),
        ("DESCRIBE <urn:x> FROM rg:a", ["https://w3id.org/referatgraf/def/a"]),
        ('ASK { ?from <urn:from> "FROM <urn:a>" } # FROM <urn:b>', []),
        ("ASK { GRAPH <urn:a> { ?s ?p ?o } }", []),
    ],
)
def test_graphs_of_from_are_found(sparql: str, graphs: list[str]) -> None:
    assert from_graphs(sparql) == graphs


def test_refusal_is_told_in_danish_and_crosses_from_a_worker() -> None:
    with pytest.raises(QueryError) as caught:
        check("CLEAR ALL", "q.rq")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.danish) == (str(caught.value), "Der kan kun læses, ikke ændres")


def test_dataset_may_be_narrowed(store: ox.Store) -> None:
    sparql = "ASK { GRAPH ?g { ?s rg:fileName ?f } }"
    merged = "https://example.org/referatgraf/graph/merged"
    assert evaluate(store, sparql, "q")
    assert not evaluate(store, sparql, "q", [merged])
    assert not evaluate(store, sparql, "q", [], [merged])
