"""The vendored JavaScript: each file is listed and has its hash and licence."""

import csv
import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from referatgraf.web.pages.vendored import vendored, vendored_files

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "graph" / "referatgraf" / "web" / "vendor"
ROWS = list(csv.DictReader(io.StringIO((FOLDER / "manifest.csv").read_text("utf-8"))))
FREE = {"MIT", "BSD-3-Clause", "Apache-2.0", "MPL-2.0"}
EDITOR = "yasqe/yasqe.min.js"


def run(*options: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, str(ROOT / "scripts" / "vendor"), *options]
    env = {"PATH": str(path)} if path else None
    return subprocess.run(words, capture_output=True, text=True, check=False, env=env)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "vendor"))


def test_files_are_those_of_the_manifest() -> None:
    done = run("--check")
    assert (done.returncode, done.stderr) == (0, "")


def test_changed_missing_and_unlisted_files_are_told(copy: Path) -> None:
    (copy / EDITOR).write_bytes((copy / EDITOR).read_bytes() + b"//")
    (copy / "sigma" / "LICENSE.txt").unlink()
    (copy / "sigma" / "more.js").write_text("alert(1)", "utf-8")
    done = run("--check", "--folder", str(copy))
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "sigma/LICENSE.txt: missing",
        "sigma/more.js: not listed",
        f"{EDITOR}: not the file of the manifest",
    ]


@pytest.mark.parametrize("row", [row for row in ROWS if "LICENSE" not in row["file"]], ids=str)
def test_each_file_has_its_licence_beside_it(row: dict[str, str]) -> None:
    licences = row["licence"].split(" OR ")
    assert FREE & set(licences)
    folder = row["file"].partition("/")[0]
    (own,) = [r for r in ROWS if r["file"] == f"{folder}/LICENSE.txt"]
    assert own["package"] == row["package"]
    text = (FOLDER / own["file"]).read_text("utf-8")
    assert "Permission is hereby granted, free of charge" in " ".join(text.split())


def test_only_listed_files_are_handed_out() -> None:
    for row in ROWS:
        media, body = vendored(row["file"]) or ("", b"")
        assert hashlib.sha256(body).hexdigest() == row["sha256"]
        assert media == vendored_files()[row["file"]]
    for name in ("manifest.csv", "../__init__.py", "yasqe", "yasqe/../sigma/sigma.min.js", ""):
        assert vendored(name) is None


def npm(folder: Path, content: bytes) -> Path:
    """Put a program npm into a folder that packs one package with that content."""
    (folder / "bin").mkdir()
    with tarfile.open(folder / "made.tgz", "w:gz") as archive:
        for name in ("package/build/yasqe.min.js", "package/../../escaped.js"):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    program = folder / "bin" / "npm"
    program.write_text(
        f"#!{sys.executable}\nimport shutil, sys\n"
        f"assert '--ignore-scripts' in sys.argv\n"
        f"shutil.copy({str(folder / 'made.tgz')!r}, sys.argv[-1])\nprint('[]')\n",
        "utf-8",
    )
    program.chmod(0o755)
    return folder / "bin"


@pytest.fixture
def one(copy: Path) -> Path:
    """Give a folder that holds the editor's file alone."""
    rows = [row for row in ROWS if row["file"] == EDITOR]
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    for path in copy.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    (copy / "manifest.csv").write_text(text.getvalue(), "utf-8")
    return copy


def test_script_fetches_what_the_manifest_names(one: Path, tmp_path: Path) -> None:
    done = run("--folder", str(one), path=npm(tmp_path, (FOLDER / EDITOR).read_bytes()))
    assert (done.returncode, done.stderr) == (0, "")
    assert (one / EDITOR).read_bytes() == (FOLDER / EDITOR).read_bytes()
    assert not list(tmp_path.rglob("escaped.js"))


def test_script_refuses_another_file_unless_told_to_take_it(one: Path, tmp_path: Path) -> None:
    path = npm(tmp_path, b"alert(1)")
    done = run("--folder", str(one), path=path)
    assert done.returncode == 3
    assert "build/yasqe.min.js is not the file of the manifest" in done.stderr
    assert not (one / EDITOR).exists()
    assert run("--take", "--folder", str(one), path=path).returncode == 0
    assert hashlib.sha256(b"alert(1)").hexdigest() in (one / "manifest.csv").read_text("utf-8")


def test_script_says_that_npm_is_missing(one: Path, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    done = run("--folder", str(one), path=tmp_path / "bin")
    assert done.returncode == 3
    assert done.stderr.startswith("npm does not run: ")
    assert len(done.stderr.splitlines()) == 1
