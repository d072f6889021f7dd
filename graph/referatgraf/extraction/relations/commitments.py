"""State what is promised on an item by a day: "Forvaltningen vender tilbage senest 1. maj"."""

import re
from collections.abc import Iterator

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.ruling import Ruling, Sentence
from referatgraf.extraction.voters import Voters
from referatgraf.lexicon.deadlines import Deadline, deadline
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.model import Commitment

_LABEL = re.compile(
    r"(?:handling(?:er)?|aktion(?:er)?|opgave(?:r)?|aftale|aftalt|opfølgning|action|to\s?do)\s{0,2}:\**\s{0,4}",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(
    r"\bansvarlig(?:e)?\s{0,2}:\**\s{0,4}(?P<who>[^.:;|]{2,80})", re.IGNORECASE
)
_ONLY_DATE = re.compile(r"(?:deadline|frist|senest)\b", re.IGNORECASE)
_DOES = (
    r"(?:vender\s{1,4}tilbage|fremlægger|forelægger|fremsender|sender|udsender|udarbejder|undersøger|"
    r"kontakter|indkalder|orienterer|informerer|følger\s{1,4}op|sørger\s{1,4}for|indhenter|rapporterer|afrapporterer|"
    r"forbereder|laver|leverer|opdaterer|tager\s{1,4}kontakt|afklarer|afdækker|fremkommer|kommer\s{1,4}med|"
    r"kommer\s{1,4}tilbage|præsenterer|evaluerer|koordinerer|melder\s{1,4}tilbage|giver|igangsætter|indleder|mødes|"
    r"skriver|planlægger|beregner|redegør|oplyser|fremsætter|rykker|ansøger|søger|opstiller|indsender|tilsender|"
    r"indkalder|inviterer|arrangerer|bestiller|booker|indkøber|køber|skaffer|finder\s{1,4}ud|taler\s{1,4}med|ringer|"
    r"spørger|beder|anmoder|opdaterer|tilretter|færdiggør|gennemgår|gennemfører|foretager|iværksætter|opretter|"
    r"udfærdiger|udformer|beskriver|renskriver|reviderer|vurderer|drøfter|aftaler|besvarer|svarer|oversender|"
    r"videresender|offentliggør|annoncerer|rundsender|samler|tager\s{1,4}sig\s{1,4}af|tager\s{1,4}fat|"
    r"melder|underretter|afleverer|overdrager|afholder\s{1,4}møde|tager\s{1,4}initiativ|belyser|skal|vil|bedes|pålægges|anmodes)"
)
# Nobody is named who does it.
_DONE = re.compile(
    r"(?:(?:sagen|punktet|forslaget|emnet)\s{1,4}(?:blev\s{1,4})?)?"
    r"(?:genoptages|genbehandles|behandles\s{1,4}igen|tages\s{1,4}op(?:\s{1,4}igen)?|forelægges|drøftes\s{1,4}igen|"
    r"evalueres|fremlægges|fremsendes)\b",
    re.IGNORECASE,
)
_BRANCH = (
    r"(?:forvaltning|afdeling|sekretariat|udvalg|gruppe|center|kontor|direktion|ledelse|bestyrelse|"
    r"chef|leder)"
)
_ACTOR = re.compile(
    rf"(?:^|\b(?:idet|og|samt|at|;)\s{{1,4}}|,\s{{1,4}})(?P<who>(?:[{UPPER}][{LETTER}.’'-]{{1,40}}"
    rf"(?:\s{{1,4}}(?:[{UPPER}][{LETTER}.’'-]{{0,40}}|og|i|for|af|{_BRANCH}(?:en|et|n)?)){{0,6}}"
    # "Teknisk forvaltning", "Børne- og skoleafdelingen": a branch is written with a small letter.
    rf"(?:\s{{1,4}}[{LETTER}-]{{0,30}}{_BRANCH}(?:en|et|n)?)?|[{LETTER}]{{3,40}}(?:en|et|ne|n)))"
    rf"\s{{0,2}}(?:\([^()]{{1,20}}\))?\s{{1,4}}(?P<does>{_DOES}|[{LETTER}]{{3,20}}er)\b"
)
_KNOWN_VERB = re.compile(rf"{_DOES}$", re.IGNORECASE)
_NO_PROMISE = re.compile(
    r"(?:er|har|var|hver|træder|gælder|udløber|starter|begynder|slutter|finder|foreligger|løber|bliver|"
    r"åbner|lukker|falder|ligger|kører|ophører|omfatter|efter|eller|over|under|medlemmer|borger|"
    r"holder|deltager|stemmer|anbefaler|godkender|tiltræder)$",
    re.IGNORECASE,
)
# What happens by itself or by law on its day: nobody promises it.
_HAPPENS = re.compile(
    r"\s{1,4}(?:[\w-]{1,20}\s{1,4}){0,2}?(?:afholdes|holdes|finde\s{1,4}sted|træde\s{1,4}i\s{1,4}kraft|"
    r"være\s{1,4}(?:vedtaget|godkendt|gældende|trådt|på\s{1,4}plads)|gælde|begynde|starte|slutte|ophøre|udløbe|åbne|lukke|indvies|fejres|løbe|vare|foregå)\b",
    re.IGNORECASE,
)
# Something is due, and the sentence does not say from whom.
_DUE = re.compile(
    r"\s{1,4}(?:[\w-]{1,20}\s{1,4}){0,2}?(?:være\s{1,4}(?:klar|færdig)\w{0,5}|foreligge|"
    r"[\w-]{3,24}es)\b",
    re.IGNORECASE,
)
_MODAL = frozenset({"skal", "vil"})
_CONFIDENCE = 0.85
_LONGEST = 1_500  # characters of a sentence and the date behind it


def relate(draft: Draft) -> None:
    """Add a commitment for each sentence that promises something by a day not yet past."""
    held = draft.times["date"][0] if "date" in draft.times else None
    voters: Voters | None = None
    for ruling in draft.rulings:
        for sentence in _with_their_dates(draft, ruling.told):
            due = deadline(sentence.text, held)
            who = _promises(sentence.text, due) if due else None
            if due and who is not None:
                voters = voters or Voters(draft)
                _add(draft, ruling, sentence, due.value, who, voters)


def _with_their_dates(draft: Draft, told: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """Yield the sentences without their labels; one that only dates the one before is put to it."""
    waiting: Sentence | None = None
    for sentence in told:
        near = waiting and sentence.end - waiting.start <= _LONGEST
        if waiting and near and waiting.line == sentence.line and _ONLY_DATE.match(sentence.text):
            waiting = _cut(draft, waiting.start, sentence.end, sentence)
            continue
        if waiting:
            yield waiting
        label = _LABEL.match(sentence.text)
        start = sentence.start + (label.end() if label else 0)
        waiting = _cut(draft, start, sentence.end, sentence)
    if waiting:
        yield waiting


def _cut(draft: Draft, start: int, end: int, like: Sentence) -> Sentence:
    return Sentence(start, end, like.line, draft.text[start:end])


def _promises(text: str, due: Deadline) -> str | None:
    """Return who promises something, "" where nobody is named, None where nothing is promised."""
    responsible = _RESPONSIBLE.search(text)
    if responsible:
        return responsible["who"].strip(" ,")
    for actor in _ACTOR.finditer(text):
        if actor["does"].casefold() in _MODAL:
            if _HAPPENS.match(text, actor.end()):
                continue
            if _DUE.match(text, actor.end()):
                return ""
        known = _KNOWN_VERB.match(actor["does"]) is not None
        if known or (due.firm and _NO_PROMISE.match(actor["does"]) is None):
            return str(actor["who"])
    return "" if _DONE.search(text) else None


def _add(
    draft: Draft, ruling: Ruling, sentence: Sentence, due: str, who: str, voters: Voters
) -> None:
    at = sentence.start + (sentence.text.find(who) if who else 0)
    people = [v.id for v in voters.named(sentence) if v.person and at <= v.start < at + len(who)]
    draft.decided.append(
        Commitment(
            id=draft.fact_id("commitment"),
            evidence=(draft.document.span(*sentence.range),),
            extractor="commitment-sentence",
            confidence=_CONFIDENCE,
            item=ruling.item,
            text=" ".join(sentence.text.split()),
            due=due,
            by=people[0] if people else None,
            responsible=who or None,
        )
    )
