"""A build with a model: its identity, its report, and what is left when there is none."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extraction.ner.tiny import write_model
from referatgraf.cli import app
from referatgraf.config import Settings
from referatgraf.pipeline import build, build_sample
from referatgraf.pipeline.report import BuildReport

MINUTES = """Referat af møde i Kulturudvalget den 6. juni 2023

Til stede:
Karla Nørby
Bo Lind

1. Havnen
Xerxa Qvornsbæk fra Zyntrax orienterede om havnen.
"""


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


def built(minutes: Path, out: str, model: str = "auto") -> tuple[BuildReport, str, Any]:
    """Build; return the report, the graph, and report.json."""
    folder = minutes.parent / out
    report = build([str(minutes)], folder, Settings(jobs=1, model=model))
    told = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return report, (folder / "graph.nq").read_text(encoding="utf-8"), told


def test_model_finds_whom_the_rules_do_not_know(installed: Path, minutes: Path) -> None:
    _, plain, _ = built(minutes, "plain", "rules")
    report, graph, told = built(minutes, "out")
    assert "Xerxa" not in plain.replace("/text/", "") and "Xerxa Qvornsbæk" in graph
    assert report.exit_code == 0 and report.warnings == ()
    assert (told["model"]["name"], told["model"]["version"]) == ("tiny", "0.1.0")
    assert (told["model"]["words"], told["model"]["wordsShown"]) == (24, 7)
    readable = (minutes.parent / "out" / "report.md").read_text(encoding="utf-8")
    assert "Model ved siden af reglerne: tiny 0.1.0; den læste 7 af 24 ord." in readable
    assert "Model beside the rules: tiny 0.1.0; it read 7 of 24 words." in readable


def test_source_graph_names_the_model(installed: Path, minutes: Path) -> None:
    _, graph, told = built(minutes, "out")
    _, plain, _ = built(minutes, "plain", "rules")
    named = [line for line in graph.splitlines() if "modelVersion>" in line]
    assert len(named) == 1
    assert f'"tiny 0.1.0 {told["model"]["sha256"]}"' in named[0]
    assert "modelVersion" not in plain


def test_another_model_is_another_run(installed: Path, minutes: Path) -> None:
    plain, first = built(minutes, "a", "rules")[0], built(minutes, "b")[0]
    again = built(minutes, "c")[0]
    write_model(installed, version="0.1.1")
    other = built(minutes, "d")[0]
    assert first.run == again.run
    assert len({plain.run, first.run, other.run}) == 3


@pytest.mark.parametrize("file", ["meta.json", "model.int8.onnx", "tokenizer.json"])
def test_damaged_model_is_a_warning_and_the_rules_build(
    installed: Path, minutes: Path, file: str
) -> None:
    plain, rules, _ = built(minutes, "plain", "rules")
    (installed / file).write_bytes(b"torn")
    report, graph, told = built(minutes, "out")
    assert (report.exit_code, report.run, graph) == (0, plain.run, rules)
    assert told["model"] is None
    assert len(told["warnings"]) == 1 and "the rules alone are used" in told["warnings"][0]
    readable = (minutes.parent / "out" / "report.md").read_text(encoding="utf-8")
    assert readable.count("the rules alone are used") == 2


def test_command_says_the_warning_on_one_line(installed: Path, minutes: Path) -> None:
    words = ["build", str(minutes), "-o", str(minutes.parent / "out")]
    (installed / "meta.json").unlink()
    shown = CliRunner().invoke(app, words)
    assert shown.exit_code == 0
    assert len([line for line in shown.stderr.splitlines() if line.startswith("model ")]) == 1
    assert "model" not in CliRunner().invoke(app, [*words, "--model", "rules"]).stderr


def test_no_package_is_said_once_and_is_no_warning(
    minutes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = "referatgraf.extraction.ner.model_files.entry_points"
    monkeypatch.setattr(where, lambda *, group: [])
    out = minutes.parent / "out"
    words = ["build", str(minutes), "-o", str(out)]
    shown = CliRunner().invoke(app, words)
    assert shown.exit_code == 0
    assert shown.stderr.count("no model package is installed: the rules alone") == 1
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["warnings"] == []
    asked = CliRunner().invoke(app, [*words, "--model", "bundled"])
    assert asked.exit_code == 0
    assert "no model package is installed (pip install referatgraf-da-ner)" in asked.stderr
    assert len(json.loads((out / "report.json").read_text(encoding="utf-8"))["warnings"]) == 1


def test_model_of_the_settings_file_is_taken_and_the_command_line_wins(
    installed: Path, minutes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(minutes.parent)
    Path("referatgraf.toml").write_text('model = "missing_pipeline"\n', encoding="utf-8")
    words = ["build", str(minutes), "-o", "out"]
    assert "model missing_pipeline: is no package" in CliRunner().invoke(app, words).stderr
    assert "missing" not in CliRunner().invoke(app, [*words, "--model", "bundled"]).stderr
    Path("referatgraf.toml").write_text("model = 3\n", encoding="utf-8")
    assert CliRunner().invoke(app, words).exit_code == 2


def test_sample_is_the_same_with_and_without_a_model(installed: Path, tmp_path: Path) -> None:
    assert build_sample(tmp_path / "out").model is None


def test_nothing_is_asked_of_the_network(
    installed: Path, minutes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Any) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    assert built(minutes, "out")[0].model is not None


def test_worker_process_opens_the_model_by_its_place(tiny: Path, minutes: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from referatgraf.extraction.ner.recogniser import Model\n"
        "from referatgraf.pipeline.document import Job, process\n"
        "from referatgraf.workers import run\n"
        "import hashlib\n"
        "if __name__ == '__main__':\n"
        "    sha = hashlib.sha256(Path(sys.argv[1]).read_bytes()).hexdigest()\n"
        "    model = Model('tiny', '0.1.0', 'x', sys.argv[2], True)\n"
        "    job = Job((sys.argv[1],), sha, 'https://example.org/', model)\n"
        "    ((_, found),) = run(process, [job], 1, 60)\n"
        "    print(found.record.words_shown, 'Xerxa Qvornsbæk' in found.record.quads)\n"
    )
    script = minutes.parent / "script.py"
    script.write_text(code, encoding="utf-8")
    words = [sys.executable, str(script), str(minutes), str(tiny)]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(words, capture_output=True, text=True, env=env)
    assert done.stdout == "7 True\n", done.stderr
