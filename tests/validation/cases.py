"""The good and the bad case of each shape, and source graphs damaged at random."""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox

GOLDEN = Path(__file__).parents[1] / "golden" / "shapes"


@cache
def cases() -> dict[str, str]:
    """Return N-Quads by the name of their graph ("urn:bad:person-name")."""
    graphs: dict[str, str] = {}
    for path in sorted(GOLDEN.glob("*.trig")):
        for quad in ox.parse(path.read_bytes(), ox.RdfFormat.TRIG):
            name = quad.graph_name.value
            graphs[name] = graphs.get(name, "") + f"{quad} .\n"
    return graphs


def damaged(quads: str, seed: int, times: int = 12) -> str:
    """Return N-Quads of which some lines are gone, doubled with another's object, or ill-typed."""
    chance, lines = random.Random(seed), quads.splitlines()
    for _ in range(times):
        i = chance.randrange(len(lines))
        lines[i : i + 1] = _damage(chance, lines[i], chance.choice(lines))
    return "\n".join(lines) + "\n"


def _damage(chance: random.Random, line: str, other: str) -> Iterator[str]:
    subject, predicate, _ = line.split(" ", 2)
    _, _, rest = other.split(" ", 2)
    swapped = f"{subject} {predicate} {rest}"
    graph = line.rsplit(" ", 2)[1]
    word = f'{subject} {predicate} "?" {graph} .'
    yield from chance.choice(((), (line, swapped), (swapped,), (word,), (line, word)))
