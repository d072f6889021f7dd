"""Invented minutes in which everything is said that a source graph can say."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from referatgraf.model import (
    Attendance,
    Basis,
    DissentKind,
    Document,
    Fact,
    OrganisationType,
    Outcome,
    Violation,
)
from referatgraf.reference import reference_quads
from referatgraf.triples import source_quads
from referatgraf.validation import PyShaclEngine, validate_source

BASE = "https://example.org/referatgraf/"


@dataclass(frozen=True)
class Source:
    """Hold a document, its facts and its graph, and check it."""

    document: Document
    facts: tuple[Fact, ...]
    quads: str

    @property
    def iri(self) -> str:
        return f"{BASE}source/{self.document.id}"

    def validate(self, quads: str | None = None) -> tuple[Violation, ...]:
        quads = self.quads if quads is None else quads
        return validate_source(
            quads, reference_quads(BASE), self.document, self.facts, BASE, _engine()
        )

    def shapes(self, quads: str | None = None) -> set[str]:
        return {one.shape.rsplit("/", 1)[-1] for one in self.validate(quads)}


@cache
def _engine() -> PyShaclEngine:
    return PyShaclEngine()


@pytest.fixture
def engine() -> PyShaclEngine:
    return _engine()


@pytest.fixture
def make_source(minutes: Callable[[str], Any]) -> Callable[[Any], Source]:
    """Give a function that turns invented minutes into a source."""

    def make(written: Any) -> Source:
        document, facts = written.document(f"{written.id}.txt"), tuple(written.facts)
        return Source(document, facts, source_quads(document, facts, BASE))

    return make


@pytest.fixture
def source(minutes: Callable[[str], Any], make_source: Callable[[Any], Source]) -> Source:
    """Give a source that breaks no rule and gives no warning."""
    m = minutes("4f2a")
    kkr, town = m.kkr(), m.municipality("0849")
    party = m.organisation("Venstre", OrganisationType.PARTY, "party/venstre")
    board = m.organisation("Nordlyd A/S", variants=("Nordlyd",))
    local = m.organisation(
        "Havnelisten", OrganisationType.PARTY, letter="X", municipality=town, mentioned=False
    )
    m.organisation("Bestyrelsen", OrganisationType.BODY, part_of=board)
    m.meeting(kkr, start_time="08:00", end_time="10:30", place="Teams")
    members = m.group("Medlemmer", Attendance.PRESENT)
    guests = m.group("Gæster fra Nordlyd A/S", Attendance.GUEST, organisation=board)
    karla, viggo = m.person("Karla Nørby", variants=("K. Nørby",)), m.person("Viggo Lund")
    m.participation(karla, group=members, on_behalf_of=town, basis=Basis.MUNICIPALITY)
    m.participation(
        viggo,
        group=members,
        on_behalf_of=town,
        basis=Basis.SUBSTITUTE,
        detail="substitute",
        substitutes_for=karla,
    )
    m.participation(karla, Attendance.GUEST, group=guests, on_behalf_of=board, basis=Basis.GROUP)
    m.membership(karla, kkr, title="Formand", role="formand")
    m.membership(karla, party)
    m.membership(viggo, local)
    first = m.item("Godkendelse", 1, number="1")
    budget = m.item("Økonomi", 1, number="1.1", case="SAG-2021-00200", parent=first)
    m.item("Eventuelt", 2, number="2")
    m.decision(budget, "Godkendt mod én stemme.", Outcome.APPROVED)
    m.vote(
        budget,
        favor=(party,),
        against=(viggo,),
        abstained=(local,),
        number_favor=7,
        number_against=1,
        number_abstained=2,
    )
    m.dissent(budget, viggo, DissentKind.MINORITY_STATEMENT, text="Det er for dyrt.")
    m.recusal(budget, karla)
    m.commitment(budget, "Karla svarer.", "2021-03-01", by=karla, responsible="Karla")
    return make_source(m)
