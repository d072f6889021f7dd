"""The formats of answers, and which of them an Accept header prefers (RFC 9110, 12.5.1)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pyoxigraph as ox

HTML = "html"


@dataclass(frozen=True, slots=True)
class Media:
    """Hold the media type that an answer is sent with, and others by which it may be asked for."""

    type: str
    others: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return every media type by which the format may be asked for."""
        return (self.type.partition(";")[0], *self.others)


_ANY_XML = ("application/xml", "text/xml")
_PAGE = Media("text/html; charset=utf-8")
# The first one is what a client gets that asks for nothing in particular.
ROWS: Mapping[str, Media] = MappingProxyType(
    {
        "json": Media("application/sparql-results+json", ("application/json",)),
        "xml": Media("application/sparql-results+xml", _ANY_XML),
        "csv": Media("text/csv; charset=utf-8"),
        "tsv": Media("text/tab-separated-values; charset=utf-8"),
        HTML: _PAGE,
    }
)
GRAPHS: Mapping[str, Media] = MappingProxyType(
    {
        "turtle": Media("text/turtle; charset=utf-8"),
        "ntriples": Media("application/n-triples", ("text/plain",)),
        "jsonld": Media("application/ld+json", ("application/json",)),
        "rdfxml": Media("application/rdf+xml", _ANY_XML),
        HTML: _PAGE,
    }
)
ROW_WRITERS: Mapping[str, ox.QueryResultsFormat] = MappingProxyType(
    {
        "json": ox.QueryResultsFormat.JSON,
        "xml": ox.QueryResultsFormat.XML,
        "csv": ox.QueryResultsFormat.CSV,
        "tsv": ox.QueryResultsFormat.TSV,
    }
)
GRAPH_WRITERS: Mapping[str, ox.RdfFormat] = MappingProxyType(
    {
        "turtle": ox.RdfFormat.TURTLE,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "jsonld": ox.RdfFormat.JSON_LD,
        "rdfxml": ox.RdfFormat.RDF_XML,
    }
)
_RANGE = re.compile(r"([\w!#$&^.+*-]+)/([\w!#$&^.+*-]+)")
_WEIGHT = re.compile(r"q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)


def preferred(accept: str, offered: Mapping[str, Media]) -> str | None:
    """Return the name of the format that an Accept header likes best, None where it takes none.

    Of equally liked ones the first that is offered wins.

    >>> preferred("text/csv;q=0.5, application/xml", ROWS)
    'xml'
    >>> preferred("image/png", ROWS)
    """
    ranges = _ranges(accept) or {"*/*": 1.0}
    weights = {name: max(_weight(t, ranges) for t in m.names) for name, m in offered.items()}
    best = max(weights, key=lambda name: weights[name])
    return best if weights[best] > 0 else None


def _ranges(accept: str) -> dict[str, float]:
    """Return the weight of each media range; what cannot be read is left out."""
    found: dict[str, float] = {}
    for part in accept.split(","):
        name, *parameters = (word.strip() for word in part.split(";"))
        if not _RANGE.fullmatch(name):
            continue
        weights = [m for p in parameters if (m := _WEIGHT.fullmatch(p))]
        wrong = not weights and any(p.lower().startswith("q=") for p in parameters)
        if not wrong:
            found[name.lower()] = float(weights[0][1]) if weights else 1.0
    return found


def _weight(media: str, ranges: Mapping[str, float]) -> float:
    """Return the weight of the most specific range that covers a media type."""
    general = media.partition("/")[0] + "/*"
    return next((ranges[name] for name in (media, general, "*/*") if name in ranges), 0.0)
