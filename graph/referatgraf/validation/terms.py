"""Know the terms of the vocabularies in use, and the nearest one to a term that does not exist."""

import csv
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

import pyoxigraph as ox

from referatgraf import resources
from referatgraf.vocabulary import RG

_INDEX = "vocabularies"
_NEAR = 0.8  # of 1, as difflib measures: a letter or two in a term of usual length


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Hold the terms of one vocabulary, without its namespace.

    ``complete`` tells whether all its terms are listed, or those in use only; ``licence`` and
    ``source`` are those of the list.
    """

    prefix: str
    namespace: str
    version: str
    complete: bool
    licence: str
    source: str
    terms: frozenset[str]


@cache
def vocabularies() -> tuple[Vocabulary, ...]:
    """Return the vocabularies that graphs, shapes and the ontology may use: the own one last."""
    lists = resources.vocabulary_lists()
    rows = csv.DictReader(lists[_INDEX].splitlines())
    return (*(_vocabulary(row, lists[row["prefix"]]) for row in rows), _own())


def _vocabulary(row: dict[str, str], listed: str) -> Vocabulary:
    return Vocabulary(
        prefix=row["prefix"],
        namespace=row["namespace"],
        version=row["version"],
        complete=row["complete"] == "yes",
        licence=row["licence"],
        source=row["source"],
        terms=frozenset(listed.splitlines()[1:]),
    )


def _own() -> Vocabulary:
    quads = ox.parse(resources.ontology(), ox.RdfFormat.TURTLE)
    named = (q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode))
    terms = frozenset(iri.removeprefix(RG) for iri in named if iri.startswith(RG) and iri != RG)
    return Vocabulary("rg", RG, "", True, "", "ontology.ttl", terms)


@cache
def known() -> frozenset[str]:
    """Return the IRIs of all terms."""
    return frozenset(v.namespace + term for v in vocabularies() for term in v.terms)


@cache  # a graph misspells few terms, and many times
def nearest(iri: str) -> str | None:
    """Return the known term that is meant most likely by one that does not exist, or None.

    Of the same vocabulary where the IRI is in one; else of any, by the whole IRI, so that a wrong
    scheme, host or separator is seen, too.

    >>> nearest("http://www.w3.org/ns/org#organisation")
    'http://www.w3.org/ns/org#organization'
    >>> nearest("http://schema.org/mentions")
    'https://schema.org/mentions'
    >>> nearest("http://www.w3.org/ns/org#colour") is None
    True
    """
    for vocabulary in vocabularies():
        if iri.startswith(vocabulary.namespace):
            return _nearest_of(iri, vocabulary)
    return next(iter(get_close_matches(iri, sorted(known()), 1, _NEAR)), None)


def _nearest_of(iri: str, vocabulary: Vocabulary) -> str | None:
    """Return the nearest term; a capital parts a class from a property, but not at any price."""
    name = iri.removeprefix(vocabulary.namespace)
    folded = {term.casefold(): term for term in sorted(vocabulary.terms)}
    found = get_close_matches(name, sorted(vocabulary.terms), 1, _NEAR) or [
        folded[near] for near in get_close_matches(name.casefold(), folded, 1, _NEAR)
    ]
    return vocabulary.namespace + found[0] if found else None
