"""Write the report of a run: counts, SHACL results with file and line, the rules' accuracy."""

from collections.abc import Mapping, Sequence

from referatgraf import __version__, nquads
from referatgraf.accuracy import add_measurements
from referatgraf.model import Violation
from referatgraf.nquads import Graph
from referatgraf.resolution.names import opaque
from referatgraf.vocabulary import PROV, RDF, RG, SH, XSD


def report_quads(
    run: str, counts: Mapping[str, int], violations: Sequence[Violation], base: str
) -> str:
    """Return the report graph of a run: its counts, the SHACL results, the rules' accuracy on gold.

    ``run`` is the hash of the run's inputs. Raises ValueError where it makes no clean IRI.
    """
    graph = Graph(f"{base}graph/report/{run}")
    node = f"{base}run/{run}"
    graph.types(node, PROV + "Activity")
    graph.add(node, RG + "softwareVersion", nquads.literal(__version__))
    for what, count in counts.items():
        number = f"{node}/count/{what}"
        graph.types(number, RG + "Count")
        graph.add(number, RG + "countOf", nquads.literal(what))
        graph.add(number, RDF + "value", nquads.integer(count))
        graph.add(number, PROV + "wasGeneratedBy", nquads.iri(node))
    _add_report(graph, node, violations)
    add_measurements(graph, base)
    return graph.text()


def _add_report(graph: Graph, run: str, violations: Sequence[Violation]) -> None:
    report = f"{run}/report"
    conforms = "true" if not violations else "false"
    graph.types(report, SH + "ValidationReport")
    graph.add(report, SH + "conforms", nquads.literal(conforms, datatype=XSD + "boolean"))
    graph.add(report, PROV + "wasGeneratedBy", nquads.iri(run))
    for one in violations:
        result = result_node(report, one)
        graph.add(report, SH + "result", nquads.iri(result))
        add_result(graph, result, one)


def result_node(report: str, one: Violation) -> str:
    """Return the IRI of a result below its report."""
    told = (one.graph, one.focus, one.path, one.value, one.shape, one.component)
    return f"{report}/{opaque(*map(str, told))}"


def add_result(graph: Graph, node: str, one: Violation) -> None:
    """State one sh:ValidationResult (SHACL 3.6.2) with the file and the line of its words."""
    graph.types(node, SH + "ValidationResult")
    graph.add(node, SH + "focusNode", _resource(one.focus))
    graph.add(node, SH + "sourceShape", _resource(one.shape))
    graph.add(node, SH + "sourceConstraintComponent", _resource(one.component))
    graph.add(node, SH + "resultSeverity", nquads.iri(SH + one.severity))
    messages = nquads.danish(one.message_da), nquads.english(one.message_en)
    graph.add(node, SH + "resultMessage", *messages)
    graph.add(node, RG + "inGraph", _resource(one.graph))
    if one.path is not None:
        graph.add(node, SH + "resultPath", _resource(one.path))
    if one.value is not None:
        graph.add(node, SH + "value", _resource(one.value))
    if one.file is not None:
        graph.add(node, RG + "file", nquads.literal(one.file))
    if one.line is not None:
        graph.add(node, RG + "line", nquads.integer(one.line))


def _resource(text: str) -> str:
    """Return text as an IRI where it is a clean one, else as a literal: results may name either."""
    try:
        return nquads.iri(text)
    except ValueError:
        return nquads.literal(text)
