"""Find who sent the people whom a sentence names by their titles: "Fra Y deltog TITLE X".

Also "Y var repræsenteret ved TITLE X", "Y v/ TITLE X", "gæsterne fra Y, TITLE X og TITLE Z".
"""

import re

from referatgraf.extraction import antecedents
from referatgraf.extraction.antecedents import NO_OFFICE_IN, Told, name_of, told_of
from referatgraf.extraction.chairs import CHAIRS
from referatgraf.extraction.draft import Draft
from referatgraf.extraction.employers import KIND_OF, NAME, is_person
from referatgraf.extraction.media import is_medium
from referatgraf.extraction.names_in_prose import Named
from referatgraf.extraction.occasion import sentence_start
from referatgraf.extraction.short_forms import is_place
from referatgraf.extraction.told_offices import without_people
from referatgraf.lexicon import organisations, parties, titles
from referatgraf.lexicon.towns import is_town
from referatgraf.lexicon.words import UPPER
from referatgraf.model import OrganisationType

_SENT = re.compile(r"(?:\bved|\bv/)\s{0,4}$")
_ROW_SENT = re.compile(
    r"\b(?:repræsenteret|inviteret|deltog|deltager|deltage)\s{1,4}(?:ved\s|v/)", re.IGNORECASE
)
# "X var repræsenteret ved A, mens Y havde sendt B": the second clause has its own sender.
# "Fra X kom A og fra Y B": so has each of those who sent somebody.
_OTHER_CLAUSE = re.compile(
    r"[,;]\s{1,4}(?:mens|men)\s|;\s"
    rf"|(?:,|\sog|\ssamt)\s{{1,4}}(?=fra\s(?:[{UPPER}]|kommunen\s|bestyrelsen\s|foreningen\s))"
)
_FROM = re.compile(r"[\s*–-]{0,6}(?:Fra|fra|For)\s{1,4}")
# "I Y har formand X …"; "I Y deltog formand X" tells where a chair of something else was.
_IN = re.compile(r"[\s*–-]{0,6}I\s{1,4}")
_HAS_IN = re.compile(r"\s{1,4}(?:har|havde|er|blev)\s{1,4}$")
# "Y v/ TITLE X": what is said of Y's neighbours in the row is not of X.
_RIGHT_BEFORE = re.compile(
    r"(?:^|[,;:.(]\s{1,4}|\n[^\w\n]{0,8}(?:\w{1,2}\)\s{1,4})?)$", re.MULTILINE
)
_BY = re.compile(r"\s{1,4}(?:(?:har|havde)\s{1,4})?(?:ved|v/)\s{0,4}$")
_GUESTS_FROM = re.compile(
    r"\b(?:gæst|deltager|repræsentant|besøgende|medarbejder|kolleger|folk|konsulent|rådgiver)"
    r"\w{0,6}\s{1,4}fra\s{1,4}$",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s{0,4}[,:](?:[\s,]|\b(?:og|samt)\b){0,40}")
_LETTER = (
    r"(?:høringssvar|svar|brev|mail|henvendelse|ansøgning|indsigelse|forslag|klage|udtalelse)"
    r"\w{0,3}"
)
_SIGNED = re.compile(
    rf"(?:s?['’]?\s{{1,4}}{_LETTER}\s{{1,4}}(?:(?:er|var|blev)\s{{1,4}})?|,\s{{1,4}})"
    r"(?:underskrevet|indsendt|fremsendt|indgivet|skrevet|sendt)\s{1,4}af\s{1,4}"
)
_RELATIVE = re.compile(r",\s{1,4}(?:som|der|hvor|hvilket)\s")
_WIDTH = 120


def told_by(draft: Draft, start: int, text: str, title: titles.TitleMatch) -> Told | None:
    """Return Y of "Y v/ TITLE X", whose name may be one that only its place tells."""
    by = _BY.search(text, max(0, title.start - 20), title.start)
    if by is None:
        return None
    for mention in draft.named_in((start + max(0, by.start() - _WIDTH), start + by.start())):
        if mention.end == start + by.start():
            chair = title.role in CHAIRS and mention.type in NO_OFFICE_IN
            return None if chair else told_of(draft, mention)  # "Havnerådet i Y Kommune ved …"
    begin = max(sentence_start(text, title.start), by.start() - _WIDTH)
    for found in NAME.finditer(text, begin, by.start()):
        whole = found.end() == by.start() and " " in found.group()
        if (
            whole
            and _RIGHT_BEFORE.search(text, max(0, found.start() - 16), found.start())
            and _may_send(found.group())
        ):
            at = start + found.start(), start + found.end()
            return Told(draft.organisations.add(found.group(), at))
    return None


def _may_send(name: str) -> bool:
    """Tell whether words may be an organisation's name: no person's, party's or place's."""
    place = is_place(name) or is_town(name) or organisations.municipality_called(name)
    return not (place or is_person(name) or parties.is_party(name) or titles.find_titles(name))


def sender_ahead(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, *, chairs: bool
) -> Told | None:
    """Return whom a sentence sends: "Fra Y deltog TITLE X", "Y var repræsenteret ved TITLE X"."""
    begin = sentence_start(text, title.start)
    begin = max((m.end() for m in _OTHER_CLAUSE.finditer(text, begin, title.start)), default=begin)
    sent = _SENT.search(text, begin, title.start) or _ROW_SENT.search(text, begin, title.start)
    if sent is None:
        return _opened_from(draft, start, text, begin, title.start)
    found = draft.named_in((start + begin, start + sent.start()))
    beside = [m for m in found if antecedents.speaks_by(text, m.end - start, title.start)]
    if beside:
        return told_of(draft, beside[0])
    own = [m for m in found if m.type != OrganisationType.BODY]
    if len(own) == 1:
        return told_of(draft, own[0])
    return Told(None) if chairs else None


def _opened_from(draft: Draft, start: int, text: str, begin: int, end: int) -> Told | None:
    """Return the organisation that opens a sentence: "Fra Y deltog …"."""
    opens = _FROM.match(text, begin) or (
        _IN.match(text, begin) if _HAS_IN.search(text, begin, end) else None
    )
    if opens and _RELATIVE.search(text, opens.end(), end):
        return None  # "Fra Y kom X med tal, som TITLE Z roste"
    if opens and opens.re is _FROM and (kind := KIND_OF.match(text, opens.end(), end)):
        return _of_kind(draft, start, text, kind)
    found = draft.named_in((start + opens.end(), start + end)) if opens else []
    if opens and found and found[0].start == start + opens.end():
        if opens.re is _IN and is_medium(name_of(draft, found[0])):
            return None  # "I Nordby Folkeblad har elev Ida Holm skrevet"
        return told_of(draft, found[0])
    return None


def _of_kind(draft: Draft, start: int, text: str, kind: re.Match[str]) -> Told | None:
    """Return Y of "Fra konsulentfirmaet Y bidrog TITLE X"."""
    found = NAME.match(text, kind.end())
    if found is None:
        return None
    at = start + found.start(), start + found.end()
    return Told(draft.organisations.add(found.group(), at))


def guests_of(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, named: list[Named]
) -> Told | None:
    """Return Y of "gæsterne fra Y, TITLE X og TITLE Z"."""
    begin = sentence_start(text, title.start)
    for mention in reversed(draft.named_in((start + begin, start + title.start))):
        if _GUESTS_FROM.search(text, begin, mention.start - start):
            between = without_people(text, mention.end - start, title.start, named)
            return told_of(draft, mention) if _ROW.fullmatch(between) else None
    return None


def signed_for(draft: Draft, start: int, text: str, title: titles.TitleMatch) -> Told | None:
    """Return Y of "Ys svar er underskrevet af TITLE X", "brevet fra Y, indsendt af TITLE X"."""
    begin = sentence_start(text, title.start)
    for mention in reversed(draft.named_in((start + begin, start + title.start))):
        words = text[mention.end - start : title.start]
        if _SIGNED.fullmatch(words) or (text[mention.end - start - 1] == "s" and words == " af "):
            return told_of(draft, mention)
    return None
