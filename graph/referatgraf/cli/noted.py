"""Check a folder and write its notes; imported by a command only when it runs."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from referatgraf import notes
from referatgraf.cli import console
from referatgraf.errors import UsageError, visible
from referatgraf.foreign.files import real, shape_files
from referatgraf.model import Violation
from referatgraf.notes import html as pages
from referatgraf.notes import lines
from referatgraf.notes.deciding import Wish, decide, find
from referatgraf.notes.folder import write_site
from referatgraf.notes.rules import told
from referatgraf.notes.sarif import sarif as as_sarif
from referatgraf.notes.turtle import FORMATS as REPORTS
from referatgraf.pipeline.checking import Met, check_built
from referatgraf.store import Built, open_store
from referatgraf.validation.messages import Language

if TYPE_CHECKING:
    from referatgraf.foreign import OwnShapes

_ACTIONS = {
    "accept": notes.Verdict.ACCEPTED,
    "overrule": notes.Verdict.OVERRULED,
    "correct": notes.Verdict.CORRECTED,
}


def noted(
    out: Path, decisions: Path | None, shapes: Sequence[Path] = (), met: Met = lambda counts: None
) -> tuple[Built, Sequence[Violation], notes.Margin]:
    """Return a folder, what the shapes find in it, and the notes that come of it.

    A damaged file of decisions, or of a user's own shapes, is told before anything is checked.
    ``met`` is told how many nodes each of the user's shapes meets.
    """
    known = notes.load(notes.place(out, decisions), needed=decisions is not None)
    own = _own(shapes) if shapes else None
    built = open_store(out)
    violations = check_built(built, own, met)
    rules = told({"own": own.text}) if own else ()
    return built, violations, notes.collect(built, violations, known, rules)


def _own(paths: Sequence[Path]) -> "OwnShapes":
    from referatgraf.foreign import read

    return read(paths)


def refuse_unknown(report: Path | None) -> None:
    """Raise UsageError for a report of a kind that is not written."""
    if report is not None and report.suffix not in REPORTS:
        remedy = f"let its name end in {' or '.join(REPORTS)}"
        raise UsageError(str(report), "is no kind of report", remedy)


def check_targets(
    out: Path,
    decisions: Path | None,
    targets: Sequence[Path | None],
    shapes: Sequence[Path] = (),
) -> None:
    """Refuse to write where something stands that must stay.

    Raises UsageError for a file inside the built folder, the file of decisions, one of the user's
    own shapes, or one named twice.
    """
    own = (file for path in shapes for file in (path, *shape_files(path)))
    kept = {real(path) for path in (notes.place(out, decisions), *own)}
    for target in (one for one in targets if one is not None and str(one) != "-"):
        path = real(target)
        if path.is_relative_to(real(out)):
            remedy = "name a file outside it"
            raise UsageError(str(target), "lies in the built folder", remedy)
        if path in kept:
            reason = "holds the decisions or your shapes, or is named twice"
            raise UsageError(str(target), reason, "name another file")
        kept.add(path)


def write_notes(
    margin: notes.Margin,
    language: Language,
    *,
    html: Path | None,
    sarif: Path | None,
    report: Path | None,
) -> None:
    """Write the files that were asked for."""
    if html is not None and html.suffix.lower() in (".html", ".htm"):
        console.put(pages.single(margin), str(html))
    elif html is not None:
        write_site(margin, html)
    if sarif is not None:
        console.put(as_sarif(margin, language), str(sarif))
    if report is not None:
        console.put(REPORTS[report.suffix](margin), str(report))


def note_lines(margin: notes.Margin, language: Language) -> Iterator[str]:
    """Yield one line a note."""
    return lines.lines(margin, language)


def met_lines(counts: Mapping[str, int], language: Language) -> Iterator[str]:
    """Yield how many nodes each of a user's shapes was checked on, a line each."""
    for shape, count in counts.items():
        yield visible(f"{shape}: {lines.met(count, language)}")


def outcome(margin: notes.Margin, language: Language) -> str:
    """Return what the check came to, on one line."""
    return lines.outcome(margin, language)


def wish(action: str, by: str, at: str, **given: str | None) -> Wish:
    """Return what a person wants decided; ``at`` empty: now."""
    when = at or datetime.now(UTC).isoformat(timespec="seconds")
    texts = {name: value or "" for name, value in given.items() if name != "value"}
    return Wish(_ACTIONS[action], by, when, value=given.get("value"), **texts)


def decided(
    out: Path, note_id: str, wanted: Wish, decisions: Path | None, shapes: Sequence[Path] = ()
) -> str:
    """Write a decision down and return what was decided and where it stands, on one line."""
    path = notes.place(out, decisions)
    built, _, margin = noted(out, decisions if path.exists() else None, shapes)
    note = find(margin.notes, note_id)
    decision = decide(note, wanted, built.dataset)
    notes.append(path, decision)
    return f"{note.key.id} {decision.verdict}; wrote {path}"
