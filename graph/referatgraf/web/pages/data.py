"""The data beside a page: what the graph says of a thing as Turtle and JSON-LD, and within it."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pyoxigraph as ox

from referatgraf.exports import jsonld, turtle
from referatgraf.vocabulary import (
    ADMS,
    ELIDL,
    FOAF,
    ORG,
    PERSON,
    RDF,
    RG,
    SCHEMA,
    SKOS,
    XSD,
)
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.things import Thing

_FACTS = frozenset((
    ELIDL + "Participation",
    ORG + "Membership",
    RG + "AgendaItem",
    RG + "AttendanceGroup",
    ELIDL + "Decision",
    ELIDL + "Vote",
    RG + "Dissent",
    RG + "Recusal",
    RG + "Commitment",
    RG + "TwoHats",
))  # fmt: skip
_SCHEMA = {
    "person": "Person",
    "organisation": "Organization",
    "municipality": "GovernmentOrganization",
    "region": "GovernmentOrganization",
    "party": "PoliticalParty",
    "meeting": "Event",
    "source": "DigitalDocument",
}
_NAMES = (FOAF + "name", SKOS + "prefLabel")


def twin(site: Site, thing: Thing, suffix: str) -> bytes:
    """Return the thing's own description, ``suffix`` ttl or jsonld; a source's is its own graph."""
    triples = site.once(_told, thing.iri)
    return turtle.document(triples) if suffix == "ttl" else jsonld.document(triples)


def _told(site: Site, node: str) -> list[ox.Triple]:
    thing = site.things[node]
    return _source(site, thing) if thing.kind == "source" else description(site, thing)


def description(site: Site, thing: Thing) -> list[ox.Triple]:
    """Return the triples of a thing and of the facts about it, and what they point to by name."""
    facts = list(_facts(site, thing.iri))
    own = [thing.iri, *site.graph.objects(thing.iri, ADMS + "identifier"), *facts]
    found = [triple for node in dict.fromkeys(own) for triple in site.graph.about(node)]
    pointed = {t.object.value for t in found if isinstance(t.object, ox.NamedNode)} - set(own)
    named = [
        t for node in sorted(pointed) if node.startswith(site.base) for t in _names(site, node)
    ]
    return found + named


def embedded(site: Site, thing: Thing) -> str:
    """Return the thing in the words of schema.org and ours as JSON-LD that may stand in a page."""
    return site.once(_embedded, thing.iri)


def _embedded(site: Site, node: str) -> str:
    own = [*site.graph.about(node), *_schema_org(site, site.things[node])]
    return within(jsonld.nodes(own))


def within(nodes: list[dict[str, Any]]) -> str:
    """Return objects of JSON-LD as text that may stand in a page."""
    graph = _json(nodes)
    text = f'{{"@context":{_context(_used(graph))},"@graph":{graph}}}'
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _used(text: str) -> tuple[str, ...]:
    """Return the keys of the bundled context that this JSON uses."""
    return tuple(
        key
        for key in jsonld.context()
        if key == "@version" or (f'"{key}"' if ":" in key else f'"{key}:') in text
    )


@lru_cache(maxsize=256)
def _context(keys: tuple[str, ...]) -> str:
    whole = jsonld.context()
    return _json({key: whole[key] for key in keys})


def _facts(site: Site, node: str) -> Iterator[str]:
    """Yield the facts about a thing: those that point to it, and those of its meeting's items."""
    graph = site.graph
    listed = graph.objects(node, ELIDL + "consists_of", ELIDL + "had_participation")
    yield from listed
    for one in (node, *listed):
        for fact in graph.pointing(one):
            if not _FACTS.isdisjoint(graph.objects(fact, RDF + "type")):
                yield fact


def _names(site: Site, node: str) -> Iterator[ox.Triple]:
    """Yield the names of a thing that is pointed to, of a person only where there is a page."""
    if site.graph.is_a(node, PERSON + "Person") and node not in site.things:
        return
    for triple in site.graph.about(node):
        if triple.predicate.value in _NAMES:
            yield triple


def _source(site: Site, thing: Thing) -> list[ox.Triple]:
    """Return what is told of the file itself; the facts in it are told of what they are about."""
    quads = site.built.graph.quads_for_pattern(
        ox.NamedNode(thing.iri), None, None, ox.NamedNode(thing.iri)
    )
    return sorted((quad.triple for quad in quads), key=str)


def _schema_org(site: Site, thing: Thing) -> Iterator[ox.Triple]:
    graph, node = site.graph, thing.iri
    yield _triple(node, RDF + "type", ox.NamedNode(SCHEMA + _SCHEMA[thing.kind]))
    if thing.kind == "source":
        yield _triple(node, SCHEMA + "name", ox.Literal(site.texts.source(node).file))
        return
    if thing.kind == "meeting":
        yield from _event(site, node)
        return
    yield _triple(node, SCHEMA + "name", ox.Literal(graph.label(node, "da")))
    for other in graph.texts(node, SKOS + "altLabel"):
        yield _triple(node, SCHEMA + "alternateName", ox.Literal(other))
    seats = graph.subjects(ORG + "member", node) if thing.kind == "person" else []
    held = {one for seat in seats for one in graph.objects(seat, ORG + "organization")}
    for organisation in sorted(held):
        party = graph.is_a(organisation, RG + "Party")
        prop = "memberOf" if party else "affiliation"
        yield _triple(node, SCHEMA + prop, ox.NamedNode(organisation))
    for parent in graph.objects(node, ORG + "unitOf"):
        yield _triple(node, SCHEMA + "parentOrganization", ox.NamedNode(parent))


def _event(site: Site, node: str) -> Iterator[ox.Triple]:
    graph = site.graph
    bodies = graph.objects(node, ELIDL + "had_responsible_organization")
    name = " ".join(
        [*(graph.label(b, "da") for b in bodies), graph.text(node, ELIDL + "activity_date")]
    )
    yield _triple(node, SCHEMA + "name", ox.Literal(name))
    for day in graph.texts(node, ELIDL + "activity_date"):
        yield _triple(
            node, SCHEMA + "startDate", ox.Literal(day, datatype=ox.NamedNode(XSD + "date"))
        )
    for place in graph.texts(node, RG + "place"):
        yield _triple(node, SCHEMA + "location", ox.Literal(place))
    for organiser in bodies:
        yield _triple(node, SCHEMA + "organizer", ox.NamedNode(organiser))


def _triple(node: str, prop: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(ox.NamedNode(node), ox.NamedNode(prop), value)
