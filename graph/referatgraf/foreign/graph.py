"""Look up in the statements of a user's shapes which shapes there are, and what they name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import pyoxigraph as ox

from referatgraf.foreign.turtle import Statement
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, RDFS, SH

TYPE, FIRST, REST = RDF + "type", RDF + "first", RDF + "rest"
TARGETS = frozenset(
    SH + name for name in ("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf")
)
NODE, PROPERTY, PATH = SH + "node", SH + "property", SH + "path"
_TO_SHAPES = (NODE, PROPERTY, SH + "not", SH + "qualifiedValueShape")
_TO_LISTS = (SH + "and", SH + "or", SH + "xone")
_KINDS = frozenset((SH + "NodeShape", SH + "PropertyShape"))
_CLASSES = frozenset((RDFS + "Class", "http://www.w3.org/2002/07/owl#Class"))


class Shapes:
    """Hold statements by subject; terms as text, blank nodes as ``_:name``."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements
        self._said: defaultdict[str, list[Statement]] = defaultdict(list)
        for one in statements:
            self._said[text(one.subject)].append(one)

    def about(self, node: str, *properties: str) -> list[Statement]:
        """Return what is said of a node, by these properties if any are given."""
        said = self._said.get(node, [])
        return [one for one in said if one.predicate in properties] if properties else said

    def values(self, node: str, *properties: str) -> list[str]:
        """Return the values of properties of a node, in their order."""
        return [text(one.object) for one in self.about(node, *properties)]

    def subjects(self) -> Iterable[str]:
        """Return all that is described, in its order."""
        return self._said.keys()

    def items(self, head: str) -> list[str]:
        """Return the members of a list."""
        return [item for cell in self.cells(head) for item in self.values(cell, FIRST)[:1]]

    def cells(self, head: str) -> list[str]:
        """Return the nodes of a list; a list that comes back to itself ends there."""
        found: dict[str, None] = {}
        while head not in found and self.about(head, FIRST):
            found[head] = None
            head = next(iter(self.values(head, REST)), "")
        return list(found)

    def pointed_to(self, shape: str) -> Iterator[tuple[Statement, str]]:
        """Yield the shapes that a shape names, and the statement that names each."""
        for one in self.about(shape, *_TO_SHAPES):
            yield one, text(one.object)
        for one in self.about(shape, *_TO_LISTS):
            yield from ((one, item) for item in self.items(text(one.object)))

    @cached_property
    def targeted(self) -> list[str]:
        """Return the shapes that have a target, in their order."""
        return [node for node in self._said if self.about(node, *TARGETS) or self.is_class(node)]

    @cached_property
    def all(self) -> list[str]:
        """Return everything that is a shape, in its order (SHACL 2.1)."""
        named = {item for node in self._said for _, item in self.pointed_to(node)}
        typed = {n for n in self._said if _KINDS.intersection(self.values(n, TYPE))}
        shapes = {*named, *typed, *self.targeted}
        return [node for node in self._said if node in shapes]

    def reporting(self) -> list[str]:
        """Return the shapes that can give a result: those with a target, and their properties."""
        found: list[str] = []
        waiting = self.targeted[::-1]
        seen = set(waiting)
        while waiting:
            found.append(waiting.pop())
            below = [n for n in self.values(found[-1], PROPERTY) if n not in seen]
            waiting += dict.fromkeys(below)
            seen.update(below)
        return found

    def is_class(self, node: str) -> bool:
        """Tell whether a shape is a class, too, and so has its members as targets (SHACL 2.1.3.3).

        Engines differ in what they take for a class: some know no ``owl:Class``.
        """
        kinds = set(self.values(node, TYPE))
        return bool(kinds & _KINDS) and not _CLASSES.isdisjoint(self._with_classes_above(kinds))

    def _with_classes_above(self, kinds: Iterable[str]) -> set[str]:
        found, waiting = set(kinds), list(kinds)
        while waiting:
            above = set(self.values(waiting.pop(), RDFS + "subClassOf")) - found
            found |= above
            waiting += above
        return found


def is_blank(node: str) -> bool:
    """Tell whether a term, as text, is a blank node."""
    return node.startswith("_:")


def term(node: str) -> ox.NamedNode | ox.BlankNode:
    """Return the node that a text names."""
    return ox.BlankNode(node[2:]) if is_blank(node) else ox.NamedNode(node)
