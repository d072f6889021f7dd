"""The people of one document: variants and misspelt repeats of one person become one."""

from dataclasses import dataclass, field

from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon.identity import is_part_of, name_key, same_person
from referatgraf.lexicon.words import fold


@dataclass(slots=True)
class _Draft:
    name: str
    confidence: float
    evidence: list[tuple[int, int]]
    variants: list[str] = field(default_factory=list)


class People:
    """Register the people of a document under local ids "person/1" … in order of appearance."""

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._by_name: dict[str, int] = {}
        self._by_ends: dict[tuple[str, str], set[int]] = {}
        self._by_start: dict[tuple[str, ...], set[int]] = {}
        self._by_end: dict[tuple[str, ...], set[int]] = {}

    def add(self, name: Piece, confidence: float) -> str:
        """Return the local id of the person that a name stands for, new or known."""
        found = self._find(name.text)
        if found is None:
            found = len(self._drafts)
            self._drafts.append(_Draft(_clean(name.text), confidence, [name.range]))
            self._index(name.text, found)
        else:
            self._repeat(found, name, confidence)
        return f"person/{found + 1}"

    def called(self, name: str) -> str | None:
        """Return the local id of the one known person whose name this can be, or None."""
        found = self._find(name)
        return None if found is None else f"person/{found + 1}"

    def _find(self, name: str) -> int | None:
        """Return the index of the one person whose name this can be, or None.

        An equal name wins; a name that two people could bear is nobody's.
        """
        equal = self._by_name.get(fold(name))
        if equal is not None:
            return equal
        near = {i for key in _ends(name) for i in self._by_ends.get(key, ())}
        alike = [i for i in sorted(near) if same_person(name, self._drafts[i].name)]
        alike = alike or self._by_part(name)
        return alike[0] if len(alike) == 1 else None

    def _by_part(self, name: str) -> list[int]:
        """Return whom a name without its first or last part calls, or who was called so before."""
        key = name_key(name)
        near = self._by_start.get(key[:2], set()) | self._by_end.get(key[-2:], set())
        return [i for i in sorted(near) if is_part_of(name, self._drafts[i].name)]

    def _index(self, name: str, person: int) -> None:
        key = fold(name)
        self._by_name[key] = min(person, self._by_name.get(key, person))
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
