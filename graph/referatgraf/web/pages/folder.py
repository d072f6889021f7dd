"""A site's folder: one run at a time, new files made beside the old ones, put in place at the end.

However a run ends before that, the earlier site stands as it was. Files that site did not write
stay in any case.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from referatgraf.errors import UsageError
from referatgraf.store.folder import refuse_full_disk
from referatgraf.store.lock import locked

MARKER = ".referatgraf-site"
WORK = ".referatgraf-site-new"
_HEAD = "referatgraf site: these files are written anew and dropped by the command site"
_REMEDY = "name a new or empty folder, or one that site wrote, with --to"


@dataclass(frozen=True, slots=True)
class Staged:
    """Hold a folder for new files and what an earlier site wrote; safe to hand to processes."""

    folder: Path
    earlier: frozenset[str] = field(repr=False)

    @property
    def work(self) -> Path:
        """Return where the new files are made."""
        return self.folder / WORK / "files"

    def publish(self, names: Iterable[str]) -> None:
        """Put all new files in place and drop those of the earlier site that are gone.

        An interruption is taken once this is done: half of it would be a site of two minds.
        """
        new = frozenset(names)
        # From here on the marker names all that is or will be there, also after a break.
        _mark(self.folder, self.earlier | new)
        _uninterrupted(lambda: _put(self.work, self.folder, sorted(new)))
        _uninterrupted(lambda: _drop(self.folder, self.earlier - new))
        _mark(self.folder, new)


@contextmanager
def claimed(folder: Path, out: Path) -> Iterator[Staged]:
    """Lock a folder for one run and hand out where new files are made.

    Raises UsageError for a folder that holds other things, that is or holds or lies in the built
    folder ``out``, and where it cannot be written; StoreError where another run writes it;
    ResourceError where the disk is full.
    """
    with told(folder):
        earlier, fresh = _earlier(folder, out), not folder.exists()
        (folder / WORK).mkdir(parents=True, exist_ok=True)
        try:
            with locked(folder / WORK / "lock"):
                staged = Staged(folder, earlier)
                shutil.rmtree(staged.work, ignore_errors=True)
                staged.work.mkdir()
                try:
                    yield staged
                finally:
                    shutil.rmtree(staged.work, ignore_errors=True)
        finally:
            with suppress(OSError):  # another run has begun in it
                (folder / WORK).rmdir()
                if fresh:
                    folder.rmdir()


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Say of a folder that it cannot be written, or that the disk is full."""
    try:
        with refuse_full_disk(folder):
            yield
    except OSError as error:
        raise UsageError(str(folder), f"cannot be written ({error.strerror})", _REMEDY) from None


def _earlier(folder: Path, out: Path) -> frozenset[str]:
    """Return the files of the earlier site in the folder."""
    here, built = folder.resolve(), out.resolve()
    if here == built or here in built.parents or built in here.parents:
        raise UsageError(str(folder), "is, holds or lies in the built folder", _REMEDY)
    if not folder.exists() or all(path.name == WORK for path in folder.iterdir()):
        return frozenset()
    marker = folder / MARKER
    lines = marker.read_text("utf-8", "replace").splitlines() if marker.is_file() else []
    if lines[:1] != [_HEAD]:
        raise UsageError(str(folder), "holds files that site did not write", _REMEDY)
    return frozenset(filter(_inside, lines[1:]))


def _inside(name: str) -> bool:
    """Tell whether a line of the marker names a file that can only lie in the folder.

    >>> _inside("da/person/p7.html"), _inside("../x"), _inside("/etc/x"), _inside("C:/x")
    (True, False, False, False)
    """
    parts = PurePosixPath(name).parts
    return bool(parts) and not any(p in ("..", "/") or ":" in p or "\\" in p for p in parts)


def _mark(folder: Path, names: Iterable[str]) -> None:
    text = "\n".join([_HEAD, *sorted(names)])
    new = folder / WORK / "marker"
    new.write_text(text + "\n", "utf-8", newline="\n")
    new.replace(folder / MARKER)


def _uninterrupted(step: Callable[[], None]) -> None:
    """Take a step that does the rest when it is taken again, whatever signal comes."""
    while True:
        with suppress(KeyboardInterrupt):
            return step()


def _put(work: Path, folder: Path, names: Iterable[str]) -> None:
    made = set[Path]()
    for name in names:
        target = folder / name
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        with suppress(FileNotFoundError):  # put before an interruption
            (work / name).replace(target)


def _drop(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier site and the folders that this leaves empty."""
    for name in sorted(names):
        (folder / name).unlink(missing_ok=True)
        for parent in _parents(folder, name):
            if parent.is_dir() and not any(parent.iterdir()):
                parent.rmdir()


def _parents(folder: Path, name: str) -> Iterator[Path]:
    return (folder / parent for parent in PurePosixPath(name).parents if parent.name)
