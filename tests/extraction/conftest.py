"""Read invented minutes and look at what was found by name, not by local id."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import (
    AgendaItem,
    AttendanceGroup,
    Document,
    Fact,
    Meeting,
    Membership,
    Organisation,
    Participation,
    Person,
)
from referatgraf.reading import read

_POINTERS = frozenset(
    {"abstained", "against", "body", "by", "favor", "group", "item", "municipality",
     "on_behalf_of", "organisation", "parent", "part_of", "person", "substitutes_for"}
)  # fmt: skip
_HIDDEN = frozenset({"id", "evidence", "confidence", "extractor", "unsure"})


@dataclass(frozen=True)
class Found:
    """Hold the facts of one text, with what they point to spelled out."""

    document: Document
    facts: tuple[Fact, ...]

    def name(self, identity: str | None) -> str | None:
        """Return the name, title or label of the fact with a local id."""
        if identity is None:
            return None
        fact = next(f for f in self.facts if f.id == identity)
        match fact:
            case Person() | Organisation():
                return fact.name
            case AttendanceGroup():
                return fact.label
            case AgendaItem():
                return fact.title
        raise AssertionError(f"nothing points to a {type(fact).__name__}")

    def of(self, kind: type[Fact]) -> list[Any]:
        return [f for f in self.facts if type(f) is kind]

    @property
    def meeting(self) -> Meeting:
        found: Meeting = self.of(Meeting)[0]
        return found

    @property
    def people(self) -> list[str]:
        return [p.name for p in self.of(Person)]

    @property
    def organisations(self) -> dict[str, Organisation]:
        return {o.name: o for o in self.of(Organisation)}

    @property
    def attendance(self) -> set[tuple[str | None, str | None, str | None]]:
        """Return (person, status, finer status) of each participation."""
        return {(self.name(p.person), p.attendance, p.detail) for p in self.of(Participation)}

    @property
    def represents(self) -> set[tuple[str | None, str | None, str | None]]:
        """Return (person, organisation, basis) of each participation on behalf of somebody."""
        return {
            (self.name(p.person), self.name(p.on_behalf_of), p.basis)
            for p in self.of(Participation)
            if p.on_behalf_of
        }

    @property
    def substitutes(self) -> set[tuple[str | None, str | None]]:
        return {
            (self.name(p.person), self.name(p.substitutes_for))
            for p in self.of(Participation)
            if p.substitutes_for
        }

    def held(self, extractor: str | None = None) -> set[tuple[str | None, str | None, str | None]]:
        """Return (person, organisation, title) of each membership, or of those by one rule."""
        return {
            (self.name(m.person), self.name(m.organisation), m.title)
            for m in self.of(Membership)
            if extractor in (None, m.extractor)
        }

    @property
    def items(self) -> list[tuple[str | None, str, str | None]]:
        return [(i.number, i.title, i.case) for i in self.of(AgendaItem)]

    def plain(self) -> list[dict[str, Any]]:
        """Return the facts as JSON values: kind, rule, values, names, and the words that prove."""
        return [self._plain(f) for f in self.facts]

    def _plain(self, fact: Fact) -> dict[str, Any]:
        values: dict[str, Any] = {"kind": type(fact).__name__, "rule": fact.extractor}
        for field in sorted(set(type(fact).__dataclass_fields__) - _HIDDEN):
            value = getattr(fact, field)
            if value not in (None, (), "") and (field, value) != ("mentioned", True):
                points = field in _POINTERS
                plain = list(value) if isinstance(value, tuple) else value
                key = "manner" if field == "kind" else field  # "kind" tells the type of the fact
                values[key] = self._named(value) if points else plain
        values["proof"] = [self.document.quote(s) for s in fact.evidence]
        return values

    def _named(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return [self.name(one) for one in value]
        return self.name(value)


def _found(text: str) -> Found:
    document = read(text.encode(), ["minutes.txt"])
    return Found(document, extract(document, sections(document)))


@pytest.fixture
def found() -> Callable[[str], Found]:
    """Give the reader of invented minutes."""
    return _found


@pytest.fixture
def meeting() -> Callable[[str], Found]:
    """Give the reader of what follows the head of a committee's meeting of no municipality."""
    head = "Referat af møde i Kulturudvalget den 6. juni 2023\n\n"
    return lambda text: _found(head + text)
