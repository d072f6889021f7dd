"""Open an output folder and prove that it is what a build wrote."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from referatgraf.errors import ResourceError, StoreError
from referatgraf.store.dataset import Dataset, fill
from referatgraf.store.dataset import load as loaded
from referatgraf.store.folder import FILES, FORMAT, MANIFEST, is_output

COPY = "built"
_REBUILD = "build it again with: referatgraf build INPUT... -o OUT"


@dataclass(frozen=True, slots=True)
class Built:
    """Hold a built dataset and its folder."""

    out: Path
    manifest: dict[str, Any]
    dataset: Dataset

    @property
    def base(self) -> str:
        """Return what every minted IRI begins with."""
        return self.dataset.base

    @property
    def graph(self) -> ox.Store:
        """Return the store that answers queries."""
        return self.dataset.store

    def text(self, document_id: str) -> str:
        """Return the stored text of a source.

        Raises StoreError where the folder has lost it.
        """
        return _bytes(self.out, f"text/{document_id}.txt").decode("utf-8")

    def report(self) -> dict[str, Any]:
        """Return the build's report (report.json)."""
        report: dict[str, Any] = json.loads(_bytes(self.out, "report.json"))
        return report


def open_store(out: Path) -> Built:
    """Load a built folder after checking every file against the manifest.

    Raises StoreError where the folder is missing, damaged or from a newer version.
    """
    manifest = verified(out)
    with readable(out):
        return Built(out, manifest, loaded(manifest["base"], out / "graph.nq"))


def copy_to_disk(
    out: Path, folder: Path, load: Callable[[ox.Store, str, Path], None] = fill
) -> dict[str, Any]:
    """Load a built folder into a store on disk, which processes can share; return the manifest.

    ``folder`` is empty; other processes open it with ``pyoxigraph.Store.read_only``. ``COPY`` in it
    holds the files of the build, whatever is built anew in ``out``. ``load`` takes store, base and
    N-Quads, and may leave some out. Raises what ``open_store`` raises, ResourceError where there is
    no room.
    """
    manifest = verified(out)
    with readable(out), room(folder):
        store = ox.Store(folder)
        for name in (*manifest["files"], MANIFEST):
            _take_along(out / name, folder / COPY / name)
        load(store, manifest["base"], folder / COPY / "graph.nq")
        store.optimize()
        store.flush()
    if not _is_copy(folder / COPY, manifest):
        raise StoreError(str(out), "was built anew while it was read", "start again")
    return manifest


def _is_copy(folder: Path, manifest: dict[str, Any]) -> bool:
    try:
        return verified(folder) == manifest
    except StoreError:
        return False


def _take_along(path: Path, to: Path) -> None:
    """Give a file a second name, else copy it; a build replaces files, it never writes in them."""
    to.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(path, to)
    except FileNotFoundError:
        return  # dropped by a build that has just ended; the copy is looked at in the end
    except OSError:  # another file system, or one that has no second names
        shutil.copyfile(path, to)


def verified(out: Path) -> dict[str, Any]:
    """Return the manifest of a built folder after checking every file against it.

    Raises StoreError where the folder is missing, damaged or from a newer version.
    """
    manifest = _manifest(out)
    for name, expected in manifest["files"].items():
        if _sha256(out, name) != expected["sha256"]:
            raise StoreError(str(out / name), "is not what the build wrote", _REBUILD)
    return manifest


@contextmanager
def readable(out: Path) -> Iterator[None]:
    """Say of N-Quads that are none that no build wrote them."""
    try:
        yield
    except (SyntaxError, ValueError):
        raise StoreError(str(out / "graph.nq"), "is no dataset of a build", _REBUILD) from None


@contextmanager
def room(folder: Path) -> Iterator[None]:
    """Say of a store that there is no room for it."""
    try:
        yield
    except OSError as error:
        reason = f"the store cannot be written ({error.strerror or error})"
        raise ResourceError(str(folder), reason, "free some space, or set TMPDIR") from None


def _manifest(out: Path) -> dict[str, Any]:
    place = str(out / MANIFEST)
    try:
        found = json.loads((out / MANIFEST).read_bytes())
    except FileNotFoundError:
        raise StoreError(str(out), "holds no finished build", _REBUILD) from None
    except (OSError, ValueError):
        raise StoreError(place, "cannot be read", _REBUILD) from None
    if not (isinstance(found, dict) and _is_whole(found)):
        raise StoreError(place, "is no manifest of a build", _REBUILD)
    if found.get("format") != FORMAT:
        reason = f"has format {found.get('format')}, this version reads {FORMAT}"
        raise StoreError(place, reason, _REBUILD)
    return found


def _is_whole(manifest: dict[str, Any]) -> bool:
    """Tell whether a manifest names a base, hashes, and no file but those that a build writes."""
    files = manifest.get("files")
    if not (isinstance(manifest.get("base"), str) and isinstance(files, dict)):
        return False
    hashed = all(isinstance(v, dict) and isinstance(v.get("sha256"), str) for v in files.values())
    return hashed and "graph.nq" in files and all(map(is_output, files.keys() - FILES))


def _sha256(out: Path, name: str) -> str:
    try:
        with (out / name).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(out / name, error) from None


def _bytes(out: Path, name: str) -> bytes:
    try:
        return (out / name).read_bytes()
    except OSError as error:
        raise _unreadable(out / name, error) from None


def _unreadable(path: Path, error: OSError) -> StoreError:
    return StoreError(str(path), f"cannot be read ({error.strerror})", _REBUILD)
