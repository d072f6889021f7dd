"""Find people in a sentence and tie each to the person of the document."""

from dataclasses import dataclass

from referatgraf.extraction.draft import Draft
from referatgraf.lexicon.organisations import organisation_type


@dataclass(frozen=True, slots=True)
class Named:
    """Hold a person named in a stretch of prose, with offsets relative to it."""

    person: str
    start: int
    end: int


def people_in(draft: Draft, start: int, text: str) -> list[Named]:
    """Return the people whom text names, in order; each is registered with the document."""
    found = []
    for name in draft.names_in((start, start + len(text))):
        if organisation_type(name.text) is None:
            person = draft.people.add(
                draft.piece((start + name.start, start + name.end)), name.confidence
            )
            found.append(Named(person, name.start, name.end))
    return found
