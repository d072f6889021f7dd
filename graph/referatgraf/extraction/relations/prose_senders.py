"""State for whom those take part whose sender only a sentence tells.

"Ældre Sagens repræsentant, X, …", "X, der i rådet repræsenterer Y": a member sent by Y. In a body
that is no municipality's own, whoever a sentence gives a post or a municipality speaks for it.
"""

import re

from referatgraf.extraction.chairs import CHAIRS
from referatgraf.extraction.draft import Attending, Draft, Holding
from referatgraf.extraction.mentions import Mention
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.occasion import names_other_body, sentence_start
from referatgraf.extraction.told_presence import seat
from referatgraf.lexicon import titles
from referatgraf.model import Attendance, Basis, OrganisationType

_SEAT = r"(?:[a-zæøå]{0,20}medlem|repræsentant|delegerede)(?:met|en)?"
_THERE = r"(?:\s{1,4}i\s{1,4}[a-zæøå]{3,30}(?:et|en|ne))?"
_TO_NAME = r",?\s{1,4}(?:[a-zæøå-]{3,30}\s{1,4})?"
# "Ys medlem, X", "Ys repræsentant i rådet, borgmester X"
_OF_SENDER = re.compile(rf"['’]?\s{{1,4}}{_SEAT}{_THERE}{_TO_NAME}")
# "medlem for Y, X", "repræsentanten for Y, X"
_SEAT_FOR = re.compile(rf"\b{_SEAT}{_THERE}\s{{1,4}}(?:for|fra)\s{{1,4}}$", re.IGNORECASE)
_COMMA = re.compile(_TO_NAME)
# "X, der i rådet repræsenterer Y", "X, som er valgt for Y", "X, der sidder i rådet for Y"
_WHO_SITS = re.compile(
    r"(?:\s\([^()]{1,30}\))?,\s{1,4}(?:der|som)\s{1,4}"
    r"(?:(?:i\s{1,4}[a-zæøå]{3,30}(?:et|en)\s{1,4})?repræsenterer"
    r"|(?:er|blev)\s{1,4}(?:valgt|udpeget)(?:\s{1,4}ind)?(?:\s{1,4}i\s{1,4}[a-zæøå]{3,30}(?:et|en))?"
    r"\s{1,4}(?:for|af)"
    r"|sidder\s{1,4}i\s{1,4}[a-zæøå]{3,30}(?:et|en)\s{1,4}for"
    r"|mødte\s{1,4}(?:for|på\s{1,4}vegne\s{1,4}af))\s{1,4}"
)
# "X, som mødte for Y i retten"
_ELSEWHERE = re.compile(
    r"\s{1,4}(?:i|ved|på)\s(?!\w{0,30}(?:råd|udvalg|bestyrelse|nævn|kommission|gruppe|møde))"
)
_NEEDED = re.compile(r"medlem|repræsent|delegere|valgt|udpeget|sidder|mødte")
_NO_SENDERS = (OrganisationType.PARTY,)
_TOLD = frozenset({"prose-office", "prose-seat"})
_CONFIDENCE = 0.8


def relate(draft: Draft) -> None:
    """Add on whose behalf people take part by what sentences say of them."""
    for start, end in draft.sections.prose:
        text = draft.text[start:end]
        if _NEEDED.search(text):
            for name in people_in(draft, start, text):
                sender = _sender_ahead(draft, start, text, name) or _sits_for(
                    draft, start, text, name
                )
                if sender and not _elsewhere(draft, start, text, name):
                    _send(draft, start, name, sender)
    if draft.owner is None and draft.body is not None:
        for attending in list(draft.attending):
            _speak_for_post(draft, attending)


def _sender_ahead(draft: Draft, start: int, text: str, name: Named) -> Mention | None:
    """Return the organisation of "Ys medlem, X" and of "repræsentanten for Y, X"."""
    begin = sentence_start(text, name.start)
    for mention in reversed(draft.named_in((start + begin, start + name.start))):
        at, end = mention.start - start, mention.end - start
        genitive = text[end - 1 : end + 1].strip("'’ ").endswith("s")
        if genitive and _OF_SENDER.fullmatch(text, end, name.start):
            return mention
        if _SEAT_FOR.search(text, begin, at) and _COMMA.fullmatch(text, end, name.start):
            return mention
    return None


def _sits_for(draft: Draft, start: int, text: str, name: Named) -> Mention | None:
    """Return the organisation of "X, der i rådet repræsenterer Y"."""
    sits = _WHO_SITS.match(text, name.end)
    found = draft.named_in((start + sits.end(), start + len(text))) if sits else []
    if sits is None or not found or found[0].start != start + sits.end():
        return None
    return None if _ELSEWHERE.match(text, found[0].end - start) else found[0]


def _elsewhere(draft: Draft, start: int, text: str, name: Named) -> bool:
    """Tell whether the sentence has spoken of another body before a name."""
    return names_other_body(draft, start, text, (sentence_start(text, name.start), name.start))


def _send(draft: Draft, start: int, name: Named, sender: Mention) -> None:
    """Let a person who takes part do so for a sender: as a member, since it has a seat."""
    if sender.type in _NO_SENDERS:
        return
    taking = [a for a in draft.capacities(name.person) if a.attendance]
    if not taking or any(a.on_behalf_of for a in taking):
        return
    organisation = draft.organisations.add(
        draft.text[sender.start : sender.end], (sender.start, sender.end)
    )
    if organisation in (draft.body, draft.owner):
        return
    at = min(start + name.start, sender.start), max(start + name.end, sender.end)
    for attending in taking:
        attending.on_behalf_of, attending.basis = organisation, Basis.AFFILIATED
        attending.evidence.append(at)
        if attending.attendance == Attendance.GUEST and attending.extractor == "speaker":
            attending.attendance, attending.detail = Attendance.PRESENT, None
    seat(draft, name.person, organisation, at)


def _speak_for_post(draft: Draft, attending: Attending) -> None:
    """Let a member speak for the municipality, region or firm that a sentence ties him to."""
    taking = attending.attendance in (Attendance.PRESENT, Attendance.ABSENT)
    if not taking or any(a.on_behalf_of for a in draft.capacities(attending.person)):
        return
    post = next(filter(None, (_post(draft, h) for h in draft.holdings_of(attending.person))), None)
    if post:
        attending.on_behalf_of, attending.basis = post, Basis.AFFILIATED


def _post(draft: Draft, holding: Holding) -> str | None:
    """Return the organisation of a post or seat told in a sentence; a chair's is another matter."""
    told = holding.extractor in _TOLD and holding.role not in CHAIRS
    if not told or holding.organisation in (None, draft.body):
        return None
    kind = draft.organisations.get(holding.organisation or "").type
    elected = titles.is_elected(holding.role)
    if elected and kind not in (OrganisationType.MUNICIPALITY, OrganisationType.REGION):
        return None
    return None if kind in _NO_SENDERS else holding.organisation
