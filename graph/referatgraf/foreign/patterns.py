"""Read a pattern of the kind that all engines read alike (XPath F&O 5.6.1, Python, Rust)."""

from dataclasses import dataclass
from typing import Final

from referatgraf.foreign import letters
from referatgraf.foreign.letters import Letters

MOST = 2_000  # characters of a pattern
DEPTH = 40
_PARTS = 5_000  # of a pattern with its exact repeats written out
_WRITTEN_OUT = 64
_SIGNS = {"n": 10, "r": 13, "t": 9, "f": 12, "v": 11}
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;=?@[\\]^_`{|}~ ")


class PatternError(ValueError):
    """Say why a pattern is not taken, and at which of its characters."""

    def __init__(self, at: int, reason: str) -> None:
        super().__init__(reason)
        self.at, self.reason = at, reason


@dataclass(frozen=True, slots=True)
class One:
    """One character out of a set."""

    letters: Letters


@dataclass(frozen=True, slots=True)
class Row:
    """Parts one after the other; none: the empty match, also of an anchor."""

    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several parts; ``at`` is where it begins."""

    parts: tuple["Part", ...]
    at: int


@dataclass(frozen=True, slots=True)
class Loop:
    """A part again and again, at least once or not at all; ``at`` is where the repeat stands."""

    part: "Part"
    least: int
    at: int


Part = One | Row | Choice | Loop
EMPTY: Final = Row(())


@dataclass(frozen=True, slots=True)
class Pattern:
    """Hold the parts of a pattern, and whether it can begin anywhere in a value."""

    part: Part
    anchored: bool


def parse(pattern: str, flags: str = "") -> Pattern:
    """Return the parts of a pattern.

    Raises PatternError for what is no pattern, or is none in another engine.
    """
    if len(pattern) > MOST:
        raise PatternError(0, f"is longer than {MOST} characters")
    for flag in flags:
        if flag not in "im":
            raise PatternError(0, f"has the flag {flag}, which engines read differently")
    reader = _Reader(pattern, "i" in flags)
    part = reader.choice(0)
    if reader.at < len(pattern):
        raise PatternError(reader.at, "closes a bracket that nothing opens")
    alone = pattern.startswith("^") and not reader.alternatives
    return Pattern(part, alone and "m" not in flags)


class _Reader:
    def __init__(self, pattern: str, fold: bool) -> None:
        self._pattern, self._fold = pattern, fold
        self._size = 0
        self.at = 0
        self.alternatives = False

    def choice(self, depth: int) -> Part:
        """Return what stands up to the end or the closing bracket."""
        if depth > DEPTH:
            raise PatternError(self.at, f"nests deeper than {DEPTH} brackets")
        begin, rows = self.at, [self._row(depth)]
        while self._next() == "|":
            self.at += 1
            rows.append(self._row(depth))
        self.alternatives |= depth == 0 and len(rows) > 1
        return rows[0] if len(rows) == 1 else Choice(tuple(rows), begin)

    def _row(self, depth: int) -> Part:
        parts: list[Part] = []
        while (sign := self._next()) and sign not in "|)":
            begin = self.at
            part = self._one(depth)
            parts.append(self._repeated(part, begin))
        return parts[0] if len(parts) == 1 else Row(tuple(parts))

    def _one(self, depth: int) -> Part:
        sign = self._take()
        if sign == "(":
            return self._group(depth)
        if sign == "[":
            return self._set()
        if sign == "\\":
            return self._escape()
        if sign in "^$":
            return EMPTY
        if sign in "*+?{":
            raise PatternError(self.at - 1, f"repeats nothing with {sign}")
        if sign in "]}":
            raise PatternError(self.at - 1, f"holds a {sign} alone: write \\{sign}")
        return self._of(letters.NOT_NEWLINE if sign == "." else ((ord(sign), ord(sign)),))

    def _of(self, found: Letters) -> One:
        self._grow(1)
        return One(letters.either_case(found) if self._fold else letters.joined([found]))

    def _grow(self, by: int) -> None:
        self._size += by
        if self._size > _PARTS:
            raise PatternError(self.at, "is too large")

    def _group(self, depth: int) -> Part:
        begin = self.at - 1
        if self._next() == "?":
            if not self._pattern.startswith("?:", self.at):
                words = self._pattern[begin : begin + 4]
                raise PatternError(begin, f"looks around, names a group or sets flags ({words})")
            self.at += 2
        part = self.choice(depth + 1)
        if self._next() != ")":
            raise PatternError(begin, "opens a bracket that nothing closes")
        self.at += 1
        return part

    def _escape(self) -> Part:
        begin = self.at - 1
        sign = self._take()
        if sign and sign in "bB":
            return EMPTY
        if sign in letters.CLASSES:
            return self._of(letters.CLASSES[sign][0])
        return self._of(((self._code(sign, begin),) * 2,))

    def _code(self, sign: str, begin: int) -> int:
        if sign in _SIGNS:
            return _SIGNS[sign]
        if sign in _PUNCTUATION:
            return ord(sign)
        if sign and sign in "0123456789":
            raise PatternError(begin, f"refers back with \\{sign}")
        shown = sign if sign else "at its end"
        raise PatternError(begin, f"holds \\{shown}, which engines read differently")

    def _set(self) -> One:
        begin = self.at - 1
        negated = self._next() == "^"
        self.at += negated
        found: list[Letters] = []
        while (sign := self._next()) != "]" or not sign:
            if not sign:
                raise PatternError(begin, "opens a [ that nothing closes")
            found.append(self._range(negated))
        self.at += 1
        if not found:
            raise PatternError(begin, "holds an empty [ ]")
        inside = letters.joined(found)
        if self._fold and not negated:
            inside = letters.either_case(inside)
        self._grow(1)
        return One(letters.without(inside) if negated else inside)

    def _range(self, negated: bool) -> Letters:
        begin = self.at
        if self._pattern[begin : begin + 2] in ("&&", "--", "~~", "||") or self._next() == "[":
            raise PatternError(begin, "holds a set in a set, which engines read differently")
        low = self._member(negated)
        follows = self._pattern[self.at : self.at + 2]
        if not follows.startswith("-") or follows == "-]" or len(follows) < 2:
            return low
        self.at += 1
        if self._next() == "[":
            raise PatternError(begin, "holds a set in a set, which engines read differently")
        high = self._member(negated)
        if len(low) != 1 or low[0][0] != low[0][1] or len(high) != 1 or high[0][0] < low[0][0]:
            raise PatternError(begin, "holds a range that ends before it begins")
        return ((low[0][0], high[0][0]),)

    def _member(self, negated: bool) -> Letters:
        begin, sign = self.at, self._take()
        if sign != "\\":
            return ((ord(sign), ord(sign)),)
        sign = self._take()
        if sign in letters.CLASSES:
            return letters.CLASSES[sign][negated]
        code = self._code(sign, begin)
        return ((code, code),)

    def _repeated(self, part: Part, begin: int) -> Part:
        at, sign = self.at, self._next()
        if sign == "" or sign not in "*+?{":
            return part
        self.at += 1
        least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(sign) or self._counts(at)
        if self._next() == "?":  # lazy: finds another match, takes as long
            self.at += 1
        if (follows := self._next()) and follows in "*+?{":
            raise PatternError(self.at, "repeats a repeat")
        if most == 1:
            return part if least else Choice((part, EMPTY), at)
        width = self.at - begin
        if least == most and least * width <= _WRITTEN_OUT:
            self._grow(least * width)
            return Row((part,) * least)
        return Loop(part, min(least, 1), at)

    def _counts(self, at: int) -> tuple[int, int | None]:
        end = self._pattern.find("}", at)
        words = self._pattern[at + 1 : end] if end > 0 else ""
        low, comma, high = words.partition(",")
        numbers = [one for one in (low, high) if one]
        if not low or not all(n.isascii() and n.isdecimal() and len(n) < 5 for n in numbers):
            raise PatternError(at, "holds a { that counts nothing: write \\{")
        self.at = end + 1
        most = (int(high) if high else None) if comma else int(low)
        if most is not None and most < int(low):
            raise PatternError(at, "counts up to less than it begins with")
        return int(low), most

    def _next(self) -> str:
        return self._pattern[self.at : self.at + 1]

    def _take(self) -> str:
        self.at += 1
        return self._pattern[self.at - 1 : self.at]
