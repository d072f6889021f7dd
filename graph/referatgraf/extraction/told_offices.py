"""Find the organisation of an office where a sentence names it apart from the title.

"Støjrådets formand X": before it. "X som formand og Y som næstformand for Z": shared by both.
"""

import re
from dataclasses import dataclass

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.mentions import Mention
from referatgraf.extraction.names_in_prose import Named
from referatgraf.extraction.occasion import is_own_body
from referatgraf.lexicon import titles
from referatgraf.model import OrganisationType

_GENITIVE = re.compile(
    r"s?['’]?\s{1,4}(?:nye\s{1,4}|nuværende\s{1,4}|daværende\s{1,4}|\d\.\s{1,4})?$"
)
# "Skolens formand": of what the sentence takes for known.
_KNOWN_THING = re.compile(r"\b(?P<name>\w{2,40}(?:e[nt]|[rn]ne)s)\s{1,4}(?:\w{2,10}e\s{1,4})?$")
_FOR = re.compile(r"\b(?:for|til|i|af|på)\s{1,4}(?:den\s{1,4}|det\s{1,4})?$")
_JOINS = re.compile(
    r"(?:[\s,()]|\b(?:og|samt|som|medlem|medlemmer|for|til|i|hhv|henholdsvis|valgt|valgtes|"
    r"blev|[A-ZÆØÅ]{1,2})\b){0,60}"
)
_SENTENCE_END = re.compile(r"(?<!\d)[.!?;](?=\s|$)|\n")
_REACH = 200
_NO_OFFICE_IN = frozenset(
    {OrganisationType.MUNICIPALITY, OrganisationType.REGION, OrganisationType.PARTY}
)


@dataclass(frozen=True, slots=True)
class Told:
    """Hold the organisation that a sentence gives an office in, None where it has no name."""

    organisation: str | None


def owner_ahead(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, *, chairs: bool
) -> Told | None:
    """Return whose office a genitive right before the title says it is."""
    begin = max(0, title.start - _REACH)
    mention = next(iter(draft.named_in((start + begin, start + title.start))[-1:]), None)
    if mention and _is_genitive(draft, start, text, mention, title):
        return Told(draft.organisations.add(draft.text[mention.start : mention.end], _at(mention)))
    thing = _KNOWN_THING.search(text, begin, title.start) if chairs else None
    if thing is None:
        return None
    return Told(draft.body if is_own_body(draft, thing["name"]) else None)


def shared_behind(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, named: list[Named]
) -> Told | None:
    """Return the organisation that closes a row of people and their offices, this one among them.

    Between stand only names, titles and the words that join them.
    """
    stop = _SENTENCE_END.search(text, title.end)
    end = min(stop.start() if stop else len(text), title.end + _REACH)
    for mention in draft.named_in((start + title.end, start + end)):
        if mention.type in _NO_OFFICE_IN or not _FOR.search(text, title.end, mention.start - start):
            continue
        between = _without_people(text, title.end, mention.start - start, named)
        if _JOINS.fullmatch(between):
            name = draft.text[mention.start : mention.end]
            return Told(draft.organisations.add(name, _at(mention)))
        return None
    return None


def _is_genitive(
    draft: Draft, start: int, text: str, mention: Mention, title: titles.TitleMatch
) -> bool:
    end = mention.end - start
    tail = _GENITIVE.fullmatch(text, end, title.start)
    return tail is not None and text[end - 1 : end + 1].strip("'’").rstrip().endswith("s")


def _without_people(text: str, start: int, end: int, named: list[Named]) -> str:
    """Return a stretch of text with blanks for the names and titles in it."""
    chars = list(text[start:end])
    for name in named:
        if start <= name.start and name.end <= end:
            chars[name.start - start : name.end - start] = " " * (name.end - name.start)
    for title in titles.find_titles("".join(chars)):
        chars[title.start : title.end] = " " * (title.end - title.start)
    return "".join(chars)


def _at(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end
