"""Leave to an engine only the questions that are not answered at once, and what they need.

An engine spends most of its time on reading statements, and most nodes of most graphs fit their
shapes, as is easily told (proofs.py). Of each other node the engine gets all that the shapes in
question look at, so it finds what it would find in the whole graph: whether a node fits a shape
(SHACL 4) depends on the statements along the shape's paths, and on the classes and the compared
properties of what stands at their ends (reach.py names these ways), on nothing else. Which nodes
are in question a statement of our own tells, by which the shapes are given other targets.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from referatgraf.validation.proofs import Proof, proof, told
from referatgraf.validation.reach import Word, ways
from referatgraf.validation.said import Said
from referatgraf.validation.values import Pair, Test, Unsure
from referatgraf.vocabulary import RDFS, SH

_IMPLICIT = f"<{RDFS}Class>"
_KINDS = ("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode")
TARGETS = frozenset(SH + kind for kind in _KINDS)
_ASKED = "<urn:referatgraf:asked>"

# What decides which proofs a node needs: its properties, its classes, what points to it, its name.
Key = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str]
Tree = dict[tuple[bool, str], "Tree"]  # ways along properties, by their first step
By = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class _Facts:
    """Hold a graph, what points where in it, and of which targets of shapes a node is object."""

    said: Said
    into: By
    pointed: Mapping[str, tuple[str, ...]]


Asked = tuple[Test, str]  # with the shape that asks for it
Stood = tuple[Pair, str]


@dataclass(slots=True)
class _Plan:
    """Hold what is left to prove of nodes of one kind, once their properties and classes are known.

    What is asked of the value at a place, of the values at two, of the node; and which shapes it
    surely breaks.
    """

    broken: list[str] = field(default_factory=list)
    values: dict[int, list[Asked]] = field(default_factory=dict)
    pairs: list[tuple[int, int, Pair, str]] = field(default_factory=list)
    nodes: list[Asked] = field(default_factory=list)


Planned = tuple[_Plan, Sequence[str]]  # with the nodes


class Screen:
    """Know what the shapes of one profile ask.

    Raises ValueError or RecursionError for shapes that may look anywhere.
    """

    def __init__(self, shapes: Sequence[ox.Quad]) -> None:
        said = told(shapes)
        if any(_IMPLICIT in values for about in said.values() for values in about.values()):
            raise ValueError("a class that is a shape")
        words = {f"<{shape}>": found for shape, found in ways(shapes).items()}
        self._trees = {shape: _tree(found) for shape, found in words.items()}
        self._targets: dict[str, dict[str, list[Proof]]] = {kind: {} for kind in _KINDS}
        for shape, kind in ((s, kind) for s in words for kind in _KINDS):
            for target in said[shape].get(SH + kind, ()):
                self._targets[kind].setdefault(target, []).append(proof(shape, said))
        steps = {step for found in words.values() for word in found for step in word}
        self._into = {f"<{prop}>" for back, prop in steps if back}
        self._plans: dict[Key, _Plan] = {}

    def left(self, said: Said, nodes: Iterable[str] | None = None) -> str | None:
        """Return what an engine is left to check of a graph, as N-Triples; None for all of it.

        ``nodes`` are all that count, if given.
        """
        if said.has_subclasses:  # classes then are not what a node's own statements say
            return None
        into = {prop: said.pointing(prop) for prop in self._into}
        pointed: dict[str, tuple[str, ...]] = {}
        for prop in self._targets["targetObjectsOf"]:
            for node in said.pointing(prop) if prop not in into else into[prop]:
                pointed[node] = (*pointed.get(node, ()), prop)
        facts = _Facts(said, into, pointed)
        asked = self._focuses(facts) if nodes is None else nodes
        plans = [(self._plan(key), alike) for key, alike in self._alike(asked, facts).items()]
        lines = (
            line for node, shape in _open(plans, facts) for line in self._needed(node, shape, facts)
        )
        return "".join(dict.fromkeys(lines))

    def _focuses(self, facts: _Facts) -> Iterator[str]:
        yield from facts.said.about
        others = {**facts.pointed, **self._targets["targetNode"]}
        yield from (node for node in others if node not in facts.said.about)

    def _alike(self, nodes: Iterable[str], facts: _Facts) -> Mapping[Key, Sequence[str]]:
        """Return nodes by what decides of them which proofs they need."""
        found: defaultdict[Key, list[str]] = defaultdict(list)
        named, said = self._targets["targetNode"], facts.said
        signatures, types, pointed = said.signatures, said.types, facts.pointed
        for node in nodes:
            own = signatures.get(node, ()), types.get(node, ())
            found[(*own, pointed.get(node, ()), node if node in named else "")].append(node)
        return found

    def _needed(self, node: str, shape: str, facts: _Facts) -> Iterator[str]:
        yield f"{_ASKED} {shape} {node} .\n"
        yield from _along((node,), self._trees[shape], facts)

    def _plan(self, key: Key) -> _Plan:
        if key not in self._plans:
            self._plans[key] = self._planned(key)
        return self._plans[key]

    def _planned(self, key: Key) -> _Plan:
        plan = _Plan()
        for kind, targets in zip(_KINDS, (key[1], key[0], key[2], (key[3],)), strict=True):
            for target in dict.fromkeys(targets):
                for asked in self._targets[kind].get(target, ()):
                    _add(asked, key, plan)
        return plan


def screen(shapes: Sequence[ox.Quad]) -> Screen | None:
    """Return the screen for shapes, None where they may look anywhere."""
    try:
        return Screen(shapes)
    except (RecursionError, ValueError):
        return None


def retargeted(shapes: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Return shapes whose targets are the nodes that ``Screen.left`` asks about."""
    found = []
    for quad in shapes:
        if quad.predicate.value not in TARGETS:
            found.append(quad)
        elif isinstance(quad.subject, ox.NamedNode):
            found.append(ox.Quad(quad.subject, ox.NamedNode(SH + "targetObjectsOf"), quad.subject))
    return found


def _open(plans: Sequence[Planned], facts: _Facts) -> Iterator[tuple[str, str]]:
    """Yield which nodes are not proved to fit which shape.

    All that one test is for is looked at together, and one by one only where not all fits.
    """
    values: defaultdict[Asked, list[tuple[Sequence[str], Sequence[str]]]] = defaultdict(list)
    pairs: defaultdict[Stood, list[tuple[Sequence[str], ...]]] = defaultdict(list)
    about = facts.said.about
    for plan, nodes in plans:
        yield from ((node, shape) for shape in plan.broken for node in nodes)
        for asked in plan.nodes:
            values[asked].append((nodes, nodes))
        for place, tests in plan.values.items():
            column = [about[node][1][place] for node in nodes]
            for asked in tests:
                values[asked].append((nodes, column))
        for here, there, stand, shape in plan.pairs:
            both = ([about[node][1][place] for node in nodes] for place in (here, there))
            pairs[stand, shape].append((nodes, *both))
    for (test, shape), some in values.items():
        if not _is_sure(test, facts, [value for _, column in some for value in column]):
            rows = (row for columns in some for row in zip(*columns, strict=True))
            yield from ((node, shape) for node, v in rows if not _is_sure(test, facts, [v]))
    for (stand, shape), found in pairs.items():
        left, right = ([v for columns in found for v in columns[i]] for i in (1, 2))
        if not _is_sure(stand, left, right):
            lines = (row for columns in found for row in zip(*columns, strict=True))
            yield from ((n, shape) for n, a, b in lines if not _is_sure(stand, [a], [b]))


def _is_sure(fit: Callable[..., bool], *values: object) -> bool:
    try:
        return fit(*values)
    except Unsure:
        return False


def _add(asked: Proof, key: Key, plan: _Plan) -> None:
    """Add what is to be proved; how often a property stands is known."""
    signature, shape = key[0], asked.shape
    if not asked.straight:
        is_simple = asked.is_of_node and not (asked.pairs or asked.together)
        plan.nodes += [(test, shape) for test in (asked.each if is_simple else (asked.fit,))]
        return
    places = [i for i, prop in enumerate(signature) if prop in asked.straight]
    if len(places) < asked.least:
        plan.broken.append(shape)
    elif asked.together or not _may_stand(asked, places, signature):
        plan.nodes.append((asked.fit, shape))
    else:
        for place in places:
            tests = [(test, shape) for test in asked.each]
            plan.values.setdefault(place, []).extend(tests)
            others = [(signature.index(p), fit) for p, fit in asked.pairs if p in signature]
            plan.pairs += [(place, other, fit, shape) for other, fit in others]


def _may_stand(asked: Proof, places: Sequence[int], signature: Sequence[str]) -> bool:
    """Tell whether the number of lines tells enough: two graphs may say the same."""
    counted = asked.least < 2 and (asked.most is None or len(places) <= asked.most)
    return counted and all(signature.count(prop) < 2 for prop, _ in asked.pairs)


def _tree(words: Iterable[Word]) -> Tree:
    tree: Tree = {}
    for word in words:
        at = tree
        for back, prop in word:
            at = at.setdefault((back, f"<{prop}>"), {})
    return tree


def _along(nodes: Iterable[str], tree: Tree, facts: _Facts) -> Iterator[str]:
    """Yield as N-Triples what stands along the ways of a tree from nodes."""
    for (back, prop), further in tree.items():
        ends: dict[str, None] = {}
        for node in nodes:
            if back:
                some = facts.into[prop].get(node, ())
                yield from (f"{one} {prop} {node} .\n" for one in some)
            else:
                some = facts.said.values(node, prop)
                yield from (f"{node} {prop} {one} .\n" for one in some)
            ends.update(dict.fromkeys(some))
        if further and ends:
            yield from _along(ends, further, facts)
