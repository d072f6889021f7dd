import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow


def run(*words: object, cwd: Path) -> str:
    """Run a program, without this environment's path, and return its output."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        list(map(str, words)), cwd=cwd, capture_output=True, text=True, check=False, env=env
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("wheel")
    words = ["-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, ROOT]
    run(sys.executable, *words, cwd=folder)
    yield next(folder.glob("*.whl"))


def test_wheel_holds_all_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shapes = [f"referatgraf/_data/shapes/{p.name}" for p in (ROOT / "shapes").glob("*.ttl")]
    queries = [str(p.relative_to(ROOT / "graph")) for p in ROOT.glob("graph/**/*.rq")]
    data = ["referatgraf/_data/ontology.ttl"]
    data += [f"referatgraf/exports/{name}" for name in ("context.jsonld", "page.css", "page.js")]
    assert {*data, *shapes, *queries} <= set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"referatgraf"}


def test_wheel_runs_in_a_bare_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    binaries = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(binaries / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    program = binaries / "referatgraf"
    assert "Commands:" in run(program, "--help", cwd=tmp_path)
    code = "import referatgraf.sample as s; print(*s.__path__)"
    sample = run(binaries / "python", "-c", code, cwd=tmp_path).strip()
    run(program, "build", sample, "-o", "out", cwd=tmp_path)
    answer = run(program, "query", "out", "two_hats", "--format", "jsonl", cwd=tmp_path)
    assert answer.count("\n") == 5
    run(program, "validate", "out", cwd=tmp_path)
