"""Build the graph of who represents whom; the door to networkx, GraphML and GEXF."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from referatgraf.network.rows import Seat, kinds, parties, people, seats
from referatgraf.store import Dataset

if TYPE_CHECKING:
    import networkx as nx

_EDGE = ("participation", "meeting", "date", "attendance", "basis")
Node = dict[str, str | bool]


def network(dataset: Dataset) -> "nx.MultiDiGraph":
    """Return people and organisations, joined by one edge for each capacity at each meeting.

    Nodes are IRIs with ``label`` (text), ``kind`` ("person", "organisation"), ``type`` (slug of an
    organisation's type), ``party`` (letter) and ``two_hats`` (bool). An edge leads from a person to
    an organisation; its key is the participation and it has ``kind`` ("represents"),
    ``participation`` and ``meeting`` (IRIs), ``date`` (ISO), ``attendance`` and ``basis`` (slugs).
    What is not known is "", as GraphML has no null. Nodes and edges come in sorted order.
    """
    import networkx as nx  # heavy

    rows = seats(dataset)
    nodes = dict(_bodies(dataset, rows)) | dict(_people(dataset, rows))
    found = nx.MultiDiGraph()
    found.add_nodes_from(sorted(nodes.items()))
    for row in rows:
        told = {name: row[name] for name in _EDGE}
        ends = row["person"], row["organisation"]
        found.add_edge(*ends, key=row["participation"], kind="represents", **told)
    return found


def _people(dataset: Dataset, rows: list[Seat]) -> Iterator[tuple[str, Node]]:
    """Yield everybody, also who represents nobody."""
    letters = parties(dataset)
    named = {row["person"]: (row["name"], False) for row in rows} | people(dataset)
    for person, (name, hats) in named.items():
        letter = letters[person][0] if person in letters else ""
        yield person, _node(name, "person", party=letter, two_hats=hats)


def _bodies(dataset: Dataset, rows: list[Seat]) -> Iterator[tuple[str, Node]]:
    types = kinds(dataset)
    for row in rows:
        iri = row["organisation"]
        yield iri, _node(row["label"] or iri, "organisation", type_=types.get(iri, ""))


def _node(
    label: str, kind: str, *, type_: str = "", party: str = "", two_hats: bool = False
) -> Node:
    return {"label": label, "kind": kind, "type": type_, "party": party, "two_hats": two_hats}
