"""The tables of the package are whole, and quick to load."""

import subprocess
import sys
from dataclasses import FrozenInstanceError, fields

import pytest

from referatgraf import authority, resources
from referatgraf.authority import checks
from referatgraf.authority.loading import columns


@pytest.mark.parametrize("name", checks.TABLES)
def test_table_has_the_rows_of_its_file(name: str) -> None:
    rows = getattr(authority, name)()
    assert len(rows) == resources.authority_csv(name).rstrip("\n").count("\n")
    assert all(type(row) is checks.TABLES[name] for row in rows)
    assert getattr(authority, name)() is rows


def test_tables_of_the_package_have_no_faults() -> None:
    assert checks.faults({name: resources.authority_csv(name) for name in checks.TABLES}) == []


def test_cells_with_several_values_are_tuples() -> None:
    copenhagen = authority.municipalities()[0]
    assert copenhagen.kommunekode == "0101"
    assert copenhagen.aliases_full == ("København Kommune",)
    assert copenhagen.aliases == ()
    assert copenhagen.ror.startswith("https://")


def test_no_text_column_holds_several_values_but_the_scope_of_an_organisation() -> None:
    piped = {
        (name, field.name)
        for name, row_type in checks.TABLES.items()
        for field in fields(row_type)
        if field.type is str
        for row in getattr(authority, name)()
        if "|" in getattr(row, field.name)
    }
    assert piped == {("organisations", "scope")}


def test_rows_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        authority.regions()[0].name_da = "Region Vest"  # type: ignore[misc]


def test_role_class_is_read_under_a_python_name() -> None:
    assert "class" in columns(authority.Role)
    assert authority.roles()[0].class_ == "elected"


def test_exported_names_are_sorted_and_there() -> None:
    assert authority.__all__ == sorted(authority.__all__)
    assert all(hasattr(authority, name) for name in authority.__all__)


@pytest.mark.slow
def test_all_tables_load_in_a_tenth_of_a_second() -> None:
    code = (
        "import time; from referatgraf import authority as a;"
        "from referatgraf.authority import checks;"
        "t = time.process_time(); [getattr(a, n)() for n in checks.TABLES];"
        "print(time.process_time() - t)"
    )
    runs = [subprocess.check_output([sys.executable, "-c", code], text=True) for _ in range(3)]
    assert min(map(float, runs)) < 0.1
