"""What is done to one document, in a worker process or in this one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from referatgraf.errors import InputError
from referatgraf.listing import cut
from referatgraf.model import (
    AgendaItem,
    Document,
    Fact,
    Meeting,
    Note,
    NoteKind,
    Person,
    Record,
)

if TYPE_CHECKING:
    from referatgraf.extraction.ner import Model

_QUOTE_LENGTH = 120
NO_MINUTES = "no minutes found in it: no meeting, no people, no agenda"


@dataclass(frozen=True, slots=True)
class Job:
    """Name one source: the files that hold the same bytes, the base of its IRIs, the model.

    All but the paths, with the versions of code and rules, decide what record comes of it.
    """

    paths: tuple[str, ...]
    sha256: str
    base: str
    model: "Model | None" = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Carry a document's record, or why it has none and what to do about it."""

    record: Record | None = None
    reason: str = ""
    remedy: str = ""


def process(job: Job) -> Outcome:
    """Read, extract, write and validate one document; an unusable one is an Outcome too."""
    try:
        return Outcome(_record(job))
    except InputError as error:
        return Outcome(None, error.reason, error.remedy)


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises InputError where it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise InputError(path.name, reason, "check the path and its permissions") from None


def _record(job: Job) -> Record:
    from referatgraf.extraction import read_facts  # heavy: only where documents are worked on
    from referatgraf.extraction.ner import recogniser
    from referatgraf.layouts import sections
    from referatgraf.reading import read
    from referatgraf.triples import source_quads

    paths = [Path(path) for path in job.paths]
    document = read(read_bytes(paths[0]), [path.name for path in paths])
    if document.sha256 != job.sha256:
        raise InputError(paths[0].name, "changed while it was read", "build again")
    parts = sections(document)
    reader = recogniser(job.model) if job.model else None
    facts, shown = read_facts(document, parts, reader)
    document = replace(document, notes=(*document.notes, *_unread(document, parts.skipped)))
    if not _has_minutes(facts):
        raise InputError(paths[0].name, NO_MINUTES, "give minutes with a heading or a list")
    quads = source_quads(document, facts, job.base, job.model.identity if job.model else "")
    record = _validated(document, facts, quads, job.base)
    return replace(record, words=len(document.text.split()), words_shown=shown)


def _unread(document: Document, skipped: Iterable[tuple[int, int]]) -> Iterator[Note]:
    """Yield a note for each line of an attendance list in which nobody was recognised."""
    for start, end in skipped:
        span = document.span(start, end)
        line, _ = document.position(span.start)
        words = " ".join(document.quote(span).split())
        yield Note(NoteKind.UNREAD, line, cut(words, _QUOTE_LENGTH))


def _has_minutes(facts: Sequence[Fact]) -> bool:
    return any(
        isinstance(fact, Person | AgendaItem)
        or (isinstance(fact, Meeting) and (fact.body or fact.date))
        for fact in facts
    )


def _validated(document: Document, facts: tuple[Fact, ...], quads: str, base: str) -> Record:
    from referatgraf.validation import validate_source, withheld

    engine, reference = tools(base)
    violations = validate_source(quads, reference, document, facts, base, engine)
    return Record(document, facts, quads, violations, withheld(violations, facts))


@cache
def tools(base: str) -> tuple[Any, str]:
    """Return the validation engine and the reference graph, made once a process."""
    from referatgraf.reference import reference_quads
    from referatgraf.validation import choose

    return choose().engine, reference_quads(base)


def engine_warning() -> str:
    """Return why the fast SHACL engine does not check documents; empty where it does."""
    from referatgraf.validation import choose

    return choose().warning
