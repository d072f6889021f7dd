import re
import shlex
import shutil
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


def blocks(page: str, language: str) -> list[str]:
    """Return the code blocks of a page in docs."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def program(folder: Path, *words: str) -> str:
    """Run Python in a folder and return what it wrote."""
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{words}\n{done.stderr}"
    return done.stdout


@pytest.fixture
def office(copied: Path, tmp_path: Path) -> Path:
    """Give a folder with minutes/ and OUT/, as the docs speak of them."""
    shutil.copytree(ROOT / "graph" / "referatgraf" / "sample", tmp_path / "minutes")
    copied.rename(tmp_path / "OUT")
    return tmp_path


@pytest.mark.slow
def test_correct_page_runs_as_written(office: Path) -> None:
    for query in blocks("correct.md", "sparql"):
        (office / query.splitlines()[0].removeprefix("# ")).write_text(query, encoding="utf-8")
    lines = commands("\n".join(blocks("correct.md", "sh")))
    told = {line: program(office, "-m", *shlex.split(line)) for line in lines}
    assert len(told) >= 7
    (shown,) = blocks("correct.md", "text")
    assert shown in told['referatgraf explain OUT "Sidsel Maarup"']
    assert "same municipality" in told["referatgraf query OUT why.rq"]


@pytest.mark.slow
@pytest.mark.parametrize("page", ["start.md", "query.md"])
def test_python_in_the_docs_runs(page: str, office: Path) -> None:
    assert program(office, "-W", "error", "-c", "\n".join(blocks(page, "python")))


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
