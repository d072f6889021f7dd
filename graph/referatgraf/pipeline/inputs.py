"""Which files are one source, and what each document came to."""

import hashlib
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from referatgraf.config import Settings, workers
from referatgraf.errors import InputError, MissingInputError, UsageError
from referatgraf.model import Record
from referatgraf.pipeline.document import Job, Outcome, process
from referatgraf.pipeline.report import InputReport
from referatgraf.workers import Failure, attempt, run

Progress = Callable[[int, int], None]

PER_WORKER = 24  # documents that pay for starting one more process (some 3 s of one core)
_REMEDY = "name files, or folders that hold .txt or .md files"
_MOST = 5  # missing inputs that an error names
LARGE = 300_000  # bytes; such a document is given a time limit, which only a worker can keep to


def find_jobs(
    inputs: Sequence[str], base: str, *, needed: bool = False
) -> tuple[list[Job], list[InputReport]]:
    """Return one job for each distinct content, and a report for each file that cannot be read.

    Raises UsageError where there are no inputs and, if files are ``needed``, where none of the
    inputs names one.
    """
    from referatgraf.reading import find_inputs

    paths, errors = find_inputs(inputs)
    if not paths and not errors:
        raise UsageError(", ".join(inputs), "holds no minutes", _REMEDY)
    if needed and not paths and all(isinstance(error, MissingInputError) for error in errors):
        raise _missing(errors)
    failed = [_quarantined((Path(e.place).name,), "", e.reason, e.remedy) for e in errors]
    same: dict[str, list[str]] = {}
    for path in paths:
        try:
            same.setdefault(_sha256(path), []).append(str(path))
        except InputError as error:
            failed.append(_quarantined((path.name,), "", error.reason, error.remedy))
    return [Job(tuple(same[sha]), sha, base) for sha in sorted(same)], failed


def _missing(errors: Sequence[InputError]) -> UsageError:
    if len(errors) == 1:
        return UsageError(errors[0].place, errors[0].reason, errors[0].remedy)
    told = "; ".join(f"{error.place}: {error.reason}" for error in errors[:_MOST])
    more = f"; and {len(errors) - _MOST} more" if len(errors) > _MOST else ""
    return UsageError("inputs", f"no file was found ({told}{more})", _REMEDY)


def work(
    jobs: Sequence[Job], settings: Settings, progress: Progress
) -> tuple[list[Record], list[InputReport]]:
    """Return the records in the order of their ids, and a report for each document without one."""
    records, failed = [], []
    for done, (index, result) in enumerate(_results(jobs, settings), 1):
        progress(done, len(jobs))
        outcome = _outcome(result)
        if outcome.record:
            records.append(outcome.record)
        else:
            names = tuple(sorted({Path(path).name for path in jobs[index].paths}))
            sha = jobs[index].sha256
            failed.append(_quarantined(names, sha, outcome.reason, outcome.remedy))
    return sorted(records, key=lambda record: record.document.id), failed


def _results(jobs: Sequence[Job], settings: Settings) -> Iterator[tuple[int, Outcome | Failure]]:
    count = workers(settings.jobs, len(jobs), PER_WORKER)
    if settings.jobs != 1 and any(
        Path(path).stat().st_size > LARGE for j in jobs for path in j.paths[:1]
    ):
        count = max(count, 1)
    if count:
        return run(process, jobs, count, settings.seconds)
    return ((index, attempt(process, job)) for index, job in enumerate(jobs))


def _outcome(result: Outcome | Failure) -> Outcome:
    if isinstance(result, Outcome):
        return result
    return Outcome(None, result.reason, "leave this file out, or report it with the file")


def _quarantined(names: tuple[str, ...], sha: str, reason: str, remedy: str) -> InputReport:
    return InputReport(names, "quarantined", sha, reason=reason, remedy=remedy)


def _sha256(path: Path) -> str:
    """Return the hash of a regular file without holding it; a pipe or a device is refused."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(path.name, "is no regular file", "name a text file")
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise InputError(path.name, reason, "check the path and its permissions") from None
