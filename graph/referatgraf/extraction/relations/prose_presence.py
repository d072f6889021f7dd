"""Read who came from sentences that tell it: "På vegne af X mødte direktør Y".

Where no list names members, whom the opening of the minutes tells of is present; whoever comes to
an item only, or beside members that a list names, is a guest.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.extraction.chairs import OF_THE_MEETING
from referatgraf.extraction.draft import Attending, Draft, Range
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.occasion import (
    is_denied,
    names_other_body,
    opened_elsewhere,
    sentence_start,
    told_behind,
)
from referatgraf.extraction.other_days import of_other_day
from referatgraf.extraction.own_senders import DEFINITE
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.relations.parties import join_party
from referatgraf.extraction.told_presence import attend, employer_of, hold_at, stand_in
from referatgraf.extraction.told_rows import Row, Sent, row_at, sender_at, sender_id
from referatgraf.layouts.section import Headed
from referatgraf.lexicon import parties, titles
from referatgraf.lexicon.sentences import sentences
from referatgraf.model import Attendance, Basis

_CAME = r"(?:deltog|deltager|mødte|møder|var mødt|er mødt|kom|medvirkede)"
_ALSO = r"(?:\s{1,4}(?:i mødet|på mødet|op|også|tillige|ligeledes|i stedet|desuden)){0,2}"
_THE_MEETING = r"(?:I|På|Til|Ved)\s{1,4}(?:dagens\s{1,4})?mødet"
_BESIDES = r"(?:Foruden|Ud\s?over)\s{1,4}(?:ham|hende|dem|disse|formand\w{0,4}|[^,.;]{3,60}?)"
# What may open a clause before "på vegne af X mødte Y".
_CLAUSE = r"(?:^|[,;:]\s{1,4}(?:mens|og|samt)?\s{0,4}|\s(?:og|mens)\s{1,4})"
_FOR = re.compile(
    rf"{_CLAUSE}(?:[Pp]å\s{{1,4}}vegne\s{{1,4}}af|[Ff]or|[Ff]ra)\s{{1,4}}"
    rf"(?=[^\W_a-zæøå]|{DEFINITE.pattern})"
)
_CAME_BEHIND = re.compile(rf"(?:\s{{1,4}}{_CAME}{_ALSO}|\s?:)\s{{1,4}}")
_SUBJECT = re.compile(rf"{_CLAUSE}(?=[A-ZÆØÅ0-9])")
_SENT = re.compile(
    r"\s{1,4}(?:(?:var|er|blev)\s{1,4}(?:også\s{1,4})?repræsenteret\s{1,4}(?:ved|af)"
    r"|(?:havde|har)\s{1,4}(?:i\s{1,4}stedet\s{1,4})?sendt)\s{1,4}"
)
_OPENED = re.compile(
    rf"(?:(?:{_THE_MEETING}|{_BESIDES}|Der|Mødt)\s{{1,4}}{_CAME}{_ALSO}"
    rf"|{_BESIDES}\s{{1,4}}var{_ALSO}\s{{1,4}}til\s?stede)\s{{1,4}}"
)
# "Til mødet var fra X mødt A og fra Y B": "var" says that they came where senders follow it.
_OPENED_BY_SENDERS = re.compile(
    rf"(?:{_THE_MEETING}|Der|Mødt|Fremmødt|Til\s?stede|Repræsenteret)\s{{1,4}}(?:{_CAME}|var|er)"
    rf"{_ALSO}(?:\s{{1,4}}(?:mødt|til\s?stede))?\s{{1,4}}(?=(?:fra|for)\s)"
)
_SENDER = rf"(?=[^\W_a-zæøå]|{DEFINITE.pattern})"
_FROM = re.compile(rf"(?:fra|for|på\s{{1,4}}vegne\s{{1,4}}af)\s{{1,4}}{_SENDER}")
_COLON = re.compile(r"(?:\s{1,4}(?:mødt|fremmødt|til\s?stede))?\s{0,4}[,:]?\s{1,4}")
_NEXT_FROM = re.compile(r"[,;]?\s{1,4}(?:og\s{1,4}|samt\s{1,4})?(?=(?:fra|for)\s)")
_ITEM = r"(?:(?:dette|det)\s{1,4})?(?:punkt(?:et)?|pkt\.|sagen|behandlingen)(?:\s{1,4}\d{1,3})?"
_TO_ITEM = re.compile(
    rf"(?:(?:Til|Under|Ved|I)\s{{1,4}}(?:behandlingen\s{{1,4}}af\s{{1,4}})?{_ITEM}"
    r"|(?:I|Under|Ved)\s{1,4}(?:sagens|punktets)\s{1,4}behandling"
    r"|Kl\.?\s{1,4}\d[\d.:]{0,4}(?:\s?[–-]\s?\d[\d.:]{0,4})?)"
    rf"\s{{1,4}}(?:{_CAME}|var\s{{1,4}}inviteret){_ALSO}\s{{1,4}}"
    r"|(?:Punktet|Sagen|Punkt\s\d{1,3})\s{1,4}(?:behandle(?:s|des)|blev\s{1,4}behandlet|drøfte(?:s|des))"
    r"\s{1,4}med\s{1,4}deltagelse\s{1,4}af\s{1,4}"
)
_JOINED = re.compile(
    r"[\s,]{0,3}\s(?:sluttede\s{1,4}sig\s{1,4}til|stødte\s{1,4}til)"
    r"(?=\s{1,4}(?:mødet|kl|under|ved\s{1,4}punkt|undervejs|senere)|\s{0,2}[,.])"
)
# "X, Y og Z var til stede.", "X og Y deltog i mødet."
_WERE_THERE = re.compile(
    r"\s{1,4}(?:(?:var|er)\s(?:til\s?stede|mødt|fremmødt)|(?:deltog|mødte)(?:\si\smødet)?)"
    r"(?=\s{0,4}[.;]|\s{0,4}$|(?<=mødt|tede)(?:,|\s(?:og|men|mens)\s))"
)
_INSTEAD = re.compile(r"\s{1,4}i\s{1,4}stedet\s{1,4}for(?=\s)")
# What may stand behind a row of people who came to this meeting, and to nothing else.
_TAIL = re.compile(
    r"\s{0,4}(?:$|[.,;)]|(?:i|til|på|under|ved)\s{1,4}(?:hele\s|dele\s{1,4}af\s)?(?:mødet|punktet|dette)"
    r"|(?:fra\s{1,4}|til\s{1,4})?kl\b|fra\s{1,4}(?:punkt|pkt)|online|digitalt|virtuelt|"
    r"på\s{1,4}(?:skærm|teams)|"
    r"via\s|mens\b|og\b|samt\b|i\s{1,4}stedet\b|med\s{1,4}på\b|som\s{1,4}gæst)",
    re.IGNORECASE,
)
_ALL_CAME = re.compile(
    r"\b(?:alle|samtlige|hele)\s{1,4}(?:\w{2,20}s\s{1,4})?"
    r"(?:medlemmer|bestyrelsen|udvalget|rådet|styregruppen)"
    r"|fuldtallig",
    re.IGNORECASE,
)
_STAFF = re.compile(r"administration|forvaltning|sekretariat|embedsværk", re.IGNORECASE)
_OPENING = 1500  # characters, where no agenda item ends the opening
# Cheap to seek, and in every sentence that can say so.
_NEEDED = re.compile(
    r"delt[oa]g|mødte?\b|møder|\bkom\b|medvirk|repræsenteret|sendt|inviteret|sluttede|stødte"
    r"|til\s?stede|var\sfra\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """Hold a row of people, who sent them, where the words that say so begin, and how they came."""

    row: Row
    sender: Piece | None
    begin: int
    of_item: bool = False
    instead: bool = False


def relate(draft: Draft) -> None:
    """Add an attending for each person whom a sentence lets come and no list names."""
    listed = draft.lists_members()
    first = min((item.title[0] for item in draft.sections.items), default=_OPENING)
    for start, end in draft.prose:
        text = draft.text[start:end]
        if not _NEEDED.search(text):
            continue
        named = people_in(draft, start, text)
        for at in sentences(text, [(name.start, name.end) for name in named]):
            opening = start + at[0] < first
            needed = _NEEDED.search(text, *at) is not None
            for told in _told(draft, start, text, at, named) if needed else ():
                if (opening or told.of_item) and not _elsewhere(draft, start, text, told):
                    member = opening and not (listed or told.of_item)
                    _state(draft, start, text, told, named, member=member)
    if not (listed or draft.owner or _ALL_CAME.search(draft.text, 0, first)):
        _count_senders(draft, first)
    for attending in draft.attending:
        _speak_for_employer(draft, attending)


def _count_senders(draft: Draft, first: int) -> None:
    """Let those be members whom the opening tells of by sender, where each sender is told of so.

    "Fra X deltog A. Fra Y deltog B.": alone such a sentence speaks of visitors.
    """
    sent = [a for a in draft.attending if _is_sent(draft, a, first)]
    told = any(a.extractor == "prose-presence" and a.on_behalf_of for a in draft.attending)
    if told or len({a.group for a in sent}) > 1:
        for attending in sent:
            attending.attendance, attending.detail = Attendance.PRESENT, None


def _is_sent(draft: Draft, attending: Attending, first: int) -> bool:
    """Tell whether a sentence of the opening names the organisation that a guest comes from."""
    if attending.group is None or attending.attendance != Attendance.GUEST:
        return False
    group = draft.group(attending.group)
    at = group.organisation
    told = group.headed == Headed.SENTENCE and group.label[0] < first and at is not None
    return told and at is not None and not _STAFF.search(draft.text[slice(*at)])


def _speak_for_employer(draft: Draft, attending: Attending) -> None:
    """Let whom a sentence excuses be missed by those whose post the person holds."""
    told = attending.extractor == "absence-sentence" and attending.on_behalf_of is None
    if told and (employer := employer_of(draft, attending.person)) and employer != draft.owner:
        attending.on_behalf_of, attending.basis = employer, Basis.EMPLOYED


def _told(draft: Draft, start: int, text: str, at: Range, named: list[Named]) -> Iterator[_Told]:
    """Yield each row of people that a sentence lets come."""
    sentence = text[: at[1]]
    for opener in (_FOR, _SUBJECT):
        verbs = _CAME_BEHIND if opener is _FOR else _SENT
        for match in opener.finditer(sentence[at[0] :]):
            begin = at[0] + match.end()
            sender = _sender(draft, start, sentence, begin)
            verb = verbs.match(sentence, sender.end - start) if sender else None
            if verb:
                row = row_at(draft, start, sentence, verb.end(), named)
                yield _Told(row, sender, begin, instead="i stedet" in verb.group())
                if opener is _FOR:
                    yield from _more_rows(draft, start, sentence, row, named)
    if opened := _OPENED_BY_SENDERS.match(sentence, at[0]) or _OPENED.match(sentence, at[0]):
        yield from _rows_from(draft, start, sentence, opened.end(), named)
    if to_item := _TO_ITEM.match(sentence, at[0]):
        yield _Told(row_at(draft, start, sentence, to_item.end(), named), None, at[0], of_item=True)
    row = row_at(draft, start, sentence, at[0], named)
    if len(row.people) > 1 and _WERE_THERE.match(sentence, row.end):
        yield _Told(row, None, at[0])
    first, last = (bisect_left(named, end, key=lambda name: name.start) for end in at)
    for name in named[first:last]:
        row = row_at(draft, start, sentence, name.start, [name])
        if _JOINED.match(sentence, row.end):
            yield _Told(row, None, name.start)


def _rows_from(draft: Draft, start: int, text: str, at: int, named: list[Named]) -> Iterator[_Told]:
    """Yield the rows of "fra X: A og B; fra Y: C", or the one row of whom no sender is told."""
    source = _FROM.match(text, at)
    if source is None:
        yield _Told(row_at(draft, start, text, at, named), None, at)
    while source:
        sender = _sender(draft, start, text, source.end())
        colon = _COLON.match(text, sender.end - start) if sender else None
        if colon is None:
            return
        row = row_at(draft, start, text, colon.end(), named)
        yield _Told(row, sender, source.start())
        source = _next_source(text, row)


def _sender(draft: Draft, start: int, text: str, at: int) -> Piece | None:
    """Return the organisation or party whose name begins at an offset."""
    end = parties.named_at(text, at)
    return draft.piece((start + at, start + end)) if end else sender_at(draft, start, text, at)


def _next_source(text: str, row: Row) -> re.Match[str] | None:
    """Return the words "fra" that name the next sender behind a row."""
    more = _NEXT_FROM.match(text, row.end)
    return _FROM.match(text, more.end()) if more else None


def _more_rows(
    draft: Draft, start: int, text: str, row: Row, named: list[Named]
) -> Iterator[_Told]:
    """Yield the rows behind the first one of "Fra X deltog A, fra Y B og fra Z C"."""
    source = _next_source(text, row) if row.people else None
    if source:
        yield from _rows_from(draft, start, text, source.start(), named)


def _elsewhere(draft: Draft, start: int, text: str, told: _Told) -> bool:
    """Tell whether a row is of another occasion, or denied."""
    row = told.row
    ended = any(tail.match(text, row.end) for tail in (_TAIL, _JOINED, _WERE_THERE))
    if not row.people or not ended:
        return True
    begin = sentence_start(text, told.begin)
    return (
        is_denied(text, row.people[0].named.start)
        or opened_elsewhere(draft, start, text, told.begin)
        or names_other_body(draft, start, text, (begin, told.begin))
        or of_other_day(draft, text[begin : told.begin])
        or of_other_day(draft, told_behind(text, row.end))
    )


def _state(
    draft: Draft, start: int, text: str, told: _Told, named: list[Named], *, member: bool
) -> None:
    party = told.sender if told.sender and parties.is_party(told.sender.text) else None
    sender = sender_id(draft, told.sender) if told.sender and not party else None
    staff = told.sender is not None and _STAFF.search(told.sender.text)
    missing = _missing(draft, sender) if told.instead and sender else []
    came = (member or missing) and not staff
    status = Attendance.PRESENT if came else Attendance.GUEST
    shared = told.row.people[-1].employer
    for sent in told.row.people:
        shares = shared if _is_coupled(sent) else None
        own = sent.employer or (None if sender else sent.body or shares)
        behalf = sender_id(draft, own) if own else sender
        hold_at(draft, start, sent, behalf)
        attend(
            draft,
            start,
            sent.named,
            told.begin,
            (status, behalf or employer_of(draft, sent.named.person)),
        )
        if party:
            join_party(draft, sent.named.person, party, draft.owner, 0.9)
    if len(missing) == 1 == len(told.row.people):
        for attending in draft.capacities(told.row.people[0].named.person):
            attending.substitutes_for = missing[0]
    instead = _INSTEAD.match(text, told.row.end)
    if instead:
        stayed = row_at(draft, start, text, instead.end(), named).people[:1]
        for other in stayed:
            hold_at(draft, start, other, sender)
            stand_in(draft, start, told.row.people[-1].named, other.named, sender)


def _missing(draft: Draft, sender: str) -> list[str]:
    """Return the members that a sender has in the body and of whom a list says they stayed away."""
    away = (a for a in draft.attending if a.attendance == Attendance.ABSENT)
    return list(
        dict.fromkeys(a.person for a in away if a.group is not None and a.on_behalf_of == sender)
    )


def _is_coupled(sent: Sent) -> bool:
    """Tell whether somebody of a row has a job that the employer at its end may be that of."""
    return bool(sent.titles) and not any(
        titles.is_municipal(title.role) or title.role in OF_THE_MEETING for title in sent.titles
    )
