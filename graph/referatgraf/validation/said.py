"""Hold N-Quads by subject, read once for all who look things up in them.

A parser makes an object of each term; where every line is written plainly, as ours are, lines are
cut at blanks, and a pattern looks once at each term.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, cached_property
from typing import Self

import pyoxigraph as ox

from referatgraf.validation.view import IRI, View, text
from referatgraf.vocabulary import RDF, RDFS, XSD

# So that two terms are one exactly where their texts are (RDF 1.1 Concepts 3.3): no escape in an
# IRI, none in words that could do without, language tags in small letters, strings without a kind.
_TAG = rf"@[a-z]++(?:-[a-z0-9]++)*+|\^\^(?!<{re.escape(XSD)}string>){IRI}"
_WORDS = r'"[^"\\\x00-\x1f]*+(?:\\["\\nrtbf][^"\\\x00-\x1f]*+)*+"'
_MANY_IRIS = re.compile(rf"{IRI}(?:\n{IRI})*+")
# No "?+": behind it Python 3.11.2, that of Debian 12, takes for a match what is none.
_MANY_TERMS = re.compile(rf"(?:{IRI}|{_WORDS}(?:{_TAG})?)(?:\n(?:{IRI}|{_WORDS}(?:{_TAG})?))*+")

TYPE = f"<{RDF}type>"
_SUBCLASS = f"<{RDFS}subClassOf>"

# Of each subject its properties, and the object of each.
About = dict[str, tuple[list[str], list[str]]]


class Quads(str):
    """Be a text of N-Quads that knows, once asked, what it says."""

    @cached_property
    def said(self) -> "Said | None":
        """Return what it says, None where a line is not plain, so that only a parser can tell."""
        try:
            return Said(_about(self))
        except ValueError:
            return None

    @classmethod
    def of(cls, quads: str) -> Self:
        """Return a text as one that knows what it says."""
        return quads if isinstance(quads, cls) else cls(quads)

    def followed_by(self, other: str) -> "Quads":
        """Return this text and another one after it; what this one says is not read again."""
        both, more = Quads(self + other), Quads(other).said
        both.said = self.said.joined(more) if self.said and more else None
        return both


def _about(quads: str) -> About:
    """Return the statements of plain lines. Raises ValueError where one is not plain."""
    about: About = {}
    before = ""
    properties: list[str] = []
    objects: list[str] = []
    ends: set[str] = set()
    graphs: set[str] = set()
    *some, last = quads.split("\n")
    for line in some:
        said, graph, end = line.rsplit(" ", 2)
        subject, prop, value = said.split(" ", 2)
        if subject != before:
            before = subject
            properties, objects = about.setdefault(subject, ([], []))
        properties.append(prop)
        objects.append(value)
        graphs.add(graph)
        ends.add(end)
    if about and not (last == "" and ends == {"."} and _are_plain(about, graphs)):
        raise ValueError("a line is not written plainly")
    return about


def _are_plain(about: About, graphs: Set[str]) -> bool:
    """Tell whether the terms, each looked at once, are what they should be at their places."""
    iris = {*graphs}.union(about, *(properties for properties, _ in about.values()))
    terms = set[str]().union(*(objects for _, objects in about.values()))
    return bool(_MANY_IRIS.fullmatch("\n".join(iris)) and _MANY_TERMS.fullmatch("\n".join(terms)))


class Said:
    """Hold the statements of plain lines by subject; terms as written, all graphs together."""

    def __init__(self, about: About) -> None:
        self.about = about
        self.signatures = {s: tuple(own) for s, (own, _) in about.items()}

    def joined(self, other: "Said") -> "Said":
        """Return what both say."""
        about = {**self.about, **other.about}
        for subject in self.about.keys() & other.about.keys():
            mine, yours = self.about[subject], other.about[subject]
            about[subject] = (mine[0] + yours[0], mine[1] + yours[1])
        return Said(about)

    @cached_property
    def alike(self) -> Mapping[tuple[str, ...], Sequence[str]]:
        """Return the subjects with the same properties in the same order."""
        found = defaultdict(list)
        for subject, signature in self.signatures.items():
            found[signature].append(subject)
        return found

    @cached_property
    def properties(self) -> frozenset[str]:
        """Return all properties."""
        return frozenset().union(*self.alike)

    @cached_property
    def instances(self) -> Mapping[str, set[str]]:
        """Return the things of each class."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for subject, kind in self._pairs(TYPE):
            found[kind].add(subject)
        return found

    @cached_property
    def types(self) -> Mapping[str, tuple[str, ...]]:
        """Return the classes of each subject that has any, in order."""
        found: dict[str, tuple[str, ...]] = {}
        for subject, kind in self._pairs(TYPE):
            found[subject] = (*found.get(subject, ()), kind)
        return found

    def _pairs(self, prop: str) -> Iterator[tuple[str, str]]:
        """Yield each subject of a property with its values."""
        for signature, subjects in self.alike.items():
            if prop in signature:
                for place in (i for i, own in enumerate(signature) if own == prop):
                    yield from ((one, self.about[one][1][place]) for one in subjects)

    @property
    def has_subclasses(self) -> bool:
        """Tell whether a thing may be of a class without its own statement."""
        return _SUBCLASS in self.properties

    def values(self, subject: str, prop: str) -> list[str]:
        """Return the values of a property, each once."""
        properties, objects = self.about.get(subject, _NOTHING)
        found = [objects[i] for i, own in enumerate(properties) if own == prop]
        return found if len(found) < 2 else list(dict.fromkeys(found))

    def lines(self, properties: Set[str], classes: Set[str] | None = None) -> Iterator[str]:
        """Yield the statements with some properties as lines of N-Triples; of classes some only."""
        for signature, subjects in self.alike.items():
            if not properties.isdisjoint(signature):
                places = [(i, prop) for i, prop in enumerate(signature) if prop in properties]
                for subject in subjects:
                    values = self.about[subject][1]
                    for place, prop in places:
                        if prop != TYPE or classes is None or values[place] in classes:
                            yield f"{subject} {prop} {values[place]} ."

    def pointing(self, prop: str) -> Mapping[str, Sequence[str]]:
        """Return which subjects point to a node by a property, each once."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for subject, value in self._pairs(prop) if prop in self.properties else ():
            if subject not in found[value]:
                found[value].append(subject)
        return found


_NOTHING: tuple[list[str], list[str]] = ([], [])


def words(literal: str) -> str:
    """Return what a literal says; what is escaped in it stays so.

    >>> words('"a b"@da')
    'a b'
    """
    return literal[1 : literal.rindex('"')]


class SaidView(View):
    """Look things up as ``View`` does, in a text that is read already."""

    def __init__(self, said: Said) -> None:
        self._said_by, self._pointing = said, cache(said.pointing)

    def values(self, subject: str, predicate: str) -> list[str]:
        """Return the values of a property of a thing, sorted."""
        return sorted(map(plain, self._said_by.values(f"<{subject}>", f"<{predicate}>")))

    def subjects(self, predicate: str, value: str) -> list[str]:
        """Return what points to a thing by a property, sorted."""
        return sorted(map(plain, self._pointing(f"<{predicate}>").get(f"<{value}>", ())))

    def things(self) -> Set[str]:
        """Return everything that is described or pointed to."""
        about = self._said_by.about
        objects = {value for _, values in about.values() for value in values if value[0] == "<"}
        return {one[1:-1] for one in objects | about.keys()}

    def naming(self, value: str) -> list[str]:
        """Return what points to a thing by any property, sorted, each once."""
        named, about = f"<{value}>", self._said_by.about
        return sorted(plain(subject) for subject, (_, values) in about.items() if named in values)


def view(quads: str) -> View:
    """Return what looks things up in N-Quads; raises SyntaxError for what is none."""
    said = Quads.of(quads).said
    return View(quads) if said is None else SaidView(said)


def plain(node: str) -> str:
    """Return a term as results name it: an IRI without brackets, what a literal says.

    >>> plain("<urn:a>"), plain('"a b"@da')
    ('urn:a', 'a b')
    """
    if node[0] == "<":
        return node[1:-1]
    if "\\" not in node:
        return words(node)
    (read,) = ox.parse(f"<urn:a> <urn:a> {node} .", ox.RdfFormat.N_TRIPLES)
    return text(read.object)
