"""Read who was elected to what: "X blev valgt til formand", "Som dirigent valgtes X"."""

import re

from referatgraf.extraction.antecedents import Told, chaired_where, told_of
from referatgraf.extraction.bearers_in_rows import row_of
from referatgraf.extraction.draft import Draft, Holding, Range
from referatgraf.extraction.employers import NAME
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.occasion import is_denied, sentence_start
from referatgraf.extraction.past_offices import is_over
from referatgraf.extraction.relations.offices import default_organisation
from referatgraf.extraction.told_offices import (
    SERVING,
    elected_to,
    seated_with,
    shared_behind,
)
from referatgraf.lexicon import organisations, titles

_CHOSEN = r"(?:enstemmigt\s|igen\s)?(?:valgt|genvalgt|nyvalgt|udpeget|konstitueret|udnævnt)"
_PAREN = r"(?:\s{0,2}\([^()]{1,60}\))?"
# Behind the name: "(B) blev næstformand", "vælges til dirigent", "er valgt som 1. suppleant".
_AFTER_NAME = re.compile(
    rf"{_PAREN}(?:,\s{{1,4}}(?:der|som))?\s{{1,4}}(?:(?:blev|bliver|er|blev\sså)\s(?:{_CHOSEN}\s)?|vælges\s|valgtes\s|"
    r"genvalgtes\s|genvælges\s|udpeges\s|udpegedes\s|konstitueres\s)(?:til\s|som\s)?(?:nye?\s)?"
)
# What a title is of, up to the verb: "Til formand for Nordly Havn valgtes X"
_OF = r"(?:\s{1,4}(?:for|i|af|til)\s[^.;:,()\n]{2,80}?)?"
# Between title and name: "Som dirigent valgtes X", "Til formand blev valgt X".
_BEFORE_NAME = re.compile(
    rf"{_OF}\s{{1,4}}(?:enstemmigt\s)?(?:valgtes|vælges|udpegedes|udpeges|genvalgtes|genvælges|"
    rf"ansættes|ansattes|konstitueredes|(?:blev|bliver|er)\s{_CHOSEN})\s{{1,4}}(?:enstemmigt\s{{1,4}})?"
)
_LEAD = re.compile(r"(?:^|[\s(])(?:som|til)\s(?:(?:posten|hvervet)\ssom\s|nye?\s)?$", re.IGNORECASE)
# "Næstformand blev X", "Valgt til formand for Nordly Havn blev X"
_BECAME = re.compile(
    rf"{_OF}\s{{1,4}}(?:blev|bliver)\s{{1,4}}(?:herefter\s|derefter\s|igen\s|fortsat\s)?"
)
_OPENS = re.compile(
    r"(?:[\s*_•–-]{0,6}|[^.;:\n]{0,200}\s(?:og|mens|medens)\s)(?:nye?\s)?"
    rf"|[\s*_•–-]{{0,6}}(?:som\s)?{_CHOSEN}\s(?:til|som)\s(?:nye?\s)?",
    re.IGNORECASE,
)
# "Posten som kasserer gik til X", "Hvervet som formand for Nordly Havn overtages af X"
_WENT_TO = re.compile(
    rf"{_OF}\s{{1,4}}(?:(?:gik|går|overgik|overgår)\s{{1,4}}til|tilfaldt|tilfalder|"
    r"(?:overtages|overtoges|besættes|besattes|varetages|(?:blev|bliver)\s(?:overtaget|besat))"
    r"\s{1,4}(?:af|med))\s{1,4}"
)
_POST = re.compile(r"\b(?:posten|hvervet|pladsen)\s{1,4}som\s{1,4}(?:nye?\s)?$", re.IGNORECASE)
_WAYS = ((_LEAD, _BEFORE_NAME), (_OPENS, _BECAME), (_POST, _WENT_TO))
_FROM = (
    r"(?:\s{1,4}fra\s[^,.;\n]{2,60}?"
    r"|,\s(?!udpeget|indstillet|nomineret|valgt|der|som)[^,.;\n]{2,60},)?"
)
# "…valgte X til formand og Y til næstformand": the verb stands further ahead.
_TO_TITLE = re.compile(rf"{_PAREN}{_FROM}\s{{1,4}}(?:til|som)\s{{1,4}}(?:nye?\s)?")
_ELECTS = re.compile(
    r"\b(?:valgte|vælger|genvalgte|genvælger|nyvalgte|udpegede|udpeger|konstituerede|udnævnte|valgtes|"
    rf"vælges|ansatte|ansætter|udpegedes|udpeges|konstitueredes|{_CHOSEN})\b",
    re.IGNORECASE,
)
_NOT_CHOSEN = re.compile(
    r"\b(?:ikke|afløs\w{0,6}|efterfølg\w{0,6}|erstat\w{0,6}|stedet for|efter|tak\w{0,5}|"
    r"foresl\w{0,5}|forslag|indstil\w{0,6})\b",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(r"\s(?:for|i|til|af)\s")
_FOR_THAT = re.compile(r"\s{1,4}for\s{1,4}(?:denne|ham|hende|vedkommende)\b")
_FOR_WHOM = re.compile(r"(?:denne|ham|hende|dem|førstnævnte|sidstnævnte)\b")
# The heading of an item, and the sentence that leaves the office to it: "X blev valgt."
_ELECTION = re.compile(
    r"\b(?:(?:gen|ny)?valg|udpegning)\s{1,4}(?:af|til)\s{1,4}"
    r"(?:(?:nye?|to|tre|fire|\d)\s{1,4}){0,2}",
    re.IGNORECASE,
)
_IS_CHOSEN = re.compile(
    rf"{_PAREN}(?:,?\s{{1,4}}(?:som|der))?\s{{1,4}}(?:blev|bliver|er)\s"
    r"(?:foreslået\s(?:af\s[^.;,\n]{3,60}\s)?og\s|herefter\s|derefter\s|dermed\s|hermed\s)?"
    rf"{_CHOSEN}(?!\s{{1,4}}(?:til|som|ind|i|for|af)\b)"
    rf"|{_PAREN}\s{{1,4}}(?:vælges|valgtes|genvalgtes|genvælges)(?!\s{{1,4}}(?:til|som|ind|i|for)\b)"
)
_CHOSEN_ALONE = re.compile(rf"{_PAREN}\s{{1,4}}{_CHOSEN}\s{{0,2}}(?=[.,;]|$)")
# "Udpegning af bestyrelsesmedlem": "X blev valgt til bestyrelsen."
_INTO = re.compile(
    rf"{_PAREN}\s{{1,4}}(?:(?:blev|bliver|er)\s{_CHOSEN}|vælges|valgtes)\s{{1,4}}(?:til|(?:ind\s)?i)\s{{1,4}}"
    r"(?P<body>[a-zæøå]{3,30}e[nt])\s?[.,]"
)
_CHOSEN_IS = re.compile(
    r"\b(?:genvalg (?:til|af)|(?:gen|ny)?valgt blev|valgtes|genvalgtes|udpegedes|posten gik til|"
    r"(?:^|\n|\.\s)[\s*_•–-]{0,6}(?:(?:gen|ny)?valgte?|udpegede?|beslutning):)\s{1,4}$",
    re.IGNORECASE,
)
# "På mødet i Havnerådet blev X fra Y valgt til formand"
_WAS = re.compile(r"(?:^|\s)(?:blev|bliver|er)\s{1,4}(?:[\w-]{3,30}\s{1,4}){0,2}$")
_THEN_CHOSEN = re.compile(rf"{_PAREN}{_FROM}\s{{1,4}}{_CHOSEN}\s(?:til|som)\s(?:nye?\s)?")
_MET_IN = re.compile(r"\bmøde\w{0,3}\s{1,4}(?:i|for|hos|med)\s{1,4}(?=[^\W\d_a-zæøå])")
_REACH = 60
_NEXT = re.compile(r",?\s{1,4}(?:(?:og|samt)\s{1,4})?")
_STOPS = re.compile(r"\s?(?:[.,;]|$|og\s)")
_REACH_AHEAD = 160  # with what the office is of, and what the elected does for a living


def relate(draft: Draft) -> None:
    """Add an office for each person whom a sentence or an item elects or appoints to it."""
    for item in draft.sections.items:
        title = _on_the_agenda(draft, item.title)
        if title:
            _in_item(draft, item.body, item.title, title)
    for start, end in draft.prose:
        _in_prose(draft, start, draft.text[start:end])


def _in_prose(draft: Draft, start: int, text: str) -> None:
    """Add the offices that the sentences of a stretch of prose elect people to."""
    named = people_in(draft, start, text)
    last: str | None = None
    end = -1  # of the title that was given last
    for i, name in enumerate(named):
        behind = _behind(text, name) or _ellipsis(text, name, end)
        end = -1
        title = behind or _ahead(text, name.start)
        told = title and start + title.start not in draft.posted
        told = told and title and not is_denied(text, title.start)
        if title and told and not is_over(draft, text, title, named):
            at = (start + title.start, start + title.end)
            of_that = last is not None and _FOR_THAT.match(text, title.end) is not None
            last = last if of_that else _held_in(draft, start, text, title, named)
            end = title.end if behind else -1
            for one in row_of(text, named, i, title, ahead=behind is None):
                _hold(draft, one.person, title, at, last)


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
        named = people_in(draft, start, text)
        for i, name in enumerate(named):
            if _is_chosen(text, name) or _is_member_of(text, name, title):
                held_in = _held_in(draft, heading[0], draft.text[slice(*heading)], title, [])
                for one in row_of(text, named, i, title, ahead=_leads_in(text, name.start)):
                    _hold(draft, one.person, title, at, held_in)


def _is_chosen(text: str, name: Named) -> bool:
    """Tell whether a sentence says of somebody no more than that they are elected."""
    if _IS_CHOSEN.match(text, name.end) or _leads_in(text, name.start):
        return True
    was = _WAS.search(text, max(0, name.start - _REACH), name.start)  # "derfor blev X valgt"
    return was is not None and _CHOSEN_ALONE.match(text, name.end) is not None


def _leads_in(text: str, at: int) -> bool:
    """Tell whether "Valgt blev" leads to a name, which may have a title of its own."""
    begin = max(0, at - _REACH)
    own = [t for t in titles.find_titles(text[begin:at]) if not text[begin + t.end : at].strip()]
    return _CHOSEN_IS.search(text, begin, begin + own[0].start if own else at) is not None


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


def _ellipsis(text: str, name: Named, end: int) -> titles.TitleMatch | None:
    """Return the title of the second in "X blev dirigent, Y referent."."""
    if end < 0 or not _NEXT.fullmatch(text, end, name.start):
        return None
    title = _title_at(text, name.end) if text[name.end : name.end + 1] == " " else None
    return title if title and _STOPS.match(text, title.end) else None


def _ahead(text: str, at: int) -> titles.TitleMatch | None:
    """Return the title of "Som TITLE valgtes", "TITLE blev" or "Posten som TITLE gik til"."""
    begin = max(sentence_start(text, at), at - _REACH_AHEAD)
    found = [_moved(title, begin) for title in titles.find_titles(text[begin:at])]
    if found and not text[found[-1].end : at].strip():
        at = found.pop().start  # "Til formand valgtes direktør X"
    for title in reversed(found):
        for lead, verb in _WAYS:
            ahead = lead.fullmatch if lead is _OPENS else lead.search
            # One character more: a search does not see the start of the sentence as "^".
            edge = begin if lead is _OPENS else max(0, begin - 1)
            if verb.fullmatch(text, title.end, at) and ahead(text, edge, title.start):
                return None if title.former else title
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
    told = told or _of_municipality(draft, start, text, title)
    if told:
        return told.organisation
    of = _OF_SOMETHING.match(text, title.end)
    if of and not _of_person(text, of.end(), named):
        return None
    if met := _met_in(draft, start, text, title.start):
        return met.organisation
    there = elected_to(draft, start, text, title.start)
    if there is None and titles.base_form(title.text).casefold().endswith(SERVING):
        return draft.body
    return there.organisation if there else default_organisation(draft, title.role)


def _of_person(text: str, at: int, named: list[Named]) -> bool:
    """Tell whether what stands behind "suppleant for" is a person, for whom one sits in a body."""
    return any(n.start == at for n in named) or _FOR_WHOM.match(text, at) is not None


def _of_municipality(draft: Draft, start: int, text: str, title: titles.TitleMatch) -> Told | None:
    """Return the municipality of "valgt til borgmester for Y Kommune"."""
    of = _OF_SOMETHING.match(text, title.end) if titles.is_municipal(title.role) else None
    found = draft.named_in((start + of.end(), start + of.end() + _REACH)) if of else []
    return told_of(draft, found[0]) if of and found and found[0].start == start + of.end() else None


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
