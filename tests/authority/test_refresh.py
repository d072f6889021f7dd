"""scripts/refresh_authority copies whole tables only and says what changed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from referatgraf.authority import checks

ROOT = Path(checks.__file__).parents[3]
SCRIPT = ROOT / "scripts" / "refresh_authority"
TABLES = ROOT / "graph" / "referatgraf" / "authority" / "data"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "source"))


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_same_tables_are_reported_as_same(source: Path) -> None:
    done = run(source, "--check")
    assert done.returncode == 0
    assert done.stdout.count("same") == len(checks.TABLES)


def test_tables_are_copied_byte_for_byte_and_the_difference_told(
    source: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    assert run(source, "--data", data).returncode == 0
    assert {p.name for p in data.iterdir()} == {f"{name}.csv" for name in checks.TABLES}
    with (source / "surnames.csv").open("ab") as file:
        file.write("Prøvenavn,,own,free,,\n".encode())
    checked = run(source, "--check", "--data", data)
    assert checked.returncode == 1
    assert "1 rows in, 0 rows out" in checked.stdout
    assert (data / "surnames.csv").read_bytes() != (source / "surnames.csv").read_bytes()
    assert run(source, "--data", data).returncode == 0
    assert (data / "surnames.csv").read_bytes() == (source / "surnames.csv").read_bytes()


def test_faulty_table_stops_everything(source: Path, tmp_path: Path) -> None:
    (source / "regions.csv").write_text("code\n", "utf-8")
    done = run(source, "--data", tmp_path / "data")
    assert done.returncode == 3
    assert "regions: missing column region_code" in done.stderr
    assert not (tmp_path / "data").exists()


def test_missing_folder_is_wrong_use(tmp_path: Path) -> None:
    done = run(tmp_path / "nowhere")
    assert done.returncode == 2
    assert "no such folder" in done.stderr


def test_rows_on_single_people_are_left_out(source: Path, tmp_path: Path) -> None:
    with (source / "ambiguities.csv").open("ab") as file:
        file.write(b"Ida Prip|Ida M. Prip,person,one woman,curated\n")
    assert run(source, "--data", tmp_path / "data").returncode == 0
    assert b"Prip" not in (tmp_path / "data" / "ambiguities.csv").read_bytes()


def test_a_table_of_our_own_stays_where_the_source_has_none(source: Path, tmp_path: Path) -> None:
    (source / "towns.csv").unlink()
    data = tmp_path / "data"
    shutil.copytree(TABLES, data)
    assert run(source, "--check", "--data", data).returncode == 0
    (source / "regions.csv").unlink()
    assert run(source, "--check", "--data", data).returncode == 3
