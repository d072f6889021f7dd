"""Find classes, properties and datatypes that no vocabulary has (constraint 45).

No shape can do it: Core constraints speak of the properties of a node that they know, and the terms
of nineteen vocabularies would have to be written out in each query.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from referatgraf.validation.engine import RawResult
from referatgraf.validation.statements import Texts, lines
from referatgraf.validation.terms import known, nearest
from referatgraf.validation.view import text
from referatgraf.vocabulary import RDF, RG

MISSPELLED = "https://w3id.org/referatgraf/shape/vocabulary-spelling"
UNKNOWN = "https://w3id.org/referatgraf/shape/vocabulary-term"
COMPONENT = RG + "VocabularyConstraintComponent"

_TYPE = RDF + "type"
_TYPED = f"<{_TYPE}>"


def foreign_terms(texts: Texts) -> list[RawResult]:
    """Return a result for each term of plain lines that is unknown, sorted.

    It is told at the first node that uses it: one term is one mistake, however often it stands.
    Raises SyntaxError for a line that is no N-Quads.
    """
    odd = "".join(f"{line}\n" for line in _suspects(texts))
    return list(foreign(ox.parse(odd, ox.RdfFormat.N_QUADS)))


def _suspects(texts: Texts) -> Iterator[str]:
    """Yield the lines with a term that is unknown; terms that stand in line after line are few."""
    fine: set[str] = set()
    for line in lines(texts):
        _, prop, rest = line.split(" ", 2)
        used = rest if prop == _TYPED else _kind(rest)
        if prop not in fine or used not in fine:
            (quad,) = ox.parse(line, ox.RdfFormat.N_QUADS)
            if known().issuperset(_terms(quad)):
                fine |= {prop, used}
            else:
                yield line


def _kind(rest: str) -> str:
    """Return what follows the words of a literal, with its datatype; nothing for another term."""
    return rest[rest.rindex('"') :] if rest[0] == '"' else ""


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
