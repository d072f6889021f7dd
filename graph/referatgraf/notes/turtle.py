"""Notes as a standard sh:ValidationReport, with places, decisions and corrections, in Turtle.

Terms: SHACL 3.6 (results), NIF (the marked words), PROV-O (who decided, and when).
"""

from collections.abc import Callable

import pyoxigraph as ox

from referatgraf import nquads
from referatgraf.exports.turtle import document
from referatgraf.notes.decision import Decision, term
from referatgraf.notes.note import Margin, Note, Source
from referatgraf.nquads import Graph
from referatgraf.report import add_result, result_node
from referatgraf.resolution.names import opaque
from referatgraf.vocabulary import (
    FOAF,
    NIF,
    PREFIXES,
    PROV,
    RDF,
    RG,
    SH,
    XSD,
    concept,
    source_path,
    span_path,
)

NOTE_VERDICT = "note-verdict"
_OFFSET = XSD + "nonNegativeInteger"


def turtle(margin: Margin) -> bytes:
    """Return report and decisions as one Turtle document, a block a subject, sorted."""
    quads = report_quads(margin) + decision_quads(margin)
    found = {quad.triple for quad in ox.parse(quads, ox.RdfFormat.N_QUADS)}
    return document(sorted(found, key=str))


def trig(margin: Margin) -> bytes:
    """Return report and decisions as TriG: the decisions in a graph of their own."""
    quads = report_quads(margin) + decision_quads(margin)
    parsed = set(ox.parse(quads, ox.RdfFormat.N_QUADS))
    found = sorted(parsed, key=lambda quad: (str(quad.graph_name), str(quad)))
    return ox.serialize(found, format=ox.RdfFormat.TRIG, prefixes=dict(PREFIXES)) or b""


def report_quads(margin: Margin) -> str:
    """Return the report as N-Quads; overruled notes stay results, and point to their decision."""
    graph = Graph(f"{margin.base}graph/report/{margin.run}/notes")
    report = f"{margin.base}run/{margin.run}/notes"
    graph.types(report, SH + "ValidationReport")
    conforms = "false" if margin.notes else "true"  # SHACL 3.6.1.1: any result, also an Info
    graph.add(report, SH + "conforms", nquads.literal(conforms, datatype=XSD + "boolean"))
    for note in margin.notes:
        for one in note.results:
            node = result_node(report, one)
            graph.add(report, SH + "result", nquads.iri(node))
            add_result(graph, node, one)
            _add_place(graph, node, note, margin)
    return graph.text()


def decision_quads(margin: Margin) -> str:
    """Return the decisions as N-Quads in a graph of their own; no source graph is touched."""
    graph = Graph(margin.base + "graph/decision")
    current = [note.decision for note in margin.notes if note.decision]
    for decision in sorted({*current, *margin.lost}):
        _add_decision(graph, decision, margin.base)
    return graph.text()


def _add_place(graph: Graph, node: str, note: Note, margin: Margin) -> None:
    graph.add(node, RG + "noteId", nquads.literal(note.key.id))
    if note.first.column is not None:
        graph.add(node, RG + "column", nquads.integer(note.first.column))
    if note.page is not None:
        graph.add(node, RG + "page", nquads.integer(note.page))
    if note.source is not None and note.span is not None:
        span = _add_span(graph, note.source, note.span, margin.base)
        graph.add(node, PROV + "wasDerivedFrom", nquads.iri(span))
    if note.decision is not None:
        decision = nquads.iri(_decision_node(note.decision, margin.base))
        graph.add(node, RG + "hasDecision", decision)


def _add_span(graph: Graph, source: Source, span: tuple[int, int], base: str) -> str:
    node = base + span_path(source.id, *span)
    graph.types(node, NIF + "RFC5147String")
    graph.add(node, NIF + "referenceContext", nquads.iri(base + source_path(source.id)))
    graph.add(node, NIF + "beginIndex", nquads.integer(span[0], _OFFSET))
    graph.add(node, NIF + "endIndex", nquads.integer(span[1], _OFFSET))
    graph.add(node, NIF + "anchorOf", nquads.exact(source.text[slice(*span)]))
    return node


def _decision_node(decision: Decision, base: str) -> str:
    told = opaque(decision.note, decision.verdict, decision.at, decision.by, decision.reason)
    return f"{base}note-decision/{told}"


def _add_decision(graph: Graph, decision: Decision, base: str) -> None:
    node, agent = _decision_node(decision, base), f"{base}agent/{opaque(decision.by)}"
    graph.types(node, RG + "NoteDecision", PROV + "Entity")
    graph.add(node, RG + "noteId", nquads.literal(decision.note))
    graph.add(node, RG + "noteVerdict", nquads.iri(concept(NOTE_VERDICT, decision.verdict)))
    if decision.reason:
        graph.add(node, RG + "reason", nquads.literal(decision.reason))
    graph.types(agent, PROV + "Agent")
    graph.add(agent, FOAF + "name", nquads.literal(decision.by))
    _attribute(graph, node, agent, decision.at)
    if decision.correction is not None:
        _add_correction(graph, node, agent, decision)


def _add_correction(graph: Graph, decided: str, agent: str, decision: Decision) -> None:
    """State the right value as a statement of its own, beside the value that it replaces."""
    one = decision.correction
    assert one is not None
    node = f"{decided}/correction"
    graph.add(decided, RG + "hasCorrection", nquads.iri(node))
    graph.types(node, RG + "Correction", RDF + "Statement", PROV + "Entity")
    graph.add(node, RDF + "subject", nquads.iri(one.node))
    graph.add(node, RDF + "predicate", nquads.iri(one.property))
    graph.add(node, RDF + "object", str(term(one.new)))
    graph.add(node, RG + "oldValue", *(str(term(old)) for old in one.old))
    _attribute(graph, node, agent, decision.at)


def _attribute(graph: Graph, node: str, agent: str, at: str) -> None:
    graph.add(node, PROV + "wasAttributedTo", nquads.iri(agent))
    graph.add(node, PROV + "generatedAtTime", nquads.literal(at, datatype=XSD + "dateTime"))


FORMATS: dict[str, Callable[[Margin], bytes]] = {".ttl": turtle, ".trig": trig}
