"""List who belongs to an organisation and who spoke for it: just what sorts them, all at once.

A party has thousands of people: to read each seat and each person whole takes longer than the page.
A server finds the long lists before the first page is asked for, see ``written``.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from operator import attrgetter
from typing import Any, TypeVar

import pyoxigraph as ox

from referatgraf.vocabulary import ELIDL, FOAF, ORG, RG
from referatgraf.web.pages.claims import Seat, ahead, proof
from referatgraf.web.pages.people import MOST
from referatgraf.web.pages.site import Language, Site

QUOTED = 150  # facts with their words on an organisation's page; of more, on the people's pages
_SHORT = 20  # facts that are read soon enough when they are asked for
_SEATS, _SPOKE = ORG + "organization", ELIDL + "participation_in_name_of"
_NAMED = f"OPTIONAL {{ ?person <{FOAF}name> ?name }}"
_HOLDERS = f"""SELECT ?node ?person ?name ?role ?title ?day {{
    ?node <{_SEATS}> %s ; <{ORG}member> ?person .
    OPTIONAL {{ ?node <{ORG}role> ?role }} OPTIONAL {{ ?node <{RG}titleAsWritten> ?title }}
    OPTIONAL {{ ?node <{RG}observedOn> ?day }} %s }}"""
_SPEAKERS = f"""SELECT ?node ?person ?name ?meeting ?day {{
    ?node <{_SPOKE}> %s ; <{ELIDL}had_participant_person> ?person .
    OPTIONAL {{ ?meeting <{ELIDL}had_participation> ?node
        OPTIONAL {{ ?meeting <{ELIDL}activity_date> ?day }} }} %s }}"""
_BUSY = f"""SELECT ?person {{ ?seat <{ORG}member> ?person }}
GROUP BY ?person HAVING (COUNT(?seat) > {MOST})"""

Fact = TypeVar("Fact")
Rows = Mapping[tuple[str, str], list[list[str]]]
_TERMS = ox.NamedNode, ox.Literal


@dataclass(frozen=True, slots=True)
class Holder:
    """Hold a membership and how its person is called."""

    name: str
    seat: Seat

    @property
    def node(self) -> str:
        """Return the membership's IRI."""
        return self.seat.node

    @property
    def office(self) -> bool:
        """Tell whether it is an office."""
        return bool(self.seat.role or self.seat.title)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Hold a participation for an organisation: whose, at which meeting ("" for none), its day."""

    node: str
    person: str
    name: str
    meeting: str
    day: str


def holders(site: Site, node: str, language: Language) -> list[Holder]:
    """Return who belongs to an organisation, offices first, by name; only who has a page."""
    if (known := _written(site, node, f"{language}/holders")) is not None:
        return [Holder(name, _seat(*seat)) for name, seat in known]
    is_party, every = site.graph.is_a(node, RG + "Party"), {}
    for (fact, person), told in _rows(site, _HOLDERS, node, language).items():
        names, roles, titles, days = (sorted({*one} - {""}) for one in zip(*told, strict=True))
        role, title = "".join(roles[:1]), "".join(titles[:1])
        seat = Seat(fact, person, node, role, title, tuple(days), is_party)
        every[fact, person] = Holder(_called(site, person, names, language), seat)
    return sorted(_first(every), key=lambda one: (not one.office, one.name, one.node))


def speakers(site: Site, node: str, language: Language) -> list[Speaker]:
    """Return who spoke for an organisation, by name and day; only who has a page."""
    if (known := _written(site, node, f"{language}/speakers")) is not None:
        return [Speaker(*row) for row in known]
    every = {}
    for (fact, person), told in _rows(site, _SPEAKERS, node, language).items():
        called = _called(site, person, sorted({name for name, *_ in told} - {""}), language)
        meeting, day = min((meeting, day) for _, meeting, day in told)
        every[fact, person] = Speaker(fact, person, called, meeting, day)
    return sorted(_first(every), key=attrgetter("name", "person", "day", "node"))


def is_large(site: Site, node: str, most: int = MOST) -> bool:
    """Tell whether more facts may point to an organisation than stand on one page."""
    if site.stored is not None:
        return _place(site, node, "da/holders") in site.stored
    return max(len(site.graph.subjects(prop, node)) for prop in (_SEATS, _SPOKE)) > most


def prove(site: Site, node: str, facts: list[str]) -> None:
    """Find the proofs of facts about an organisation at once, for ``claim`` and ``brief``."""
    known = _written(site, node, "proofs")
    if known is None:
        ahead(site, facts)
        return
    for fact, (sure, spans) in known:
        site.know((sure, frozenset(spans)), proof, fact)


def is_busy(site: Site, person: str) -> bool:
    """Tell whether somebody's offices take more than one page."""
    if "busy" not in site.kept:
        answers = site.graph.store.query(_BUSY)
        assert isinstance(answers, ox.QuerySolutions)
        site.kept["busy"] = frozenset(row["person"].value for row in answers)
    busy = site.kept["busy"]
    assert isinstance(busy, frozenset)
    return person in busy


def written(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of what keeps the longer lists, for ``Site.stored``."""
    for thing in site.things.values():
        if thing.kind in ("person", "meeting", "source") or not is_large(site, thing.iri, _SHORT):
            continue
        for name, rows in _lists(site, thing.iri):
            yield _place(site, thing.iri, name), json.dumps(rows).encode()


def _lists(site: Site, node: str) -> Iterator[tuple[str, list[Any]]]:
    facts: set[str] = set()
    for language in site.languages:
        held, spoke = holders(site, node, language), speakers(site, node, language)
        facts |= {one.node for one in held} | {one.node for one in spoke}
        yield f"{language}/holders", [(one.name, astuple(one.seat)) for one in held]
        yield f"{language}/speakers", [astuple(one) for one in spoke]
    if len(facts) <= QUOTED:
        ahead(site, facts)
        told = ((one, site.once(proof, one)) for one in sorted(facts))
        yield "proofs", [(one, (sure, sorted(spans))) for one, (sure, spans) in told]


def _written(site: Site, node: str, name: str) -> list[Any] | None:
    """Return the rows of a longer list where they were found before."""
    kept = (site.stored or {}).get(_place(site, node, name))
    rows: list[Any] | None = None if kept is None else json.loads(kept)
    return rows


def _place(site: Site, node: str, name: str) -> str:
    """Return where the rows of a longer list are kept; no page has such a path."""
    return f"crowds/{site.things[node].local}/{name}.json"


def _seat(*told: Any) -> Seat:
    """Return a membership as JSON tells it."""
    node, person, organisation, role, title, days, is_party = told
    return Seat(node, person, organisation, role, title, tuple(days), is_party)


def _rows(site: Site, query: str, node: str, language: Language) -> Rows:
    """Return what is told of each fact about somebody with a page; what is not told is empty."""
    named = "" if language in site.called else _NAMED
    answers = site.graph.store.query(query % (ox.NamedNode(node), named))
    assert isinstance(answers, ox.QuerySolutions)
    found: defaultdict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for row in answers:
        fact, person, *told = (one.value if isinstance(one, _TERMS) else "" for one in row)
        if person in site.things:
            found[fact, person].append(told)
    return found


def _called(site: Site, person: str, names: list[str], language: Language) -> str:
    """Return a name; of several, or without any, what the pages call somebody by."""
    known = site.called.get(language, {}).get(person)
    if known is not None:
        return known
    return names[0] if len(names) == 1 else site.graph.label(person, language)


def _first(found: Mapping[tuple[str, str], Fact]) -> list[Fact]:
    """Return each fact once: where it tells of several people, of the first by IRI."""
    return list({fact: one for (fact, _), one in sorted(found.items(), reverse=True)}.values())
