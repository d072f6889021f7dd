"""Say which things have a page, and where: the path of a page is the thing's IRI below the base."""

import re
from collections.abc import Iterator
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
    for node in graph.all_of(PERSON + "Person"):
        if takes_part(graph, node):
            yield "person", node
    for node in graph.all_of(RG + "Meeting"):
        yield "meeting", node
    for node in _sources(built):
        yield "source", node
    for node in sorted(_in_use(built, graph)):
        yield _kind(graph, node), node


def takes_part(graph: Graph, person: str) -> bool:
    """Tell whether somebody has an attendance, an office or a seat.

    A party alone is none of these, nor is a name in a sentence.
    """
    parts = graph.subjects(ELIDL + "had_participant_person", person)
    return any(graph.objects(part, RG + "attendance") for part in parts) or any(
        _is_seat(graph, seat) for seat in graph.subjects(ORG + "member", person)
    )


def _is_seat(graph: Graph, membership: str) -> bool:
    if graph.objects(membership, ORG + "role") or graph.text(membership, RG + "titleAsWritten"):
        return True
    held = graph.objects(membership, ORG + "organization")
    return any(not graph.is_a(one, RG + "Party") for one in held)


def _sources(built: Built) -> Iterator[str]:
    """Yield the sources whose text the folder holds."""
    start = f"{built.base}source/"
    for name in built.graph.named_graphs():
        node = iri(name)
        if node.startswith(start) and built.dataset.text(node.removeprefix(start)) is not None:
            yield node


def _in_use(built: Built, graph: Graph) -> set[str]:
    """Return the organisations that the merged graph names, and those that these lie in."""
    merged = graph_name(built.base, "merged")
    front = set[str]()
    for quad in built.graph.quads_for_pattern(None, None, None, merged):
        if quad.predicate.value == RDF + "type" and quad.object == ox.NamedNode(
            ORG + "Organization"
        ):
            front.add(iri(quad.subject))
        elif isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(built.base):
            front.add(quad.object.value)
    found = set[str]()
    while front:
        found |= (new := {node for node in front if graph.is_a(node, ORG + "Organization")})
        lies = {
            o
            for node in new
            for o in graph.objects(node, ORG + "unitOf", RG + "inRegion", RG + "listIn")
        }
        front = lies - found
    return found


def _kind(graph: Graph, node: str) -> str:
    return next((kind for class_, kind in _CLASSES if graph.is_a(node, class_)), "organisation")
