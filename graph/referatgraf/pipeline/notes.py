"""Say in Danish and English what a document's notes tell."""

from collections.abc import Mapping
from typing import Final

from referatgraf.model import Note, NoteKind
from referatgraf.validation.messages import Language

_WORDS: Final[Mapping[NoteKind, Mapping[Language, str]]] = {
    NoteKind.ENCODING: {"da": "tegnsæt: {words}", "en": "encoding: {words}"},
    NoteKind.MIXED_ALPHABETS: {
        "da": "ord af blandede alfabeter: {number}",
        "en": "words of mixed alphabets: {number}",
    },
    NoteKind.PAGE_FURNITURE: {
        "da": "linjer af sidehoveder, sidefødder og sidetal udeladt: {number}",
        "en": "page furniture dropped: {number}",
    },
    NoteKind.WEB_FRAME: {
        "da": "linjer af en hjemmesides ramme udeladt: {number}",
        "en": "lines of a web page's frame dropped: {number}",
    },
    NoteKind.DOUBLE_SPACING: {
        "da": "dobbelt linjeafstand gjort enkelt",
        "en": "double spacing undone",
    },
    NoteKind.UNREAD: {
        "da": "linje {number}: ingen genkendt i en liste: «{words}»",
        "en": "line {number}: nobody recognised in a list: «{words}»",
    },
}


def told(note: Note, language: Language) -> str:
    """Return a note as one sentence.

    >>> told(Note(NoteKind.UNREAD, 5, "Lise"), "da")
    'linje 5: ingen genkendt i en liste: «Lise»'
    """
    return _WORDS[note.kind][language].format(number=note.number, words=note.words)


def decisions(notes: int, lost: int, language: Language) -> str:
    """Return how many notes were decided about, and how many decisions fit none any more.

    >>> decisions(2, 0, "en"), decisions(1, 1, "da")
    ('2 notes were decided about', '1 note er afgjort; 1 afgørelse gælder ingen note mere')
    """
    if language == "da":
        told = f"{notes} {'note' if notes == 1 else 'noter'} er afgjort"
        gone = f"; {lost} {'afgørelse' if lost == 1 else 'afgørelser'} gælder ingen note mere"
    else:
        told = f"{notes} {'note was' if notes == 1 else 'notes were'} decided about"
        gone = f"; {lost} {'decision fits' if lost == 1 else 'decisions fit'} no note any more"
    return told + (gone if lost else "")


def unread(lines: int, language: Language) -> str:
    """Return how many lines of lists were not read.

    >>> unread(1, "en"), unread(2, "da")
    ('1 line of a list was not read', '2 linjer i lister blev ikke læst')
    """
    if language == "da":
        return f"{lines} {'linje i en liste' if lines == 1 else 'linjer i lister'} blev ikke læst"
    return f"{lines} {'line of a list was' if lines == 1 else 'lines of lists were'} not read"
