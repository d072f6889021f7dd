"""Build from Python: paths as they come, nothing printed."""

from collections.abc import Callable, Iterable
from pathlib import Path

from referatgraf import pipeline
from referatgraf.config import Settings
from referatgraf.pipeline import BuildReport

Name = str | Path
Progress = Callable[[int, int], None]


def build(
    inputs: Name | Iterable[Name],
    out: Name,
    settings: Settings | None = None,
    progress: Progress = lambda done, total: None,
) -> BuildReport:
    """Build a graph from minutes into the folder ``out``.

    ``inputs`` are files, folders and patterns. ``progress`` is told how many of how many documents
    are done. No settings file is read. The report says what became of each input. Raises
    ReferatgrafError, and then leaves ``out`` as it was; so it is, too, with
    ``report.published`` False, where no input can be used and an earlier build stands there.
    """
    names = [inputs] if isinstance(inputs, str | Path) else inputs
    return pipeline.build(
        [str(name) for name in names], Path(out), settings or Settings(), progress
    )


def build_sample(out: Name, progress: Progress = lambda done, total: None) -> BuildReport:
    """Build the bundled sample (invented people) into the folder ``out``, as ``build`` does."""
    return pipeline.build_sample(Path(out), progress)
