"""One class a table of the authority data; the fields are the columns of the CSV file.

A column that holds several values, parted by ``|``, is a tuple; all else is text as it stands,
codes with their leading zeros. An empty cell means that no source gave the value.
``class_`` in Role is the column ``class``, which is no name in Python. The scope of an organisation
is one text ("generic", a region's name; one row names two).
"""

from dataclasses import Field, dataclass
from typing import Any, ClassVar, Protocol


class Row(Protocol):
    """Be one of the classes below."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


@dataclass(frozen=True, slots=True)
class Municipality:
    """State one of the 98 municipalities since 2007, under its official code."""

    kommunekode: str
    name_official: str
    name_short: str
    name_dst: str
    name_en: str
    aliases: tuple[str, ...]
    aliases_full: tuple[str, ...]
    genitive_stem: str
    abbreviations: tuple[str, ...]
    region_code: str
    region_name: str
    wikidata: str
    wikidata_confirmed_by: tuple[str, ...]
    geonames: str
    cvr: str
    lau: str
    gisco_id: str
    nuts3: str
    nuts2: str
    iso_3166_2_region: str
    dagi_id: str
    osm_relation: str
    whosonfirst: str
    sts_org_uuid: str
    ror: str
    web_domain: str


@dataclass(frozen=True, slots=True)
class FormerMunicipality:
    """State a municipality of 1970-2006 and those that took over its area."""

    kommunekode_old: str
    name: str
    name_official: str
    aliases: tuple[str, ...]
    amt_code: str
    amt_name: str
    successor_codes: tuple[str, ...]
    successor_names: tuple[str, ...]
    split: str
    unchanged_in_2007: str
    same_name_as_current: str
    region_code: str
    period: str
    note: str


@dataclass(frozen=True, slots=True)
class Region:
    """State one of the five regions since 2007."""

    region_code: str
    name_da: str
    name_short: str
    name_en: str
    aliases: tuple[str, ...]
    wikidata: str
    wikidata_confirmed_by: tuple[str, ...]
    nuts2: str
    iso_3166_2: str
    geonames: str
    cvr: str
    ror: str
    hasc: str
    fips: str
    whosonfirst: str
    web_domain: str
    valid_from: str
    valid_to: str
    successor: str
    kkr: str


@dataclass(frozen=True, slots=True)
class Party:
    """State a party with the letter that it bears today, or bore last."""

    party_id: str
    letter: str
    letters_with_years: tuple[str, ...]
    name_da: str
    aliases: tuple[str, ...]
    abbreviations: tuple[str, ...]
    name_en: str
    wikidata: str
    wikidata_confirmed_by: tuple[str, ...]
    partyfacts_id: str
    parlgov_id: str
    dst_statbank_code: str
    founded: str
    dissolved: str
    council_seats_2021: str
    council_seats_2025: str
    note: str


@dataclass(frozen=True, slots=True)
class PartyLetter:
    """State who bore a list letter in a period; without party, that local lists may bear it."""

    letter: str
    party_id: str
    name_da: str
    valid_from: str
    valid_to: str
    scope: str
    basis: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class LocalList:
    """State a list that stood in one municipality or region, at one election or before one."""

    area_code: str
    area: str
    area_type: str
    year: str
    letter: str
    name: str
    name_en: str
    seats: str
    seats_previous: str
    had_seat: str
    source: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """State an organisation that minutes name often."""

    org_id: str
    name: str
    aliases: tuple[str, ...]
    type: str
    scope: str
    wikidata: str
    ror: str
    cvr: str
    id_source: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class BodyRule:
    """State one thing that the rules of a body say of its minutes, and where they say it.

    ``rule`` is "members" (whose municipalities belong to the body), "office" (who holds one of
    ``roles`` in each of them is on its lists, or one of ``deputies`` is) or "seats" (how many hold
    one of ``roles`` in the body at once). ``municipalities`` is "region" for all of the body's
    region. ``severity`` is that of the shape that asks for it. ``says_da`` and ``says_en`` tell
    the rule in our words.
    """

    rule_id: str
    body_kind: str
    bodies: tuple[str, ...]
    rule: str
    roles: tuple[str, ...]
    deputies: tuple[str, ...]
    municipalities: str
    seats: str
    severity: str
    valid_from: str
    source: str
    section: str
    says_da: str
    says_en: str


@dataclass(frozen=True, slots=True)
class Role:
    """State an office, post or job with the forms in which minutes write it."""

    role_id: str
    lemma: str
    variants: tuple[str, ...]
    label_en: str
    class_: str
    organisation_kind: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class GivenName:
    """State a given name with its number of bearers, where a source counts them."""

    name: str
    gender: str
    count: str
    count_female: str
    count_male: str
    sources: tuple[str, ...]
    licence: tuple[str, ...]
    also_place: str


@dataclass(frozen=True, slots=True)
class Surname:
    """State a surname with its number of bearers, where a source counts them."""

    name: str
    count: str
    sources: tuple[str, ...]
    licence: tuple[str, ...]
    also_given_name: str
    also_place: str


@dataclass(frozen=True, slots=True)
class Town:
    """State a town of Denmark, under its GeoNames id."""

    name: str
    aliases: tuple[str, ...]
    geonames: str


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """State a form that may mean several things, and the rule that tells them apart."""

    form: tuple[str, ...]
    candidates: tuple[str, ...]
    rule: str
    origin: str
