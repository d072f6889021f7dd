import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "scripts" / "check_evidence"


def checked(out: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, str(SCRIPT), str(out)]
    return subprocess.run(words, capture_output=True, text=True, check=False)


def damage(out: Path, change: Callable[[str], str | None], only: str) -> None:
    """Change the first line that holds ``only``; None takes it away."""
    path = out / "graph.nq"
    lines = path.read_text(encoding="utf-8").split("\n")
    i = next(i for i, line in enumerate(lines) if only in line and "/source/" in line)
    changed = change(lines[i])
    lines[i : i + 1] = [] if changed is None else [changed]
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def test_sample_is_proved(sample_out: Path) -> None:
    done = checked(sample_out)
    assert done.returncode == 0, done.stdout
    assert done.stdout.endswith("; 0 misses\n")


def test_script_shares_no_code() -> None:
    assert "import referatgraf" not in SCRIPT.read_text(encoding="utf-8")
    assert "from referatgraf" not in SCRIPT.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("only", "change"),
    [
        ("#anchorOf> ", lambda line: line.replace('"', '"x', 1)),
        ("#anchorOf> ", lambda line: None),
        ("#beginIndex> ", lambda line: line.replace('> "', '> "1', 1)),
        ("#endIndex> ", lambda line: None),
        ("def/AgendaItem> ", lambda line: line.replace("/item/", "/item/other")),
        ("/membership/1> <http://www.w3.org/ns/prov#wasDerivedFrom>", lambda line: None),
        ("/participation/1> <http://www.w3.org/ns/prov#wasDerivedFrom>", lambda line: None),
        ("/person/1> <http://www.w3.org/ns/prov#wasDerivedFrom>", lambda line: None),
    ],
)
def test_damaged_evidence_is_found(
    copied: Path, only: str, change: Callable[[str], str | None]
) -> None:
    damage(copied, change, only)
    done = checked(copied)
    assert done.returncode == 1, done.stdout + done.stderr


def test_mention_without_words_is_found(copied: Path) -> None:
    path = copied / "graph.nq"
    lines = path.read_text(encoding="utf-8").split("\n")
    named = "#taIdentRef> <https://example.org/referatgraf/municipality/0330>"
    path.write_text("\n".join(x for x in lines if named not in x), encoding="utf-8", newline="\n")
    assert "but no quote names it" in checked(copied).stdout


def test_damaged_text_is_found(copied: Path) -> None:
    path = next((copied / "text").iterdir())
    path.write_text(" " + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert checked(copied).returncode == 1


def test_missing_text_is_found(copied: Path) -> None:
    shutil.rmtree(copied / "text")
    assert "is missing" in checked(copied).stdout


def test_merged_node_from_nowhere_is_found(copied: Path) -> None:
    path = copied / "graph.nq"
    graph = "<https://example.org/referatgraf/graph/merged>"
    line = f'<https://example.org/x> <http://xmlns.com/foaf/0.1/name> "Nobody" {graph} .\n'
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    assert "merged from nothing" in checked(copied).stdout


def test_wrong_use_is_exit_code_2(tmp_path: Path) -> None:
    assert checked(tmp_path).returncode == 2
