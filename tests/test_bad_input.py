import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from referatgraf.cli import app
from referatgraf.model import Note, NoteKind
from referatgraf.pipeline.notes import told
from referatgraf.store import open_store

GOOD = """Sorø Kommune

Teknik- og Miljøudvalget

Dato: 03-05-2023 16:00

Deltagere

Birger Højlund Møllegaard (V), formand

Ragnhild Sejersbøl (A)

1. Godkendelse af dagsorden
"""
FIRST, *MORE = "Birger Lund (A)", "Ragnhild Holm (C)", "Bodil Sørup (V)"
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


def with_list(*lines: str, day: int = 3) -> str:
    """Return minutes with a list that begins in line 4."""
    head = f"Referat af møde i Kulturudvalget\nDato: {day}. maj 2021\nDeltagere:\n"
    return head + "\n".join(lines) + "\n\n1. Dagsorden\n"


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
    (tmp_path / "a.txt").write_text(with_list(*people), encoding="utf-8")
    _, report, said = built(tmp_path, tmp_path / "a.txt")
    (item,) = report["inputs"]
    assert item["facts"]["Participation"] == 3
    assert item["notes"] == ["line 5: nobody recognised in a list: «@Lise Lund (V)»"]
    assert (item["unreadLines"], report["unreadLines"]) == (1, 1)
    assert "1 linje i en liste blev ikke læst / 1 line of a list was not read, see re" in said


def test_build_counts_the_lines_of_lists_that_were_not_read(tmp_path: Path) -> None:
    one = with_list(FIRST, "@Lise Lund (V)", *MORE)
    two = with_list(FIRST, "@Karl Holm (V)", "@Ejner Krag (A)", *MORE, day=4)
    (tmp_path / "a.txt").write_text(one, encoding="utf-8")
    (tmp_path / "b.txt").write_text(two, encoding="utf-8")
    words = ["build", str(tmp_path), "-o", str(tmp_path / "out"), "--format", "json"]
    shown = CliRunner().invoke(app, words)
    assert shown.exit_code == 0
    assert [row["unread_lines"] for row in json.loads(shown.stdout)] == [1, 2]
    told = "3 linjer i lister blev ikke læst / 3 lines of lists were not read, see report.md"
    assert told in shown.stderr.splitlines()
    report = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert "| b.txt | læst; 2 linjer i lister blev ikke læst |" in report
    assert "| a.txt | read; 1 line of a list was not read |" in report


def test_build_that_read_every_line_says_nothing_of_lines(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    _, report, said = built(tmp_path, tmp_path / "good.txt")
    assert report["unreadLines"] == 0
    assert "linje" not in said


def test_notes_are_danish_above_and_english_below(tmp_path: Path) -> None:
    long = "@Lise " + "Meget" * 40
    old = with_list(FIRST, long, *MORE, day=4)
    (tmp_path / "a.txt").write_bytes(old.encode("cp1252"))
    new = with_list(FIRST, "@Anna \u202eneslO", long, *MORE)
    (tmp_path / "b.txt").write_text(new, encoding="utf-8")
    built(tmp_path, tmp_path / "a.txt", tmp_path / "b.txt")
    report = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    danish, english = report.split("# Report (English)")
    assert "- b.txt: linje 5: ingen genkendt i en liste: «@Anna ⟨U+202E⟩neslO»" in danish
    assert "- b.txt: line 5: nobody recognised in a list: «@Anna ⟨U+202E⟩neslO»" in english
    assert "- a.txt: tegnsæt: cp1252" in danish and "- a.txt: encoding: cp1252" in english
    assert "nobody recognised" not in danish and "ingen genkendt" not in english
    assert len(re.findall(r"Meg[et]*…»$", report, re.MULTILINE)) == 4, "two files, two languages"
    assert "\\u" not in report and "\\x" not in report and "\\t" not in report


@pytest.mark.parametrize("kind", list(NoteKind))
def test_each_note_is_told_in_two_languages(kind: NoteKind) -> None:
    danish, english = told(Note(kind, 2, "x"), "da"), told(Note(kind, 2, "x"), "en")
    assert danish != english
    assert "{" not in danish + english


@pytest.mark.parametrize("inputs", [["gone"], ["gone", "no*.txt"], ["hollow"], ["hollow", "gone"]])
def test_build_of_nothing_is_wrong_use_and_writes_nothing(
    tmp_path: Path, inputs: list[str]
) -> None:
    (tmp_path / "hollow").mkdir()
    words = ["build", *(str(tmp_path / name) for name in inputs), "-o", str(tmp_path / "out")]
    shown = CliRunner().invoke(app, words)
    assert shown.exit_code == 2
    assert shown.stderr.count("\n") == 1
    assert all(name in shown.stderr for name in inputs)
    assert [path.name for path in tmp_path.iterdir()] == ["hollow"]
