"""Find whose board meets by the letterhead: "Vesterskolen", below it "Skolebestyrelsen"."""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.lexicon.names import find_names
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.organisations import organisation_type
from referatgraf.lexicon.words import LOWER, UPPER
from referatgraf.model import OrganisationType

_T = OrganisationType
_OWNERS = frozenset({_T.COMPANY, _T.EDUCATION, _T.AUTHORITY, _T.OTHER, _T.ASSOCIATION})
# A board that is named by what it is, so that the line above must tell whose it is.
_BOARD = re.compile(
    r"(?:[a-zæøå]{0,20}(?:bestyrelsen?|kommissionen|repræsentantskabet|udvalget)|"
    r"(?:hoved|lokal|center|område|fælles|sektor)-?med)",
    re.IGNORECASE,
)
_SCHOOL_BOARD = re.compile(r"skolebestyrelsen?", re.IGNORECASE)
_SCHOOL = re.compile(
    rf"^[#*_ ]{{0,6}}(?:Sted: |Mødested: )?"
    rf"(?P<name>[{UPPER}][{LOWER}]{{2,30}}skolen?"
    rf"|[{UPPER}][\w-]{{2,30}}(?: [{UPPER}][\w-]{{1,30}})? Skole)"
    r"(?=\s*(?:$|,|–|\s-\s))",
    re.MULTILINE,
)
_NO_NAME = re.compile(r"[\d:;|@]|referat|dagsorden|møde", re.IGNORECASE)
_MET_IN = re.compile(
    r"(?:^|\n)[#*_ ]*(?:referat|dagsorden)[^\n]{0,60}\s(?:i|fra|for)$", re.IGNORECASE
)
_PATH = re.compile(r"\s[>»›]")  # "Vesterskolen > Om skolen > Skolebestyrelsen"
_LONGEST = 6  # words


def find_letterhead(draft: Draft) -> None:
    """State whose board meets where the line above its name is an organisation's."""
    if draft.owner or draft.body is None or "body" not in draft.times:
        return
    name, (start, _) = draft.times["body"]
    above = draft.text[:start].rstrip(" \n#*_")
    if _MET_IN.search(above):  # "Referat af møde i skolebestyrelsen", below the letterhead
        above = above[: above.rfind("\n") + 1].rstrip(" \n#*_")
    begin = above.rfind("\n") + 1
    if _SCHOOL_BOARD.fullmatch(name) and (school := _school_in_head(draft)):
        draft.organisations.set_owner(draft.body, school)
        return
    if not _BOARD.fullmatch(name) or above[:begin].count("\n") > _LONGEST:
        return
    line = _PATH.split(draft.text[begin : len(above)])[0].strip(" #*_\t")
    if _is_owner(line):
        at = draft.text.index(line, begin)
        owner = draft.organisations.add(line, (at, at + len(line)), type_=_type(line))
        draft.organisations.set_owner(draft.body, owner)


def _school_in_head(draft: Draft) -> str | None:
    """Return the only school that opens a line of the head: "Vesterskolen, lærerværelset"."""
    at = draft.sections.head
    found = {m["name"]: m.span("name") for m in _SCHOOL.finditer(draft.text, *at)}
    if len(found) != 1:
        return None
    name, span = found.popitem()
    return draft.organisations.add(name, span, type_=_T.EDUCATION)


def _is_owner(line: str) -> bool:
    """Tell whether a line of the letterhead is the name of what has a board."""
    named = 0 < len(line.split()) <= _LONGEST and line[:1].isupper() and not _NO_NAME.search(line)
    return named and _type(line) in _OWNERS and not find_names(line)


def _type(line: str) -> OrganisationType | None:
    noun = head_of(line.split()[-1])
    return organisation_type(line) or (noun.type if noun else None)
