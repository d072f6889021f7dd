"""GraphML: people and the organisations they represent, for Gephi, yEd, Cytoscape and networkx."""

import io
import re

import pyoxigraph as ox

from referatgraf.exports.base import Export
from referatgraf.store import Dataset, iri, solutions

# XML 1.0 has no way to write these, not even as an escape.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EDGES = """
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
_ATTRIBUTES = ("meeting", "date", "attendance", "basis")


def legal(text: str) -> str:
    r"""Return text without the characters that XML cannot hold.

    >>> legal("a\x00b\ufffe")
    'ab'
    """
    return _ILLEGAL.sub("", text)


def write(dataset: Dataset) -> bytes:
    """Return the network as GraphML; an edge for each capacity of a person at a meeting."""
    import networkx as nx  # heavy

    graph = nx.MultiDiGraph()
    for row in sorted(solutions(dataset.store, _EDGES), key=str):
        person, organisation = iri(row["person"]), iri(row["organisation"])
        graph.add_node(person, label=_text(row["name"]), kind="person")
        graph.add_node(organisation, label=_text(row["label"]), kind="organisation")
        edge = {name: _text(row[name]).removeprefix(dataset.base) for name in _ATTRIBUTES}
        graph.add_edge(person, organisation, key=iri(row["participation"]), **edge)
    out = io.BytesIO()
    nx.write_graphml(graph, out, named_key_ids=True)
    return out.getvalue()


def _text(term: object) -> str:
    """Return a cell as text that XML can hold; concepts by their last segment, nothing as ""."""
    if isinstance(term, ox.NamedNode) and "/def/" in term.value:
        return term.value.rpartition("/")[2]
    return legal(term.value) if isinstance(term, ox.NamedNode | ox.Literal) else ""


EXPORT = Export("graphml", ".graphml", "GraphML: netværket", "GraphML: the network", write)
