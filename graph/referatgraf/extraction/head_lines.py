"""Read the lines of a head: what of each is the name of a body, and what only dates the paper."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from referatgraf.lexicon.dates import MONTHS
from referatgraf.lexicon.words import LETTER, UPPER

Range: TypeAlias = tuple[int, int]

_MONTH = "|".join(month[:3] for month in MONTHS)
_WEEKDAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag"
_PAPER = (
    r"(?:(?:åbent|lukket|kort|endeligt|godkendt|foreløbigt)\s{1,4})?"
    r"(?:(?:møde|beslutnings)?referat(?:er)?|(?:beslutnings|møde)?protokol(?:len)?|dagsorden(?:er)?)"
)
_MEETING = (
    r"(?:(?:ordinær|ekstraordinær|konstituerende)[et]?\s{1,4})?"
    r"(?:(?:bestyrelses|udvalgs|repræsentantskabs|råds|med-|med)?møde[nt]?|generalforsamling(?:en)?|"
    r"årsmøde[nt]?|skriftlig\s(?:behandling|høring|votering|procedure)|(?:bestyrelses|strategi|bo)?seminar(?:et)?)"
)
_NUMBER = r"nr\.?\s{0,4}\d{1,4}(?:\s?[/-]\s?\d{2,4})?"
# A mail's, which may have been answered and sent on: "Emne: VS: Referat – Nordrådet".
# So may the date of a file's name: "2023-06-07 Referat Nordrådet".
_SUBJECT = (
    r"(?:\d{4}-\d\d-\d\d[\s_–-]{1,4})?"
    r"(?:(?:emne|subject)\s{0,4}:\s{0,12})?(?:(?:vs|sv|fw|fwd|re)\s?:\s{0,4}){0,3}"
)
# What opens a head's line in front of the body: the kind of paper, the meeting and its number.
_TITLE = re.compile(
    rf"(?:{_SUBJECT}(?:udskrift (?:af|fra)\s{{1,4}})?{_PAPER}(?:\s{{1,4}}og {_PAPER}|/{_PAPER})?\b"
    r"(?:\s{1,4}(?:af|fra|til|for))?[\s:.|–—-]{0,6}"
    rf"|(?={_MEETING}\s{{1,4}}(?-i:[{UPPER}][{LETTER}])(?!{_WEEKDAY}))"
    rf"|(?=\d{{1,4}}\.\s{{1,4}}(?:ordinære\s|ekstraordinære\s)?{_MEETING}\s{{1,4}}i\s)"
    r"|udskrift\s{1,4}(?:af|fra)\s{1,4}(?=\w+s\s{1,4}\w{0,20}protokol)"
    r"|(?:(?:emne|vedr\.|vedrørende|gruppe|mødegruppe|forum|vs|sv|fwd?)\s{0,4}:\s{0,4}){1,3})"
    r"(?:\d{1,4}\.\s{1,4})?"
    rf"(?:{_MEETING}(?:\s{{1,4}}(?:{_NUMBER}|\d{{1,3}}))?(?:\s{{1,4}}i\s\d{{4}})?\s{{1,4}}"
    rf"(?:(?:i|for|med)\s{{1,4}}|[–—-]\s{{1,4}}(?-i:(?=[{UPPER}][{LETTER}]))(?!{_WEEKDAY})|(?-i:(?=[{UPPER}][{LETTER}]))(?!{_WEEKDAY})))?"
    r"(?P<body>[^\s:.|–—-].*)",
    re.IGNORECASE,
)
_MUNICIPALITY = re.compile(
    rf"[{UPPER}][{LETTER}-]{{1,40}}(?:[ -][{UPPER}][{LETTER}-]{{1,40}})?\s{{1,4}}(?i:kommune)"
    r"(?:\s{0,4}[,:|/–—-]\s{0,4}|\s{1,4}(?=Udvalget for\s|[\w-]{2,40}(?:udvalget|rådet)\b))"
    r"(?=\S)"
)
_STEP = re.compile(r"\s{1,4}[>»›|]\s{1,4}")  # of a path through a site, or between fields
# What stands behind a body's name: a remark in brackets, the kind of paper, the meeting's number,
# its date or weekday, its hour, its room.
_TAIL = re.compile(
    r"\s{0,8}(?:\(.*"
    rf"|[-–:]\s{{0,8}}(?:{_PAPER}\b|åben\b|{_MEETING}\s{{1,4}}(?:nr\b|\d|den\b|d\.)).*"
    rf"|[-–]\s{{1,8}}(?:\d{{1,2}}[. /-]|{_WEEKDAY}).*"
    r"|[-–:|]\s{1,8}(?:(?:liste over\s|nuværende\s)?medlemmer(?:ne)?|medlemsliste|medlemsoversigt|"
    r"(?:medlems)?sammensætning)\b.*"
    r"|(?<![a-zæøå])(?:projekt|arbejds|bestyrelses|udvalgs)?møde(?:\s{1,4}nr\.?\s{0,4}\d{1,4})?$"
    r"|(?<=[a-zæøå]{4})\.\s{1,4}[A-ZÆØÅ].*|(?<=[a-zæøå]{4})\.\s{1,4}\d.*|\s{0,4}\|.*"
    r"|\s{1,4}den \d.*|\s{1,4}d\.\s{0,4}\d.*|(?<!opland)(?<!\s)\s{1,4}\d{1,2}[./-]\d.*"
    rf"|\s{{1,4}}\d{{1,2}}\.?\s{{0,4}}(?:{_MONTH}).*|,.*|\s{{1,4}}(?:kl\b|klokken\b).*"
    rf"|(?<!afdeling)(?<!distrikt)(?<!område)(?<!kreds)\s{{1,4}}{_NUMBER}(?![\w.]).*"
    r"|\s{1,4}uge\s{1,4}\d.*"
    r"|\s{1,4}(?:(?:Møde)?[Dd]ato|Tidspunkt|(?:Møde)?[Ss]ted)\s{0,4}:?\s{1,4}(?-i:[A-ZÆØÅ]|\d).*"
    r"|\s{1,4}(?:i|på)\s{1,4}(?:\w{0,15}(?:lokale[t]?|sal(?:en)?)|kantinen|aulaen|rådhuset|kroen|teams|"
    r"zoom|skype)\b.*"
    r"|\s{1,4}er\s{1,4}(?:(?:ned|an|sammen)sat|valgt|udpeget|stiftet|oprettet|etableret|et|en)\b.*"
    rf"|\s{{1,4}}{_WEEKDAY}.*|\s{{1,4}}(?:man|tirs?|ti|ons|tors?|fre)(?:\.|$).*"
    rf"|\s{{1,4}}(?:(?:har\s)?(?:mødtes|holdt|afholdt|samledes)|blev)\b.*)$",
    re.IGNORECASE,
)
# "Bestyrelsen for X holdt møde …": by no other words does a head say more plainly who met.
_HELD = re.compile(
    rf"(?<![{LETTER}])(?:(?P<body>[{UPPER}][{LETTER}]{{0,30}}(?:bestyrelsen|estyrelsen|udvalget|rådet)"
    r" for [^.,:;()\n]{3,70}?) (?:af)?holdt (?:[a-zæøå]{2,20} )?(?:[a-zæøå]{2,15})?møde\b"
    # "Torsdag den 3. maj 2007 kl. 19 holdt Nordby Byråd møde i …"
    rf"|\b(?:af)?holdt (?P<inner>(?:[{UPPER}][{LETTER}-]{{1,40}} )?(?:Byråd(?:et)?|"
    rf"[{UPPER}][{LETTER}-]{{1,40}}(?:udvalg(?:et)?|råd(?:et)?|bestyrelsen?)))"
    r" (?:[a-zæøå]{2,20} )?møde\b)"
)
# A converter's page number stands ahead of what the page begins with.
_OPENING = re.compile(
    rf"(?:\d{{1,3}} )?(?P<body>[{UPPER}][^.,:;|>»›\n]{{3,80}}?) (?=(?i:{_PAPER})\b|REFERAT\b)"
)
_OWNER = re.compile(r"\s{1,4}i\s{1,4}[A-ZÆØÅ]\S{1,40}(?:[ -]\S{1,40})?\s{1,4}Kommune\b.*$")
# "Udvalget for Vand, Vej og Havn", "Vand-, Vej- og Havneudvalget": commas of the name.
_ENUMERATION = re.compile(
    rf"(?:[{UPPER}][{LETTER}]+-,\s{{1,4}}){{1,4}}(?:[{UPPER}]?[{LETTER}]+-\s)?(?i:og|&)\s{{1,4}}[{UPPER}]?[{LETTER}]+"
    rf"|§\s?\d{{1,3}},?\s?(?:stk\.?\s?\d{{1,2}})?[ -]?udvalg(?:et)?\b(?:\sfor\s[{LETTER}-]+)?"
    rf"|(?i:(?:udvalget|arbejdsgruppen|styregruppen|rådet|centerudvalget) for) [{LETTER}-]+"
    rf"(?:,\s{{1,4}}(?!(?:man|tirs|ons|tors|fre)dag)[{LETTER}-]+){{1,4}}\s{{1,4}}(?i:og|&)\s{{1,4}}[{LETTER}-]+"
)
_GATHERING = re.compile(
    r"(?<=[a-zæøå]{2}e[nt])s\s{1,4}(?:\d{1,3}\.\s{1,4})?(?:ordinære\s|ekstraordinære\s)?"
    r"(?:budget|tema|dialog|strategi|bo)?(?:seminar|konference|studietur|"
    r"temamøde|dialogmøde|budgetmøde|møder?|referater|dagsordener|(?:forhandlings|beslutnings|møde)?protokol)\b.*$",
    re.IGNORECASE,
)
# "Ældrerådsmøde": the joining s belongs to no name.
_MEETING_WORD = re.compile(
    r"(?<=[A-ZÆØÅ]{2})-møde$|(?:(?<=råd)s|(?<=valg)s|(?<=styrelse)s|(?<=kommission)s)?(?<=[a-zæøå])møde$"
)


def named_by_opening(line: str) -> Range | None:
    """Return what opens a run-on line up to the words for the paper: "1 Nordrådet Referat af …".

    >>> line = "1 Nordrådet Referat af møde den 3. maj"
    >>> line[slice(*named_by_opening(line))]
    'Nordrådet'
    """
    match = _OPENING.match(line)
    return match.span("body") if match else None


def named_by_line(line: str) -> Iterator[Range]:
    """Yield the ranges of a head's line that may name the body, the surest first.

    >>> line = "Forside > Nordrådet"
    >>> [line[a:b] for a, b in named_by_line(line)]
    ['Nordrådet', 'Forside', 'Forside > Nordrådet']
    """
    steps = [*_STEP.finditer(line)]
    begins = [0, *(step.end() for step in steps)]
    ends = [*(step.start() for step in steps), len(line)]
    if steps:
        yield from reversed([*zip(begins, ends, strict=True)])
    at = 0
    if match := _MUNICIPALITY.match(line):
        at = match.end()
    title = _TITLE.match(line, at)
    if title:
        at = title.start("body")
    if at:
        yield at, len(line)
    if not title:
        yield 0, len(line)


def held_by(text: str, start: int, end: int) -> Range | None:
    """Return the range of the body of which a sentence of a head says that it held the meeting.

    >>> text = "Torsdag den 3. maj 2007 holdt Nordby Byråd møde i Nordby"
    >>> text[slice(*held_by(text, 0, len(text)))]
    'Nordby Byråd'
    """
    match = _HELD.search(text, start, end)
    return (match.span("body") if match["body"] else match.span("inner")) if match else None


def name_end(text: str) -> int:
    """Return where a body's name ends and what follows it begins: dates, a number, an owner.

    >>> name_end("Nordrådet 7. juni 2023"), name_end("Nordrådet nr. 7/2023")
    (9, 9)
    """
    owner = _OWNER.search(text)
    kept = text[: owner.start()] if owner else text
    kept = _GATHERING.sub("", kept)
    whole = _ENUMERATION.match(kept)
    least = whole.end() if whole else 0
    while (cut := _TAIL.search(kept, least)) and cut.start() > 0:
        kept = kept[: cut.start()]
    return len(_MEETING_WORD.sub("", kept).rstrip(" -–:*_"))
