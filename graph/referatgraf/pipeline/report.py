"""What became of each input and each fact, as data (report.json)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from referatgraf.model import (
    Entity,
    Fact,
    Membership,
    Note,
    NoteKind,
    Record,
    Severity,
    Violation,
    certainty,
)
from referatgraf.pipeline.notes import told

if TYPE_CHECKING:
    from referatgraf.extraction.ner import Model
    from referatgraf.notes import Decision

CERTAINTIES = ("certain", "likely", "doubtful", "unsure")
KINDS = ("Person", "Organisation", "Meeting", "Participation", "Membership", "AgendaItem")


@dataclass(frozen=True, slots=True, order=True)
class InputReport:
    """Say what became of one source; ``status`` is done, withheld or quarantined."""

    file_names: tuple[str, ...]
    status: str
    sha256: str = ""
    id: str = ""
    reason: str = ""
    remedy: str = ""
    facts: tuple[tuple[str, int], ...] = ()
    unsure: int = 0
    withheld: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def unread(self) -> int:
        """Return how many lines of lists were not read, as nobody was recognised in them."""
        return sum(note.kind is NoteKind.UNREAD for note in self.notes)


@dataclass(frozen=True, slots=True)
class ModelReport:
    """Say which model read names beside the rules, and how many of all words it was shown."""

    name: str
    version: str
    sha256: str
    words: int
    words_shown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """Say what a build made of its inputs; the same inputs give the same report.

    ``certainty`` holds, per relation, how many facts are certain, likely, doubtful, and unsure.
    ``published`` is False where an earlier build was left in place, as no input could be used.
    ``model`` is None where the rules were alone; ``warnings`` say, a line each, why, if not wanted.
    ``decided`` are the results that somebody decided about, each with the id of its note; ``lost``
    counts the decisions whose note is no longer found.
    """

    run: str
    version: str
    rule_set_version: str
    base: str
    conforms: bool
    inputs: tuple[InputReport, ...]
    violations: tuple[Violation, ...]
    counts: tuple[tuple[str, int], ...]
    certainty: tuple[tuple[str, tuple[int, ...]], ...] = ()
    published: bool = True
    model: ModelReport | None = None
    warnings: tuple[str, ...] = ()
    decided: "tuple[tuple[Violation, str, Decision], ...]" = ()
    lost: int = 0

    @property
    def decided_notes(self) -> int:
        """Return how many notes somebody decided about."""
        return len({note for _, note, _ in self.decided})

    @property
    def exit_code(self) -> int:
        """Return 3 for a graph that does not conform, 1 where something is left out, else 0."""
        if not self.conforms:
            return 3
        return int(any(item.status != "done" for item in self.inputs))

    @property
    def unread(self) -> int:
        """Return how many lines of lists were not read in all inputs together."""
        return sum(item.unread for item in self.inputs)

    def with_status(self, status: str) -> list[InputReport]:
        """Return the inputs with that status."""
        return [item for item in self.inputs if item.status == status]


def model_used(model: "Model | None", records: Iterable[Record]) -> ModelReport | None:
    """Return the report on a model, None where the rules were alone."""
    if model is None:
        return None
    counts = [(record.words, record.words_shown) for record in records]
    words, shown = sum(n for n, _ in counts), sum(n for _, n in counts)
    return ModelReport(model.name, model.version, model.sha256, words, shown)


def done(record: Record) -> InputReport:
    """Return the report on a document that gave a record."""
    found = Counter(type(fact).__name__ for fact in record.facts)
    return InputReport(
        record.document.file_names,
        "withheld" if record.withheld else "done",
        record.document.sha256,
        record.document.id,
        facts=tuple((kind, found[kind]) for kind in KINDS),
        unsure=sum(fact.unsure for fact in record.facts),
        withheld=tuple(sorted(record.withheld)),
        notes=record.document.notes,
    )


def severe(violations: Iterable[Violation]) -> list[Violation]:
    """Return the results that withhold a fact."""
    return [v for v in violations if v.severity is Severity.VIOLATION]


def by_place(violations: Iterable[Violation]) -> tuple[Violation, ...]:
    """Return results in the order of files and lines, each once."""
    return tuple(sorted(set(violations), key=_place))


def _place(found: Violation) -> tuple[str, int, int, str]:
    return found.file or "", found.line or 0, found.column or 0, repr(found)


def as_data(report: BuildReport) -> dict[str, Any]:
    """Return the report as what JSON can hold, keys as documented in docs/start.md."""
    known = {found: _decision(note, decision) for found, note, decision in report.decided}
    return {
        "run": report.run,
        "version": report.version,
        "ruleSetVersion": report.rule_set_version,
        "base": report.base,
        "model": _model(report.model),
        "warnings": list(report.warnings),
        "conforms": report.conforms,
        "exitCode": report.exit_code,
        "counts": dict(report.counts),
        "unreadLines": report.unread,
        "certainty": {
            name: dict(zip(CERTAINTIES, found, strict=True)) for name, found in report.certainty
        },
        "inputs": [_input(item, report.base) for item in report.inputs],
        "violations": [
            violation(v) | ({"decision": known[v]} if v in known else {}) for v in report.violations
        ],
    }


def _decision(note: str, decision: "Decision") -> dict[str, Any]:
    """Return what was decided; who did stands in the file of decisions, not in what is public."""
    told = {"note": note, "verdict": str(decision.verdict), "at": decision.at}
    right = {"value": decision.correction.new} if decision.correction else {}
    return told | {"reason": decision.reason} | right


def _model(used: ModelReport | None) -> dict[str, Any] | None:
    if used is None:
        return None
    told = {"name": used.name, "version": used.version, "sha256": used.sha256}
    return {**told, "words": used.words, "wordsShown": used.words_shown}


def violation(found: Violation) -> dict[str, Any]:
    """Return one SHACL result as a flat object."""
    return {**asdict(found), "severity": str(found.severity)}


def _input(item: InputReport, base: str) -> dict[str, Any]:
    if item.status == "quarantined":
        keys = ("status", "sha256", "reason", "remedy")
        return {"fileNames": list(item.file_names)} | {key: getattr(item, key) for key in keys}
    return {
        "fileNames": list(item.file_names),
        "status": item.status,
        "sha256": item.sha256,
        "id": item.id,
        "facts": dict(item.facts),
        "unsure": item.unsure,
        "withheld": [f"{base}source/{item.id}/{fact}" for fact in item.withheld],
        "unreadLines": item.unread,
        "notes": [told(note, "en") for note in item.notes],
    }


def totals(
    records: Sequence[Record], entities: Iterable[Entity], findings: int
) -> tuple[tuple[str, int], ...]:
    """Return what the build holds: documents, people, facts by kind, what is left out, findings."""
    kinds = Counter(type(fact).__name__ for record in records for fact in record.facts)
    return (
        ("documents", len(records)),
        ("people", sum(entity.kind == "person" for entity in entities)),
        *((kind, kinds[kind]) for kind in KINDS),
        ("unsure", sum(fact.unsure for record in records for fact in record.facts)),
        ("withheld", sum(len(record.withheld) for record in records)),
        ("twoHats", findings),
    )


def certainties(records: Iterable[Record]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return how many facts of each relation are certain, likely, doubtful, and left unsure."""
    found = Counter(
        (relation(fact), "unsure" if fact.unsure else certainty(fact.confidence))
        for record in records
        for fact in record.facts
    )
    names = sorted({name for name, _ in found})
    return tuple((name, tuple(found[name, word] for word in CERTAINTIES)) for name in names)


def relation(fact: Fact) -> str:
    """Return the name of what a fact states: its type, for a membership party, office or seat."""
    if not isinstance(fact, Membership):
        return type(fact).__name__
    return "office" if fact.title else "party" if fact.extractor == "party" else "seat"
