"""Take the bare towns beside names for municipalities where those of several have met.

"Ida Holm (Nordby), Per Lund (Sønderby)" lists members from two municipalities; in a club, or in a
municipality's own body, it tells where they live.
"""

import re
from collections.abc import Iterable, Sequence

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.slots import Phrase
from referatgraf.lexicon import organisations
from referatgraf.model import OrganisationType

_OF_CITIZENS = re.compile(
    r"forening|forbund|klub|laug|\blav(?:et)?\b|kirke|menighed|provsti|skole|region|patient|"
    r"forældre|bruger|borger",
    re.IGNORECASE,
)
_FEWEST = 2


def find_towns(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """Move bare towns to the homes of the people whom the lists of a document name.

    Where they only live there, the towns are dropped.
    """
    live = draft.owner is not None or _is_of_citizens(draft)
    if live or _from_several(phrases):
        for phrase in phrases:
            towns = _towns(phrase)
            phrase.homes += () if live else towns
            phrase.affiliated = _without(phrase.affiliated, towns)
            phrase.nominated = _without(phrase.nominated, towns)


def _is_of_citizens(draft: Draft) -> bool:
    """Tell whether a body is a society's or a region's, whose members live in towns."""
    if draft.body is None:
        return False
    owner = draft.organisations.owner(draft.body)
    names = [draft.organisations.get(one).name for one in (draft.body, owner) if one]
    return any(map(_OF_CITIZENS.search, names))


def _from_several(phrases: Iterable[Phrase]) -> bool:
    """Tell whether the people come from several municipalities, some of them named by the town."""
    bare, full = set(), set()
    for phrase in phrases:
        bare |= {organisations.home(piece.text) for piece in _towns(phrase)}
        beside = (*phrase.affiliated, *phrase.nominated, *phrase.homes)
        full |= {
            organisations.home(p.text) for p in beside if _is_municipality(p) or p in phrase.homes
        }
    return bool(bare) and len(bare | (full - {None})) >= _FEWEST


def _is_municipality(piece: Piece) -> bool:
    return organisations.organisation_type(piece.text) == OrganisationType.MUNICIPALITY


def _towns(phrase: Phrase) -> list[Piece]:
    beside = (*phrase.affiliated, *phrase.nominated)
    return [piece for piece in beside if organisations.municipality_called(piece.text)]


def _without(pieces: Iterable[Piece], towns: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece not in towns]
