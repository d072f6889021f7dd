"""Score what a build writes of synthetic minutes against their gold, as scripts/evaluate does."""

from collections.abc import Iterable, Mapping
from typing import Any

import pyoxigraph as ox
from scoring import Graphs, Tally, folded
from scoring import compare as matched
from scoring import found as said

from generality.generator import Minutes
from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Person
from referatgraf.reading import read
from referatgraf.reference import reference_quads
from referatgraf.triples import source_quads
from referatgraf.validation.descriptions import descriptions
from referatgraf.validation.view import View
from referatgraf.vocabulary import DEFAULT_BASE, source_path

RELATIONS = (
    "person", "attendance", "party", "municipality", "role", "represents", "agenda", "case",
    "meeting",
)  # fmt: skip
_MARKS = " \t\n,;:-"
Row = tuple[str | None, ...]
Facts = dict[str, list[set[Row]]]


def found(text: str) -> Facts:
    """Return what the source graph of a text says, of each fact the rows that all name it."""
    document = read(text.encode("utf-8"), ["minutes.txt"])
    facts = extract(document, sections(document))
    # Comparing folds such marks away, so that no name may bear one is looked at here.
    loose = [f.name for f in facts if isinstance(f, Person) and f.name != f.name.strip(_MARKS)]
    assert not loose, loose
    quads = source_quads(document, facts, DEFAULT_BASE)
    named = descriptions(View(quads), reference_quads(DEFAULT_BASE))
    graphs = Graphs(ox.parse(quads + named, ox.RdfFormat.N_QUADS))
    return said(graphs, DEFAULT_BASE + source_path(document.id))


def compare(made: Minutes, facts: Facts | None = None) -> dict[str, Any]:
    """Return a tally a relation, its faults as (seed, row)."""
    facts = found(made.text) if facts is None else facts
    seed = made.plan.seed
    tallies = {}
    for r in RELATIONS:
        tally = matched(r, {tuple(map(folded, row)) for row in made.gold.facts[r]}, facts[r])
        missed, spurious = tally.missed, tally.spurious
        tally.missed = [(seed, row) for row in missed]
        tally.spurious = [(seed, min(one, key=str)) for one in spurious]
        tallies[r] = tally
    return tallies


def total(counts: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the sums over documents, with the relation "all"."""
    sums = {r: Tally() for r in (*RELATIONS, "all")}
    for one in counts:
        for relation, part in one.items():
            sums[relation].add(part)
            sums["all"].add(part)
    return sums
