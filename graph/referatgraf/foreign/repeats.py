r"""Tell whether a pattern can take for ever.

An engine that tries one way after another (Python's) needs exponential time where a repeat can
take the same characters in two ways. A repeat is let through only where the next character always
decides what to do (the part is LL(1)). The test reads the pattern once; it rather refuses too much.
"""

from referatgraf.foreign.letters import Letters, joined, overlap
from referatgraf.foreign.patterns import Choice, Loop, One, Part, Pattern, PatternError, Row

_DEGREE = 2  # how many repeats may have to be tried at each length
_WAYS = 4_000  # of choices outside repeats, all taken together


def refuse_endless(pattern: Pattern) -> None:
    """Raise PatternError where a pattern may take exponential time, or more than cubic."""
    cost = _Cost(0 if pattern.anchored else 1)
    cost.visit(pattern.part, ())


class _Cost:
    """Count what has to be tried outside repeats; inside them nothing may be."""

    def __init__(self, degree: int) -> None:
        self._degree, self._ways = degree, 1

    def visit(self, part: Part, follow: Letters) -> None:
        """Look through a part; ``follow`` are the characters that may come behind it."""
        if isinstance(part, Row):
            for one, behind in _with_follow(part, follow):
                self.visit(one, behind)
        elif isinstance(part, Choice):
            self._choose(part, follow)
        elif isinstance(part, Loop):
            _refuse_ways(part.part, _first(part.part), part.at)
            if _nullable(part.part):
                raise PatternError(part.at, "repeats what may be empty")
            if overlap(_first(part.part), follow):
                self._degree += 1
            if self._degree > _DEGREE:
                raise PatternError(part.at, "has too many repeats that take the same characters")

    def _choose(self, part: Choice, follow: Letters) -> None:
        if _decided(part, follow) is not None:
            self._ways *= len(part.parts)
        if self._ways > _WAYS:
            raise PatternError(part.at, "leaves too many choices open")
        for one in part.parts:
            self.visit(one, follow)


def _refuse_ways(part: Part, follow: Letters, at: int) -> None:
    """Raise PatternError where a part in a repeat can take the same characters in two ways."""
    if isinstance(part, Row):
        for one, behind in _with_follow(part, follow):
            _refuse_ways(one, behind, at)
    elif isinstance(part, Choice):
        if (reason := _decided(part, follow)) is not None:
            raise PatternError(part.at, reason)
        for one in part.parts:
            _refuse_ways(one, follow, at)
    elif isinstance(part, Loop):
        first = _first(part.part)
        if _nullable(part.part) or overlap(first, follow):
            raise PatternError(part.at, "repeats a repeat of the same characters")
        _refuse_ways(part.part, joined([first, follow]), at)


def _decided(part: Choice, follow: Letters) -> str | None:
    """Return why the next character does not decide between alternatives; None: it does."""
    taken: Letters = ()
    for one in part.parts:
        ahead = joined([_first(one), follow]) if _nullable(one) else _first(one)
        if overlap(taken, ahead):
            return "repeats alternatives that begin alike"
        taken = joined([taken, ahead])
    return None if sum(map(_nullable, part.parts)) < 2 else "repeats what may be empty"


def _with_follow(row: Row, follow: Letters) -> list[tuple[Part, Letters]]:
    found = []
    for one in reversed(row.parts):
        found.append((one, follow))
        first = _first(one)
        follow = joined([first, follow]) if _nullable(one) else first
    return found[::-1]


def _nullable(part: Part) -> bool:
    if isinstance(part, One):
        return False
    if isinstance(part, Row):
        return all(map(_nullable, part.parts))
    if isinstance(part, Choice):
        return any(map(_nullable, part.parts))
    return part.least == 0 or _nullable(part.part)


def _first(part: Part) -> Letters:
    if isinstance(part, One):
        return part.letters
    if isinstance(part, Loop):
        return _first(part.part)
    if isinstance(part, Choice):
        return joined(map(_first, part.parts))
    found = []
    for one in part.parts:
        found.append(_first(one))
        if not _nullable(one):
            break
    return joined(found)
