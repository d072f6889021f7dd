"""Know the towns of Denmark: behind a name they tell where somebody lives, not whom for."""

from functools import cache

from referatgraf import authority
from referatgraf.lexicon.words import fold


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
