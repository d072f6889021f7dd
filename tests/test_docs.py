"""The README and docs/: every code block is run as written, or stands below with the reason."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from referatgraf.config import settings
from referatgraf.exports import GROUP, export_names
from referatgraf.queries import ask, questions
from referatgraf.store import open_store
from referatgraf.web.pages import publication

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = ["README.md", *sorted(f"docs/{path.name}" for path in ROOT.glob("docs/*.md"))]
RUN = ("sh", "python", "sparql", "toml", "turtle")
SERVED = "it runs until it is ended; tests/web/test_serve.py asks it"
ELSEWHERE = "it needs another server; tests/remote has one"
NOT_RUN = {  # (page, line of a block that is run otherwise): why not
    ("README.md", "git clone <this repository> referatgraf && cd referatgraf"): "it is cloned",
    ("README.md", "scripts/demo"): "runs in test_demo_script_sets_up_a_fresh_copy",
    ("README.md", "scripts/test"): "runs these tests",
    ("README.md", 'scripts/test -m "not slow"'): "runs these tests",
    ("README.md", "referatgraf serve demo-out"): SERVED,
    ("docs/cli.md", "referatgraf serve OUT --port 8000"): SERVED,
    ("docs/cli.md", "referatgraf validate OUT --shapes our-rules.ttl"): "docs/correct.md has them",
    (
        "docs/cli.md",
        "referatgraf push OUT --to http://127.0.0.1:7878/store --state pushed.json",
    ): ELSEWHERE,
    (
        "docs/loading.md",
        "referatgraf push OUT --to http://127.0.0.1:7878/store --state pushed.json",
    ): ELSEWHERE,
    (
        "docs/loading.md",
        "referatgraf query --endpoint http://127.0.0.1:7878/query two_hats --param year=2023",
    ): ELSEWHERE,
    (
        "docs/loading.md",
        "referatgraf query --endpoint http://127.0.0.1:8000/sparql mine.rq --format csv",
    ): ELSEWHERE,
    ("docs/serve.md", "referatgraf serve OUT --port 8000"): SERVED,
    ("docs/serve.md", "pip install 'referatgraf[serve]'"): "it is installed",
    (
        "docs/serve.md",
        "curl http://127.0.0.1:8000/sparql --data-urlencode "
        "'query=SELECT ?name { ?p a person:Person ; foaf:name ?name }'",
    ): SERVED,
}
NO_CODE = {  # (page, language): why nothing can be run
    ("README.md", "text"): "a drawing",
    ("docs/correct.md", "text"): "output, compared in test_shell_of_the_page_runs_as_written",
}
NO_ROWS = {  # (page, first line of a query): why the sample has no answer
    ("docs/query.md", "SELECT DISTINCT ?date ?title ?name WHERE {"): "nobody votes against",
}
AFTER = {  # what shows that a page's Python does something, where it prints nothing itself
    "docs/extend.md": """
from pathlib import Path
from referatgraf.store import open_store
print(EXPORT.write(open_store(Path("OUT")).dataset).decode())
""",
}


def blocks(page: str, language: str) -> list[str]:
    """Return the code blocks of a page in a language."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [code for found, code in BLOCK.findall(text) if found == language]


def pages(language: str) -> list[str]:
    return [page for page in PAGES if blocks(page, language)]


def without_comment(line: str) -> str:
    return re.sub(r"\s+#.*", "", line)


@pytest.fixture
def office(copied: Path, tmp_path: Path) -> Path:
    """Give a folder with all that the docs speak of: minutes/, OUT/, parts of the checkout."""
    shutil.copytree(ROOT / "graph" / "referatgraf" / "sample", tmp_path / "minutes")
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    shutil.copytree(ROOT / "graph", tmp_path / "graph")
    copied.rename(tmp_path / "OUT")
    (tmp_path / "docs").mkdir()
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_every_block_is_run_or_has_a_reason_not_to_be(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert text.count("```") == 2 * len(BLOCK.findall(text)), "a block that is not found"
    assert "~~~" not in text
    assert all(name in RUN or (page, name) in NO_CODE for name, _ in BLOCK.findall(text))
    told = {without_comment(line) for code in blocks(page, "sh") for line in code.splitlines()}
    assert {line for place, line in NOT_RUN if place == page} <= told, "an old exception"
    assert all(blocks(page, name) for place, name in NO_CODE if place == page), "an old exception"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("sh") is None, reason="the docs are written for a shell")
@pytest.mark.parametrize("page", pages("sh"))
def test_shell_of_the_page_runs_as_written(page: str, office: Path) -> None:
    for text in (*blocks(page, "sparql"), *blocks(page, "turtle")):
        if name := re.match(r"# ([\w-]+\.(?:rq|ttl))\n", text):
            (office / name[1]).write_text(text, encoding="utf-8")
    lines = [line for code in blocks(page, "sh") for line in code.splitlines()]
    lines = [line for line in lines if (page, without_comment(line)) not in NOT_RUN]
    shown = shell(office, lines)
    if page == "docs/correct.md":
        assert all(text in shown for text in blocks(page, "text"))
        assert "same municipality" in shown, "what its query answers"
        assert "har et mellemnavn" in shown, "what its own rule finds"


def shell(folder: Path, lines: list[str]) -> str:
    """Run lines in a shell that knows referatgraf; each must succeed; return what they wrote."""
    binaries = folder / "bin"
    binaries.mkdir()
    for name, words in (("referatgraf", "-m referatgraf"), ("python3", "")):
        (binaries / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n')
        (binaries / name).chmod(0o755)
    env = os.environ | {"PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"}
    script = "set -ex\n" + "\n".join(lines)
    done = subprocess.run(
        ["sh", "-c", script], cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("page", pages("python"))
def test_python_of_the_page_runs_as_written(page: str, office: Path) -> None:
    code = "\n".join([*blocks(page, "python"), AFTER.get(page, "")])
    words = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(words, cwd=office, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("page", pages("sparql"))
def test_sparql_of_the_page_answers(page: str, sample_out: Path) -> None:
    for query in blocks(page, "sparql"):
        rows = list(ask(open_store(sample_out).graph, query).rows)
        assert bool(rows) != ((page, query.splitlines()[0]) in NO_ROWS)


def test_settings_in_the_docs_are_taken(tmp_path: Path) -> None:
    (told,) = blocks("docs/start.md", "toml")
    (tmp_path / "referatgraf.toml").write_text(told, encoding="utf-8")
    taken = settings(tmp_path / "referatgraf.toml")
    assert {name: getattr(taken, name) for name in tomllib.loads(told)} == tomllib.loads(told)


def test_entry_point_in_the_docs_is_of_our_group() -> None:
    (told,) = blocks("docs/extend.md", "toml")
    assert tomllib.loads(told)["project"]["entry-points"][GROUP]
    checked = ["docs/extend.md", "docs/publishing.md", "docs/start.md"]
    assert pages("toml") == checked, "all that are checked"


def test_publisher_of_the_docs_is_taken(tmp_path: Path) -> None:
    (told,) = blocks("docs/publishing.md", "toml")
    (tmp_path / "referatgraf.toml").write_text(told, encoding="utf-8")
    taken = publication(tmp_path / "referatgraf.toml")
    expected = tomllib.loads(told)["site"]
    assert {name: getattr(taken, name) for name in expected} == expected


@pytest.mark.slow
def test_demo_script_sets_up_a_fresh_copy(tmp_path: Path) -> None:
    kept = shutil.ignore_patterns(".*", "__pycache__", "*-out", "OUT", "tests")
    shutil.copytree(ROOT, tmp_path / "copy", ignore=kept)
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    words = [sys.executable, tmp_path / "copy" / "scripts" / "demo"]
    done = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Prøv nu / Try next" in done.stdout
    assert (tmp_path / "copy" / "demo-out" / "report.md").is_file()


def test_command_reference_is_current() -> None:
    words = [sys.executable, str(ROOT / "scripts" / "cli_reference"), "--check"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_readme_names_every_export_and_question() -> None:
    docs = (ROOT / "docs" / "query.md").read_text(encoding="utf-8")
    assert all(name in README for name in export_names())
    assert all(f"`{question.name}`" in docs for question in questions())


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page: str) -> None:
    path = ROOT / page
    broken = [
        link
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists()
    ]
    assert broken == []
