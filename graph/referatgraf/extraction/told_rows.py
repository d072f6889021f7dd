"""Read rows of people and the organisation that sent them from a sentence.

"… fra Nordly Kommune direktør X og konsulent Y": between the names of a row stand only titles,
commas, "og" and what each works for.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.employers import NAME, employer_behind, is_person
from referatgraf.extraction.names_in_prose import Named
from referatgraf.extraction.own_senders import DEFINITE, meant
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.short_forms import is_place
from referatgraf.lexicon import names, organisations, parties, titles

_JOINT = re.compile(r"[\s,]{0,14}(?:(?:og|samt|såvel som)\s{1,12})?")
_PARTY = re.compile(r"\s\([^()]{1,30}\)")
# Behind "i" or "ved" stands as well where somebody took part.
_BELONGS = re.compile(r"\s{0,4},|\s{1,12}\(|\s{1,12}fra\s")
_LONGEST_GAP = 120


@dataclass(frozen=True, slots=True)
class Sent:
    """Hold one of a row: who, the titles before the name, what they are held in, the employer."""

    named: Named
    titles: tuple[titles.TitleMatch, ...]
    body: Piece | None
    employer: Piece | None


@dataclass(frozen=True, slots=True)
class Row:
    """Hold the people of a row and where it ends in its stretch of prose."""

    people: tuple[Sent, ...]
    end: int


def row_at(draft: Draft, start: int, text: str, at: int, named: list[Named]) -> Row:
    """Return the row of people that begins at an offset of a stretch of prose."""
    found: list[Sent] = []
    end = at
    for name in named[bisect_left(named, at, key=lambda n: n.start) :]:
        held = _titles_between(draft, start, text, (end, name.start), first=not found)
        if held is None:
            break
        employer = None
        if _BELONGS.match(text, name.end):
            employer = employer_behind(draft, start, text, name.end, titled=bool(held))
        found.append(Sent(name, held, _body_between(draft, start, (end, name.start)), employer))
        end = _behind(start, text, name.end, employer)
    return Row(tuple(found), end)


def _titles_between(
    draft: Draft, start: int, text: str, at: tuple[int, int], *, first: bool
) -> tuple[titles.TitleMatch, ...] | None:
    """Return the titles in a gap that holds nothing else than what joins a row, else None."""
    begin, end = at
    if end - begin > _LONGEST_GAP:
        return None
    gap = text[begin:end]
    held = tuple(titles.find_titles(gap))
    rest = _without_bodies(draft, start, text, at) if held else gap
    for title in held:
        rest = rest.replace(gap[title.start : title.end], "", 1)
    words = rest.replace(" og ", " ", 1) if len(held) > 1 else rest
    joint = not words.strip() if first else _JOINT.fullmatch(words) and words.strip()
    return tuple(_moved(title, begin) for title in held) if joint else None


def _without_bodies(draft: Draft, start: int, text: str, at: tuple[int, int]) -> str:
    """Return a gap without what a title is held in ("formand for Havneudvalget")."""
    gap = text[slice(*at)]
    for mention in draft.named_in((start + at[0], start + at[1])):
        name = draft.text[mention.start : mention.end]
        gap = re.sub(rf" (?:for|i|af|hos|på|ved) {re.escape(name)}(?!\w)", "", gap, count=1)
    return gap


def _body_between(draft: Draft, start: int, at: tuple[int, int]) -> Piece | None:
    """Return what a gap names as that in which a title is held ("formand for Havneudvalget")."""
    named = draft.named_in((start + at[0], start + at[1]))
    return draft.piece((named[-1].start, named[-1].end)) if named else None


def _moved(title: titles.TitleMatch, by: int) -> titles.TitleMatch:
    return titles.TitleMatch(title.start + by, title.end + by, title.text, title.role, title.former)


def _behind(start: int, text: str, at: int, employer: Piece | None) -> int:
    """Return where what belongs to a name that ends at ``at`` ends itself."""
    if employer is None:
        party = _PARTY.match(text, at)
        return party.end() if party else at
    end = employer.end - start
    return end + (text[end : end + 1] == ")")


def sender_at(draft: Draft, start: int, text: str, begin: int) -> Piece | None:
    """Return the organisation whose name begins at an offset, or None: no person, no party.

    Its place alone tells that it is one ("På vegne af Nordly Lys mødte X").
    """
    own = DEFINITE.match(text, begin)
    if own:
        return draft.piece((start + begin, start + own.end())) if meant(draft, own[0]) else None
    mention = next(
        (m for m in draft.named_in((start + begin, start + len(text))) if m.start >= start + begin),
        None,
    )
    if mention and mention.start == start + begin:
        return draft.piece((mention.start, mention.end))
    found = NAME.match(text, begin)
    if found is None or parties.is_party(found.group()) or is_person(found.group()):
        return None
    if names.is_given(found.group()):  # "For Ida deltog Bo Lind"
        return None
    only_place = is_place(found.group()) and not organisations.municipality_called(found.group())
    if only_place or not any(map(str.isalpha, found.group())):
        return None
    return draft.piece((start + found.start(), start + found.end()))


def sender_id(draft: Draft, piece: Piece) -> str:
    """Return the local id of a sender; the bare name of a municipality's town means it."""
    if own := meant(draft, piece.text):
        return own
    known = organisations.municipality_called(piece.text)
    home = draft.home(piece) if known else None
    return home or draft.organisations.add(piece.text, piece.range)
