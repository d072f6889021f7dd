"""Find classes, properties and datatypes that no vocabulary has (constraint 45).

No shape can do it: Core constraints speak of the properties of a node that they know, and the terms
of nineteen vocabularies would have to be written out in each query.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from referatgraf.validation.engine import RawResult
from referatgraf.validation.terms import known, nearest
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, RG

MISSPELLED = "https://w3id.org/referatgraf/shape/vocabulary-spelling"
UNKNOWN = "https://w3id.org/referatgraf/shape/vocabulary-term"
COMPONENT = RG + "VocabularyConstraintComponent"

_TYPE = RDF + "type"


def foreign_terms(quads: str) -> list[RawResult]:
    """Return a result for each term that is unknown, at the first node that uses it, sorted.

    One term is one mistake, however often it stands. Raises SyntaxError for text that is not
    N-Quads.
    """
    return list(foreign(ox.parse(quads, ox.RdfFormat.N_QUADS)))


def foreign(statements: Iterable[ox.Quad]) -> Iterator[RawResult]:
    """Yield a result for each unknown term of statements, sorted by the term."""
    first: dict[str, tuple[str, str]] = {}
    for quad in statements:
        for term in _terms(quad):
            if term not in known():
                use = (text(quad.subject), quad.predicate.value)
                first[term] = min(use, first.get(term, use))
    for term, (focus, path) in sorted(first.items()):
        near = nearest(term)
        yield RawResult(focus, MISSPELLED if near else UNKNOWN, COMPONENT, path, term, near)


def _terms(quad: ox.Quad) -> Iterator[str]:
    yield quad.predicate.value
    if isinstance(quad.object, ox.Literal):
        yield quad.object.datatype.value
    elif quad.predicate.value == _TYPE:
        yield text(quad.object)
