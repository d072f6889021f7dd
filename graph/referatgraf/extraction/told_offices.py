"""Find the organisation of an office where a sentence names it apart from the title.

"Støjrådets formand X": before it. "X som formand og Y som næstformand for Z": shared by both.
"""

import re
from bisect import bisect_left, bisect_right

from referatgraf.extraction import antecedents
from referatgraf.extraction.antecedents import NO_OFFICE_IN, Told, span_of, told_of
from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.mentions import Mention
from referatgraf.extraction.names_in_prose import Named
from referatgraf.extraction.occasion import is_own_body, sentence_start
from referatgraf.lexicon import titles
from referatgraf.lexicon.words import LETTER, UPPER, fold
from referatgraf.model import OrganisationType

_GENITIVE = re.compile(r"s?['’]?\s{1,4}(?:nye\s{1,4}|nuværende\s{1,4}|\d\.\s{1,4})?$")
# "Skolens formand": of what the sentence takes for known.
_KNOWN_THING = re.compile(r"\b(?P<name>\w{2,40}(?:e[nt]|[rn]ne)s)\s{1,4}(?:\w{2,10}e\s{1,4})?$")
# "næstformand for udvalget", "suppleant for formanden"
_OF_KNOWN_THING = re.compile(
    r"\s{1,4}(?:for|i|af|til)\s{1,4}(?:selve\s{1,4})?(?P<name>[a-zæøå]{2,40}(?:et|en|ene))\b"
)
_NARROWER = re.compile(r"\s{1,4}(?:for|i|af|på)\s")
_ELECTS = re.compile(r"\b(?:udpeg|vælg|valgt)\w{0,5}\b", re.IGNORECASE)
# "… til Havnevagtens formand": a capital inside a sentence makes a name of it.
_NAMED_THING = re.compile(
    rf"(?<=[{LETTER},] )(?P<name>[{UPPER}][{LETTER}-]{{3,40}}e[nt])s\s{{1,4}}$"
)
_FOR = re.compile(r"\b(?:for|til|i|af|på)\s{1,4}(?:den\s{1,4}|det\s{1,4})?$")
_TO = re.compile(r"\s{0,4}(?:til|i)\s{1,4}", re.IGNORECASE)
_ELECTED_THERE = re.compile(r"\s{1,4}(?:(?:er|blev|bliver)\s{1,4})?(?:gen|ny)?(?:udpeg|vælg|valgt)")
_ELECTION = re.compile(r"\b(?:gen|ny)?(?:valg|udpegning|indstilling)\b", re.IGNORECASE)
# About the only name in a heading: "Konstituering af Havnerådet", "Bestyrelsen for Nordly Havn"
_HEADS = re.compile(
    r"[\W\d_]*(?:(?:(?:ny)?konstituering|nedsættelse|besættelse|sammensætning|bestyrelse[nr]?|"
    r"repræsentant(?:er|skab|skabet)?|medlem(?:mer)?|af|for|i|til|den|det)\W{1,4}){0,6}",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\W{0,4}(?:(?:bestyrelse[nr]?|repræsentantskab(?:et)?|konstituering|medlemmer|\d{4})\W{0,4}){0,4}",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"(?:[\s,()]|\b(?:og|samt|som|medlem|medlemmer|for|til|i|hhv|henholdsvis|valgt|valgtes|"
    r"blev|bestyrelsen|repræsentantskabet|[A-ZÆØÅ]{1,2})\b){0,60}"
)
_SENTENCE_END = re.compile(r"(?<!\d)[.!?;](?=\s|$)|\n")
# "… nye delegerede til Xs årsmøde": whose meeting they are sent to
_DELEGATES_TO = re.compile(r"\bdelegere\w{1,4}\s{1,4}til\s{1,4}$", re.IGNORECASE)
_ASSEMBLY = re.compile(
    r"s?['’´`]?s?\s{1,4}(?:[a-zæøå]{2,40}\s{1,4}){0,2}[a-zæøå]{0,30}(?:møde|kongres|forsamling)",
)
_DELEGATE = "delegeret"
# Who has such a post serves the body itself.
SERVING = ("kasserer", "sekretær", "talsperson", "kontaktperson", "tovholder", "suppleant")
# "X blev valgt til Havnerådet med Y som stedfortræder": it is the seat there that Y shares.
_SEATED_IN = re.compile(
    r"\b(?:valgt|valgtes|genvalgt|udpeget|udpegedes|udpegede|valgte)\b[^.;\n]{0,60}?"
    r"\s(?:til|ind\s{1,4}i|i|af)\s{1,4}$"
)
_WITH = re.compile(r"\s{1,4}med\s{1,4}[^.,;\n]{3,80}\s{1,4}som\s{1,4}(?:personlig\s{1,4})?")
_REACH = 200
_SPOKEN_WIDTH = 2000
# "projekteret af Y, hvor ingeniør X …"; who speaks at a meeting in Y need not work there.
_WHERE = re.compile(r",\s{1,4}hvor\s{1,4}")
_MET = re.compile(
    r"\b\w{0,20}(?:møde|konference|seminar|arrangement|besøg|indvielse|dag)\w{0,3}\s{1,4}"
    r"(?:i|hos|med|på|for|ved)\s{1,4}$"
)
_GETS = re.compile(
    r"(?:\s{1,4}fra\s{1,4}\d{4})?\s{1,4}"
    r"(?:får|fik|ansatte|ansætter|(?:har|havde)\s{1,4}(?:fået|ansat))\s"
)


def owner_ahead(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, *, chairs: bool
) -> Told | None:
    """Return whose office a genitive right before the title says it is."""
    begin = max(0, title.start - _REACH)
    mention = next(iter(draft.named_in((start + begin, start + title.start))[-1:]), None)
    if mention and _is_genitive(draft, start, text, mention, title):
        return told_of(draft, mention)
    if its := antecedents.of_it(draft, start, text, title):
        return its
    name = _NAMED_THING.search(text, begin, title.start)
    if name:
        at = start + name.start("name"), start + name.end("name")
        return Told(draft.organisations.add(name["name"], at))
    thing = _KNOWN_THING.search(text, begin, title.start)
    if thing is None:
        return None
    serves = chairs or titles.base_form(title.text).casefold().endswith(SERVING)
    if serves and is_own_body(draft, thing["name"].removesuffix("s")):
        return Told(draft.body)
    if fold(thing["name"]) == "kommunens":
        return Told(draft.owner)
    noun = fold(thing["name"]).removesuffix("s")
    told = spoken_of(draft, start + thing.start(), noun, chairs=chairs)
    return Told(told) if told or chairs else None


def spoken_of(draft: Draft, at: int, noun: str, *, chairs: bool = True) -> str | None:
    """Return the organisation named last before an offset whose name ends in a noun.

    "Kulturstyrelsen svarede. Styrelsens direktør …"; "Nordly Havn": "Havnens bestyrelse".
    """
    noun = fold(noun)
    bare = re.sub(r"e[nt]$", "", noun)
    before = draft.named_in((max(0, at - _SPOKEN_WIDTH), at))
    for mention in reversed(before):
        name = draft.text[mention.start : mention.end]
        kind = chairs or mention.type != OrganisationType.BODY
        if kind and fold(name).removesuffix("s").endswith((noun, bare) if chairs else noun):
            return draft.organisations.add(name, span_of(mention))
    return None


def shared_behind(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, named: list[Named]
) -> Told | None:
    """Return the organisation that closes a row of people and their offices, this one among them.

    Between stand only names, titles and the words that join them.
    """
    stop = _SENTENCE_END.search(text, title.end)
    end = min(stop.start() if stop else len(text), title.end + _REACH)
    for mention in draft.named_in((start + title.end, start + end)):
        if mention.type in NO_OFFICE_IN or not _FOR.search(text, title.end, mention.start - start):
            continue
        between = without_people(text, title.end, mention.start - start, named)
        if _JOINS.fullmatch(between):
            return told_of(draft, mention)
        break
    return _known_thing_behind(draft, text, title)


def _known_thing_behind(draft: Draft, text: str, title: titles.TitleMatch) -> Told | None:
    """Return the body where "for udvalget" means it, nothing known where it means another.

    Whoever sits in for an officer without being elected to it does so in the body.
    """
    thing = _OF_KNOWN_THING.match(text, title.end)
    if thing is None or draft.body is None:
        return None
    if is_own_body(draft, thing["name"]):
        return None if _NARROWER.match(text, thing.end()) else Told(draft.body)
    elected = _ELECTS.search(text, sentence_start(text, title.start), title.start)
    return None if titles.is_title(titles.base_form(thing["name"])) and not elected else Told(None)


def delegated_to(draft: Draft, at: int, title: titles.TitleMatch) -> Told | None:
    """Return whose assembly an item sends a delegate to, wherever in the item it is named."""
    item = draft.item_at(at) if title.role == _DELEGATE else None
    for mention in draft.named_in(item.body) if item else ():
        before = max(0, mention.start - _REACH)
        sent = _DELEGATES_TO.search(draft.text, before, mention.start)
        if sent and _ASSEMBLY.match(draft.text, mention.end):
            return told_of(draft, mention)
    return None


def seated_with(draft: Draft, start: int, text: str, at: int) -> Told | None:
    """Return where somebody was elected "med Y som stedfortræder", whose title begins at ``at``."""
    begin = sentence_start(text, at)
    for mention in reversed(draft.named_in((start + begin, start + at))):
        if not _WITH.fullmatch(text, mention.end - start, at):
            continue
        if _SEATED_IN.search(text, begin, mention.start - start):
            return told_of(draft, mention)
    return None


def elected_to(draft: Draft, start: int, text: str, at: int) -> Told | None:
    """Return the organisation that a sentence or its item elects people to.

    The heading of an item tells it, too: "Valg af medlem til Havnerådet", "Havnerådet".
    """
    opened = opened_by(draft, start, text, at)
    item = draft.item_at(start + at)
    return opened or (heading_of(draft, item.title) if item else None)


def heading_of(draft: Draft, heading: Range) -> Told | None:
    """Return the organisation that the heading of an item elects to, or names and nothing else."""
    named = [m for m in draft.named_in(heading) if m.type not in NO_OFFICE_IN]
    if len(named) == 1:
        around = draft.text[heading[0] : named[0].start], draft.text[named[0].end : heading[1]]
        if _HEADS.fullmatch(around[0]) and _CLOSES.fullmatch(around[1]):
            return told_of(draft, named[0])
    return _elects_to(draft, heading)


def opened_by(draft: Draft, start: int, text: str, at: int) -> Told | None:
    """Return the organisation that opens an election: "Til Havnerådet udpeges X med Y som …"."""
    begin = start + sentence_start(text, at)
    for mention in draft.named_in((begin, start + at))[:1]:
        opens = _TO.fullmatch(draft.text, begin, mention.start)
        if opens and _ELECTED_THERE.match(draft.text, mention.end):
            return told_of(draft, mention)
    return None


def _elects_to(draft: Draft, heading: tuple[int, int]) -> Told | None:
    """Return the organisation that an item's heading says it elects people to."""
    election = _ELECTION.search(draft.text, *heading)
    found = draft.named_in((election.end(), heading[1])) if election else []
    for mention in found:
        if mention.type not in NO_OFFICE_IN and _FOR.search(draft.text, heading[0], mention.start):
            return told_of(draft, mention)
    return None


def told_beside(draft: Draft, start: int, text: str, title: titles.TitleMatch) -> Told | None:
    """Return the organisation of "Y får X som TITLE" and of "Y, hvor TITLE X …", or None."""
    begin = sentence_start(text, title.start)
    for mention in reversed(draft.named_in((start + begin, start + title.start))):
        end = mention.end - start
        where = _WHERE.fullmatch(text, end, title.start) is not None
        if antecedents.met_where(text, end, title) and mention.type == OrganisationType.BODY:
            return told_of(draft, mention)
        met = _MET.search(text, begin, mention.start - start)
        chairs = mention.type == OrganisationType.BODY or titles.is_elected(title.role)
        if where and not met and not (chairs or mention.type in NO_OFFICE_IN):
            return told_of(draft, mention)
        gets = _GETS.match(text, end)
        if gets and gets.end() < title.start and mention.type not in NO_OFFICE_IN:
            return told_of(draft, mention)
    return None


def _is_genitive(
    draft: Draft, start: int, text: str, mention: Mention, title: titles.TitleMatch
) -> bool:
    end = mention.end - start
    tail = _GENITIVE.fullmatch(text, end, title.start)
    return tail is not None and text[end - 1 : end + 1].strip("'’").rstrip().endswith("s")


def without_people(text: str, start: int, end: int, named: list[Named]) -> str:
    """Return a stretch of text with blanks for the names and titles in it."""
    chars = list(text[start:end])
    first = bisect_left(named, start, key=lambda n: n.start)
    last = bisect_right(named, end, key=lambda n: n.end)
    for name in named[first:last]:
        chars[name.start - start : name.end - start] = " " * (name.end - name.start)
    for title in titles.find_titles("".join(chars)):
        chars[title.start : title.end] = " " * (title.end - title.start)
    return "".join(chars)
