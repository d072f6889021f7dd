"""Gather who is tied to which organisation: people and organisations with a page, and no others."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import pyoxigraph as ox

from referatgraf.model import certainty
from referatgraf.network.rows import kinds, parties
from referatgraf.store import iri
from referatgraf.vocabulary import ELIDL, NIF, ORG, RG
from referatgraf.web.pages.shown import anchor
from referatgraf.web.pages.site import Site

KINDS = ("represents", "office", "member", "meets")
MARKS = ("", "absent", "guest")
SURE = ("certain", "likely", "doubtful")


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """Hold one proof of a tie: its day, whose meeting it was (a path), and the fact's anchor.

    ``mark`` counts in MARKS, ``sure`` in SURE; what no text gives is "". ``two_hats`` tells that
    the person sat on both sides of that meeting.
    """

    day: str
    body: str
    mark: int
    sure: int
    two_hats: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Join a person to an organisation, both by their paths; ``said`` are titles as written."""

    person: str
    organisation: str
    kind: str
    said: str
    seen: tuple[Seen, ...]


@dataclass(frozen=True)
class Ties:
    """Hold every tie, sorted; with the party of each person and the type of each organisation."""

    site: Site
    found: tuple[Tie, ...]

    @cached_property
    def of_person(self) -> dict[str, list[Tie]]:
        """Return the ties by person."""
        ties: dict[str, list[Tie]] = {}
        for tie in self.found:
            ties.setdefault(tie.person, []).append(tie)
        return ties

    @cached_property
    def party(self) -> dict[str, tuple[str, str, str]]:
        """Return letter, name and IRI of the party of each person by the person's IRI."""
        return parties(self.site.built.dataset)

    @cached_property
    def type(self) -> dict[str, str]:
        """Return the slug of each organisation's type by IRI."""
        return kinds(self.site.built.dataset)


def gathered(site: Site) -> Ties:
    """Return the ties of a site."""
    pages = _Pages(site)
    found: defaultdict[tuple[str, str, str], list[tuple[Seen, str]]] = defaultdict(list)
    for person, whom, kind, seen, said in chain(_from_meetings(pages), _from_seats(pages)):
        found[person, whom, kind].append((seen, said))
    ties = (_tie(*ends, some) for ends, some in sorted(found.items()))
    return Ties(site, tuple(ties))


Found = tuple[str, str, str, Seen, str]


def _tie(person: str, organisation: str, kind: str, some: list[tuple[Seen, str]]) -> Tie:
    titles = dict.fromkeys(said for _, said in sorted(some) if said)
    return Tie(person, organisation, kind, ", ".join(titles), tuple(sorted({s for s, _ in some})))


class _Pages:
    """Look up what facts say, by one pass over each property; who has no page is nobody here."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.person = self.only(ELIDL + "had_participant_person")
        self.meeting = {part: m for m, part in self._pairs(ELIDL + "had_participation")}
        self.day = self.only(ELIDL + "activity_date")
        self.body = self.only(ELIDL + "had_responsible_organization")
        self.sure = {node: _sure(value) for node, value in self._pairs(NIF + "confidence")}

    def _pairs(self, prop: str) -> Iterator[tuple[str, str]]:
        here, store = ox.DefaultGraph(), self.site.built.graph
        for quad in store.quads_for_pattern(None, ox.NamedNode(prop), None, here):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                yield iri(quad.subject), quad.object.value

    def many(self, prop: str) -> dict[str, list[str]]:
        """Return all that nodes point to, sorted."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for node, value in sorted(self._pairs(prop)):
            found[node].append(value)
        return found

    def only(self, prop: str) -> dict[str, str]:
        """Return what nodes point to; of several the first by name."""
        return dict(sorted(self._pairs(prop), reverse=True))

    def local(self, node: str) -> str:
        """Return the path of a thing with a page, else nothing."""
        thing = self.site.things.get(node)
        return thing.local if thing else ""


def _sure(confidence: str) -> int:
    return SURE.index(certainty(float(confidence or "1")))


def _from_meetings(pages: _Pages) -> Iterator[Found]:
    """Yield whom people represented at meetings, and at whose meetings they took part."""
    spoke, attended = pages.only(ELIDL + "participation_in_name_of"), pages.only(RG + "attendance")
    for part, person in pages.person.items():
        who, meeting = pages.local(person), pages.meeting.get(part, "")
        body = pages.local(pages.body.get(meeting, ""))
        mark = attended.get(part, "").rpartition("/")[2]
        seen = Seen(
            pages.day.get(meeting, ""),
            body,
            MARKS.index(mark) if mark in MARKS else 0,
            pages.sure.get(part, 0),
            (meeting, person) in pages.site.hats,
            anchor(part),
        )
        if who and (whom := pages.local(spoke.get(part, ""))):
            yield who, whom, "represents", seen, ""
        if who and body:
            yield who, body, "meets", seen, ""


def _from_seats(pages: _Pages) -> Iterator[Found]:
    """Yield offices, and what people belong to; a day is of the meetings they were at that day."""
    held, titles = pages.only(ORG + "organization"), pages.only(RG + "titleAsWritten")
    roles, days, met = pages.only(ORG + "role"), pages.many(RG + "observedOn"), _met(pages)
    for seat, person in pages.only(ORG + "member").items():
        who, whom = pages.local(person), pages.local(held.get(seat, ""))
        said = titles.get(seat, "")
        kind = "office" if said or seat in roles else "member"
        for day in days.get(seat, [""]) if who and whom else ():
            for body in sorted(met.get((person, day), {""})):
                seen = Seen(day, body, 0, pages.sure.get(seat, 0), False, anchor(seat))
                yield who, whom, kind, seen, said


def _met(pages: _Pages) -> dict[tuple[str, str], set[str]]:
    """Return at whose meetings somebody was on a day."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for part, person in pages.person.items():
        meeting = pages.meeting.get(part, "")
        if body := pages.local(pages.body.get(meeting, "")):
            found[person, pages.day.get(meeting, "")].add(body)
    return found
