"""Tell which sources are minutes of one meeting: same known body and date, no other time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from referatgraf.model import Meeting
from referatgraf.resolution.clusters import Mention, Unit, Words
from referatgraf.resolution.names import segment
from referatgraf.resolution.sources import Source, body_anchor
from referatgraf.vocabulary import slug

WORDS = Words(
    block="the same body and date",
    anchor="start time",
    ground="({})",
    bare=False,
)
Key = tuple[str, str]  # anchor of the body, date


def mentions(sources: Sequence[Source]) -> dict[Key, list[Mention]]:
    """Return the meetings whose body and date are known, in blocks of both."""
    blocks: dict[Key, list[Mention]] = defaultdict(list)
    for source in sources:
        body, meeting = body_anchor(source), source.meeting
        if meeting is not None and body is not None and meeting.date is not None:
            key = (body, meeting.date)
            blocks[key].append(_mention(source, meeting, " ".join(key)))
    return blocks


def loose(sources: Sequence[Source]) -> Iterator[tuple[str, Mention]]:
    """Yield path and mention of the meetings that stay local to their source."""
    for source in sources:
        for fact in source.facts.values():
            if isinstance(fact, Meeting) and not _is_placed(source, fact):
                name = source.node(fact.id)
                yield _local_path(source, fact), Mention(name, source.id, _label(source, fact))


def _is_placed(source: Source, fact: Meeting) -> bool:
    return fact is source.meeting and fact.date is not None and body_anchor(source) is not None


def _local_path(source: Source, fact: Meeting) -> str:
    body = source.organisation(fact.body)
    home = "unknown-body" if body is None else _segment(body_anchor(source) or segment(body.name))
    tail = "" if fact is source.meeting else f"-{slug(fact.id)}"
    return f"meeting/{home}/{source.id}{tail}"


def _mention(source: Source, meeting: Meeting, ground: str) -> Mention:
    times = frozenset() if meeting.start_time is None else frozenset({meeting.start_time})
    name = _label(source, meeting)
    return Mention(source.node(meeting.id), source.id, name, (), times, ground)


def _label(source: Source, meeting: Meeting) -> str:
    body = source.organisation(meeting.body)
    return " ".join(part for part in (body.name if body else None, meeting.date) if part)


def paths(key: Key, units: Sequence[Unit]) -> Iterator[tuple[str, Unit]]:
    """Yield a path for each unit of one body and date; the start time parts two on one day."""
    body, date = _segment(key[0]), slug(key[1])
    for unit in units:
        if len(units) == 1:
            yield f"meeting/{body}/{date}", unit
        elif unit.anchor is None:
            yield f"meeting/{body}/{unit.first.document}", unit
        else:
            yield f"meeting/{body}/{date}-{slug(unit.anchor)}", unit


def _segment(anchor: str) -> str:
    """Return the anchor of a body as one segment: the register's id, or owner and name."""
    return anchor.removeprefix("organisation/").replace("/", "-")
