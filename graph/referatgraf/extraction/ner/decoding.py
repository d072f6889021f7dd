"""From the scores of a token classifier to the best sequence of labels and to spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import TypeAlias

Row: TypeAlias = Sequence[float]

_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Grammar:
    """Hold the labels and what it adds to a path to begin with one and to pass to the next."""

    labels: tuple[str, ...]
    start: tuple[float, ...]
    steps: tuple[tuple[float, ...], ...]


@cache
def grammar(
    labels: tuple[str, ...],
    start: tuple[float, ...] = (),
    steps: tuple[tuple[float, ...], ...] = (),
) -> Grammar:
    """Return the grammar of BIO labels: "I-X" stands only behind "B-X" or "I-X".

    ``start`` and ``steps`` are learned weights, added to what the grammar allows.
    """
    nothing = (0.0,) * len(labels)
    begun, passed = start or nothing, steps or (nothing,) * len(labels)
    return Grammar(
        labels,
        tuple(w + (_NEVER if b[0] == "I" else 0.0) for b, w in zip(labels, begun, strict=True)),
        tuple(
            tuple(w + _step(a, b) for b, w in zip(labels, row, strict=True))
            for a, row in zip(labels, passed, strict=True)
        ),
    )


def _step(before: str, label: str) -> float:
    """Return what it costs to pass from a label to the next: nothing, or what never pays."""
    goes_on = before != "O" and before[2:] == label[2:]
    return 0.0 if label[0] != "I" or goes_on else _NEVER


def best_path(scores: Sequence[Row], rules: Grammar) -> list[int]:
    """Return the index of each word's label on the path of the highest sum (Viterbi).

    >>> best_path([[0.0, 1.0, 2.0], [0.0, 0.0, 1.0]], grammar(("O", "B-PER", "I-PER")))
    [1, 2]
    """
    if not scores:
        return []
    every = range(len(rules.labels))
    sums = [score + begun for score, begun in zip(scores[0], rules.start, strict=True)]
    came: list[list[int]] = []
    for row in scores[1:]:
        ways = [[sums[a] + rules.steps[a][b] for a in every] for b in every]
        sums = [max(way) + score for way, score in zip(ways, row, strict=True)]
        came.append([way.index(max(way)) for way in ways])
    path = [max(every, key=sums.__getitem__)]
    for back in reversed(came):
        path.append(back[path[-1]])
    return path[::-1]


def probabilities(row: Row) -> list[float]:
    """Return the softmax of a word's scores.

    >>> probabilities([1.0, 1.0])
    [0.5, 0.5]
    """
    most = max(row)
    powers = [exp(score - most) for score in row]
    total = sum(powers)
    return [power / total for power in powers]


def spans(path: Sequence[int], labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first word, word behind the last, and type of each span of a path.

    >>> list(spans([1, 2, 0, 1], ("O", "B-PER", "I-PER")))
    [(0, 2, 'PER'), (3, 4, 'PER')]
    """
    start = None
    for i, label in enumerate([*(labels[k] for k in path), "O"]):
        if start is not None and label[0] != "I":
            yield start, i, labels[path[start]][2:]
            start = None
        if label[0] == "B":
            start = i
