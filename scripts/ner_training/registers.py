"""Registers of names: the only source of names in lines that are made up."""

import csv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AUTHORITY = ROOT / "graph" / "referatgraf" / "authority" / "data"


def rows(path):
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def people(folder):
    """Return (given names, surnames) of nlp-data/names."""
    table = rows(folder / "names" / "dacy_names.csv")
    given = [row["name"] for row in table if row["first_name"] == "True"]
    family = [row["name"] for row in table if row["first_name"] == "False"]
    for kind in ("first_names_female", "first_names_male", "last_names"):
        path = folder / "names" / f"faker_da_DK_{kind}.txt"
        known = given if kind.startswith("first") else family
        known += path.read_text(encoding="utf-8").split("\n")
    return tuple(sorted({n for n in given if n})), tuple(sorted({n for n in family if n}))


def authority(name):
    """Return the rows of a table of the project's authority data."""
    return rows(AUTHORITY / f"{name}.csv")
