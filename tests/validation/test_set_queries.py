"""A SPARQL constraint is asked once for all its focus nodes, with the same results."""

import pyoxigraph as ox
import pytest

from referatgraf import resources
from referatgraf.validation import Profile, shapes
from referatgraf.validation.set_queries import set_queries, without
from referatgraf.vocabulary import SH

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
