"""One build, from the names of inputs to a published folder."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from referatgraf import __version__
from referatgraf.config import Settings
from referatgraf.exports import jsonld, turtle
from referatgraf.model import Record
from referatgraf.pipeline.decided import with_decisions
from referatgraf.pipeline.document import Job, engine_warning, tools
from referatgraf.pipeline.inputs import Progress, find_jobs, work
from referatgraf.pipeline.merging import Merged, merge
from referatgraf.pipeline.readable import markdown
from referatgraf.pipeline.report import (
    BuildReport,
    InputReport,
    as_data,
    by_place,
    certainties,
    done,
    model_used,
    totals,
)
from referatgraf.resources import accuracy_csv, rule_set_version
from referatgraf.store import Staging, claimed, iri, load

_RUN_DIGITS = 16


def build(
    inputs: Sequence[str],
    out: Path,
    settings: Settings = Settings(),  # noqa: B008  (frozen)
    progress: Progress = lambda done, total: None,
    decisions: Path | None = None,
) -> BuildReport:
    """Build a graph from minutes into the folder ``out``.

    ``inputs`` are files, folders and patterns. ``progress`` is told how many documents are done.
    ``decisions`` is the file of what people decided about notes, else the one beside ``out``.
    The report says what became of each input; an unusable one does not stop the others. Raises
    UsageError (also where not one input exists and no earlier build stands in ``out``), StoreError
    (locked) or ResourceError (disk full), and then leaves ``out`` as it was; so it is, too, where
    no input can be used and an earlier build stands there.
    """
    from referatgraf import notes
    from referatgraf.extraction.ner import choose  # heavy: only where documents are worked on

    known = notes.load(notes.place(out, decisions), needed=decisions is not None)
    with claimed(out) as staging:
        jobs, failed = find_jobs(inputs, settings.base, needed=not staging.holds_build)
        model, warning = choose(settings.model)
        jobs = [replace(job, model=model) for job in jobs]
        records, broken = work(jobs, settings, progress)
        merged = merge(records, settings.base)
        report = _report(jobs, merged, [*failed, *broken], settings.base)
        warnings = tuple(filter(None, (warning, engine_warning())))
        report = replace(report, model=model_used(model, merged.records), warnings=warnings)
        if not records and staging.holds_build:
            # A mistyped folder must not replace a good graph by an empty one.
            return replace(report, published=False)
        if known:
            report = with_decisions(report, merged, _shared(merged, report.base), known)
        graphs = _graphs(merged, report)
        _stage(staging, report, graphs, merged.records)
        staging.publish(_manifest(report, graphs))
    return report


def _report(
    jobs: Sequence[Job], merged: Merged, failed: Sequence[InputReport], base: str
) -> BuildReport:
    inputs = sorted([*map(done, merged.records), *failed])
    sources = (v for record in merged.records for v in record.violations)
    people = merged.resolution.entities
    return BuildReport(
        run=_run(jobs, base),
        version=__version__,
        rule_set_version=rule_set_version(),
        base=base,
        conforms=merged.conforms,
        inputs=tuple(inputs),
        violations=by_place([*sources, *merged.violations]),
        counts=totals(merged.records, people, merged.derived.count("def/TwoHats>")),
        certainty=certainties(merged.records),
    )


def _run(jobs: Sequence[Job], base: str) -> str:
    """Name a run by the hash of all that decides its result."""
    names = sorted((job.sha256, sorted({Path(path).name for path in job.paths})) for job in jobs)
    decides = [names, base, __version__, rule_set_version(), accuracy_csv()]
    models = sorted({job.model.identity for job in jobs if job.model})
    told = json.dumps([*decides, *models])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_RUN_DIGITS]


def _graphs(merged: Merged, report: BuildReport) -> list[str]:
    """Return every graph as N-Quads, in the order of their names."""
    from referatgraf.triples import report_quads

    told = report_quads(report.run, dict(report.counts), report.violations, report.base)
    return [*_shared(merged, report.base), told, *(record.quads for record in merged.records)]


def _shared(merged: Merged, base: str) -> list[str]:
    return [merged.derived, merged.judgements, merged.merged, tools(base)[1]]


def _stage(
    staging: Staging, report: BuildReport, graphs: Sequence[str], records: Sequence[Record]
) -> None:
    staging.write("graph.nq", (text.encode() for text in graphs))
    published = load(report.base, "".join(graphs[:4]).encode())
    staging.write("graph.ttl", [turtle.write(published)])
    staging.write("graph.jsonld", [jsonld.write(published)])
    for record in records:
        staging.write(f"text/{record.document.id}.txt", [record.document.stored.encode()])
    data = json.dumps(as_data(report), ensure_ascii=False, indent=1)
    staging.write("report.json", [data.encode("utf-8", "backslashreplace"), b"\n"])
    staging.write("report.md", [markdown(report).encode("utf-8", "backslashreplace")])


def _manifest(report: BuildReport, graphs: Sequence[str]) -> dict[str, object]:
    return {
        "base": report.base,
        "graphs": _sizes(graphs),
        "ruleSetVersion": report.rule_set_version,
        "run": report.run,
        "version": report.version,
    }


def _sizes(graphs: Sequence[str]) -> dict[str, int]:
    """Return how many quads each graph holds, as a strict parser reads them."""
    quads = (quad for text in graphs for quad in ox.parse(text, ox.RdfFormat.N_QUADS))
    return dict(sorted(Counter(iri(quad.graph_name) for quad in quads).items()))
