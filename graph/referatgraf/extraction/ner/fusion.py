"""Take up what a model found: new names and organisations go into the rules' own machinery."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.mentions import Mention
from referatgraf.extraction.ner.bodies import is_named, organisation
from referatgraf.extraction.ner.candidates import FORMED, candidates
from referatgraf.extraction.ner.labels import Entity, Kind
from referatgraf.extraction.ner.page import Page
from referatgraf.extraction.ner.people import (
    UNREGISTERED,
    goes_on_from,
    is_told_of,
    person,
    sure,
)
from referatgraf.extraction.ner.view import View
from referatgraf.extraction.spans import Spans
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon.names import NameMatch
from referatgraf.model import OrganisationType

PERSON_FROM = 0.6  # the least probability of a person that only the model knows
ORGANISATION_FROM = 0.92
FORMED_FROM = 0.65  # … of one whose form tells that it is one
ENDS_FROM = 0.96  # … for its ends to be better than those that a rule saw


class Reader(Protocol):
    """Whatever finds names in sentences."""

    def entities(self, texts: Sequence[str]) -> list[tuple[Entity, ...]]:
        """Return the names in each text."""


def take_up(draft: Draft, reader: Reader) -> None:
    """Let a model read the draft's candidate sentences, and the rules go on with what it found."""
    read = candidates(draft)
    found = tuple(_entities(draft, read, reader))
    page = Page(draft.text)
    mentions = _with_better_ends(draft, page, found)
    known = [*((m.start, m.end) for m in mentions), *_known_names(draft)]
    names = tuple(_new_names(page, found, Spans(known)))
    known += [(name.start, name.end) for name in names]
    new = tuple(_new_organisations(page, found, Spans(known)))
    draft.learn(
        View(
            read=tuple(read),
            entities=found,
            names=names,
            organisations=tuple((m.start, m.end) for m in new),
            words=sum(len(text.split()) for text in {draft.text[a:b] for a, b in read}),
        ),
        tuple(sorted([*mentions, *new], key=lambda m: (m.start, -m.end))),
    )


def _entities(draft: Draft, read: Sequence[Range], reader: Reader) -> Iterator[Entity]:
    """Yield the names in sentences; a sentence that stands there twice is read once."""
    texts = list(dict.fromkeys(draft.text[start:end] for start, end in read))
    told = dict(zip(texts, reader.entities(texts), strict=True))
    for start, end in read:
        for entity in told[draft.text[start:end]]:
            yield replace(entity, start=start + entity.start, end=start + entity.end)


def _with_better_ends(draft: Draft, page: Page, found: Iterable[Entity]) -> list[Mention]:
    """Return the rules' mentions, those cut where a model surely sees the name begin and end.

    "Entreprenøren Nordlys A/S" is a firm behind a noun, "Fjordsagen Lyng" more than its first word.
    """
    mentions = list(draft.mentions)
    places = Spans((m.start, m.end) for m in mentions)
    for entity in found:
        if entity.kind is not Kind.ORGANISATION or entity.probability < ENDS_FROM:
            continue
        at = organisation(page, (entity.start, entity.end))
        i = places.alone_at(at) if at else None
        if at and i is not None and _may_move(draft.text, mentions[i], at):
            mentions[i] = replace(mentions[i], start=at[0], end=at[1], known=None)
    return mentions


def _may_move(text: str, mention: Mention, at: Range) -> bool:
    """Tell whether a mention may be cut or widened: one end stays, and what it gains is a name."""
    start, end = mention.start, mention.end
    if (start, end) == at or mention.type in FORMED or (start != at[0] and end != at[1]):
        return False
    inside = start <= at[0] and at[1] <= end
    name = text[start:end]
    if inside:  # a rule saw to the branch of "Fjordsagen i Lyng", a register to its names
        return lexicon.known(name) is None and not text.startswith(" i ", at[1])
    gained = text[at[0] : start] + text[end : at[1]]
    return any(word[0].isupper() for word in gained.split())


def _known_names(draft: Draft) -> Iterator[Range]:
    """Yield the ranges of the names that the rules read in prose."""
    for start, end in draft.prose:
        for name in draft.names_in((start, end)):
            yield start + name.start, start + name.end


def _new_names(page: Page, found: Iterable[Entity], known: Spans) -> Iterator[NameMatch]:
    """Yield the people whom no rule sees; a rule's name or organisation at the place goes first."""
    for entity in found:
        if entity.kind is not Kind.PERSON or entity.probability < PERSON_FROM:
            continue
        at = person(page, (entity.start, entity.end))
        if at and not known.meets(at) and not goes_on_from(page.text, at[0]):
            words = page.text[slice(*at)].split()
            known_parts = sure(words)
            if known_parts > UNREGISTERED or is_told_of(page.text, at):
                yield NameMatch(*at, " ".join(words), known_parts)


def _new_organisations(page: Page, found: Iterable[Entity], known: Spans) -> Iterator[Mention]:
    """Yield the organisations that no rule sees, where nothing else is named."""
    for entity in found:
        if entity.kind is not Kind.ORGANISATION or entity.probability < FORMED_FROM:
            continue
        at = organisation(page, (entity.start, entity.end))
        if not at or known.meets(at):
            continue
        name = page.text[slice(*at)]
        kind = lexicon.organisation_type(name)
        told = entity.probability >= ORGANISATION_FROM and is_named(page, at, entity.probability)
        if kind or told:
            yield Mention(*at, kind or OrganisationType.OTHER, lexicon.municipality_called(name))
