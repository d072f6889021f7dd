"""What the picture tells, read from a dataset."""

from collections import defaultdict
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.exports.seats import seats
from referatgraf.store import Dataset, solutions

_PEOPLE = """
SELECT ?person (MIN(?n) AS ?name) (COUNT(?hat) AS ?hats) WHERE {
  ?person a person:Person ; foaf:name ?n . OPTIONAL { ?hat a rg:TwoHats ; rg:onPerson ?person }
} GROUP BY ?person"""
_PARTIES = """
SELECT ?person ?day ?letter ?party ?label WHERE {
  ?seat org:member ?person ; org:organization ?party .
  ?party a rg:Party ; skos:notation ?letter .
  OPTIONAL { ?party skos:prefLabel ?label FILTER(LANG(?label) = "da") }
  OPTIONAL { ?seat rg:observedOn ?day }
}"""
_KINDS = "SELECT ?body ?kind WHERE { ?body org:classification ?kind }"
_MEETINGS = """
SELECT ?meeting ?date { ?meeting a rg:Meeting OPTIONAL { ?meeting eli-dl:activity_date ?date } }"""
_FILES = "SELECT DISTINCT ?file { GRAPH ?g { ?g rg:fileName ?file } }"


@dataclass(frozen=True, slots=True, order=True)
class Body:
    """Name an organisation; ``kind`` is the slug of an organisation type."""

    label: str
    iri: str
    kind: str


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """Name a party or local list by its letter."""

    letter: str
    name: str
    iri: str


@dataclass(frozen=True, slots=True)
class Person:
    """Hold a person and whom that person represents, with the attendances there."""

    iri: str
    name: str
    party: Party | None
    two_hats: bool
    represents: dict[Body, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Told:
    """Hold all that the picture tells; dates are ISO days, sorted."""

    people: tuple[Person, ...]
    meetings: int
    dates: tuple[str, ...]
    sources: tuple[str, ...]


def tell(dataset: Dataset) -> Told:
    """Read people, parties, organisations, meetings and sources, all in fixed order."""
    ties, parties = _ties(dataset), _parties(dataset)
    people = [
        Person(iri, name, parties.get(iri), hats != "0", ties.get(iri, {}))
        for iri, name, hats in _rows(dataset, _PEOPLE)
    ]
    meetings = _rows(dataset, _MEETINGS)
    dates = tuple(sorted({date for _, date in meetings if date}))
    sources = tuple(sorted(file for (file,) in _rows(dataset, _FILES)))
    count = len({meeting for meeting, _ in meetings})
    return Told(tuple(sorted(people, key=lambda p: (p.name, p.iri))), count, dates, sources)


def _ties(dataset: Dataset) -> dict[str, dict[Body, frozenset[str]]]:
    """Return the represented organisations of each person."""
    kinds = {body: kind.rpartition("/")[2] for body, kind in _rows(dataset, _KINDS)}
    found: defaultdict[tuple[str, Body], set[str]] = defaultdict(set)
    for row in seats(dataset):
        iri = row["organisation"]
        body = Body(row["label"] or iri, iri, kinds.get(iri, "other"))
        found[row["person"], body].add(row["attendance"])
    ties: dict[str, dict[Body, frozenset[str]]] = {}
    for (person, body), attendances in sorted(found.items()):
        ties.setdefault(person, {})[body] = frozenset(attendances)
    return ties


def _parties(dataset: Dataset) -> dict[str, Party]:
    """Return the party that each person was last seen with."""
    return {
        person: Party(letter, label or letter, iri)
        for person, _, letter, iri, label in _rows(dataset, _PARTIES)
    }


def _rows(dataset: Dataset, query: str) -> list[tuple[str, ...]]:
    """Return the cells of our own query as text, sorted; nothing as ""."""
    return sorted(tuple(map(_text, row)) for row in solutions(dataset.store, query))


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""
