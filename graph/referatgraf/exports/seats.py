"""The rows that every network format is made of: a person's capacity at a meeting."""

import re
from collections.abc import Mapping

import pyoxigraph as ox

from referatgraf.store import Dataset, solutions

Seat = Mapping[str, str]
# XML 1.0 has no way to write these, not even as an escape.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
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


def legal(text: str) -> str:
    r"""Return text without the characters that XML cannot hold.

    >>> legal("a\x00b\ufffe")
    'ab'
    """
    return _ILLEGAL.sub("", text)


def seats(dataset: Dataset) -> list[Seat]:
    """Return who sat for whom, one row for each person, organisation and meeting, in fixed order.

    The columns are COLUMNS: IRIs in full, concepts by their last segment, nothing known as "".
    """
    rows = sorted(solutions(dataset.store, _SEATS), key=str)
    return [{name: _text(row[name]) for name in COLUMNS} for row in rows]


def _text(term: object) -> str:
    if isinstance(term, ox.NamedNode) and "/def/" in term.value:
        return term.value.rpartition("/")[2]
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""
