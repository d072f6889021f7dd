"""The tour notebook, run cell by cell in the shell that notebooks run in."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

TOUR = Path(__file__).parents[2] / "docs" / "tour.ipynb"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def notebook() -> Any:
    found = nbformat.read(TOUR, as_version=nbformat.NO_CONVERT)
    nbformat.validate(found)
    return found


def test_tour_is_committed_without_outputs(notebook: Any) -> None:
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(code) >= 8
    assert all(not cell.outputs and cell.execution_count is None for cell in code)


def test_tour_has_headings_in_danish_and_english(notebook: Any) -> None:
    texts = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    headings = [line for text in texts for line in text.splitlines() if line.startswith("#")]
    assert len(headings) >= 6
    assert all(" · " in heading for heading in headings)


def test_tour_runs_and_shows_itself_without_fetching(
    notebook: Any,
    tags: Callable[[str], list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    quiet = Config({"HistoryManager": {"enabled": False}})
    shell = InteractiveShell(config=quiet, user_module=ModuleType("tour"))
    shown: dict[str, str] = {}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            done = shell.run_cell(cell.source)
            done.raise_error()
            if done.result is not None:
                bundle, _ = shell.display_formatter.format(done.result)
                shown[cell.source] = bundle["text/html"]
    assert len(shown) >= 8
    read = {source: tags(html) for source, html in shown.items()}
    assert read["graph.picture()"] == ["iframe"]
    assert all("table" in found for source, found in read.items() if source != "graph.picture()")
    assert "kkr-sjaelland-2023-10-06.txt:22:47" in shown['graph.entity("Sidsel Maarup")']
