"""Find the municipalities that a bare place beside a politician names: "Bo Lind (V), Nordby"."""

from dataclasses import replace

from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.slots import Phrase
from referatgraf.layouts.section import Entry
from referatgraf.lexicon import organisations, titles
from referatgraf.lexicon.former import merged_called
from referatgraf.lexicon.towns import is_town

_MAYORS = frozenset({"borgmester", "viceborgmester"})


def find_homes(phrase: Phrase, entry: Entry) -> None:
    """Move bare municipalities to ``homes`` where the person is a politician ("Bo (V), Skive").

    Those in a column of municipalities are meant, too, whoever the person is.
    """
    elected = phrase.party or any(titles.is_municipal(o.role) for o in phrase.offices)
    beside = [*phrase.affiliated, *phrase.nominated]
    meant = [p for p in beside if elected or p.range == entry.home]
    mayor = any(o.role in _MAYORS and o.organisation is None for o in phrase.offices)
    places = [p for p in meant if _is_home(p.text, mayor=mayor)] + _held_in_town(phrase)
    if places:
        phrase.homes = places
    phrase.affiliated = [p for p in phrase.affiliated if p not in places and not _only_lives(p)]
    phrase.nominated = [p for p in phrase.nominated if p not in places]


def _held_in_town(phrase: Phrase) -> list[Piece]:
    """Take the town of "borgmester i Nordby" from the office, whose organisation it is not."""
    towns: list[Piece] = []
    for i, office in enumerate(phrase.offices):
        town = office.organisation
        if town and titles.is_municipal(office.role) and _is_home(town.text, mayor=False):
            phrase.offices[i] = replace(office, organisation=None)
            towns.append(town)
    return towns


def _is_home(text: str, *, mayor: bool) -> bool:
    """Tell whether a bare place is a municipality; one of former times has a mayor of its own."""
    return bool(organisations.municipality_called(text) or (mayor and merged_called(text)))


def _only_lives(piece: Piece) -> bool:
    """Tell whether a piece beside a name is a town: "læge Ida Holm, Ølgod"."""
    town = is_town(piece.text)
    return town and organisations.municipality_called(piece.text) is None
