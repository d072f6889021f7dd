"""Build the graph of who represents whom from published data; the door to networkx."""

import networkx as nx
import pyoxigraph as ox

from referatgraf.vocabulary import PREFIXES

_PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
_PEOPLE = """
SELECT ?person ?name { GRAPH $merged { ?person a person:Person ; foaf:name ?name } }
"""
_SEATS = """
SELECT ?person ?organisation ?label ?participation ?meeting ?date ?attendance ?basis {
  GRAPH $merged {
    ?participation eli-dl:had_participant_person ?person ;
                   eli-dl:participation_in_name_of ?organisation
    OPTIONAL { ?participation rg:attendance ?attendance }
    OPTIONAL { ?participation rg:representationBasis ?basis }
    OPTIONAL {
      ?meeting eli-dl:had_participation ?participation
      OPTIONAL { ?meeting eli-dl:activity_date ?date }
    }
  }
  OPTIONAL {
    GRAPH ?graph { ?organisation skos:prefLabel ?label }
    FILTER(?graph IN ($merged, $reference) && LANG(?label) = "da")
  }
}
"""
_CONCEPTS = ("attendance", "basis")


def network(store: ox.Store, base: str) -> nx.MultiDiGraph:
    """Return people and organisations, joined by one edge for each capacity at each meeting.

    Nodes are IRIs with ``label`` (text) and ``kind`` ("person", "organisation"). An edge leads from
    a person to an organisation; its key is the participation and it has ``kind`` ("represents"),
    ``meeting`` (an IRI), ``date`` (ISO), ``attendance`` and ``basis`` (slugs), empty where nothing
    is known, as GraphML has no null. Nodes and edges come in sorted order.
    """
    people = {row["person"]: row["name"] for row in _rows(store, _PEOPLE, base)}
    seats = _rows(store, _SEATS, base)
    nodes = {person: (name, "person") for person, name in people.items()}
    for seat in seats:
        label = seat["label"] or seat["organisation"]
        nodes.setdefault(seat["organisation"], (label, "organisation"))
    found = nx.MultiDiGraph()
    for node, (label, kind) in sorted(nodes.items()):
        found.add_node(node, label=label, kind=kind)
    for seat in seats:
        _add_edge(found, seat)
    return found


def _add_edge(found: nx.MultiDiGraph, seat: dict[str, str]) -> None:
    told = {name: seat[name] for name in ("meeting", "date")}
    slugs = {name: seat[name].rpartition("/")[2] for name in _CONCEPTS}
    ends = seat["person"], seat["organisation"]
    found.add_edge(*ends, key=seat["participation"], kind="represents", **told, **slugs)


def _rows(store: ox.Store, query: str, base: str) -> list[dict[str, str]]:
    """Return the solutions as text, unbound as empty text, sorted."""
    for name in ("merged", "reference"):
        query = query.replace(f"${name}", str(ox.NamedNode(f"{base}graph/{name}")))
    solutions = store.query(_PROLOGUE + query)
    assert isinstance(solutions, ox.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return sorted(({n: _text(row[n]) for n in names} for row in solutions), key=_in_order)


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""


def _in_order(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row.values())
