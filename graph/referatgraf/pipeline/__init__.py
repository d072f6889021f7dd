"""From minutes to a published graph: the stages in order, documents in parallel.

find_inputs -> process (each document) -> resolve -> merged -> validate -> claimed folder
"""

from referatgraf.pipeline.build import build
from referatgraf.pipeline.inputs import Progress
from referatgraf.pipeline.report import BuildReport, InputReport
from referatgraf.pipeline.sample import build_sample

__all__ = ["BuildReport", "InputReport", "Progress", "build", "build_sample"]
