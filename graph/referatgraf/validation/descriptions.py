"""Pick from the reference graph the descriptions of the shared things that a graph points to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from types import MappingProxyType

from referatgraf.validation.statements import Statement
from referatgraf.validation.view import View
from referatgraf.vocabulary import ADMS, RG, SKOS

_IDENTIFIER = f"<{ADMS}identifier>"
_TOLD_OF = frozenset({f"<{RG}letterOf>", f"<{RG}ruleOf>"})
_DANISH_NAME = f" <{SKOS}prefLabel> "


def descriptions(graph: View, reference: str) -> str:
    """Return the reference graph's N-Quads lines about what ``graph`` names, each once, sorted.

    A thing's register identifiers, the letters of a party and the rules of a body belong to its
    description.
    """
    return _descriptions(graph.things(), _index(reference))


class Named:
    """Collect what statements name, as far as the reference graph describes it."""

    def __init__(self, reference: str) -> None:
        self._index = _index(reference)
        self._known = frozenset(f"<{iri}>" for iri in self._index)
        self._named: set[str] = set()

    def take(self, some: Sequence[Statement]) -> None:
        """Take statements."""
        self._named |= self._known.intersection(one[1] for one in some)
        self._named |= self._known.intersection(one[3] for one in some)

    def descriptions(self) -> str:
        """Return the same as ``descriptions`` for what was named."""
        return _descriptions({one[1:-1] for one in self._named}, self._index)


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
