import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from referatgraf.config import Settings
from referatgraf.errors import UsageError
from referatgraf.model import Severity, Violation
from referatgraf.pipeline import build, document, inputs, merging
from referatgraf.pipeline.report import BuildReport, InputReport

SAMPLE = Path(__file__).parents[1] / "graph" / "referatgraf" / "sample"
ONE = SAMPLE / "soroe-teknik-og-miljoeudvalget-2023-05-03.txt"


def outputs(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def item(report: BuildReport, name: str) -> InputReport:
    return next(item for item in report.inputs if name in item.file_names)


def test_sample_gives_every_output(sample_out: Path) -> None:
    names = {name for name in outputs(sample_out) if not name.startswith("text/")}
    expected = {"graph.nq", "graph.ttl", "graph.jsonld", "report.json", "report.md"}
    assert names == expected | {"manifest.json"}
    assert len(list((sample_out / "text").iterdir())) == 5


def test_outputs_hold_no_path_of_this_machine(sample_out: Path) -> None:
    here = str(SAMPLE).encode()
    for name, data in outputs(sample_out).items():
        assert here not in data, name
        assert str(sample_out.parent).encode() not in data, name


def test_same_bytes_are_one_source_with_all_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        shutil.copy(ONE, tmp_path / name)
    report = build([str(tmp_path)], tmp_path / "out")
    assert [found.file_names for found in report.inputs] == [("a.txt", "b.txt")]
    assert (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8").count("/fileName>") == 2


def test_build_without_any_usable_input_leaves_an_earlier_one_in_place(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([str(ONE)], out)
    before = outputs(out)
    report = build([str(tmp_path / "mistyped")], out)
    assert (report.published, report.exit_code) == (False, 1)
    assert outputs(out) == before


def test_build_without_any_usable_input_says_why_in_a_new_folder(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    report = build([str(tmp_path / "mistyped"), str(tmp_path / "empty.txt")], tmp_path / "out")
    assert (report.published, report.exit_code) == (True, 1)
    told = json.loads((tmp_path / "out" / "report.json").read_bytes())
    assert [found["status"] for found in told["inputs"]] == ["quarantined"] * 2


def test_build_without_any_input_at_all_makes_no_new_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="mistyped: does not exist; check the path"):
        build([str(tmp_path / "mistyped")], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_rebuild_replaces_and_drops_what_is_gone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([str(SAMPLE)], out)
    build([str(ONE)], out)
    alone = tmp_path / "alone"
    build([str(ONE)], alone)
    assert outputs(out) == outputs(alone)


@pytest.mark.parametrize("model", ["rules", "auto"])
def test_order_of_inputs_changes_nothing(model: str, tmp_path: Path) -> None:
    files = sorted(map(str, SAMPLE.iterdir()))
    build(files, tmp_path / "out", Settings(model=model))
    build(files[::-1], tmp_path / "other", Settings(model=model))
    assert outputs(tmp_path / "out") == outputs(tmp_path / "other")


def test_report_counts_and_statuses_agree(sample_out: Path) -> None:
    report = json.loads((sample_out / "report.json").read_bytes())
    assert report["conforms"] and report["exitCode"] == 0
    assert report["counts"]["documents"] == len(report["inputs"]) == 5
    assert report["counts"]["Person"] == sum(i["facts"]["Person"] for i in report["inputs"])
    assert report["counts"]["twoHats"] == 5
    told = report["certainty"]
    assert sum(told["Person"].values()) == report["counts"]["Person"]
    kinds = ("office", "party", "seat")
    assert sum(sum(told[k].values()) for k in kinds) == report["counts"]["Membership"]
    assert sum(found["unsure"] for found in told.values()) == report["counts"]["unsure"]


def test_no_inputs_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        build([], tmp_path / "out")


def test_unexpected_error_quarantines_only_its_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = document._record

    def faulty(job: document.Job) -> object:
        if "06-16" in job.paths[0]:
            raise ZeroDivisionError("boom")
        return real(job)

    monkeypatch.setattr(document, "_record", faulty)
    report = build([str(SAMPLE)], tmp_path / "out")
    assert report.exit_code == 1
    assert item(report, "kkr-sjaelland-2023-06-16.txt").status == "quarantined"
    assert "ZeroDivisionError" in item(report, "kkr-sjaelland-2023-06-16.txt").reason
    assert len(report.with_status("done")) == 4


def test_file_that_changes_while_read_is_quarantined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "_sha256", lambda path: "0" * 64)
    report = build([str(ONE)], tmp_path / "out")
    assert "changed while it was read" in report.inputs[0].reason


def violation(focus: str) -> Violation:
    return Violation(focus, "urn:shape", "urn:part", Severity.VIOLATION, "urn:g", "Nej.", "No.")


def test_fact_behind_a_broken_merged_rule_is_withheld(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule that one meeting breaks once merged: the meeting goes, the rest conforms."""
    from referatgraf import validation

    def picky(texts: Iterable[str], *rest: object) -> tuple[Violation, ...]:
        words = "".join(texts).split()
        found = [s for s in words if s.endswith("meeting/kkr-sjaelland/2023-06-16>")]
        return (violation(found[0][1:-1]),) if found else ()

    monkeypatch.setattr(validation, "validate_merged", picky)
    report = build([str(SAMPLE)], tmp_path / "out")
    assert report.conforms and report.exit_code == 1
    assert item(report, "kkr-sjaelland-2023-06-16.txt").withheld
    assert item(report, "kkr-sjaelland-2023-03-10.txt").status == "done"
    turtle = (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    assert "kkr-sjaelland/2023-06-16" not in turtle


def test_graph_that_cannot_be_made_to_conform_is_exit_code_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from referatgraf import validation

    broken = (violation("https://example.org/nowhere"),)
    monkeypatch.setattr(validation, "validate_merged", lambda *words: broken)
    report = build([str(ONE)], tmp_path / "out")
    assert report.exit_code == 3
    assert "breaks one or more rules" in (tmp_path / "out" / "report.md").read_text("utf-8")


def test_two_renderings_of_one_meeting_are_merged_and_conform(tmp_path: Path) -> None:
    for name, more in (("a.txt", ""), ("b.txt", "\nSide 1 af 1\n")):
        (tmp_path / name).write_text(ONE.read_text("utf-8") + more, encoding="utf-8")
    report = build([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], tmp_path / "out")
    assert report.exit_code == 0, report.violations
    build([str(tmp_path / "a.txt")], tmp_path / "alone")
    people = [
        (tmp_path / name / "graph.ttl").read_text(encoding="utf-8").count("a person:Person")
        for name in ("out", "alone")
    ]
    assert people[0] == people[1] > 0


def test_merge_keeps_records_that_break_nothing(tmp_path: Path) -> None:
    jobs, _ = inputs.find_jobs([str(ONE)], Settings().base)
    records, _ = inputs.work(jobs, Settings(), lambda done, total: None)
    assert merging.merge(records, Settings().base).records == tuple(records)


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give eight minutes, enough for two workers here."""
    monkeypatch.setattr(inputs, "PER_WORKER", 4)
    folder = tmp_path / "many"
    folder.mkdir()
    text = ONE.read_text(encoding="utf-8")
    for day in range(1, 9):
        name = f"{day:02}.txt"
        (folder / name).write_text(text.replace("03-05-2023", f"{day:02}-06-2023"), "utf-8")
    yield folder


@pytest.mark.slow
def test_workers_give_the_same_bytes_as_one_process(tmp_path: Path, many: Path) -> None:
    build([str(many)], tmp_path / "one", Settings(jobs=1))
    build([str(many)], tmp_path / "two", Settings(jobs=2))
    assert outputs(tmp_path / "one") == outputs(tmp_path / "two")


@pytest.mark.slow
def test_document_that_takes_too_long_is_quarantined(tmp_path: Path, many: Path) -> None:
    settings = replace(Settings(jobs=2), seconds=0.001)
    report = build([str(many)], tmp_path / "out", settings)
    assert {found.status for found in report.inputs} == {"quarantined"}
    assert "took longer than 0.001 s" in report.inputs[0].reason


@pytest.mark.slow
def test_hash_seed_and_order_change_nothing(tmp_path: Path, sample_out: Path) -> None:
    expected = outputs(sample_out)
    for seed in ("0", "1", "2", "42", "1000", "4294967295"):
        files = sorted(map(str, SAMPLE.iterdir()))
        random.Random(int(seed)).shuffle(files)
        out = tmp_path / seed
        words = [sys.executable, "-m", "referatgraf", "build", *files, "-o", str(out)]
        words += ["--model", "rules"]  # as the sample is built
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"}
        subprocess.run(words, check=True, capture_output=True, env=env)
        assert outputs(out) == expected, seed
