"""A working text that remembers where in the stored text each of its characters stands.

Every repair is a function from text to edits; only ``apply`` moves offsets.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from referatgraf.model import Run

Range: TypeAlias = tuple[int, int]
Part: TypeAlias = Range | str  # words of the old text, or such as are put in

# A Run's fields as a plain tuple: a long document has a million of them.
_Piece = tuple[int, int, int, int]
_TEXT, _STORED, _LENGTH, _WIDTH = range(4)


class Edit(NamedTuple):
    """Replace ``start..end`` of a text; with ``stands``, the new text stands for the old letters.

    Without it the new text is put in by the repair and leads nowhere.
    """

    start: int
    end: int
    text: str = ""
    stands: bool = False


class Tape(NamedTuple):
    """Hold a working text and the pieces of it that stand in the stored text, sorted."""

    text: str
    pieces: Sequence[_Piece]

    def runs(self) -> tuple[Run, ...]:
        """Return the pieces as the model has them."""
        return tuple(Run(*piece) for piece in self.pieces)


def blank(text: str) -> Tape:
    """Return stored text as a tape on which nothing is repaired yet."""
    return Tape(text, ((0, 0, len(text), 0),) if text else ())


def apply(tape: Tape, edits: Iterable[Edit]) -> Tape:
    """Return the tape with the edits made; an edit that overlaps an earlier one is left out."""
    ordered = sorted(edits, key=lambda e: (e.start, -e.end))
    if not ordered:
        return tape
    writer = _Writer(tape)
    for edit in ordered:
        writer.replace(edit)
    return writer.finish()


def laid_out(tape: Tape, parts: Iterable[Part]) -> Tape:
    """Return the tape with its ranges in another order, and texts put in that lead nowhere."""
    texts: list[str] = []
    pieces: list[_Piece] = []
    length = 0
    for part in parts:
        words = part if isinstance(part, str) else tape.text[slice(*part)]
        if not isinstance(part, str):
            pieces += _pieces_in(tape.pieces, part, length - part[0])
        texts.append(words)
        length += len(words)
    return Tape("".join(texts), pieces)


def _pieces_in(pieces: Sequence[_Piece], at: Range, shift: int) -> Iterable[_Piece]:
    """Yield the pieces of a range, moved by ``shift``."""
    i = max(0, bisect_right(pieces, at[0], key=itemgetter(_TEXT)) - 1)
    while i < len(pieces) and pieces[i][_TEXT] < at[1]:
        text, stored, length, width = pieces[i]
        low, high = max(text, at[0]), min(text + length, at[1])
        if low < high:
            yield low + shift, stored if width else stored + low - text, high - low, width
        i += 1


class _Writer:
    """Copy a tape from left to right; the cost is linear in text, pieces and edits."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.at = 0  # how far the old text is done
        self.length = 0  # of the new text
        self.parts: list[str] = []
        self.pieces: list[_Piece] = []
        self.next = 0  # the first piece of the old text that is not done

    def replace(self, edit: Edit) -> None:
        if edit.start < self.at:
            return
        self._copy(edit.start)
        if edit.stands and edit.text:
            self._stand(edit)
        self.parts.append(edit.text)
        self.length += len(edit.text)
        self.at = edit.end

    def finish(self) -> Tape:
        self._copy(len(self.tape.text))
        return Tape("".join(self.parts), self.pieces)

    def _copy(self, end: int) -> None:
        """Copy the old text up to ``end`` with its pieces."""
        shift = self.length - self.at
        old, i = self.tape.pieces, self.next
        while i < len(old) and old[i][_TEXT] < end:
            text, stored, length, width = old[i]
            low, high = max(text, self.at), min(text + length, end)
            if low < high:
                begin = stored if width else stored + low - text
                self._add((low + shift, begin, high - low, width))
            if text + length > end:
                break
            i += 1
        self.next = i
        self.parts.append(self.tape.text[self.at : end])
        self.length += end - self.at

    def _stand(self, edit: Edit) -> None:
        """Let the new text stand for all stored characters behind the range."""
        old = self.tape.pieces
        i = max(0, bisect_right(old, edit.start, key=itemgetter(_TEXT)) - 1)
        first, last = -1, -1
        while i < len(old) and old[i][_TEXT] < edit.end:
            text, stored, length, width = old[i]
            low, high = max(text, edit.start), min(text + length, edit.end)
            if low < high:
                begin = stored if width else stored + low - text
                first = begin if first < 0 else first
                last = begin + (width or high - low)
            i += 1
        if first >= 0:
            self.pieces.append((self.length, first, len(edit.text), last - first))

    def _add(self, piece: _Piece) -> None:
        """Append a piece, in one with the last where both are unbroken in both texts."""
        if self.pieces and not piece[_WIDTH]:
            text, stored, length, width = self.pieces[-1]
            unbroken = (text + length, stored + length) == piece[:_LENGTH]
            if unbroken and not width:
                self.pieces[-1] = (text, stored, length + piece[_LENGTH], 0)
                return
        self.pieces.append(piece)
