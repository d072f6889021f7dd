import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from referatgraf.errors import ResourceError, StoreError, UsageError
from referatgraf.store import MANIFEST, claimed, load, open_store


def put(out: Path, **files: bytes) -> None:
    with claimed(out) as staging:
        staging.write("graph.nq", [])
        for name, data in files.items():
            staging.write(name.replace("_", "."), [data])
        staging.publish({"base": "https://example.org/"})


def everything(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_publish_leaves_only_final_files(tmp_path: Path) -> None:
    put(tmp_path / "out", report_md=b"x")
    assert set(everything(tmp_path / "out")) == {"graph.nq", "report.md", MANIFEST}


def test_manifest_hashes_are_true_and_checked(tmp_path: Path) -> None:
    out = tmp_path / "out"
    put(out, report_md=b"x")
    assert open_store(out).base == "https://example.org/"
    (out / "report.md").write_bytes(b"y")
    with pytest.raises(StoreError, match="not what the build wrote"):
        open_store(out)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b'{"files": {}}',
        b'{"files": {}, "base": "x", "format": 1}',
        b'{"files": {"graph.nq": 5}, "base": "x", "format": 1}',
        b'{"files": {"../x": {"sha256": "0"}, "graph.nq": {"sha256": "0"}}, "base": "x"}',
        b'{"files": {"graph.nq": {"sha256": "0"}}, "base": "x", "format": 9}',
    ],
)
def test_damaged_manifest_is_a_store_error(tmp_path: Path, text: bytes) -> None:
    out = tmp_path / "out"
    put(out)
    (out / MANIFEST).write_bytes(text)
    with pytest.raises(StoreError):
        open_store(out)


def test_missing_file_is_a_store_error(copied: Path) -> None:
    next((copied / "text").iterdir()).unlink()
    with pytest.raises(StoreError, match="cannot be read"):
        open_store(copied)


def test_failed_build_leaves_the_earlier_one(tmp_path: Path) -> None:
    out = tmp_path / "out"
    put(out, report_md=b"x")
    before = everything(out)
    with pytest.raises(RuntimeError), claimed(out) as staging:
        staging.write("report.md", [b"half"])
        raise RuntimeError
    assert everything(out) == before


def test_failed_first_build_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), claimed(tmp_path / "out"):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_stale_files_go_and_foreign_ones_stay(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with claimed(out) as staging:
        staging.write("graph.nq", [])
        staging.write("text/00112233aabbccdd.txt", [b"old"])
        staging.publish({"base": "x"})
    (out / "mine.txt").write_text("keep", encoding="utf-8")
    for name in ("Notes by hand.txt", "notes.txt"):
        (out / "text" / name).write_text("keep", encoding="utf-8")
    put(out)
    kept = {"mine.txt", "text/Notes by hand.txt", "text/notes.txt"}
    assert set(everything(out)) == {"graph.nq", MANIFEST} | kept


def test_foreign_folder_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work", encoding="utf-8")
    with pytest.raises(UsageError, match="no build wrote"), claimed(tmp_path):
        pass
    assert set(everything(tmp_path)) == {"thesis.tex"}


def test_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError), claimed(tmp_path / "out"):
        pass


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder nobody may write to")
def test_read_only_place_is_refused_before_any_work() -> None:
    with pytest.raises(UsageError, match="cannot be written"), claimed(Path("/sys/kernel/out")):
        pytest.fail("work began")


def test_second_build_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from referatgraf.store import claimed\n"
        "from referatgraf.errors import StoreError\n"
        "try:\n  claimed(Path(sys.argv[1])).__enter__()\n"
        "except StoreError as error: print(error)"
    )
    out = tmp_path / "out"
    with claimed(out):
        words = [sys.executable, "-c", code, str(out)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert f"locked by pid {os.getpid()}" in done.stdout


def test_stale_lock_is_taken_over(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / ".referatgraf" / "staging").mkdir(parents=True)
    (out / ".referatgraf" / "lock").write_text("999999\n", encoding="utf-8")
    (out / ".referatgraf" / "staging" / "graph.nq").write_text("half", encoding="utf-8")
    put(out)
    assert set(everything(out)) == {"graph.nq", MANIFEST}


def test_full_disk_is_a_resource_error_and_keeps_the_earlier_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    put(out)
    before = everything(out)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ResourceError, match="disk is full"):
        put(out, report_md=b"x")
    monkeypatch.undo()
    assert everything(out) == before


def test_stored_text_is_exact(sample_out: Path) -> None:
    built = open_store(sample_out)
    for item in built.report()["inputs"]:
        name = item["fileNames"][0]
        source = Path(__file__).parents[1] / "graph" / "referatgraf" / "sample" / name
        assert built.text(item["id"]) == source.read_bytes().decode("utf-8")


def test_manifest_counts_the_quads_of_each_graph(sample_out: Path) -> None:
    manifest: dict[str, Any] = json.loads((sample_out / MANIFEST).read_bytes())
    lines = (sample_out / "graph.nq").read_bytes().count(b"\n")
    assert sum(manifest["graphs"].values()) == lines


def test_published_is_merged_derived_and_the_reference_in_use_each_once() -> None:
    def quads(graph: str, *triples: str) -> str:
        return "".join(f"{one} <https://example.org/graph/{graph}> .\n" for one in triples)

    def one(subject: str, value: str) -> str:
        return f"<https://example.org/{subject}> <https://example.org/p> {value}"

    def to(subject: str, value: str) -> str:
        return one(subject, f"<https://example.org/{value}>")

    both, chained, far = one("b", '"in two graphs"'), to("r1", "r2"), one("r2", '"2"')
    text = (
        quads("derived", both)
        + quads("judgement", one("j", '"not"'))
        + quads("merged", to("a", "r1"), both, one("r3", '"described"'))
        + quads("reference", chained, far, one("r3", '"described"'), one("r3", '"unused"'))
    )
    dataset = load("https://example.org/", text.encode())
    found = sorted(triple.decode() for triple in dataset.published())
    assert found == sorted([both, to("a", "r1"), one("r3", '"described"'), chained, far])
    assert sorted(f"{t.subject} {t.predicate} {t.object}" for t in dataset.publication()) == found
