"""Find classes, properties and datatypes that no vocabulary has (constraint 45).

No shape can do it: Core constraints speak of the properties of a node that they know, and the terms
of nineteen vocabularies would have to be written out in each query.
"""

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from referatgraf.validation.engine import RawResult
from referatgraf.validation.statements import Statement
from referatgraf.validation.terms import known, nearest
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, RG

MISSPELLED = "https://w3id.org/referatgraf/shape/vocabulary-spelling"
UNKNOWN = "https://w3id.org/referatgraf/shape/vocabulary-term"
COMPONENT = RG + "VocabularyConstraintComponent"

_TYPE = RDF + "type"
_TYPED = f"<{_TYPE}>"


class Suspects:
    """Collect the statements with a term that is unknown.

    A property stands with few classes or kinds of literals in line after line: each pair is looked
    at once.
    """

    def __init__(self) -> None:
        self._fine: set[tuple[str, str]] = set()
        self._odd: list[str] = []

    def take(self, some: Sequence[Statement]) -> None:
        """Take statements. Raises SyntaxError for one that is no N-Quads."""
        used = {(one[2], one[3] if one[2] == _TYPED else one[4]) for one in some}
        if used <= self._fine:
            return
        for line, _, prop, node, kind in some:
            pair = (prop, node if prop == _TYPED else kind)
            if pair not in self._fine:
                (quad,) = ox.parse(line, ox.RdfFormat.N_QUADS)
                if known().issuperset(_terms(quad)):
                    self._fine.add(pair)
                else:
                    self._odd.append(line)

    def results(self) -> list[RawResult]:
        """Return a result for each term that is unknown, sorted.

        It is told at the first node that uses it: one term is one mistake, however often it stands.
        """
        return list(foreign(ox.parse("\n".join(self._odd), ox.RdfFormat.N_QUADS)))


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
