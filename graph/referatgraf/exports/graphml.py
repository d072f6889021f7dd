"""GraphML: people and the organisations they represent, for Gephi, yEd, Cytoscape and networkx."""

import io
from typing import TYPE_CHECKING

from referatgraf.exports.base import Export
from referatgraf.exports.xml import legal
from referatgraf.network import network
from referatgraf.store import Dataset

if TYPE_CHECKING:
    import networkx as nx


def write(dataset: Dataset) -> bytes:
    """Return the network as GraphML; what nodes and edges tell is said at ``network``."""
    import networkx as nx  # heavy

    out = io.BytesIO()
    # write_graphml writes other bytes where lxml happens to be installed.
    nx.write_graphml_xml(_cleaned(network(dataset)), out, named_key_ids=True)
    return out.getvalue()


def _cleaned(graph: "nx.MultiDiGraph") -> "nx.MultiDiGraph":
    """Take out of every text what XML cannot hold; networkx would write it all the same."""
    told = [data for _, data in graph.nodes(data=True)]
    for data in (*told, *(data for _, _, data in graph.edges(data=True))):
        data.update({key: legal(said) for key, said in data.items() if isinstance(said, str)})
    return graph


EXPORT = Export("graphml", ".graphml", "GraphML: netværket", "GraphML: the network", write)
