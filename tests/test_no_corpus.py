"""Nothing of the minutes in ../shared stands in the project: no full name, no run of six words."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
FOLDERS = ("docs", "graph", "scripts", "shapes", "tests")
SINGLE = ("CHANGELOG.md", "README.md", "ontology.ttl", "pyproject.toml")
# Registers of the whole country: they hold the names that people happen to bear.
EXEMPT = ROOT / "graph" / "referatgraf" / "authority" / "data"
RUN = 6
# A lone letter or number is no word: a party's letter, an initial, the number of an item.
WORD = re.compile(r"[^\W\d_]{2,}")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not CORPUS.exists(), reason="../shared is missing"),
]


def words(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFC", text).casefold())


def runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    found = words(text)
    return zip(*(found[i:] for i in range(length)), strict=False)


@cache
def names() -> frozenset[tuple[str, ...]]:
    paths = [*CORPUS.glob("*.json"), *CORPUS.glob("second/*.json")]
    people = (
        one for path in paths for one in json.loads(path.read_text("utf-8")).get("people", ())
    )
    return frozenset(found for one in people if len(found := tuple(words(one["name"]))) > 1)


@cache
def sentences() -> frozenset[tuple[str, ...]]:
    texts = (path.read_text("utf-8") for path in CORPUS.glob("*.txt"))
    return frozenset(run for text in texts for run in runs(text, RUN))


def taken(text: str) -> list[str]:
    """Return the names and runs of the corpus that stand in a text."""
    lengths = {len(name) for name in names()}
    found = [run for n in sorted(lengths) for run in runs(text, n) if run in names()]
    found += [run for run in runs(text, RUN) if run in sentences()]
    return [" ".join(run) for run in found]


def files() -> Iterator[Path]:
    for path in [*map(ROOT.joinpath, SINGLE), *(p for f in FOLDERS for p in (ROOT / f).rglob("*"))]:
        if path.is_file() and EXEMPT not in path.parents and "__pycache__" not in path.parts:
            yield path


def test_nothing_of_the_corpus_stands_in_the_project() -> None:
    found = {}
    for path in files():
        told = taken(path.read_bytes().decode("utf-8", "replace"))
        if told:
            found[str(path.relative_to(ROOT))] = told
    assert found == {}


def test_what_is_taken_from_the_corpus_is_found() -> None:
    name = " ".join(min(names()))
    assert taken(f"Til stede: {name.upper()} (V)") == [name]
    run = min(sentences())
    assert " ".join(run) in taken(f"Så: {' 7, A '.join(run)}!")
    assert taken(" ".join(run[:-1])) == []
    assert len(names()) > 100 and len(sentences()) > 1000
