"""Tell from shapes whether a node fits them, for what can be told with certainty.

Not an engine: it never says what is wrong. What it does not understand, be it of a shape or of a
value, it leaves open (Unsure), and an engine looks. Meant are the components of SHACL 4 as far as
plainly written terms decide them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pyoxigraph as ox

from referatgraf.validation.said import words
from referatgraf.validation.values import (
    EACH,
    PAIRS,
    TOGETHER,
    Facts,
    Pair,
    Test,
    Together,
    Told,
    Unsure,
    listed,
    unsure,
)
from referatgraf.vocabulary import RDF, SH

Walk = Callable[["Facts", str], Sequence[str]]  # what a path leads to

_READ_ELSEWHERE = ("path", "severity", "class", "minCount", "maxCount", "flags")
_TARGETS = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")
_SILENT = frozenset({RDF + "type", *(SH + name for name in (*_READ_ELSEWHERE, *_TARGETS))})


@dataclass(frozen=True, slots=True)
class Proof:
    """Hold what a shape asks: of how many values of a path, of each, and of all together.

    Without a path the node itself is the value. ``straight`` are the properties of a path that is
    one, or one of several; ``pairs`` are what each value of the path and each of another property
    of the node are to one another.
    """

    shape: str
    values: Walk
    straight: tuple[str, ...]
    least: int
    most: int | None
    each: tuple[Test, ...]
    pairs: tuple[tuple[str, Pair], ...]
    together: tuple[Together, ...]

    @property
    def is_of_node(self) -> bool:
        """Tell whether the node itself is what is looked at."""
        return self.values is _itself

    def fit(self, facts: Facts, nodes: Sequence[str]) -> bool:
        """Tell whether all nodes fit. Raises Unsure where that cannot be told."""
        return all(self._fits(facts, node) for node in nodes)

    def _fits(self, facts: Facts, node: str) -> bool:
        found = self.values(facts, node)
        if len(found) < self.least or (self.most is not None and len(found) > self.most):
            return False
        for test in (*self.each, *self.together) if found else self.together:
            if not test(facts, found):
                return False
        for prop, fit in self.pairs:
            others = facts.said.values(node, prop)
            if not all(fit([mine], [other]) for mine in found for other in others):
                return False
        return True


def told(shapes: Sequence[ox.Quad]) -> Told:
    """Return what shapes say by node and property, terms as in N-Triples."""
    found: dict[str, dict[str, list[str]]] = {}
    for quad in shapes:
        by = found.setdefault(str(quad.subject), {})
        by.setdefault(quad.predicate.value, []).append(str(quad.object))
    return found


def proof(shape: str, shapes: Told) -> Proof:
    """Return what a shape asks. Raises RecursionError for one that asks for itself."""
    about = shapes[shape]
    path = about.get(SH + "path", [""])[0]
    asked = [(k.removeprefix(SH), v) for k in sorted(about.keys() - _SILENT) for v in about[k]]
    each = [one for one in asked if one[0] not in PAIRS and one[0] not in _TOGETHER]
    return Proof(
        shape=shape,
        values=_path(path, shapes) if path else _itself,
        straight=_straight(path, shapes),
        least=_count(about, "minCount") or 0,
        most=_count(about, "maxCount"),
        each=(
            *(_EACH.get(name, _unknown)(value, about, shapes) for name, value in each),
            *(partial(_are, kind) for kind in about.get(SH + "class", ())),
        ),
        pairs=tuple((value, PAIRS[name]) for name, value in asked if name in PAIRS),
        together=tuple(
            _TOGETHER[name](value, about, shapes) for name, value in asked if name in _TOGETHER
        ),
    )


def _straight(path: str, shapes: Told) -> tuple[str, ...]:
    if path[:1] == "<":
        return (path,)
    heads = shapes.get(path, {}).get(SH + "alternativePath", ())
    found = tuple(one for head in heads for one in listed(head, shapes))
    return found if all(one[0] == "<" for one in found) else ()


def _are(kind: str, facts: Facts, values: Sequence[str]) -> bool:
    return facts.said.instances[kind].issuperset(values)


def _count(about: Mapping[str, Sequence[str]], name: str) -> int | None:
    return next((int(words(number)) for number in about.get(SH + name, ())), None)


def _itself(_: Facts, node: str) -> Sequence[str]:
    return (node,)


def _path(path: str, shapes: Told) -> Walk:
    if path[0] == "<":
        return lambda facts, node: facts.said.values(node, path)
    about = shapes[path]
    for inner in about.get(SH + "inversePath", ()):
        if inner[0] == "<":
            return lambda facts, node: facts.into.get(inner, {}).get(node, ())
    for head in about.get(SH + "alternativePath", ()):
        ways = [_path(one, shapes) for one in listed(head, shapes)]
        return lambda facts, node: list(dict.fromkeys(v for w in ways for v in w(facts, node)))
    if RDF + "first" in about:
        steps = [_path(one, shapes) for one in listed(path, shapes)]
        return lambda facts, node: _along(steps, facts, node)
    return _no_path


def _no_path(_: Facts, node: str) -> Sequence[str]:
    raise Unsure


def _along(steps: Sequence[Walk], facts: Facts, node: str) -> Sequence[str]:
    found = [node]
    for step in steps:
        found = list(dict.fromkeys(value for one in found for value in step(facts, one)))
    return found


def _unknown(*_: object) -> Test:
    return unsure


def _not(inner: str, _: object, shapes: Told) -> Test:
    fit = proof(inner, shapes).fit
    return lambda facts, values: not any(fit(facts, [value]) for value in values)


def _node(inner: str, _: object, shapes: Told) -> Test:
    return proof(inner, shapes).fit


def _or(head: str, _: object, shapes: Told) -> Test:
    several = [proof(one, shapes).fit for one in listed(head, shapes)]
    return lambda facts, values: all(any(fit(facts, [v]) for fit in several) for v in values)


def _and(head: str, _: object, shapes: Told) -> Test:
    several = [proof(one, shapes).fit for one in listed(head, shapes)]
    return lambda facts, values: all(fit(facts, values) for fit in several)


def _qualified(inner: str, about: Mapping[str, Sequence[str]], shapes: Told) -> Together:
    fit = proof(inner, shapes).fit
    least, most = (_count(about, f"qualified{end}Count") for end in ("Min", "Max"))

    def counted(facts: Facts, values: Sequence[str]) -> bool:
        count = sum(fit(facts, [value]) for value in values)
        return count >= (least or 0) and (most is None or count <= most)

    return counted


_EACH = EACH | {"and": _and, "node": _node, "not": _not, "or": _or, "property": _node}
_TOGETHER = TOGETHER | {"qualifiedValueShape": _qualified}
