"""Read one person's entry: name, titles, organisations, party, substitution, in any order."""

import re

from referatgraf.extraction.affiliations import (
    is_initials,
    is_signature,
    is_somebody_else,
    joined_abbreviations,
    joined_enumerations,
    names_something,
    parted_unions,
)
from referatgraf.extraction.homes import find_homes
from referatgraf.extraction.offices_joined import parted
from referatgraf.extraction.pieces import Piece, chunks
from referatgraf.extraction.replaced import read_replaced
from referatgraf.extraction.senders import SENT_BY, sender_in, with_senders
from referatgraf.extraction.slots import Office, Phrase
from referatgraf.extraction.substitution import (
    names_somebody,
    person_in,
    read_came,
    read_instead,
    read_substitution,
)
from referatgraf.layouts.section import Entry
from referatgraf.lexicon import (
    honorifics,
    names,
    organisations,
    parties,
    predicates,
    statuses,
    titles,
)
from referatgraf.lexicon.towns import is_town
from referatgraf.model import Attendance, OrganisationType

# A reason of any length may stand behind such words.
_EXCUSED = re.compile(
    r"^(?:(?:(?:meldt |har meldt )?afbud|fraværende|forhindret|udeblevet|meldt fra|"
    r"(?:ikke|ej) mødt|ikke til stede|sygemeldt)\b"
    r"|(?:syg|(?:på )?(?:orlov|ferie|barsel(?:sorlov)?))$)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:for|i|af|hos|ved|på|fra|til|v/|,|-|–|:)\s{1,4}", re.IGNORECASE)
# "X, der er formand", "X og Y, begge Nordly Kommune"
_WHO = re.compile(
    r"(?:der|som)\s{1,4}(?:er\s{1,4}(?!på\b)|(?=repræsenter))"
    r"|begge\s{1,4}(?:fra\s{1,4}|(?!dele\b|dage\b))|alle\s{1,4}(?:fra\s{1,4}|(?=[A-ZÆØÅ]))"
)
_AND_TITLE = re.compile(r"(?:og|samt|&|/)\s{1,4}")
_VERBS = predicates.ATTENDING | predicates.TELLING
_IN_A_NAME = re.compile(r"(?:er|har|vil|kan)\s[A-ZÆØÅ]")  # "Foreningen Nordly er Nu"
_OPENING = 80  # characters
_PAGE = re.compile(r"[Ss]ide\s\d{1,4}(?:\s(?:af|/)\s\d{1,4})?")
_TAKES_MINUTES = re.compile(r"ref\.?", re.IGNORECASE)
_MARKS = "/*_\"'“”»«[]–-"


def parse(text: str, entry: Entry) -> Phrase | None:
    """Return the slots of an entry of the working text, or None where it names nobody."""
    parts = with_senders(p for start, end in entry.pieces for p in _chunks(text, start, end))
    phrase = Phrase(_span(text, entry))
    for i, chunk in enumerate(parts):
        if phrase.name and is_somebody_else(chunk):
            break
        alone = phrase.substitutes_for is None
        _read(phrase, chunk)
        if alone and read_replaced(phrase, parts[i:], _read):
            break
    _read_columns(phrase, entry, text)
    for one in (phrase, phrase.replaced):
        if one:
            one.nominated = parted_unions(joined_abbreviations(one.nominated))
            one.affiliated = parted_unions(joined_enumerations(one.affiliated))
            find_homes(one, entry)
    _find_post(phrase, entry)
    return phrase if phrase.name else None


def _chunks(text: str, start: int, end: int) -> list[Piece]:
    """Return the pieces of a range; the comma of "Lind, Bo (V)" cuts nothing."""
    stop = start + names.surname_first(text[start : min(end, start + _OPENING)])
    own = [Piece(start, stop, text)] if stop > start else []
    return own + chunks(text, stop, end)


def _read_columns(phrase: Phrase, entry: Entry, text: str) -> None:
    """Take over what a list's columns or boxes say of its entry's person."""
    if entry.absent:
        phrase.attendance = Attendance.ABSENT
    phrase.unsure |= entry.unsure
    phrase.detail = entry.detail or phrase.detail
    phrase.appointer = entry.appointer
    if entry.stand_in and phrase.replaced_by is None:
        phrase.replaced_by = person_in(Piece(*entry.stand_in, text), 0)
    if entry.deputy:
        phrase.deputy = person_in(Piece(*entry.deputy, text), 0)
        phrase.of_deputy = parse(text, Entry((entry.deputy,)))


def _span(text: str, entry: Entry) -> tuple[int, int]:
    """Return the range of an entry's pieces on the line of its name: a row may be taken apart."""
    start, end = entry.pieces[0]
    for _, stop in sorted(entry.pieces[1:]):
        if stop > end and "\n" not in text[end:stop]:
            end = stop
    return start, end


def _find_post(phrase: Phrase, entry: Entry) -> None:
    """Move what stands alone in a column of titles to the offices, if no register knows it."""
    posts = [p for p in phrase.affiliated if p.range == entry.post and _may_be_post(p.text)]
    phrase.offices += [Office(piece, None) for piece in posts]
    phrase.affiliated = [p for p in phrase.affiliated if p not in posts]


def _may_be_post(text: str) -> bool:
    """Tell whether words may be a title that none is formed like ("Kundeansvarlig")."""
    one = text.isalpha() and text.istitle()
    known = organisations.known(text) or organisations.municipality_called(text)
    return one and not (known or organisations.organisation_type(text) or is_town(text))


def _read(phrase: Phrase, chunk: Piece) -> None:
    """Put one chunk into the slot that its words ask for."""
    stroke = chunk.text.startswith("/")
    chunk = chunk.stripped(_MARKS).behind(_WHO).behind(parties.TOLD)
    chunk = read_came(phrase, chunk) if phrase.name else chunk
    if (
        not chunk.text
        or _PAGE.fullmatch(chunk.text)
        or (stroke and phrase.name and is_signature(phrase.name.text, chunk.text))
    ):
        return
    if phrase.name is None:
        _read_name(phrase, chunk)
    # "(deltog i stedet for Bo Lind)" is more than the status that it begins with.
    elif not (read_substitution(phrase, chunk) or _read_status(phrase, chunk)) and not (
        _read_party(phrase, chunk) or _read_sender(phrase, chunk)
    ):
        named, told = _at_its_verb(chunk)
        _read_said(phrase, told)
        if named.text and not _read_said(phrase, named):
            _read_affiliation(phrase, named)


def _read_status(phrase: Phrase, chunk: Piece) -> bool:
    """Read words that are nothing but a status: they say whether and how, not for whom."""
    said = statuses.status(chunk.text)
    if said is None and statuses.is_doubtful(chunk.text):
        phrase.unsure = True
        return True
    if said is None and not _EXCUSED.search(chunk.text):
        return False
    if said is None or said.attendance == Attendance.ABSENT:
        phrase.attendance = Attendance.ABSENT
    if said and said.detail != "excused":  # what an absence is unless more is said
        phrase.detail = phrase.detail or said.detail
    return True


def _read_said(phrase: Phrase, chunk: Piece) -> bool:
    """Read for whom or how somebody was there."""
    return read_substitution(phrase, chunk) or _read_remark(phrase, chunk)


def _at_its_verb(chunk: Piece) -> tuple[Piece, Piece]:
    """Cut "Nordly Byg A/S deltager i mødet" in front of the finite verb."""
    verb = predicates.verb_in(chunk.text, _VERBS)
    at = len(chunk.text) if verb is None or _IN_A_NAME.match(chunk.text, verb) else verb
    return chunk.cut(0, at).stripped(_MARKS), chunk.cut(at, len(chunk.text))


def _read_name(phrase: Phrase, chunk: Piece) -> None:
    chunk = chunk.cut(honorifics.honorific_end(chunk.text), len(chunk.text))
    held, at = titles.held(chunk.text)
    found = names.find_names(chunk.text[at:], listed=True)
    if found and not any(map(str.isalnum, chunk.text[at : at + found[0].start])):
        first = found[0]
        phrase.name = chunk.cut(at + first.start, at + first.end)
        phrase.confidence = first.confidence
        phrase.offices += [Office(chunk.cut(one.start, one.end), one.role) for one in held]
        behind = chunk.cut(at + first.end, len(chunk.text))
        rest = behind.stripped(_MARKS)
        if behind.text.lstrip().startswith("/"):  # "Bo Lind/KL"
            _read(phrase, behind.stripped())
        elif rest.text and not read_instead(phrase, rest):
            rest = rest if SENT_BY.match(rest.text) else rest.behind(_PREPOSITION)
            _read(phrase, rest)
    elif held:
        _read_affiliation(phrase, chunk)
    elif not found and organisations.organisation_type(chunk.text):
        phrase.affiliated.append(chunk)


def _read_party(phrase: Phrase, chunk: Piece) -> bool:
    name = phrase.name
    if name and is_initials(name.text, chunk.text) and not parties.is_common(chunk.text):
        return False  # "Stine Kold (SK)"
    if not parties.is_party(chunk.text):
        return False
    # "Nordlisten (N)": by the letter; "SF - Socialistisk Folkeparti" says one party twice.
    lettered = chunk.paren and phrase.party and parties.is_local_list(phrase.party.text)
    if phrase.party is None or (lettered and parties.letter(chunk.text)):
        phrase.party = chunk.stripped("().")
        return True
    return parties.national(chunk.text) is not None


def _read_sender(phrase: Phrase, chunk: Piece) -> bool:
    """Read who elected, appointed or nominated a person."""
    match = SENT_BY.match(chunk.text)
    rest = sender_in(chunk.cut(match.end(), len(chunk.text)).stripped(_MARKS)) if match else None
    if rest is None or not rest.text:
        return False
    if rest.text[:1].islower():
        return _read_kind_of_sender(phrase, chunk, rest)
    if chunk.text.startswith("på vegne af") and read_instead(phrase, chunk):
        return True
    if phrase.party is None and parties.is_party(rest.text):
        phrase.party = rest
    else:
        phrase.nominated.append(rest)
    return True


def _read_kind_of_sender(phrase: Phrase, chunk: Piece, rest: Piece) -> bool:
    """Read "Udpeget af byrådet" or "Udpeget af de studerende" on a line of its own."""
    if not chunk.text[:1].isupper():
        return False
    if organisations.organisation_type(rest.text) == OrganisationType.BODY:
        phrase.nominated.append(rest)
    return True


def _read_remark(phrase: Phrase, chunk: Piece) -> bool:
    """Read arrivals and departures; they say how someone was there, not for whom."""
    detail = statuses.manner(chunk.text)
    phrase.detail = phrase.detail or detail
    return detail is not None


def _read_affiliation(phrase: Phrase, chunk: Piece) -> None:
    title = titles.leading_title(chunk.text) or _minute_taker(chunk)
    own = phrase.name is not None and is_initials(phrase.name.text, chunk.text)
    if title and not own:
        _read_office(phrase, chunk, title)
    elif own or chunk.text[:1].islower() or not names_something(chunk.text):
        return
    elif chunk.paren:
        phrase.nominated.append(chunk)
    else:
        phrase.affiliated.append(chunk)


def _minute_taker(chunk: Piece) -> titles.TitleMatch | None:
    """Return "ref." as a title where it fills a bracket; elsewhere a file's mark follows it."""
    if not chunk.paren or not _TAKES_MINUTES.fullmatch(chunk.text):
        return None
    return titles.TitleMatch(0, len(chunk.text), chunk.text, "referent")


def _read_office(phrase: Phrase, chunk: Piece, title: titles.TitleMatch) -> None:
    """Read "Adm. Direktør NetX A/S", "Byrådsmedlem for Venstre", "Formand for X og Y"."""
    rest = chunk.cut(title.end, len(chunk.text)).stripped()
    words = chunk.cut(title.start, title.end)
    if _AND_TITLE.match(rest.text) and titles.leading_title(rest.behind(_AND_TITLE).text):
        phrase.offices.append(Office(words, title.role))  # "borgmester og formand"
        _read_affiliation(phrase, rest.behind(_AND_TITLE))
        return
    rest, more = parted(rest.behind(_PREPOSITION))
    if titles.is_stand_in(title.role) and rest.text and names_somebody(rest.text):
        phrase.detail = "substitute"
        rest = rest.cut(0, 0)
    if rest.text and phrase.party is None and parties.is_party(rest.text):
        phrase.party = rest
        phrase.offices.append(Office(words, title.role))
    elif (rest.text and rest.text[:1].isupper()) or organisations.organisation_type(
        rest.text or "x"
    ):
        phrase.offices.append(Office(words, title.role, rest))
    else:
        phrase.offices.append(Office(words, title.role))
    if more:
        _read_affiliation(phrase, more)
