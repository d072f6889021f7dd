"""The names that referatgraf knows: municipalities, regions, parties, organisations, roles.

Sources and licences: LICENSE-DATA.md beside this file.
"""

from referatgraf.authority.letters import Letter, LetterKind, letter_valid
from referatgraf.authority.register import (
    ambiguities,
    folded_given_names,
    folded_surnames,
    former_municipalities,
    given_names,
    local_lists,
    municipalities,
    organisations,
    parties,
    party_letters,
    regions,
    roles,
    surnames,
    towns,
)
from referatgraf.authority.tables import (
    Ambiguity,
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

__all__ = [
    "Ambiguity",
    "FormerMunicipality",
    "GivenName",
    "KnownOrganisation",
    "Letter",
    "LetterKind",
    "LocalList",
    "Municipality",
    "Party",
    "PartyLetter",
    "Region",
    "Role",
    "Surname",
    "Town",
    "ambiguities",
    "folded_given_names",
    "folded_surnames",
    "former_municipalities",
    "given_names",
    "letter_valid",
    "local_lists",
    "municipalities",
    "organisations",
    "parties",
    "party_letters",
    "regions",
    "roles",
    "surnames",
    "towns",
]
