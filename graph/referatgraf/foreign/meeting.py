"""Count how many nodes each of a user's shapes meets: one that meets none says nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from referatgraf.foreign.graph import TARGETS
from referatgraf.foreign.reading import OwnShapes
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, RDFS, SH

_CLASS, _NODE = SH + "targetClass", SH + "targetNode"
_SUBJECTS, _OBJECTS = SH + "targetSubjectsOf", SH + "targetObjectsOf"
_TYPE, _SUBCLASS = RDF + "type", RDFS + "subClassOf"


def met(own: OwnShapes, data: str) -> Mapping[str, int]:
    """Return how many nodes of N-Quads each shape with a target meets (SHACL 2.1.3), by its IRI.

    A node that a shape names counts where something is said of it or points to it.
    """
    targets = _targets(own)
    there = _There(ox.parse(data, ox.RdfFormat.N_QUADS), targets)
    return {
        shape: len(set().union(*(there.nodes(kind, value) for kind, value in aims)))
        for shape, aims in sorted(targets.items())
    }


def _targets(own: OwnShapes) -> Mapping[str, set[tuple[str, str]]]:
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for quad in ox.parse(own.text, ox.RdfFormat.N_TRIPLES):
        if quad.predicate.value in TARGETS:
            found[text(quad.subject)].add((quad.predicate.value, text(quad.object)))
    return found


class _There:
    """Hold of a graph what targets ask for."""

    def __init__(
        self, quads: Iterable[ox.Quad], targets: Mapping[str, set[tuple[str, str]]]
    ) -> None:
        aims = set().union(*targets.values())
        named = {value for kind, value in aims if kind == _NODE}
        asked = {value for kind, value in aims if kind in (_SUBJECTS, _OBJECTS)}
        self._found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._below: defaultdict[str, set[str]] = defaultdict(set)
        for quad in quads:
            subject, prop, value = text(quad.subject), quad.predicate.value, str(quad.object)
            if prop == _TYPE:
                self._found[_CLASS, text(quad.object)].add(subject)
            elif prop == _SUBCLASS:
                self._below[text(quad.object)].add(subject)
            if prop in asked:
                self._found[_SUBJECTS, prop].add(subject)
                self._found[_OBJECTS, prop].add(value)
            for one in named & {subject, text(quad.object)}:
                self._found[_NODE, one].add(one)

    def nodes(self, kind: str, value: str) -> set[str]:
        """Return the nodes of one target; of a class those of the classes below it, too."""
        if kind != _CLASS:
            return {one.removeprefix("<").removesuffix(">") for one in self._found[kind, value]}
        classes, waiting = {value}, [value]
        while waiting:
            below = self._below[waiting.pop()] - classes
            classes |= below
            waiting += below
        return set().union(*(self._found[_CLASS, one] for one in classes))
