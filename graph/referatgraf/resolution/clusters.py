"""Group mentions of equal name without ever letting a missing value bridge two things.

The rule knows two kinds of proof. An *anchor* (a municipality, an owner, a start time) is a value
that mentions of one thing share, and that parts two things where it differs. A *ground* (the body
that meets) makes mentions one thing as long as only one thing of that name stands on it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from referatgraf.model import Entity, Judgement, Verdict
from referatgraf.resolution.names import normalise

RULE = "rule:equal-name"
SCORES = {"anchor": 0.98, "ground": 0.95, "unsure": 0.5, "different": 0.02}
# Units of one name that are judged with each other: more would grow with the square of namesakes.
WINDOW = 10


@dataclass(frozen=True, slots=True)
class Mention:
    """Name one thing as one source does, with what the source proves about it."""

    path: str
    document: str
    name: str
    variants: tuple[str, ...] = ()
    anchors: frozenset[str] = frozenset()
    ground: str | None = None


@dataclass(slots=True)
class Unit:
    """Gather mentions that are one thing; ``anchor`` is the proof, None for a lone mention."""

    anchor: str | None
    members: list[Mention]
    anchors: set[str] = field(init=False)
    grounds: set[str] = field(init=False)
    documents: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.anchors = {a for m in self.members for a in m.anchors}
        self.grounds = {m.ground for m in self.members if m.ground is not None}
        self.documents = {m.document for m in self.members}

    @property
    def first(self) -> Mention:
        """Return the mention that stands for the unit in judgements."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class Words:
    """Word the reasons of one kind; ``bare``: judge mentions that prove nothing, too.

    ``block`` says what all mentions of a block share, ``ground`` why one ground is proof; ``{}`` is
    the ground.
    """

    block: str
    anchor: str
    ground: str
    bare: bool


def group(block: Iterable[Mention]) -> list[Unit]:
    """Return the units of mentions that bear one name, in a fixed order."""
    mentions = sorted(block, key=lambda m: m.path)
    units = _by_anchor([m for m in mentions if m.anchors])
    for ground, loose in _on_ground(mentions).items():
        near = [u for u in units if ground in u.grounds]
        units = [u for u in units if ground not in u.grounds] + _join(ground, near, loose)
    units += [Unit(None, [m]) for m in mentions if not m.anchors and m.ground is None]
    return sorted(units, key=lambda u: u.first.path)


def _on_ground(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Return the mentions that have a ground and no anchor, by ground, sorted."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.ground is not None and not mention.anchors:
            found[mention.ground].append(mention)
    return dict(sorted(found.items()))


def _by_anchor(mentions: Sequence[Mention]) -> list[Unit]:
    """Return units of one shared anchor; a mention between two of them stays alone."""
    single = {a for m in mentions if len(m.anchors) == 1 for a in m.anchors}
    homes: dict[str, list[Mention]] = defaultdict(list)
    units: list[Unit] = []
    for mention in mentions:
        near = sorted(mention.anchors & single)
        if len(near) > 1:
            units.append(Unit(None, [mention]))
        else:
            homes[near[0] if near else "|".join(sorted(mention.anchors))].append(mention)
    for anchor, members in sorted(homes.items()):
        units += _one_a_document(anchor, members)
    return units


def _join(ground: str, near: list[Unit], loose: list[Mention]) -> list[Unit]:
    """Add mentions without anchor to the only unit on their ground; leave them alone if several."""
    held = near[0].members if near else []
    units = _one_a_document((near[0].anchor if near else None) or ground, [*held, *loose])
    if len(near) <= 1 and len(units) == 1:
        return units
    return near + [Unit(None, [m]) for m in loose]


def _one_a_document(anchor: str | None, members: list[Mention]) -> list[Unit]:
    """Return one unit, or each alone where a document itself tells two of them apart."""
    if len({m.document for m in members}) == len(members):
        return [Unit(anchor, members)]
    return [Unit(None, [m]) for m in members]


def judgements(units: Sequence[Unit], words: Words) -> Iterator[Judgement]:
    """Yield how the units came to be and how they stand to each other.

    Within a unit the judgements form a tree, each edge a proof of its own; units are compared with
    the next WINDOW units of the name.
    """
    for i, unit in enumerate(units):
        yield from _within(unit, words)
        for other in islice(units, i + 1, i + 1 + WINDOW):
            if words.bare or (_proves(unit) and _proves(other)):
                yield _between(unit, other, words)


def _proves(unit: Unit) -> bool:
    return bool(unit.anchors or unit.grounds)


def _within(unit: Unit, words: Words) -> Iterator[Judgement]:
    on_ground: dict[str | None, Mention] = {}
    for member in unit.members:
        shared = sorted(unit.first.anchors & member.anchors)
        if member is not unit.first and shared:
            reason = f"{words.block} and the same {words.anchor} {shared[0]}"
            yield _judge(unit.first, member, Verdict.SAME, SCORES["anchor"], reason)
        elif member is not unit.first:
            reason = f"{words.block} {words.ground.format(member.ground)}"
            yield _judge(on_ground[member.ground], member, Verdict.SAME, SCORES["ground"], reason)
        on_ground.setdefault(member.ground, member)


def _between(left: Unit, right: Unit, words: Words) -> Judgement:
    if left.documents & right.documents:
        reason = f"source {min(left.documents & right.documents)} tells them apart"
        return _judge(left.first, right.first, Verdict.DIFFERENT, SCORES["different"], reason)
    if left.anchors and right.anchors and not left.anchors & right.anchors:
        pair = " and ".join(", ".join(sorted(u.anchors)) for u in (left, right))
        reason = f"{words.block}, different {words.anchor}: {pair}"
        return _judge(left.first, right.first, Verdict.DIFFERENT, SCORES["different"], reason)
    shared = sorted((left.anchors & right.anchors) | (left.grounds & right.grounds))
    doubt = f"both {shared[0]}, but several may be meant" if shared else "nothing that both tell"
    reason = f"{words.block}; {doubt}"
    return _judge(left.first, right.first, Verdict.UNSURE, SCORES["unsure"], reason)


def _judge(a: Mention, b: Mention, verdict: Verdict, score: float, reason: str) -> Judgement:
    left, right = sorted((a.path, b.path))
    return Judgement(left, right, verdict, score, RULE, reason)


def entity(path: str, kind: str, members: Sequence[Mention]) -> Entity:
    """Return the entity of some mentions; every spelling but the fullest becomes an alias."""
    name = fullest(m.name for m in members)
    spelled = {m.name for m in members} | {v for m in members for v in m.variants}
    paths = tuple(sorted(m.path for m in members))
    return Entity(path, kind, name, tuple(sorted(spelled - {name})), paths)


def fullest(names: Iterable[str]) -> str:
    """Return the longest name; of equally long ones the commonest that is not all capitals.

    Raises ValueError for no names.
    """
    counted = Counter(names)
    return min(counted, key=lambda n: (-len(normalise(n)), n.isupper(), -counted[n], n))
