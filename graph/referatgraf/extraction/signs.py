"""Collect what speaks for and against each fact: the evidence that its confidence is made of.

A sign is a short word such as ``rule:list-entry`` or ``heading:loose``. Each is at hand when the
rules have run: which rule read the fact, what made the list a list, what stood beside the name.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from referatgraf.extraction.decided_signs import decided_signs
from referatgraf.extraction.draft import Attending, Draft, Holding, Listed, Range
from referatgraf.extraction.ner.labels import Kind
from referatgraf.extraction.relations.offices import is_profession
from referatgraf.extraction.ruling import Ruling
from referatgraf.lexicon import organisations as lexicon
from referatgraf.model import (
    AgendaItem,
    AttendanceGroup,
    Fact,
    Meeting,
    Membership,
    Organisation,
    OrganisationType,
    Participation,
    Person,
)

_LONG_LINE = 400  # characters: a converter's run-on text, not a line as people print it
_KNOWN, _HALF = 0.95, 0.88  # of a name: both parts are in the registers, one is
_WORDY = 6  # words in an organisation's name
_LONG_TITLE = 18  # words
_SEVERAL = 3


class Signs:
    """Tell the signs of the facts of one filled draft; indexes are made once a draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._entries: dict[str, list[Listed]] = {}
        for entry in draft.listed:
            self._entries.setdefault(entry.person, []).append(entry)
        self._told: dict[str, tuple[str, ...]] = {}
        self._proved: dict[str, list[int]] = {}
        self._capacities = Counter(attending.person for attending in draft.attending)
        self._offices = Counter(holding.person for holding in draft.holdings)

    def of(self, fact: Fact) -> tuple[str, frozenset[str]] | None:
        """Return the kind of a fact and its signs, None for a kind that no gold speaks of."""
        match fact:
            case Person():
                return "person", frozenset(self._person(fact.id))
            case Organisation():
                return "organisation", frozenset(self._organisation(fact))
            case Participation():
                attending = self._draft.attending[_index(fact.id)]
                return "participation", frozenset(self._participation(attending))
            case Membership():
                holding = self._draft.holdings[_index(fact.id)]
                return _kind(holding), frozenset(self._membership(holding))
            case AgendaItem():
                return "item", frozenset(self._item(fact))
            case Meeting():
                return "meeting", frozenset(self._meeting(fact))
            case AttendanceGroup():
                return "list", frozenset(self._group(fact))
        return decided_signs(fact, self._draft, self._rulings)

    @cached_property
    def _rulings(self) -> dict[str, Ruling]:
        return {ruling.item: ruling for ruling in self._draft.rulings}

    def _group(self, fact: AttendanceGroup) -> Iterator[str]:
        index = _index(fact.id)
        yield f"heading:{self._draft.group(index).headed}"
        yield f"status:{fact.attendance}"
        people = {a.person for a in self._draft.attending if a.group == index}
        yield f"people:{'one' if len(people) == 1 else 'some'}"

    def _person(self, person: str) -> Iterator[str]:
        found = self._draft.people.get(person)
        yield from self._about(person)
        yield from self._line(found.evidence[0])
        yield f"parts:{min(len(found.name.split()), _SEVERAL)}"
        if len(found.evidence) > 1:
            yield "named:often"
        if person not in self._entries:
            yield from self._read(found.evidence, Kind.PERSON)

    def _read(self, evidence: Iterable[Range], kind: Kind) -> Iterator[str]:
        """Yield how what a model read there fits: it agrees, objects, saw nothing, is alone."""
        sign = self._draft.view.sign(evidence, kind)
        if sign:
            yield f"model:{sign}"

    def _about(self, person: str) -> tuple[str, ...]:
        if person not in self._told:
            self._told[person] = (*self._name(person), *self._entry(person))
        return self._told[person]

    def _name(self, person: str) -> Iterator[str]:
        sure = self._draft.people.get(person).confidence
        yield "name:known" if sure >= _KNOWN else "name:half" if sure >= _HALF else "name:shape"

    def _entry(self, person: str) -> Iterator[str]:
        """Yield what the lists tell of a person: under which headings, beside which words."""
        entries = self._entries.get(person, [])
        if not entries:
            yield "listed:no"
            return
        groups = [self._draft.group(entry.group) for entry in entries]
        yield f"heading:{min((g.headed for g in groups), key=_surest)}"
        phrases = [entry.phrase for entry in entries]
        if not any(p.party or p.offices or p.affiliated or p.nominated for p in phrases):
            yield "beside:nothing"
        if len({entry.group for entry in entries}) > 1:
            yield "listed:twice"

    def _line(self, at: Range) -> Iterator[str]:
        i = bisect_right(self._lines, at[0])
        end = self._lines[i] if i < len(self._lines) else len(self._draft.text)
        if end - self._lines[i - 1] > _LONG_LINE:
            yield "line:run-on"

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._draft.text))]

    def _organisation(self, fact: Organisation) -> Iterator[str]:
        found = self._draft.organisations.get(fact.id)
        yield f"linked:{self._link(fact.id)}"
        yield "used:yes" if fact.id in self._used else "used:no"
        yield from self._line(next(iter(found.evidence)))
        words = len(fact.name.split())
        if not fact.authority:
            yield f"words:{'one' if words == 1 else 'many' if words >= _WORDY else 'some'}"
            if fact.type == OrganisationType.BODY:
                yield "type:body"
            if len(found.evidence) > 1:
                yield "named:often"
            if fact.mentioned:
                yield from self._read(found.evidence, Kind.ORGANISATION)

    def _link(self, organisation: str) -> str:
        """Return how an organisation is known: by the register, by its name's form, by place."""
        found = self._draft.organisations.get(organisation)
        if found.authority:
            return "register"
        return "shape" if lexicon.organisation_type(found.name) else "position"

    @cached_property
    def _used(self) -> frozenset[str | None]:
        """Return the organisations that a relation ties somebody to."""
        draft = self._draft
        behalf = {a.on_behalf_of for a in draft.attending}
        return frozenset(behalf | {h.organisation for h in draft.holdings} | {draft.body})

    def _participation(self, attending: Attending) -> Iterator[str]:
        yield f"rule:{attending.extractor}"
        yield f"status:{attending.attendance or 'none'}"
        yield from self._about(attending.person)
        yield from self._line(attending.evidence[0])
        if attending.on_behalf_of:
            yield f"basis:{attending.basis or 'unknown'}"
            yield f"linked:{self._link(attending.on_behalf_of)}"
        if self._capacities[attending.person] > 1:
            yield "capacities:several"
        if self._draft.sections.skipped:
            yield "lines:skipped"

    def _membership(self, holding: Holding) -> Iterator[str]:
        yield f"rule:{holding.extractor}"
        yield from self._about(holding.person)
        yield from self._line(holding.evidence[0])
        if holding.extractor == "party":
            yield f"linked:{self._link(holding.organisation or '')}"
        if holding.title:
            yield "title:known" if holding.role else "title:new"
            yield f"held-in:{self._held_in(holding)}"
        if self._offices[holding.person] > _SEVERAL:
            yield "offices:many"

    def _held_in(self, holding: Holding) -> str:
        """Return how the organisation of an office is known."""
        organisation = holding.organisation
        if organisation is None:
            # A director is somebody's: without an organisation more is missing than for a potter.
            known = "-known" if holding.role else ""
            if known and is_profession(holding.title or ""):
                known = "-profession"
            return f"nothing-by-{holding.extractor}{known}" if self._draft.body else "no-body"
        if any(self._proves(organisation, at) for at in holding.evidence):
            return f"beside-{self._link(organisation)}"
        if organisation in (self._draft.body, self._draft.owner):
            return "body" if organisation == self._draft.body else "owner"
        return f"apart-{self._link(organisation)}"

    def _proves(self, organisation: str, at: Range) -> bool:
        """Tell whether an organisation is named inside a range."""
        if organisation not in self._proved:
            named = self._draft.organisations.get(organisation).evidence
            self._proved[organisation] = sorted(start for start, _ in named)
        starts = self._proved[organisation]
        i = bisect_right(starts, at[0] - 1)
        return i < len(starts) and starts[i] < at[1]

    def _item(self, item: AgendaItem) -> Iterator[str]:
        if not item.number:
            yield "number:none"
        elif not (item.order == 1 or self._follows(item)):
            yield "number:jumps"
        if not item.case:
            yield "case:none"
        words = len(item.title.split())
        yield f"title:{'one' if words == 1 else 'long' if words >= _LONG_TITLE else 'some'}"
        if item.title[:1].islower():
            yield "title:small"

    def _follows(self, item: AgendaItem) -> bool:
        """Tell whether the number before an item's own is printed, too."""
        head, dot, last = (item.number or "").rpartition(".")
        return last.isdigit() and f"{head}{dot}{int(last) - 1}" in self._numbers

    @cached_property
    def _numbers(self) -> frozenset[str]:
        items = self._draft.sections.items
        return frozenset(self._draft.piece(i.number).text for i in items if i.number)

    def _meeting(self, meeting: Meeting) -> Iterator[str]:
        for name in ("body", "date", "start_time", "place"):
            if getattr(meeting, name) is None:
                yield f"{name.replace('_', '-')}:none"
        if meeting.body:
            yield f"linked:{self._link(meeting.body)}"


def _kind(holding: Holding) -> str:
    if holding.extractor == "party":
        return "party"
    return "office" if holding.title else "seat"


def _surest(headed: str) -> int:
    return ("strict", "loose", "sentence", "unknown").index(headed)


def _index(fact_id: str) -> int:
    return int(fact_id.rpartition("/")[2]) - 1
