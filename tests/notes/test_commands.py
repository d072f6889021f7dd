"""The commands validate and note, as a user types them."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from referatgraf.cli import app
from referatgraf.validation import Choice, choose


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def test_a_clerk_reads_decides_and_reads_again(sample_out: Path, tmp_path: Path) -> None:
    first = run("validate", sample_out, "--html", tmp_path / "site")
    assert first.exit_code == 0, first.stderr
    line = re.compile(r"[\w-]+\.txt:\d+:\d+: (fejl|advarsel|bemærkning): .+ \[([0-9a-f]{16})\]")
    found = [line.fullmatch(one) for one in first.stdout.splitlines()]
    assert found and all(found)
    assert "reglerne er overholdt" in first.stderr
    note_id = str(found[0][2] if found[0] else "")
    assert note_id in "".join(p.read_text("utf-8") for p in (tmp_path / "site").glob("*.html"))
    kept = tmp_path / "d.jsonl"
    words = ["note", sample_out, note_id[:8], "overrule", "--by", "Asta", "--decisions", kept]
    assert run(*words).exit_code == 2, "a reason is asked for"
    assert not kept.exists()
    done = run(*words, "--reason", "Intet at beslutte.", "--at", "2026-11-23T09:00:00+01:00")
    assert done.exit_code == 0, done.stderr
    assert json.loads(kept.read_text("utf-8"))["at"] == "2026-11-23T08:00:00Z"
    files = [tmp_path / name for name in ("n.sarif", "n.ttl", "one.html")]
    more = ["--decisions", kept, "--language", "en", "--sarif", files[0], "--report", files[1]]
    again = run("validate", sample_out, *more, "--html", files[2])
    assert "settled: overruled, by Asta 2026-11-23: Intet at beslutte." in again.stdout
    assert "1 settled" in again.stderr
    before = [path.read_bytes() for path in files]
    assert all(b"Intet at beslutte." in data for data in before)
    told = before[1].decode()
    assert told.count(f'rg:noteId "{note_id}"') == 3, "in the source, when merged, and decided"
    run("validate", sample_out, *more, "--html", files[2])
    assert [path.read_bytes() for path in files] == before, "the same bytes again"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--decisions", "OUT/d.jsonl"], "a build overwrites"),
        (["--decisions", "none.jsonl"], "cannot be read"),
        (["--decisions", "broken.jsonl"], "broken.jsonl:1: is no JSON in UTF-8; restore"),
    ],
)
def test_wrong_files_are_told_before_anything_is_checked(
    words: list[str], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.jsonl").write_text("{\n", encoding="utf-8")
    shown = run("validate", "OUT", *words)
    assert shown.exit_code == 2, shown.stderr
    assert reason in shown.stderr
    assert shown.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.jsonl"]


def test_unknown_kind_of_report_is_refused(sample_out: Path, tmp_path: Path) -> None:
    shown = run("validate", sample_out, "--report", tmp_path / "x.xml")
    assert shown.exit_code == 2
    assert ".ttl or .trig" in shown.stderr
    assert not (tmp_path / "x.xml").exists()


def test_validate_says_which_engine_could_not_be_used(
    sample_out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice = Choice(choose().engine, "the fast engine is away: pySHACL checks")
    monkeypatch.setattr("referatgraf.validation.choose", lambda: choice)
    assert "the fast engine is away" in run("validate", sample_out).stderr


@pytest.mark.parametrize("option", ["--sarif", "--report", "--html"])
def test_nothing_is_written_over_the_build_or_the_decisions(
    sample_out: Path, tmp_path: Path, option: str
) -> None:
    kept = tmp_path / "d.ttl"
    kept.write_bytes(b"")
    words = ("validate", sample_out, "--decisions", kept, option)
    before = (sample_out / "graph.nq").read_bytes()
    for target in (sample_out / "graph.nq", kept):
        refused = run(*words, target)
        assert refused.exit_code == 2, refused.stderr
        assert target.name in refused.stderr
    assert (sample_out / "graph.nq").read_bytes() == before
