"""What the package imports is what pyproject.toml declares: no more, no less."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = {k: v for k, v in PROJECT["optional-dependencies"].items() if k not in ("all", "dev")}
FILES = sorted((ROOT / "graph" / "referatgraf").rglob("*.py"))


def distributions(requirements: list[str]) -> set[str]:
    """Return the names of requirements as packaging spells them."""
    return {plain(re.split(r"[^\w.-]", one, maxsplit=1)[0]) for one in requirements}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


INSTALLED = {k: {plain(name) for name in v} for k, v in packages_distributions().items()}
REQUIRED = distributions(PROJECT["dependencies"])
OPTIONAL = distributions([one for extra in EXTRAS.values() for one in extra])


def modules(wanted: set[str]) -> set[str]:
    """Return the modules that installed distributions bring."""
    return {module for module, names in INSTALLED.items() if wanted & names}


# What a model package brings with it: needed only where one is installed.
BROUGHT = {"numpy", "onnxruntime", "tokenizers"}
# The package web may import these at once: nothing imports it before it is asked for.
SERVING = modules(distributions(EXTRAS["serve"]))
TAKEN = {"httptools", "uvloop"}  # by uvicorn, where they are there
HEAVY = modules(OPTIONAL) - modules(REQUIRED)


def imported(source: str) -> Iterator[tuple[str, bool]]:
    """Yield each foreign top-level module that a source imports, and whether only when called."""
    for node, inside in walked(ast.parse(source), False):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
            assert node.level == 0, "a relative import"
        elif isinstance(node, ast.Call) and "import" in (called := ast.unparse(node.func)):
            names = [a.value for a in node.args if isinstance(a, ast.Constant)]
            assert names or called.endswith("import_module"), called
        elif isinstance(node, ast.Constant) and node.value in HEAVY:
            names = [node.value]
        for name in {name.split(".")[0] for name in names}:
            if name not in sys.stdlib_module_names and name != "referatgraf":
                yield name, inside


def walked(node: ast.AST, inside: bool) -> Iterator[tuple[ast.AST, bool]]:
    """Yield all nodes below one, and whether they stand in a function or are only for types."""
    for child in ast.iter_child_nodes(node):
        yield child, inside
        only_types = isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"
        function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from walked(child, inside or only_types or function)


FOUND = [(path, *one) for path in FILES for one in imported(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT / "graph")))
def test_only_declared_dependencies_are_imported(path: Path) -> None:
    allowed = modules(REQUIRED | OPTIONAL)
    allowed |= BROUGHT if "ner" in path.parts else set()
    assert {name for place, name, _ in FOUND if place == path} <= allowed


def test_extras_are_imported_only_when_they_are_needed() -> None:
    heavy = HEAVY | BROUGHT
    early = [
        (path.name, name)
        for path, name, inside in FOUND
        if name in heavy and not inside and not (path.parent.name == "web" and name in SERVING)
    ]
    assert early == []


def test_package_that_serves_is_imported_only_when_it_is_needed() -> None:
    early = [
        path.name
        for path in FILES
        if "web" not in path.parts
        for node, inside in walked(ast.parse(path.read_text(encoding="utf-8")), False)
        if not inside and isinstance(node, ast.Import | ast.ImportFrom)
        if "referatgraf.web" in ast.unparse(node)
    ]
    assert early == []


def test_every_declared_dependency_is_used() -> None:
    used = {name for _, name, _ in FOUND}
    for name in (REQUIRED | OPTIONAL) - TAKEN:
        assert modules({name}) & used, name


def test_all_brings_every_extra() -> None:
    (everything,) = PROJECT["optional-dependencies"]["all"]
    assert everything == f"referatgraf[{','.join(sorted(EXTRAS))}]"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import numpy.linalg", [("numpy", False)]),
        ("def f():\n    from numpy import array", [("numpy", True)]),
        ("if TYPE_CHECKING:\n    import numpy", [("numpy", True)]),
        ("try:\n    import numpy\nexcept ImportError:\n    pass", [("numpy", False)]),
        ("m = import_module('numpy.linalg')", [("numpy", False)]),
        ("def f():\n    return __import__('numpy')", [("numpy", True)]),
        ("import json, referatgraf.model", []),
    ],
)
def test_import_is_found(source: str, found: list[tuple[str, bool]]) -> None:
    assert list(imported(source)) == found
