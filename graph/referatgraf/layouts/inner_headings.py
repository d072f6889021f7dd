"""Recognise headings inside a list: an organisation whose people follow, behind it or below."""

import re
from dataclasses import replace

from referatgraf.layouts.cells import has_columns
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Group
from referatgraf.lexicon import names, organisations, predicates, titles
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.model import Attendance

_SURE = 0.9
_FROM = len("Fra ")
_LEAD = re.compile(
    r"(?:[Ff]or|[Ff]ra|(?:[Vv]algt|[Uu]dpeget|[Ii]ndstillet|[Nn]omineret) af|[Rr]epræsentanter for|"
    r"(?:[Uu]dpeget )?[Ee]fter indstilling (?:fra|af)|"
    r"(?:Besøg(?:et)?|Gæst(?:er)?|Deltagere?|Repræsentanter) fra)\s{1,4}(?=[A-ZÆØÅ])"
)
# Who left a group of a council stands below the groups, and belongs to none of them.
_NO_GROUP = re.compile(
    r"(?:Løsgængere?|Uden ?for (?:parti(?:erne)?|(?:parti)?gruppe(?:rne)?)|Partiløse?|UFP)",
    re.IGNORECASE,
)
# Whose staff serves a body has a name of its own: "Sekretariat" / "Erhvervskontor Nord:".
_NAME = re.compile(
    rf"[{UPPER}][{LETTER}-]{{2,40}}(?:\s{{1,4}}(?:og|for|i|af|&)(?=\s))?"
    rf"(?:\s{{1,4}}(?:[a-zæøå]{{1,4}}\s)?[{UPPER}][{LETTER}-]{{1,40}}){{1,4}}"
)
_DEFINITE = frozenset({"Regionen", "Fra regionen"})  # which one the text says elsewhere
# "Skolens ledelse": whose school it is the text says elsewhere.
_OWN_SIDE = re.compile(
    r"(?:skolen|institutionen|børnehuset|børnehaven|plejehjemmet)"
    r"(?:s (?:ledelse|administration|personale|ansatte|medarbejdere|repræsentant(?:er)?))?",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"(?P<org>[^:;()]{2,90}?)(?P<by>\s{0,4}:|\s{1,4}v/|\sved\s)\s{0,60}(?=\S)")
# "Nordly Kommune – Ida Holm", where people stand behind those who sent them.
_DASHED = re.compile(r"(?P<org>[^\W_][^:;(),]{1,60}?)(?P<by>\s{1,4}[-–—]\s{1,4})(?=\S)")
# "Nordly          Borgmester Ida Holm": a column of its own, as converters keep it.
_COLUMN = re.compile(r"(?P<org>[^\W\d_][^:;(),]{1,60}?)(?P<by>)(?:\s{3,80}|\t\s{0,80})(?=\S)")


def organisation_ahead(line: Line, current: Group) -> tuple[Group, int] | None:
    """Return the heading that an organisation makes for those behind it: "X Kommune: Ida Holm".

    Also "X Kommune v/ Ida Holm". What the list says of those listed holds on.
    """
    match = _AHEAD.match(line.body) or _in_column(line) or _dashed(line, current)
    if not match:
        return None
    told = match["by"].strip().startswith("v")  # "Nordly v/ Ida Holm"
    lead = _LEAD.match(match["org"])
    words = match["org"][lead.end() :] if lead else match["org"]
    if _names_somebody(words, told=told):
        return None
    named = told or match.re is _DASHED or (_is_named(words) and predicates.verb_in(words) is None)
    start = line.start + (lead.end() if lead else 0)
    at = start, start + len(words)
    role = current.role if current.detail == "substitute" else None
    group = replace(
        current, label=at, organisation=at if named else None, role=role, one=False, party=None
    )
    return group, line.start + match.end()


def _dashed(line: Line, current: Group) -> re.Match[str] | None:
    """Return an organisation that a dash parts from the people it sends.

    Below another one that stood so, its words need no form of an organisation's ("Netpartner").
    """
    match = _DASHED.match(line.body)
    if match is None or titles.leading_title(match["org"]):
        return None
    above = current.label == current.organisation and match["org"][:1].isupper()
    return match if _is_named(match["org"]) or above else None


def _in_column(line: Line) -> re.Match[str] | None:
    """Return a municipality or organisation that stands in a column left of the people it sends."""
    match = _COLUMN.match(line.body)
    return match if match and _is_named(match["org"]) else None


def _is_named(words: str) -> bool:
    if _OWN_SIDE.fullmatch(words):
        return False
    known = organisations.known(words) or organisations.municipality_called(words)
    return bool(known or organisations.organisation_type(words))


def row_of_place(line: Line) -> int | None:
    """Return where the people begin in a row such as "Nordly:   Borgmester Ida Holm", or None."""
    match = _AHEAD.match(line.body)
    if not match or not match["by"].endswith(":"):
        match = _DASHED.match(line.body)
    if not match:
        return line.start + column.end() if (column := _in_column(line)) else None
    words = match["org"]
    named = organisations.municipality_called(words) or organisations.organisation_type(words)
    return line.start + match.end() if named and not _names_somebody(words, told=True) else None


def _names_somebody(words: str, *, told: bool) -> bool:
    """Tell whether words are a person's entry: behind "v/" only a sure name at their start is."""
    found = names.find_names(words, listed=True)
    sure = bool(found) and found[0].start == 0 and found[0].confidence >= _SURE
    # "Nordlyske Politi": formed like a name that no register knows, and by its form none.
    return sure if told or organisations.organisation_type(words) else bool(found)


def organisation_heading(line: Line, current: Group) -> tuple[Group, int] | None:
    """Return the heading that an organisation's name alone makes for the people below it.

    What the list says of those listed holds on.
    """
    words = line.label
    if has_columns(line):  # a table's head
        return None
    if (current.organisation or current.party) and _NO_GROUP.fullmatch(words):
        at = line.start, line.start + len(words)
        return replace(current, label=at, organisation=None, role=None, party=None), line.end
    bare = words[opener.end() :] if (opener := _LEAD.match(words)) else words
    named = words in _DEFINITE or organisations.organisation_type(bare) is not None
    if len(bare.split()) > 6 or "," in words or not named:
        return None
    somebody = names.find_names(bare, listed=True) and not organisations.known(bare)
    if somebody or titles.find_titles(bare):
        return None
    at = line.start, line.start + len(words)
    of = at[1] - len(bare), at[1]
    return replace(current, label=at, organisation=of, role=None, party=None), line.end


def sub_heading(line: Line, current: Group) -> tuple[Group, int] | None:
    """Return a heading inside a list that says whose people follow ("Region Sjælland:").

    What the list says of those listed holds on.
    """
    if not line.body.endswith(":") or len(line.label.split()) > 6:
        return None
    at = (line.start, line.start + len(line.label))
    named = organisations.organisation_type(line.label) is not None or (
        current.detail == "secretariat" and _NAME.fullmatch(line.label) is not None
    )
    return replace(
        current, label=at, organisation=at if named else None, role=None, party=None
    ), line.end


def below_the_absent(
    group: Group, last: Group | None = None, *, absent: bool, is_empty: bool = False
) -> Group:
    """Return a heading "Fra X" as it counts where ``absent`` says that such are listed above.

    Right below the heading of the absent, or its first side (``last``, the open list's), it is a
    side of them; else, as staff comes last, it is of guests.
    """
    sided = group.organisation and group.attendance == Attendance.PRESENT and not group.role
    if not sided or not absent:
        return group
    if last and last.attendance == Attendance.ABSENT and (is_empty or _is_side(last)):
        return replace(group, attendance=Attendance.ABSENT, detail=last.detail)
    return replace(group, attendance=Attendance.GUEST)


def _is_side(group: Group) -> bool:
    """Tell whether a heading is "Fra X", where "Afbud fra X" says more."""
    return group.organisation is not None and group.organisation[0] - group.label[0] <= _FROM
