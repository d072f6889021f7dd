"""Read who was elected to what: "X blev valgt til formand", "Som dirigent valgtes X"."""

import re

from referatgraf.extraction.antecedents import Told, chaired_where
from referatgraf.extraction.bearers import row_of
from referatgraf.extraction.draft import Draft, Holding, Range
from referatgraf.extraction.employers import NAME
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.occasion import is_denied, sentence_start
from referatgraf.extraction.past_offices import is_over
from referatgraf.extraction.relations.offices import default_organisation
from referatgraf.extraction.told_offices import (
    elected_to,
    seated_with,
    shared_behind,
)
from referatgraf.lexicon import organisations, titles

_CHOSEN = r"(?:enstemmigt\s|igen\s)?(?:valgt|genvalgt|nyvalgt|udpeget|konstitueret|udnævnt)"
_PAREN = r"(?:\s{0,2}\([^()]{1,60}\))?"
# Behind the name: "(B) blev næstformand", "vælges til dirigent", "er valgt som 1. suppleant".
_AFTER_NAME = re.compile(
    rf"{_PAREN}\s{{1,4}}(?:(?:blev|bliver|er|blev\sså)\s(?:{_CHOSEN}\s)?|vælges\s|valgtes\s|"
    r"genvalgtes\s|genvælges\s|udpeges\s|udpegedes\s|konstitueres\s)(?:til\s|som\s)?(?:nye?\s)?"
)
# Between title and name: "Som dirigent valgtes X", "Til formand blev valgt X".
_BEFORE_NAME = re.compile(
    rf"\s{{1,4}}(?:valgtes|vælges|udpegedes|udpeges|genvalgtes|(?:blev|bliver)\s{_CHOSEN})\s{{1,4}}"
)
# "…valgte X til formand og Y til næstformand": the verb stands further ahead.
_TO_TITLE = re.compile(rf"{_PAREN}\s{{1,4}}(?:til|som)\s{{1,4}}")
_ELECTS = re.compile(
    r"\b(?:valgte|vælger|genvalgte|genvælger|nyvalgte|udpegede|udpeger|konstituerede|udnævnte|valgtes|"
    rf"vælges|udpegedes|udpeges|konstitueredes|{_CHOSEN})\b",
    re.IGNORECASE,
)
_NOT_CHOSEN = re.compile(
    r"\b(?:ikke|afløs\w{0,6}|efterfølg\w{0,6}|erstat\w{0,6}|stedet for|efter|tak\w{0,5}|"
    r"foresl\w{0,5}|forslag|indstil\w{0,6})\b",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(r"\s(?:for|i|til|af)\s")
# The heading of an item, and the sentence that leaves the office to it: "X blev valgt."
_ELECTION = re.compile(
    r"\b(?:(?:gen|ny)?valg|udpegning)\s{1,4}(?:af|til)\s{1,4}(?:ny\s{1,4})?", re.IGNORECASE
)
_IS_CHOSEN = re.compile(
    rf"{_PAREN}\s{{1,4}}(?:blev|bliver|er)\s{_CHOSEN}(?!\s{{1,4}}(?:til|som|ind|i|for|af)\b)"
    rf"|{_PAREN}\s{{1,4}}(?:vælges|valgtes|genvalgtes|genvælges)(?!\s{{1,4}}(?:til|som|ind|i|for)\b)"
)
# "Udpegning af bestyrelsesmedlem": "X blev valgt til bestyrelsen."
_INTO = re.compile(
    rf"{_PAREN}\s{{1,4}}(?:(?:blev|bliver|er)\s{_CHOSEN}|vælges|valgtes)\s{{1,4}}(?:til|(?:ind\s)?i)\s{{1,4}}"
    r"(?P<body>[a-zæøå]{3,30}e[nt])\s?[.,]"
)
_CHOSEN_IS = re.compile(
    r"\b(?:genvalg (?:til|af)|valgt blev|valgtes|genvalgtes)\s{1,4}$", re.IGNORECASE
)
# "På mødet i Havnerådet blev X fra Y valgt til formand"
_WAS = re.compile(r"(?:^|\s)(?:blev|bliver|er)\s{1,4}(?:[\w-]{3,30}\s{1,4}){0,2}$")
_THEN_CHOSEN = re.compile(
    rf"{_PAREN}(?:\s{{1,4}}fra\s[^,.;\n]{{2,60}}?|,[^,.;\n]{{2,60}},)?\s{{1,4}}{_CHOSEN}\s(?:til|som)\s(?:nye?\s)?"
)
_MET_IN = re.compile(r"\bmøde\w{0,3}\s{1,4}(?:i|for|hos|med)\s{1,4}(?=[^\W\d_a-zæøå])")
_LEAD = re.compile(r"(?:^|[\s(])(?:som|til)\s$", re.IGNORECASE)
_REACH = 60


def relate(draft: Draft) -> None:
    """Add an office for each person whom a sentence or an item elects or appoints to it."""
    for item in draft.sections.items:
        title = _on_the_agenda(draft, item.title)
        if title:
            _in_item(draft, item.body, item.title, title)
    for start, end in draft.prose:
        text = draft.text[start:end]
        named = people_in(draft, start, text)
        for i, name in enumerate(named):
            behind = _behind(text, name)
            title = behind or _ahead(text, name.start)
            told = title and not is_denied(text, title.start)
            if title and told and not is_over(draft, text, title, named):
                at = (start + title.start, start + title.end)
                held_in = _held_in(draft, start, text, title, named)
                for one in row_of(text, named, i, title, ahead=behind is None):
                    _hold(draft, one.person, title, at, held_in)


def _on_the_agenda(draft: Draft, heading: Range) -> titles.TitleMatch | None:
    """Return the one office that an item is to fill: "Valg af næstformand"."""
    text = draft.text[slice(*heading)]
    election = _ELECTION.search(text)
    found = titles.find_titles(text[election.end() :]) if election else []
    if election is None or len(found) != 1 or found[0].start:
        return None
    if found[0].text.casefold() == "repræsentant":  # of the body elsewhere: a seat, no office
        return None
    at, title = election.end(), found[0]
    return titles.TitleMatch(at, at + title.end, title.text.casefold(), title.role)


def _in_item(draft: Draft, body: Range, heading: Range, title: titles.TitleMatch) -> None:
    """Add the office of an item's heading for whom its sentences say no more than "valgt"."""
    at = heading[0] + title.start, heading[0] + title.end
    for start, end in draft.prose_in(body):
        text = draft.text[start:end]
        for name in people_in(draft, start, text):
            chosen = _IS_CHOSEN.match(text, name.end) or _CHOSEN_IS.search(text, 0, name.start)
            if chosen or _is_member_of(text, name, title):
                held_in = _held_in(draft, heading[0], draft.text[slice(*heading)], title, [])
                _hold(draft, name.person, title, at, held_in)


def _is_member_of(text: str, name: Named, title: titles.TitleMatch) -> bool:
    """Tell whether a name is chosen into the body that a title makes its bearer a member of."""
    into = _INTO.match(text, name.end)
    return into is not None and title.text.casefold() == f"{into['body'][:-2]}esmedlem"


def _behind(text: str, name: Named) -> titles.TitleMatch | None:
    """Return the title right behind the verb that follows a name, or stands ahead of it."""
    verb = _AFTER_NAME.match(text, name.end)
    if verb is None and _WAS.search(text, max(0, name.start - _REACH), name.start):
        verb = _THEN_CHOSEN.match(text, name.end)
    if verb is None and (to := _TO_TITLE.match(text, name.end)):
        begin = sentence_start(text, name.start)
        elects = _ELECTS.search(text, begin, name.start)
        verb = to if elects and not _NOT_CHOSEN.search(text, begin, name.start) else None
    return _title_at(text, verb.end()) if verb else None


def _ahead(text: str, at: int) -> titles.TitleMatch | None:
    """Return the title of "Som TITLE valgtes" right before a name."""
    begin = max(0, at - _REACH)
    for title in titles.find_titles(text[begin:at]):
        verb = _BEFORE_NAME.fullmatch(text, begin + title.end, at)
        if verb and _LEAD.search(text, max(0, begin + title.start - 6), begin + title.start):
            return _moved(title, begin)
    return None


def _title_at(text: str, at: int) -> titles.TitleMatch | None:
    title = titles.leading_title(text[at : at + _REACH])
    if title is None or title.former or _is_definite(title.text):
        return None
    return _moved(title, at)


def _is_definite(title: str) -> bool:
    """Tell whether a title speaks of whom one knows: "Ifølge X er formanden syg"."""
    return title.casefold().endswith(("en", "et")) and titles.base_form(title) != title


def _moved(title: titles.TitleMatch, by: int) -> titles.TitleMatch:
    return titles.TitleMatch(title.start + by, title.end + by, title.text, title.role)


def _held_in(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, named: list[Named]
) -> str | None:
    """Return what a row of elected people shares; else the body, unless something else is named."""
    told = chaired_where(draft, start, text, title.start)
    told = told or seated_with(draft, start, text, title.start)
    told = told or shared_behind(draft, start, text, title, named)
    if told:
        return told.organisation
    if _OF_SOMETHING.match(text, title.end):
        return None
    if met := _met_in(draft, start, text, title.start):
        return met.organisation
    there = elected_to(draft, start, text, title.start)
    return there.organisation if there else default_organisation(draft, title.role)


def _met_in(draft: Draft, start: int, text: str, at: int) -> Told | None:
    """Return whose meeting a sentence tells of before an election: "På mødet i X blev Y valgt".

    A place is nobody's name, and not the body that meets here either.
    """
    met = _MET_IN.search(text, sentence_start(text, at), at)
    found = NAME.match(text, met.end(), at) if met else None
    if found is None:
        return None
    if organisations.organisation_type(found.group()) is None:
        return Told(None)
    span = start + found.start(), start + found.end()
    return Told(draft.organisations.add(draft.text[slice(*span)], span))


def _hold(
    draft: Draft, person: str, title: titles.TitleMatch, at: Range, held_in: str | None
) -> None:
    draft.hold(
        Holding(
            person,
            held_in,
            [at],
            "election",
            title=titles.base_form(title.text),
            role=title.role,
            confidence=0.85,
        )
    )
