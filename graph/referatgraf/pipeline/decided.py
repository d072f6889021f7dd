"""Lay the decisions of people beside what a build finds, before it is published.

They change no graph: they say which results count. A note is known again by names and words, so it
is looked up in what is to be published, as ``validate`` does it afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pyoxigraph as ox

from referatgraf.model import Record, Violation
from referatgraf.notes import Decision, Margin, collect
from referatgraf.pipeline.merging import Merged
from referatgraf.pipeline.report import BuildReport, severe
from referatgraf.store import Dataset, load

Identity = tuple[str | None, ...]


@dataclass(frozen=True)
class Unpublished:
    """Hold what a build is about to publish, as far as notes need it."""

    base: str
    graphs: Sequence[str]
    records: Sequence[Record]

    @cached_property
    def dataset(self) -> Dataset:
        """Return the graphs with names for what results are about."""
        return load(self.base, "".join(self.graphs).encode())

    @property
    def graph(self) -> ox.Store:
        """Return the store that answers queries."""
        return self.dataset.store

    @property
    def manifest(self) -> Mapping[str, Any]:
        """Return the names of the stored texts."""
        return {"files": [f"text/{record.document.id}.txt" for record in self.records]}

    def text(self, document_id: str) -> str:
        """Return the stored text of a source."""
        return next(r.document.stored for r in self.records if r.document.id == document_id)


def with_decisions(
    report: BuildReport, merged: Merged, shared: Sequence[str], decisions: Sequence[Decision]
) -> BuildReport:
    """Return a report that knows what was decided: what was overruled breaks no rule any more.

    ``shared`` are the graphs of no single source, the merged one among them.
    """
    margin = _margin(report, merged, shared, decisions)
    known = {
        _identity(one): (note.key.id, note.decision)
        for note in margin.notes
        for one in note.results
        if note.decision
    }
    decided = tuple((v, *known[_identity(v)]) for v in report.violations if _identity(v) in known)
    settled = {_identity(v) for v, _, decision in decided if decision.overrules}
    conforms = all(_identity(v) in settled for v in severe(merged.remaining))
    return replace(report, decided=decided, lost=len(margin.lost), conforms=conforms)


def _margin(
    report: BuildReport, merged: Merged, shared: Sequence[str], decisions: Sequence[Decision]
) -> Margin:
    from referatgraf.validation import read_back

    own = [v for record in merged.records for v in record.violations]
    # Only the texts that something was found in can hold a note.
    records = [
        replace(record, facts=())
        for record in merged.records
        if record.violations or record.document.id in {v.source for v in merged.remaining}
    ]
    texts = [merged.merged, merged.judgements]
    found = read_back([*own, *merged.remaining], texts, records, report.base)
    graphs = [*shared, *(record.quads for record in records)]
    return collect(Unpublished(report.base, graphs, records), tuple(found), decisions)


def _identity(one: Violation) -> Identity:
    """Return what is the same wherever a result is said to stand."""
    return (one.graph, one.focus, one.shape, one.component, one.path, one.value)
