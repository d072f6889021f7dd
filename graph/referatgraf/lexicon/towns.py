"""Know the towns of Denmark: behind a name they tell where somebody lives, not whom for."""

from functools import cache

from referatgraf import authority
from referatgraf.lexicon.organisations import Known
from referatgraf.lexicon.words import fold
from referatgraf.model import OrganisationType


def is_town(words: str) -> bool:
    """Tell whether words are the name of a town, or of a municipality of former times.

    >>> is_town("Ølgod"), is_town("Nykøbing Falster"), is_town("Novo Nordisk")
    (True, True, False)
    """
    return fold(words) in _forms()


@cache
def _forms() -> frozenset[str]:
    towns = [form for row in authority.towns() for form in (row.name, *row.aliases)]
    rows = authority.former_municipalities()
    former = [r.name for r in rows if not r.name.casefold().endswith("kommune")]
    return frozenset(map(fold, [*towns, *former]))


def municipality_once_called(name: str) -> Known | None:
    """Return the municipality merged away in 2007 that a short name ("Ølgod") was that of."""
    return _merged().get(fold(name))


@cache
def _merged() -> dict[str, Known]:
    kind = OrganisationType.MUNICIPALITY
    return {
        fold(row.name): Known(f"municipality/{row.kommunekode_old}", row.name_official, kind)
        for row in authority.merged_municipalities()
    }
