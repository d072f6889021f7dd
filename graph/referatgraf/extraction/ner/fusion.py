"""Take up what a model found: new names and organisations go into the rules' own machinery."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.mentions import Mention
from referatgraf.extraction.ner.candidates import FORMED, candidates
from referatgraf.extraction.ner.labels import Entity, Kind
from referatgraf.extraction.ner.view import View
from referatgraf.extraction.short_forms import is_place
from referatgraf.extraction.spans import Spans
from referatgraf.lexicon import no_names, parties, titles
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon.names import (
    NameMatch,
    is_given,
    is_no_name,
    is_surname,
    opens_sentences,
    places,
)
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.words import LETTER, PARTICLES, UPPER
from referatgraf.model import OrganisationType

PERSON_FROM = 0.6  # the least probability of a person that only the model knows
ORGANISATION_FROM = 0.7
ENDS_FROM = 0.9  # … for its ends to be better than those that a rule saw
_PART = re.compile(rf"[{UPPER}](?:[{LETTER}'’-]*[{LETTER}]\.?|\.)")
_MARKS = " \t\n.,;:()[]\"'“”»«*_–-"
_WIDTH = 60
_SIGNATURE = 4  # letters of initials
_UNREGISTERED = 0.6
_LINE_BEFORE = re.compile(rf"(?P<last>[{UPPER}][{LETTER}-]*)[ \t]{{0,40}}\n\s{{0,40}}$")
# "X orienterede", "X, Y Kommune", "X (V)", "X: …"
_GOES_ON = re.compile(r"[,:.]|\s(?:[a-zæøå(]|/)")
_LINK = re.compile(
    r"(?:\b(?:fra|for|af|hos|ved|med|i|til|og|v/)|[a-zæøå](?:selskab|firma|forening|virksomhed|klub|"
    r"bank|kæde|bureau|fond|forbund|organisation)(?:et|en|n)?)\s{1,2}$"
)
_SHORTEST = 3  # letters of an organisation in one word; two are somebody's initials
_BEGINS = re.compile(rf"[{UPPER}0-9]|[a-zæøå][{UPPER}]")
_GENITIVE_BEHIND = re.compile(r"\s[a-zæøå]")


class Reader(Protocol):
    """Whatever finds names in sentences."""

    def entities(self, texts: Sequence[str]) -> list[tuple[Entity, ...]]:
        """Return the names in each text."""


def take_up(draft: Draft, reader: Reader) -> None:
    """Let a model read the draft's candidate sentences, and the rules go on with what it found."""
    read = candidates(draft)
    found = tuple(_entities(draft, read, reader))
    mentions = _with_better_ends(draft, found)
    known = [*((m.start, m.end) for m in mentions), *_known_names(draft)]
    names = tuple(_new_names(draft.text, found, Spans(known)))
    known += [(name.start, name.end) for name in names]
    new = tuple(_new_organisations(draft.text, found, Spans(known)))
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


def _with_better_ends(draft: Draft, found: Iterable[Entity]) -> list[Mention]:
    """Return the rules' mentions, those cut where a model surely sees the name begin and end.

    "Entreprenøren Nordlys A/S" is a firm behind a noun, "Røde Kors Lyng" more than its first words.
    """
    mentions = list(draft.mentions)
    places = Spans((m.start, m.end) for m in mentions)
    for entity in found:
        if entity.kind is not Kind.ORGANISATION or entity.probability < ENDS_FROM:
            continue
        at = _organisation(draft.text, (entity.start, entity.end))
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
    if inside:  # "… Fællesråd i Lyng", "Entreprenøren …"; a register knows how its names end
        return lexicon.known(name) is None
    gained = text[at[0] : start] + text[end : at[1]]
    return any(word[0].isupper() for word in gained.split())


def _known_names(draft: Draft) -> Iterator[Range]:
    """Yield the ranges of the names that the rules read in prose."""
    for start, end in draft.prose:
        for name in draft.names_in((start, end)):
            yield start + name.start, start + name.end


def _new_names(text: str, found: Iterable[Entity], known: Spans) -> Iterator[NameMatch]:
    """Yield the people whom no rule sees; a rule's name or organisation at the place goes first."""
    for entity in found:
        if entity.kind is not Kind.PERSON or entity.probability < PERSON_FROM:
            continue
        at = _person(text, (entity.start, entity.end))
        if at and not known.meets(at) and not _goes_on_from(text, at[0]):
            words = text[slice(*at)].split()
            sure = _sure(words)
            if sure > _UNREGISTERED or _is_told_of(text, at):
                yield NameMatch(*at, " ".join(words), sure)


def _person(text: str, at: Range) -> Range | None:
    """Return the range of a person's name: two parts or more, no title, no genitive s, or None."""
    start, end = _trimmed(text, at)
    title = titles.leading_title(text[start:end])
    if title:
        start, end = _trimmed(text, (start + title.end, end))
    words = text[start:end].split()
    if len(words) > 1 and _is_genitive(text, words[-1], end):
        end, words[-1] = end - 1, words[-1][:-1]
    parts = [word for word in words if word.casefold() not in PARTICLES]
    named = 2 <= len(parts) <= 6 and words[0] in parts and words[-1] in parts
    whole = named and all(_PART.fullmatch(part) and not _is_everyday(part) for part in parts)
    if not whole or "\n" in text[start:end] or words[-1].casefold() in places():
        return None
    return start, end


def _is_genitive(text: str, word: str, end: int) -> bool:
    """Tell whether the s of a name belongs to the sentence: "Karla Holms forslag"."""
    if not word.endswith("s") or is_surname(word) or not _GENITIVE_BEHIND.match(text, end):
        return False
    return is_surname(word[:-1]) or _stands_in(text, word[:-1])


def _goes_on_from(text: str, start: int) -> bool:
    """Tell whether a name goes on from a given name that the line before ends with."""
    before = _LINE_BEFORE.search(text, max(0, start - _WIDTH), start)
    return before is not None and is_given(before["last"])


def _is_told_of(text: str, at: Range) -> bool:
    """Tell whether a title stands before a name, or a sentence goes on behind it."""
    if _GOES_ON.match(text, at[1]):
        return True
    ahead = text[max(0, at[0] - _WIDTH) : at[0]].rstrip()
    held = titles.find_titles(ahead)
    return bool(held) and held[-1].end == len(ahead)


def _is_everyday(word: str) -> bool:
    head = head_of(word)
    return opens_sentences(word) or (head is not None and head.function)


def _sure(words: Sequence[str]) -> float:
    """Return how sure the registers are of a name, as they are of the rules' own."""
    given, family = is_given(words[0]), is_surname(words[-1].rstrip("."))
    return 0.99 if given and family else 0.9 if given or family else _UNREGISTERED


def _new_organisations(text: str, found: Iterable[Entity], known: Spans) -> Iterator[Mention]:
    """Yield the organisations that no rule sees, where nothing else is named."""
    for entity in found:
        if entity.kind is not Kind.ORGANISATION or entity.probability < ORGANISATION_FROM:
            continue
        at = _organisation(text, (entity.start, entity.end))
        if at and not known.meets(at) and _is_named(text, at, entity.probability):
            name = text[slice(*at)]
            kind = lexicon.organisation_type(name) or OrganisationType.OTHER
            yield Mention(*at, kind, lexicon.municipality_called(name))


def _is_named(text: str, at: Range, probability: float) -> bool:
    """Tell whether a name of one word stands where organisations do, or is very sure.

    Capitals may be somebody's initials, a lone word a town or the first of a sentence.
    """
    name = text[slice(*at)]
    if " " in name:
        return True
    linked = _LINK.search(text, max(0, at[0] - _WIDTH), at[0]) is not None
    if name.isupper() and len(name) <= _SIGNATURE:
        return linked
    return (linked or probability >= ENDS_FROM) and not is_place(name)


def _organisation(text: str, at: Range) -> Range | None:
    """Return the range of an organisation's name, None where a common noun or a person is meant."""
    start, end = _trimmed(text, at)
    name = text[start:end]
    words = name.split()
    if not words or "\n" in name or not _BEGINS.match(name):
        return None
    if len(words) == 1:
        end -= _has_genitive(text, name)
        name = text[start:end].rstrip("'’")
        end = start + len(name)
        if _is_common(name) or len(name) < _SHORTEST:
            return None
    if parties.is_party(name) or titles.leading_title(name) or not any(map(str.isalpha, name)):
        return None
    return start, end


def _has_genitive(text: str, name: str) -> bool:
    """Tell whether the text names the same without the s at its end: "Renords", "Renord"."""
    bare = name[:-1]
    if not name.endswith("s") or len(bare) < _SHORTEST:
        return False
    return lexicon.known(bare) is not None or _stands_in(text, bare)


def _stands_in(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def _is_common(word: str) -> bool:
    """Tell whether one word is a noun of everyday, a day, a title or part of a person's name."""
    head = head_of(word)
    common = head is not None and (head.function or not head.compound)
    person = is_given(word) or (is_surname(word) and not word.isupper())
    month = word.casefold() in no_names.MONTHS
    return common or month or is_no_name(word) or titles.is_title(word) or person


def _trimmed(text: str, at: Range) -> Range:
    start, end = at
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return start, end
