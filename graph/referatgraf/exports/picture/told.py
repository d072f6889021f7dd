"""What the picture tells, read from a dataset."""

from collections import defaultdict
from dataclasses import dataclass

from referatgraf.network import kinds, parties, people, seats
from referatgraf.network.rows import rows
from referatgraf.store import Dataset

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
    ties = _ties(dataset)
    seen = {person: Party(*party) for person, party in parties(dataset).items()}
    found = [
        Person(iri, name, seen.get(iri), hats, ties.get(iri, {}))
        for iri, (name, hats) in people(dataset).items()
    ]
    meetings = rows(dataset, _MEETINGS)
    dates = tuple(sorted({date for _, date in meetings if date}))
    sources = tuple(sorted(file for (file,) in rows(dataset, _FILES)))
    count = len({meeting for meeting, _ in meetings})
    return Told(tuple(sorted(found, key=lambda p: (p.name, p.iri))), count, dates, sources)


def _ties(dataset: Dataset) -> dict[str, dict[Body, frozenset[str]]]:
    """Return the represented organisations of each person."""
    types = kinds(dataset)
    found: defaultdict[tuple[str, Body], set[str]] = defaultdict(set)
    for row in seats(dataset):
        iri = row["organisation"]
        body = Body(row["label"] or iri, iri, types.get(iri, "other"))
        found[row["person"], body].add(row["attendance"])
    ties: dict[str, dict[Body, frozenset[str]]] = {}
    for (person, body), attendances in sorted(found.items()):
        ties.setdefault(person, {})[body] = frozenset(attendances)
    return ties
