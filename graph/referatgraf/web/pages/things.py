"""Say which things have a page, and where: the path of a page is the thing's IRI below the base."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.store import Built, graph_name, iri
from referatgraf.vocabulary import ELIDL, ORG, PERSON, RDF, RG
from referatgraf.web.pages.graph import Graph

KINDS = ("person", "organisation", "municipality", "region", "party", "meeting", "source")
_CLASSES = (
    (RG + "Municipality", "municipality"),
    (RG + "Region", "region"),
    (RG + "Party", "party"),
)
# No segment that a file system takes for another place, a device or a twin of a page.
_LOCAL = re.compile(
    r"[a-z]+(?:/(?!(?:con|prn|aux|nul|com\d|lpt\d|index)(?:/|$))[a-z0-9]+(?:-+[a-z0-9]+)*)+"
)


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Name a thing with a page: its kind, its path below the base, its IRI."""

    kind: str
    local: str
    iri: str


def things(built: Built) -> dict[str, Thing]:
    """Return every thing with a page by its IRI, sorted by kind and path.

    These are people with an attendance, an office or a seat; meetings; sources; organisations,
    municipalities, regions and parties that the merged graph names. What has an IRI that is no safe
    path has no page.
    """
    found = sorted(_found(built, Graph(built.graph)))
    return {thing.iri: thing for thing in found}


def listing(found: Iterable[Thing]) -> bytes:
    """Return the kinds and paths of things as lines, for ``listed``."""
    return "".join(f"{one.kind} {one.local}\n" for one in found).encode()


def listed(base: str, lines: bytes) -> dict[str, Thing]:
    """Return the things of a listing by IRI, in its order."""
    rows = (line.split(" ") for line in lines.decode().splitlines())
    return {(node := base + local): Thing(kind, local, node) for kind, local in rows}


def local_part(base: str, node: str) -> str | None:
    """Return the path of an IRI below the base where it is safe as a path of files, else None.

    >>> local_part("https://example.org/", "https://example.org/person/p7k2")
    'person/p7k2'
    >>> local_part("https://example.org/", "https://example.org/person/../../x") is None
    True
    """
    local = node.removeprefix(base)
    safe = local != node and _LOCAL.fullmatch(local) and local.split("/")[0] in KINDS
    return local if safe else None


def _found(built: Built, graph: Graph) -> Iterator[Thing]:
    for kind, node in _nodes(built, graph):
        local = local_part(built.base, node)
        if local:
            yield Thing(kind, local, node)


def _nodes(built: Built, graph: Graph) -> Iterator[tuple[str, str]]:
    taking = taking_part(graph)
    for node in graph.all_of(PERSON + "Person"):
        if node in taking:
            yield "person", node
    for node in graph.all_of(RG + "Meeting"):
        yield "meeting", node
    for node in _sources(built):
        yield "source", node
    for node in sorted(_in_use(built, graph)):
        yield _kind(graph, node), node


def taking_part(graph: Graph) -> set[str]:
    """Return who has an attendance, an office or a seat.

    A party alone is none of these, nor is a name in a sentence.
    """
    attended = {node for node, _ in graph.pairs(RG + "attendance")}
    held = {node for node, _ in graph.pairs(ORG + "role")}
    held |= {node for node, words in graph.pairs(RG + "titleAsWritten") if words}
    parties = set(graph.all_of(RG + "Party"))
    held |= {node for node, one in graph.pairs(ORG + "organization") if one not in parties}
    parts = graph.pairs(ELIDL + "had_participant_person")
    found = {person for part, person in parts if part in attended}
    return found | {person for seat, person in graph.pairs(ORG + "member") if seat in held}


def _sources(built: Built) -> Iterator[str]:
    """Yield the sources whose text the folder holds."""
    start = f"{built.base}source/"
    for name in built.graph.named_graphs():
        node = iri(name)
        if node.startswith(start) and built.dataset.text(node.removeprefix(start)) is not None:
            yield node


def _in_use(built: Built, graph: Graph) -> set[str]:
    """Return the organisations that the merged graph names, and those that these lie in."""
    known = set(graph.all_of(ORG + "Organization"))
    front = {node for node in known if _is_named(built, ox.NamedNode(node))}
    found = set[str]()
    while front:
        found |= front
        lies = {
            o
            for node in front
            for o in graph.objects(node, ORG + "unitOf", RG + "inRegion", RG + "listIn")
        }
        front = (lies & known) - found
    return found


def _is_named(built: Built, node: ox.NamedNode) -> bool:
    """Tell whether the merged graph describes an organisation or points to it."""
    merged, find = graph_name(built.base, "merged"), built.graph.quads_for_pattern
    told = find(node, ox.NamedNode(RDF + "type"), ox.NamedNode(ORG + "Organization"), merged)
    return any(True for _ in told) or any(True for _ in find(None, None, node, merged))


def _kind(graph: Graph, node: str) -> str:
    return next((kind for class_, kind in _CLASSES if graph.is_a(node, class_)), "organisation")
