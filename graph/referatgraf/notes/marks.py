"""Cut a text into lines, and lines into pieces that the same notes mark."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from referatgraf.notes.note import Note, Source


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold a stretch of one line: the notes that mark it, those that begin and end there.

    Notes are numbers from 0, in the order of the page.
    """

    text: str
    marked: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line of a text: its number from 1, its pieces, the notes to set beside it."""

    number: int
    pieces: tuple[Piece, ...]
    notes: tuple[int, ...]


def lines(source: Source, notes: Sequence[Note]) -> Iterator[Line]:
    """Yield the lines of a text with the notes on them; a note stands where its words begin."""
    spans = [note.span or (0, 0) for note in notes]
    cuts = _cuts(source.text, spans)
    here: list[Piece] = []
    number = 1
    for piece in _pieces(source.text, spans, cuts):
        here.append(piece)
        if piece.text.endswith("\n"):
            yield _line(number, here)
            here, number = [], number + 1
    if here:
        yield _line(number, here)


def _line(number: int, pieces: Sequence[Piece]) -> Line:
    return Line(number, tuple(pieces), tuple(sorted(n for p in pieces for n in p.begins)))


def _cuts(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    ends = {n for span in spans for n in span}
    breaks = {at for at, character in enumerate(text, 1) if character == "\n"}
    return sorted({0, len(text)} | {min(n, len(text)) for n in ends} | breaks)


def _pieces(text: str, spans: Sequence[tuple[int, int]], cuts: Sequence[int]) -> Iterator[Piece]:
    """Yield the text from cut to cut; a note without words begins and ends at its place."""
    begins: defaultdict[int, list[int]] = defaultdict(list)
    ends: defaultdict[int, list[int]] = defaultdict(list)
    for number, (start, end) in enumerate(spans):
        begins[min(start, len(text))].append(number)
        ends[min(max(start, end), len(text))].append(number)
    active: set[int] = set()
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        if start == end and start and not begins[start]:
            continue  # behind the last character nothing stands
        here = begins.pop(start, [])
        active |= {n for n in here if spans[n][1] > spans[n][0]}
        last = [n for n in here if spans[n][1] <= spans[n][0]]
        last += [n for n in ends.get(end, []) if n in active]
        yield Piece(text[start:end], tuple(sorted(active)), tuple(here), tuple(sorted(last)))
        active -= set(ends.get(end, []))
