import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import referatgraf

NAMES = [
    "BuildReport",
    "Endpoint",
    "Entity",
    "KnowledgeGraph",
    "Picture",
    "ReferatgrafError",
    "Settings",
    "Table",
    "__version__",
    "build",
    "build_sample",
    "open_endpoint",
    "open_graph",
]
HEAVY = ("spacy", "pyshacl", "rdflib", "networkx", "pyoxigraph", "typer", "referatgraf.api")


def loaded(code: str) -> list[str]:
    """Return which heavy modules a program of its own has loaded."""
    told = f"import sys\n{code}\nprint(*(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_public_names_are_exactly_these() -> None:
    assert referatgraf.__all__ == NAMES == sorted(NAMES)
    assert len(NAMES) <= 15
    assert set(NAMES) <= set(dir(referatgraf))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "__version__"])
def test_public_name_is_importable_and_documented(name: str) -> None:
    found = getattr(referatgraf, name)
    assert found.__name__ == name
    assert len(inspect.getdoc(found) or "") > 20
    if inspect.isclass(found):
        methods = [m for n, m in vars(found).items() if callable(m) and not n.startswith("_")]
        assert all(inspect.getdoc(method) for method in methods)


def test_star_import_gives_the_public_names() -> None:
    given: dict[str, object] = {}
    exec("from referatgraf import *", given)
    assert set(NAMES) <= set(given)
    assert given.get("open", open) is open


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = referatgraf.nothing  # type: ignore[attr-defined]


def test_import_is_light() -> None:
    assert loaded("import referatgraf; referatgraf.__version__; dir(referatgraf)") == []
    assert loaded("import referatgraf; referatgraf.ReferatgrafError, referatgraf.Settings") == []


def test_opening_and_asking_loads_only_the_store(sample_out: Path) -> None:
    code = f"import referatgraf as r; g = r.open_graph({str(sample_out)!r})"
    more = "; g.people()._repr_html_(); g.entity('Sidsel Maarup')._repr_html_(); g.run('two_hats')"
    assert loaded(code + more) == ["pyoxigraph", "referatgraf.api"]
