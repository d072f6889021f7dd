"""The wheel, installed alone with its declared dependencies, outside the checkout and offline."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer.main

from referatgraf import __version__
from referatgraf.cli import app
from referatgraf.exports import EXPORTS
from referatgraf.queries import questions

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
BINARIES = "Scripts" if os.name == "nt" else "bin"
EXTRAS = [one.name for one in EXPORTS if one.name in PROJECT["project"]["optional-dependencies"]]
COMMANDS = tuple(typer.main.get_group(app).commands)
pytestmark = pytest.mark.slow

NO_SOCKETS = """
import sys

def refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
        raise PermissionError("network: " + event)

sys.addaudithook(refuse)
"""
IMPORT_ALL = """
import importlib, pkgutil, referatgraf
for found in pkgutil.walk_packages(referatgraf.__path__, "referatgraf."):
    serves = found.name.startswith("referatgraf.web.") and ".web.pages" not in found.name
    if not found.name.endswith("__main__") and not serves:
        importlib.import_module(found.name)
        print(found.name)
"""
THIRD_PARTY = """
from referatgraf.exports.base import Export

def write(dataset):
    return b"".join(sorted(f"{t.subject}\\n".encode() for t in dataset.publication()))

EXPORT = Export("iris", ".txt", "IRI'er", "IRIs", write)
"""


@dataclass(frozen=True, slots=True)
class Bare:
    """An environment that holds the wheel and what the wheel asks for, and a guard on sockets."""

    env: Path
    guard: Path

    @property
    def python(self) -> Path:
        return self.env / BINARIES / "python"

    @property
    def program(self) -> Path:
        return self.env / BINARIES / "referatgraf"

    def call(
        self, *words: object, cwd: Path, path: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a program with the guard; ``path`` holds more modules."""
        folders = [str(self.guard), *([str(path)] if path else [])]
        return run(*words, cwd=cwd, path=os.pathsep.join(folders))

    def ask(self, *words: object, cwd: Path, path: Path | None = None) -> str:
        """Run referatgraf, which must succeed; return its output."""
        done = self.call(self.program, *words, cwd=cwd, path=path)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        return done.stdout


def run(*words: object, cwd: Path, path: str = "") -> subprocess.CompletedProcess[str]:
    """Run a program outside this environment's paths; what it compiles is kept."""
    dropped = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
    env = {key: value for key, value in os.environ.items() if key not in dropped}
    env |= {"PYTHONPATH": path} if path else {}
    return subprocess.run(
        list(map(str, words)), cwd=cwd, capture_output=True, text=True, env=env, encoding="utf-8"
    )


def pip(*words: object, cwd: Path, path: str = "") -> None:
    done = run(sys.executable, "-m", "pip", "--quiet", *words, cwd=cwd, path=path)
    assert done.returncode == 0, done.stderr


def install(env: Path, *words: object) -> None:
    """Install into an environment, which needs no pip of its own."""
    pip("--python", env / BINARIES / "python", "install", "--no-compile", *words, cwd=env)


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a folder with what building asks for."""
    folder = tmp_path_factory.mktemp("backend")
    pip("install", "--target", folder, *PROJECT["build-system"]["requires"], cwd=folder)
    return str(folder)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, backend: str) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("wheel"), backend)


def built(source: Path, folder: Path, backend: str) -> Path:
    """Return the wheel of a checkout or an sdist."""
    words = ["wheel", "--no-deps", "--no-build-isolation", "-w", folder, source]
    pip(*words, cwd=folder, path=backend)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Bare:
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder / "env", with_pip=False)
    install(folder / "env", wheel)
    (folder / "guard").mkdir()
    (folder / "guard" / "sitecustomize.py").write_text(NO_SOCKETS, encoding="utf-8")
    return Bare(folder / "env", folder / "guard")


@pytest.fixture(scope="module")
def extra(tmp_path_factory: pytest.TempPathFactory, wheel: Path, bare: Bare) -> Bare:
    """Give an environment with all extras, on top of the bare one."""
    env = tmp_path_factory.mktemp("extra") / "env"
    venv.create(env, with_pip=False)
    (site,) = bare.env.glob("[Ll]ib/**/site-packages")
    (own,) = env.glob("[Ll]ib/**/site-packages")
    (own / "bare.pth").write_text(str(site), encoding="utf-8")
    install(env, f"referatgraf[all] @ {wheel.as_uri()}")
    return Bare(env, bare.guard)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, bare: Bare) -> Iterator[Path]:
    """Give the folder in which ``referatgraf demo`` was run as the demo itself says."""
    folder = tmp_path_factory.mktemp("elsewhere")
    assert "Prøv nu / Try next" in bare.ask("demo", cwd=folder)
    assert [path.name for path in folder.iterdir()] == ["demo-out"]
    yield folder


def test_wheel_holds_all_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shapes = [f"referatgraf/_data/shapes/{p.name}" for p in (ROOT / "shapes").glob("*.ttl")]
    queries = [p.relative_to(ROOT / "graph").as_posix() for p in ROOT.glob("graph/**/*.rq")]
    sample = [p.relative_to(ROOT / "graph").as_posix() for p in ROOT.glob("graph/**/sample/*.txt")]
    data = ["referatgraf/_data/ontology.ttl", "referatgraf/py.typed", "referatgraf/web/style.css"]
    data += [f"referatgraf/exports/{name}" for name in ("context.jsonld", "page.css", "page.js")]
    data += [f"referatgraf/web/pages/assets/{name}" for name in ("site.css", "search.js")]
    assert {*data, *shapes, *queries, *sample} <= set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"referatgraf"}


def test_sdist_builds_the_same_wheel(wheel: Path, backend: str, tmp_path: Path) -> None:
    code = "import hatchling.build as b, sys; print(b.build_sdist(sys.argv[1]))"
    done = run(sys.executable, "-c", code, tmp_path, cwd=ROOT, path=backend)
    assert done.returncode == 0, done.stderr
    again = built(tmp_path / done.stdout.split()[-1], tmp_path, backend)
    assert contents(again) == contents(wheel)


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_guard_refuses_the_network(bare: Bare, tmp_path: Path) -> None:
    code = "import socket; socket.create_connection(('192.0.2.1', 80), 1)"
    assert "PermissionError: network" in bare.call(bare.python, "-c", code, cwd=tmp_path).stderr


def test_every_module_is_imported_without_extras(bare: Bare, tmp_path: Path) -> None:
    done = bare.call(bare.python, "-W", "error", "-c", IMPORT_ALL, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    files = {p for p in ROOT.glob("graph/referatgraf/**/*.py") if p.name != "__main__.py"}
    serving = {p for p in ROOT.glob("graph/referatgraf/web/*.py") if p.name != "__init__.py"}
    count = len(files - serving) - 1
    assert len(done.stdout.split()) == count, "all but the package itself and what serves"
    code = "import importlib.util as u; print([n for n in ('pytest', 'pyarrow') if u.find_spec(n)])"
    assert bare.call(bare.python, "-c", code, cwd=tmp_path).stdout == "[]\n", "bare"


def test_console_script_and_module_are_the_same_program(bare: Bare, tmp_path: Path) -> None:
    module = bare.call(bare.python, "-m", "referatgraf", "--help", cwd=tmp_path)
    assert bare.ask("--help", cwd=tmp_path) == module.stdout
    assert bare.ask("--version", cwd=tmp_path) == f"referatgraf {__version__}\n"
    listed = module.stdout.partition("Commands:")[2]
    assert tuple(re.findall(r"^  (\w+)", listed, re.MULTILINE)) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_each_command_ends_in_an_example(bare: Bare, tmp_path: Path, name: str) -> None:
    shown = bare.ask(name, "--help", cwd=tmp_path)
    assert f"referatgraf {name} " in shown.partition("Example:")[2]


def test_built_folder_is_valid_and_explained(bare: Bare, demo: Path) -> None:
    bare.ask("validate", "demo-out", cwd=demo)
    shown = bare.ask("explain", "demo-out", "Sidsel Maarup", cwd=demo)
    assert "kkr-sjaelland-2023-03-10.txt:" in shown
    sparql = "SELECT (COUNT(*) AS ?n) { ?p a person:Person }"
    (demo / "mine.rq").write_text(sparql, encoding="utf-8")
    answer = bare.ask("query", "demo-out", "mine.rq", "--format", "csv", cwd=demo)
    assert int(answer.split()[1].strip('"')) > 20


def test_each_bundled_question_answers_its_example(bare: Bare, demo: Path) -> None:
    listed = json.loads(bare.ask("query", "--list", "--format", "json", cwd=demo))
    assert [row["name"] for row in listed] == [found.name for found in questions()]
    answered = 0
    for row in listed:
        words = ["demo-out" if w == "OUT" else w for w in shlex.split(row["example"])[1:]]
        answered += bool(json.loads(bare.ask(*words, "--format", "json", cwd=demo)))
    assert answered >= 30, "of a few kinds the sample has nothing"


@pytest.mark.parametrize("name", [one.name for one in EXPORTS if one.name not in EXTRAS])
def test_each_export_writes_what_the_checkout_writes(
    bare: Bare, demo: Path, sample_out: Path, tmp_path: Path, name: str
) -> None:
    bare.ask("export", "demo-out", "--to", name, "-o", tmp_path / "file", cwd=demo)
    from referatgraf.exports import export
    from referatgraf.store import open_store

    expected = export(name).write(open_store(sample_out).dataset)
    assert (tmp_path / "file").read_bytes() == expected


@pytest.mark.parametrize("name", EXTRAS)
def test_export_without_its_extra_says_how_to_install_it(
    bare: Bare, demo: Path, tmp_path: Path, name: str
) -> None:
    words = ["export", "demo-out", "--to", name, "-o", tmp_path / "file"]
    done = bare.call(bare.program, *words, cwd=demo)
    assert done.returncode == 2
    assert done.stdout == "" and done.stderr.count("\n") == 1
    assert f"pip install 'referatgraf[{name}]'" in done.stderr
    assert not (tmp_path / "file").exists()


def test_serve_without_its_extra_says_how_to_install_it(bare: Bare, demo: Path) -> None:
    done = bare.call(bare.program, "serve", "demo-out", "--port", 0, cwd=demo)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("install it: pip install 'referatgraf[serve]'\n")


def test_serve_is_imported_with_its_extra(extra: Bare, tmp_path: Path) -> None:
    code = "from referatgraf.web import app, serving; print(app._STYLE.is_file())"
    assert extra.call(extra.python, "-c", code, cwd=tmp_path).stdout == "True\n"


@pytest.mark.parametrize("name", EXTRAS)
def test_export_with_its_extra_writes(extra: Bare, demo: Path, tmp_path: Path, name: str) -> None:
    words = ["export", "demo-out", "--to", name, "-o", tmp_path / "file"]
    done = extra.call(extra.python, "-m", "referatgraf", *words, cwd=demo)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "file").stat().st_size > 1000


def test_export_of_another_package_joins(bare: Bare, demo: Path, tmp_path: Path) -> None:
    files = {
        "iris.py": THIRD_PARTY,
        "iris-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: iris\nVersion: 1.0\n",
        "iris-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any",
        "iris-1.0.dist-info/entry_points.txt": "[referatgraf.exports]\niris = iris:EXPORT\n",
        "iris-1.0.dist-info/RECORD": "",
    }
    with zipfile.ZipFile(tmp_path / "iris-1.0-py3-none-any.whl", "w") as file:
        for name, text in files.items():
            file.writestr(name, text)
    target = tmp_path / "site"
    pip("install", "--target", target, tmp_path / "iris-1.0-py3-none-any.whl", cwd=tmp_path)
    shown = bare.ask("export", "demo-out", "--to", "iris", cwd=demo, path=target)
    assert any("/person/" in line for line in shown.splitlines())
    wrong = bare.call(bare.program, "export", "demo-out", "--to", "x", cwd=demo, path=target)
    assert "html, iris" in wrong.stderr, "listed behind ours"
    without = bare.call(bare.program, "export", "demo-out", "--to", "iris", cwd=demo)
    assert without.returncode == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["build", "minutes", "-o", "OUT"], 1),
        (["build", "nowhere.txt", "-o", "OUT"], 2),
        (["build", "nowhere.txt", "minutes", "-o", "OUT"], 1),
        (["build", "minutes", "-o", "minutes"], 2),
        (["export", "demo-out", "--to", "nope"], 2),
        (["query", "demo-out", "broken.rq"], 2),
        (["query", "demo-out", "seats", "--param", "date=tomorrow"], 2),
        (["explain", "demo-out", "Nobody At All"], 2),
        (["validate", "minutes"], 4),
        (["query", "nowhere", "seats"], 4),
    ],
)
def test_bad_input_has_its_documented_exit_code(
    bare: Bare, demo: Path, tmp_path: Path, words: list[str], code: int
) -> None:
    shutil.copytree(demo / "demo-out", tmp_path / "demo-out")
    (tmp_path / "minutes").mkdir()
    for path in (ROOT / "graph" / "referatgraf" / "sample").glob("soroe*.txt"):
        shutil.copy(path, tmp_path / "minutes")
    (tmp_path / "minutes" / "empty.txt").touch()
    (tmp_path / "broken.rq").write_text("SELECT * {", encoding="utf-8")
    done = bare.call(bare.program, *words, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "OUT" / "report.md").exists() == (code == 1)


def no_network() -> list[str]:
    """Return the words that run a program in a network of nothing, none where that may not be."""
    words = ["unshare", "--map-root-user", "--net"]
    if shutil.which("unshare") is None:
        return []
    allowed = subprocess.run([*words, "true"], capture_output=True).returncode == 0
    return words if allowed else []


def test_demo_runs_where_there_is_no_network(bare: Bare, demo: Path, tmp_path: Path) -> None:
    if not (words := no_network()):
        pytest.skip("this machine lets no one make a network namespace")
    done = run(*words, bare.program, "demo", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    names = [path.relative_to(demo) for path in demo.rglob("demo-out/**/*") if path.is_file()]
    assert names
    assert all((tmp_path / n).read_bytes() == (demo / n).read_bytes() for n in names)
