"""Put the facts of all sources together under canonical paths: what the merged graph says.

A merged fact is a Fact again, with paths below the base in place of local ids.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any

from referatgraf.model import (
    AgendaItem,
    AttendanceGroup,
    Commitment,
    Decision,
    Dissent,
    Fact,
    Meeting,
    Membership,
    Organisation,
    Participation,
    Person,
    Record,
    Recusal,
    Vote,
)
from referatgraf.resolution import Resolution
from referatgraf.resolution.names import normalise, opaque
from referatgraf.resolution.published import OF_MEETING, POINTERS, pointers
from referatgraf.resolution.sources import Source, shared, source
from referatgraf.vocabulary import slug

COMMON = frozenset({"id", "evidence", "extractor", "confidence", "unsure"})
ENTITIES = (Person, Organisation, Meeting)


@dataclass(frozen=True, slots=True)
class Merged:
    """State one node of the merged graph.

    ``fact.id`` is its path, and the fields that point do so by path. ``members`` are the paths of
    the source nodes that say it, ``meeting`` the path of the meeting it belongs to, ``observed``
    the ISO dates of the meetings whose minutes say it.
    """

    fact: Fact
    members: tuple[str, ...]
    meeting: str | None
    observed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """Hold a fact as one source says it, pointing by canonical paths."""

    path: str
    fact: Fact
    member: str
    meeting: str | None
    date: str | None


def merge(records: Sequence[Record], resolution: Resolution) -> tuple[Merged, ...]:
    """Return the nodes of the merged graph, by path; shared organisations are not among them."""
    canonical = {m: e.path for e in resolution.entities for m in e.members}
    said: dict[str, list[_Said]] = defaultdict(list)
    for record in sorted(records, key=lambda r: r.document.id):
        for one in _canonical_facts(source(record), canonical):
            said[one.path].append(one)
    names = {e.path: (e.name, e.aliases) for e in resolution.entities}
    merged = [_named(_merge(several), names) for _, several in sorted(said.items())]
    return tuple(sorted(_reordered(_renumbered(merged)), key=lambda m: m.fact.id))


def _canonical_facts(source: Source, canonical: Mapping[str, str]) -> Iterator[_Said]:
    """Yield the facts of a source with paths; what hangs on a missing meeting is left out."""
    meeting = canonical.get(source.node(source.meeting.id)) if source.meeting else None
    date = source.meeting.date if source.meeting else None
    paths = {
        i: canonical[source.node(i)] for i, f in source.facts.items() if isinstance(f, ENTITIES)
    }
    for fact in _pointed_first(source.facts.values()):
        if isinstance(fact, OF_MEETING) and meeting is None and not _needs_no_meeting(fact):
            continue
        if not all(p in paths for p in pointers(fact)):
            continue
        moved = _move(fact, paths)
        paths.setdefault(fact.id, _path(moved, meeting))
        if not (isinstance(fact, Organisation) and shared(fact)):
            yield _Said(paths[fact.id], moved, source.node(fact.id), meeting, date)


def _needs_no_meeting(fact: Fact) -> bool:
    # A page that lists members: people, groups and whom they speak for, without a meeting.
    return isinstance(fact, AttendanceGroup) or (
        isinstance(fact, Participation) and fact.attendance is None
    )


def _pointed_first(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield facts such that what they point to comes before them; rings are left out."""
    waiting = {fact.id: fact for fact in facts}
    while ready := [f for f in waiting.values() if not any(p in waiting for p in pointers(f))]:
        for fact in ready:
            del waiting[fact.id]
            yield fact


def _move(fact: Fact, paths: Mapping[str, str]) -> Fact:
    """Return a fact that points by path, without what only its source can say."""
    found: dict[str, Any] = {}
    for field in POINTERS[type(fact)]:
        value = getattr(fact, field)
        if value is not None:
            several = isinstance(value, tuple)
            found[field] = tuple(paths[v] for v in value) if several else paths[value]
    return replace(fact, evidence=(), extractor="merge", **found)


def _participation_key(fact: Participation) -> tuple[str | None, ...]:
    return (fact.person, fact.attendance, fact.group, fact.on_behalf_of)


def _group_key(fact: AttendanceGroup) -> tuple[str | None, ...]:
    return (normalise(fact.label), fact.attendance, fact.organisation)


def _membership_key(fact: Membership) -> tuple[str | None, ...]:
    return (fact.person, fact.organisation, fact.role or normalise(fact.title or ""))


def _item_key(fact: AgendaItem) -> tuple[str | None, ...]:
    return (fact.parent, fact.number, normalise(fact.title))


def _decision_key(fact: Decision) -> tuple[str | None, ...]:
    # One item has one decision; renderings that word it differently still tell of the same.
    return (fact.item,)


def _vote_key(fact: Vote) -> tuple[str | None, ...]:
    voters = (" ".join(sorted(side)) for side in (fact.favor, fact.against, fact.abstained))
    numbers = (fact.order, fact.number_favor, fact.number_against, fact.number_abstained)
    return (fact.item, *voters, *map(str, numbers))


def _dissent_key(fact: Dissent) -> tuple[str | None, ...]:
    return (fact.item, fact.by, fact.kind)


def _recusal_key(fact: Recusal) -> tuple[str | None, ...]:
    return (fact.item, fact.by)


def _commitment_key(fact: Commitment) -> tuple[str | None, ...]:
    return (fact.item, fact.due, fact.by, normalise(fact.text))


# Name of the path's segment, and what makes two facts of one meeting the same statement.
_KEYS: Mapping[type[Fact], tuple[str, Callable[[Any], tuple[str | None, ...]]]] = MappingProxyType(
    {
        AttendanceGroup: ("group", _group_key),
        Participation: ("participation", _participation_key),
        Membership: ("membership", _membership_key),
        AgendaItem: ("item", _item_key),
        Decision: ("decision", _decision_key),
        Vote: ("vote", _vote_key),
        Dissent: ("dissent", _dissent_key),
        Recusal: ("recusal", _recusal_key),
        Commitment: ("commitment", _commitment_key),
    }
)


def _path(fact: Fact, meeting: str | None) -> str:
    kind, key = _KEYS.get(type(fact), (type(fact).__name__.lower(), _everything))
    home = None if isinstance(fact, Membership) else meeting
    digest = opaque(home or "", kind, *("\0" if k is None else k for k in key(fact)))
    return f"{home}/{kind}/{digest}" if home else f"{kind}/{digest}"


def _everything(fact: Fact) -> tuple[str | None, ...]:
    return tuple(repr(getattr(fact, f.name)) for f in fields(fact) if f.name not in COMMON)


def _merge(said: list[_Said]) -> Merged:
    """Return one node from all that say it; where they differ, the surest and then first wins."""
    ranked = sorted(said, key=lambda s: (-s.fact.confidence, s.member))
    fact = _combined([s.fact for s in ranked], ranked[0].path)
    dates = tuple(sorted({s.date for s in ranked if s.date is not None}))
    return Merged(fact, tuple(sorted({s.member for s in ranked})), ranked[0].meeting, dates)


def _combined(ranked: Sequence[Fact], path: str) -> Fact:
    """Return the first fact under its path, its empty fields filled from the next ones."""
    best, rest = ranked[0], ranked[1:]
    empty = [f.name for f in fields(best) if getattr(best, f.name) in (None, ())] if rest else []
    filled = {
        name: next((v for f in rest if (v := getattr(f, name)) not in (None, ())), None)
        for name in empty
    }
    return replace(best, id=path, **{n: v for n, v in filled.items() if v is not None})


def _named(merged: Merged, names: Mapping[str, tuple[str, tuple[str, ...]]]) -> Merged:
    """Return a person or organisation under the names of its entity."""
    fact = merged.fact
    if not isinstance(fact, Person | Organisation):
        return merged
    name, aliases = names[fact.id]
    return replace(merged, fact=replace(fact, name=name, variants=aliases))


def _renumbered(merged: Sequence[Merged]) -> list[Merged]:
    """Return items under their printed number where it is the only one of the meeting."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for one in merged:
        if isinstance(one.fact, AgendaItem) and one.fact.number:
            numbers[f"{one.meeting}/item/{slug(one.fact.number)}"].append(one.fact.id)
    paths = {ids[0]: path for path, ids in numbers.items() if len(ids) == 1}
    return [replace(m, fact=_readdress(m.fact, paths)) for m in merged] if paths else [*merged]


def _readdress(fact: Fact, paths: Mapping[str, str]) -> Fact:
    if fact.id not in paths and paths.keys().isdisjoint(pointers(fact)):
        return fact
    moved: dict[str, Any] = {"id": paths.get(fact.id, fact.id)}
    for field in POINTERS[type(fact)]:
        value = getattr(fact, field)
        several = isinstance(value, tuple)
        moved[field] = tuple(paths.get(v, v) for v in value) if several else paths.get(value, value)
    return replace(fact, **moved)


def _reordered(merged: Sequence[Merged]) -> Iterator[Merged]:
    """Yield all with item orders unique under each parent; sources may have counted apart."""
    siblings: dict[tuple[str | None, str | None], list[Merged]] = defaultdict(list)
    for one in merged:
        if isinstance(one.fact, AgendaItem):
            siblings[one.meeting, one.fact.parent].append(one)
        else:
            yield one
    for items in siblings.values():
        yield from _counted(items)


def _counted(items: list[Merged]) -> list[Merged]:
    orders = [m.fact.order for m in items if isinstance(m.fact, AgendaItem)]
    if len(set(orders)) == len(orders):
        return items
    ranked = sorted(zip(orders, items, strict=True), key=lambda pair: (pair[0], pair[1].fact.id))
    return [
        replace(m, fact=replace(m.fact, order=i)) if isinstance(m.fact, AgendaItem) else m
        for i, (_, m) in enumerate(ranked, 1)
    ]
