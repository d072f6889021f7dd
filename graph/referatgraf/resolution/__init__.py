"""Decide which mentions stand for the same person, organisation or meeting.

A resolver is a function from records to a Resolution; ``resolve`` is the first one. What a resolver
returns depends on the set of records only, not on their order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from referatgraf.model import Entity, Judgement, Record
from referatgraf.resolution import meetings, organisations, people
from referatgraf.resolution.clusters import Unit, Words, entity, group, judgements
from referatgraf.resolution.sources import Source, source

__all__ = ["Resolution", "Resolver", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Hold identity decisions and the entities that follow from them, both sorted.

    Every publishable person, organisation and meeting of the records is a member of one entity;
    that of a shared organisation has the path of its node in the reference graph.
    """

    judgements: tuple[Judgement, ...]
    entities: tuple[Entity, ...]


class Resolver(Protocol):
    """Decide over all records at once; deterministic, whatever the order of records."""

    def __call__(self, records: Sequence[Record]) -> Resolution:
        """Return the decisions."""
        ...


def resolve(records: Sequence[Record]) -> Resolution:
    """Merge equal names that one municipality or one body proves to be one thing.

    Costs grow with the number of mentions, not with its square: only equal names are compared.
    """
    sources = [source(r) for r in sorted(records, key=lambda r: r.document.id)]
    decided = [*_people(sources), *_organisations(sources), *_meetings(sources)]
    return Resolution(
        tuple(sorted(j for found, _ in decided for j in found)),
        tuple(sorted(e for _, found in decided for e in found)),
    )


Decided = tuple[list[Judgement], list[Entity]]


def _people(sources: Sequence[Source]) -> Iterator[Decided]:
    for block in people.mentions(sources).values():
        units = group(block)
        paths = ((people.path(unit), unit) for unit in units)
        yield _decide("person", units, people.WORDS, paths)


def _organisations(sources: Sequence[Source]) -> Iterator[Decided]:
    for block in organisations.mentions(sources).values():
        units = group(block)
        paths = ((organisations.path(unit), unit) for unit in units)
        yield _decide("organisation", units, organisations.WORDS, paths)
    for path, members in organisations.known(sources).items():
        yield [], [entity(path, "organisation", members)]


def _meetings(sources: Sequence[Source]) -> Iterator[Decided]:
    for key, block in meetings.mentions(sources).items():
        units = group(block)
        yield _decide("meeting", units, meetings.WORDS, meetings.paths(key, units))
    yield [], [entity(path, "meeting", [mention]) for path, mention in meetings.loose(sources)]


def _decide(
    kind: str, units: Sequence[Unit], words: Words, paths: Iterable[tuple[str, Unit]]
) -> Decided:
    found = [entity(path, kind, unit.members) for path, unit in paths]
    return list(judgements(units, words)), found
