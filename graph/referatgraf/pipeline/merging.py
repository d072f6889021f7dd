"""Over all documents: who is who, what may be published, and whether it conforms."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from referatgraf.model import Record, Violation
from referatgraf.pipeline.document import tools
from referatgraf.pipeline.report import severe
from referatgraf.resolution import Resolution, merging, resolve
from referatgraf.vocabulary import RDF, RG

if TYPE_CHECKING:
    from referatgraf.validation import Texts

_SIDES = (RG + "left", RG + "right")
_IDENTITY = 40  # the number of the identity rules (rg:constraint in shapes/identity.ttl)
_ROUNDS = 3  # dropping a fact may uncover another result; three rounds have always been enough


@dataclass(frozen=True, slots=True)
class Merged:
    """Hold what follows from all records, each graph as N-Quads; ``nodes`` are the merged ones.

    ``violations`` tell also of rules that the merged graph broke before facts were withheld;
    ``remaining`` are those of the graph as it is.
    """

    records: tuple[Record, ...]
    resolution: Resolution
    nodes: tuple[merging.Merged, ...]
    merged: str
    judgements: str
    derived: str
    violations: tuple[Violation, ...]
    remaining: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        """Tell whether the graph as it is breaks no rule."""
        return not severe(self.remaining)


def merge(records: Sequence[Record], base: str) -> Merged:
    """Resolve and merge; facts that make the merged graph break a rule are withheld."""
    found: set[Violation] = set()
    for _ in range(_ROUNDS):
        result = _once(records, base)
        found |= {*result.violations}
        smaller = _withhold(result, base)
        if result.conforms or smaller == list(records):
            break
        records = smaller
    kept = severe(found) + [v for v in result.violations if v not in severe(found)]
    return replace(result, violations=tuple(sorted(kept, key=repr)))


def _once(records: Sequence[Record], base: str) -> Merged:
    from referatgraf.triples import derived_quads, judgement_quads, merged_quads

    resolution = resolve(records)
    nodes = merging.merge(records, resolution)
    merged = merged_quads(nodes, base)
    derived = derived_quads(nodes, base)
    judgements = judgement_quads(resolution.judgements, base)
    found = violations([merged], judgements, tools(base)[1], records, base)
    return Merged(tuple(records), resolution, nodes, merged, judgements, derived, found, found)


def violations(
    merged: "Texts", judgements: str, reference: str, records: Sequence[Record], base: str
) -> tuple[Violation, ...]:
    """Return what the shapes find in the merged graph and in the judgements that it rests on.

    ``merged`` are texts of N-Quads that can be gone through several times (never one string).

    A judgement alone does not show of which kind two source nodes are, so their types are added;
    what other rules say of these nodes counts in their source graphs, where they are described.
    """
    from referatgraf.validation import Joined, validate_merged

    engine, _ = tools(base)
    data = Joined(merged, [judgements, _types(judgements, records, base)])
    found = validate_merged(data, reference, records, base, engine)
    sources = f"{base}source/"
    return tuple(
        v
        for v in found
        if not v.focus.startswith(sources) or engine.rules[v.shape].constraint == _IDENTITY
    )


def _types(judgements: str, records: Sequence[Record], base: str) -> str:
    quads = ox.parse(judgements, ox.RdfFormat.N_QUADS)
    sides = {str(quad.object) for quad in quads if quad.predicate.value in _SIDES}
    typed, below = f"<{RDF}type>", f"<{base}source/"
    ids = {side.removeprefix(below).partition("/")[0] for side in sides}
    judged = (record for record in records if record.document.id in ids)
    lines = (line for record in judged for line in record.quads.split("\n") if typed in line)
    return "".join(f"{line}\n" for line in lines if line.partition(" ")[0] in sides)


def _withhold(result: Merged, base: str) -> list[Record]:
    """Return the records with the facts behind each broken rule withheld."""
    from referatgraf.validation import withheld

    origins = sorted(set(_origins(result, base)), key=repr)
    records = []
    for record in result.records:
        here = [v for v in origins if v.focus.startswith(f"{base}source/{record.document.id}/")]
        records.append(replace(record, withheld=record.withheld | withheld(here, record.facts)))
    return records


def _origins(result: Merged, base: str) -> Iterator[Violation]:
    """Yield each broken rule once for every source node that its merged node is derived from."""
    members = {base + node.fact.id: node.members for node in result.nodes}
    for found in severe(result.violations):
        for path in members.get(found.focus, ()):
            yield replace(found, focus=base + path)
