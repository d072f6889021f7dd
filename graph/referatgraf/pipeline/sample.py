"""Build the minutes that the package carries: invented people, nothing to fetch."""

from pathlib import Path
from tempfile import TemporaryDirectory

from referatgraf.config import Settings
from referatgraf.pipeline.build import build
from referatgraf.pipeline.inputs import Progress
from referatgraf.pipeline.report import BuildReport
from referatgraf.resources import sample_texts


def build_sample(out: Path, progress: Progress = lambda done, total: None) -> BuildReport:
    """Build the bundled sample into the folder ``out``, as ``build`` does with files.

    No settings file is read and no model asked, so that everybody gets the same bytes. Raises what
    ``build`` raises.
    """
    with TemporaryDirectory(prefix="referatgraf-") as folder:
        for name, text in sample_texts().items():
            (Path(folder) / f"{name}.txt").write_bytes(text.encode("utf-8"))
        return build([folder], out, Settings(jobs=1, model="rules"), progress)
