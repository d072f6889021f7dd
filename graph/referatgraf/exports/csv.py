"""CSV for spreadsheets: one line for each person and organisation that the person represents."""

import pyoxigraph as ox

from referatgraf.exports.base import Export
from referatgraf.listing import csv_lines
from referatgraf.store import Dataset, solutions

HEADER = ("person", "name", "organisation", "organisation_name", "meetings", "first", "last")
_EDGES = """
SELECT ?person (SAMPLE(?n) AS ?name) ?organisation (SAMPLE(?l) AS ?label)
       (COUNT(DISTINCT ?meeting) AS ?meetings) (MIN(?date) AS ?first) (MAX(?date) AS ?last)
WHERE {
  ?person rg:represents ?organisation ; foaf:name ?n .
  OPTIONAL { ?organisation skos:prefLabel ?l FILTER(LANG(?l) = "da") }
  OPTIONAL {
    ?participation eli-dl:had_participant_person ?person ;
                   eli-dl:participation_in_name_of ?organisation .
    ?meeting eli-dl:had_participation ?participation .
    OPTIONAL { ?meeting eli-dl:activity_date ?date }
  }
} GROUP BY ?person ?organisation"""


def write(dataset: Dataset) -> bytes:
    """Return the edges as CSV in UTF-8, sorted by name."""
    rows = sorted(_row(solution) for solution in solutions(dataset.store, _EDGES))
    return "".join(csv_lines([HEADER, *(row[1:] for row in rows)])).encode()


def _row(solution: ox.QuerySolution) -> list[str]:
    """Return the sort key (the name, case folded) and the cells of one line."""
    cells = ["" if term is None else getattr(term, "value", "") for term in solution]
    return [cells[1].casefold(), *cells]


EXPORT = Export("csv", ".csv", "CSV: hvem repræsenterer hvem", "CSV: who represents whom", write)
