"""How accurate the rules are on minutes with gold, as quality measurements (W3C DQV).

The numbers are measured by scripts/evaluate before a release; a build only hands them on. They
speak of the graphs built from the gold minutes, never of the minutes that a user builds.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf import nquads
from referatgraf.nquads import Graph
from referatgraf.resources import accuracy_csv
from referatgraf.vocabulary import DQV, METRIC, PROV, RDFS, RG, concept

METRICS = ("precision", "recall", "f1")
_LABELS = {
    "constructed": (
        "grafen bygget af {} opdigtede referater med facit (tests/gold)",
        "the graph built from {} constructed minutes with gold (tests/gold)",
    ),
    "corpus": (
        "grafen bygget af {} referater, som to læsere har annoteret",
        "the graph built from {} minutes that two readers annotated",
    ),
}


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Say how well one relation is read on one gold; the measures are 0 to 1.

    ``rules`` is the rule set that was measured, ``facts`` how many the gold demands.
    """

    gold: str
    documents: int
    rules: str
    relation: str
    facts: int
    precision: float
    recall: float
    f1: float


def measured() -> Iterator[Accuracy]:
    """Yield what was measured, in the order of the table."""
    for row in csv.DictReader(accuracy_csv().splitlines()):
        yield Accuracy(
            row["gold"],
            int(row["documents"]),
            row["rules"],
            row["relation"],
            int(row["facts"]),
            *(float(row[metric]) for metric in METRICS),
        )


def add_measurements(graph: Graph, base: str) -> None:
    """State each measure as a dqv:QualityMeasurement, computed on the graph of its gold."""
    for row in measured():
        target = f"{base}accuracy/{row.rules}/{row.gold}"
        _target(graph, target, row)
        for metric in METRICS:
            node = f"{target}/{row.relation}-{metric}"
            graph.types(node, DQV + "QualityMeasurement")
            graph.add(node, DQV + "computedOn", nquads.iri(target))
            kind = concept(METRIC, f"{row.relation}-{metric}")
            graph.add(node, DQV + "isMeasurementOf", nquads.iri(kind))
            graph.add(node, DQV + "value", nquads.decimal(getattr(row, metric)))


def _target(graph: Graph, node: str, row: Accuracy) -> None:
    da, en = (text.format(row.documents) for text in _LABELS[row.gold])
    graph.types(node, PROV + "Entity")
    graph.add(node, RDFS + "label", nquads.danish(da), nquads.english(en))
    graph.add(node, RG + "ruleSetVersion", nquads.literal(row.rules))
