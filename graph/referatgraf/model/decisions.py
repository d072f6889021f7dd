"""What one document says was decided: outcome, votes, dissent, recusal, promises with a date."""

from dataclasses import dataclass
from enum import StrEnum

from referatgraf.model.facts import Fact


class Outcome(StrEnum):
    """Name what became of an item, one concept each in the ontology."""

    APPROVED = "approved"
    AMENDED = "amended"  # approved with a change, a condition or a remark
    REJECTED = "rejected"
    POSTPONED = "postponed"
    SENT_BACK = "sent-back"  # to the administration
    REFERRED = "referred"  # to another body or to negotiations
    WITHDRAWN = "withdrawn"
    RECOMMENDED = "recommended"  # to the body that decides
    NOTED = "noted"  # taken for information
    NO_POSITION = "no-position"  # left to the body that decides
    APPOINTED = "appointed"
    DISCUSSED = "discussed"
    DECIDED = "decided"  # something in the minutes' own words


class DissentKind(StrEnum):
    """Name the ways in which a deviating opinion is put on record, one concept each."""

    MINORITY_STATEMENT = "minority-statement"
    SEPARATE_POSITION = "separate-position"
    RECORDED_OPINION = "recorded-opinion"
    RESERVATION = "reservation"
    REFERRAL = "referral"  # the demand that the council decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Fact):
    """State what was decided on an item (local id): the words, and their outcomes in order."""

    item: str
    text: str
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Fact):
    """State one vote on an item: voters (people and parties, local ids) and numbers by side.

    ``order`` counts from 1 among the votes on the item. A number is None where the text gives none.
    """

    item: str
    order: int
    favor: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()
    number_favor: int | None = None
    number_against: int | None = None
    number_abstained: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent(Fact):
    """State that a person or party had an opinion put on record; ``text`` is the opinion."""

    item: str
    by: str
    kind: DissentKind
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recusal(Fact):
    """State that a person took no part in an item because of a conflict of interest."""

    item: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Fact):
    """State what is promised on an item, and the ISO date by which.

    ``by`` is the person (local id) where the text names one, ``responsible`` whoever it is as
    written ("Forvaltningen"); both None where the text names nobody.
    """

    item: str
    text: str
    due: str
    by: str | None = None
    responsible: str | None = None
