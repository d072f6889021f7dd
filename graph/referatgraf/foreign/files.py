"""Read the files of a user's shapes: those that are named, and no other."""

import codecs
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from referatgraf.foreign.faults import Fault, refuse
from referatgraf.foreign.turtle import NotTurtleError, Source, Statement, statements

MOST_BYTES = 4 * 2**20  # of all files together: shapes of whole vocabularies have a tenth of that
_NAME = "name a Turtle file, or a folder that holds *.ttl"
_SAVE = "save it as Turtle in UTF-8"


def load(paths: Sequence[Path]) -> list[Statement]:
    """Return the statements of all files; a folder stands for the *.ttl below it, in the order of
    their names.

    Raises ShapesError for what is missing, empty, too large or no Turtle; all such faults are told.
    """
    faults: list[Fault] = []
    sources = list(_sources(list(_files(paths, faults)), faults))
    found: list[Statement] = []
    for number, source in enumerate(sources):
        try:
            found += statements(source, _Names(number))
        except NotTurtleError as error:
            faults.append(Fault(error.place, error.reason, "correct the Turtle there"))
    refuse(faults)
    return found


class _Names(dict[str, ox.BlankNode]):
    """Name the blank nodes of one file in their order, so that each run names them alike."""

    def __init__(self, file: int) -> None:
        super().__init__()
        self._file = file

    def __call__(self, name: str) -> ox.BlankNode:
        if name not in self:
            self[name] = ox.BlankNode(f"f{self._file}n{len(self)}")
        return self[name]


def shape_files(path: Path) -> list[Path]:
    """Return the files that a path stands for: all Turtle below a folder but what is hidden."""
    if not path.is_dir():
        return [path]
    below = (file for file in path.rglob("*") if file.suffix.lower() == ".ttl")
    return sorted(f for f in below if not any(p.startswith(".") for p in f.relative_to(path).parts))


def real(path: Path) -> Path:
    """Return where a path leads; links that lead round in a ring stay as they are."""
    return Path(os.path.realpath(path))


def _files(paths: Sequence[Path], faults: list[Fault]) -> Iterator[Path]:
    seen: set[Path] = set()
    for path in paths:
        files = shape_files(path)
        if not files:
            faults.append(Fault(str(path), "holds no *.ttl", _NAME))
        yield from (file for file in files if real(file) not in seen)
        seen.update(map(real, files))


def _sources(files: Sequence[Path], faults: list[Fault]) -> Iterator[Source]:
    left = MOST_BYTES
    for file in files:
        data = _bytes(file, left, faults)
        left -= len(data or b"")
        if data is not None:
            try:
                yield Source(str(file), data.decode("utf-8"))
            except UnicodeDecodeError as error:
                before = data[: error.start].decode("utf-8")
                place = Source(str(file), before).place(len(before))
                faults.append(Fault(place, "is no UTF-8", _SAVE))


def _bytes(file: Path, most: int, faults: list[Fault]) -> bytes | None:
    """Return what a file holds; None where it cannot be used, which is added to the faults."""
    try:
        if not file.is_file():
            reason = "is no file" if file.exists() else "does not exist"
            faults.append(Fault(str(file), reason, _NAME))
            return None
        with file.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as error:
        faults.append(Fault(str(file), f"cannot be read ({error.strerror})", _NAME))
        return None
    if len(data) > most:
        reason = f"makes more than {MOST_BYTES // 2**20} MB of shapes"
        faults.append(Fault(str(file), reason, "give fewer shapes, and no data"))
        return None
    return data.removeprefix(codecs.BOM_UTF8)
