"""Check the authority tables against each other; what is wrong is said, nothing is mended."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from referatgraf.authority.loading import columns, parse, several
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
    Row,
    Surname,
    Town,
)
from referatgraf.errors import UsageError

TABLES: Mapping[str, type[Row]] = MappingProxyType(
    {
        "ambiguities": Ambiguity,
        "body_rules": BodyRule,
        "former_municipalities": FormerMunicipality,
        "given_names": GivenName,
        "local_lists": LocalList,
        "municipalities": Municipality,
        "organisations": KnownOrganisation,
        "parties": Party,
        "party_letters": PartyLetter,
        "regions": Region,
        "roles": Role,
        "surnames": Surname,
        "towns": Town,
    }
)

_IDS = (
    ("ambiguities", "form"),
    ("body_rules", "rule_id"),
    ("former_municipalities", "kommunekode_old"),
    ("given_names", "name"),
    ("municipalities", "kommunekode"),
    ("organisations", "org_id"),
    ("parties", "party_id"),
    ("regions", "region_code"),
    ("roles", "role_id"),
    ("surnames", "name"),
    ("towns", "name"),
)
# table, column, and the (table, column)s of which it must name rows; empty cells are none.
_REFERENCES = (
    ("municipalities", "region_code", (("regions", "region_code"),)),
    ("former_municipalities", "region_code", (("regions", "region_code"),)),
    ("former_municipalities", "successor_codes", (("municipalities", "kommunekode"),)),
    ("body_rules", "bodies", (("organisations", "org_id"),)),
    ("body_rules", "roles", (("roles", "role_id"),)),
    ("body_rules", "deputies", (("roles", "role_id"),)),
    ("party_letters", "party_id", (("parties", "party_id"),)),
    (
        "local_lists",
        "area_code",
        (("municipalities", "kommunekode"), ("regions", "region_code")),
    ),
)
_PREFIXES = (
    ("party:", "parties", "party_id"),
    ("letter:", "parties", "party_id"),
    ("municipality:", "municipalities", "kommunekode"),
    ("region:", "regions", "region_code"),
    ("role:", "roles", "role_id"),
)
_WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 1)

Rows = list[dict[str, str]]


def faults(texts: Mapping[str, str]) -> list[str]:
    """Return what is wrong with tables, given as CSV text by name, sorted."""
    found = [f"{name}: missing" for name in TABLES if name not in texts]
    tables: dict[str, Rows] = {}
    for name, text in texts.items():
        try:
            parse(f"{name}.csv", text, TABLES[name])
            tables[name] = list(csv.DictReader(io.StringIO(text, newline="")))
        except UsageError as error:
            found.append(f"{name}: {error.reason}")
    found += _blanks(tables)
    found += _doubles(tables)
    found += _wrong_cvr(tables)
    found += _dangling(tables)
    return sorted(found)


def cvr_valid(number: str) -> bool:
    """Tell whether a company number passes its check digit, modulus 11.

    >>> cvr_valid("64942212"), cvr_valid("64942213")
    (True, False)
    """
    if len(number) != len(_WEIGHTS) or not number.isdecimal():
        return False
    return sum(int(d) * w for d, w in zip(number, _WEIGHTS, strict=True)) % 11 == 0


def _blanks(tables: Mapping[str, Rows]) -> Iterator[str]:
    for name, rows in tables.items():
        plural = {f for f in columns(TABLES[name]) if _is_plural(name, f)}
        for number, row in enumerate(rows, 2):
            for column, cell in row.items():
                values = cell.split("|") if column in plural and cell else [cell]
                if any(v != v.strip() or (len(values) > 1 and not v) for v in values):
                    yield f"{name}: row {number}, {column}: blank at an end, or an empty value"


def _is_plural(name: str, column: str) -> bool:
    fields = TABLES[name].__dataclass_fields__
    return (fields[column] if column in fields else fields[f"{column}_"]).type is not str


def _doubles(tables: Mapping[str, Rows]) -> Iterator[str]:
    for name, column in _IDS:
        counts = Counter(row[column] for row in tables.get(name, ()))
        yield from (f"{name}: {column} {x!r} stands {n} times" for x, n in counts.items() if n > 1)


def _wrong_cvr(tables: Mapping[str, Rows]) -> Iterator[str]:
    for name, rows in tables.items():
        for number, row in enumerate(rows, 2):
            if row.get("cvr") and not cvr_valid(row["cvr"]):
                yield f"{name}: row {number}: CVR {row['cvr']} fails its check digit"


def _dangling(tables: Mapping[str, Rows]) -> Iterator[str]:
    for name, column, targets in _REFERENCES:
        known = {row[key] for table, key in targets for row in tables.get(table, ())}
        values = (v for row in tables.get(name, ()) for v in several(row[column]))
        yield from _unknown(name, column, values, known)
    for prefix, table, key in _PREFIXES:
        known = {prefix + row[key] for row in tables.get(table, ())} | {f"{prefix}*"}
        candidates = (
            v
            for row in tables.get("ambiguities", ())
            for v in several(row["candidates"])
            if v.startswith(prefix)
        )
        yield from _unknown("ambiguities", "candidates", candidates, known)


def _unknown(name: str, column: str, values: Iterable[str], known: set[str]) -> Iterator[str]:
    yield from (f"{name}: {column} {v!r} names no row" for v in sorted(set(values) - known))
