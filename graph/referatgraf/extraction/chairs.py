"""Tell the chair of the body that meets from that of who sent somebody to it."""

import re
from collections import defaultdict

from referatgraf.extraction.appointing import of_appointer
from referatgraf.extraction.draft import Draft, Listed, Range
from referatgraf.extraction.occasion import is_own_body
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.slots import Office, Phrase
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon import titles
from referatgraf.model import Attendance, OrganisationType

# Held in the meeting itself, whoever employs the holder.
OF_THE_MEETING = frozenset(
    {
        "referent",
        "dirigent",
        "moedeleder",
        "facilitator",
        "stedfortraeder",
        "suppleant",
        "personlig-stedfortraeder",
        "tilforordnet",
    }
)
CHAIRS = frozenset({"formand", "naestformand", "1-naestformand", "2-naestformand", "medformand"})
# "formanden for skolebestyrelsen", in small letters
_HELD_IN = re.compile(r"\s{1,4}(?:for|i)\s{1,4}(?P<body>[a-zæøå]{3,40}(?:et|en))\b")
_COMMA = 2  # characters
_FROM = re.compile(r"fra\s", re.IGNORECASE)
_WITH_CHAIRS = frozenset(
    {OrganisationType.COMPANY, OrganisationType.ASSOCIATION, OrganisationType.BODY}
)


def stands_beside(office: Office) -> bool:
    """Tell whether a municipality right behind an office of a meeting is only who sent its holder.

    "Ida Holm, formand Nordly Kommune": a municipality has no such chair.
    """
    if office.organisation is None or office.role not in CHAIRS | OF_THE_MEETING:
        return False
    close = not office.title.source[office.title.end : office.organisation.start].strip()
    kind = lexicon.organisation_type(office.organisation.text)
    return close and kind == OrganisationType.MUNICIPALITY


def is_sent_guest(draft: Draft, entry: Listed, office: Office) -> bool:
    """Tell whether a guest has an organisation beside the name: the chair is not the body's."""
    sent = entry.phrase.affiliated or office.organisation
    other = is_of_another_body(draft, office.title.source, office.title.end)
    return bool(sent or other) and draft.group(entry.group).attendance == Attendance.GUEST


def is_of_another_body(draft: Draft, text: str, at: int) -> bool:
    """Tell whether a title is said to be held in a body, by its noun, that is not the one here."""
    held = _HELD_IN.match(text, at)
    if held is None or is_own_body(draft, held["body"]):
        return False
    return lexicon.organisation_type(held["body"]) == OrganisationType.BODY


def chaired_elsewhere(draft: Draft, entry: Listed, office: Office) -> str | None:
    """Return the association of "Formand X, Nordly Lægeforening", listed among other people.

    Who stands first in a list, or second as its deputy, has the chair of the body itself.
    """
    name, sent_by = entry.phrase.name, entry.phrase.affiliated
    if piece := _in_title_column(entry.phrase, office):
        return draft.organisations.add(piece.text, piece.range)
    guest = is_sent_guest(draft, entry, office)
    if name is None or len(sent_by) != 1 or (office.title.start > name.start and not guest):
        return None
    listed = draft.group(entry.group).attendance != Attendance.ABSENT
    ahead = listed and draft.opens_list(entry, 1 if office.role == "formand" else 2)
    own = draft.group(entry.group).organisation is None and not _is_below_chair(draft, entry)
    if ahead and own and not guest:
        return None
    if lexicon.organisation_type(sent_by[0].text) not in _WITH_CHAIRS:
        return None
    return draft.organisations.add(sent_by[0].text, sent_by[0].range)


def _in_title_column(phrase: Phrase, office: Office) -> Piece | None:
    """Return what stands behind a chair's title in its cell, where another cell tells who sent him.

    "Formand, Nordly Lærerforening" below "Stilling" is the chair of that association.
    """
    behind = (p for p in phrase.affiliated if not of_appointer(phrase, p))
    near = (p for p in behind if office.title.end < p.start <= office.title.end + _COMMA)
    return next(near, None) if phrase.appointer else None


def joined(heading: Piece) -> list[Piece]:
    """Return the titles of a heading: "Referent/sekretær" gives two to the person behind it."""
    cut = heading.text.find("/")
    if cut < 0:
        return [heading]
    return [heading.cut(0, cut).stripped(), heading.cut(cut + 1, len(heading.text)).stripped()]


def shared_chairs(draft: Draft) -> frozenset[str]:
    """Return the offices of a chair that people below several headings hold: bodies that meet."""
    if not draft.meets or draft.bodies:  # a page of members names who sent them
        return frozenset()
    held: dict[str, set[Range | None]] = defaultdict(set)
    for entry in draft.listed:
        for office in entry.phrase.offices:
            if office.role in CHAIRS and office.organisation is None:
                held[office.role].add(draft.group(entry.group).organisation)
    return frozenset(role for role, groups in held.items() if len(groups) > 1)


def chairs_own_group(draft: Draft, entry: Listed, office: Office) -> bool:
    """Tell whether somebody is the chair of the body below whose heading the name stands.

    "Fra X: Bo Lind (formand)" is it where the other side has such a chair as well.
    """
    group = draft.group(entry.group)
    at = group.organisation
    if at is None or not (at == group.label or _FROM.match(draft.piece(group.label).text)):
        return False  # "Udpeget af X" says who sent the chair
    kind = lexicon.organisation_type(draft.piece(at).text)
    return kind == OrganisationType.BODY and office.role in draft.shared_chairs


def _is_below_chair(draft: Draft, entry: Listed) -> bool:
    """Tell whether "Formand: X" or "Næstformand: Y" stands right above an entry's list."""
    above = (draft.group(i).role for i in range(max(0, entry.group - 2), entry.group))
    return any(role and titles.role_id(draft.piece(role).text) in CHAIRS for role in above)


def sits_beside_chair(draft: Draft, entry: Listed) -> bool:
    """Tell whether a list of members gives its chair or treasurer, too: a council of citizens."""
    if draft.group(entry.group).attendance == Attendance.GUEST or entry.phrase.affiliated:
        return False
    held = {o.role for e in draft.listed if e.group == entry.group for o in e.phrase.offices}
    return bool(held & (CHAIRS | {"kasserer"}))
