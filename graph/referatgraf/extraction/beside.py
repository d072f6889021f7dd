"""What stands beside the names of one person, gathered so that each entry costs the same."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Signs:
    """Hold what stands beside a name: list status, parties, municipalities, anything else."""

    status: str | None = None
    parties: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


NO_SIGNS = Signs()


@dataclass(slots=True)
class _Kind:
    """Hold what the entries of one kind of list say: each set of parties, all words of each sort.

    A person may stand in a list ten thousand times; what is said twice is held once.
    """

    parties: set[frozenset[str]] = field(default_factory=set)
    words: tuple[set[str], set[str], set[str]] = field(
        default_factory=lambda: (set(), set(), set())
    )


@dataclass(slots=True)
class Seen:
    """Hold what has stood beside one person's name so far."""

    _kinds: dict[str | None, _Kind] = field(default_factory=dict)
    _homes: set[frozenset[str]] = field(default_factory=set)

    def add(self, signs: Signs) -> None:
        """Take in what stands beside the name in one place."""
        if signs == NO_SIGNS:
            return
        kind = self._kinds.setdefault(signs.status, _Kind())
        if signs.parties:
            kind.parties.add(signs.parties)
        if signs.homes:
            self._homes.add(signs.homes)
        for words, more in zip(kind.words, _words(signs), strict=True):
            words |= more

    def namesake(self, signs: Signs) -> bool:
        """Tell whether another entry of that kind of list gives the name different parties."""
        kind = self._kinds.get(signs.status)
        return kind is not None and _differ(signs.parties, kind.parties)

    def contradicts(self, signs: Signs) -> bool:
        """Tell whether a party or a municipality differs from what stood beside the name."""
        return _differ(signs.homes, self._homes) or any(
            _differ(signs.parties, kind.parties) for kind in self._kinds.values()
        )

    def listed_as(self, signs: Signs) -> bool:
        """Tell whether the person stands in a list of that kind."""
        return signs.status is not None and signs.status in self._kinds

    def shares(self, signs: Signs) -> bool:
        """Tell whether an entry of that kind of list has the same beside it."""
        kind = self._kinds[signs.status]
        return any(
            not words.isdisjoint(more)
            for words, more in zip(kind.words, _words(signs), strict=True)
        )


def _words(signs: Signs) -> tuple[frozenset[str], ...]:
    return signs.parties, signs.homes, signs.beside


def _differ(words: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    return bool(words) and any(words.isdisjoint(other) for other in others)
