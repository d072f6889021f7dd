"""Tell which mentions of a name are one person: same municipality or same meeting body.

The first resolver; a missing municipality never makes two people one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from referatgraf.model import Membership, Participation, Person
from referatgraf.resolution.clusters import Mention, Unit, Words
from referatgraf.resolution.names import normalise, opaque
from referatgraf.resolution.sources import Source, body_anchor, shared

WORDS = Words(
    block="equal name",
    anchor="municipality",
    ground="and the same meeting body {}",
    bare=True,
)


def mentions(sources: Sequence[Source]) -> dict[str, list[Mention]]:
    """Return the people of all sources in blocks of equal name."""
    blocks: dict[str, list[Mention]] = defaultdict(list)
    for source in sources:
        for mention in _people(source):
            blocks[normalise(mention.name)].append(mention)
    return blocks


def _people(source: Source) -> Iterator[Mention]:
    homes = _municipalities(source)
    body = body_anchor(source)
    taking_part = {f.person for f in source.facts.values() if isinstance(f, Participation)}
    for fact in source.facts.values():
        if isinstance(fact, Person):
            yield Mention(
                source.node(fact.id),
                source.id,
                fact.name,
                fact.variants,
                frozenset(homes[fact.id]),
                body if fact.id in taking_part else None,
            )


def _municipalities(source: Source) -> dict[str, set[str]]:
    """Return the municipalities that the facts tie each person to, by the person's local id."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in source.facts.values():
        if isinstance(fact, Membership):
            tie = fact.organisation
        elif isinstance(fact, Participation):
            tie = fact.on_behalf_of
        else:
            continue
        path = shared(source.organisation(tie))
        if path is not None and path.startswith("municipality/"):
            found[fact.person].add(path)
    return found


def path(unit: Unit) -> str:
    """Return the path of a person: a hash of the name and the strongest proof, never the name."""
    return f"person/p{opaque(normalise(unit.first.name), unit.anchor or unit.first.path)}"
