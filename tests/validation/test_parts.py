"""A graph that is checked in parts gives what it gives when it is checked whole."""

import random
from functools import cache
from pathlib import Path

import pytest
from copying import GOLD
from planting import told

from referatgraf import resources
from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Record, Violation
from referatgraf.pipeline.merging import violations
from referatgraf.reading import read_file
from referatgraf.reference import reference_quads
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.triples import judgement_quads, merged_quads, source_quads
from referatgraf.validation import Profile, shapes, validate_merged
from referatgraf.validation.descriptions import descriptions
from referatgraf.validation.fast_engine import FastEngine
from referatgraf.validation.parts import SIZE, Neighbours, Part, cuts_of, parts
from referatgraf.validation.reach import Reach, reach
from referatgraf.validation.set_queries import set_queries, without
from referatgraf.validation.statements import by_property
from referatgraf.validation.view import View
from validation.cases import cases, damaged
from validation.conftest import BASE

MERGED = Profile.MERGED
HEAD = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <urn:x:> .\n"


@cache
def engine(size: int = 10**9) -> FastEngine:
    return FastEngine(size=size)


@cache
def records() -> tuple[Record, ...]:
    """Return some of the gold minutes."""
    found = []
    for path in sorted(GOLD.glob("*.txt"))[::40]:
        document = read_file(path)
        facts = tuple(extract(document, sections(document)))
        found.append(Record(document, facts, source_quads(document, facts, BASE)))
    return tuple(found)


@cache
def gold() -> tuple[str, str]:
    """Return their merged graph and the judgements that it rests on."""
    resolution = resolve(records())
    judgements = judgement_quads(resolution.judgements, BASE)
    return merged_quads(merge(records(), resolution), BASE), judgements


def with_reference(quads: str) -> str:
    return quads + descriptions(View(quads), reference_quads(BASE))


def assert_same(quads: str, size: int) -> None:
    whole, cut = engine().validate(quads, MERGED), engine(size).validate_large([quads], MERGED)
    assert told(cut) == told(whole)


@pytest.mark.parametrize("size", [60, 2000])
def test_gold_minutes_in_parts_give_the_same(size: int) -> None:
    quads = with_reference("".join(gold()))
    assert told(engine().validate(quads, MERGED))
    assert_same(quads, size)


@pytest.mark.parametrize("seed", range(4))
def test_damaged_minutes_in_parts_give_the_same(seed: int) -> None:
    quads = damaged(gold()[0], seed, times=400)
    assert len(told(engine().validate(quads, MERGED))) > 100
    assert_same(quads, 150)


def test_lines_in_any_order_give_the_same() -> None:
    lines = gold()[0].splitlines(keepends=True)
    random.Random(1).shuffle(lines)
    assert_same("".join(lines), 300)


@pytest.mark.parametrize("name", sorted(cases()))
def test_cases_of_each_shape_in_parts_give_the_same(name: str) -> None:
    assert_same(cases()[name], 2)


def test_check_documents_in_parts_give_the_same() -> None:
    assert_same(resources.canary_quads(), 20)


def found(size: int, *texts: str) -> tuple[Violation, ...]:
    return validate_merged(texts, reference_quads(BASE), records(), BASE, engine(size))


def test_violations_are_the_same_in_the_same_order() -> None:
    quads = (damaged(gold()[0], 3, times=300), gold()[1])
    whole = found(10**9, *quads)
    assert len(whole) > 100 and any(one.quote for one in whole)
    assert found(90, *quads) == found(90, *quads) == whole
    assert found(90, "".join(quads)) == whole


def test_graph_that_is_not_written_plainly_gives_the_same() -> None:
    quads = damaged(gold()[0], 3, times=300)
    odd = quads.replace("> <", ">\t<", 40).replace(" .\n", " . # why\n", 20)
    assert odd != quads
    assert found(90, odd) == found(90, quads) != ()


def test_gate_takes_a_graph_in_several_texts() -> None:
    merged, judgements = gold()
    lines = merged.splitlines(keepends=True)
    reference = reference_quads(BASE)
    cut = ["".join(lines[i : i + 99]) for i in range(0, len(lines), 99)]
    whole = violations([merged], judgements, reference, records(), BASE)
    assert violations(cut, judgements, reference, records(), BASE) == whole


def cut(quads: str, size: int = SIZE) -> list[Part]:
    """Return the parts of a graph by the shapes of the merged one."""
    cuts = cuts_of([quads], size)
    around = Neighbours(reach_of_published(), cuts)
    for block in by_property([quads]):
        around.take(block)
    return list(parts([quads], cuts, around))


def test_parts_hold_all_and_each_node_belongs_to_one() -> None:
    several = cut(gold()[0], 500)
    nodes = {line[1 : line.index(">")] for line in gold()[0].splitlines()}
    assert len(several) > 5
    assert {x for part in several for x in part.text.splitlines()} == {*gold()[0].splitlines()}
    assert all(sum(part.owns(node) for part in several) == 1 for node in nodes)


def test_small_graph_is_one_part() -> None:
    (one,) = cut(gold()[0])
    assert one.text == gold()[0] and one.owns("urn:any") and one.owns("_:b")


def test_shapes_that_look_anywhere_are_checked_in_one_part() -> None:
    (one,) = parts([gold()[0]], cuts_of([gold()[0]], 500), None)
    assert one.text == gold()[0]


def reach_of_published() -> Reach:
    selected = shapes.select(shapes.load(resources.shapes()), MERGED)
    looks = reach(without(selected, set_queries(selected)))
    assert looks is not None
    return looks


def test_shapes_of_the_merged_graph_look_no_further_than_neighbours() -> None:
    looks = reach_of_published()
    assert any(prop.endswith("had_participant_person") for prop in looks.beside)
    assert any(prop.endswith("consists_of") for prop in looks.into)


def looks(shape: str) -> Reach | None:
    return reach(shapes.load({"x": HEAD + f"x:s a sh:NodeShape ; {shape} ."}))


def test_reach_of_a_class_of_values() -> None:
    found = looks("sh:targetClass x:A ; sh:property [ sh:path x:p ; sh:class x:B ]")
    assert found == Reach(frozenset({"urn:x:p"}), {}, {})


def test_reach_against_a_property_and_of_targets() -> None:
    found = looks("sh:targetObjectsOf x:t ; sh:property [ sh:path [ sh:inversePath x:p ] ]")
    assert found == Reach(frozenset(), {"urn:x:p": None, "urn:x:t": None}, {})


def test_reach_of_one_node_only() -> None:
    path = "( [ sh:inversePath x:p ] x:q )"
    found = looks(f"sh:targetNode x:n ; sh:property [ sh:path {path} ; sh:minCount 1 ]")
    only = frozenset({"urn:x:n"})
    assert found == Reach(frozenset(), {"urn:x:p": only}, {"urn:x:p": only})


@pytest.mark.parametrize(
    "shape",
    [
        "sh:property [ sh:path ( x:p x:q x:r ) ]",
        "sh:property [ sh:path ( x:p x:q ) ; sh:class x:B ]",
        "sh:property [ sh:path ( x:p [ sh:inversePath x:q ] ) ]",
        "sh:property [ sh:path [ sh:inversePath ( x:p x:q x:r ) ] ]",
        "sh:property [ sh:path [ sh:oneOrMorePath x:p ] ]",
        "sh:or ( [ sh:node [ sh:property [ sh:path ( x:p x:q x:r ) ] ] ] )",
        "sh:node x:s",
        "sh:not [ sh:sparql [ sh:select 'SELECT $this {}' ] ]",
    ],
)
def test_reach_of_shapes_that_look_further_is_none(shape: str) -> None:
    assert looks(f"sh:targetClass x:A ; {shape}") is None


@pytest.mark.parametrize("path", ["( x:p x:q )", "[ sh:alternativePath ( x:p ( x:p x:r ) ) ]"])
def test_reach_of_two_steps_is_that_of_neighbours(path: str) -> None:
    found = looks(f"sh:targetClass x:A ; sh:property [ sh:path {path} ]")
    assert found is not None and found.beside == {"urn:x:p"}


def test_shape_without_a_target_counts_for_nothing() -> None:
    assert looks("sh:property [ sh:path ( x:p x:q x:r ) ]") == Reach(frozenset(), {}, {})


def test_gold_is_there() -> None:
    assert Path(GOLD).is_dir() and len(records()) > 5


def test_what_is_said_of_classes_is_in_every_part() -> None:
    sub = "<urn:A> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <urn:B> ."
    several = cut(f"{gold()[0]}{sub}\n", 300)
    assert len(several) > 5 and all(sub in part.text for part in several)
