"""Find out from shapes how far their Core constraints look from a focus node.

What lies further away need not be at hand when the node is checked: so a graph can be checked in
parts (parts.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, SH

Focus = frozenset[str] | None  # the focus nodes that look so, None for any
Step = tuple[bool, str]  # whether against its direction, and the property
Word = tuple[Step, ...]  # one way along properties

_TYPE, _NIL = RDF + "type", RDF + "nil"
_NODES, _LISTS = ("node", "not", "qualifiedValueShape", "property"), ("or", "and", "xone")
_PAIRS = ("equals", "disjoint", "lessThan", "lessThanOrEquals")
_TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode")
_REPEATS = ("zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath")

Said = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Reach:
    """Say what of a graph is needed to check a node, beside the statements that it is subject of.

    ``beside`` are the properties whose objects' descriptions are looked at, ``into`` those by which
    other nodes point to it, ``back`` those of them whose subjects' descriptions are looked at.
    """

    beside: frozenset[str]
    into: Mapping[str, Focus]
    back: Mapping[str, Focus]


def reach(shapes: Iterable[ox.Quad]) -> Reach | None:
    """Return how far the shapes look, None for further than to a neighbour's own statements."""
    said = _said(shapes)
    try:
        ways = [(word, focus) for shape, focus in _targeted(said) for word in _words(shape, said)]
    except (RecursionError, ValueError):
        return None
    if any(len(word) > 2 or (len(word) > 1 and word[1][0]) for word, _ in ways):
        return None
    pointed = [(prop, None) for about in said.values() for prop in about[SH + "targetObjectsOf"]]
    into = [(word[0][1], focus) for word, focus in ways if word and word[0][0]]
    far = [(word, focus) for word, focus in ways if len(word) > 1]
    return Reach(
        beside=frozenset(first[1] for (first, _), _ in far if not first[0]),
        into=_by_property([*into, *pointed]),
        back=_by_property((first[1], focus) for (first, _), focus in far if first[0]),
    )


def _said(shapes: Iterable[ox.Quad]) -> Said:
    said: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in shapes:
        said[text(quad.subject)][quad.predicate.value].append(text(quad.object))
    return said


def ways(shapes: Iterable[ox.Quad]) -> Mapping[str, Set[Word]]:
    """Return for each shape with a target all ways that it looks along.

    Raises ValueError or RecursionError where it may look anywhere.
    """
    said = _said(shapes)
    return {shape: _words(shape, said) for shape, _ in _targeted(said)}


def _by_property(pairs: Iterable[tuple[str, Focus]]) -> Mapping[str, Focus]:
    found: dict[str, Focus] = {}
    for prop, focus in pairs:
        before = found.get(prop, frozenset())
        found[prop] = None if before is None or focus is None else before | focus
    return found


def _targeted(said: Said) -> Iterator[tuple[str, Focus]]:
    """Yield the shapes that have a target, with the focus nodes where these are fixed."""
    for shape, about in list(said.items()):
        kinds = [kind for kind in _TARGETS if SH + kind in about]
        if kinds:
            yield shape, frozenset(about[SH + "targetNode"]) if kinds == ["targetNode"] else None


def _words(shape: str, said: Said) -> set[Word]:
    """Return all ways that a shape looks along.

    Raises ValueError where it may look anywhere.
    """
    about = said[shape]
    if SH + "sparql" in about:
        raise ValueError(f"a query may look anywhere: {shape}")
    paths = _paths(about[SH + "path"][0], said) if SH + "path" in about else [()]
    beyond: set[Word] = {()}
    if SH + "class" in about:
        beyond.add(((False, _TYPE),))
    listed = (v for kind in _LISTS for head in about.get(SH + kind, ()) for v in _list(head, said))
    direct = (v for kind in _NODES for v in about.get(SH + kind, ()))
    for inner in (*direct, *listed):
        beyond |= _words(inner, said)
    pairs = {((False, prop),) for kind in _PAIRS for prop in about.get(SH + kind, ())}
    return pairs | {(*path, *word) for path in paths for word in beyond}


def _paths(path: str, said: Said) -> list[Word]:
    """Return the ways that a path stands for. Raises ValueError for one of any length."""
    if not path.startswith("_:"):
        return [((False, path),)]
    about = said[path]
    if any(SH + kind in about for kind in _REPEATS):
        raise ValueError(f"a path of any length: {path}")
    for inner in about.get(SH + "inversePath", ()):
        return [tuple((not back, p) for back, p in way[::-1]) for way in _paths(inner, said)]
    for head in about.get(SH + "alternativePath", ()):
        return [way for one in _list(head, said) for way in _paths(one, said)]
    ways: list[Word] = [()]
    for one in _list(path, said):
        ways = [(*way, *more) for way in ways for more in _paths(one, said)]
    return ways


def _list(head: str, said: Said) -> Iterator[str]:
    while head != _NIL:
        yield said[head][RDF + "first"][0]
        head = said[head][RDF + "rest"][0]
