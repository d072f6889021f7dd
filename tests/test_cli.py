import csv
import errno
import io
import json
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import typer.main
from typer.testing import CliRunner, Result

from referatgraf import __version__
from referatgraf.cli import app
from referatgraf.cli.demo import next_steps
from referatgraf.exports import EXPORTS

COMMANDS = sorted(typer.main.get_group(app).commands)
ROOT = Path(__file__).parents[1]


def run(*words: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=stdin)


def one_line(text: str) -> bool:
    return text.count("\n") == 1 and text.endswith("\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_each_command_is_in_two_languages_with_an_example(name: str) -> None:
    shown = run(name, "--help")
    assert shown.exit_code == 0
    paragraphs = shown.stdout.split("\n\n")
    assert {"en", "et"} & set(paragraphs[2].split()), "the second paragraph is Danish"
    assert f"referatgraf {name}" in shown.stdout.partition("Example:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_documented(name: str) -> None:
    assert f"## referatgraf {name}" in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"referatgraf {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_says_what_it_is_for(name: str) -> None:
    shown = [one for one in typer.main.get_group(app).commands[name].params if one.name != "help"]
    assert shown
    assert all(getattr(one, "help", None) for one in shown)


def test_version_is_the_packages() -> None:
    assert run("--version").stdout == f"referatgraf {__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from referatgraf.cli import app\n"
        "CliRunner().invoke(app, ['build', '--help'])\n"
        "heavy = {'spacy', 'rdflib', 'pyshacl', 'networkx', 'pyoxigraph', 'numpy', 'rich'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["build"],
        ["build", "x.txt"],
        ["export", "OUT"],
        ["query", "OUT"],
        ["validate", "OUT", "--format", "xml"],
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(words: list[str]) -> None:
    shown = run(*words)
    assert shown.exit_code == 2
    assert one_line(shown.stderr)
    assert shown.stdout == ""


def test_unfinished_folder_is_exit_code_4(tmp_path: Path) -> None:
    for words in (["validate"], ["query"], ["explain"], ["export"]):
        more = {"query": ["offices"], "explain": ["x"], "export": ["--to", "csv"]}
        shown = run(*words, tmp_path, *more.get(words[0], []))
        assert shown.exit_code == 4, shown.stderr
        assert one_line(shown.stderr)


def test_debug_adds_the_traceback(tmp_path: Path) -> None:
    assert "Traceback" not in run("validate", tmp_path).stderr
    assert "Traceback" in run("--debug", "validate", tmp_path).stderr
    assert "Traceback" in run("validate", tmp_path, "--debug").stderr
    assert "FileNotFoundError" in run("validate", tmp_path, "--debug").stderr, "what lies behind"


def test_build_lists_files_on_stdout_and_talks_on_stderr(tmp_path: Path) -> None:
    (tmp_path / "digt.txt").write_text("Der var engang en sommerdag ved søen.\n", encoding="utf-8")
    shown = run("build", tmp_path / "digt.txt", "-o", tmp_path / "out", "--format", "json")
    assert shown.exit_code == 1
    assert json.loads(shown.stdout)[0]["status"] == "quarantined"
    assert "digt.txt: no minutes found in it" in shown.stderr


def test_demo_builds_the_sample_and_tells_what_is_next(sample_out: Path, tmp_path: Path) -> None:
    started = time.monotonic()
    shown = run("demo", "-o", tmp_path / "my demo")
    assert shown.exit_code == 0, shown.stderr
    assert time.monotonic() - started < 30, "some 6 s; the limit is for a busy machine"
    assert "Prøv nu / Try next" in shown.stdout
    for name in ("graph.nq", "report.md", "manifest.json"):
        same = (sample_out / name).read_bytes()
        assert (tmp_path / "my demo" / name).read_bytes() == same


def test_steps_of_the_demo_run_as_written(sample_out: Path, tmp_path: Path) -> None:
    lines = [line.strip() for line in next_steps(sample_out)]
    steps = [shlex.split(line)[1:] for line in lines if line.startswith("referatgraf ")]
    steps = [step for step in steps if step[0] != "build"]
    assert len(steps) >= 4
    for step in steps:
        shown = run(*[tmp_path / word if word == "who.csv" else word for word in step])
        assert shown.exit_code == 0, shown.stderr
        assert shown.stdout or (tmp_path / "who.csv").is_file()


def test_demo_refuses_a_folder_with_other_things(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    shown = run("demo", "-o", tmp_path)
    assert shown.exit_code == 2
    assert one_line(shown.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_validate_of_the_sample_conforms(sample_out: Path) -> None:
    shown = run("validate", sample_out, "--format", "jsonl", "--language", "en")
    assert shown.exit_code == 0, shown.stdout
    assert "conforms" in shown.stderr


def test_query_gives_each_format(sample_out: Path) -> None:
    as_json = json.loads(run("query", sample_out, "two_hats", "--format", "json").stdout)
    lines = run("query", sample_out, "two_hats", "--format", "jsonl").stdout.splitlines()
    table = run("query", sample_out, "two_hats").stdout
    as_csv = run("query", sample_out, "two_hats", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(as_csv)))
    assert [json.loads(line) for line in lines] == as_json
    assert [row["name"] for row in rows] == [row["name"] for row in as_json]
    assert all(row["name"] in table for row in as_json)


def test_query_reads_stdin_and_files(sample_out: Path, tmp_path: Path) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?p a person:Person }"
    (tmp_path / "q.rq").write_text(text, encoding="utf-8")
    by_file = run("query", sample_out, tmp_path / "q.rq", "--format", "csv")
    by_stdin = run("query", sample_out, "-", "--format", "csv", stdin=text)
    assert by_file.stdout == by_stdin.stdout
    assert by_file.stdout.splitlines()[0] == '"n"'


def test_query_as_csv_is_safe_in_a_spreadsheet(sample_out: Path) -> None:
    text = r"""SELECT ("a\rb" AS ?x) ("=1+1" AS ?y) (?no AS ?z) {}"""
    shown = run("query", sample_out, "-", "--format", "csv", stdin=text)
    rows = list(csv.reader(io.StringIO(shown.stdout_bytes.decode(), newline="")))
    assert rows == [["x", "y", "z"], ["a\rb", "'=1+1", ""]]


@pytest.mark.parametrize(
    ("format", "out"), [("table", "name"), ("json", "[]\n"), ("jsonl", ""), ("csv", '"name"')]
)
def test_query_without_an_answer_says_so_on_stderr(sample_out: Path, format: str, out: str) -> None:
    words = ["query", sample_out, "represented_by", "--format", format]
    shown = run(*words, "-p", "person=Ingen Som Helst")
    assert shown.exit_code == 0
    assert shown.stderr == "0 rækker · 0 rows\n"
    assert shown.stdout.startswith(out) and "rækker" not in shown.stdout
    assert run(*words).stderr == ""


def test_explain_of_nothing_says_that_the_name_is_empty(sample_out: Path) -> None:
    shown = run("explain", sample_out, " ")
    assert shown.exit_code == 2
    assert shown.stderr == "error: name: is empty; give a name, a part of one, or an IRI\n"


def test_unknown_query_lists_the_bundled_ones(sample_out: Path) -> None:
    shown = run("query", sample_out, "nope")
    assert shown.exit_code == 2
    assert "two_hats" in shown.stderr


def test_explain_shows_place_and_words(sample_out: Path) -> None:
    shown = run("explain", sample_out, "sidsel maarup")
    assert shown.exit_code == 0
    assert "kkr-sjaelland-2023-03-10.txt:" in shown.stdout
    rows = json.loads(run("explain", sample_out, "sidsel maarup", "--format", "json").stdout)
    assert {"file", "line", "column", "quote", "status", "certainty"} <= set(rows[0])


def test_export_writes_a_file_whole(sample_out: Path, tmp_path: Path) -> None:
    target = tmp_path / "who.csv"
    assert run("export", sample_out, "--to", "csv", "-o", target).exit_code == 0
    assert target.read_bytes() == run("export", sample_out, "--to", "csv").stdout_bytes
    assert [path.name for path in tmp_path.iterdir()] == ["who.csv"]


@pytest.mark.parametrize("name", ["turtle", "csv", "svg"])
def test_export_that_fails_halfway_leaves_the_old_file(
    name: str, sample_out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "who"
    target.write_bytes(b"old")
    real = tempfile.NamedTemporaryFile

    def full(*args: Any, **kwargs: Any) -> Any:
        file = real(*args, **kwargs)
        write = file.write

        def half(data: bytes) -> int:
            write(data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")

        file.write = half
        return file

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", full)
    shown = run("export", sample_out, "--to", name, "-o", target)
    assert shown.exit_code != 0
    assert "No space left on device" in shown.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["who"]
    assert target.read_bytes() == b"old"


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no terminals to open")
@pytest.mark.parametrize("name", [one.name for one in EXPORTS if one.binary])
@pytest.mark.parametrize("more", [[], ["-o", "-"]])
def test_export_of_bytes_is_not_shown_on_a_terminal(
    name: str, more: list[str], sample_out: Path
) -> None:
    words = [sys.executable, "-m", "referatgraf", "export", str(sample_out), "--to", name, *more]
    ours, theirs = os.openpty()
    try:
        done = subprocess.run(words, stdout=theirs, stderr=subprocess.PIPE, text=True)
        os.close(theirs)
        os.set_blocking(ours, False)
        with suppress(OSError):  # how Linux ends a terminal that nobody holds open any more
            assert os.read(ours, 1) == b"", "nothing was written"
    finally:
        os.close(ours)
    assert done.returncode == 2
    assert one_line(done.stderr)
    assert f"write a file: -o who.{name}" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("name", [one.name for one in EXPORTS if one.binary])
def test_export_of_bytes_goes_through_a_pipe(name: str, sample_out: Path) -> None:
    pytest.importorskip({"parquet": "pyarrow", "png": "resvg_py"}[name])
    words = [sys.executable, "-m", "referatgraf", "export", str(sample_out), "--to", name]
    done = subprocess.run(words, capture_output=True, check=True)
    assert done.stdout.startswith({"parquet": b"PAR1", "png": b"\x89PNG"}[name])


def test_export_into_a_missing_folder_is_exit_code_2(sample_out: Path, tmp_path: Path) -> None:
    shown = run("export", sample_out, "--to", "csv", "-o", tmp_path / "no" / "who.csv")
    assert shown.exit_code == 2
    assert one_line(shown.stderr)


@contextmanager
def killed_at_last(process: "subprocess.Popen[Any]") -> Iterator[None]:
    """End a process also where an expectation fails, so that nothing waits for it."""
    try:
        yield
    finally:
        process.kill()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="sends a signal")
def test_interrupt_ends_a_long_query_at_once(sample_out: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    words = [sys.executable, "-m", "referatgraf", "query", str(sample_out), "-"]
    pipe = subprocess.PIPE
    with (
        subprocess.Popen(words, stdin=pipe, stderr=pipe) as process,
        killed_at_last(process),
    ):
        assert process.stdin
        process.stdin.write(endless.encode())
        process.stdin.close()
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=5) == 130


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="sends a signal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_build_leaves_the_earlier_one(copied: Path, number: int) -> None:
    before = {path: path.read_bytes() for path in copied.rglob("*") if path.is_file()}
    sample = ROOT / "graph" / "referatgraf" / "sample"
    words = [sys.executable, "-m", "referatgraf", "build", str(sample), "-o", str(copied)]
    with (
        subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as process,
        killed_at_last(process),
    ):
        while not (copied / ".referatgraf" / "lock").exists():
            time.sleep(0.05)
        time.sleep(0.5)
        process.send_signal(number)
        assert process.wait(timeout=10) == 130
        assert process.stderr
        assert process.stderr.read().startswith("interrupted")
    assert {path: path.read_bytes() for path in copied.rglob("*") if path.is_file()} == before
