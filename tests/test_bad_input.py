import json
import os
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from referatgraf.cli import app
from referatgraf.store import open_store

GOOD = """Sorø Kommune

Teknik- og Miljøudvalget

Dato: 03-05-2023 16:00

Deltagere

Birger Højlund Møllegaard (V), formand

Ragnhild Sejersbøl (A)

1. Godkendelse af dagsorden
"""
HOSTILE = [
    "<script>alert(1)</script>",
    'Karl "Kalle" Nørby',
    "Karl > <urn:x> <urn:y> <urn:z> .",
    "../../etc/passwd",
    "Karl \\u0022 Nørby",
    "Karl\u202eybrøN",
    "{{7*7}} ${x} %s",
    "=HYPERLINK(1)",
]


def built(folder: Path, *inputs: object) -> tuple[int, dict[str, Any], str]:
    """Build and return exit code, report and stderr."""
    out = folder / "out"
    words = ["build", *map(str, inputs), "-o", str(out)]
    shown = CliRunner().invoke(app, words)
    assert "Traceback" not in shown.stderr
    return shown.exit_code, json.loads((out / "report.json").read_bytes()), shown.stderr


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n "),
        ("binary.txt", bytes(range(256)) * 40),
        ("zeros.txt", b"\0" * 65536),
        ("scan.txt", b"%PDF-1.7 ..."),
        ("poem.txt", "Der var engang en sommerdag ved søen.\n".encode()),
        ("no-encoding.txt", b"\x81\x8d\x8f\x90\x9d" * 30),
    ],
)
def test_unusable_file_is_named_and_the_others_go_on(
    tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    code, report, said = built(tmp_path, tmp_path / name, tmp_path / "good.txt")
    assert code == 1
    found = {item["fileNames"][0]: item for item in report["inputs"]}
    assert found[name]["status"] == "quarantined"
    assert found[name]["reason"] and found[name]["remedy"]
    assert found["good.txt"]["status"] == "done"
    assert sum(line.startswith(f"{name}: ") for line in said.splitlines()) == 1


def test_missing_path_is_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    code, report, said = built(tmp_path, tmp_path / "gone.txt", tmp_path / "good.txt")
    assert code == 1
    assert "gone.txt: " in said
    assert report["counts"]["documents"] == 1


@pytest.mark.skipif(os.name == "nt", reason="no pipes in the file system")
def test_pipe_is_refused_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    code, report, _ = built(tmp_path, tmp_path / "pipe.txt")
    assert code == 1
    assert report["inputs"][0]["status"] == "quarantined"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "secret.txt").chmod(0)
    code, report, _ = built(tmp_path, tmp_path / "secret.txt")
    assert code == 1
    assert "cannot be read" in report["inputs"][0]["reason"]


def test_windows_encoding_is_read_by_rule(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(GOOD.encode("cp1252"))
    code, report, _ = built(tmp_path, tmp_path / "old.txt")
    assert code == 0
    text = open_store(tmp_path / "out").text(report["inputs"][0]["id"])
    assert "Møllegaard" in text


@pytest.mark.slow
@pytest.mark.parametrize("line", ["ord " * 1_250_000, "x" * 5_000_000, "(" * 20_000, "$" * 80_000])
def test_huge_line_costs_seconds_not_minutes(tmp_path: Path, line: str) -> None:
    (tmp_path / "huge.txt").write_text(GOOD + "\n" + line + "\n", encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    code, report, _ = built(tmp_path, tmp_path / "huge.txt", tmp_path / "good.txt")
    assert code in (0, 1)
    assert {item["fileNames"][0] for item in report["inputs"]} == {"huge.txt", "good.txt"}
    assert next(i for i in report["inputs"] if i["fileNames"] == ["good.txt"])["status"] == "done"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_name_in_the_text_harms_no_output(tmp_path: Path, name: str) -> None:
    text = GOOD.replace("Ragnhild Sejersbøl", name)
    (tmp_path / "minutes.txt").write_text(text, encoding="utf-8")
    code, report, _ = built(tmp_path, tmp_path / "minutes.txt")
    assert code in (0, 1)
    store = open_store(tmp_path / "out")
    assert store.text(report["inputs"][0]["id"]) == text
    predicates = {quad.predicate.value for quad in store.dataset.quads()}
    assert not {p for p in predicates if p.startswith("urn:")}
    assert "<script>" not in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses such names")
@pytest.mark.parametrize(
    "name", ["a\nERROR: forged.txt", "<script>.txt", "q\"uo'te.txt", "|pipe|.txt", b"\xff\xfe.txt"]
)
def test_hostile_file_name_stays_on_one_line(tmp_path: Path, name: str | bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_text("Ingen referat her.\n", encoding="utf-8")
    code, _, said = built(tmp_path, path)
    assert code == 1
    assert not any(line.startswith("ERROR: forged") for line in said.splitlines())
    table = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert "<script>" not in table
    assert all(line.count(" | ") == 4 for line in table.splitlines() if "sat til side" in line)


def test_line_of_a_list_that_names_nobody_is_told_and_costs_no_other(tmp_path: Path) -> None:
    people = ["Birger Lund (A)", "@Lise Lund (V)", 'Karen "Kaja" Nørby (B)', "Ragnhild Holm (C)"]
    text = "Referat af møde i Kulturudvalget\nDato: 3. maj 2021\nDeltagere:\n" + "\n".join(people)
    (tmp_path / "a.txt").write_text(text + "\n\n1. Dagsorden\n", encoding="utf-8")
    _, report, _ = built(tmp_path, tmp_path / "a.txt")
    (item,) = report["inputs"]
    assert item["facts"]["Participation"] == 3
    assert item["notes"] == ["line 5: nobody recognised in a list: '@Lise Lund (V)'"]
