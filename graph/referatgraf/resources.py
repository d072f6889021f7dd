"""Find the data that the package carries; the only place that knows where it lies.

Everything is handed out as text, never as a path, so it works from a checkout, an installed
wheel and a zipped one.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

# What decides which facts a document gives: a change in one of these asks for a new build.
_RULES = (
    ("authority", ".py"),
    ("authority/data", ".csv"),
    ("extraction", ".csv"),
    ("extraction", ".py"),
    ("layouts", ".py"),
    ("lexicon", ".py"),
    ("reading", ".py"),
)


def ontology() -> str:
    """Return the vocabulary as Turtle."""
    return (_root() / "ontology.ttl").read_text("utf-8")


def shapes() -> dict[str, str]:
    """Return the SHACL shapes as Turtle, by name without suffix, sorted."""
    return _texts(_root() / "shapes", ".ttl")


def canary_quads() -> str:
    """Return the check documents of SHACL engines as N-Quads."""
    return (_package() / "validation" / "canary.nq").read_text("utf-8")


def canary_csv() -> str:
    """Return what pySHACL finds in the check documents, as CSV text."""
    return (_package() / "validation" / "canary.csv").read_bytes().decode("utf-8")


def vocabulary_lists() -> dict[str, str]:
    """Return the lists of terms of the vocabularies in use as CSV text, by name, sorted."""
    return _texts(_package() / "validation" / "vocabularies", ".csv")


def query_texts() -> dict[str, str]:
    """Return the named SPARQL queries, by name without suffix, sorted."""
    return _texts(_package() / "queries", ".rq")


def sample_texts() -> dict[str, str]:
    """Return the sample minutes, by name without suffix, sorted."""
    return _texts(_package() / "sample", ".txt")


def authority_csv(name: str) -> str:
    """Return one table of the authority data as CSV text, newlines as they stand.

    Raises KeyError with the known names for an unknown one.
    """
    folder = _package() / "authority" / "data"
    known = {path for path, _ in _files(folder, ".csv")}
    if f"{name}.csv" not in known:
        raise KeyError(f"no authority table {name!r}; there are {', '.join(sorted(known))}")
    return (folder / f"{name}.csv").read_bytes().decode("utf-8")


def data_licences() -> str:
    """Return the licences of the authority data, as Markdown."""
    return (_package() / "authority" / "LICENSE-DATA.md").read_text("utf-8")


def confidence_csv() -> str:
    """Return the calibrated weights of the signs of facts, as CSV text."""
    return (_package() / "extraction" / "confidence.csv").read_text("utf-8")


def accuracy_csv() -> str:
    """Return what scripts/evaluate measured before the release, as CSV text."""
    return (_package() / "accuracy.csv").read_text("utf-8")


@cache
def rule_set_version() -> str:
    """Return 12 hexadecimal digits that change whenever a rule or a table of names changes."""
    digest = hashlib.sha256()
    for folder, suffix in _RULES:
        for path, file in _files(_package().joinpath(*folder.split("/")), suffix):
            content = file.read_bytes()
            digest.update(f"{folder}/{path}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:12]


def _package() -> Traversable:
    return files(__package__)


def _root() -> Traversable:
    """Return the folder of ontology and shapes: inside a wheel, else the checkout's top."""
    installed = _package() / "_data"
    return installed if installed.is_dir() else Path(__file__).parents[2]


def _texts(folder: Traversable, suffix: str) -> dict[str, str]:
    found = _files(folder, suffix)
    return {path.removesuffix(suffix): file.read_text("utf-8") for path, file in found}


def _files(folder: Traversable, suffix: str) -> list[tuple[str, Traversable]]:
    """Return the files of a folder and below with that suffix, sorted by relative path."""
    return sorted(_walk(folder, "", suffix), key=lambda found: found[0])


def _walk(folder: Traversable, prefix: str, suffix: str) -> Iterator[tuple[str, Traversable]]:
    if not folder.is_dir():
        return
    for entry in folder.iterdir():
        path = prefix + entry.name
        if entry.is_dir():
            yield from _walk(entry, path + "/", suffix)
        elif path.endswith(suffix):
            yield path, entry
