"""Give the blank nodes among a user's shapes IRIs that stay from run to run.

A note is known again by the IRI of its shape, so the name comes from what the shape is about, never
from where it stands: the shape above it and the path; more only where that does not tell it apart.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from referatgraf.foreign.graph import PATH, TARGETS, Shapes, is_blank
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, SH

ROOT = "urn:referatgraf:shape/"
_TOLD = frozenset(SH + name for name in ("description", "message", "name", "group", "order"))
_LONGEST = 60
_DIGITS = 8


def names(shapes: Shapes) -> Mapping[str, str]:
    """Return the IRI of each blank node that is a shape; no blank node may lead to itself."""
    return _Namer(shapes).names()


def local(iri: str) -> str:
    """Return the last part of an IRI, of letters, digits and hyphens.

    >>> local("http://xmlns.com/foaf/0.1/name")
    'name'
    """
    last = re.split(r"[/#:]", iri)[-1]
    return re.sub(r"[^\w-]+", "-", unicodedata.normalize("NFC", last)).strip("-") or "shape"


class _Namer:
    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self._rules, self._all = _digests(shapes, _TOLD), _digests(shapes, frozenset())
        self._taken = {node for node in shapes.subjects() if not is_blank(node)}
        self._found: dict[str, str] = {}

    def names(self) -> Mapping[str, str]:
        """Name the shapes below those that have names, then those that stand alone."""
        named = [node for node in self._shapes.all if not is_blank(node)]
        for top in [*named, *self._alone()]:
            if is_blank(top) and top not in self._found:
                self._found[top] = self._free(ROOT + self._target(top), top)
            for above, below, name in self._below(top):
                if below not in self._found:
                    iri = f"{self._found.get(above, above)}-{name}"
                    self._found[below] = self._free(iri, below)
        return self._found

    def _alone(self) -> list[str]:
        shapes = self._shapes
        below = {item for node in shapes.subjects() for _, item in shapes.pointed_to(node)}
        alone = (node for node in shapes.all if is_blank(node) and node not in below)
        return sorted(alone, key=self._order)

    def _below(self, top: str) -> Iterator[tuple[str, str, str]]:
        """Yield the blank shapes below one: the shape above each, itself, what to call it."""
        waiting, seen = [top], {top}
        while waiting:
            above = waiting.pop(0)
            pairs = ((one.predicate, node) for one, node in self._shapes.pointed_to(above))
            rows = [(kind, node) for kind, node in pairs if is_blank(node) and node not in seen]
            rows.sort(key=lambda row: (row[0], self._order(row[1])))
            counted = Counter(self._name(*row) for row in rows)
            for kind, node in rows:
                name = self._name(kind, node)
                yield above, node, f"{name}-{self._rules[node]}" if counted[name] > 1 else name
            waiting += [node for _, node in rows]
            seen.update(waiting)

    def _order(self, node: str) -> tuple[str, str]:
        return self._rules[node], self._all[node]

    def _name(self, kind: str, node: str) -> str:
        """Return the names in a path, or by which property the shape above names this one."""
        paths = self._shapes.values(node, PATH)
        return "-".join(n for p in paths for n in self.in_path(p))[:_LONGEST] or local(kind)

    def in_path(self, path: str) -> Iterator[str]:
        """Yield the last parts of the properties in a path, from left to right."""
        waiting = [path]
        while waiting:
            node = waiting.pop()
            if is_blank(node):
                waiting += self._shapes.values(node)[::-1]
            elif node != RDF + "nil":
                yield local(node)

    def _target(self, node: str) -> str:
        targets = sorted(map(local, self._shapes.values(node, *TARGETS)))
        return f"{'-'.join(targets)[:_LONGEST]}-{self._rules[node]}".strip("-")

    def _free(self, iri: str, node: str) -> str:
        """Return an IRI that nothing has yet, and keep it."""
        longer = f"{iri}-{self._rules[node]}"
        free = next((one for one in (iri, longer) if one not in self._taken), "")
        number = 2
        while not free or free in self._taken:
            free, number = f"{longer}-{number}", number + 1
        self._taken.add(free)
        return free


def _digests(shapes: Shapes, but: frozenset[str]) -> Mapping[str, str]:
    """Return digits of what is said of each blank node, but for some properties.

    The nodes behind a node come first; by a stack, for lists are as deep as they are long.
    """
    found: dict[str, str] = {}
    waiting = [node for node in shapes.subjects() if is_blank(node)]
    while waiting:
        node = waiting[-1]
        said = [one for one in shapes.about(node) if one.predicate not in but]
        behind = [text(o.object) for o in said if isinstance(o.object, ox.BlankNode)]
        if left := [one for one in behind if one not in found]:
            waiting += left
            continue
        waiting.pop()
        terms = ((one.predicate, found.get(text(one.object), str(one.object))) for one in said)
        words = "\n".join(sorted(f"{predicate} {term}" for predicate, term in terms))
        found[node] = hashlib.sha256(words.encode()).hexdigest()[:_DIGITS]
    return found
