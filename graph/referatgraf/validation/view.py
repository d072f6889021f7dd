"""Look things up in N-Quads by subject or object, terms as text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

import pyoxigraph as ox

# A line of N-Quads as we write it (RDF 1.1 N-Quads 4, canonical form), with neither an escape nor a
# blank between its terms more than needed; any other line is left to the parser.
# Possessive, so that no line is gone back over.
IRI = r"<[^<>\"{}|^`\\\x00-\x20]*+>"
KIND = rf"@[A-Za-z]++(?:-[A-Za-z0-9]++)*+|\^\^{IRI}"
_LINE = re.compile(rf"^({IRI}) ({IRI}) (?:({IRI})|\"([^\"\\\r\n]*+)\"(?:{KIND})?)(?: {IRI})? \.$")


class View:
    """Hold the statements of N-Quads, all named graphs together; blank nodes are ``_:name``."""

    def __init__(self, quads: str | Iterable[str]) -> None:
        """Take a text or its lines. Raises SyntaxError for what is not N-Quads."""
        self._said: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._named: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        once: dict[str, str] = {}  # each property and, as lines are sorted, most subjects
        lines = quads.split("\n") if isinstance(quads, str) else quads
        before = ""
        for subject, predicate, value, is_literal in _statements(lines):
            predicate = once.setdefault(predicate, predicate)
            before = subject = before if subject == before else subject
            self._said[subject].append((predicate, value))
            if not is_literal:
                self._named[value].append((predicate, subject))

    def values(self, subject: str, predicate: str) -> list[str]:
        """Return the values of a property of a thing, sorted."""
        return sorted(v for p, v in self._said.get(subject, ()) if p == predicate)

    def subjects(self, predicate: str, value: str) -> list[str]:
        """Return what points to a thing by a property, sorted."""
        return sorted(s for p, s in self._named.get(value, ()) if p == predicate)

    def things(self) -> Set[str]:
        """Return everything that is described or pointed to."""
        return self._said.keys() | self._named.keys()

    def naming(self, value: str) -> list[str]:
        """Return what points to a thing by any property, sorted, each once."""
        return sorted({s for _, s in self._named.get(value, ())})


def _statements(lines: Iterable[str]) -> Iterator[tuple[str, str, str, bool]]:
    """Yield (subject, predicate, object, whether that is a literal).

    A parser makes an object of each term; for the plain lines, which most are, a pattern is enough.
    """
    left = []
    for line in lines:
        if match := _LINE.match(line):
            subject, predicate, node, words = match.groups()
            value = words if node is None else node[1:-1]
            yield subject[1:-1], predicate[1:-1], value, node is None
        elif line:
            left.append(line)
    for quad in ox.parse("\n".join(left), ox.RdfFormat.N_QUADS):
        is_literal = isinstance(quad.object, ox.Literal)
        yield text(quad.subject), quad.predicate.value, text(quad.object), is_literal


def text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    """Return a term's IRI, ``_:name`` or lexical form.

    Raises TypeError for a triple term: RDF 1.2 is not in use.
    """
    if isinstance(term, ox.Triple):
        raise TypeError(f"a triple is no term here: {term}")
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else term.value
