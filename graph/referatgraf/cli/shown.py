"""Turn what the library returns into rows; imported by a command only when it runs."""

import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap

from referatgraf.errors import UsageError
from referatgraf.explain import FACT_COLUMNS, Explanation, explain, fact_rows, find
from referatgraf.listing import Rows
from referatgraf.model import Violation
from referatgraf.pipeline import notes
from referatgraf.pipeline.report import BuildReport
from referatgraf.queries import Parameter, Question, ask, check, question, questions
from referatgraf.store import open_store

_IN = "    "
_FACTS = ("Person", "Participation", "AgendaItem")


def input_rows(report: BuildReport) -> Rows:
    """Return one row for each source of a build."""
    counted = ("people", "participations", "items", "withheld", "unread_lines")
    columns = ("file", "status", *counted, "reason")
    rows = []
    for item in report.inputs:
        facts = dict(item.facts)
        counts = [facts.get(kind) for kind in _FACTS]
        names = ", ".join(item.file_names)
        left = len(item.withheld), item.unread
        rows.append([names, item.status, *counts, *left, item.reason])
    return Rows(columns, rows)


def model_lines(report: BuildReport, setting: str) -> Sequence[str]:
    """Return why a model or an engine that could be had was not used, a line each."""
    if (
        report.model is None
        and setting == "auto"
        and not any("model" in w for w in report.warnings)
    ):
        line = "no model package is installed: the rules alone find names (docs/models.md)"
        return [line, *report.warnings]
    return report.warnings


def unread_lines(report: BuildReport) -> str:
    """Return how many lines of lists were not read, in Danish and English."""
    danish, english = notes.unread(report.unread, "da"), notes.unread(report.unread, "en")
    return f"{danish} / {english}, see report.md"


def decision_lines(report: BuildReport) -> Iterator[str]:
    """Yield what became of the decisions of people, if there are any."""
    if report.decided_notes or report.lost:
        counted = report.decided_notes, report.lost
        danish, english = (notes.decisions(*counted, language) for language in ("da", "en"))
        yield f"{danish} / {english}, see report.md"


def violation_rows(violations: Sequence[Violation]) -> Rows:
    """Return one row for each SHACL result."""
    columns = ("severity", "place", "message", "message_da", "quote", "focus", "shape")
    rows = [
        (str(v.severity), _place(v), v.message_en, v.message_da, v.quote, v.focus, v.shape)
        for v in violations
    ]
    return Rows(columns, rows)


def _place(found: Violation) -> str | None:
    return f"{found.file}:{found.line}" if found.file else None


def _strict(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError("stdin", "is not UTF-8", "send the query as UTF-8") from None


def question_rows() -> Rows:
    """Return one row for each bundled question."""
    told = ("title_da", "title_en", "description_da", "description_en")
    rows = [
        (q.name, *q.title.values(), *q.description.values(), _parameters(q), _example(q))
        for q in questions()
    ]
    return Rows(("name", *told, "parameters", "example"), rows)


def question_lines() -> Iterator[str]:
    """Yield the bundled questions for people: in Danish, in English, parameters, an example."""
    for asked in questions():
        yield asked.name
        for language in ("da", "en"):
            yield f"  {asked.title[language]}"
            yield from wrap(
                asked.description[language], 96, initial_indent=_IN, subsequent_indent=_IN
            )
        for one in asked.parameters:
            told = f"  {one.name} ({_kind(one)}): {one.label['da']} / {one.label['en']}"
            yield from wrap(told, 96, subsequent_indent=_IN, break_on_hyphens=False)
        yield f"  {_example(asked)}"
        yield ""


def _parameters(asked: Question) -> str:
    return ", ".join(f"{one.name} ({_kind(one)})" for one in asked.parameters)


def _kind(parameter: Parameter) -> str:
    told = " | ".join(parameter.choices) or parameter.kind
    return f"{told}, required" if parameter.required else told


def _example(asked: Question) -> str:
    words = [f"--param {shlex.quote(f'{p.name}={p.example}')}" for p in asked.parameters]
    return " ".join(["referatgraf query OUT", asked.name, *words])


def sparql(what: str, parameters: Sequence[str] = ()) -> tuple[str, str]:
    """Return a query's place, for messages, and its text: from stdin, a file, or a bundled one.

    ``parameters`` are ``name=value`` for a bundled one. Raises UsageError where there is none of
    these, and for a parameter that it does not have.
    """
    path = Path(what)
    if what != "-" and path.suffix != ".rq" and not path.is_file():
        return what, question(what).with_values(map(_pair, parameters))
    if parameters:
        remedy = "write the value into your query, or ask a bundled one: referatgraf query --list"
        raise UsageError(what, "is your own query and takes no --param", remedy)
    if what == "-":
        return "stdin", _strict(sys.stdin.buffer.read())
    try:
        return path.name, path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = f"cannot be read ({getattr(error, 'strerror', None) or 'not UTF-8'})"
        raise UsageError(what, reason, "name a file with a SPARQL query") from None


def _pair(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not equals:
        raise UsageError("--param", f"is not name=value: {parameter}", "write --param year=2023")
    return name.strip(), value


def answer(out: Path, text: str, place: str) -> Rows:
    """Return all rows of an answer."""
    check(text, place)
    found = ask(open_store(out).graph, text, place)
    return Rows(found.columns, list(found.rows))


def explanation(out: Path, thing: str) -> Explanation:
    """Return what a built folder says about a thing."""
    built = open_store(out)
    return explain(built, find(built, thing))


def explained(found: Explanation) -> Rows:
    """Return one row for each proof of each fact."""
    return Rows(FACT_COLUMNS, [tuple(row.values()) for row in fact_rows(found)])


def exported(out: Path, name: str, *, terminal: bool) -> bytes:
    """Return a built dataset in a format.

    Raises UsageError for a file of bytes that would go to a ``terminal``.
    """
    from referatgraf.exports import export

    chosen = export(name)  # a wrong name is said before anything is loaded
    if terminal and chosen.binary:
        reason = "is no text, and stdout is a terminal"
        raise UsageError(f"--to {name}", reason, f"write a file: -o who{chosen.suffix}")
    return chosen.write(open_store(out).dataset)
