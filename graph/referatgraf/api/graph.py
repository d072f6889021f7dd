"""Open a built folder and ask it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from referatgraf.api import markup
from referatgraf.api.entity import Entity, entity
from referatgraf.api.table import Table
from referatgraf.errors import UsageError
from referatgraf.queries import Parameter, answered, question, questions
from referatgraf.queries.parameters import Value
from referatgraf.store import Built, open_store

if TYPE_CHECKING:
    import networkx as nx

    from referatgraf.api.picture import Picture

_PEOPLE = """
SELECT (MIN(?n) AS ?name) (GROUP_CONCAT(DISTINCT ?party; separator=", ") AS ?parties)
       (COUNT(DISTINCT ?meeting) AS ?meetings) (STR(?person) AS ?iri) WHERE {
  ?person a person:Person ; foaf:name ?n .
  OPTIONAL { ?seat org:member ?person ; org:organization ?held . ?held a rg:Party ;
             skos:prefLabel ?party FILTER(LANG(?party) = "da") }
  OPTIONAL { ?part eli-dl:had_participant_person ?person .
             ?meeting eli-dl:had_participation ?part }
} GROUP BY ?person ORDER BY ?name ?iri"""
_ORGANISATIONS = """
SELECT (MIN(?n) AS ?name) (STRAFTER(STR(MIN(?k)), "organisation-type/") AS ?kind)
       (COUNT(DISTINCT ?speaker) AS ?represented_by) (COUNT(DISTINCT ?member) AS ?people)
       (STR(?organisation) AS ?iri) WHERE {
  { ?speaker rg:represents ?organisation }
  UNION { ?seat org:organization ?organisation ; org:member ?member }
  UNION { ?meeting eli-dl:had_responsible_organization ?organisation }
  ?organisation skos:prefLabel ?n FILTER(LANG(?n) = "da")
  OPTIONAL { ?organisation org:classification ?k }
} GROUP BY ?organisation ORDER BY ?name ?iri"""
_COUNTS = (
    ("documents", "referater · minutes"),
    ("people", "personer · people"),
    ("Participation", "deltagelser · participations"),
    ("Membership", "hverv og medlemskaber · offices and memberships"),
    ("twoHats", "med to kasketter · with two hats"),
    ("unsure", "usikre udsagn · unsure statements"),
    ("withheld", "tilbageholdte udsagn · withheld statements"),
)


@dataclass(frozen=True, slots=True, repr=False)
class KnowledgeGraph:
    """Hold a built graph in memory; every answer is read from it, nothing is changed.

    ``open_graph`` makes one.
    """

    built: Built

    def report(self) -> dict[str, Any]:
        """Return the build's report, as report.json has it."""
        return self.built.report()

    def people(self) -> Table:
        """Return the people of the merged graph with their parties and number of meetings."""
        return self._asked(_PEOPLE, "people", "Personer · People")

    def organisations(self) -> Table:
        """Return the organisations that people represent or belong to, and those that met."""
        return self._asked(_ORGANISATIONS, "organisations", "Organisationer · Organisations")

    def entity(self, wanted: str) -> Entity:
        """Return a person, an organisation or anything else by IRI, or by name or a part of it.

        Raises ReferatgrafError where nothing fits, saying what is spelled alike, or where several
        things do, listing their IRIs.
        """
        return entity(self.built, wanted)

    def ask(self, sparql: str) -> Table:
        """Return the answer to a SPARQL query, which may only read; the usual prefixes are known.

        Raises ReferatgrafError, on one line, for a query that is wrong or may not run, and for the
        name of a bundled question, which ``run`` answers.
        """
        name = sparql.strip()
        if name in {asked.name for asked in questions()}:
            raise UsageError(name, "is a bundled question, no SPARQL", f'use run("{name}")')
        return self._asked(sparql, "query", "")

    def questions(self) -> Table:
        """Return the bundled questions, each with its parameters and a call that answers."""
        columns = ("name", "title_da", "title_en", "parameters", "example")
        rows = [
            (
                asked.name,
                asked.title["da"],
                asked.title["en"],
                ", ".join(f"{p.name}{'*' * p.required}" for p in asked.parameters),
                _example(asked.name, asked.parameters),
            )
            for asked in questions()
        ]
        title = "Spørgsmål · Questions (*: skal gives · required)"
        return Table(columns, tuple(dict(zip(columns, row, strict=True)) for row in rows), title)

    def run(self, name: str, /, **parameters: Value) -> Table:
        """Return the answer to a bundled question; a parameter that is not given means "any".

        Raises ReferatgrafError for an unknown question or parameter, naming the known ones.
        """
        asked = question(name)
        title = f"{asked.title['da']} · {asked.title['en']}"
        return self._asked(asked.with_values(parameters.items()), name, title)

    def network(self) -> "nx.MultiDiGraph":
        """Return people and organisations as a networkx graph, an edge for each capacity."""
        from referatgraf.network import network

        return network(self.built.dataset)

    def picture(self) -> "Picture":
        """Return the picture of who represents whom."""
        from referatgraf.api.picture import picture

        return picture(self.built.dataset)

    def export(self, format: str) -> bytes:
        """Return the graph in a format: turtle, csv, gexf … as ``referatgraf export`` writes it.

        Raises ReferatgrafError that lists the formats for an unknown one.
        """
        from referatgraf.exports import export

        return export(format).write(self.built.dataset)

    def __repr__(self) -> str:
        """Return folder and counts for a terminal."""
        told = ", ".join(f"{count} {words}" for count, words in self._counts())
        return f"<KnowledgeGraph {self.built.out.name}: {told}>"

    def _repr_html_(self) -> str:
        """Return folder and counts for a notebook."""
        rows = [(markup.text(count), markup.text(words)) for count, words in self._counts()]
        title = f"{self.built.out.name}: hvem repræsenterer hvem · who represents whom"
        counts = markup.table(("antal · count", ""), rows, right=[0])
        return markup.block(markup.heading(title, 1.0), counts)

    def _counts(self) -> list[tuple[int, str]]:
        counts = self.report()["counts"]
        return [(counts[name], words) for name, words in _COUNTS if name in counts]

    def _asked(self, sparql: str, place: str, title: str) -> Table:
        columns, rows = answered(self.built.graph, sparql, place)
        return Table(columns, tuple(rows), title)


def open_graph(out: str | Path) -> KnowledgeGraph:
    """Open a folder that ``build`` wrote, after checking every file against its manifest.

    Raises ReferatgrafError where it is missing, damaged or from a newer version.
    """
    return KnowledgeGraph(open_store(Path(out)))


def _example(name: str, parameters: tuple[Parameter, ...]) -> str:
    given = "".join(f", {one.name}={one.example!r}" for one in parameters)
    return f"graph.run({name!r}{given})"
