"""JSON-LD 1.1: merged, derived and the reference entities in use, the context written in."""

import json
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import pyoxigraph as ox

from referatgraf.exports.base import Export
from referatgraf.store import Dataset, iri
from referatgraf.vocabulary import PREFIXES, RDF, XSD

_text = json.encoder.encode_basestring
_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))


@cache
def context() -> dict[str, Any]:
    """Return the bundled context (context.jsonld beside this file): prefixes, IRI-valued terms."""
    text = files(__package__).joinpath("context.jsonld").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)["@context"]
    return found


def write(dataset: Dataset) -> bytes:
    """Return the publication as compact JSON-LD, one node an object, in the order of their IRIs."""
    return document(dataset.publication())


def document(triples: Iterable[ox.Triple]) -> bytes:
    """Return triples as compact JSON-LD, one node an object, in the order of their IRIs."""
    found = {"@context": context(), "@graph": nodes(triples)}
    return _indented(found, "\n").encode() + b"\n"


def _indented(value: Any, line: str) -> str:
    """Return what json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) does, sooner.

    ``line`` is a line break with the indent of the value; the library's own writer of indented
    JSON took most of the time of an export.
    """
    if isinstance(value, str):
        return _text(value)
    if not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    inner = line + " "
    if isinstance(value, list):
        return f"[{inner}{f',{inner}'.join([_indented(one, inner) for one in value])}{line}]"
    rows = [f"{_text(key)}: {_indented(value[key], inner)}" for key in sorted(value)]
    return f"{{{inner}{f',{inner}'.join(rows)}{line}}}"


def nodes(triples: Iterable[ox.Triple]) -> list[dict[str, Any]]:
    """Return the objects that triples become, to be read with the bundled context."""
    nodes: dict[str, dict[str, Any]] = {}
    for triple in triples:
        node = nodes.setdefault(iri(triple.subject), {"@id": iri(triple.subject)})
        key, value = _pair(triple)
        node[key] = [*node[key], value] if key in node else [value]
    return [{k: v[0] if len(v) == 1 else v for k, v in n.items() if k != "@id"} | {"@id": n["@id"]}
            for n in nodes.values()]  # fmt: skip


def _pair(triple: ox.Triple) -> tuple[str, Any]:
    key = _compact(triple.predicate.value)
    if isinstance(triple.object, ox.Literal):
        return key, _literal(triple.object)
    node = iri(triple.object)
    if triple.predicate.value == RDF + "type":
        return "@type", _compact(node)
    return key, node if context().get(key) == {"@type": "@id"} else {"@id": node}


def _literal(value: ox.Literal) -> Any:
    if value.language:
        return {"@language": value.language, "@value": value.value}
    if value.datatype.value == XSD + "string":
        return {"@value": value.value}
    return {"@type": _compact(value.datatype.value), "@value": value.value}


@lru_cache(maxsize=4096)
def _compact(iri: str) -> str:
    """Return prefix:name where that expands to the same IRI, else the IRI."""
    for prefix, namespace in _LONGEST_FIRST:
        if iri.startswith(namespace) and not iri[len(namespace) :].startswith("//"):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


EXPORT = Export(
    "jsonld", ".jsonld", "JSON-LD: den samlede graf", "JSON-LD: the merged graph", write
)
