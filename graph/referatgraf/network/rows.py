"""Read a dataset as rows of text: capacities at meetings, people, parties, kinds; always sorted."""

from collections.abc import Mapping

import pyoxigraph as ox

from referatgraf.store import Dataset, solutions

Seat = Mapping[str, str]
_SEATS = """
SELECT ?participation ?person ?name ?organisation ?label ?meeting ?date ?attendance ?basis WHERE {
  ?participation eli-dl:had_participant_person ?person ;
                 eli-dl:participation_in_name_of ?organisation .
  ?person foaf:name ?name .
  OPTIONAL { ?organisation skos:prefLabel ?label FILTER(LANG(?label) = "da") }
  OPTIONAL { ?meeting eli-dl:had_participation ?participation
             OPTIONAL { ?meeting eli-dl:activity_date ?date } }
  OPTIONAL { ?participation rg:attendance ?attendance }
  OPTIONAL { ?participation rg:representationBasis ?basis }
}"""
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
COLUMNS = (
    "participation",
    "person",
    "name",
    "organisation",
    "label",
    "meeting",
    "date",
    "attendance",
    "basis",
)


def seats(dataset: Dataset) -> list[Seat]:
    """Return who sat for whom, one row for each person, organisation and meeting, in fixed order.

    The columns are COLUMNS: IRIs in full, concepts by their last segment, nothing known as "".
    """
    found = sorted(solutions(dataset.store, _SEATS), key=str)
    return [{name: _slug(row[name]) for name in COLUMNS} for row in found]


def people(dataset: Dataset) -> dict[str, tuple[str, bool]]:
    """Return name and whether two hats are worn, by the person's IRI."""
    return {iri: (name, hats != "0") for iri, name, hats in rows(dataset, _PEOPLE)}


def parties(dataset: Dataset) -> dict[str, tuple[str, str, str]]:
    """Return letter, name and IRI of the party that each person was last seen with."""
    return {
        person: (letter, label or letter, iri)
        for person, _, letter, iri, label in rows(dataset, _PARTIES)
    }


def kinds(dataset: Dataset) -> dict[str, str]:
    """Return the slug of each organisation's type."""
    return {body: kind.rpartition("/")[2] for body, kind in rows(dataset, _KINDS)}


def rows(dataset: Dataset, query: str) -> list[tuple[str, ...]]:
    """Return the cells of our own query as text, sorted; nothing as ""."""
    return sorted(tuple(map(_text, row)) for row in solutions(dataset.store, query))


def _slug(term: object) -> str:
    text = _text(term)
    concept = isinstance(term, ox.NamedNode) and "/def/" in text
    return text.rpartition("/")[2] if concept else text


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""
