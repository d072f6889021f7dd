"""GEXF 1.3 with dates, for Gephi and its timeline: https://gexf.net/schema.html."""

import re
from xml.sax.saxutils import quoteattr

from referatgraf.exports.base import Export
from referatgraf.exports.seats import Seat, legal, seats
from referatgraf.store import Dataset

_ATTRIBUTES = ("meeting", "date", "attendance", "basis")
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
    rows = seats(dataset)
    people = {row["person"]: (row["name"], "person") for row in rows}
    bodies = {row["organisation"]: (row["label"], "organisation") for row in rows}
    nodes = sorted({**bodies, **people}.items())
    lines = [
        *_declared("node", ("kind",)),
        *_declared("edge", _ATTRIBUTES),
        "    <nodes>",
        *(_node(iri, label, kind) for iri, (label, kind) in nodes),
        "    </nodes>",
        "    <edges>",
        *(_edge(str(number), row, dataset.base) for number, row in enumerate(rows)),
        "    </edges>",
        "  </graph>",
        "</gexf>",
    ]
    return (_HEAD + "\n".join(lines) + "\n").encode()


def _declared(class_: str, names: tuple[str, ...]) -> list[str]:
    rows = [f"      <attribute{_said(id=name, title=name, type='string')}/>" for name in names]
    return [f'    <attributes class="{class_}" mode="static">', *rows, "    </attributes>"]


def _node(iri: str, label: str, kind: str) -> str:
    values = _values({"kind": kind})
    return f"      <node{_said(id=iri, label=label)}>{values}</node>"


def _edge(number: str, row: Seat, base: str) -> str:
    """Return an edge; a date that is no full day would stop Gephi, so it stays a value only."""
    whole = _DAY.fullmatch(row["date"])
    days = {"start": row["date"], "end": row["date"]} if whole else {}
    values = _values({name: row[name].removeprefix(base) for name in _ATTRIBUTES})
    # Gephi keeps parallel edges apart by their kind.
    ends = {"source": row["person"], "target": row["organisation"], "kind": f"represents-{number}"}
    return f"      <edge{_said(id=number, **ends, **days)}>{values}</edge>"


def _values(values: dict[str, str]) -> str:
    cells = (f"<attvalue{_said(**{'for': name, 'value': v})}/>" for name, v in values.items() if v)
    return f"<attvalues>{''.join(cells)}</attvalues>"


def _said(**attributes: str) -> str:
    return "".join(f" {name}={quoteattr(legal(text))}" for name, text in attributes.items())


EXPORT = Export("gexf", ".gexf", "GEXF: netværket med datoer", "GEXF: the network, dated", write)
