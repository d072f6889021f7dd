"""Ways to write one person: which slots stand where, between what marks."""

from collections.abc import Callable
from typing import TypeAlias

from generality.people import FULL_NAMES, Who

Phrase: TypeAlias = Callable[[Who], str]


def joined(*parts: str | None, by: str = ", ") -> str:
    return by.join(p for p in parts if p)


def bracketed(who: Who) -> str:
    return f"{who.name} ({who.party})" if who.party else who.name


def comma(who: Who) -> str:
    return joined(bracketed(who), who.title, who.organisation)


def party_last(who: Who) -> str:
    said = joined(who.name, who.title, who.organisation)
    return f"{said} ({who.party})" if who.party else said


def party_by_comma(who: Who) -> str:
    return joined(who.name, who.party, who.title, who.organisation)


def title_first(who: Who) -> str:
    named = f"{who.title.capitalize()} {bracketed(who)}" if who.title else bracketed(who)
    return joined(named, who.organisation)


def dashes(who: Who) -> str:
    return joined(bracketed(who), who.title, who.organisation, by=" - ")


def long_dashes(who: Who) -> str:
    return joined(bracketed(who), who.title, who.organisation, by=" – ")


def organisation_in_brackets(who: Who) -> str:
    named = joined(bracketed(who), who.title)
    return f"{named} ({who.organisation})" if who.organisation else named


def title_in_brackets(who: Who) -> str:
    named = f"{bracketed(who)} ({who.title})" if who.title else bracketed(who)
    return joined(named, who.organisation)


def party_in_full(who: Who) -> str:
    party = FULL_NAMES.get(who.party or "", who.party)
    named = f"{who.name} ({party})" if party else who.name
    return joined(named, who.title, who.organisation)


def without_comma(who: Who) -> str:
    named = f"{who.title} {bracketed(who)}" if who.title else bracketed(who)
    return f"{named} ({who.organisation})" if who.organisation else named


PHRASES: tuple[Phrase, ...] = (
    comma, party_last, party_by_comma, title_first, dashes, long_dashes,
    organisation_in_brackets, title_in_brackets, party_in_full,
)  # fmt: skip
