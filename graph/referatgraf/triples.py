"""Turn facts into named graphs of N-Quads; the door to all that writes triples.

Every function returns sorted lines, each once, the same bytes for the same input.
"""

from collections.abc import Mapping, Sequence

from referatgraf import __version__, nquads
from referatgraf.derived import derived_quads
from referatgraf.mapping import listing, statements
from referatgraf.model import (
    Document,
    Fact,
    Judgement,
    Membership,
    Organisation,
    Person,
    Span,
)
from referatgraf.nquads import Graph
from referatgraf.reference import reference_quads
from referatgraf.report import report_quads
from referatgraf.resolution.merging import Merged
from referatgraf.resolution.names import opaque
from referatgraf.resolution.published import meeting_of
from referatgraf.resolution.sources import shared
from referatgraf.resources import rule_set_version
from referatgraf.vocabulary import (
    ELI,
    ITSRDF,
    NIF,
    PROV,
    RG,
    SCHEMA,
    UNSURE,
    XSD,
    concept,
    source_path,
    span_path,
)

__all__ = [
    "derived_quads",
    "judgement_quads",
    "merged_quads",
    "reference_quads",
    "report_quads",
    "source_quads",
]

VERDICT = "verdict"
_OFFSET = XSD + "nonNegativeInteger"


def source_quads(document: Document, facts: Sequence[Fact], base: str, model: str = "") -> str:
    """Return the source graph of one document: its facts, each with the words that prove it.

    ``model`` is the identity of the model that found names beside the rules.
    Raises ValueError where the base or the id of a document or fact makes no clean IRI.
    """
    source = base + source_path(document.id)
    graph = Graph(source)
    nodes = {fact.id: _node(fact, source, base) for fact in facts}
    _describe_source(graph, source, document, model)
    for fact in facts:
        _add_evidence(graph, fact, nodes, document, base)
        if nodes[fact.id].startswith(source):
            _add_fact(graph, fact, nodes, source, document, base)
        if isinstance(fact, Organisation) and fact.mentioned and not fact.unsure:
            graph.add(source, SCHEMA + "mentions", nquads.iri(nodes[fact.id]))
    _list_of_meeting(graph, facts, nodes)
    return graph.text()


def _node(fact: Fact, source: str, base: str) -> str:
    """Return the IRI of a fact: below the source, or that of the shared organisation it names."""
    path = shared(fact) if isinstance(fact, Organisation) else None
    return f"{source}/{fact.id}" if path is None else base + path


def _describe_source(graph: Graph, source: str, document: Document, model: str) -> None:
    graph.types(source, ELI + "Manifestation", PROV + "Entity")
    graph.add(source, RG + "fileName", *map(nquads.literal, document.file_names))
    graph.add(source, RG + "sha256", nquads.literal(document.sha256))
    run = f"{source}/extraction"
    graph.types(run, PROV + "Activity")
    graph.add(run, PROV + "used", nquads.iri(source))
    graph.add(run, RG + "softwareVersion", nquads.literal(__version__))
    graph.add(run, RG + "ruleSetVersion", nquads.literal(rule_set_version()))
    if model:
        graph.add(run, RG + "modelVersion", nquads.literal(model))


def _add_fact(
    graph: Graph,
    fact: Fact,
    nodes: Mapping[str, str],
    source: str,
    document: Document,
    base: str,
) -> None:
    node = nodes[fact.id]

    def name(fact_id: str) -> str:
        # A pointer to nothing is written all the same: the shapes find and report it.
        return nodes.get(fact_id) or f"{source}/{fact_id}"

    for prop, term in statements(fact, name):
        graph.add(node, prop, term)
    spans = (base + span_path(document.id, s.start, s.end) for s in fact.evidence)
    graph.add(node, PROV + "wasDerivedFrom", *map(nquads.iri, spans))
    graph.add(node, PROV + "wasGeneratedBy", nquads.iri(f"{source}/extraction"))
    graph.add(node, NIF + "confidence", nquads.decimal(fact.confidence))
    graph.add(node, RG + "extractor", nquads.literal(fact.extractor))
    if fact.unsure:
        graph.add(node, RG + "status", nquads.iri(UNSURE))


def _add_evidence(
    graph: Graph, fact: Fact, nodes: Mapping[str, str], document: Document, base: str
) -> None:
    for span in fact.evidence:
        node = _add_span(graph, span, document, base)
        if isinstance(fact, Organisation | Person):
            graph.add(node, ITSRDF + "taIdentRef", nquads.iri(nodes[fact.id]))


def _add_span(graph: Graph, span: Span, document: Document, base: str) -> str:
    node = base + span_path(document.id, span.start, span.end)
    graph.types(node, NIF + "RFC5147String")
    graph.add(node, NIF + "referenceContext", nquads.iri(base + source_path(document.id)))
    graph.add(node, NIF + "beginIndex", nquads.integer(span.start, _OFFSET))
    graph.add(node, NIF + "endIndex", nquads.integer(span.end, _OFFSET))
    graph.add(node, NIF + "anchorOf", nquads.exact(document.quote(span)))
    return node


def _list_of_meeting(graph: Graph, facts: Sequence[Fact], nodes: Mapping[str, str]) -> None:
    meeting = meeting_of({fact.id: fact for fact in facts})
    for fact in facts:
        prop = listing(fact)
        if meeting is not None and prop is not None:
            graph.add(nodes[meeting.id], prop, nquads.iri(nodes[fact.id]))


def merged_quads(nodes: Sequence[Merged], base: str) -> str:
    """Return the merged graph: what the sure facts of all records say, under canonical nodes."""
    graph = Graph(base + "graph/merged")
    for merged in nodes:
        _add_merged(graph, merged, base)
    return graph.text()


def _add_merged(graph: Graph, merged: Merged, base: str) -> None:
    node = base + merged.fact.id
    for prop, term in statements(merged.fact, lambda path: base + path):
        graph.add(node, prop, term)
    graph.add(node, PROV + "wasDerivedFrom", *(nquads.iri(base + m) for m in merged.members))
    graph.add(node, NIF + "confidence", nquads.decimal(merged.fact.confidence))
    listed = listing(merged.fact)
    if listed is not None and merged.meeting is not None:
        graph.add(base + merged.meeting, listed, nquads.iri(node))
    if isinstance(merged.fact, Membership):
        days = (nquads.literal(day, datatype=XSD + "date") for day in merged.observed)
        graph.add(node, RG + "observedOn", *days)


def judgement_quads(judgements: Sequence[Judgement], base: str) -> str:
    """Return the judgement graph.

    A positive verdict is no owl:sameAs: that would let a reasoner pour what one source says into
    another. The merged graph is what follows from it.
    """
    graph = Graph(base + "graph/judgement")
    for one in judgements:
        node = f"{base}judgement/{opaque(one.left, one.right, one.by)}"
        graph.types(node, RG + "Judgement")
        graph.add(node, RG + "left", nquads.iri(base + one.left))
        graph.add(node, RG + "right", nquads.iri(base + one.right))
        graph.add(node, RG + "verdict", nquads.iri(concept(VERDICT, one.verdict)))
        graph.add(node, NIF + "confidence", nquads.decimal(one.score))
        graph.add(node, RG + "judgedBy", nquads.literal(one.by))
        graph.add(node, RG + "reason", nquads.english(one.reason))
    return graph.text()
