"""State the party or local list that stands beside a person's name."""

import re
from functools import lru_cache

from referatgraf.authority import LetterKind, letter_valid
from referatgraf.extraction.beside import Signs
from referatgraf.extraction.draft import Draft, Holding
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.relations.offices import municipality_of
from referatgraf.lexicon import organisations, parties
from referatgraf.lexicon.words import LETTER

_BEHIND = re.compile(rf"[ ,]*\((?P<party>[A-ZÆØÅ]{{1,3}}|[{LETTER} –-]{{5,40}})\)")
_OF = re.compile(r"\s(?:fra|for|valgt for)\s|,\s(?:valgt for\s)?")

# Where members are signed with short forms of names ("SF", "KF"), these letters are no ballot's.
_SHORT_FORMS = re.compile(r"\((?:SF|KF|RV|DF|CD|FP|KRF|EL|LA)\)")
_SHORT_LETTERS = {"S": "Socialdemokratiet", "K": "Konservative", "R": "Radikale Venstre"}
_BALLOT = re.compile(r"\([ABCFOØ]\)")
_LONGEST_SHORT_FORM = 3  # "SF" is no full name


def relate(draft: Draft) -> None:
    """Add a membership for each party in an entry, and for each "Name (V)" in the prose."""
    for entry in draft.listed:
        if entry.phrase.party:
            municipality = municipality_of(draft, entry)
            join_party(draft, entry.person, entry.phrase.party, municipality, 0.97)
    for start, end in (*draft.sections.prose, *draft.sections.past):
        for name in draft.names_in((start, end)):
            if party := _behind(draft, start + name.end):
                at = draft.piece((start + name.start, start + name.end))
                signs = Signs(parties=frozenset({parties.sign(party.text)}))
                person = draft.people.add(at, name.confidence, signs)
                join_party(draft, person, party, None, 0.95)


def _behind(draft: Draft, end: int) -> Piece | None:
    """Return the party that prose names behind a name: "Ida Holm (V)", "Bo Lind fra Venstre"."""
    match = _BEHIND.match(draft.text, end)
    if match and parties.is_party(match["party"]):
        return draft.piece(match.span("party"))
    of = _OF.match(draft.text, end)
    stop = parties.named_at(draft.text, of.end()) if of else None
    return draft.piece((of.end(), stop)) if of and stop else None


def join_party(
    draft: Draft, person: str, party: Piece, municipality: str | None, confidence: float
) -> None:
    """Add a person's membership in the party or list that a piece names, once."""
    organisation = party_of(draft, party, municipality)
    held = [h for h in draft.holdings_of(person) if h.extractor == "party"]
    if not any(h.organisation == organisation for h in held):
        draft.add_holding(
            Holding(person, organisation, [party.range], "party", confidence=confidence)
        )


def join_party_behind(draft: Draft, person: str, end: int, municipality: str | None) -> None:
    """Add a person's membership in the party in brackets behind a name that ends at ``end``."""
    match = _BEHIND.match(draft.text, end)
    if match and parties.is_party(match["party"]):
        join_party(draft, person, draft.piece(match.span("party")), municipality, 0.95)


def party_of(draft: Draft, party: Piece, municipality: str | None) -> str:
    """Return the party that a letter or name stands for at the meeting's date and place.

    A letter that the register does not prove for the date stays a list of this document.
    """
    both = parties.letter_and_name(party.text)
    sign, name = both or (parties.letter(party.text), None)
    short = _SHORT_LETTERS.get(sign or "") if not both and _signs_short(draft.text) else None
    if sign is None or short:
        known = parties.national(short or party.text)
        if known:
            full = len(party.text.strip("()")) > _LONGEST_SHORT_FORM
            return draft.organisations.add_known(known, party.range, mentioned=full)
        return draft.organisations.add_local_list(party.text, None, party.range, municipality)
    code = draft.organisations.get(municipality).authority if municipality else None
    meaning = letter_valid(sign, draft.year, code.split("/")[1] if code else None)
    path = f"party/{meaning.party}" if meaning.kind == LetterKind.NATIONAL else None
    known = next((k for k in organisations.party_names().values() if k.path == path), None)
    if known and organisations.party_letters().get(known.path) == sign:
        return draft.organisations.add_known(known, party.range, mentioned=False)
    return draft.organisations.add_local_list(name, sign, party.range, municipality)


@lru_cache(maxsize=4)
def _signs_short(text: str) -> bool:
    """Tell whether the minutes sign members with short forms, never with ballot letters."""
    return _SHORT_FORMS.search(text) is not None and _BALLOT.search(text) is None
