"""GraphML: people and the organisations they represent, for Gephi, yEd, Cytoscape and networkx."""

import io

from referatgraf.exports.base import Export
from referatgraf.exports.seats import legal, seats
from referatgraf.store import Dataset

_ATTRIBUTES = ("meeting", "date", "attendance", "basis")


def write(dataset: Dataset) -> bytes:
    """Return the network as GraphML; an edge for each capacity of a person at a meeting."""
    import networkx as nx  # heavy

    graph = nx.MultiDiGraph()
    for row in seats(dataset):
        person, organisation = row["person"], row["organisation"]
        graph.add_node(person, label=legal(row["name"]), kind="person")
        graph.add_node(organisation, label=legal(row["label"]), kind="organisation")
        edge = {name: legal(row[name]).removeprefix(dataset.base) for name in _ATTRIBUTES}
        graph.add_edge(person, organisation, key=row["participation"], **edge)
    out = io.BytesIO()
    nx.write_graphml(graph, out, named_key_ids=True)
    return out.getvalue()


EXPORT = Export("graphml", ".graphml", "GraphML: netværket", "GraphML: the network", write)
