"""Tell things of one name apart: by party, organisation, meeting and file."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from referatgraf.explain.wording import label, literals, nodes
from referatgraf.store import Built, iri
from referatgraf.vocabulary import ELIDL, ORG, RDF, RG

_MOST = 2  # parties shown, and as many organisations


def marks(built: Built, node: str) -> list[str]:
    """Return what tells a person or an organisation apart from others of its name.

    These are parties, organisations it belongs to or speaks for, when and where it was first seen
    and, where only one source holds it, the file.
    """
    store = built.graph
    seats = _pointing(store, ORG + "member", node)
    parts = _pointing(store, ELIDL + "had_participant_person", node)
    groups = [*_objects(store, [node], ORG + "unitOf", RG + "inRegion")]
    groups += [*_objects(store, seats, ORG + "organization")]
    groups += [*_objects(store, parts, ELIDL + "participation_in_name_of")]
    parties = [group for group in groups if RG + "Party" in nodes(store, group, RDF + "type")]
    others = [group for group in groups if group not in parties]
    names = [name for some in (parties, others) for name in _names(store, some)]
    return [*names, *(_met(store, node, parts) or _seen(store, seats)), *_file(built, node)]


def _names(store: ox.Store, some: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(label(store, node) for node in some))[:_MOST]


def _met(store: ox.Store, node: str, parts: Iterable[str]) -> list[str]:
    """Return body and date of the first meeting that a person was at, or a body held."""
    meetings = _pointing(store, ELIDL + "had_responsible_organization", node)
    meetings += [m for part in parts for m in _pointing(store, ELIDL + "had_participation", part)]
    told = []
    for meeting in meetings:
        days = [term.value for term in literals(store, meeting, ELIDL + "activity_date")]
        held = nodes(store, meeting, ELIDL + "had_responsible_organization")
        bodies = [label(store, body) for body in held if body != node]
        told.append((min(days, default="9"), " ".join([*bodies, *days[:1]])))
    return [words for _, words in sorted(told)[:1] if words]


def _seen(store: ox.Store, seats: Iterable[str]) -> list[str]:
    """Return the first day on which minutes name a party or an office of a person."""
    return sorted(t.value for seat in seats for t in literals(store, seat, RG + "observedOn"))[:1]


def _file(built: Built, node: str) -> list[str]:
    start = f"{built.base}source/"
    if not node.startswith(start):
        return []
    source = start + node.removeprefix(start).partition("/")[0]
    return [term.value for term in literals(built.graph, source, RG + "fileName")][:1]


def _objects(store: ox.Store, subjects: Iterable[str], *props: str) -> Iterator[str]:
    return (found for node in subjects for prop in props for found in nodes(store, node, prop))


def _pointing(store: ox.Store, prop: str, node: str) -> list[str]:
    """Return the IRIs that point to a node by a property, sorted."""
    quads = store.quads_for_pattern(None, ox.NamedNode(prop), ox.NamedNode(node))
    return sorted({iri(quad.subject) for quad in quads})
