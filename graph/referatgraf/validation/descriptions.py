"""Pick from the reference graph the descriptions of the shared things that a graph points to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from types import MappingProxyType

from referatgraf.validation.statements import Texts, lines
from referatgraf.validation.view import View
from referatgraf.vocabulary import ADMS, RG, SKOS

_IDENTIFIER = f"<{ADMS}identifier>"
_TOLD_OF = frozenset({f"<{RG}letterOf>", f"<{RG}ruleOf>"})
_MANY = 100_000
_DANISH_NAME = f" <{SKOS}prefLabel> "


def descriptions(graph: View, reference: str) -> str:
    """Return the reference graph's N-Quads lines about what ``graph`` names, each once, sorted.

    A thing's register identifiers, the letters of a party and the rules of a body belong to its
    description.
    """
    return _descriptions(graph.things(), _index(reference))


def descriptions_for(texts: Texts, reference: str) -> str:
    """Return the same for what plain lines name, of which there may be very many."""
    index = _index(reference)
    named: set[str] = set()
    for line in lines(texts):
        subject, _, rest = line.split(" ", 2)
        named.add(subject[1:-1])
        if rest[0] == "<":
            named.add(rest[1 : rest.index(">")])
        if len(named) > _MANY:
            named &= index.keys()
    return _descriptions(named, index)


def _descriptions(things: Set[str], index: Mapping[str, tuple[str, ...]]) -> str:
    named = index.keys() & things
    return "".join(sorted({line for iri in named for line in index[iri]}))


def danish_names(things: Iterable[str], reference: str) -> str:
    """Return the reference graph's N-Quads lines that name things in Danish, sorted."""
    index = _index(reference)
    lines = (line for thing in things for line in index.get(thing, ()))
    return "".join(sorted({x for x in lines if _DANISH_NAME in x and '"@da ' in x}))


@lru_cache(maxsize=2)
def _index(reference: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lines that describe each subject of the reference graph; made once a process."""
    lines: dict[str, list[str]] = defaultdict(list)
    parts: dict[str, list[str]] = defaultdict(list)
    for line in reference.split("\n"):
        if not line.startswith("<"):
            continue
        subject, predicate, rest = line.split(" ", 2)
        lines[subject[1:-1]].append(line + "\n")
        if predicate == _IDENTIFIER:
            parts[subject[1:-1]].append(_object(rest))
        elif predicate in _TOLD_OF:
            parts[_object(rest)].append(subject[1:-1])
    return MappingProxyType(
        {
            s: (*own, *(line for part in parts[s] for line in lines[part]))
            for s, own in [*lines.items()]
        }
    )


def _object(rest: str) -> str:
    return rest[1 : rest.index(">")]
