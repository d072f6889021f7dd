"""Every own term in use is declared, in two languages, with definition, source and status."""

import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

import referatgraf
from referatgraf import resources, vocabulary
from referatgraf.accuracy import METRICS, measured
from referatgraf.model import (
    Attendance,
    Basis,
    DissentKind,
    OrganisationType,
    Outcome,
    Verdict,
)
from referatgraf.reference import reference_quads
from referatgraf.vocabulary import PREFIXES, RG

OWL = PREFIXES["owl"]
SKOS = PREFIXES["skos"]
VS = "http://www.w3.org/2003/06/sw-vocab-status/ns#"
RDF_TYPE = PREFIXES["rdf"] + "type"
DETAILS = {
    "excused",
    "absent-unexcused",
    "late",
    "left-early",
    "partly",
    "online",
    "substitute",
    "observer",
    "secretariat",
    "presenter",
}


@cache
def statements() -> list[ox.Quad]:
    return list(ox.parse(resources.ontology(), ox.RdfFormat.TURTLE))


def objects(subject: str, predicate: str) -> list[ox.NamedNode | ox.Literal]:
    node, prop = ox.NamedNode(subject), ox.NamedNode(predicate)
    return [q.object for q in statements() if q.subject == node and q.predicate == prop]


def terms() -> list[str]:
    return sorted({q.subject.value for q in statements()} - {RG})


def concepts(scheme: str) -> set[str]:
    start = f"{RG}{scheme}/"
    return {term.removeprefix(start) for term in terms() if term.startswith(start)}


def own_terms(quads: list[ox.Quad]) -> set[str]:
    """Return the own terms that quads use, without the roles: those are authority data."""
    used = {
        term.value
        for q in quads
        for term in (q.subject, q.predicate, q.object)
        if isinstance(term, ox.NamedNode) and term.value.startswith(RG)
    }
    return {term for term in used if not term.startswith(f"{RG}role/")}


@pytest.mark.parametrize("term", terms())
def test_own_term_is_explained(term: str) -> None:
    assert term.startswith(RG)
    labels = objects(term, PREFIXES["rdfs"] + "label") + objects(term, SKOS + "prefLabel")
    assert sorted(label.language for label in labels) == ["da", "en"]
    definitions = objects(term, SKOS + "definition")
    assert sorted(text.language for text in definitions) == ["da", "en"]
    assert all(text.value.endswith(".") for text in definitions)
    assert len(objects(term, PREFIXES["dct"] + "source")) == 1
    (status,) = objects(term, VS + "term_status")
    assert status.value in {"unstable", "testing", "stable", "archaic"}
    assert len(objects(term, RDF_TYPE)) == 1


def test_concept_is_in_the_scheme_of_its_iri() -> None:
    for term in terms():
        if ox.NamedNode(SKOS + "Concept") in objects(term, RDF_TYPE):
            (scheme,) = objects(term, SKOS + "inScheme")
            path = term.rsplit("/", 1)[0]
            assert scheme.value in {path, f"{path}-scheme"}
            assert objects(scheme.value, RDF_TYPE) == [ox.NamedNode(SKOS + "ConceptScheme")]


def test_schemes_hold_what_the_model_can_say() -> None:
    assert concepts("attendance") == set(Attendance)
    assert concepts("attendance-detail") == DETAILS
    assert concepts("basis") == set(Basis)
    assert concepts("organisation-type") == set(OrganisationType)
    assert concepts("verdict") == set(Verdict)
    assert concepts("decision-outcome") == set(Outcome)
    assert concepts("dissent-kind") == set(DissentKind)
    assert concepts("status") == {"unsure"}
    assert concepts("role") == set()


def test_ontology_has_no_blank_nodes() -> None:
    nodes = [term for q in statements() for term in (q.subject, q.object)]
    assert not [node for node in nodes if isinstance(node, ox.BlankNode)]


def test_ontology_imports_nothing_and_declares_what_it_reuses() -> None:
    assert objects(RG, OWL + "imports") == []
    declared = {o.value for o in objects(RG, PREFIXES["dct"] + "references")}
    used = {namespace(q.predicate.value) for q in statements()} | {
        namespace(q.object.value)
        for q in statements()
        if isinstance(q.object, ox.NamedNode) and q.predicate.value == RDF_TYPE
    }
    assert used <= declared
    assert set(PREFIXES.values()) - {RG} <= declared
    for title in ("title", "description", "license"):
        assert objects(RG, PREFIXES["dct"] + title)
    assert objects(RG, OWL + "versionInfo")
    assert {note.language for note in objects(RG, SKOS + "changeNote")} == {"da", "en"}


def namespace(iri: str) -> str:
    return re.split(r"(?<=[#/])(?=[^#/]*$)", iri)[0]


def test_shapes_use_declared_terms_only() -> None:
    texts = resources.shapes().values()
    used = own_terms([q for text in texts for q in ox.parse(text, ox.RdfFormat.TURTLE)])
    in_queries = set(re.findall(r"\brg:(\w+)", "".join(texts)))
    prefixes = {RG, *(f"{RG}{scheme}/" for scheme in ("role", "attendance", "attendance-detail"))}
    assert used | {RG + name for name in in_queries} <= {*terms(), *prefixes}


def test_reference_graph_uses_declared_terms_only() -> None:
    quads = list(ox.parse(reference_quads("https://example.org/"), ox.RdfFormat.N_QUADS))
    assert own_terms(quads) <= set(terms())


def test_code_uses_declared_terms_only() -> None:
    used = {vocabulary.UNSURE}
    for path in sorted(Path(referatgraf.__file__).parent.rglob("*.py")):
        source = path.read_text("utf-8")
        used.update(RG + name for name in re.findall(r"(?<![\w])RG \+ f?\"([\w/-]+)\"", source))
    for query in resources.query_texts().values():
        used.update(RG + name for name in re.findall(r"\brg:(\w+)", query))
    assert used - set(terms()) == set()
    schemes = {getattr(vocabulary, name) for name in ("ATTENDANCE", "ATTENDANCE_DETAIL", "BASIS")}
    schemes |= {vocabulary.ROLE, vocabulary.ORGANISATION_TYPE}
    schemes |= {vocabulary.DECISION_OUTCOME, vocabulary.DISSENT_KIND}
    assert {RG + scheme for scheme in schemes} <= set(terms())


def test_every_measure_has_its_metric() -> None:
    used = {f"{row.relation}-{metric}" for row in measured() for metric in METRICS}
    assert concepts("metric") == used
    for name in used:
        assert objects(f"{RG}metric/{name}", RDF_TYPE) == [ox.NamedNode(PREFIXES["dqv"] + "Metric")]
