"""The check of the tables finds each kind of fault, and nothing in whole tables."""

import pytest

from referatgraf import resources
from referatgraf.authority.checks import TABLES, cvr_valid, faults


def changed(table: str, old: str, new: str) -> list[str]:
    texts = {name: resources.authority_csv(name) for name in TABLES}
    assert old in texts[table]
    texts[table] = texts[table].replace(old, new, 1)
    return faults(texts)


@pytest.mark.parametrize(
    ("table", "old", "new", "fault"),
    [
        ("regions", "region_code,", "code,", "missing column region_code"),
        ("regions", "\n1082,", "\n1081,", "region_code '1081' stands 2 times"),
        ("regions", "29190941", "29190942", "CVR 29190942 fails its check digit"),
        ("regions", ",Nordjylland,", ",Nordjylland ,", "name_short: blank at an end"),
        ("regions", "|Region Nord|", "||", "aliases: blank at an end, or an empty value"),
        ("municipalities", ",1084,", ",1086,", "region_code '1086' names no row"),
        ("party_letters", "B,radikale-venstre,", "B,radikale,", "party_id 'radikale' names no row"),
        ("local_lists", "\n0101,", "\n0102,", "area_code '0102' names no row"),
        ("former_municipalities", ",0101,Kø", ",0100,Kø", "successor_codes '0100' names no row"),
        ("ambiguities", "letter:venstre", "letter:v", "candidates 'letter:v' names no row"),
    ],
)
def test_fault_is_named_with_its_table(table: str, old: str, new: str, fault: str) -> None:
    found = changed(table, old, new)
    assert any(text.startswith(f"{table}: ") and fault in text for text in found), found


def test_missing_table_is_a_fault() -> None:
    texts = {name: resources.authority_csv(name) for name in TABLES if name != "roles"}
    assert "roles: missing" in faults(texts)


@pytest.mark.parametrize("number", ["", "1", "6494221", "649422122", "6494221a", "64942213"])
def test_number_without_its_check_digit_is_no_cvr(number: str) -> None:
    assert not cvr_valid(number)
