"""What the endpoint says of itself (https://www.w3.org/TR/sparql11-service-description/)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from referatgraf import __version__
from referatgraf.store import graph_name
from referatgraf.store.dataset import DEFAULT_GRAPHS
from referatgraf.vocabulary import PREFIXES
from referatgraf.web.formats import GRAPH_WRITERS, HTML
from referatgraf.web.limits import Limits
from referatgraf.web.worker import Confined

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_RDF, _RDFS = PREFIXES["rdf"], PREFIXES["rdfs"]
_FORMATS = "http://www.w3.org/ns/formats/"
_WRITES = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
           "Turtle", "N-Triples", "JSON-LD", "RDF_XML")  # fmt: skip
_NOTE = {
    "da": "Udtrukket af et program af kommunale referater; der kan være fejl. Hvert udsagn peger "
    "på de ord, det bygger på.",
    "en": "Extracted by a program from the minutes of local government; there may be errors. Each "
    "statement points to the words that it rests on.",
}
_NETWORK = {
    True: "intet (tomt navnerum) · none (an empty namespace)",
    False: "kun spærret af vagten · closed by the guard only",
}


@dataclass(frozen=True, slots=True)
class Service:
    """Hold what is told of a service: its dataset, its limits, what its workers gave up."""

    manifest: Mapping[str, Any]
    limits: Limits
    confined: Confined

    @property
    def graphs(self) -> frozenset[str]:
        """Return the names of all graphs."""
        return frozenset(self.manifest["graphs"])

    def size(self, name: str) -> int:
        """Return the triples of a named graph."""
        return int(self.manifest["graphs"].get(name, 0))

    @property
    def triples(self) -> int:
        """Return the statements of all named graphs together."""
        return sum(map(self.size, self.graphs))

    def status(self) -> dict[str, str]:
        """Return what a person may want to know, by English label."""
        limits = self.limits
        memory = (
            f"{limits.memory >> 20} MiB" if self.confined.memory else "uden loft her · no cap here"
        )
        return {
            "referatgraf": __version__,
            "build": str(self.manifest.get("run", "?")),
            "graphs": f"{len(self.graphs)}",
            "statements": f"{self.triples}",
            "deadline": f"{limits.deadline:g} s",
            "longest answer": f"{limits.answer / 1e6:g} MB",
            "workers": str(limits.processes),
            "memory of a worker": memory,
            "network of a worker": _NETWORK[self.confined.network],
        }


def described(service: Service, endpoint: str, format: str) -> bytes:
    """Return the description of the service at an address, in a format of ``GRAPHS``."""
    prefixes = {"sd": _SD, "void": _VOID, **PREFIXES}
    name = format if format != HTML else "turtle"
    used = prefixes if name in ("turtle", "rdfxml") else None
    written = ox.serialize(_triples(service, endpoint), format=GRAPH_WRITERS[name], prefixes=used)
    return written or b""


def _triples(service: Service, endpoint: str) -> Iterator[ox.Triple]:
    this, data = (ox.NamedNode(endpoint + part) for part in ("#service", "#dataset"))
    default = ox.NamedNode(endpoint + "#default")
    yield _link(this, _RDF + "type", _SD + "Service")
    yield _link(this, _SD + "endpoint", endpoint)
    yield _link(this, _SD + "supportedLanguage", _SD + "SPARQL11Query")
    for name in _WRITES:
        yield _link(this, _SD + "resultFormat", _FORMATS + name)
    yield from (_say(this, text, language) for language, text in _NOTE.items())
    told = "; ".join(f"{label}: {value}" for label, value in service.status().items())
    yield _say(this, told, "en")
    yield _link(this, _SD + "defaultDataset", data.value)
    yield _link(data, _RDF + "type", _SD + "Dataset")
    yield _link(data, _SD + "defaultGraph", default.value)
    yield _link(default, _RDF + "type", _SD + "Graph")
    parts = ", ".join(DEFAULT_GRAPHS)
    yield _say(default, f"The union of the graphs {parts}.", "en")
    yield _say(default, f"Foreningen af graferne {parts}.", "da")
    for name in DEFAULT_GRAPHS:  # the sources, which may be thousands, can be asked for
        yield from _graph(service, data, graph_name(service.manifest["base"], name))


def _graph(service: Service, data: ox.NamedNode, name: ox.NamedNode) -> Iterator[ox.Triple]:
    node = ox.NamedNode(f"{data.value}-{name.value.rpartition('/')[2]}")
    inner = ox.NamedNode(node.value + "-graph")
    yield _link(data, _SD + "namedGraph", node.value)
    yield _link(node, _RDF + "type", _SD + "NamedGraph")
    yield _link(node, _SD + "name", name.value)
    yield _link(node, _SD + "graph", inner.value)
    yield _link(inner, _RDF + "type", _SD + "Graph")
    size = ox.Literal(service.size(name.value))
    yield ox.Triple(inner, ox.NamedNode(_VOID + "triples"), size)


def _link(subject: ox.NamedNode, predicate: str, target: str) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(predicate), ox.NamedNode(target))


def _say(subject: ox.NamedNode, text: str, language: str) -> ox.Triple:
    comment = ox.NamedNode(_RDFS + "comment")
    return ox.Triple(subject, comment, ox.Literal(text, language=language))
