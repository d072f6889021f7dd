"""Invented minutes with notes on them, without a check by an engine."""

import re
from dataclasses import replace

from referatgraf.model import Severity, Violation
from referatgraf.notes import Decision, Key, Margin, Note, Source, Verdict
from referatgraf.notes.rules import told
from referatgraf.vocabulary import RG

BASE = "https://example.org/referatgraf/"
SHAPE = "https://w3id.org/referatgraf/shape/person-name"
AT = "2026-11-23T08:00:00Z"
TEXT = "Referat\n\nAsta Brink, Nordly Kommune\fSide to\nAsta Brink gik.\n"


def source_of(text: str = TEXT, file: str = "referat.txt", sha: str = "ab" * 32) -> Source:
    starts = (0, *(match.end() for match in re.finditer("\n", text)))
    return Source(sha[:16], sha, file, text, starts)


def note_on(
    source: Source, words: str, severity: Severity = Severity.WARNING, nth: int = 0
) -> Note:
    """Give a note on the nth place where the words stand."""
    start, end = [match.span() for match in re.finditer(re.escape(words), source.text)][nth]
    line, column = source.position(start)
    text = source.text
    found = Violation(
        focus=f"{BASE}source/{source.id}/person/{nth + 1}",
        shape=SHAPE,
        component="http://www.w3.org/ns/shacl#PatternConstraintComponent",
        severity=severity,
        graph=f"{BASE}source/{source.id}",
        message_da="Navnet er ikke et navn. Ret det.",
        message_en="The name is no name. Correct it.",
        path="http://xmlns.com/foaf/0.1/name",
        value=words,
        file=source.file,
        line=line,
        column=column,
        quote=words,
        source=source.id,
        start=start,
        end=end,
    )
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    key = Key(SHAPE, found.path or "", words, source.sha256, source.file,
              " ".join(before.split()), words, " ".join(after.split()), "Asta Brink")  # fmt: skip
    return Note(key, (found,), source, source.page(start))


def overruled(note: Note, reason: str = "Sådan hedder hun.") -> Decision:
    return Decision(note.key.id, Verdict.OVERRULED, "Karla Nørby", AT, reason, note.key)


def margin_of(*notes: Note, lost: tuple[Decision, ...] = ()) -> Margin:
    sources = {note.source.id: note.source for note in notes if note.source}
    return Margin(BASE, "0123456789abcdef", "0.1.0", told(), tuple(sources.values()), notes, lost)


def small() -> Margin:
    """Give a source of two pages with an error, a warning that was overruled, and a placeless."""
    source = source_of()
    error = note_on(source, "Asta Brink", Severity.VIOLATION)
    warning = note_on(source, "Asta Brink gik")
    bare = replace(error.first, file=None, line=None, column=None, quote=None, source=None,
                   start=None, end=None, severity=Severity.INFO, focus=RG + "x")  # fmt: skip
    nowhere = Note(Key(SHAPE, about=RG + "x"), (bare,))
    return margin_of(nowhere, error, replace(warning, decision=overruled(warning)))
