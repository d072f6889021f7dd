"""The people of one document: variants and misspelt repeats of one person become one."""

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from referatgraf.extraction.beside import NO_SIGNS, Seen, Signs
from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon.identity import is_part_of, name_key, same_person, spells
from referatgraf.lexicon.words import fold

# So many people of one document whose names begin and end alike are told apart by equal names
# only: no minutes hold them, and to compare each with all would cost the square of the text.
_MOST_ALIKE = 100
_LONGEST_PART = 30  # letters; a longer word is no slip of another


@dataclass(slots=True)
class _Draft:
    name: str
    confidence: float
    evidence: list[tuple[int, int]]
    seen: Seen
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
        text = _clean(name.text)
        found = self._find(text, signs)
        if found is None:
            found = len(self._drafts)
            self._drafts.append(_Draft(text, confidence, [name.range], Seen()))
            self._index(text, found)
        else:
            self._repeat(found, name, confidence)
        self._drafts[found].seen.add(signs)
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
            likely = islice(equal, _MOST_ALIKE)
            return next((i for i in likely if not self._drafts[i].seen.namesake(signs)), None)
        near = _few(self._by_ends.get(key) for key in _ends(name))
        alike = [i for i in sorted(near) if same_person(name, self._drafts[i].name)]
        alike = [i for i in alike or self._by_part(name) if _may_be(self._drafts[i], name, signs)]
        return alike[0] if len(alike) == 1 else None

    def _by_part(self, name: str) -> list[int]:
        """Return whom a name without its first or last part calls, or who was called so before."""
        key = name_key(name)
        near = _few((self._by_start.get(key[:2]), self._by_end.get(key[-2:])))
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
            draft.name = text if draft.name.isupper() else draft.name
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


def _few(found: Iterable[set[int] | None]) -> set[int]:
    """Return the people of several indexes; none where one of them holds too many to compare."""
    sets = [people for people in found if people]
    return set() if any(len(people) > _MOST_ALIKE for people in sets) else set().union(*sets)


def _may_be(draft: _Draft, name: str, signs: Signs) -> bool:
    """Tell whether a name that is spelled otherwise may yet be a known person's.

    Nothing beside the two may contradict, and two entries of one kind of list are two people
    unless they only spell one name in two ways, or the same stands beside both.
    """
    if draft.seen.contradicts(signs):
        return False
    return not draft.seen.listed_as(signs) or spells(name, draft.name) or draft.seen.shares(signs)


def _clean(name: str) -> str:
    """Return a name with single blanks, the given name first ("Lind, Bo")."""
    family, comma, given = " ".join(name.split()).partition(", ")
    return f"{given} {family}" if comma else family


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
    first, last = parts[0][:1], parts[-1]
    slips = range(len(last) if len(last) <= _LONGEST_PART else 0)
    return {(first, last[:i] + last[i + 1 :]) for i in slips} | {(first, last)}
