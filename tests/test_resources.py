"""The package's data is found in a checkout, in a folder and in a zipped wheel."""

import ast
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from referatgraf import resources

PACKAGE = Path(resources.__file__).parent
ROOT = PACKAGE.parents[1]


def test_ontology_and_shapes_are_the_checkouts_own() -> None:
    assert resources.ontology() == (ROOT / "ontology.ttl").read_text("utf-8")
    names = sorted(path.stem for path in (ROOT / "shapes").glob("*.ttl"))
    assert list(resources.shapes()) == names


@pytest.mark.parametrize(
    ("texts", "folder", "suffix"),
    [(resources.query_texts, "queries", ".rq"), (resources.sample_texts, "sample", ".txt")],
)
def test_texts_are_named_after_their_files(texts, folder, suffix) -> None:  # type: ignore[no-untyped-def]
    found = sorted((PACKAGE / folder).rglob(f"*{suffix}"))
    assert texts() == {
        str(p.relative_to(PACKAGE / folder)).removesuffix(suffix): p.read_text("utf-8")
        for p in found
    }


def test_authority_table_keeps_its_bytes() -> None:
    path = PACKAGE / "authority" / "data" / "regions.csv"
    assert resources.authority_csv("regions").encode() == path.read_bytes()


def test_unknown_authority_table_names_the_known_ones() -> None:
    with pytest.raises(KeyError, match=r"regions\.csv"):
        resources.authority_csv("../roles")


def test_rule_set_version_is_twelve_digits_and_steady() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", resources.rule_set_version())
    assert resources.rule_set_version() == resources.rule_set_version.__wrapped__()


def _zipped(tmp_path: Path, *, extra: str = "") -> Path:
    """Return a zip as a wheel is one, with a rule changed by ``extra``."""
    path = tmp_path / "referatgraf.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(PACKAGE.rglob("*")):
            name = f"referatgraf/{file.relative_to(PACKAGE).as_posix()}"
            if file.is_dir() or "__pycache__" in name:
                continue
            content = file.read_bytes()
            changed = content + extra.encode() if name.endswith("reading/hyphens.py") else content
            archive.writestr(name, changed)
        archive.writestr("referatgraf/_data/ontology.ttl", "# vocabulary")
        archive.writestr("referatgraf/_data/shapes/person.ttl", "# shape")
    return path


def _ask(archive: Path, expression: str) -> str:
    code = f"from referatgraf import authority, resources; print(repr(({expression})))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(archive), "PYTHONUTF8": "1"},
        cwd=archive.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return str(ast.literal_eval(done.stdout))


def test_zipped_wheel_finds_its_own_data(tmp_path: Path) -> None:
    archive = _zipped(tmp_path)
    answer = _ask(archive, "resources.ontology(), resources.shapes(), len(authority.regions())")
    assert answer == "('# vocabulary', {'person': '# shape'}, 5)"


def test_rule_set_version_is_the_same_zipped_and_follows_the_rules(tmp_path: Path) -> None:
    assert _ask(_zipped(tmp_path), "resources.rule_set_version()") == resources.rule_set_version()
    changed = _ask(_zipped(tmp_path, extra="\n# new rule\n"), "resources.rule_set_version()")
    assert changed != resources.rule_set_version()
