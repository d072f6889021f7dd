"""Find people in a sentence and tie each to the person of the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.extraction.draft import Draft
from referatgraf.lexicon import no_names, parties, titles
from referatgraf.lexicon.names import NameMatch, find_names, is_given, is_surname
from referatgraf.lexicon.organisations import organisation_type
from referatgraf.lexicon.words import fold

_PARTY = re.compile(r"\s\((?P<party>[A-ZÆØÅ]{1,3})\)")
_AND = re.compile(r"(?:\s\([^()]{1,30}\))?\s{1,4}(?:og|samt)\s{1,4}")
_OF_TWO = re.compile(r"\b(?:førstnævnte|sidstnævnte)\b", re.IGNORECASE)
# "Formanden for Y, X, …"
_OFFICE_OF = re.compile(r"\s{1,4}(?:for|i|af)\s[^,.;\n]{3,80},\s{1,4}")
# What minutes speak of as somebody's: "borgmester Ida Fjordmarks udtalelser"
_OWNED = re.compile(
    r"\s(?:(?:nye|seneste|skriftlige|mundtlige|store|tidligere)\s)?\w{0,20}(?:udtalelse|indlæg|oplæg|"
    r"forslag|bemærkning|brev|mail|spørgsmål|indstilling|orientering|redegørelse|ønske|svar|"
    r"plads|afløser|efterfølger|stedfortræder|suppleant|fratræden|fravær|afgang|initiativ|rolle|"
    r"arbejde|tale|henvendelse|klage|ansøgning|gennemgang|beretning|fremlæggelse|præsentation|"
    r"notat|sted|afbud|valg|udtræden|protest)(?:r|er|en|et|t|erne|ne)?\b"
)
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
    certain = [*certain, *_named_before(draft, start, text, certain)]
    for name in sorted([*certain, *_told_by_context(draft, text, certain)], key=lambda n: n.start):
        if organisation_type(name.text) is None and not _is_firm(name.text):
            end = name.end - _is_owner(text, name)
            person = draft.people.add(
                draft.piece((start + name.start, start + end)), name.confidence
            )
            found.append(Named(person, name.start, name.end))
    return _with_pronouns(text, found)


def is_coupled(text: str, first: Named, second: Named) -> bool:
    """Tell whether "og" joins two people; the second may have a title: "X og lektor Y"."""
    joint = _AND.match(text, first.end, second.start)
    rest = text[joint.end() : second.start] if joint else "-"
    title = titles.leading_title(rest)
    return not rest[title.end if title else 0 :].strip()


def _with_pronouns(text: str, found: list[Named]) -> list[Named]:
    """Return people with "førstnævnte" and "sidstnævnte" as names of one of two joined by "og"."""
    meant = []
    for match in _OF_TWO.finditer(text):
        begin = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start()))
        two = [name for name in found if begin < name.start and name.end <= match.start()]
        if len(two) == 2 and is_coupled(text, *two):
            one = two[0 if match[0].casefold().startswith("først") else 1]
            meant.append(Named(one.person, *match.span()))
    return sorted([*found, *meant], key=lambda name: name.start)


def _named_before(
    draft: Draft, start: int, text: str, certain: list[NameMatch]
) -> Iterator[NameMatch]:
    """Yield names that no register knows but the document has told of somebody before."""
    for name in draft.shapes_in((start, start + len(text))):
        met = any(a.start < name.end and name.start < a.end for a in certain)
        known = None if met else draft.people.called(name.text)
        if known and fold(draft.people.get(known).name) == fold(name.text):
            yield name


def _is_owner(text: str, name: NameMatch) -> bool:
    """Tell whether the s that ends a name is a genitive's: what people have stands behind it."""
    last = name.text.rpartition(" ")[2]
    known = is_surname(last) or is_given(last)
    return last.endswith("s") and not known and _OWNED.match(text, name.end) is not None


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
        if title.text.casefold().endswith("en") and (of := _OFFICE_OF.match(text, title.end)):
            first = next(iter(find_names(text[of.end() : of.end() + _WINDOW], listed=True)), None)
            end = of.end() + first.end if first and not first.start else 0
            if (
                first
                and end
                and text[end : end + 1] == ","
                and not taken & set(range(of.end(), end))
            ):
                yield NameMatch(of.end(), end, first.text, _BY_CONTEXT)
    for party in _PARTY.finditer(text):
        begin = max(0, party.start() - _WINDOW)
        last = next(iter(find_names(text[begin : party.start()], listed=True)[-1:]), None)
        if last and begin + last.end == party.start() and parties.is_party(party["party"]):
            at = NameMatch(begin + last.start, begin + last.end, last.text, _BY_CONTEXT)
            if not taken & set(range(at.start, at.end)):
                yield at
