"""The script brings the lists up to date, says what changed, and keeps what it cannot have."""

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib

ROOT = Path(__file__).parents[1]
LISTS = ROOT / "graph" / "referatgraf" / "validation" / "vocabularies"
HEAD = (
    "@prefix org: <http://www.w3.org/ns/org#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
)


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LISTS, tmp_path / "lists"))


def run(lists: Path, *options: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, str(ROOT / "scripts" / "refresh_vocabularies"), "--lists", str(lists)]
    return subprocess.run([*words, *options], capture_output=True, text=True, check=False)


def folder(tmp_path: Path, text: str) -> str:
    (tmp_path / "org.ttl").write_text(HEAD + text, "utf-8")
    return str(tmp_path)


def row(lists: Path, prefix: str) -> dict[str, str]:
    with (lists / "vocabularies.csv").open(encoding="utf-8", newline="") as file:
        return next(r for r in csv.DictReader(file) if r["prefix"] == prefix)


def test_new_terms_are_taken_and_lost_ones_dropped(lists: Path, tmp_path: Path) -> None:
    text = "org:Membership a owl:Class . org:seat a owl:ObjectProperty . owl:Thing a owl:Class .\n"
    done = run(lists, "--from", folder(tmp_path, text))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("org: 2 terms +seat -ChangeEvent")
    assert (lists / "org.csv").read_text("utf-8") == "term\nMembership\nseat\n"
    assert row(lists, "org")["source"] == "org.ttl"
    assert (lists / "skos.csv").read_bytes() == (LISTS / "skos.csv").read_bytes()


def test_check_writes_nothing(lists: Path, tmp_path: Path) -> None:
    done = run(lists, "--check", "--from", folder(tmp_path, "org:Seat a owl:Class ."))
    assert done.returncode == 1
    for path in LISTS.iterdir():
        assert (lists / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("text", ["org:Seat a", "owl:Thing a owl:Class .", ""])
def test_what_cannot_be_read_keeps_its_list(lists: Path, tmp_path: Path, text: str) -> None:
    done = run(lists, "--from", folder(tmp_path, text))
    assert done.returncode == 3
    assert done.stderr.startswith("org: kept as it is: ")
    assert (lists / "org.csv").read_bytes() == (LISTS / "org.csv").read_bytes()


def test_unknown_vocabulary_is_wrong_use(lists: Path) -> None:
    done = run(lists, "--rdflib", "--only", "nope")
    assert (done.returncode, done.stderr) == (2, "no such vocabulary: nope\n")


@pytest.mark.skipif(rdflib.__version__ != "7.6.0", reason="the lists are of rdflib 7.6.0")
def test_lists_are_those_of_rdflib(lists: Path) -> None:
    done = run(lists, "--rdflib", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
