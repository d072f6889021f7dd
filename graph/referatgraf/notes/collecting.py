"""Gather the results of a check into notes, and lay the decisions of people beside them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

import pyoxigraph as ox

from referatgraf.model import Violation
from referatgraf.notes import naming
from referatgraf.notes.decision import Decision
from referatgraf.notes.ledger import latest
from referatgraf.notes.note import Key, Margin, Note, Source
from referatgraf.notes.rules import Told, told
from referatgraf.store import Dataset
from referatgraf.vocabulary import BUNDLED, RG, source_path

_WIDTH = 40  # characters on either side of a quote that tell equal quotes apart
_TEXT = re.compile(r"text/([0-9a-f]{16})\.txt")


class Checked(Protocol):
    """Offer what notes are made of: a folder that was built, or what is about to be one."""

    @property
    def base(self) -> str:
        """Return what every minted IRI begins with."""
        ...

    @property
    def dataset(self) -> Dataset:
        """Return the graphs that results are about."""
        ...

    @property
    def graph(self) -> ox.Store:
        """Return the store of them."""
        ...

    @property
    def manifest(self) -> Mapping[str, Any]:
        """Return the names of the stored texts, and run and version where they are known."""
        ...

    def text(self, document_id: str) -> str:
        """Return the stored text of a source."""
        ...


def collect(
    built: Checked,
    violations: Sequence[Violation],
    decisions: Sequence[Decision] = (),
    own: Sequence[Told] = (),
) -> Margin:
    """Return all notes on a built folder, in the order of files and places, with decisions.

    Results of one rule on the same words about the same thing are one note, whichever graph they
    were found in. ``own`` are what a user's own shapes say of themselves, if they were checked,
    too; decisions about notes of others are not missed. Raises StoreError where a stored text is
    missing.
    """
    sources = tuple(sorted(_sources(built), key=lambda source: (source.file, source.id)))
    undecided = _notes(built, violations, {source.id: source for source in sources})
    rules = (*told(), *own)
    asked = {one.shape for one in own}
    looked = [one for one in decisions if _is_bundled(one.key.shape) or one.key.shape in asked]
    notes, lost = _decided(undecided, latest(looked), sources)
    manifest = built.manifest
    run, version = str(manifest.get("run", "")), str(manifest.get("version", ""))
    return Margin(built.base, run, version, rules, sources, notes, lost)


def _is_bundled(shape: str) -> bool:
    """Tell whether a rule is one of ours, of this version or an earlier one."""
    return shape.startswith(BUNDLED)


def _sources(built: Checked) -> Iterator[Source]:
    for name in built.manifest["files"]:
        if match := _TEXT.fullmatch(name):
            text = built.text(match[1])
            node = built.base + source_path(match[1])
            file = next(iter(_said(built, node, "fileName")), match[1])
            sha256 = next(iter(_said(built, node, "sha256")), match[1])
            starts = (0, *(found.end() for found in re.finditer("\n", text)))
            yield Source(match[1], sha256, file, text, starts)


def _said(built: Checked, node: str, name: str) -> list[str]:
    quads = built.graph.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(RG + name), None)
    return sorted({q.object.value for q in quads if isinstance(q.object, ox.Literal)})


def _notes(
    built: Checked, violations: Sequence[Violation], sources: dict[str, Source]
) -> list[Note]:
    found: defaultdict[Key, list[Violation]] = defaultdict(list)
    for one in violations:
        found[_key(built, one, sources.get(one.source or ""))].append(one)
    apart = (pair for key, results in found.items() for pair in _places(key, results))
    return sorted((_note(key, results, sources) for key, results in apart), key=_order)


def _places(key: Key, results: list[Violation]) -> Iterator[tuple[Key, list[Violation]]]:
    """Yield the results place by place: equal words at several places are counted in the key.

    A place is counted in its own graph: the merged graph may tell it elsewhere than a source does.
    """
    starts: defaultdict[str, set[int]] = defaultdict(set)
    for one in results:
        starts[one.graph].add(one.start or 0)
    counted: defaultdict[int, list[Violation]] = defaultdict(list)
    for one in results:
        counted[sorted(starts[one.graph]).index(one.start or 0)].append(one)
    for nth, here in sorted(counted.items()):
        yield (replace(key, about=f"{key.about} ({nth + 1})".strip()) if nth else key, here)


def _key(built: Checked, one: Violation, source: Source | None) -> Key:
    value, about = naming.value(built.dataset, one), naming.about(built.dataset, one)
    shown = Key(one.shape, one.path or "", value, about=about)
    if source is None:
        return replace(shown, about=one.focus)
    before, quote, after = _words(source.text, one.start, one.end)
    place = {"source": source.sha256, "file": source.file}
    return replace(shown, before=before, quote=quote, after=after, **place)


def _words(text: str, start: int | None, end: int | None) -> tuple[str, str, str]:
    """Return the words before, at and after a place, with single blanks."""
    if start is None or end is None:
        return "", "", ""
    around = text[max(0, start - _WIDTH) : start], text[start:end], text[end : end + _WIDTH]
    before, quote, after = (" ".join(words.split()) for words in around)
    return before, quote, after


def _note(key: Key, results: list[Violation], sources: dict[str, Source]) -> Note:
    # A source's own node speaks for the note: a correction is of what that source was read to say.
    first = min(results, key=lambda one: (one.graph.endswith("graph/merged"), one.graph, one.focus))
    source = sources.get(first.source or "")
    page = source.page(first.start) if source and first.start is not None else None
    rest = sorted((one for one in results if one is not first), key=repr)
    return Note(key, (first, *rest), source, page)


def _order(note: Note) -> tuple[str, str, tuple[int, int], Key]:
    source = note.source
    return (source.file, source.id, note.span or (-1, 0), note.key) if source else (
        "", "", (-1, 0), note.key)  # fmt: skip


def _decided(
    notes: Sequence[Note], decisions: dict[str, Decision], sources: Sequence[Source]
) -> tuple[tuple[Note, ...], tuple[Decision, ...]]:
    """Return the notes with what was decided about each, and the decisions that fit none.

    A text that was edited has another hash; its decisions move on to the notes that still have
    their words, each to one note or to none.
    """
    here = {note.key.id for note in notes}
    known = {source.sha256 for source in sources}
    gone = [decision for note, decision in decisions.items() if note not in here]
    moved = dict(_moved(notes, [d for d in gone if d.key.source not in known], decisions))
    decided = tuple(
        replace(
            note,
            decision=decisions.get(note.key.id) or moved.get(note.key.id),
            carried=note.key.id in moved,
        )
        for note in notes
    )
    files = {"", *(source.file for source in sources)}
    lost = (one for one in gone if one.key.file in files and not _replaced(one.key, decided))
    return decided, tuple(sorted(lost, key=lambda one: (one.key.file, one.note)))


def _replaced(key: Key, decided: Sequence[Note]) -> bool:
    """Tell whether a decision moved on to a note, or a later one stands there in its place."""
    core = _core(key)
    return any(n.decision and _core(n.key) == core and _beside(n.key, key) for n in decided)


def _moved(
    notes: Sequence[Note], gone: Sequence[Decision], decisions: dict[str, Decision]
) -> Iterator[tuple[str, Decision]]:
    free: defaultdict[Key, list[Key]] = defaultdict(list)
    for note in notes:
        if note.key.id not in decisions:
            free[_core(note.key)].append(note.key)
    for decision in sorted(gone, key=lambda one: (one.at, one.note)):
        alike = [k for k in free[_core(decision.key)] if _beside(k, decision.key)]
        exact = [
            k for k in alike if (k.before, k.after) == (decision.key.before, decision.key.after)
        ]
        # What lets a finding count no more must fit on both sides: boilerplate recurs.
        chosen = exact if exact or decision.overrules else alike
        if len(chosen) == 1:
            yield chosen[0].id, decision


def _core(key: Key) -> Key:
    """Return what must be the same in a changed text: all but the text and what surrounds."""
    return replace(key, source="", before="", after="")


def _beside(one: Key, other: Key) -> bool:
    """Tell whether the words on one side of the quote are still the same."""
    return one.before == other.before or one.after == other.after
