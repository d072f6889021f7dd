"""Know the municipalities and counties ("amter") of 1970-2006, which minutes of their time name."""

from functools import cache

from referatgraf import authority
from referatgraf.lexicon.organisations import Known
from referatgraf.lexicon.words import fold
from referatgraf.model import OrganisationType


@cache
def _short_names() -> dict[str, Known]:
    return {
        fold(row.name): Known(
            f"municipality/{row.kommunekode_old}", row.name_official, OrganisationType.MUNICIPALITY
        )
        for row in authority.merged_municipalities()
    }


def merged_called(name: str) -> Known | None:
    """Return the municipality merged in 2007 that a short name is that of, or None.

    >>> merged_called("Holmegård").name, merged_called("Skive")
    ('Holmegård Kommune', None)
    """
    return _short_names().get(fold(name))


@cache
def printed_names() -> frozenset[str]:
    """Return the full names of those municipalities and of the counties as minutes print them."""
    rows = authority.merged_municipalities()
    counties = {row.amt_name for row in authority.former_municipalities()}
    counties = {name for name in counties if name.endswith(" Amt")}
    names = {form for row in rows for form in (f"{row.name} Kommune", row.name_official)}
    return frozenset(names | counties | {f"{name}skommune" for name in counties})
