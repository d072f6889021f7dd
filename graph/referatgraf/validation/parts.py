"""Cut a graph into parts that can be checked one after another, as if it were checked whole.

Each node belongs to one part. A part holds the statements about its nodes and as much about their
neighbours as the shapes look at (reach.py), so what is found at its own nodes is what would be
found in the whole graph; what is found at neighbours is for their own parts to tell.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from referatgraf.validation.reach import Focus, Reach
from referatgraf.validation.statements import Texts, bracketed, lines, term
from referatgraf.vocabulary import RDFS

SIZE = 200_000  # statements; a part of them takes some 250 MiB while it is checked

_SUBCLASS = f"<{RDFS}subClassOf>"

Extras = defaultdict[int, list[str]]


@dataclass(frozen=True, slots=True)
class Part:
    """Hold the N-Quads of one part; ``cuts`` are the nodes at which parts begin, in order."""

    text: str
    index: int
    cuts: Sequence[str]

    def owns(self, node: str) -> bool:
        """Tell whether a node, as plain text, belongs to this part; a blank node to the last."""
        return _owner(bracketed(node), self.cuts) == self.index


def parts(texts: Texts, reach: Reach | None, size: int = SIZE) -> Iterator[Part]:
    """Yield the parts of a graph of plain lines, each of some ``size`` statements and neighbours.

    Nodes are parted in the order of their IRIs, for a meeting and all that it holds stand together
    there. Lines that do not stand in this order are kept in memory. Without a reach it is one part.
    """
    cuts = [] if reach is None else _cuts(texts, size)
    if reach is None or not cuts:
        yield Part("".join(texts), 0, ())
        return
    extras = _extras(texts, reach, cuts)
    for index, own in _ordered(texts, cuts):
        own += extras.pop(index, ())
        text = "\n".join(own) + "\n"
        own.clear()
        yield Part(text, index, cuts)


def _owner(node: str, cuts: Sequence[str]) -> int:
    return bisect_right(cuts, node)


def _cuts(texts: Texts, size: int) -> list[str]:
    """Return the subjects at which parts begin."""
    cuts, top, count = [""], "", 0
    for line in lines(texts):
        if line >= top:
            top, count = line, count + 1
            if count > size and line[0] == "<" and not line.startswith(cuts[-1] + " "):
                cuts.append(line[: line.index(" ")])
                count = 0
    return cuts[1:]


def _ordered(texts: Texts, cuts: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each part's number with those of its lines that stand in order."""
    index, top = 0, ""
    own: list[str] = []
    for line in lines(texts):
        if line >= top:
            top = line
            if index < len(cuts) and line >= cuts[index]:
                yield index, own
                index, own = _owner(line, cuts), []
            own.append(line)
    yield index, own


def _extras(texts: Texts, reach: Reach, cuts: Sequence[str]) -> Extras:
    """Return for each part the lines out of order, and those about the neighbours of its nodes.

    Of a neighbour the type would do, but what lacks all else gives results that nobody wants: they
    took longer than the other statements.
    """
    found: Extras = defaultdict(list)
    asked = _asked(texts, reach, cuts, found)
    top = ""
    for line in lines(texts):
        subject = line[: line.index(" ")]
        if line < top:
            found[_owner(subject, cuts)].append(line)
        else:
            top = line
        if subject in asked:
            _add(line, asked[subject], found)
        if line.startswith(_SUBCLASS, len(subject) + 1):
            _add(line, 2 ** (len(cuts) + 1) - 1, found)
    return found


def _add(line: str, bits: int, found: Extras) -> None:
    while bits:
        lowest = bits & -bits
        found[lowest.bit_length() - 1].append(line)
        bits -= lowest


def _asked(texts: Texts, reach: Reach, cuts: Sequence[str], found: Extras) -> dict[str, int]:
    """Return which parts look at a neighbour, as bits; what points into another part is added."""
    asked: defaultdict[str, int] = defaultdict(int)
    beside = {f"<{prop}>" for prop in reach.beside}
    into, back = ({f"<{p}>": f for p, f in one.items()} for one in (reach.into, reach.back))
    for line in lines(texts):
        subject, prop, rest = line.split(" ", 2)
        if prop in beside or prop in into:
            other = term(rest)
            here, there = _owner(subject, cuts), _owner(other, cuts)
            if here == there:
                continue
            if prop in beside:
                asked[other] |= 1 << here
            if _looks(other, prop, into):
                found[there].append(line)
            if _looks(other, prop, back):
                asked[subject] |= 1 << there
    return asked


def _looks(node: str, prop: str, by: dict[str, Focus]) -> bool:
    """Tell whether shapes look against a property from a node."""
    if prop not in by:
        return False
    focus = by[prop]
    return focus is None or node[1:-1] in focus
