"""Margin notes: what the shapes find, beside the words of the minutes, and what people decided.

A note is known again by its rule, the text and the words, so decisions outlive a new reading; they
are kept in a file of their own and change no graph.
"""

from referatgraf.notes.collecting import collect
from referatgraf.notes.decision import Correction, Decision, Verdict
from referatgraf.notes.ledger import append, beside, load, place
from referatgraf.notes.note import Key, Margin, Note, Source

__all__ = [
    "Correction",
    "Decision",
    "Key",
    "Margin",
    "Note",
    "Source",
    "Verdict",
    "append",
    "beside",
    "collect",
    "load",
    "place",
]
