"""The people of one document: variants and misspelt repeats of one person become one."""

from bisect import insort
from dataclasses import dataclass, field

from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon.identity import is_part_of, name_key, same_person, spells
from referatgraf.lexicon.words import fold


@dataclass(frozen=True, slots=True)
class Signs:
    """Hold what stands beside a name: list status, parties, municipalities, anything else."""

    status: str | None = None
    parties: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


NO_SIGNS = Signs()


@dataclass(slots=True)
class _Draft:
    name: str
    confidence: float
    evidence: list[tuple[int, int]]
    signs: list[Signs]
    variants: list[str] = field(default_factory=list)


class People:
    """Register the people of a document under local ids "person/1" … in order of appearance."""

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._by_name: dict[str, list[int]] = {}
        self._by_ends: dict[tuple[str, str], set[int]] = {}
        self._by_start: dict[tuple[str, ...], set[int]] = {}
        self._by_end: dict[tuple[str, ...], set[int]] = {}

    def add(self, name: Piece, confidence: float, signs: Signs = NO_SIGNS) -> str:
        """Return the local id of the person that a name stands for, new or known."""
        found = self._find(name.text, signs)
        if found is None:
            found = len(self._drafts)
            self._drafts.append(_Draft(_clean(name.text), confidence, [name.range], [signs]))
            self._index(name.text, found)
        else:
            self._repeat(found, name, confidence)
            if signs != NO_SIGNS:
                self._drafts[found].signs.append(signs)
        return f"person/{found + 1}"

    def called(self, name: str) -> str | None:
        """Return the local id of the one known person whose name this can be, or None."""
        found = self._find(name, NO_SIGNS)
        return None if found is None else f"person/{found + 1}"

    def _find(self, name: str, signs: Signs) -> int | None:
        """Return the index of the one person whose name this can be, or None.

        An equal name wins, unless one list tells two people of it apart; a name that two people
        could bear is nobody's.
        """
        equal = self._by_name.get(fold(name), ())
        if equal:
            return next((i for i in equal if not _namesakes(self._drafts[i], signs)), None)
        near = {i for key in _ends(name) for i in self._by_ends.get(key, ())}
        alike = [i for i in sorted(near) if same_person(name, self._drafts[i].name)]
        alike = [i for i in alike or self._by_part(name) if _may_be(self._drafts[i], name, signs)]
        return alike[0] if len(alike) == 1 else None

    def _by_part(self, name: str) -> list[int]:
        """Return whom a name without its first or last part calls, or who was called so before."""
        key = name_key(name)
        near = self._by_start.get(key[:2], set()) | self._by_end.get(key[-2:], set())
        return [i for i in sorted(near) if is_part_of(name, self._drafts[i].name)]

    def _index(self, name: str, person: int) -> None:
        key = fold(name)
        known = self._by_name.setdefault(key, [])
        if person not in known:
            insort(known, person)
        self._by_start.setdefault(name_key(name)[:2], set()).add(person)
        self._by_end.setdefault(name_key(name)[-2:], set()).add(person)
        for ends in _ends(name):
            self._by_ends.setdefault(ends, set()).add(person)

    def _repeat(self, person: int, name: Piece, confidence: float) -> None:
        draft = self._drafts[person]
        draft.evidence.append(name.range)
        draft.confidence = max(draft.confidence, confidence)
        text = _clean(name.text)
        if fold(text) == fold(draft.name):
            return
        self._index(text, person)
        if _fullness(text) > _fullness(draft.name):
            text, draft.name = draft.name, text
        if text not in draft.variants:
            draft.variants.append(text)

    def get(self, person: str) -> _Draft:
        """Return the draft behind a local id."""
        return self._drafts[int(person.split("/")[1]) - 1]

    def all(self) -> list[tuple[str, _Draft]]:
        """Return id and draft of each person, in order of appearance."""
        return [(f"person/{i}", d) for i, d in enumerate(self._drafts, 1)]


def _namesakes(draft: _Draft, signs: Signs) -> bool:
    """Tell whether two entries of one kind of list give one name different parties."""
    return any(s.status == signs.status and _differ(s.parties, signs.parties) for s in draft.signs)


def _may_be(draft: _Draft, name: str, signs: Signs) -> bool:
    """Tell whether a name that is spelled otherwise may yet be a known person's.

    Nothing beside the two may contradict, and two entries of one kind of list are two people
    unless they only spell one name in two ways, or the same stands beside both.
    """
    if any(_differ(s.parties, signs.parties) or _differ(s.homes, signs.homes) for s in draft.signs):
        return False
    same_list = [s for s in draft.signs if s.status is not None and s.status == signs.status]
    return not same_list or spells(name, draft.name) or any(_share(s, signs) for s in same_list)


def _differ(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and left.isdisjoint(right)


def _share(left: Signs, right: Signs) -> bool:
    return any(
        not a.isdisjoint(b)
        for a, b in (
            (left.parties, right.parties),
            (left.homes, right.homes),
            (left.beside, right.beside),
        )
    )


def _clean(name: str) -> str:
    return " ".join(name.split())


def _fullness(name: str) -> tuple[int, int]:
    """Return how many parts a name has, and how many of them are written out."""
    parts = name_key(name)
    return len(parts), sum(len(part) > 1 and not part.endswith(".") for part in parts)


def _ends(name: str) -> set[tuple[str, str]]:
    """Return keys that two names share whenever ``same_person`` can hold of them.

    They hold the first letter, and the last part as it is and with one letter left out: words that
    one slip parts agree in one of those.
    """
    parts = name_key(name) or ("",)
    last = parts[-1]
    return {(parts[0][:1], last[:i] + last[i + 1 :]) for i in range(len(last))} | {
        (parts[0][:1], last)
    }
