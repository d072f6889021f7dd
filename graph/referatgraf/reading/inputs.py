"""Find the files that the arguments of a command mean: files, folders and patterns."""

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from referatgraf.errors import InputError, MissingInputError
from referatgraf.reading.document import shown, unreadable

SUFFIXES = (".txt", ".md")

# What a build writes; a folder that holds these is never read as minutes.
_BUILT = ("graph.nq", "report.json")
_WILD = frozenset("*?[")


def find_inputs(arguments: Sequence[str]) -> tuple[list[Path], list[InputError]]:
    """Return the files to read, sorted, each once, and an error for each path that cannot be one.

    A folder gives its .txt and .md files at any depth, without hidden ones, built folders and links
    that lead out of it; a file named by itself, or by a pattern, may have any ending.
    """
    files: dict[bytes, Path] = {}
    errors: dict[str, InputError] = {}
    for argument in arguments:
        for found in _meant(argument):
            if isinstance(found, InputError):
                errors[str(found)] = found
            else:
                _keep(files, found)
    return [files[key] for key in sorted(files)], [errors[key] for key in sorted(errors)]


def _keep(files: dict[bytes, Path], path: Path) -> None:
    """Keep one of the spellings of a path, the same one in whatever order they come."""
    key = os.fsencode(os.path.normpath(path.absolute()))
    files[key] = min(path, files.get(key, path), key=lambda p: (len(str(p)), str(p)))


def _meant(argument: str) -> Iterator[Path | InputError]:
    if _WILD.isdisjoint(argument) or os.path.lexists(argument):
        yield from _at(Path(argument))
        return
    # Path.glob knows neither ".." nor an absolute pattern.
    matches = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207
    if not matches:
        yield MissingInputError(shown(argument), "no file matches", "check the pattern")
    for match in matches:
        yield from _at(Path(match))


def _at(path: Path) -> Iterator[Path | InputError]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _folder(path)
        else:
            yield _ordinary(path, mode)
    except OSError as error:
        yield unreadable(shown(str(path)), error)


def _ordinary(path: Path, mode: int) -> Path | InputError:
    if stat.S_ISREG(mode):
        return path
    return InputError(shown(str(path)), "is no ordinary file", "give a text file")


def _folder(folder: Path) -> Iterator[Path | InputError]:
    if _is_built(folder):
        yield InputError(
            shown(str(folder)), "is a built graph, not minutes", "give the folder of the minutes"
        )
        return
    found = list(_below(folder, os.path.realpath(folder)))
    yield from found
    if not found:
        reason = "holds no .txt or .md file"
        remedy = "name the files themselves or another folder"
        yield MissingInputError(shown(str(folder)), reason, remedy)


def _below(folder: Path, root: str) -> Iterator[Path | InputError]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield unreadable(shown(str(folder)), error)
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _is_built(path):
                yield from _below(path, root)
        elif path.suffix.lower() in SUFFIXES:
            yield _entry(path, root)


def _entry(path: Path, root: str) -> Path | InputError:
    """Return a file of a folder; a link may only lead to a file of the same folder."""
    place = shown(str(path))
    if path.is_symlink() and not os.path.realpath(path).startswith(root.rstrip(os.sep) + os.sep):
        return InputError(place, "is a link that leads out of the folder", "name the file itself")
    try:
        return _ordinary(path, path.stat().st_mode)
    except OSError as error:
        return unreadable(place, error)


def _is_built(folder: Path) -> bool:
    return all((folder / name).exists() for name in _BUILT)
