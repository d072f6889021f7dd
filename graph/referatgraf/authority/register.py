"""The tables of the package, each read once a process."""

from functools import cache

from referatgraf.authority.loading import load
from referatgraf.authority.tables import (
    Ambiguity,
    BodyRule,
    FormerMunicipality,
    GivenName,
    KnownOrganisation,
    LocalList,
    Municipality,
    Party,
    PartyLetter,
    Region,
    Role,
    Surname,
    Town,
)


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Return the 98 municipalities, by code."""
    return load("municipalities", Municipality)


@cache
def former_municipalities() -> tuple[FormerMunicipality, ...]:
    """Return the municipalities of 1970-2006, by code."""
    return load("former_municipalities", FormerMunicipality)


@cache
def merged_municipalities() -> tuple[FormerMunicipality, ...]:
    """Return the municipalities of 1970-2006 whose name and code no municipality of today bears."""
    codes = {row.kommunekode for row in municipalities()}
    return tuple(
        row
        for row in former_municipalities()
        if not row.same_name_as_current and row.kommunekode_old not in codes
    )


@cache
def regions() -> tuple[Region, ...]:
    """Return the five regions."""
    return load("regions", Region)


@cache
def parties() -> tuple[Party, ...]:
    """Return the parties that stand or stood nationally."""
    return load("parties", Party)


@cache
def party_letters() -> tuple[PartyLetter, ...]:
    """Return who bore which list letter when."""
    return load("party_letters", PartyLetter)


@cache
def local_lists() -> tuple[LocalList, ...]:
    """Return the local lists that a source names; far from all that stood."""
    return load("local_lists", LocalList)


@cache
def organisations() -> tuple[KnownOrganisation, ...]:
    """Return the organisations that minutes name often."""
    return load("organisations", KnownOrganisation)


@cache
def roles() -> tuple[Role, ...]:
    """Return the offices, posts and jobs."""
    return load("roles", Role)


@cache
def given_names() -> tuple[GivenName, ...]:
    """Return the given names, the commonest first."""
    return load("given_names", GivenName)


@cache
def surnames() -> tuple[Surname, ...]:
    """Return the surnames, the commonest first."""
    return load("surnames", Surname)


@cache
def towns() -> tuple[Town, ...]:
    """Return the towns of Denmark that GeoNames counts at least 500 people in, by name."""
    return load("towns", Town)


@cache
def folded_given_names() -> frozenset[str]:
    """Return the given names, case folded, for looking them up."""
    return frozenset(row.name.casefold() for row in given_names())


@cache
def folded_surnames() -> frozenset[str]:
    """Return the surnames, case folded, for looking them up."""
    return frozenset(row.name.casefold() for row in surnames())


@cache
def ambiguities() -> tuple[Ambiguity, ...]:
    """Return the forms that may mean several things."""
    return load("ambiguities", Ambiguity)


@cache
def body_rules() -> tuple[BodyRule, ...]:
    """Return what the rules of bodies say of their minutes, each with its source."""
    return load("body_rules", BodyRule)
