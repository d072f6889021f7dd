"""Whose is the letter in "Anna Holm (V)": a party's, a local list's, or nobody's for certain?

Letters come and go: D, K, M, Q and Y have belonged to several parties, and what no party holds
may go to another local list in each municipality. So a letter means something at a date and in
a place only.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from referatgraf.authority.register import local_lists, municipalities, parties, party_letters
from referatgraf.authority.tables import LocalList, PartyLetter

# valg.im.dk "Partiernes bogstavbetegnelser": cannot be given to anybody.
_NEVER_GIVEN = frozenset("X")
_TERM = 4  # years from one local election to the next; 2021 was one


class LetterKind(StrEnum):
    """Name what can be said of a list letter at a date and in a place."""

    NATIONAL = "national"
    LOCAL = "local"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Letter:
    """Say whose a list letter is; ``party`` is the party's id where the kind is NATIONAL."""

    kind: LetterKind
    party: str | None = None


_LOCAL = Letter(LetterKind.LOCAL)
_AMBIGUOUS = Letter(LetterKind.AMBIGUOUS)
_UNKNOWN = Letter(LetterKind.UNKNOWN)


def letter_valid(letter: str, year: int | None, municipality_code: str | None) -> Letter:
    """Return whose a list letter is in the year of a meeting and in a municipality or region.

    LOCAL says that a local list bears it, even one that no source names. AMBIGUOUS is a letter
    that a party and a local list may both mean there, and, without a year, any that was ever
    used by another. UNKNOWN is none that the tables know.
    """
    sign = letter.strip().upper()
    if sign in _NEVER_GIVEN:
        return _UNKNOWN
    lists = _lists().get((municipality_code or "", sign), ())
    owners = [o for o in _owners().get(sign, ()) if _stands_in(o, municipality_code)]
    if year is None:
        return _undated(sign, owners, lists)
    return _dated(sign, year, owners, lists, municipality_code)


def _dated(
    sign: str,
    year: int,
    owners: Iterable[PartyLetter],
    lists: Iterable[LocalList],
    code: str | None,
) -> Letter:
    held = [o for o in owners if _held(o, year)]
    named = [x for x in lists if _sits(x, year) and x.name not in _party_names()]
    if not held:
        return _LOCAL if named or sign in _free_letters() else _UNKNOWN
    owner = held[-1]
    if owner.scope != "national" and code is None:
        return _AMBIGUOUS
    # A council is elected in November and sits from January: its letters are the election's.
    if named and not _held(owner, _election_before(year)):
        return _AMBIGUOUS
    return Letter(LetterKind.NATIONAL, owner.party_id)


def _undated(sign: str, owners: list[PartyLetter], lists: Iterable[LocalList]) -> Letter:
    shared = sign in _free_letters() or any(lists)
    ids = {o.party_id for o in owners}
    if not ids:
        return _LOCAL if shared else _UNKNOWN
    if shared or len(ids) > 1:
        return _AMBIGUOUS
    return _UNKNOWN if owners[-1].valid_to else Letter(LetterKind.NATIONAL, owners[-1].party_id)


def _held(owner: PartyLetter, year: int) -> bool:
    return int(owner.valid_from or 0) <= year <= int(owner.valid_to or 9999)


def _stands_in(owner: PartyLetter, code: str | None) -> bool:
    """Tell whether a party bears the letter there; some stood in one municipality only."""
    return owner.scope == "national" or code is None or code == _code_of(owner.scope)


def _sits(row: LocalList, year: int) -> bool:
    """Tell whether a list may sit in the council of that year, elected in the row's year."""
    elected = int(row.year.split()[0])
    return (not row.year.isdigit() or elected <= year) and year <= elected + _TERM


def _election_before(year: int) -> int:
    return year - 1 - (year - 2) % _TERM


@cache
def _owners() -> dict[str, tuple[PartyLetter, ...]]:
    """Return the rows that name a party, by letter, the earliest first."""
    rows = sorted((r for r in party_letters() if r.party_id), key=lambda r: r.valid_from)
    return {r.letter: tuple(x for x in rows if x.letter == r.letter) for r in rows}


@cache
def _free_letters() -> frozenset[str]:
    """Return the letters that local lists bear where no party does."""
    return frozenset(r.letter for r in party_letters() if r.scope == "local") - _NEVER_GIVEN


@cache
def _lists() -> dict[tuple[str, str], tuple[LocalList, ...]]:
    found: dict[tuple[str, str], tuple[LocalList, ...]] = {}
    for row in local_lists():
        if row.letter:
            key = row.area_code, row.letter.upper()
            found[key] = (*found.get(key, ()), row)
    return found


@cache
def _party_names() -> frozenset[str]:
    """Return party names: a ballot of one municipality lists small parties among the lists."""
    return frozenset(p.name_da for p in parties())


def _code_of(scope: str) -> str | None:
    """Return the municipality of a scope such as "København 2021"."""
    name = scope.rpartition(" ")[0]
    return next((m.kommunekode for m in municipalities() if m.name_short == name), None)
