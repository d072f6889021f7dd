import re
import subprocess
import sys
from pathlib import Path

import pytest

from referatgraf.exports import export_names
from referatgraf.queries import questions

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def commands(text: str) -> list[str]:
    """Return the lines of the README's tour that call referatgraf, without their comments."""
    found = re.findall(r"^referatgraf .+$", text, re.MULTILINE)
    return [line.partition("#")[0].strip() for line in found]


def test_command_reference_is_current() -> None:
    words = [sys.executable, str(ROOT / "scripts" / "cli_reference"), "--check"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_readme_tour_runs_as_written(tmp_path: Path) -> None:
    for line in commands(README):
        words = [w.strip('"') for w in re.findall(r'"[^"]+"|\S+', line)]
        words = [str(ROOT / w) if w.startswith("graph/") else w for w in words[1:]]
        run = [sys.executable, "-m", "referatgraf", *words]
        done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
    assert (tmp_path / "who.csv").is_file()


def test_readme_names_every_export_and_question() -> None:
    docs = (ROOT / "docs" / "query.md").read_text(encoding="utf-8")
    assert all(name in README for name in export_names())
    assert all(f"`{question.name}`" in docs for question in questions())


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{p.name}" for p in ROOT.glob("docs/*.md"))])
def test_links_lead_to_files(page: str) -> None:
    path = ROOT / page
    broken = [
        link
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists()
    ]
    assert broken == []


def test_query_in_the_docs_answers(sample_out: Path) -> None:
    from referatgraf.queries import ask
    from referatgraf.store import open_store

    text = (ROOT / "docs" / "query.md").read_text(encoding="utf-8")
    sparql = text.partition("```sparql\n")[2].partition("```")[0]
    assert list(ask(open_store(sample_out).graph, sparql).rows)
