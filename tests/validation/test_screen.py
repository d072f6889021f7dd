"""What is left to an engine gives what the whole graph gives, and most of it is left out."""

from functools import cache

import pyoxigraph as ox
import pytest

from referatgraf import resources
from referatgraf.reference import reference_quads
from referatgraf.validation import Profile, PyShaclEngine, shapes
from referatgraf.validation.descriptions import descriptions
from referatgraf.validation.fast_engine import FastEngine
from referatgraf.validation.said import Quads, view
from referatgraf.validation.screen import Screen, screen
from referatgraf.validation.set_queries import set_queries, without
from referatgraf.validation.view import View
from validation.cases import cases, damaged
from validation.conftest import BASE, Source
from validation.test_differential import told

HEAD = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <urn:x:> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
x:s a sh:NodeShape ; sh:targetClass x:C ;"""
A = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
XSD = "http://www.w3.org/2001/XMLSchema#"


@cache
def fast() -> FastEngine:
    return FastEngine()


@cache
def reference(screened: bool) -> PyShaclEngine:
    return PyShaclEngine(screened=screened)


@cache
def of_sources() -> Screen:
    selected = shapes.select(shapes.load(resources.shapes()), Profile.SOURCE)
    return Screen(without(selected, set_queries(selected)))


def described(quads: str) -> str:
    return quads + descriptions(View(quads), reference_quads(BASE))


@pytest.mark.parametrize("profile", Profile)
def test_cases_of_each_shape_give_the_same(profile: Profile) -> None:
    for name, quads in cases().items():
        whole, left = (told(fast().validate(kind(quads), profile)) for kind in (str, Quads))
        assert left == whole, name


@pytest.mark.parametrize("seed", range(40, 52))
def test_damaged_source_gives_the_same(source: Source, seed: int) -> None:
    quads = described(damaged(source.quads, seed, times=20))
    whole, left = (told(fast().validate(kind(quads), Profile.SOURCE)) for kind in (str, Quads))
    assert whole and left == whole


@pytest.mark.parametrize("seed", range(60, 63))
def test_pyshacl_gives_the_same(source: Source, seed: int) -> None:
    quads = described(damaged(source.quads, seed))
    whole, left = (told(reference(way).validate(quads, Profile.SOURCE)) for way in (False, True))
    assert whole and left == whole


def test_pyshacl_gives_the_same_on_the_check_documents() -> None:
    quads = resources.canary_quads()
    for profile in Profile:
        whole, left = (told(reference(way).validate(quads, profile)) for way in (False, True))
        assert whole and left == whole


def test_nothing_is_left_of_what_breaks_no_rule(source: Source) -> None:
    said = Quads(described(source.quads)).said
    assert said and of_sources().left(said) == ""


def test_little_is_left_of_one_broken_rule(source: Source) -> None:
    quads = source.quads.replace('name> "Karla Nørby"', 'name> "Karla Nørby2"', 1)
    said = Quads(described(quads)).said
    left = said and of_sources().left(said)
    assert left and left.count("\n") < 20


def shape(rest: str) -> Screen:
    found = screen(list(ox.parse(f"{HEAD} {rest} .", ox.RdfFormat.TURTLE)))
    assert found
    return found


def of(*values: str, more: str = "") -> str:
    """Return a thing of the class with values of x:p."""
    lines = [f"<urn:a> {A} <urn:x:C>", *(f"<urn:a> <urn:x:p> {value}" for value in values)]
    return "".join(f"{line} <urn:g> .\n" for line in lines) + more


TYPED = f"<urn:b> {A} <urn:x:D> <urn:g> .\n"
INTO = "<urn:c> <urn:x:q> <urn:a> <urn:g> .\n"
OTHER = '<urn:a> <urn:x:q> "2" <urn:g> .\n'


@pytest.mark.parametrize(
    ("asked", "quads"),
    [
        ("sh:property [ sh:path x:p ; sh:maxCount 1 ]", of('"1"')),
        ("sh:property [ sh:path x:p ; sh:minCount 1 ]", of('"1"', '"2"')),
        ("sh:property [ sh:path x:p ; sh:class x:D ]", of("<urn:b>", more=TYPED)),
        ("sh:property [ sh:path x:p ; sh:datatype xsd:date ]", of(f'"2024-01-31"^^<{XSD}date>')),
        ("sh:property [ sh:path x:p ; sh:datatype xsd:string ]", of(r'"a\nb"')),
        ("sh:property [ sh:path x:p ; sh:minLength 2 ]", of('"ab"@da')),
        ("sh:property [ sh:path x:p ; sh:minLength 1 ]", of(r'"\n"')),
        ("sh:property [ sh:path x:p ; sh:pattern '^a' ]", of('"ab"@da', "<a:b>")),
        ("sh:property [ sh:path x:p ; sh:pattern '^A' ; sh:flags 'i' ]", of('"ab"')),
        ("sh:property [ sh:path x:p ; sh:minInclusive 2 ]", of(f'"10"^^<{XSD}integer>')),
        ("sh:property [ sh:path x:p ; sh:in ( x:D x:E ) ]", of("<urn:x:E>")),
        ("sh:property [ sh:path x:p ; sh:hasValue x:E ]", of("<urn:x:D>", "<urn:x:E>")),
        ("sh:property [ sh:path x:p ; sh:lessThan x:q ]", of('"1"', more=OTHER)),
        ("sh:property [ sh:path x:p ; sh:disjoint x:q ]", of('"1"', more=OTHER)),
        ("sh:property [ sh:path x:p ; sh:uniqueLang true ]", of('"1"@da', '"1"@en', '"1"')),
        ("sh:property [ sh:path [ sh:inversePath x:q ] ; sh:minCount 1 ]", of(more=INTO)),
        ("sh:property [ sh:path ( x:p x:q ) ; sh:maxCount 0 ]", of("<urn:b>")),
        ("sh:property [ sh:path [ sh:alternativePath ( x:p x:q ) ] ; sh:minCount 1 ]", of("<a:b>")),
        ("sh:not [ sh:path x:p ; sh:hasValue x:E ]", of("<urn:x:D>")),
        ("sh:or ( [ sh:class x:D ] [ sh:nodeKind sh:IRI ] )", of()),
        (
            "sh:property [ sh:path x:p ; sh:qualifiedValueShape [ sh:class x:D ] ;"
            " sh:qualifiedMinCount 1 ]",
            of("<urn:b>", "<urn:c>", more=TYPED),
        ),
    ],
)
def test_what_surely_fits_is_left_out(asked: str, quads: str) -> None:
    said = Quads(quads).said
    assert said and shape(asked).left(said) == ""


@pytest.mark.parametrize(
    ("asked", "quads"),
    [
        ("sh:property [ sh:path x:p ; sh:maxCount 1 ]", of('"1"', '"2"')),
        ("sh:property [ sh:path x:p ; sh:minCount 1 ]", of()),
        ("sh:property [ sh:path x:p ; sh:class x:D ]", of("<urn:b>", "<urn:c>", more=TYPED)),
        ("sh:property [ sh:path x:p ; sh:class x:D ]", of('"<urn:b>"', more=TYPED)),
        ("sh:property [ sh:path x:p ; sh:datatype xsd:date ]", of(f'"2023-02-29"^^<{XSD}date>')),
        ("sh:property [ sh:path x:p ; sh:datatype xsd:string ]", of('"a"@da')),
        ("sh:property [ sh:path x:p ; sh:minLength 2 ]", of(r'"\n"')),
        ("sh:property [ sh:path x:p ; sh:pattern '^a$' ]", of(r'"a\n"')),
        ("sh:property [ sh:path x:p ; sh:minInclusive 2 ]", of(f'"1"^^<{XSD}integer>')),
        ("sh:property [ sh:path x:p ; sh:minInclusive 2 ]", of('"many"')),
        ("sh:property [ sh:path x:p ; sh:hasValue x:E ]", of("<urn:x:D>")),
        ("sh:property [ sh:path x:p ; sh:lessThan x:q ]", of('"3"', more=OTHER)),
        ("sh:property [ sh:path x:p ; sh:lessThan x:q ]", of(f'"1"^^<{XSD}integer>', more=OTHER)),
        ("sh:property [ sh:path x:p ; sh:disjoint x:q ]", of('"2"', more=OTHER)),
        ("sh:property [ sh:path x:p ; sh:uniqueLang true ]", of('"1"@da', '"2"@da')),
        ("sh:property [ sh:path [ sh:inversePath x:q ] ; sh:maxCount 0 ]", of(more=INTO)),
        ("sh:not [ sh:path x:p ; sh:pattern 'n' ]", of(r'"a\nb"')),
        ("sh:property [ sh:path x:p ; sh:maxLength 2 ]", of('"a"')),
        ("sh:closed true", of('"1"')),
        ("sh:deactivated false", of()),
    ],
)
def test_what_does_not_fit_or_is_not_understood_is_left(asked: str, quads: str) -> None:
    said = Quads(quads).said
    left = said and shape(asked).left(said)
    assert left and "<urn:referatgraf:asked> <urn:x:s> <urn:a> ." in left


def test_one_statement_of_two_graphs_is_one_value() -> None:
    twice = of('"1"') + of('"1"').replace("<urn:g>", "<urn:h>")
    said = Quads(twice).said
    assert said and shape("sh:property [ sh:path x:p ; sh:maxCount 1 ]").left(said) == ""


def test_classes_below_classes_are_left_to_an_engine() -> None:
    below = "<urn:x:E> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <urn:x:C> <urn:g> .\n"
    said = Quads(of() + below).said
    assert said and shape("sh:nodeKind sh:IRI").left(said) is None


@pytest.mark.parametrize(
    "odd",
    [
        '<urn:a> <urn:p> "a"^^<http://www.w3.org/2001/XMLSchema#string> <urn:g> .\n',
        '<urn:a> <urn:p> "a"@DA <urn:g> .\n',
        '<urn:a> <urn:p> "\\u0061" <urn:g> .\n',
        '<urn:a> <urn:p> "a\tb" <urn:g> .\n',
        "_:a <urn:p> <urn:b> <urn:g> .\n",
        "<urn:a> <urn:p> <urn:b> .\n",
        "<urn:a>  <urn:p> <urn:b> <urn:g> .\n",
        "<urn:a> <urn:p> <urn:b> <urn:g> .",
        "this is no statement\n",
    ],
)
def test_what_is_not_written_plainly_is_left_to_a_parser(odd: str) -> None:
    assert Quads(of()).said
    assert Quads(of() + odd).said is None


def test_text_that_is_no_graph_is_refused() -> None:
    for kind in (str, Quads):
        with pytest.raises(SyntaxError):
            fast().validate(kind(of() + "<urn:a> nothing .\n"), Profile.SOURCE)


def test_shapes_that_ask_for_themselves_are_not_looked_through() -> None:
    ring = f"{HEAD} sh:node x:t . x:t a sh:NodeShape ; sh:node x:s ."
    assert screen(list(ox.parse(ring, ox.RdfFormat.TURTLE))) is None


def test_view_of_what_is_read_already_tells_the_same(source: Source) -> None:
    quads = Quads(described(source.quads))
    assert quads.said
    ours, plain = view(quads), View(str(quads))
    assert ours.things() == plain.things()
    properties = {line.split(" ")[1][1:-1] for line in quads.splitlines()}
    for thing in plain.things():
        assert ours.naming(thing) == plain.naming(thing)
        for prop in properties:
            assert ours.values(thing, prop) == plain.values(thing, prop)
            assert ours.subjects(prop, thing) == plain.subjects(prop, thing)


def test_text_after_a_text_is_read_as_one(source: Source) -> None:
    lines = source.quads.splitlines(keepends=True)
    first, second = Quads("".join(lines[::2])), "".join(lines[1::2])
    both, whole = first.followed_by(second), Quads(source.quads)
    assert both.said and whole.said
    for subject in whole.said.about:
        assert sorted(zip(*both.said.about[subject], strict=True)) == sorted(
            zip(*whole.said.about[subject], strict=True)
        )
