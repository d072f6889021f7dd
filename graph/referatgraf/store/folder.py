"""Write an output folder: everything staged beside it first, then moved into place."""

import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from referatgraf.errors import ReferatgrafError, ResourceError, UsageError
from referatgraf.store.lock import locked

MANIFEST = "manifest.json"
FORMAT = 1
_WORK = ".referatgraf"
_TEXT = re.compile(r"text/[0-9a-f]{16}\.txt")
FILES = frozenset({"graph.nq", "graph.ttl", "graph.jsonld", "report.json", "report.md"})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(slots=True)
class Staging:
    """Collect the files of one build below ``work``; ``files`` holds hash and size of each."""

    out: Path
    work: Path
    files: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def holds_build(self) -> bool:
        """Tell whether an earlier build stands in the folder."""
        return _ours(self.out / MANIFEST)

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Stage one file, on the disk for certain when this returns.

        Raises ResourceError when the disk is full.
        """
        digest, size = hashlib.sha256(), 0
        path = self.work / name
        with refuse_full_disk(self.out):
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                for chunk in chunks:
                    digest.update(chunk)
                    size += file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
        self.files[name] = {"bytes": size, "sha256": digest.hexdigest()}

    def publish(self, facts: Mapping[str, Any]) -> None:
        """Move every staged file to its final name, drop stale ones, and the manifest last.

        ``facts`` is what the manifest says besides the files.
        """
        names = sorted(self.files)
        text = json.dumps({**manifest_head(), **facts, "files": {n: self.files[n] for n in names}},
                          ensure_ascii=False, indent=1, sort_keys=True)  # fmt: skip
        self.write(MANIFEST, [text.encode() + b"\n"])
        with refuse_full_disk(self.out):
            (self.out / "text").mkdir(exist_ok=True)
            for name in names:
                (self.work / name).replace(self.out / name)
            _drop_stale(self.out, frozenset(names))
            _sync(self.out / "text")
            (self.work / MANIFEST).replace(self.out / MANIFEST)
            _sync(self.out)


def manifest_head() -> dict[str, Any]:
    """Return what marks a manifest as one of ours."""
    return {"generator": "referatgraf", "format": FORMAT}


@contextmanager
def claimed(out: Path) -> Iterator[Staging]:
    """Lock an output folder for one build and hand out its staging area.

    Whatever happens inside, an earlier build's files stay as they were until ``publish``. Raises
    UsageError where the folder holds other things or cannot be written, StoreError where another
    build runs in it.
    """
    refuse_foreign(out)
    fresh = not out.exists()
    with _writable(out):
        (out / _WORK).mkdir(parents=True, exist_ok=True)
    try:
        with _lock(out):
            work = out / _WORK / "staging"
            shutil.rmtree(work, ignore_errors=True)
            try:
                yield Staging(out, work)
            finally:
                shutil.rmtree(work, ignore_errors=True)
    finally:
        _remove_if_empty(out / _WORK)
        if fresh:
            _remove_if_empty(out)


def refuse_foreign(out: Path) -> None:
    """Raise UsageError where ``out`` is no folder, or holds something that no build wrote."""
    with _writable(out):
        if not out.exists():
            return
        entries = {entry.name for entry in out.iterdir()}
    if entries and _WORK not in entries and not _ours(out / MANIFEST):
        raise UsageError(
            str(out), "holds files that no build wrote", "name an empty or new folder with -o"
        )


def _ours(manifest: Path) -> bool:
    try:
        found = json.loads(manifest.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("generator") == "referatgraf"


@contextmanager
def _lock(out: Path) -> Iterator[None]:
    """Take the lock; errors of the build inside pass through untouched."""
    lock = locked(out / _WORK / "lock")
    with _writable(out):
        lock.__enter__()
    try:
        yield
    finally:
        lock.__exit__(None, None, None)


@contextmanager
def _writable(out: Path) -> Iterator[None]:
    try:
        with refuse_full_disk(out):
            yield
    except OSError as error:
        reason = f"cannot be written ({error.strerror})"
        raise UsageError(str(out), reason, "name a folder that you may write to with -o") from None


@contextmanager
def refuse_full_disk(out: Path) -> Iterator[None]:
    """Turn a full disk into a ResourceError."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FULL:
            raise
        raise _full(out, error) from None


def _full(out: Path, error: OSError) -> ReferatgrafError:
    return ResourceError(
        str(out), f"the disk is full ({error.strerror})", "free some space and run it again"
    )


def is_output(name: str) -> bool:
    """Tell whether a name is that of a stored text: a folder may hold a user's own files, too."""
    return _TEXT.fullmatch(name) is not None


def _drop_stale(out: Path, keep: frozenset[str]) -> None:
    """Remove files of an earlier build that this one did not write; nothing else."""
    texts = {f"text/{path.name}" for path in (out / "text").iterdir() if path.is_file()}
    for name in sorted((FILES | {n for n in texts if is_output(n)}) - keep):
        (out / name).unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Make renames in a folder durable, where the system can (Windows cannot)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return
