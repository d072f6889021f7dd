# ruff: noqa: E501
"""validate --shapes and note --shapes, as a user types them."""

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest
from typer.testing import CliRunner, Result

from referatgraf.cli import app

HEAD = """@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix person: <http://www.w3.org/ns/person#> .
@prefix rg: <https://w3id.org/referatgraf/def/> .
@prefix our: <https://kommune.example/shapes#> .
"""
RULES = (
    HEAD
    + """
our:Person a sh:NodeShape ; sh:targetClass person:Person ; sh:property [
    sh:path foaf:name ; sh:pattern "^[^ ]+ [^ ]+$" ; sh:severity sh:Warning ;
    sh:message "{?value} har ikke to navne"@da, "{?value} has not two names"@en ] .
"""
)
FOUND = "kkr-sjaelland-2023-10-06.txt:20:1: advarsel: Alfhild Kragh Vesterdal har ikke to navne"


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    (tmp_path / "rules.ttl").write_text(RULES, encoding="utf-8")
    return tmp_path / "rules.ttl"


def test_result_leads_to_file_line_and_words(sample_out: Path, rules: Path) -> None:
    shown = run("validate", sample_out, "--shapes", rules)
    assert shown.exit_code == 0, shown.stderr
    assert f"{FOUND} («Alfhild Kragh Vesterdal»)" in shown.stdout
    file, line = re.findall(r"^(\S+):(\d+):1: advarsel: Alfhild Kragh V", shown.stdout, re.M)[0]
    texts = "".join(p.read_text("utf-8") for p in (sample_out / "text").iterdir())
    assert file in (sample_out / "graph.nq").read_text("utf-8")
    assert "Alfhild Kragh Vesterdal" in texts and int(line) == 20
    bare = run("validate", sample_out)
    assert set(bare.stdout.splitlines()) < set(shown.stdout.splitlines()), "ours stay"


def test_a_broken_rule_of_a_user_counts(sample_out: Path, rules: Path, tmp_path: Path) -> None:
    rules.write_text(RULES.replace("sh:Warning", "sh:Violation"), encoding="utf-8")
    shown = run("validate", sample_out, "--shapes", rules, "--language", "en")
    assert shown.exit_code == 3
    assert "error: Alfhild Kragh Vesterdal has not two names" in shown.stdout


def test_shared_thing_is_told_where_it_is_named(sample_out: Path, rules: Path) -> None:
    rules.write_text(
        HEAD + "our:Town a sh:NodeShape ; sh:targetClass rg:Municipality ; "
        "sh:property [ sh:path rg:motto ; sh:minCount 1 ] .",
        encoding="utf-8",
    )
    shown = run("validate", sample_out, "--shapes", rules)
    lines = [one for one in shown.stdout.splitlines() if "Town-motto" in one]
    assert lines
    assert all(re.match(r"[\w-]+\.txt:\d+:\d+: fejl: “\w", one) for one in lines), lines


def test_decision_about_a_note_of_own_shapes(sample_out: Path, rules: Path, tmp_path: Path) -> None:
    own = ["--shapes", rules, "--decisions", tmp_path / "d.jsonl"]
    first = run("validate", sample_out, "--shapes", rules)
    note_id = re.findall(r"Alfhild Kragh V.*\[([0-9a-f]{16})\]", first.stdout)[0]
    words = ["note", sample_out, note_id, "overrule", "--by", "Asta", "--reason", "Mellemnavn."]
    assert run(*words, "--decisions", tmp_path / "d.jsonl").exit_code == 2, "not without shapes"
    done = run(*words, *own)
    assert done.exit_code == 0, done.stderr
    again = run("validate", sample_out, *own)
    assert f"[{note_id}] – afgjort: tilsidesat, af Asta" in again.stdout
    assert "1 afgjort" in again.stderr
    bare = run("validate", sample_out, "--decisions", tmp_path / "d.jsonl")
    assert note_id not in bare.stdout, "not missed where those shapes are not checked"


def test_faults_are_told_a_line_each_before_anything_is_checked(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(
        f"{HEAD}our:S a sh:NodeShape ;\n sh:targetClas our:P ;\n sh:js 1 ."
    )
    (tmp_path / "b.ttl").write_text(f"{HEAD}our:S sh:path [ .")
    shown = run("validate", tmp_path / "no_folder", "--shapes", tmp_path / "a.ttl")
    assert shown.exit_code == 2
    assert re.fullmatch(
        r"error: \S+a\.ttl:8:2: sh:targetClas is no term of SHACL; write sh:targetClass\n"
        r"error: \S+a\.ttl:9:2: sh:js is not run here.*\n",
        shown.stderr,
    )
    shown = run("validate", tmp_path / "no_folder", "--shapes", tmp_path, "--shapes", "gone.ttl")
    assert shown.stderr.count("\n") == 2, shown.stderr


@pytest.mark.parametrize("given", ["rules.ttl", "."])
def test_nothing_is_written_over_the_shapes(
    sample_out: Path, rules: Path, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(rules.parent)
    shown = run("validate", sample_out, "--shapes", given, "--report", "rules.ttl")
    assert shown.exit_code == 2
    assert "rules.ttl: holds the decisions or your shapes" in shown.stderr
    assert rules.read_text("utf-8") == RULES


HOSTILE = (
    HEAD
    + r"""
<https://kommune.example/it's(1)&quot;> a sh:NodeShape ; sh:targetClass person:Person ;
    sh:severity sh:Warning ; sh:property [ sh:path foaf:name ; sh:maxLength 3 ;
    sh:name "<b>x</b>\u001B[31m" ; sh:description "]]> --> </style>" ; sh:severity sh:Warning ;
    sh:message "<script>alert(1)</script> \" ' & \\u0022 \u001B]0;x\u0007 \u202Eod {?value} {$this} {0} %s\n<x" ] .
"""
)


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)


def test_hostile_words_of_shapes_break_no_output(sample_out: Path, tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(HOSTILE, encoding="utf-8")
    files = [tmp_path / name for name in ("n.html", "n.sarif", "n.ttl")]
    words = ["--html", files[0], "--sarif", files[1], "--report", files[2]]
    shown = run("validate", sample_out, "--shapes", tmp_path / "own.ttl", *words)
    assert shown.exit_code == 0, shown.stderr
    lines = [line for line in shown.stdout.splitlines() if "<script>" in line]
    assert len(lines) == 25
    assert all(line.isprintable() for line in lines)
    page = files[0].read_text("utf-8")
    assert Tags(page).seen.isdisjoint({"script", "x", "b"})
    assert "\x1b" not in page and "\u202e" not in page
    log = json.loads(files[1].read_text("utf-8"))["runs"][0]
    told = [one["message"]["text"] for one in log["results"]]
    assert sum("<script>" in one for one in told) == 25
    assert all(one.isprintable() for one in told)
    shape = "https://kommune.example/it's(1)&quot;-name"
    assert all(
        log["tool"]["driver"]["rules"][one["ruleIndex"]]["properties"]["shape"] == shape
        for one in log["results"]
        if "<script>" in one["message"]["text"]
    )
    report = list(ox.parse(files[2].read_bytes(), ox.RdfFormat.TURTLE))
    source = ox.NamedNode("http://www.w3.org/ns/shacl#sourceShape")
    assert sum(q.predicate == source and q.object == ox.NamedNode(shape) for q in report) == 25


def test_outputs_are_the_same_bytes_in_every_run(sample_out: Path, rules: Path) -> None:
    folder = rules.parent
    said = set()
    for seed in ("0", "7"):
        files = [folder / f"{seed}.{kind}" for kind in ("html", "sarif", "ttl")]
        words = ["--html", files[0], "--sarif", files[1], "--report", files[2]]
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "referatgraf",
                "validate",
                sample_out,
                "--shapes",
                rules,
                *words,
            ],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        )
        said.add((done.stdout, *(file.read_bytes() for file in files)))
    assert len(said) == 1
