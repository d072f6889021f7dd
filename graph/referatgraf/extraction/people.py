"""The people of one document: variants and misspelt repeats of one person become one."""

from dataclasses import dataclass, field

from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon.names import same_person
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

    def add(self, name: Piece, confidence: float) -> str:
        """Return the local id of the person that a name stands for, new or known."""
        found = self.find(name.text)
        if found is None:
            self._drafts.append(_Draft(_clean(name.text), confidence, [name.range]))
            return f"person/{len(self._drafts)}"
        self._repeat(self._drafts[int(found.split("/")[1]) - 1], name, confidence)
        return found

    def find(self, name: str) -> str | None:
        """Return the local id of the one person whose name this can be, or None.

        An equal name wins; a name that two people could bear is nobody's.
        """
        equal = [
            i
            for i, d in enumerate(self._drafts, 1)
            if fold(name) in map(fold, (d.name, *d.variants))
        ]
        alike = equal or [i for i, d in enumerate(self._drafts, 1) if same_person(name, d.name)]
        return f"person/{alike[0]}" if len(alike) == 1 or (equal and alike) else None

    def _repeat(self, draft: _Draft, name: Piece, confidence: float) -> None:
        draft.evidence.append(name.range)
        draft.confidence = max(draft.confidence, confidence)
        text = _clean(name.text)
        if fold(text) == fold(draft.name):
            return
        if len(text.split()) > len(draft.name.split()):
            text, draft.name = draft.name, text
        if text not in draft.variants:
            draft.variants.append(text)

    def all(self) -> list[tuple[str, _Draft]]:
        """Return id and draft of each person, in order of appearance."""
        return [(f"person/{i}", d) for i, d in enumerate(self._drafts, 1)]

    def name(self, person: str) -> str:
        """Return the fullest name of a person."""
        return self._drafts[int(person.split("/")[1]) - 1].name


def _clean(name: str) -> str:
    return " ".join(name.split())
