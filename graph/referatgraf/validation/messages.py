"""Fill in the messages of the shapes, and write a result as one line."""

import re
from typing import Literal

from referatgraf.errors import visible
from referatgraf.listing import cut
from referatgraf.model import Severity, Violation
from referatgraf.validation.engine import RawResult
from referatgraf.validation.view import View
from referatgraf.vocabulary import DCT, ELIDL, FOAF, SKOS

Language = Literal["da", "en"]

_WORDS: dict[Language, dict[Severity, str]] = {
    "da": {Severity.VIOLATION: "fejl", Severity.WARNING: "advarsel", Severity.INFO: "bemærkning"},
    "en": {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "note"},
}
# SHACL 5.3.2; "suggestion" is ours, and so are words before the sign, said only with a term.
_PLACEHOLDER = re.compile(r"\{([^{}$?]*)[$?](this|value|path|suggestion)\}")
_LABELS = (FOAF + "name", SKOS + "prefLabel", DCT + "title")
_PERSON = ELIDL + "had_participant_person"
_QUOTE_LENGTH = 60


def word(severity: Severity, language: Language) -> str:
    """Return the word for a severity.

    >>> word(Severity.WARNING, "da"), word(Severity.INFO, "en")
    ('advarsel', 'note')
    """
    return _WORDS[language][severity]


def fill(template: str, result: RawResult, *graphs: View) -> str:
    """Return a message with its placeholders filled in, things by their names in the graphs."""
    terms = {
        "this": result.focus,
        "value": result.value,
        "path": result.path,
        "suggestion": result.suggestion,
    }

    def said(match: re.Match[str]) -> str:
        before, term = match[1], terms[match[2]]
        return "" if before and term is None else before + label(term or "?", *graphs)

    return _PLACEHOLDER.sub(said, template)


def label(term: str, *graphs: View) -> str:
    """Return the name of a thing in quotes, that of the person for a participation, else the term.

    A meeting is called by its body and day.
    The first graph that has a name gives it.
    """
    for graph in graphs:
        things = (term, *graph.values(term, _PERSON))
        for name in (n for thing in things for p in _LABELS for n in graph.values(thing, p)):
            return f"“{name}”"
        if dates := graph.values(term, ELIDL + "activity_date"):
            bodies = graph.values(term, ELIDL + "had_responsible_organization")
            return " ".join((*(label(body, *graphs) for body in bodies[:1]), dates[0]))
    return term


def render(violation: Violation, language: Language) -> str:
    """Return a result as one line: ``file:line:column: severity: message («quote»)``.

    Control characters of names and quotes are made visible.
    """
    message = violation.message_da if language == "da" else violation.message_en
    where = f"{violation.file}:{violation.line}:{violation.column}"
    if violation.file is None:
        where = violation.focus
    words = " ".join((violation.quote or "").split())
    said = f" («{cut(words, _QUOTE_LENGTH)}»)" if words else ""
    return visible(f"{where}: {word(violation.severity, language)}: {message}{said}")
