"""GEXF 1.3 with dates, for Gephi and its timeline: https://gexf.net/schema.html."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from referatgraf.exports.base import Export
from referatgraf.exports.xml import legal
from referatgraf.network import network
from referatgraf.store import Dataset

if TYPE_CHECKING:
    import networkx as nx

_NODE = {"kind": "string", "type": "string", "party": "string", "two_hats": "boolean"}
_EDGE = dict.fromkeys(("participation", "meeting", "date", "attendance", "basis"), "string")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# networkx writes today's date into the file; a build must not tell when it ran.
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta>
    <creator>referatgraf</creator>
    <description>Hvem repræsenterer hvem · Who represents whom</description>
  </meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
"""


def write(dataset: Dataset) -> bytes:
    """Return the network as GEXF; an edge for each capacity, on the day of its meeting."""
    graph = network(dataset)
    lines = [
        *_declared("node", _NODE),
        *_declared("edge", _EDGE),
        "    <nodes>",
        *(_node(iri, data) for iri, data in graph.nodes(data=True)),
        "    </nodes>",
        "    <edges>",
        *_edges(graph),
        "    </edges>",
        "  </graph>",
        "</gexf>",
    ]
    return (_HEAD + "\n".join(lines) + "\n").encode()


def _declared(class_: str, types: Mapping[str, str]) -> list[str]:
    rows = [f"      <attribute{_said(id=n, title=n, type=t)}/>" for n, t in types.items()]
    return [f'    <attributes class="{class_}" mode="static">', *rows, "    </attributes>"]


def _node(iri: str, data: Mapping[str, str | bool]) -> str:
    values = _values({name: data[name] for name in _NODE})
    return f"      <node{_said(id=iri, label=str(data['label']))}>{values}</node>"


def _edges(graph: "nx.MultiDiGraph") -> Iterator[str]:
    """Yield the edges; Gephi keeps those between the same two apart by their kind."""
    seen: Counter[tuple[str, str]] = Counter()
    for number, (person, body, data) in enumerate(graph.edges(data=True)):
        seen[person, body] += 1
        times = seen[person, body]
        kind = data["kind"] if times == 1 else f"{data['kind']}-{times}"
        ends = {"id": str(number), "source": person, "target": body, "kind": kind}
        values = _values({name: data[name] for name in _EDGE})
        yield f"      <edge{_said(**ends, **_days(data['date']))}>{values}</edge>"


def _days(date: str) -> dict[str, str]:
    """Return start and end; a date that is no full day would stop Gephi, so it has none."""
    return {"start": date, "end": date} if _DAY.fullmatch(date) else {}


def _values(values: Mapping[str, str | bool]) -> str:
    texts = {n: str(v).lower() if isinstance(v, bool) else v for n, v in values.items()}
    cells = (f"<attvalue{_said(**{'for': name, 'value': v})}/>" for name, v in texts.items() if v)
    return f"<attvalues>{''.join(cells)}</attvalues>"


def _said(**attributes: str) -> str:
    return "".join(f" {name}={quoteattr(legal(text))}" for name, text in attributes.items())


EXPORT = Export("gexf", ".gexf", "GEXF: netværket med datoer", "GEXF: the network, dated", write)
