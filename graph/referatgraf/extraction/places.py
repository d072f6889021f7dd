"""Find where a meeting was held: by a label, behind its hour, under its date, or in a sentence."""

import re
from collections.abc import Iterator

from referatgraf.extraction.draft import Draft, Range
from referatgraf.lexicon import dates, organisations, towns
from referatgraf.lexicon.names import find_names
from referatgraf.model import OrganisationType

_LABELS = (
    "mødested", "sted", "lokale", "mødelokale", "lokation", "sted/lokale", "mødested/lokale",
    "hvor",
)  # fmt: skip
_WITH_HOUR = ("tid og sted", "tid/sted", "dato, tid og sted", "hvornår og hvor")
_HOUR = r"(?:\d{1,2}[.:]\d\d|kl\.?\s?\d{1,2}(?:\s?-\s?\d{1,2})?|\d{4})"
# "kl. 9.00-11.30, Mødelokale 5, Rådhuset", "den 4. maj 2023 i Hallen"
_BEHIND_HOUR = re.compile(
    rf"^(?:.{{0,200}}\D)?{_HOUR}\s{{0,4}}(?:,\s{{0,4}}(?:i|på|hos|ved|via)?\s{{0,4}}|\s(?:i|på|hos|ved|via)\s{{1,4}})"
    r"(?P<place>[A-Za-zÆØÅæøå].{2,100})$"
)
_SENTENCE = re.compile(
    r"\b(?:[Mm]ødet|[Vi]i)\s(?:(?:blev|er|bliver)\s(?:af)?holdt|(?:af)?holdes|afholdtes|fandt\ssted|mødtes|foregik)\s"
    r"(?:[^.\n]{0,40}?\s)?(?:på|i|hos|via)\s{1,4}(?P<place>[A-ZÆØÅ][^.;\n]{2,80}?)"
    r"(?=[.;\n]|\sden\s\d|\skl\b|,?\sog\s(?:begyndte|startede|sluttede)|$)"
)
# "… holdt Havnerådet ordinært møde på Nordly Kro", "… møde i Havnerådet på rådhuset i Nordly".
_HELD = re.compile(
    r"(?:\b(?:af)?holdt\s[^.\n]{3,80}?\smøde\s(?:i|på|hos)|\b(?:afholdt|afholdtes|holdt|holdtes)\s(?:[a-zæøå]{2,20}\s)?møde\si\s"
    r"[A-ZÆØÅ][^.\n]{3,60}?\spå)\s{1,4}(?P<place>[A-Za-zÆØÅæøå][^.;\n]{2,80}?)(?=[.;\n]|$)"
)
_STOP = re.compile(
    r"(?<!\b[SN]dr)(?<!\bSkt)(?<!\b[NS]r)(?<!\bGl)\.(?:\s|$)|;|\s\|\s"
    r"|,?\s(?:og|som)\s(?:begyndte|startede|sluttede)\b"
)
_LEAD = re.compile(r"(?:via|på|i|hos|ved)\s{1,4}", re.IGNORECASE)
_PLACE_LABEL = re.compile(r"(?:Møde)?[Ss]ted\s{1,12}(?=\S)")
_TIME_WORDS = re.compile(
    r"[\d\s.:,;/–+-]|\b(?:kl|klokken|T|den|d|til|møde|mødet|start|slut|referat|dagsorden|side|"
    r"(?:man|tirs|ons|tors|fre|lør|søn)dag|" + "|".join(dates.MONTHS) + r")\b",
    re.IGNORECASE,
)
# A line that heads something else is no place.
_NO_PLACE = re.compile(
    r"(?:[•▪◦●]|video\b|se\s(?:video|mødet|web)|web-?tv|show video|"
    r"hent|download|læs|udskriv|skriv|kontakt|"
    r"referat|dagsorden|deltager|til ?stede|mødedelt|medlem|afbud|fravær|indhold|åben|lukket|"
    r"møde(?:dato|sted|tid|leder|nr)?\b|punkt|sted\b|tid\b|dato\b|formand|referent|bestyrelse\w*$|"
    r"start\b|slut|mødet\b|ordinært|ekstraordinært|"
    r"(?:sags?(?:id|nr|nummer|behandler)|login|tlf|telefon|journal(?:nr|nummer)|j\.\s?nr|e-?mail)\b)",
    re.IGNORECASE,
)
# "Kajen 4, 9990 Nordby Godkendt den …": where lines ran together a town ends the address.
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}\s{1,3}(?P<town>[A-ZÆØÅ][\w-]+)(?P<more>\s[A-ZÆØÅ]\w*)?")
_LONGEST = 12  # words
_BELOW = 2  # lines under the date in which the place may stand


def find_place(draft: Draft) -> None:
    """Fill the draft's place, with the range that names it."""
    for at in _candidates(draft):
        if found := _cleaned(draft, at):
            draft.times["place"] = draft.text[slice(*found)], found
            return


def _candidates(draft: Draft) -> Iterator[Range]:
    labels = dict(reversed(draft.sections.labels))
    yield from (labels[key] for key in _LABELS if key in labels)
    for key in _WITH_HOUR:
        if key in labels and (found := _BEHIND_HOUR.search(draft.text[slice(*labels[key])])):
            yield labels[key][0] + found.start("place"), labels[key][1]
    if "date" in draft.times and draft.times["date"][1][1] <= draft.sections.head[1]:
        yield from _near_date(draft, draft.times["date"][1][0])
    start, end = draft.sections.head
    for pattern in (_SENTENCE, _HELD):
        for match in pattern.finditer(draft.text, start, end):
            yield match.span("place")


def _near_date(draft: Draft, date: int) -> Iterator[Range]:
    """Yield what stands behind the hour in the date's line, then the short lines below it."""
    rows = list(_rows(draft.text, draft.sections.head))
    at = next((i for i, (start, end) in enumerate(rows) if start <= date < end), None)
    if at is None:
        return
    for i, (start, end) in enumerate(rows[at : at + 1 + _BELOW]):
        line = draft.text[start:end]
        if found := _BEHIND_HOUR.search(line):
            stop = _STOP.search(line, found.start("place"))
            yield start + found.start("place"), start + (stop.start() if stop else len(line))
        if not _only_time(line):
            if i and _is_place(line):
                label = _PLACE_LABEL.match(line)
                yield start + (label.end() if label else 0), end
            if i:
                return


def _rows(text: str, head: Range) -> Iterator[Range]:
    start = head[0]
    for line in text[slice(*head)].split("\n"):
        body = line.strip(" #*_\t")
        if body:
            begin = start + line.index(body)
            yield begin, begin + len(body)
        start += len(line) + 1


def _only_time(line: str) -> bool:
    return len(_TIME_WORDS.sub("", line)) <= 2


def _is_place(line: str) -> bool:
    """Tell whether a line under date and hour alone is a place: a few words, no name."""
    named = any(n.start == 0 and n.end == len(line) for n in find_names(line))
    short = len(line.split()) <= _LONGEST and ":" not in line and not line.endswith(".")
    body = organisations.organisation_type(line) == OrganisationType.BODY
    return short and not named and not body


def _cleaned(draft: Draft, at: Range) -> Range | None:
    """Return the range of a place without preposition and marks, None where it is none."""
    text = draft.text[slice(*at)]
    body = text.strip(" *_,.;")
    lead = _LEAD.match(body)
    body = body[lead.end() :] if lead else body
    start = at[0] + text.find(body)
    body = body[: _address_end(body)]
    if not any(c.isalpha() for c in body) or body.endswith(":") or _NO_PLACE.match(body):
        return None
    if _only_time(body) or len(body.split()) > _LONGEST:
        return None
    return start, start + len(body)


def _address_end(body: str) -> int:
    """Return where the town ends behind a postcode, and with it the address; else all of it."""
    match = _POSTCODE.search(body)
    if not match:
        return len(body)
    more = match["more"] or ""
    longer = len(more) == 2 or towns.is_town(match["town"] + more)
    return match.end() if more and longer else match.end("town") if more else len(body)
