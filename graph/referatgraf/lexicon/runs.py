"""Cut a run of capitalised words that converters left without separators into single names."""

from collections.abc import Sequence
from itertools import accumulate
from typing import TypeAlias

from referatgraf.lexicon.words import PARTICLES

_LONGEST = 7  # words of one name
_SHORTEST = 2
# What speaks against a name of so many words.
_LENGTHS = {2: 0.0, 3: 0.3, 4: 1.5, 5: 2.6, 6: 4.5, 7: 6.5}
_NAME = 1.0
_NOBODY = 3.3  # a word of a run that belongs to nobody's name
_NEVER = 50.0


Range: TypeAlias = tuple[int, int]


def split_run(words: Sequence[str], given: Sequence[bool], family: Sequence[bool]) -> list[Range]:
    """Return the ranges of words that hold one name each.

    ``given`` and ``family`` say which words the registers know as given names and as surnames. The
    cheapest cut wins: a name begins with a given name and ends in a family name, a given name right
    behind a family name rather begins the next person's, and a word that no register knows may
    belong to nobody.

    >>> split_run("Ida Holm Per Erik Lund".split(), [1, 0, 1, 1, 0], [0, 1, 0, 0, 1])
    [(0, 2), (2, 5)]
    """
    count = len(words)
    if count < 2 * _SHORTEST:
        return [(0, count)]
    best, back = [0.0] + [float("inf")] * count, [0] * (count + 1)
    inner = _inner_costs(words, given, family)
    for end in range(1, count + 1):
        for start in range(max(0, end - _LONGEST), end):
            cost = best[start] + _cost(words, given, family, inner, start, end)
            if cost < best[end]:
                best[end], back[end] = cost, start
    return _ranges(back, count)


def _ranges(back: Sequence[int], end: int) -> list[Range]:
    found = []
    while end > 0:
        found.append((back[end], end))
        end = back[end]
    return [(a, b) for a, b in reversed(found) if b - a >= _SHORTEST]


def _inner_costs(
    words: Sequence[str], given: Sequence[bool], family: Sequence[bool]
) -> list[float]:
    """Return the running sum of what each word costs inside a name."""
    costs = [
        (0.5 if given[i] or family[i] or _is_small(words[i]) else 1.0)
        + (1.5 if i and _begins_next(i, given, family) else 0.0)
        for i in range(len(words))
    ]
    return [0.0, *accumulate(costs)]


def _begins_next(i: int, given: Sequence[bool], family: Sequence[bool]) -> bool:
    return given[i] and not family[i] and family[i - 1] and not given[i - 1]


def _is_small(word: str) -> bool:
    return word.endswith(".") or len(word) == 1 or word in PARTICLES


def _cost(
    words: Sequence[str],
    given: Sequence[bool],
    family: Sequence[bool],
    inner: Sequence[float],
    start: int,
    end: int,
) -> float:
    last = end - 1
    if start == last:
        return _NEVER if given[start] or family[start] else _NOBODY
    if words[start] in PARTICLES or _is_small(words[last]):
        return _NEVER
    first = 0.0 if given[start] else 1.5 if _is_small(words[start]) else 3.0
    family_name = 0.0 if family[last] else 3.0 if given[last] else 0.7
    return _NAME + first + family_name + inner[last] - inner[start + 1] + _LENGTHS[end - start]
