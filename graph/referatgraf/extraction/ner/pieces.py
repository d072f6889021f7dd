"""From words to the ids of their pieces, in windows that the model can read at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_OPENS = "▁"  # stands for the white space before a word
_STOPS = frozenset(".;:!?,")


@dataclass(frozen=True, slots=True)
class Word:
    """Hold a word, where it stands in its text, and whether white space stands before it."""

    text: str
    index: int
    apart: bool


@dataclass(frozen=True, slots=True)
class Window:
    """Hold the ids of a stretch of words, and for each word its index and its first piece."""

    ids: tuple[int, ...]
    words: tuple[tuple[int, int], ...]


def pieces_of(word: Word, encode: Callable[[str], Sequence[int]], unknown: int) -> list[int]:
    """Return the ids of a word's pieces, at least one."""
    plain = word.text.replace(" ", _OPENS)
    return list(encode(_OPENS + plain if word.apart else plain)) or [unknown]


def windows(
    words: Sequence[Word], pieces: Sequence[list[int]], ends: tuple[int, int], most: int
) -> Iterator[Window]:
    """Yield windows of at most ``most`` pieces, ``ends`` put before and behind each.

    A text that is longer is cut behind the last mark of its second half, else between two words.
    """
    room = most - len(ends)
    begin = 0
    while begin < len(words):
        stop = _stop(words, pieces, begin, room)
        yield _window(words[begin:stop], pieces[begin:stop], ends, room)
        begin = stop


def _stop(words: Sequence[Word], pieces: Sequence[list[int]], begin: int, room: int) -> int:
    """Return the index behind the last word of the window that begins at one."""
    taken, i = 0, begin
    while i < len(words) and taken + len(pieces[i]) <= room:
        taken += len(pieces[i])
        i += 1
    if i == len(words):
        return i
    half = begin + (i - begin) // 2
    marks = (k + 1 for k in range(i - 1, half - 1, -1) if words[k].text in _STOPS)
    return max(next(marks, i), begin + 1)


def _window(
    words: Sequence[Word], pieces: Sequence[list[int]], ends: tuple[int, int], room: int
) -> Window:
    ids: list[int] = []
    first: list[tuple[int, int]] = []
    for word, found in zip(words, pieces, strict=True):
        first.append((word.index, len(ids) + 1))
        ids += found[:room]  # one endless word
    return Window((ends[0], *ids, ends[1]), tuple(first))


def batches(found: Sequence[Window], most: int) -> Iterator[list[int]]:
    """Yield the indexes of windows to be read together: of like length, padded at most ``most``."""
    batch: list[int] = []
    for i in sorted(range(len(found)), key=lambda i: (len(found[i].ids), i)):
        if batch and (len(batch) + 1) * len(found[i].ids) > most:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
