"""Know the words that head a table's columns, and tell whether a cell fits below one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from referatgraf.layouts import entries, groups, loose, parts
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Entry, Group, Headed, Range
from referatgraf.lexicon import names, numbers, organisations, parties, statuses, titles
from referatgraf.lexicon.words import fold
from referatgraf.model import Attendance


class Kind(StrEnum):
    """Name what the cells of a column hold."""

    NAME = "name"
    ORGANISATION = "organisation"
    TITLE = "title"
    PARTY = "party"
    THERE = "there"
    ONLINE = "online"
    AWAY = "away"
    MISSING = "missing"
    STAND_IN = "stand-in"
    REMARK = "remark"
    NUMBER = "number"
    SUBJECT = "subject"
    CASE = "case"
    OTHER = "other"


_WORDS = {
    Kind.NAME: (
        "navn navne navn(e) medlem repræsentant repræsentanter deltager deltagere mødedeltager "
        "mødedeltagere medlemmer person"
    ),
    Kind.ORGANISATION: (
        "organisation organisationer virksomhed firma forening institution arbejdssted "
        "arbejdsplads arbejdsgiver afdeling forvaltning myndighed kommune ejerkommune hjemkommune "
        "repræsenterer "
        "repræsentant_for repræsentation udpeget_af indstillet_af valgt_af råd bestyrelse"
    ),
    Kind.TITLE: "titel stilling stillingsbetegnelse funktion rolle hverv post",
    Kind.PARTY: "parti liste listebogstav bogstav",
    Kind.THERE: (
        "til_stede tilstede mødt fremmødt deltog deltaget deltagelse fremmøde status mødestatus"
    ),
    Kind.AWAY: "afbud fravær fraværende forfald ikke_til_stede ej_mødt",
    Kind.REMARK: (
        "begrundelse årsag bemærkning bemærkninger note noter e-mail email mail telefon tlf "
        "telefonnummer initialer underskrift stemme stemmer stemmetal"
    ),
    Kind.NUMBER: "nr nummer punkt pkt punkt_nr pkt_nr #",
    Kind.SUBJECT: "emne overskrift dagsorden dagsordenspunkt sag indhold tekst titel",
    Kind.CASE: "sagsnr sagsnummer journalnr journalnummer j.nr jnr journal_nr sags_nr sagsid",
}
_KINDS: dict[str, Kind] = {}
for _kind, _words in _WORDS.items():
    for _word in _words.split():
        _KINDS.setdefault(_word.replace("_", " "), _kind)
_STATUSES = (Kind.THERE, Kind.ONLINE, Kind.AWAY, Kind.MISSING)
_OF_PEOPLE = frozenset(
    {Kind.NAME, Kind.ORGANISATION, Kind.TITLE, Kind.PARTY, *_STATUSES, Kind.STAND_IN, Kind.REMARK}
)
_REMARKS = (*_STATUSES, Kind.REMARK)
_DETAILS = (Kind.TITLE, Kind.ORGANISATION, Kind.PARTY)
# What a status says already proves nothing more; a reason beside it does.
_BARE_ABSENCE = re.compile(
    r"(?:afbud|fraværende|fravær|(?:ikke|ej) mødt|ikke til ?stede|udeblevet)"
    r"(?:\s{0,2}(?:[(,:–-]|på grund af|pga|grundet|med|uden)[^|]{0,60})?",
    re.IGNORECASE,
)
_WHEN = re.compile(r"(?:fra|til|kom|gik|kl|under|online|via)\b", re.IGNORECASE)
_LEADING_NUMBER = re.compile(r"\d{1,3}[.)]?\s{1,8}")
# "Udpeget som eller af", "Valgt af/som"
_SENT_AS = re.compile(
    r"(?:udpeget|indstillet|valgt|nomineret)\s(?:af|som|for|fra)"
    r"(?:\s?(?:/|\beller\b|\bog\b)\s?(?:af|som|for|fra))?",
    re.IGNORECASE,
)
_APPOINTED = re.compile(r"(?:udpeget|indstillet|nomineret)\s(?:af|som|fra)\b", re.IGNORECASE)
_LONGEST = 120
_SURE = 0.9
_NO_WORDS = "–"  # as every line holds something


def kind_of(text: str) -> Kind | None:
    """Return what a column under these words holds, None where they head none.

    >>> kind_of("Til stede:").value, kind_of("Karla Holm")
    ('there', None)
    """
    if len(text) >= 40:
        return None
    found = _KINDS.get(fold(text.strip("*_ :")))
    return found or (Kind.ORGANISATION if _SENT_AS.fullmatch(text.strip("*_ :")) else None)


def of_appointers(text: str) -> bool:
    """Tell whether a head says that its column names who sent somebody, whoever employs him.

    >>> of_appointers("Indstillet af:"), of_appointers("Organisation")
    (True, False)
    """
    return _APPOINTED.match(text.strip("*_ :")) is not None


def is_list_heading(line: Line) -> bool:
    """Tell whether a line is nothing but an attendance list's heading."""
    found = groups.group_heading(line, within_list=True, within_item=False)
    return found is not None and found[1] >= line.end


def may_head_list(line: Line) -> bool:
    """Tell whether a line heads a list, if only by a word about attendance."""
    return is_list_heading(line) or loose.loose_heading(line, within_item=False) is not None


def opening(line: Line) -> Line:
    """Return a line of no words that opens, in front of a line, a list without a heading."""
    group = Group((line.start, line.start), Attendance.PRESENT, headed=Headed.UNKNOWN)
    return replace(line, end=line.start, body=_NO_WORDS, group=group)


def is_person(text: str) -> bool:
    """Tell whether text is one person's entry: a name, or a title and a name."""
    found = _opening_name(text)
    return found is not None and len(entries.split_people(text[:_LONGEST])) == 1


def is_sure_person(text: str) -> bool:
    """Tell whether text opens with a name of which the registers know a part."""
    found = _opening_name(text)
    return found is not None and found.confidence >= _SURE


@lru_cache(maxsize=1 << 12)  # one cell is looked at for several columns and tables
def _opening_name(text: str) -> names.NameMatch | None:
    if len(text) > _LONGEST:
        return None
    bare = text[_number_end(text) :]
    rest = bare[titles.held(bare)[1] :].lstrip(" ,:")
    found = names.find_names(rest[:80], listed=True)
    chunk = rest.split(",")[0].split("(")[0]
    if not found or found[0].start > 0:
        return None
    if found[0].confidence < _SURE and organisations.organisation_type(chunk.strip()):
        return None
    return found[0]


def _number_end(text: str) -> int:
    match = None if titles.opens_with_rank(text) else _LEADING_NUMBER.match(text)
    return match.end() if match else 0


def bare(line: Line) -> Range:
    """Return the range of a line without a number in front."""
    return line.start + _number_end(line.body), line.end


def fits(kind: Kind, text: str) -> bool:
    """Tell whether a cell's words can stand in a column of this kind."""
    words = text[_number_end(text) :] if kind in _DETAILS else text
    match kind:
        case Kind.NAME:
            return is_person(text)
        case Kind.PARTY:
            return parties.is_party(words) or (len(words) < 30 and not is_sure_person(words))
        case Kind.THERE | Kind.ONLINE | Kind.AWAY | Kind.MISSING:
            return len(text) < 60 and not is_sure_person(text)
        case Kind.STAND_IN | Kind.OTHER:
            return len(text) < _LONGEST
        case Kind.ORGANISATION | Kind.TITLE:
            return _is_name_of_something(words)
        case Kind.CASE:
            return numbers.leading_case(text) is not None
        case _:
            return len(text) < _LONGEST and not is_sure_person(text)


def _is_name_of_something(text: str) -> bool:
    """Tell whether words may be an organisation or a title: no person, no sentence, no label."""
    return (
        1 < len(text) < _LONGEST
        and any(c.isalpha() for c in text)
        and not text.endswith((":", ","))
        and not organisations.ends_sentence(text)
        and (not is_sure_person(text) or organisations.organisation_type(text) is not None)
    )


def is_title(text: str) -> bool:
    """Tell whether text is nothing but a title of an office, a post or a job.

    >>> is_title("Næstformand"), is_title("Næstformand i Skive Havn")
    (True, False)
    """
    found = titles.leading_title(text.strip(" :"))
    return found is not None and found.end == len(text.strip(" :"))


def is_role(text: str) -> bool:
    """Tell whether text is nothing but a title or plain membership ("Medlem")."""
    return is_title(text) or titles.is_mere_membership(text.strip(" :"))


def names_stand_in(text: str) -> bool:
    """Tell whether a cell says who came instead ("Stedfortræder: Ida Holm")."""
    title = titles.leading_title(text)
    return title is not None and titles.is_stand_in(title.role) and is_sure_person(text)


def stops(line: Line) -> bool:
    """Tell whether a line begins something new: a heading, a label, a part of an item, prose."""
    return (
        len(line.body) > _LONGEST
        or line.heading
        or ":" in line.body
        or kind_of(line.label) is not None
        or parts.is_part(line)
        or parts.is_agenda_heading(line)
        or is_list_heading(line)
    )


def ends(lines: Sequence[Line], i: int, count: int) -> bool:
    """Tell whether a block of so many cells plainly ends in front of line i.

    A blank line proves it only where none stands between the cells.
    """
    if i >= len(lines) or stops(lines[i]):
        return True
    return lines[i].gap and not any(line.gap for line in lines[i - count + 1 : i])


def row(cells: Mapping[Kind, tuple[Range, str]]) -> Entry | None:
    """Return the entry of a table's row, its name first; None where its cells do not fit."""
    if Kind.NAME not in cells or not all(fits(kind, text) for kind, (_, text) in cells.items()):
        return None
    (start, end), text = cells[Kind.NAME]
    pieces = [(start + _number_end(text), end)]
    for kind in _DETAILS:
        if kind in cells and any(c.isalnum() for c in cells[kind][1]):
            (start, end), text = cells[kind]
            pieces.append((start + _number_end(text), end))
    pieces += [at for kind in _REMARKS if kind in cells
               for at, text in [cells[kind]] if _is_telling(text)]  # fmt: skip
    post = cells[Kind.TITLE][0] if {Kind.TITLE, Kind.ORGANISATION} <= cells.keys() else None
    return Entry(tuple(pieces), post=post)


def _is_telling(text: str) -> bool:
    """Tell whether a remark may say how somebody took part: a title, or words in small letters."""
    titled = titles.leading_title(text) is not None
    said = statuses.is_mark(text) or _BARE_ABSENCE.fullmatch(text)
    return not said and (titled or text[:1].islower() or bool(_WHEN.match(text)))


def of_people(kinds: frozenset[Kind]) -> bool:
    """Tell whether columns of these kinds make a table of people."""
    return Kind.NAME in kinds and len(kinds) > 1 and kinds <= _OF_PEOPLE | {Kind.NUMBER, Kind.OTHER}
