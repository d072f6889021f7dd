"""Read every entry of the attendance lists and register whom it names."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.extraction.affiliations import initials_of
from referatgraf.extraction.beside import Signs
from referatgraf.extraction.draft import Draft, Listed
from referatgraf.extraction.other_days import out_of_period
from referatgraf.extraction.phrase import parse
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.slots import Phrase
from referatgraf.extraction.towns_beside import find_towns
from referatgraf.layouts.section import AttendanceList, Group
from referatgraf.lexicon import organisations, parties
from referatgraf.lexicon.words import fold
from referatgraf.model import Attendance

# Below "Fraværende": who missed the beginning or the end was there.
_FOR_A_TIME = re.compile(
    r"\b(?:(?P<until>(?:ind)?til|før)|fra|efter)\s(?:kl\.?|klokken)\s?\d", re.IGNORECASE
)
_TWO_LETTERS = re.compile(r"\(?[A-ZÆØÅ]{2}\)?")
_FEWEST_LETTERS = 3
_LONGEST_SHORT = 5
_LONGEST_PART = 3  # letters of one part of a name in its short form
_COUNCILS = re.compile(r"\bkommuner(?:ne)?\b", re.IGNORECASE)


def relate(draft: Draft) -> None:
    """Parse the entries of all lists; an entry that names nobody is left to the prose."""
    lists = draft.sections.lists
    read = [(i, phrase) for i, one in enumerate(lists) for phrase in _phrases(draft, one)]
    find_towns(draft, [phrase for _, phrase in read])
    for index, phrase in read:
        if phrase.name:
            group = lists[index].group
            _leave_open(draft, phrase, group)
            _find_councils(draft, phrase, group)
            phrase.homes += _home_by_heading(draft, group)
            phrase.party = phrase.party or _party_by_heading(draft, group)
            signs = _signs(draft, phrase, group)
            person = draft.people.add(phrase.name, _confidence(phrase), signs)
            draft.enlist(Listed(person, phrase, index))


def _phrases(draft: Draft, one: AttendanceList) -> list[Phrase]:
    """Return what the entries of a list say, each of those whom others came for apart."""
    read = (parse(draft.text, entry) for entry in one.entries)
    phrases = [said for phrase in read if phrase for said in (phrase, phrase.replaced) if said]
    _drop_initials(phrases)
    _take_letters(phrases)
    return phrases


def _take_letters(phrases: Sequence[Phrase]) -> None:
    """Read two letters in brackets as a list's where the others of the list sit for one letter."""
    lettered = sum(f.party is not None and len(f.party.text.strip("(). ")) == 1 for f in phrases)
    for phrase in phrases if lettered >= max(_FEWEST_LETTERS, len(phrases) / 2) else ():
        mine = [p for p in phrase.nominated if p.paren and _TWO_LETTERS.fullmatch(p.text)]
        if phrase.party is None and len(mine) == 1:
            phrase.party = mine[0].stripped("().")
            phrase.nominated = [p for p in phrase.nominated if p is not mine[0]]


def _leave_open(draft: Draft, phrase: Phrase, group: Group) -> None:
    """Leave open whether a member came who is excused for a time that the meeting is not in."""
    if group.attendance == Attendance.ABSENT and phrase.attendance is None:
        away = _FOR_A_TIME.search(draft.text, *phrase.span)
        if away:
            phrase.attendance = Attendance.PRESENT
            phrase.detail = "late" if away["until"] else "left-early"
    excused = phrase.attendance == Attendance.ABSENT and group.attendance != Attendance.ABSENT
    if excused and out_of_period(draft, draft.text[slice(*phrase.span)]):
        phrase.attendance, phrase.detail, phrase.unsure = None, None, True


def _drop_initials(phrases: Sequence[Phrase]) -> None:
    """Drop short forms beside names that are initials of the people's own ("Ida Holm (IH)").

    Where a list has more organisations of other letters in that place, they are organisations, and
    so is one that agrees by chance; so is a form that stands beside somebody else, too. Outside
    brackets one alone proves nothing either.
    """
    beside = list(_short_forms(phrases))
    others = [(phrase, piece) for phrase, piece in beside if not _is_own(phrase, piece)]
    shared = {piece.text for _, piece in others}
    own = [(f, p) for f, p in beside if _is_own(f, p) and p.text not in shared]
    bracketed = sum(piece.paren for _, piece in own)
    telling = len({piece.text for _, piece in own}) > 1 or bracketed
    in_full = bracketed and sum(any(map(_names_in_full, f.nominated)) for f in phrases)
    if telling and len(own) > len(others) + in_full:
        for phrase, piece in own:
            phrase.affiliated = [p for p in phrase.affiliated if p is not piece]
            phrase.nominated = [p for p in phrase.nominated if p is not piece]


def _names_in_full(piece: Piece) -> bool:
    """Tell whether a bracket holds an organisation by its name, not by a short form."""
    known = organisations.organisation_type(piece.text) or organisations.known(piece.text)
    return len(piece.text) > _LONGEST_SHORT and known is not None


def _short_forms(phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Piece]]:
    for phrase in phrases:
        for piece in (*phrase.affiliated, *phrase.nominated):
            if piece.text.isupper() and len(piece.text) <= _LONGEST_SHORT:
                yield phrase, piece


def _is_own(phrase: Phrase, piece: Piece) -> bool:
    """Tell whether letters are made of the beginnings of a name's parts ("IHO" of Ida Holm)."""
    if phrase.name is None:
        return False
    name = phrase.name.text
    parts = [part.upper() for part in name.split()]
    begun = "".join(f"(?:{_begins(part)})" for part in (parts[0], parts[-1]))
    return piece.text in initials_of(name) or re.fullmatch(begun, piece.text) is not None


def _begins(part: str) -> str:
    """Return a pattern of the first letters of a part, one or more."""
    return "|".join(re.escape(part[:n]) for n in range(1, _LONGEST_PART + 1))


def _find_councils(draft: Draft, phrase: Phrase, group: Group) -> None:
    """Move bare places to ``homes`` below a heading that says they are councils' ("Kommunerne")."""
    if _COUNCILS.search(draft.piece(group.label).text):
        places = [p for p in phrase.affiliated if organisations.municipality_called(p.text)]
        phrase.homes += places
        phrase.affiliated = [p for p in phrase.affiliated if p not in places]


def _home_by_heading(draft: Draft, group: Group) -> list[Piece]:
    """Return the bare place at the head of a row ("Nordly:  Borgmester Ida Holm") as a home."""
    piece = draft.piece(group.organisation) if group.organisation else None
    return [piece] if piece and organisations.municipality_called(piece.text) else []


def _party_by_heading(draft: Draft, group: Group) -> Piece | None:
    """Return the party above or ahead of those who sit for it ("For Venstre: Ida Holm")."""
    return draft.piece(group.party) if group.party else None


def _confidence(phrase: Phrase) -> float:
    """Return how sure the name is: an unregistered one gains by a party, title, organisation."""
    slots = bool(phrase.party or phrase.offices or phrase.affiliated or phrase.nominated)
    return max(phrase.confidence, 0.85 if slots else 0.75)


def _signs(draft: Draft, phrase: Phrase, group: Group) -> Signs:
    """Return what the entry and its heading say beside the name, to tell namesakes apart."""
    pieces = [*phrase.affiliated, *phrase.nominated, *(o.organisation for o in phrase.offices)]
    words = [piece.text for piece in pieces if piece]
    places = [*words, *(home.text for home in phrase.homes)]
    if group.organisation:
        places.append(draft.piece(group.organisation).text)
    return Signs(
        status=phrase.attendance or group.attendance,
        parties=frozenset({parties.sign(phrase.party.text)} if phrase.party else ()),
        homes=frozenset(h for p in places if (h := organisations.home(p))),
        beside=frozenset(map(fold, [*words, *(office.title.text for office in phrase.offices)])),
    )
