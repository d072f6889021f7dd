"""Cut a graph into parts that can be checked one after another, as if it were checked whole.

Each node belongs to one part. A part holds the statements about its nodes and as much about their
neighbours as the shapes look at (reach.py), so what is found at its own nodes is what would be
found in the whole graph; what is found at neighbours is for their own parts to tell.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.validation.reach import Focus, Reach
from referatgraf.validation.statements import BLOCK, Texts, blocks, bracketed, term
from referatgraf.vocabulary import RDFS

SIZE = 200_000  # statements; a part of them takes some 250 MiB while it is checked
_LEAST = 80  # characters of a statement

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


class Neighbours:
    """Collect which parts look at a node of another part, and what points from part to part."""

    def __init__(self, reach: Reach, cuts: Sequence[str]) -> None:
        self._cuts = cuts
        self._beside = {f"<{prop}>" for prop in reach.beside}
        self._into, self._back = (
            {f"<{p}>": focus for p, focus in one.items()} for one in (reach.into, reach.back)
        )
        self.asked: defaultdict[str, int] = defaultdict(int)  # bits, one a part
        self.pointing: Extras = defaultdict(list)

    def take(self, block: Mapping[str, Sequence[str]]) -> None:
        """Take plain lines by their property."""
        for prop in (self._beside | self._into.keys()) & block.keys() if self._cuts else ():
            for line in block[prop]:
                self._take(line, prop)

    def _take(self, line: str, prop: str) -> None:
        subject, _, rest = line.split(" ", 2)
        other = term(rest)
        here, there = _owner(subject, self._cuts), _owner(other, self._cuts)
        if here == there:
            return
        if prop in self._beside:
            self.asked[other] |= 1 << here
        if _looks(other, prop, self._into):
            self.pointing[there].append(line)
        if _looks(other, prop, self._back):
            self.asked[subject] |= 1 << there


def parts(texts: Texts, cuts: Sequence[str], around: Neighbours | None) -> Iterator[Part]:
    """Yield the parts of a graph of plain lines, each with its neighbours.

    Nodes are parted in the order of their IRIs, for a meeting and all that it holds stand together
    there. Blocks that do not stand in this order are kept in memory. Without cuts it is one part.
    """
    if around is None or not cuts:
        yield Part("".join(texts), 0, ())
        return
    extras, loose = _extras(texts, around, cuts)
    for index, own in _ordered(texts, cuts, loose):
        own += (f"{line}\n" for line in extras.pop(index, ()))
        text = "".join(own)
        own.clear()
        yield Part(text, index, cuts)
    for index in sorted(extras):
        yield Part("".join(f"{line}\n" for line in extras[index]), index, cuts)


def cuts_of(texts: Texts, size: int = SIZE) -> list[str]:
    """Return the subjects at which parts of some ``size`` statements begin, in order."""
    cuts, count = [""], 0
    for block in blocks(texts, min(BLOCK, size * _LEAST)):
        count += block.count("\n")
        if count > size:
            line = block[block.rfind("\n", 0, -1) + 1 :]
            if line[0] == "<" and line > cuts[-1] and not line.startswith(cuts[-1] + " "):
                cuts.append(line[: line.index(" ")])
                count = 0
    return cuts[1:]


def _owner(node: str, cuts: Sequence[str]) -> int:
    return bisect_right(cuts, node)


def _ordered(texts: Texts, cuts: Sequence[str], loose: Set[int]) -> Iterator[tuple[int, list[str]]]:
    """Yield each part's number with its texts of whole lines, but for what stands out of order."""
    index = 0
    own: list[str] = []
    for number, block in enumerate(blocks(texts)):
        for owner, text in () if number in loose else _cut(block, index, cuts):
            if owner != index:
                yield index, own
                index, own = owner, []
            own.append(text)
    yield index, own


def _cut(block: str, index: int, cuts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the parts that sorted lines belong to, ``index`` or later ones, with their text."""
    if index == len(cuts) or block[block.rfind("\n", 0, -1) + 1 :] < cuts[index]:
        yield index, block
        return
    some = list(filter(None, block.split("\n")))
    ends = [*(bisect_left(some, cut) for cut in cuts[index:]), len(some)]
    for owner, (start, end) in enumerate(pairwise([0, *ends]), index):
        if start < end:
            yield owner, "\n".join(some[start:end]) + "\n"


def _extras(texts: Texts, around: Neighbours, cuts: Sequence[str]) -> tuple[Extras, Set[int]]:
    """Return for each part the lines about the neighbours of its nodes, and those out of order.

    The blocks out of order are told, too. Of a neighbour the type would do, but what lacks all else
    gives results that nobody wants: they took longer than the other statements.
    """
    found, asked, loose, top = around.pointing, around.asked, set(), ""
    everywhere = 2 ** (len(cuts) + 1) - 1
    for number, block in enumerate(blocks(texts)):
        some = list(filter(None, block.split("\n")))
        if some != sorted(some) or some[:1] < [top]:
            loose.add(number)
            for line in some:
                found[_owner(line[: line.index(" ")], cuts)].append(line)
        else:
            top = some[-1]
        for line in [line for line in some if line[: line.index(" ")] in asked]:
            _add(line, asked[line[: line.index(" ")]], found)
        for line in some if _SUBCLASS in block else ():
            if line.split(" ", 2)[1] == _SUBCLASS:
                _add(line, everywhere, found)
    return found, loose


def _add(line: str, bits: int, found: Extras) -> None:
    while bits:
        lowest = bits & -bits
        found[lowest.bit_length() - 1].append(line)
        bits -= lowest


def _looks(node: str, prop: str, by: dict[str, Focus]) -> bool:
    """Tell whether shapes look against a property from a node."""
    if prop not in by:
        return False
    focus = by[prop]
    return focus is None or node[1:-1] in focus
