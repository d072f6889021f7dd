"""What a model can name, and the one table of how models label it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """Name what an entity is; the rest of what models label ("MISC", "DATE") is not used."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


ALIASES: Final[Mapping[str, Kind]] = {
    "PER": Kind.PERSON,
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "ORGANIZATION": Kind.ORGANISATION,
    "ORGANISATION": Kind.ORGANISATION,
    "LOC": Kind.PLACE,
    "LOCATION": Kind.PLACE,
    "GPE": Kind.PLACE,
    "FAC": Kind.PLACE,
    "FACILITY": Kind.PLACE,
}


def kind_of(label: str) -> Kind | None:
    """Return what a model means by a label, None for what is not used.

    >>> kind_of("person"), kind_of("DATE")
    (<Kind.PERSON: 'person'>, None)
    """
    return ALIASES.get(label.upper())


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """Hold a name that a model found in a text: its range, its kind, and how probable it is."""

    start: int
    end: int
    kind: Kind
    probability: float
