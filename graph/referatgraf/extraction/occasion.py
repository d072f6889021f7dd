"""Tell whether a sentence speaks of another occasion than the meeting that the minutes are of."""

import re

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.other_days import of_other_day
from referatgraf.lexicon import occasions
from referatgraf.lexicon.words import fold
from referatgraf.model import OrganisationType

# What belongs to the verb: up to a mark or to what is told ("om", "at"), to who it is told of.
_CLAUSE = re.compile(
    r"(?:\s{1,4}\([^()\n]{1,60}\))?"
    r"(?P<words>(?:(?!\s(?:om|at|som(?!\s{1,4}(?:personlig\s{1,4})?(?:suppleant|stedfortræder))|der|hvor|grundet|idet|da)\b)"
    r"(?:[^,;:.()\n]|\.(?!\s{1,4}[A-ZÆØÅ]|\s{0,4}$))){0,120})"
)
_PLACED = re.compile(r"\s{1,4}(?:i|på|ved|under|hos|den|d\.|til|for)\b", re.IGNORECASE)
# "deltog i …": where one takes part in a meeting, in full or by screen.
_AS = re.compile(r"\s{1,4}som\s")
_TAKES_PART = re.compile(r"\s{1,4}(?:i|på|ved|under|hos)\s{1,4}", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:(?:udvalgs|bestyrelses|råds|gruppe|tema|dialog|fælles|års|del)?møde(?:t|ts|rne)?|"
    r"punkt\w{0,12}|pkt|dagsorden\w{0,12}|sag(?:en|ens|er|erne)?(?!\s{1,4}mod)|nr|kl|"
    r"\w{0,20}(?:drøftelse|behandling|beslutning|fremlæggelse|gennemgang|orientering|præsentation|"
    r"oplæg|dialog|debat|afstemning|besigtigelse|indledning|rundvisning|godkendelse|"
    r"generalforsamling|seminar|temadag)\w{0,6}|"
    r"spørgsmål\w{0,6}|start(?:en)?|begyndelsen|slutningen|dele?|teams|skærm\w{0,4}|video\w{0,12}|"
    r"telefon\w{0,8}|zoom|skype|online|sted(?:et)?|vegne|kraft|egenskab|forbindelse|fravær|"
    r"dag(?:en|ens)?|valg(?:et)?|indlæg)\b"
    r"|^\s{1,4}(?:under|ved)\s{1,4}\d",
    re.IGNORECASE,
)
# "i et møde med ministeren": the meeting that the minutes are of is "mødet".
_SOME_MEETING = re.compile(
    r"\s{1,4}(?:i|på|ved|til)\s{1,4}(?:(?:et|flere|en\s{1,4}række)\s{1,4}(?:[a-zæøå]{2,20}\s{1,4})?"
    r"møder?\b|møder?\s{1,4}med\b)",
    re.IGNORECASE,
)
# "fra Nordly Havn i følgegruppen": where somebody comes from may stand before what he came to.
_ORIGIN = re.compile(
    r"\s{1,4}(?:fra|for)\s{1,4}(?:[^\s,;]{1,40}\s{1,4}){1,5}?"
    r"(?=(?:i|på|ved|under)\s{1,4}(?:[a-zæøå]|\S{2,20}s\s))"
)
# What is told there is told to readers, not to a meeting.
_MEDIUM = (
    r"(?:en|et|den|det|sin|sit|sine|deres|hans|hendes|flere|\w{3,20}s)?\s{0,4}(?:\w{2,20}\s{1,4})?"
    rf"\w{{0,20}}(?:{occasions.WRITTEN}|avis(?:en)?|afhandling(?:en)?|tidsskrift(?:et)?|"
    r"rapport(?:en)?|radio(?:en)?|tv)(?:s|er)?\b"
)
_IN_MEDIUM = re.compile(rf"\s{{0,4}}(?:i|til|på|pr\.|per|via)\s{{1,4}}{_MEDIUM}", re.IGNORECASE)
_BEFORE_BODY = 24
_HEAD_WIDTH = 1_000  # where no list or item ends the head
# A full stop behind a figure belongs to a date ("den 2. oktober").
_SENTENCE_END = re.compile(r"(?<!\d)[.!?]\s{1,8}(?=[^\sa-zæøå])")
_LONGEST_SENTENCE = 600
_OPENS = re.compile(
    r"[\s*–-]{0,6}(?:i|den|d\.|på|ved|under|til|(?:næste|kommende|forrige|sidste)\s{1,4}møde)\b",
    re.IGNORECASE,
)
_BODY_AHEAD = re.compile(
    r"(?:\b(?:i|på|til|ved|under|hos)\s|\bmødet?\s{1,4}(?:for|med)\s)\s{0,4}$", re.I
)
_SOME_BODY = re.compile(
    r"\b(?:i|på|til|ved|under|hos|mødet? for)\s{1,4}(?P<name>(?:forretnings)?udvalget|rådet|"
    r"bestyrelsen|byrådet|kommunalbestyrelsen|borgerrepræsentationen|nævnet|kommissionen|"
    r"styregruppen|arbejdsgruppen|følgegruppen|projektgruppen|referencegruppen|"
    r"ansættelsesudvalget|repræsentantskabet)s?\b",
    re.IGNORECASE,
)
# "valgte ikke X som formand", "Hvis X bliver formand", "afvist at udpege X som formand"
_DENIED = re.compile(
    r"\b(?:valgte|vælger|udpegede|udpeger|konstituerede|er|blev|bliver|var)\s{1,4}ikke\b|"
    r"\bikke\s{1,4}at\s{1,4}(?:udpege|vælge|genvælge|ansætte|indstille|konstituere)\b|"
    r"\b(?:hvis|såfremt|dersom|fejlagtigt)\b|\bafvis\w{0,4}\s{1,4}(?:at|forslag)",
    re.IGNORECASE,
)
_AS_OFFICE = re.compile(r"\bsom\s{1,4}$")  # "valgte ikke X, Y Kommune, som formand"
_COUNCIL = re.compile(r"byråd|kommunalbestyrelse|borgerrepræsentation")
_ENDING = re.compile(r"(?:et|en|e)?s?$")


def elsewhere(draft: Draft, start: int, text: str, at: int, *, takes_part: bool) -> bool:
    """Tell whether the words behind a verb or name at ``at`` place it outside this meeting."""
    return of_other_place(draft, start, text, at, takes_part=takes_part) or of_other_day(
        draft, told_behind(text, at)
    )


def of_other_place(draft: Draft, start: int, text: str, at: int, *, takes_part: bool) -> bool:
    """Tell whether words behind ``at`` name another body, event or a medium, not this meeting.

    Behind a verb that says who took part (``takes_part``) they must name the meeting itself.
    """
    words = told_behind(text, at)
    begin = text.find(words, at)
    if is_event(draft, occasions.event_behind(words)):
        return True
    if _AS.match(words):
        begin, words = _behind_office(begin, words)
    if takes_part and (origin := _ORIGIN.match(words)) and not _MEETING.search(words):
        cut = origin.end() - 1  # with the blank that opens what stands behind it
        begin, words = begin + cut, words[cut:]
    if not _PLACED.match(words):
        return False
    if names_other_body(draft, start, text, (begin, begin + len(words))):
        return True
    if takes_part and _TAKES_PART.match(words):
        return _SOME_MEETING.match(words) is not None or not (
            _MEETING.search(words) or _is_here(draft, start, (begin, words))
        )
    return _IN_MEDIUM.match(words) is not None


def is_event(draft: Draft, event: str | None) -> bool:
    """Tell whether a word is that of an event, and the minutes are not of one called so."""
    start, end = draft.sections.head
    head = draft.text[start : min(end, _HEAD_WIDTH)]
    return event is not None and event.casefold() not in head.casefold()


def _behind_office(begin: int, words: str) -> tuple[int, str]:
    """Return what stands behind "som suppleant for X", with its offset."""
    found = _TAKES_PART.search(words)
    cut = found.start() if found else len(words)
    return begin + cut, words[cut:]


def told_behind(text: str, at: int) -> str:
    """Return the words behind an offset that belong to its verb."""
    found = _CLAUSE.match(text, at)
    return found["words"] if found else ""


def opened_elsewhere(draft: Draft, start: int, text: str, at: int) -> bool:
    """Tell whether the words that open a sentence, up to ``at``, place it outside this meeting."""
    begin = sentence_start(text, at)
    words = text[begin:at]
    if not _OPENS.match(words):
        return False
    return (
        _IN_MEDIUM.match(words) is not None
        or is_event(draft, occasions.opening_event(words))
        or names_other_body(draft, start, text, (begin, at))
        or of_other_day(draft, words)
    )


def sentence_start(text: str, at: int) -> int:
    """Return where the sentence begins that goes on at an offset, if it is not endless."""
    near = max(0, at - _LONGEST_SENTENCE)
    begin = max(text.rfind("\n", near, at) + 1, near)
    # The pattern looks at what begins the sentence: a search that ended at ``at`` would not see it.
    for stop in _SENTENCE_END.finditer(text, begin, at + 1):
        begin = min(stop.end(), at)
    return begin


def is_denied(text: str, at: int) -> bool:
    """Tell whether the clause says before ``at`` that it is not so, or only would be.

    "Hvis planen vedtages, går formand X i gang": a comma ends what is supposed, and what stands
    right behind one ("…, formand for Y,") is said by the way.
    """
    begin = sentence_start(text, at)
    comma = -1 if _AS_OFFICE.search(text, begin, at) else text.rfind(",", begin, at)
    return _DENIED.search(text, max(begin, comma + 1), at) is not None


def names_other_body(draft: Draft, start: int, text: str, at: Range) -> bool:
    """Tell whether words at a range of text place something in a body that is not this one."""
    found = [
        draft.text[m.start : m.end]
        for m in draft.named_in((start + at[0], start + at[1]))
        if m.type == OrganisationType.BODY
        and _BODY_AHEAD.search(draft.text, max(0, m.start - _BEFORE_BODY), m.start)
    ]
    found.extend(m["name"] for m in _SOME_BODY.finditer(text, *at))
    return any(not is_own_body(draft, name) for name in found)


def is_own_body(draft: Draft, name: str) -> bool:
    """Tell whether a name can be that of the body that meets; any can where that is unknown."""
    if draft.body is None:
        return True
    own, other = fold(draft.organisations.get(draft.body).name), fold(name)
    if _COUNCIL.search(other):
        return _COUNCIL.search(own) is not None
    stem = _ENDING.sub("", other)
    unnamed = stem == "bestyrels" and not re.search(r"udvalg|råd\b|rådet\b", own)
    return unnamed or stem in own or _ENDING.sub("", own) in other


def _is_here(draft: Draft, start: int, at: tuple[int, str]) -> bool:
    """Tell whether words name the body that meets; another one has been looked for before."""
    begin, words = at
    mentioned = any(
        m.type == OrganisationType.BODY
        for m in draft.named_in((start + begin, start + begin + len(words)))
    )
    return mentioned or _SOME_BODY.search(words) is not None
