"""One build at a time in one folder: a lock that the system lets go of when its process dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from referatgraf.errors import StoreError

_ATTEMPTS = 20
_BYTE = 1 << 20  # Windows locks this byte, far behind the pid, so that the pid stays readable


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file ``path`` with this process's pid in it; remove it afterwards.

    A file left by a dead process is taken over. Raises StoreError "locked by pid N".
    """
    handle = _acquire(path)
    try:
        os.ftruncate(handle, 0)
        os.write(handle, b"%d\n" % os.getpid())
        yield
    finally:
        _release(handle, path)


def _acquire(path: Path) -> int:
    for _ in range(_ATTEMPTS):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:  # another build ended and removed the folder just now
            continue
        if not _try_lock(handle):
            owner = os.read(handle, 20).decode("ascii", "replace").strip() or "unknown"
            os.close(handle)
            raise _busy(path, owner)
        if _still_there(handle, path):
            return handle
        os.close(handle)
    raise _busy(path, "unknown")


def _busy(path: Path, owner: str) -> StoreError:
    return StoreError(
        str(path.parent.parent),
        f"locked by pid {owner}",
        "wait until that run has ended, or name another folder",
    )


def _still_there(handle: int, path: Path) -> bool:
    """Tell whether the locked file is the one at ``path``, not one removed in the meantime."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

    def _release(handle: int, path: Path) -> None:
        os.close(handle)
        path.unlink(missing_ok=True)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(handle: int, path: Path) -> None:
        path.unlink(missing_ok=True)  # before the lock goes, so that nobody locks a removed file
        os.close(handle)
