"""Classes, properties and datatypes exist in their vocabularies, spelled as there."""

from typing import Any

import pyoxigraph as ox
import pytest

from referatgraf import resources
from referatgraf.derived import derived_quads
from referatgraf.model import Record, Severity
from referatgraf.reference import reference_quads
from referatgraf.report import report_quads
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.triples import judgement_quads, merged_quads
from referatgraf.validation import validate_merged
from referatgraf.validation.engine import RawResult
from referatgraf.validation.spelling import MISSPELLED, UNKNOWN, Suspects, foreign
from referatgraf.validation.statements import lines, split
from referatgraf.validation.terms import known, nearest, vocabularies
from referatgraf.vocabulary import ORG, PREFIXES, RG

BASE = "https://example.org/referatgraf/"
RDFS = PREFIXES["rdfs"] + "comment"
VS = "http://www.w3.org/2003/06/sw-vocab-status/ns#"


def statement(predicate: str, value: str, subject: str = "https://e.org/a") -> str:
    return f"<{subject}> <{predicate}> {value} <https://e.org/g> .\n"


def turtle(text: str) -> list[str]:
    return [str(one) for one in foreign(ox.parse(text, ox.RdfFormat.TURTLE))]


def foreign_terms(texts: list[str]) -> list[RawResult]:
    suspects = Suspects()
    suspects.take([split(line) for line in lines(texts)])
    return suspects.results()


def test_shapes_and_ontology_use_terms_that_exist() -> None:
    for text in (resources.ontology(), *resources.shapes().values()):
        assert turtle(text) == []


def test_properties_and_classes_that_shapes_speak_of_exist() -> None:
    declared = {v.namespace for v in vocabularies()}
    for text in resources.shapes().values():
        for quad in ox.parse(text, ox.RdfFormat.TURTLE):
            if isinstance(quad.object, ox.NamedNode):
                space = next((n for n in declared if quad.object.value.startswith(n)), None)
                name = quad.object.value.removeprefix(space or "")
                if space is not None and not set(name) & set("/#"):
                    assert quad.object.value in known(), quad.object.value


def test_built_graphs_use_terms_that_exist(source: Any) -> None:
    records = [Record(source.document, source.facts, source.quads)]
    resolution = resolve(records)
    nodes = merge(records, resolution)
    graphs = {
        "source": source.quads,
        "reference": reference_quads(BASE),
        "merged": merged_quads(nodes, BASE),
        "derived": derived_quads(nodes, BASE),
        "judgement": judgement_quads(resolution.judgements, BASE),
        "report": report_quads("abc", {"documents": 1}, source.validate(), BASE),
    }
    assert {name for name, quads in graphs.items() if foreign_terms([quads])} == set()


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        (ORG + "organisation", ORG + "organization"),
        (ORG + "Member", ORG + "member"),
        (
            PREFIXES["eli-dl"] + "had_participants_person",
            PREFIXES["eli-dl"] + "had_participant_person",
        ),
        ("http://schema.org/mentions", "https://schema.org/mentions"),
        ("http://www.w3.org/ns/org/member", ORG + "member"),
        (RG + "attendence", RG + "attendance"),
    ],
)
def test_misspelled_term_is_found_with_what_was_meant(wrong: str, meant: str) -> None:
    (one,) = foreign_terms([statement(wrong, '"x"')])
    assert (one.shape, one.path, one.value) == (MISSPELLED, wrong, wrong)
    assert one.suggestion == meant


def test_class_and_datatype_are_checked_too() -> None:
    kind = statement(PREFIXES["rdf"] + "type", f"<{ORG}Organisation>")
    date = statement(PREFIXES["eli-dl"] + "activity_date", f'"2021-01-15"^^<{PREFIXES["xsd"]}Date>')
    meant = {one.suggestion for one in foreign_terms([kind + date])}
    assert meant == {PREFIXES["xsd"] + "date", ORG + "Organization"}


def test_term_of_no_vocabulary_is_found_without_a_guess() -> None:
    (one,) = foreign_terms([statement("https://e.org/colour", '"red"')])
    assert (one.shape, one.suggestion) == (UNKNOWN, None)


def test_term_is_told_once_at_its_first_node() -> None:
    uses = [statement(ORG + "Member", '"x"', f"https://e.org/{name}") for name in "cab"]
    (one,) = foreign_terms(uses)
    assert one.focus == "https://e.org/a"


def test_kind_of_a_literal_is_looked_at_beside_each_property() -> None:
    fine, wrong = (f'"x"^^<{PREFIXES["xsd"]}{name}>' for name in ("date", "Date"))
    uses = [statement(prop, value) for value in (fine, wrong) for prop in (ORG + "member", RDFS)]
    (one,) = foreign_terms(uses)
    assert one.value == PREFIXES["xsd"] + "Date"


def test_blank_node_is_no_class_though_words_were_none_before() -> None:
    kinds = [statement(PREFIXES["rdf"] + "type", value) for value in ('"x"', "_:b")]
    (one,) = foreign_terms(kinds)
    assert one.shape == UNKNOWN


def test_hostile_terms_are_only_told() -> None:
    long = ORG + "organisation" * 2_000
    assert [one.shape for one in foreign_terms([statement(long, '"x"')])] == [UNKNOWN]
    (one,) = foreign_terms([statement(ORG + "organis%0Aation", '"x"')])
    assert one.value == ORG + "organis%0Aation"


def test_misspelling_in_the_merged_graph_is_a_violation_with_a_remedy(
    source: Any, engine: Any
) -> None:
    records = [Record(source.document, source.facts, source.quads)]
    quads = merged_quads(merge(records, resolve(records)), BASE)
    wrong = quads.replace("org#unitOf>", "org#UnitOf>")
    assert wrong != quads
    found = validate_merged([wrong], reference_quads(BASE), records, BASE, engine)
    (one,) = (v for v in found if v.severity is Severity.VIOLATION)
    assert one.shape == MISSPELLED
    assert one.component == RG + "VocabularyConstraintComponent"
    assert one.message_da.startswith(
        f"{ORG}UnitOf findes ikke i sit ordforråd. Mente du {ORG}unitOf?"
    )
    assert one.file == "4f2a.txt"


def test_lists_are_of_the_vocabularies_that_the_ontology_names() -> None:
    quads = ox.parse(resources.ontology(), ox.RdfFormat.TURTLE)
    references = PREFIXES["dct"] + "references"
    named = {q.object.value for q in quads if q.predicate.value == references}
    assert {v.namespace for v in vocabularies()} == named | {RG}
    assert {v.prefix: v.namespace for v in vocabularies()} == {**PREFIXES, "vs": VS}


def test_each_list_tells_version_licence_and_source_and_is_sorted() -> None:
    lists = resources.vocabulary_lists()
    assert set(lists) == {"vocabularies", *(v.prefix for v in vocabularies())} - {"rg"}
    for vocabulary in vocabularies()[:-1]:
        assert vocabulary.terms and vocabulary.licence and vocabulary.source
        assert vocabulary.version or not vocabulary.complete
        assert vocabulary.complete or vocabulary.source.endswith("the terms in use only")
        rows = lists[vocabulary.prefix].splitlines()
        assert rows == ["term", *sorted(vocabulary.terms)]


def test_nothing_is_near_to_nothing() -> None:
    assert nearest("") is None
    assert nearest(ORG) is None
