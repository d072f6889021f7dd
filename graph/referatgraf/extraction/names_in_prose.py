"""Find people in a sentence and tie each to the person of the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.extraction.draft import Draft
from referatgraf.lexicon import no_names, parties, titles
from referatgraf.lexicon.names import NameMatch, find_names
from referatgraf.lexicon.organisations import organisation_type

_PARTY = re.compile(r"\s\((?P<party>[A-ZÆØÅ]{1,3})\)")
_WINDOW = 60
_BY_CONTEXT = 0.75


@dataclass(frozen=True, slots=True)
class Named:
    """Hold a person named in a stretch of prose, with offsets relative to it."""

    person: str
    start: int
    end: int


def people_in(draft: Draft, start: int, text: str) -> list[Named]:
    """Return the people whom text names, in order; each is registered with the document."""
    found = []
    certain = draft.names_in((start, start + len(text)))
    for name in sorted([*certain, *_told_by_context(draft, text, certain)], key=lambda n: n.start):
        if organisation_type(name.text) is None and not _is_firm(name.text):
            person = draft.people.add(
                draft.piece((start + name.start, start + name.end)), name.confidence
            )
            found.append(Named(person, name.start, name.end))
    return found


def _is_firm(text: str) -> bool:
    """Tell whether words that begin like a name end as firms' names do ("Nordlys Invest")."""
    return text.rpartition(" ")[2].casefold() in no_names.BUSINESS


def _told_by_context(draft: Draft, text: str, certain: list[NameMatch]) -> Iterator[NameMatch]:
    """Yield names that no register knows but their place tells: behind a title, before a party.

    Behind a title and a colon stands somebody only whom the document has named before.
    """
    taken = {offset for name in certain for offset in range(name.start, name.end)}
    for title in titles.find_titles(text):
        window = text[title.end : title.end + _WINDOW]
        first = next(iter(find_names(window, listed=True)), None)
        between = window[: first.start] if first else ""
        known = between.strip(" *_") == ":" and first and draft.people.called(first.text)
        if first and (between.isspace() or known):
            at = NameMatch(title.end + first.start, title.end + first.end, first.text, _BY_CONTEXT)
            if not taken & set(range(at.start, at.end)):
                yield at
    for party in _PARTY.finditer(text):
        begin = max(0, party.start() - _WINDOW)
        last = next(iter(find_names(text[begin : party.start()], listed=True)[-1:]), None)
        if last and begin + last.end == party.start() and parties.is_party(party["party"]):
            at = NameMatch(begin + last.start, begin + last.end, last.text, _BY_CONTEXT)
            if not taken & set(range(at.start, at.end)):
                yield at
