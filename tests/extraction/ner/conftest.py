"""Fixtures with the tiny model, on disk and installed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extraction.ner.tiny import write_model
from referatgraf.extraction.ner.recogniser import _opened


class Installed:
    """Stand for the entry point of a model package; its folder may be changed."""

    name = "tiny"
    value = "tiny:path"
    dist = None

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self) -> Callable[[], Path]:
        return lambda: self.folder


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Give the folder of a model."""
    return write_model(tmp_path / "tiny")


@pytest.fixture
def installed(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the tiny model be the one that is installed; give its folder."""
    _opened.cache_clear()
    where = "referatgraf.extraction.ner.model_files.entry_points"
    monkeypatch.setattr(where, lambda *, group: [Installed(tiny)])
    yield tiny
    _opened.cache_clear()
