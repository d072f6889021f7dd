"""Notes as SARIF 2.1.0, the format that code editors and review tools read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, its JSON schema.
The other language is a translation of the tool (3.19.3, 3.14.9), so no reader loses one.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import quote

from referatgraf.errors import visible
from referatgraf.model import Severity
from referatgraf.notes.decision import Decision
from referatgraf.notes.note import Margin, Note, Source
from referatgraf.notes.rules import Told
from referatgraf.validation.messages import Language

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "referatgrafNote/v1"
_LEVELS: Final = {
    Severity.VIOLATION: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


def sarif(margin: Margin, language: Language) -> bytes:
    """Return the notes as a SARIF log; its texts are in ``language``, the other one beside it."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(margin, language)]}
    text = json.dumps(log, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _run(margin: Margin, language: Language) -> dict[str, Any]:
    other: Language = "en" if language == "da" else "da"
    rules = {rule.shape: n for n, rule in enumerate(margin.rules)}
    sources = {source.id: n for n, source in enumerate(margin.sources)}
    return {
        "tool": {"driver": _tool(margin, language)},
        "language": language,
        "translations": [_translation(margin, other)],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\n"],
        "artifacts": [_artifact(source) for source in margin.sources],
        "results": [_result(note, rules, sources, language) for note in margin.notes],
        "properties": {"run": margin.run, "base": margin.base},
    }


def _tool(margin: Margin, language: Language) -> dict[str, Any]:
    return {
        "name": "referatgraf",
        "version": margin.version,
        "language": language,
        "rules": [_rule(rule, language) for rule in margin.rules],
    }


def _translation(margin: Margin, language: Language) -> dict[str, Any]:
    return {
        "name": f"referatgraf-{language}",
        "language": language,
        "contents": ["localizedData"],
        "translationMetadata": {"name": f"referatgraf-{language}"},
        "associatedComponent": {"name": "referatgraf", "index": -1},
        "rules": [_texts(rule, language) for rule in margin.rules],
    }


def _rule(rule: Told, language: Language) -> dict[str, Any]:
    level = {"level": _LEVELS[rule.severity]}
    properties = {"shape": rule.shape, "name": dict(rule.name)}
    return {**_texts(rule, language), "defaultConfiguration": level, "properties": properties}


def _texts(rule: Told, language: Language) -> dict[str, Any]:
    name = rule.name[language] or rule.slug
    return {
        "id": rule.slug,
        "shortDescription": {"text": name},
        "fullDescription": {"text": rule.description[language] or name},
        "help": {"text": rule.message[language] or name},
    }


def _artifact(source: Source) -> dict[str, Any]:
    return {"location": {"uri": _uri(source)}, "hashes": {"sha-256": source.sha256}}


def _uri(source: Source) -> str:
    return quote(source.file.encode("utf-8", "replace"), safe="")


def _result(
    note: Note, rules: dict[str, int], sources: dict[str, int], language: Language
) -> dict[str, Any]:
    first = note.first
    message = {"da": first.message_da, "en": first.message_en}
    result: dict[str, Any] = {
        "ruleId": first.shape.rsplit("/", 1)[-1].rsplit("#", 1)[-1],
        "level": _LEVELS[first.severity],
        "message": {"text": visible(message[language])},
        "locations": [*_locations(note, sources)],
        "partialFingerprints": {FINGERPRINT: note.key.id},
        "properties": _properties(note, message),
    }
    if first.shape in rules:
        result["ruleIndex"] = rules[first.shape]
    if note.settled and note.decision:
        result["suppressions"] = [_suppression(note.decision)]
    return result


def _locations(note: Note, sources: dict[str, int]) -> Iterator[dict[str, Any]]:
    if note.source is None:
        return
    place = {"uri": _uri(note.source), "index": sources[note.source.id]}
    yield {"physicalLocation": {"artifactLocation": place, "region": _region(note, note.source)}}


def _region(note: Note, source: Source) -> dict[str, Any]:
    """Return where the words stand; all numbers count code points, lines and columns from 1."""
    if note.span is None:
        return {"startLine": 1}
    start, end = note.span
    (line, column), (end_line, end_column) = source.position(start), source.position(end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": source.text[start:end]},
    }


def _properties(note: Note, message: dict[str, str]) -> dict[str, Any]:
    focus: Sequence[str] = sorted({one.focus for one in note.results})
    found: dict[str, Any] = {"message": message, "focus": focus}
    if note.key.about:
        found["about"] = note.key.about
    if note.page:
        found["page"] = note.page
    if note.decision:
        found["decision"] = _decision(note.decision) | {"textChangedSince": note.carried}
    return found


def _decision(decision: Decision) -> dict[str, Any]:
    told = {name: getattr(decision, name) for name in ("verdict", "by", "at", "reason")}
    if decision.correction:
        one = decision.correction
        told["correction"] = {"property": one.property, "old": list(one.old), "new": one.new}
    return told


def _suppression(decision: Decision) -> dict[str, str]:
    said = f"{decision.by} {decision.at}: {decision.reason}"
    return {"kind": "external", "status": "accepted", "justification": said}
