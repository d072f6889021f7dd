"""Turn the words of a person into a decision about one note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf import nquads
from referatgraf.errors import UsageError, one_line
from referatgraf.notes.decision import Correction, Decision, Verdict, moment, name
from referatgraf.notes.note import Note
from referatgraf.store import Dataset
from referatgraf.vocabulary import PREFIXES, XSD, expand

_LEAST = 4
_CURIE = re.compile(r"[a-z]+(?:-[a-z]+)*:[^\s<>]+")


@dataclass(frozen=True, slots=True)
class Wish:
    """Hold what a person gave: ``node`` and ``property`` only where the note's own do not fit."""

    verdict: Verdict
    by: str
    at: str
    reason: str = ""
    node: str = ""
    property: str = ""
    value: str | None = None


def find(notes: Sequence[Note], note_id: str) -> Note:
    """Return the note with that id, or with an id that begins so.

    Raises UsageError for none and for several.
    """
    word = note_id.strip().lower()
    found = [note for note in notes if note.key.id.startswith(word)]
    if len(word) < _LEAST or not found:
        remedy = "take the digits in brackets at the end of a line of: referatgraf validate OUT"
        raise UsageError(f"note {note_id}", "is the id of no note", remedy)
    if len(found) > 1:
        raise UsageError(f"note {note_id}", f"begins {len(found)} ids", "give more digits")
    return found[0]


def decide(note: Note, wish: Wish, dataset: Dataset) -> Decision:
    """Return the decision about a note.

    Raises UsageError where its author, time, reason or correction lacks or cannot be.
    """
    try:
        by, at = name(wish.by), moment(wish.at)
    except ValueError as error:
        remedy = "give a name with --by, and with --at a time such as 2026-11-23T08:00:00Z"
        raise UsageError("the decision", str(error), remedy) from None
    reason = nquads.clean(wish.reason).strip()
    if wish.verdict is Verdict.OVERRULED and not reason:
        raise UsageError("overrule", "needs a reason", 'say why: --reason "…"')
    corrected = wish.verdict is Verdict.CORRECTED
    if not corrected and (wish.value is not None or wish.node or wish.property):
        remedy = "say correct, or leave --value, --node and --property out"
        raise UsageError(wish.verdict, "corrects nothing", remedy)
    correction = _correction(note, wish, dataset) if corrected else None
    return Decision(note.key.id, wish.verdict, by, at, reason, note.key, correction)


def _correction(note: Note, wish: Wish, dataset: Dataset) -> Correction:
    if wish.value is None:
        raise UsageError("correct", "needs the right value", "give it with --value")
    prop = wish.property or note.first.path or ""
    if not prop:
        remedy = "name one with --property, as foaf:name"
        raise UsageError("correct", "the rule is about no single property", remedy)
    node, property_ = _iri(wish.node or note.first.focus), _iri(prop)
    quads = dataset.store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(property_), None)
    old = sorted({q.object for q in quads if not isinstance(q.object, ox.Triple)}, key=str)
    kept = [one for one in old if isinstance(one, ox.NamedNode | ox.Literal)]
    return Correction(node, property_, tuple(map(str, kept)), _new(wish.value, kept))


def _iri(text: str) -> str:
    """Return the IRI that a prefixed name, or an IRI in or without brackets, names."""
    bare = text.removeprefix("<").removesuffix(">")
    prefix, colon, _ = bare.partition(":")
    if colon and prefix in PREFIXES:
        bare = expand(bare)
    try:
        return nquads.iri(bare)[1:-1]
    except ValueError:
        remedy = "write an IRI, or a name such as foaf:name"
        raise UsageError(one_line(text), "is no IRI", remedy) from None


def _new(value: str, old: Sequence[ox.NamedNode | ox.Literal]) -> str:
    """Return a value as a term of the same kind as the old ones; IRIs in brackets or prefixed."""
    if value.startswith("<") or _is_prefixed(value):
        return f"<{_iri(value)}>"
    like = next((one for one in old if isinstance(one, ox.Literal)), None)
    if like is None or like.language or like.datatype.value == XSD + "string":
        return nquads.literal(value, language=(like.language or "") if like else "")
    _refuse_ill_typed(value, like.datatype.value)
    return nquads.literal(value, datatype=like.datatype.value)


def _is_prefixed(value: str) -> bool:
    return _CURIE.fullmatch(value) is not None and value.partition(":")[0] in PREFIXES


def _refuse_ill_typed(value: str, datatype: str) -> None:
    from rdflib import Literal, URIRef  # heavy: only where a typed value is corrected

    if Literal(value, datatype=URIRef(datatype)).ill_typed:
        kind = datatype.rsplit("#", 1)[-1]
        raise UsageError(one_line(value), f"is no {kind}", "write it as the old value is written")
