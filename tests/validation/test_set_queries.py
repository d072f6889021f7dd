"""A SPARQL constraint is asked once for all its focus nodes, with the same results."""

import pyoxigraph as ox
import pytest

from referatgraf import resources
from referatgraf.validation import Profile, shapes
from referatgraf.validation.set_queries import answers, set_queries, without
from referatgraf.vocabulary import RDF, SH

HEAD = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <urn:x:> .\n"
SHAPE = HEAD + 'x:s a sh:NodeShape ; {target} ; sh:sparql x:q . x:q sh:select """{select}""" .'
DATA = "<urn:a> <urn:p> <urn:b> <urn:g> .\n<urn:c> <urn:p> <urn:a> <urn:h> .\n"


def found(target: str, select: str) -> set[tuple[str, str | None]]:
    store = ox.Store()
    store.bulk_load(DATA.encode(), format=ox.RdfFormat.N_QUADS)
    quads = shapes.load({"x": SHAPE.format(target=target, select=select)})
    return {(r.focus, r.value) for query in set_queries(quads) for r in query.results(store)}


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("sh:targetSubjectsOf <urn:p>", {("urn:a", "urn:b"), ("urn:c", "urn:a")}),
        ("sh:targetObjectsOf <urn:p>", {("urn:a", "urn:b")}),
        ("sh:targetNode <urn:c>", {("urn:c", "urn:a")}),
        ("sh:targetClass <urn:None>", set()),
    ],
)
def test_query_is_asked_of_the_targets_only(
    target: str, expected: set[tuple[str, str | None]]
) -> None:
    assert found(target, "SELECT $this ?value WHERE { $this <urn:p> ?value }") == expected


def test_node_is_the_value_where_the_query_gives_none() -> None:
    select = "SELECT $this WHERE { FILTER NOT EXISTS { ?x <urn:p> $this } }"
    assert found("sh:targetSubjectsOf <urn:p>", select) == {("urn:c", "urn:c")}


def test_all_graphs_are_taken_together() -> None:
    select = "SELECT $this ?value WHERE { $this <urn:p> ?x . ?x <urn:p> ?value }"
    assert found("sh:targetSubjectsOf <urn:p>", select) == {("urn:c", "urn:b")}


@pytest.mark.parametrize("profile", Profile)
def test_no_constraint_with_a_target_is_left_to_be_asked_node_by_node(profile: Profile) -> None:
    selected = shapes.select(shapes.load(resources.shapes()), profile)
    queries = set_queries(selected)
    left = [q for q in without(selected, queries) if q.predicate.value == SH + "sparql"]
    assert queries
    assert left == []


def needs(select: str, target: str = "sh:targetSubjectsOf <urn:p>") -> tuple[set[str], set[str]]:
    (query,) = set_queries(shapes.load({"x": SHAPE.format(target=target, select=select)}))
    properties, classes = query.needs
    return {*properties} - {"<urn:p>"}, {*classes}


@pytest.mark.parametrize(
    ("where", "properties"),
    [
        ("$this <urn:q> ?a ; <urn:r> ?b , <urn:o> . ?b <urn:s> <urn:o>", "qrs"),
        ("$this <urn:q> ?a . FILTER NOT EXISTS { ?a <urn:r> ?b } ?a <urn:s> ?c", "qs"),
        ("$this <urn:q> ?a . OPTIONAL { ?a <urn:r> ?b } MINUS { ?a <urn:s> ?c }", "q"),
        ("{ $this <urn:q> ?a } UNION { $this <urn:r> { ?a <urn:s> ?b } }", ""),
        ("$this <urn:q>/<urn:r> ?a . ?a <urn:s>* ?b . ?b (<urn:t>|<urn:u>) ?c", ""),
        ("$this ^<urn:q> ?a . ?a !<urn:r> ?b . ?b <urn:s>? ?c", ""),
        ("$this ?any <urn:q> . <urn:r> ?any $this", ""),
        ('$this <urn:q> "} <urn:r> ?x . { ?a <urn:s> ?b" . # <urn:t>\n ?a <urn:u> ?b', "qu"),
        ("$this <urn:q> ?a . filter <urn:o> <urn:r> true . optional { ?a <urn:s> ?b }", "qr"),
        ("$this <urn:q> ?a .# don't <urn:r> {\n ?a <urn:s> ?b # can't\n", "qs"),
        ("VALUES ?a { <urn:q> } $this ?a ?b . BIND(<urn:r> AS ?c) ?c <urn:s> ?d .", "s"),
    ],
)
def test_only_what_every_row_needs_is_needed(where: str, properties: str) -> None:
    assert needs(f"SELECT $this WHERE {{ {where} }}")[0] == {f"<urn:{p}>" for p in properties}


def test_classes_that_every_row_needs() -> None:
    select = (
        "SELECT $this WHERE { $this a <urn:C> . ?x a ?kind . FILTER NOT EXISTS { ?x a <urn:D> } }"
    )
    asked = f"{RDF}type"
    assert needs(select, "sh:targetClass <urn:T>") == ({f"<{asked}>"}, {"<urn:C>", "<urn:T>"})


@pytest.mark.parametrize(
    ("data", "count"),
    [
        ("<urn:a> <urn:p> <urn:b> .\n<urn:b> <urn:q> <urn:c> .\n", 1),
        ("<urn:a> <urn:p> <urn:b> .\n<urn:b> <urn:r> <urn:q> .\n", 0),
        ("<urn:a> <urn:p> <urn:b> .\n<urn:b>  <urn:q>\t<urn:c> .\n", 1),
        ("<urn:a> <urn:p> <urn:b> .\n<urn:b> <urn:\\u0071> <urn:c> .\n", 1),
        ("_:a<urn:p>_:b.\n_:b<urn:q>_:c.\n", 1),
    ],
)
def test_query_is_asked_wherever_data_may_answer_it(data: str, count: int) -> None:
    select = "SELECT $this WHERE { $this <urn:p> ?a . ?a <urn:q> ?b }"
    quads = shapes.load({"x": SHAPE.format(target="sh:targetSubjectsOf <urn:p>", select=select)})
    assert len(list(answers(set_queries(quads), data))) == count


def test_class_that_is_written_with_an_escape_is_found() -> None:
    select = "SELECT $this WHERE { $this a <urn:C> }"
    quads = shapes.load({"x": SHAPE.format(target="sh:targetClass <urn:C>", select=select)})
    data = f"<urn:a> <{RDF}type> <urn:\\u0043> .\n<urn:b> <{RDF}type> <urn:D> .\n"
    assert [one.focus for one in answers(set_queries(quads), data)] == ["urn:a"]
