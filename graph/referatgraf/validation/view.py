"""Look things up in N-Quads by subject or object, terms as text."""

from collections import defaultdict

import pyoxigraph as ox


class View:
    """Hold the statements of N-Quads, all named graphs together; blank nodes are ``_:name``."""

    def __init__(self, quads: str) -> None:
        """Raise SyntaxError for text that is not N-Quads."""
        self._said: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._named: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for quad in ox.parse(quads, ox.RdfFormat.N_QUADS):
            subject, predicate, value = text(quad.subject), quad.predicate.value, text(quad.object)
            self._said[subject].append((predicate, value))
            if not isinstance(quad.object, ox.Literal):
                self._named[value].append((predicate, subject))

    def values(self, subject: str, predicate: str) -> list[str]:
        """Return the values of a property of a thing, sorted."""
        return sorted(v for p, v in self._said.get(subject, ()) if p == predicate)

    def subjects(self, predicate: str, value: str) -> list[str]:
        """Return what points to a thing by a property, sorted."""
        return sorted(s for p, s in self._named.get(value, ()) if p == predicate)

    def naming(self, value: str) -> list[str]:
        """Return what points to a thing by any property, sorted, each once."""
        return sorted({s for _, s in self._named.get(value, ())})


def text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    """Return a term's IRI, ``_:name`` or lexical form.

    Raises TypeError for a triple term: RDF 1.2 is not in use.
    """
    if isinstance(term, ox.Triple):
        raise TypeError(f"a triple is no term here: {term}")
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else term.value
