"""A note as one line for people: place, severity, finding, words, and what was decided."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from referatgraf.errors import visible
from referatgraf.model import Severity
from referatgraf.notes.decision import Decision, Verdict
from referatgraf.notes.note import Margin, Note
from referatgraf.validation import render
from referatgraf.validation.messages import Language

VERDICTS: Final[dict[Language, dict[Verdict, str]]] = {
    "da": {
        Verdict.ACCEPTED: "taget til efterretning",
        Verdict.CORRECTED: "rettet",
        Verdict.OVERRULED: "afgjort: tilsidesat",
    },
    "en": {
        Verdict.ACCEPTED: "accepted",
        Verdict.CORRECTED: "corrected",
        Verdict.OVERRULED: "settled: overruled",
    },
}
_WORDS: Final[dict[Language, dict[str, str]]] = {
    "da": {
        "page": "side",
        "by": "af",
        "carried": "teksten er ændret siden",
        "lost": "gælder ingen note mere",
        "conforms": "reglerne er overholdt",
        "fails": "en regel er brudt",
        "settled": "afgjort",
        "met": "prøvet på",
        "unmet": "møder intet i grafen og siger derfor intet",
    },
    "en": {
        "page": "page",
        "by": "by",
        "carried": "the text has changed since",
        "lost": "fits no note any more",
        "conforms": "conforms",
        "fails": "does not conform",
        "settled": "settled",
        "met": "checked on",
        "unmet": "meets nothing in the graph, so it says nothing",
    },
}
_COUNTED: Final[dict[Language, dict[Severity, tuple[str, str]]]] = {
    "da": {
        Severity.VIOLATION: ("fejl", "fejl"),
        Severity.WARNING: ("advarsel", "advarsler"),
        Severity.INFO: ("bemærkning", "bemærkninger"),
    },
    "en": {
        Severity.VIOLATION: ("error", "errors"),
        Severity.WARNING: ("warning", "warnings"),
        Severity.INFO: ("note", "notes"),
    },
}


def lines(margin: Margin, language: Language) -> Iterator[str]:
    """Yield one line for each note, then one for each decision that fits no note any more."""
    for note in margin.notes:
        yield line(note, language)
    for decision in margin.lost:
        place = decision.key.file or decision.key.about
        said = f"{_decided(decision, language)} ({_WORDS[language]['lost']}) [{decision.note}]"
        yield visible(f"{place}: {said}")


def line(note: Note, language: Language) -> str:
    """Return ``file:line:column: severity: message («quote»)``, page, the note's id, the decision.

    Control and bidi characters are made visible.
    """
    page = f" ({_WORDS[language]['page']} {note.page})" if note.page else ""
    decided = ""
    if note.decision:
        moved = f" ({_WORDS[language]['carried']})" if note.carried else ""
        decided = f" {_decided(note.decision, language)}{moved}"
    return visible(f"{render(note.first, language)}{page} [{note.key.id}]{decided}")


def met(count: int, language: Language) -> str:
    """Return on how many things a rule was checked.

    >>> met(2, "da"), met(0, "en")
    ('prøvet på 2 ting', 'meets nothing in the graph, so it says nothing')
    """
    if not count:
        return _WORDS[language]["unmet"]
    thing = {"da": "ting", "en": "thing" if count == 1 else "things"}[language]
    return f"{_WORDS[language]['met']} {count} {thing}"


def outcome(margin: Margin, language: Language) -> str:
    """Return what the check came to: whether the rules are kept, and how many notes there are."""
    words = _WORDS[language]
    counts = Counter(note.first.severity for note in margin.notes if not note.settled)
    told = [f"{counts[s]} {_COUNTED[language][s][counts[s] != 1]}" for s in Severity if counts[s]]
    if settled := sum(note.settled for note in margin.notes):
        told.append(f"{settled} {words['settled']}")
    verdict = words["conforms"] if margin.conforms else words["fails"]
    return ": ".join([verdict, ", ".join(told)]) if told else verdict


def decided(decision: Decision, language: Language) -> str:
    """Return what was decided, when and why, but not by whom; of a correction the new value."""
    return _told(decision, language, decision.at[:10])


def _decided(decision: Decision, language: Language) -> str:
    """Return the same with who decided."""
    by = f"{_WORDS[language]['by']} {decision.by}"
    return f"– {_told(decision, language, f'{by} {decision.at[:10]}')}"


def _told(decision: Decision, language: Language, when: str) -> str:
    new = f" → {decision.correction.new}" if decision.correction else ""
    why = f": {decision.reason}" if decision.reason else ""
    return f"{VERDICTS[language][decision.verdict]}{new}, {when}{why}"
