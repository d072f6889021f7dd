"""Write a site into a folder of its own, file by file; of an earlier site what is gone is "
"dropped."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

from referatgraf.errors import UsageError
from referatgraf.web.pages.linked.changes import earlier as earlier_site
from referatgraf.web.pages.linked.changes import write_changes
from referatgraf.web.pages.linked.files import write as write_data
from referatgraf.web.pages.routes import paths, render
from referatgraf.web.pages.site import Site

MARKER = ".referatgraf-site"
_HEAD = "referatgraf site: these files are written anew and dropped by the command site"
_REMEDY = "name a new or empty folder, or one that site wrote, with --to"
_STEP = 100  # files between two reports of progress


def write_site(site: Site, folder: Path, progress: Callable[[int, int], None]) -> int:
    """Write every page and return how many files there are; ``progress`` hears done and total.

    Files that site did not write stay. Raises UsageError for a folder that holds other things, that
    is or holds or lies in the built folder, and where it cannot be written.
    """
    try:
        earlier = _claimed(folder, site.built.out)
        before = earlier_site(site, folder, earlier)
        names = list(dict.fromkeys([*paths(site), *before.paths]))
        # From here on the marker names all that is or will be there, also after a break.
        _mark(folder, earlier | set(names))
        gone = frozenset(before.paths)
        written = write_data(site, folder)
        for number, name in enumerate(names):
            if name not in written and name not in gone:
                _write(site, folder, name)
            if number % _STEP == 0:
                progress(number, len(names))
        _drop(folder, earlier - set(names))
        write_changes(site, folder, before)
        _mark(folder, names)
    except OSError as error:
        raise UsageError(str(folder), f"cannot be written ({error.strerror})", _REMEDY) from None
    return len(names)


def _claimed(folder: Path, out: Path) -> set[str]:
    """Return the files of the earlier site in the folder, which is made."""
    here, built = folder.resolve(), out.resolve()
    if here == built or here in built.parents or built in here.parents:
        raise UsageError(str(folder), "is, holds or lies in the built folder", _REMEDY)
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        return set()
    marker = folder / MARKER
    lines = marker.read_text("utf-8", "replace").splitlines() if marker.is_file() else []
    if lines[:1] != [_HEAD]:
        raise UsageError(str(folder), "holds files that site did not write", _REMEDY)
    return set(filter(_inside, lines[1:]))


def _inside(name: str) -> bool:
    """Tell whether a line of the marker names a file that can only lie in the folder.

    >>> _inside("da/person/p7.html"), _inside("../x"), _inside("/etc/x"), _inside("C:/x")
    (True, False, False, False)
    """
    parts = PurePosixPath(name).parts
    return bool(parts) and not any(p in ("..", "/") or ":" in p or "\\" in p for p in parts)


def _mark(folder: Path, names: Iterable[str]) -> None:
    text = "\n".join([_HEAD, *sorted(names)])
    (folder / MARKER).write_text(text + "\n", "utf-8", newline="\n")


def _write(site: Site, folder: Path, name: str) -> None:
    made = render(site, name)
    if made is None:
        raise AssertionError(f"a path without a page: {name}")
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(made.body)


def _drop(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier site and the folders that this leaves empty."""
    for name in sorted(names):
        (folder / name).unlink(missing_ok=True)
        for parent in _parents(folder, name):
            if parent.is_dir() and not any(parent.iterdir()):
                parent.rmdir()


def _parents(folder: Path, name: str) -> Iterator[Path]:
    return (folder / parent for parent in PurePosixPath(name).parents if parent.name)
