"""A build knows what people decided about notes; no graph changes by it."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from referatgraf.cli import app
from referatgraf.model import Severity, Violation
from referatgraf.notes import Decision, Key, Margin, Note, Verdict, append, beside, collect
from referatgraf.notes.decision import Correction
from referatgraf.pipeline import build
from referatgraf.pipeline.checking import check_built
from referatgraf.store import open_store

SAMPLE = Path(__file__).parents[2] / "graph" / "referatgraf" / "sample"
SHAPE = "https://w3id.org/referatgraf/shape/person-name"
AT = "2026-11-23T08:00:00Z"
REASON = "Sådan står det i protokollen."


def decision(note: Note, verdict: Verdict = Verdict.OVERRULED, reason: str = REASON) -> Decision:
    right = None
    if verdict is Verdict.CORRECTED:
        right = Correction(note.first.focus, "http://xmlns.com/foaf/0.1/name", (), '"Bo Dam"')
    return Decision(note.key.id, verdict, "Karla Nørby", AT, reason, note.key, right)


def margin(out: Path, *decisions: Decision) -> Margin:
    built = open_store(out)
    return collect(built, check_built(built), decisions)


def report(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "report.json").read_text("utf-8"))
    return found


def decided(out: Path) -> list[dict[str, Any]]:
    return [v for v in report(out)["violations"] if "decision" in v]


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give two minutes of the sample, in which something is found, and a build of them."""
    folder = tmp_path_factory.mktemp("decided")
    (folder / "in").mkdir()
    for path in sorted(SAMPLE.glob("*.txt"))[:2]:
        shutil.copy(path, folder / "in")
    build([str(folder / "in")], folder / "out")
    return folder


def test_every_note_of_a_check_is_known_in_the_next_build(minutes: Path, tmp_path: Path) -> None:
    """What validate shows and what a build looks up must be the same notes."""
    notes = margin(minutes / "out").notes
    assert len(notes) > 1
    verdicts = [*Verdict]
    for i, note in enumerate(notes):
        append(beside(tmp_path / "out"), decision(note, verdicts[i % 3]))
    found = build([str(minutes / "in")], tmp_path / "out")
    assert found.lost == 0
    assert found.decided_notes == len(notes)
    assert {note for _, note, _ in found.decided} == {note.key.id for note in notes}
    told = {one["decision"]["note"]: one["decision"] for one in decided(tmp_path / "out")}
    assert {one["verdict"] for one in told.values()} >= {"overruled", "accepted"}
    assert told[notes[0].key.id] == {
        "note": notes[0].key.id,
        "verdict": "accepted",
        "at": AT,
        "reason": REASON,
    }


def test_decision_changes_no_graph_and_names_nobody_in_public(
    minutes: Path, tmp_path: Path
) -> None:
    note = margin(minutes / "out").notes[0]
    append(tmp_path / "d.jsonl", decision(note))
    build([str(minutes / "in")], tmp_path / "out", decisions=tmp_path / "d.jsonl")
    for path in sorted((minutes / "out").rglob("*")):
        other = tmp_path / "out" / path.relative_to(minutes / "out")
        if path.is_file() and path.name not in ("report.json", "report.md", "manifest.json"):
            assert path.read_bytes() == other.read_bytes(), path
    public = b"".join(p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file())
    assert "Nørby".encode() not in public
    text = (tmp_path / "out" / "report.md").read_text("utf-8")
    assert f"afgjort: tilsidesat, 2026-11-23: {REASON}" in text
    assert f"settled: overruled, 2026-11-23: {REASON}" in text


def test_undecided_results_carry_no_decision(minutes: Path, tmp_path: Path) -> None:
    first, *_ = margin(minutes / "out").notes
    append(beside(tmp_path / "out"), decision(first))
    build([str(minutes / "in")], tmp_path / "out")
    assert {one["decision"]["note"] for one in decided(tmp_path / "out")} == {first.key.id}
    assert len(decided(tmp_path / "out")) < len(report(tmp_path / "out")["violations"])
    assert decided(minutes / "out") == []


def test_decision_outlives_an_edit_elsewhere_and_is_told_where_its_note_is_gone(
    minutes: Path, tmp_path: Path
) -> None:
    shutil.copytree(minutes / "in", tmp_path / "in")
    first, *_, last = margin(minutes / "out").notes
    for note in (first, last):
        append(beside(tmp_path / "out"), decision(note, Verdict.ACCEPTED))
    for path in (tmp_path / "in").iterdir():
        path.write_text(path.read_text("utf-8") + "\nMødet sluttede kl. 12.\n", encoding="utf-8")
    found = build([str(tmp_path / "in")], tmp_path / "out")
    assert found.decided_notes + found.lost == 2 and found.decided_notes
    gone = replace(first.key, quote="Nobody", source="ab" * 32)
    lost = replace(decision(first), note=gone.id, key=gone)
    append(beside(tmp_path / "out"), lost)
    shown = CliRunner().invoke(app, ["build", str(tmp_path / "in"), "-o", str(tmp_path / "out")])
    assert shown.exit_code == 0, shown.stderr
    assert "1 afgørelse gælder ingen note mere / " in shown.stderr
    assert "1 decision fits no note any more, see report.md" in shown.stderr


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Key:
    """Give the key of a result that no build can mend."""
    from referatgraf import validation

    focus = "https://example.org/nowhere"
    one = Violation(
        focus, SHAPE, "urn:part", Severity.VIOLATION,
        "https://example.org/referatgraf/graph/merged", "Nej.", "No.",
    )  # fmt: skip
    monkeypatch.setattr(validation, "validate_merged", lambda *words: (one,))
    return Key(SHAPE, about=focus)


@pytest.mark.parametrize(
    ("verdict", "code"), [(None, 3), (Verdict.ACCEPTED, 3), (Verdict.OVERRULED, 0)]
)
def test_only_what_was_overruled_no_longer_fails_the_build(
    verdict: Verdict | None, code: int, broken: Key, minutes: Path, tmp_path: Path
) -> None:
    other = replace(broken, about="https://example.org/elsewhere")
    for key, said in ((broken, verdict), (other, Verdict.OVERRULED)):
        if said is not None:
            append(beside(tmp_path / "out"), Decision(key.id, said, "K", AT, REASON, key))
    found = build([str(minutes / "in")], tmp_path / "out")
    assert found.exit_code == code
    assert found.lost == 1
    assert report(tmp_path / "out")["conforms"] is (code == 0)
    assert margin(tmp_path / "out", *()).conforms is False, "validate is told of none here"


@pytest.mark.parametrize(
    ("where", "reason"),
    [("out/d.jsonl", "a build overwrites"), ("none.jsonl", "cannot be read"), ("x", "no JSON")],
)
def test_wrong_file_of_decisions_is_told_before_anything_is_built(
    where: str, reason: str, tmp_path: Path
) -> None:
    (tmp_path / "x").write_text("{\n", encoding="utf-8")
    words = ["build", SAMPLE, "-o", tmp_path / "out", "--decisions", tmp_path / where]
    shown = CliRunner().invoke(app, [str(word) for word in words])
    assert shown.exit_code == 2
    assert reason in shown.stderr and shown.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()
