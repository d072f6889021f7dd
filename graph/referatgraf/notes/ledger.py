"""The file of decisions: beside the built folder, only ever added to, a line a decision."""

import codecs
import os
from collections.abc import Sequence
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.notes.decision import Decision, as_line, from_line

SUFFIX = ".decisions.jsonl"
_MOST = 2**20  # bytes of a line; ours have some hundred
_REMEDY = "restore the file from a copy, or take this line out"


def beside(out: Path) -> Path:
    """Return where decisions on a built folder are kept: beside it, for a build overwrites it.

    >>> beside(Path("/data/OUT")).name
    'OUT.decisions.jsonl'
    """
    whole = out.resolve()
    return whole.with_name(whole.name + SUFFIX)


def place(out: Path, given: Path | None) -> Path:
    """Return the file of decisions on a built folder.

    Raises UsageError for a file inside the folder.
    """
    if given is None:
        return beside(out)
    if given.resolve().is_relative_to(out.resolve()):
        remedy = "name a file beside the minutes: --decisions FILE"
        raise UsageError(str(given), "lies in a folder that a build overwrites", remedy)
    return given


def load(path: Path, *, needed: bool = False) -> tuple[Decision, ...]:
    """Return the decisions in the order in which they were made; no file: none.

    Raises UsageError with file and line where one is damaged, or the file cannot be read; also
    for a missing one that is ``needed``.
    """
    if not path.exists() and not path.is_symlink() and not needed:
        return ()
    try:
        if path.exists() and not path.is_file():
            raise UsageError(str(path), "is no file", "name a file of decisions")
        lines = path.read_bytes().removeprefix(codecs.BOM_UTF8).split(b"\n")
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise UsageError(str(path), reason, "name a file of decisions") from None
    return tuple(_decision(path, n, line) for n, line in enumerate(lines, 1) if line.strip())


def append(path: Path, decision: Decision) -> None:
    """Add one decision, on the disk for certain when this returns.

    Raises UsageError where the file holds anything but decisions, or cannot be written.
    """
    load(path)
    try:
        with path.open("a+b") as file:
            file.seek(0, os.SEEK_END)
            if file.tell():
                file.seek(-1, os.SEEK_END)
            whole = file.read(1) in (b"", b"\n")
            file.write((b"" if whole else b"\n") + as_line(decision))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        reason = f"cannot be written ({error.strerror})"
        raise UsageError(str(path), reason, "name another file with --decisions") from None


def latest(decisions: Sequence[Decision]) -> dict[str, Decision]:
    """Return the decision that counts for each note: the last one in the file."""
    return {decision.note: decision for decision in decisions}


def _decision(path: Path, number: int, line: bytes) -> Decision:
    where = f"{path}:{number}"
    if len(line) > _MOST:
        raise UsageError(where, f"is longer than {_MOST} bytes", _REMEDY)
    try:
        return from_line(line)
    except ValueError as error:
        raise UsageError(where, str(error), _REMEDY) from None
