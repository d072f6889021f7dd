"""Prepare records for resolution: what may be merged, and the anchors that it proves."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from referatgraf.authority import organisations
from referatgraf.model import Fact, Meeting, Organisation, Record
from referatgraf.resolution.names import segment
from referatgraf.resolution.published import meeting_of, published
from referatgraf.vocabulary import source_path


@dataclass(frozen=True, slots=True)
class Source:
    """Hold what one record gives to the merged graph; ``facts`` are in order of id."""

    id: str
    facts: Mapping[str, Fact]
    meeting: Meeting | None

    def node(self, fact_id: str) -> str:
        """Return the path of a fact's node in the source graph."""
        return f"{source_path(self.id)}/{fact_id}"

    def organisation(self, fact_id: str | None) -> Organisation | None:
        """Return the organisation of a local id, None for None and for another type of fact."""
        fact = self.facts.get(fact_id) if fact_id is not None else None
        return fact if isinstance(fact, Organisation) else None


def source(record: Record) -> Source:
    """Return a record's publishable part."""
    facts = published(record)
    return Source(record.document.id, facts, meeting_of(facts))


@cache
def _generic() -> frozenset[str]:
    """Return the register's names of no one body ("Byrådet"): they prove nothing."""
    return frozenset(f"organisation/{o.org_id}" for o in organisations() if "generic" in o.scope)


def shared(organisation: Organisation | None) -> str | None:
    """Return the path of the shared node of an organisation, None where it has none."""
    authority = organisation.authority if organisation is not None else None
    return None if authority in _generic() else authority


def owner(source: Source, organisation: Organisation) -> str | None:
    """Return the nearest shared organisation that a local one is part of, None if not known."""
    seen: set[str] = set()
    above: Organisation | None = organisation
    while above is not None and above.id not in seen:
        seen.add(above.id)
        above = source.organisation(above.part_of)
        if (path := shared(above)) is not None:
            return path
    return None


def body_anchor(source: Source) -> str | None:
    """Return what proves which body met: its shared node, or its owner's with its name."""
    body = source.organisation(source.meeting.body if source.meeting is not None else None)
    if body is None or (path := shared(body)) is not None:
        return path if body is not None else None
    above = owner(source, body)
    return None if above is None else f"{above}/{segment(body.name)}"
