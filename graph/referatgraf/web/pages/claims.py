"""Take facts out of the merged graph, each with the words that prove it and what stands around."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.explain import Passage
from referatgraf.explain.wording import nodes
from referatgraf.model import certainty
from referatgraf.vocabulary import DCT, ELIDL, NIF, ORG, PROV, RG, SKOS
from referatgraf.web.pages.site import Site

_AROUND = 90  # characters shown before and behind a quote
_LONGEST = 600  # of a quote; the rest is on the source's page
_CUT = " …"
_PROOFS = f"""SELECT ?node ?sure ?span {{ VALUES ?node {{ %s }}
    OPTIONAL {{ ?node <{NIF}confidence> ?sure }}
    OPTIONAL {{ ?node <{PROV}wasDerivedFrom> ?said .
        GRAPH ?g {{ ?said <{PROV}wasDerivedFrom> ?span }} }} }}"""


@dataclass(frozen=True, slots=True)
class Quote:
    """Show words in their place: what stands before and behind, and the page where pages are."""

    at: Passage
    before: str
    words: str
    after: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Claim:
    """Hold a fact's IRI, its certainty in a word (see ``certainty``) and its quotes."""

    node: str
    certainty: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """Say that somebody holds an office in, or belongs to, an organisation; days it was seen."""

    node: str
    person: str
    organisation: str
    role: str
    title: str
    days: tuple[str, ...]
    is_party: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Say that somebody took part, in which capacity; what is not told is empty."""

    node: str
    person: str
    meeting: str
    day: str
    organisation: str
    attendance: tuple[str, ...]
    group: str
    basis: str
    stands_in_for: str
    two_hats: bool


def claim(site: Site, node: str) -> Claim:
    """Return the proof of a merged node: every span of every source node that it is made from."""
    return site.once(_claim, node)


def brief(site: Site, node: str) -> tuple[Claim, int]:
    """Return the proof of a merged node with its first quote alone, and how many it has."""
    return site.once(_brief, node)


def _brief(site: Site, node: str) -> tuple[Claim, int]:
    passages = _passages(site, node)
    return _of(site, node, passages[:1]), len(passages)


def ahead(site: Site, nodes: Iterable[str]) -> None:
    """Find the proofs of many merged nodes at once, for ``claim`` and ``brief``."""
    unknown = [one for one in dict.fromkeys(nodes) if not site.knows(proof, one)]
    if not unknown:
        return
    answers = site.built.graph.query(_PROOFS % " ".join(str(ox.NamedNode(n)) for n in unknown))
    assert isinstance(answers, ox.QuerySolutions)
    found: dict[str, tuple[set[str], set[str]]] = {one: (set(), set()) for one in unknown}
    for node, sure, span in answers:
        for term, known in zip((sure, span), found[node.value], strict=True):
            if term is not None:
                known.add(term.value)
    for node, (sure, spans) in found.items():
        site.know((min(sure, default=""), frozenset(spans)), proof, node)


def proof(site: Site, node: str) -> tuple[str, frozenset[str]]:
    """Return the confidence of a merged node and the IRIs of the spans that it is made from."""
    spans = (
        nodes(site.built.graph, source, PROV + "wasDerivedFrom")
        for source in site.graph.objects(node, PROV + "wasDerivedFrom")
    )
    return site.graph.text(node, NIF + "confidence"), frozenset().union(*spans)


def _passages(site: Site, node: str) -> list[Passage]:
    _, spans = site.once(proof, node)
    return sorted({site.texts.passage(span) for span in spans if "#char=" in span})


def _claim(site: Site, node: str) -> Claim:
    return _of(site, node, _passages(site, node))


def _of(site: Site, node: str, passages: list[Passage]) -> Claim:
    confidence = float(site.once(proof, node)[0] or "1")
    return Claim(node, certainty(confidence), tuple(_quote(site, one) for one in passages))


def seat(site: Site, node: str) -> Seat:
    """Return a membership."""
    return site.once(_seat, node)


def _seat(site: Site, node: str) -> Seat:
    graph = site.graph
    held = _first(graph.objects(node, ORG + "organization"))
    return Seat(
        node,
        _first(graph.objects(node, ORG + "member")),
        held,
        _first(graph.objects(node, ORG + "role")),
        graph.text(node, RG + "titleAsWritten"),
        tuple(graph.texts(node, RG + "observedOn")),
        bool(held) and graph.is_a(held, RG + "Party"),
    )


def part(site: Site, node: str) -> Part:
    """Return a participation."""
    return site.once(_part, node)


def _part(site: Site, node: str) -> Part:
    graph = site.graph
    meeting = _first(graph.subjects(ELIDL + "had_participation", node))
    person = _first(graph.objects(node, ELIDL + "had_participant_person"))
    return Part(
        node,
        person,
        meeting,
        graph.text(meeting, ELIDL + "activity_date") if meeting else "",
        _first(graph.objects(node, ELIDL + "participation_in_name_of")),
        (*graph.objects(node, RG + "attendance"), *graph.objects(node, RG + "attendanceDetail")),
        _first(graph.objects(node, RG + "attendanceGroup")),
        _first(graph.objects(node, RG + "representationBasis")),
        _first(graph.objects(node, RG + "substitutesFor")),
        (meeting, person) in site.hats,
    )


def seats(site: Site, prop: str, node: str) -> list[Seat]:
    """Return the memberships that point to a node, offices first, by the day first seen."""
    found = [seat(site, one) for one in site.graph.subjects(prop, node)]
    return sorted(found, key=lambda s: (s.is_party, not s.title, s.days[:1], s.node))


def parts(site: Site, prop: str, node: str) -> list[Part]:
    """Return the participations that point to a node, by day."""
    found = [part(site, one) for one in site.graph.subjects(prop, node)]
    return sorted(found, key=lambda p: (p.day, p.meeting, p.organisation, p.node))


def item_order(site: Site, item: str) -> tuple[list[int], str]:
    """Return what sorts agenda items as the minutes number them: 2, 2.1, 10."""
    order = site.graph.text(item, ELIDL + "activity_order")
    number = [int(n) for n in re.findall(r"\d{1,9}", site.graph.text(item, SKOS + "notation"))]
    return number or [int(order or 0)], site.graph.text(item, DCT + "title") + item


def _quote(site: Site, at: Passage) -> Quote:
    source = site.texts.source(at.source)
    before = source.text[max(0, at.start - _AROUND) : at.start]
    after = source.text[at.end : at.end + _AROUND]
    if at.start > _AROUND:
        before = f"… {before.partition(' ')[2] or before}"
    if at.end + _AROUND < len(source.text):
        after = f"{after.rpartition(' ')[0] or after} …"
    words = at.quote if len(at.quote) <= _LONGEST else at.quote[:_LONGEST] + _CUT
    return Quote(at, before, words, after, source.page(at.start))


def _first(found: list[str]) -> str:
    return found[0] if found else ""
