"""Read apologies from sentences: "X, Y og Z har meldt afbud", "X deltog ikke i mødet"."""

import re

from referatgraf.extraction import membership_lists
from referatgraf.extraction.draft import Attending, Draft, Range
from referatgraf.extraction.occasion import (
    is_event,
    opened_elsewhere,
    sentence_start,
    told_behind,
)
from referatgraf.extraction.other_days import of_another_day
from referatgraf.lexicon import occasions, speech
from referatgraf.lexicon.names import NameMatch, find_names
from referatgraf.lexicon.words import open_brackets
from referatgraf.model import Attendance

_AFTER_NAMES = re.compile(
    r"(?:har|havde)\s{1,4}(?:(?:meldt|sendt)\s{1,4}afbud"
    r"|meldt\s{1,4}(?:forfald|fra\b(?!\s{1,4}[a-zæøåA-ZÆØÅ])))|"
    r"\b(?:var|er)\s{1,4}(?:fraværende|ikke til ?stede|"
    r"forhindre(?:t|de)(?! i at (?!deltage|være|komme|møde)))|"
    r"meldte (?:afbud|forfald)|"
    r"kunne (?:desværre |så |dog )?ikke (?:deltage|være til ?stede|komme)\b|"
    r"(?:deltog|deltager) ikke (?:i|på|til) mødet(?!\s{1,4}(?:i|hos|med)\s{1,4}(?-i:[A-ZÆØÅ]))|"
    r"(?:måtte|har måttet) (?:også )?melde afbud|"
    r"\bvar (?:syg|sygemeldt|bortrejst|på ferie)(?!,?\s(?:da|dengang|mens|så)\b)"
    r"(?=\s?[,.;)]|\s{1,4}og (?:derfor|deltog))|"
    r"\budeblev(?= (?:uden|u\.) afbud)|"
    r"\bikke (?:var|er) mødt|\b(?:var|er) ikke mødt|\bmødte ikke\b",
    re.IGNORECASE,
)
# Of an item it would tell who kept out of it.
_ABOVE_ITEMS = re.compile(r"(?:deltog|deltager|mødte|kom) ikke(?=\s?\.(?:\s|$))", re.IGNORECASE)
_BEFORE_NAMES = re.compile(
    r"(?:der (?:er|var) (?:meldt |modtaget )?afbud fra|"
    r"afbud (?:er |var |blev )?(?:modtaget |meldt |kom |kommet |indløb |indløbet )?fra|"
    r"\b(?:alle|samtlige|hele|(?-i:(?:Byråds|Råds|Udvalgs|Bestyrelses)?[Mm]edlemmerne))\b"
    r"[^.\n]{1,80}?\b(?:mødt|mødte|til ?stede|deltog|fremmødt)\b"
    r"(?:,|\s|\w{2,12}\s){0,3}(?:bortset fra|undtagen|undtaget|med undtagelse af|på nær)\s"
    r"(?:nr\.\s\d{1,3},?\s)?|"
    # The line that council systems print under a decision.
    r"(?:^|(?<=[\n.;]))\s{0,4}(?:afbud|fraværende|fravær|forfald|"
    r"ikke til ?stede|ej til ?stede|deltog ikke)"
    r"(?:\s{1,4}(?:med|uden) afbud)?(?=\s{0,4}:))\s{0,4}:?\s{0,4}",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"(?:Bemærkninger|Mødedeltagere|Deltagere|Medlemmer|Sluttidspunkt)\s?:")
# A full stop behind a figure belongs to a date ("den 2. oktober"), behind a capital to a name.
_SENTENCE_END = re.compile(r"(?<!\d)(?<!\b[A-ZÆØÅ])\.(?:\s|$)")
# "havde meldt afbud dengang": told of an earlier meeting.
_THEN = re.compile(r"\s{1,4}(?:til mødet\s{1,4})?(?:dengang|i sin tid|på det tidspunkt)\b")

_KEPT_AWAY = re.compile(
    r"\b(?:var|er)\s{1,4}forhindre(?:t|de)\s{1,4}i\s{1,4}at\s{1,4}deltage\s{1,4}i\s{1,4}"
    r"(?:sagens|punktets|sagernes)\s{1,4}behandling"
    r"(?!\s{1,4}(?:på grund af|grundet|pga|som) inhabil)",
    re.IGNORECASE,
)
# "Ida Holm (A) og rådmand Bo Lind var forhindret"
_TO_VERB = re.compile(r"(?:\s?\([^()]{1,40}\))?,?\s{1,4}")
_IN_ROW = re.compile(
    r"(?:\s?\([^()]{1,40}\))?(?:,|\s{1,4}(?:og|samt))\s{1,4}(?:[^\W\d_A-ZÆØÅ]{3,40}\s{1,4})?"
)
# "for punkt 4", "indtil kl. 17": away for a part of the meeting only.
_CAME_LATE = re.compile(r"(?:\s?\([^()]{1,40}\))?,?\s(?:der|som)\s(?:(?:an)?kom|mødte|stødte)\b")
_FOR_A_PART = re.compile(
    r"[^.;\n]{0,40}?\b(?:punkt|pkt|sag(?:en|ens)?\b|kl\.?\s|behandling|første del|sidste del"
    r"|indtil)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\s{0,4}(?:[^\W\d_A-ZÆØÅ][^\W\d_]{2,40}\s{1,4})?")
_PART_WIDTH = 80  # characters
_CLAUSE_OPENS = re.compile(
    rf"\s(?:at|mens|idet|fordi|hvorimod|men|eftersom|{speech.TOLD}|deltog|mødte|åbnede|bød)(?=\s)"
    r"|\s(?:var|er)\s(?:mødt|fremmødt|til ?stede)(?=,|;|\s(?:og|men|mens)\s)"
)
_RELATIVE = re.compile(r",?\s(?:som|der)\s{1,4}(?:[a-zæøå]{2,12}\s{1,4})?$")
_TO_THAT = re.compile(
    r"\s{1,4}(?:(?:til|ved|på) (?:dette(?: møde)?|denne dag|den dag)|hertil|dertil|der)\b"
)
_OFTEN = 2  # items
_LONGEST_PROOF = 300
_BEFORE = 600  # characters
# Cheap to seek, and in every sentence that a pattern can match.
_NEEDED = (
    "afbud", "fravær", "forfald", "forhindre", "ikke til stede", "ikke tilstede", "ej til stede",
    "var syg", "bortrejst", "på ferie", "ikke var", "deltog ikke", "deltager ikke", "ikke er mødt",
    "ikke mødt", "mødte ikke", "meldt fra", "ikke deltage", "ikke være til", "ikke komme",
    "bortset", "undtag", "på nær", "udeblev",
)  # fmt: skip


def relate(draft: Draft) -> None:
    """Add an absence for each person whom a sentence excuses and no list names otherwise."""
    for start, end in draft.prose:
        text = draft.text[start:end]
        folded = text.casefold()
        if any(word in folded for word in _NEEDED):
            _in_prose(draft, start, text)
    _kept_away(draft)


def _kept_away(draft: Draft) -> None:
    """Take whom most items say to have been kept from them as absent, though a list names members.

    "X var forhindret i at deltage i sagens behandling", below each decision.
    """
    told: dict[str, list[Range]] = {}
    for start, end in draft.prose:
        text = draft.text[start:end]
        for match in _KEPT_AWAY.finditer(text):
            begin, _ = _sentence(text, match)
            for name in _row_before(draft, (start + begin, start + match.start())):
                at = start + begin + name.start, start + begin + name.end
                told.setdefault(draft.people.add(draft.piece(at), name.confidence), []).append(at)
    for person, places in told.items():
        items = {draft.item_at(at) for at, _ in places}
        if len(items) >= max(_OFTEN, len(draft.sections.items) / 2):
            _withdraw(draft, person, places[0])


def _row_before(draft: Draft, at: Range) -> list[NameMatch]:
    """Return the names in a range that stand in a row up to its end: nobody who told of them."""
    text, row, last = draft.text[slice(*at)], list[NameMatch](), at[1] - at[0]
    for name in reversed(draft.names_in(at)):
        joint = _IN_ROW if row else _TO_VERB
        if not joint.fullmatch(text, name.end, last):
            break
        row.append(name)
        last = name.start
    return row


def _row_behind(draft: Draft, at: Range) -> list[NameMatch]:
    """Return the names in a range that stand in a row from its beginning on."""
    text, row, end = draft.text[slice(*at)], list[NameMatch](), 0
    for name in draft.names_in(at):
        joint = _IN_ROW if row else _TITLED
        if not joint.fullmatch(text, end, name.start):
            break
        row.append(name)
        end = name.end
    return row if not _FOR_A_PART.match(text, end) else []


def _withdraw(draft: Draft, person: str, at: Range) -> None:
    """Make a person that a list of members names absent."""
    for attending in draft.capacities(person):
        if attending.attendance == Attendance.PRESENT:
            attending.attendance, attending.detail = Attendance.ABSENT, "excused"
            attending.evidence.append(at)


def _in_prose(draft: Draft, start: int, text: str) -> None:
    """Add the absences that one stretch of prose states."""
    above = draft.item_at(start) is None
    stayed = _ABOVE_ITEMS.finditer(text) if above else ()
    for match in (*_AFTER_NAMES.finditer(text), *stayed):
        begin, end = _sentence(text, match)
        behind = told_behind(text, match.end())
        if not (
            _is_elsewhere(draft, text[begin:end], behind)
            or _of_next_meeting(text[max(0, begin - _BEFORE) : begin], behind)
            or opened_elsewhere(draft, start, text, match.start())
        ):
            _excuse(draft, start, (_clause(text, begin, match), match.start()), match.span())
    for match in _BEFORE_NAMES.finditer(text):
        if _NEXT_LABEL.match(text, match.end()):
            continue  # "Fraværende: Bemærkninger: Ida Holm …": nobody
        begin, end = _sentence(text, match)
        last = max((n.end for n in find_names(text[match.end() : end])), default=0)
        if not _is_elsewhere(draft, text[begin:end], told_behind(text, match.end() + last)):
            _excuse(draft, start, (match.end(), end), match.span())


def _is_elsewhere(draft: Draft, sentence: str, behind: str) -> bool:
    """Tell whether a sentence, or the words behind what excuses, speak of another occasion."""
    return (
        of_another_day(draft, sentence)
        or _THEN.match(behind) is not None
        or occasions.names_other_meeting(behind)
        or is_event(draft, occasions.event_behind(behind))
    )


def _of_next_meeting(before: str, behind: str) -> bool:
    """Tell whether "X har afbud til dette møde" goes on about the next one, told of before."""
    if not _TO_THAT.match(behind):
        return False
    return occasions.names_other_meeting(before[sentence_start(before, len(before.rstrip(" ."))) :])


def _sentence(text: str, match: re.Match[str]) -> Range:
    """Return the range of the sentence that holds a match, without its full stop."""
    begin = text.rfind("\n", 0, match.start()) + 1
    for stop in _SENTENCE_END.finditer(text, begin, match.start()):
        begin = stop.end()
    after = _SENTENCE_END.search(text, match.end())
    return begin, after.start() if after else len(text)


def _excused_row(draft: Draft, offset: int, names: Range, words: Range) -> frozenset[Range]:
    """Return where members are named, next to words that excuse them from the whole meeting.

    None where a list tells itself who came: only one of mere members leaves that to a sentence.
    """
    first, last = offset + names[0], offset + names[1]
    behind = draft.text[max(last, offset + words[1]) :][:_PART_WIDTH]
    if (
        not membership_lists.opens_meeting(draft, (first, last))
        or _FOR_A_PART.match(behind)
        or not membership_lists.only_names_members(draft)
    ):
        return frozenset()
    ahead = words[1] <= names[0]
    row = _row_behind(draft, (first, last)) if ahead else _row_before(draft, (first, last))
    return frozenset((first + name.start, first + name.end) for name in row)


def _clause(text: str, begin: int, match: re.Match[str]) -> int:
    """Return where the clause begins that holds a match: behind who says it, and who came.

    "Formanden, X, oplyste, at Y var forhindret", "X deltog online, mens Y havde meldt afbud".
    """
    relative = _RELATIVE.search(text, begin, match.start())
    if relative:  # "… valgtes X og Y, som havde meldt afbud": Y
        last = find_names(text[begin : relative.start()])[-1:]
        return begin + last[0].start if last else match.start()
    ends = [stop.end() for stop in _CLAUSE_OPENS.finditer(text, begin, match.start())]
    return ends[-1] if ends else begin


def _excuse(draft: Draft, offset: int, names: Range, words: Range) -> None:
    """Add an absence for each name in a range, proved by the words that excuse it.

    Who stands in brackets behind a name sits in for it.
    """
    text = draft.text[offset + names[0] : offset + names[1]]
    found = [
        name
        for name in find_names(text)
        if open_brackets(text[: name.start]) == 0 and not _CAME_LATE.match(text, name.end)
    ]
    row = _excused_row(draft, offset, names, words) if found else frozenset()
    for name in found:
        at = (offset + names[0] + name.start, offset + names[0] + name.end)
        person = draft.people.add(draft.piece(at), name.confidence)
        draft.settle(person, Attendance.ABSENT, "excused", at)
        if at in row and not membership_lists.is_told_there(draft, person):
            _withdraw(draft, person, at)
        if not draft.capacities(person):
            whole = min(at[0], offset + words[0]), max(at[1], offset + words[1])
            span = whole if whole[1] - whole[0] < _LONGEST_PROOF else at
            draft.attend(
                Attending(
                    person,
                    Attendance.ABSENT,
                    [span],
                    "absence-sentence",
                    detail="excused",
                    confidence=0.9,
                )
            )
