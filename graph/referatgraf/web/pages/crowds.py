"""List who belongs to an organisation and who spoke for it: just what sorts them, all at once.

A party has thousands of people: to read each seat and each person whole takes longer than the page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

import pyoxigraph as ox

from referatgraf.vocabulary import ELIDL, FOAF, ORG, RG
from referatgraf.web.pages.site import Language, Site

_HOLDERS = f"""SELECT ?node ?person ?name ?role ?title {{
    ?node <{ORG}organization> %s ; <{ORG}member> ?person .
    OPTIONAL {{ ?node <{ORG}role> ?role }} OPTIONAL {{ ?node <{RG}titleAsWritten> ?title }}
    OPTIONAL {{ ?person <{FOAF}name> ?name }} }}"""
_SPEAKERS = f"""SELECT ?node ?person ?name ?meeting ?day {{
    ?node <{ELIDL}participation_in_name_of> %s ; <{ELIDL}had_participant_person> ?person .
    OPTIONAL {{ ?meeting <{ELIDL}had_participation> ?node
        OPTIONAL {{ ?meeting <{ELIDL}activity_date> ?day }} }}
    OPTIONAL {{ ?person <{FOAF}name> ?name }} }}"""


Fact = TypeVar("Fact")
_TERMS = ox.NamedNode, ox.Literal


@dataclass(frozen=True, slots=True)
class Holder:
    """Hold a membership, whose it is and how they are called; whether it is an office."""

    node: str
    person: str
    name: str
    office: bool


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
    found: dict[tuple[str, str], Holder] = {}
    for seat, person, name, role, title in _rows(site, _HOLDERS, node):
        before = found.get((seat, person))
        office = bool(role or title) or (before is not None and before.office)
        called = _called(site, person, name, before, language)
        found[seat, person] = Holder(seat, person, called, office)
    return sorted(_first(found), key=lambda one: (not one.office, one.name, one.node))


def speakers(site: Site, node: str, language: Language) -> list[Speaker]:
    """Return who spoke for an organisation, by name and day; only who has a page."""
    found: dict[tuple[str, str], Speaker] = {}
    for part, person, name, meeting, day in _rows(site, _SPEAKERS, node):
        before = found.get((part, person))
        called = _called(site, person, name, before, language)
        where = min((meeting, day), (before.meeting, before.day)) if before else (meeting, day)
        found[part, person] = Speaker(part, person, called, *where)
    return sorted(_first(found), key=attrgetter("name", "person", "day", "node"))


def _rows(site: Site, query: str, node: str) -> Iterator[list[str]]:
    """Yield the answers about people with a page, as texts; what is not told is empty."""
    answers = site.graph.store.query(query % ox.NamedNode(node))
    assert isinstance(answers, ox.QuerySolutions)
    for row in answers:
        words = [term.value if isinstance(term, _TERMS) else "" for term in row]
        if words[1] in site.things:
            yield words


def _called(
    site: Site, person: str, name: str, before: Holder | Speaker | None, language: Language
) -> str:
    """Return a name; of several, or without any, what the pages call somebody by."""
    one = name and (before is None or before.name == name)
    return name if one else site.graph.label(person, language)


def _first(found: Mapping[tuple[str, str], Fact]) -> list[Fact]:
    """Return each fact once: where it tells of several people, of the first by IRI."""
    return list({fact: one for (fact, _), one in sorted(found.items(), reverse=True)}.values())
