"""What a worker process gives up before it touches what others wrote: memory, time, the network.

Linux can take all three away, macOS the time; elsewhere the functions say that they could not.
"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of <sched.h>


def cap_memory(size: int) -> bool:
    """Cap this process's address space at ``size`` bytes, or tell that the system cannot."""
    if sys.platform != "linux":
        return False
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    cap = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_AS, (cap, hard))
    return True


def address_space() -> int:
    """Return the bytes of address space that this process takes now; 0 where nobody tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def cap_time(seconds: float) -> bool:
    """Let the system end this process after so much more computing, or tell that it cannot.

    Each call counts anew. It is the second line: who waits for the process kills it earlier, but
    may itself have been killed.
    """
    if sys.platform == "win32":
        return False
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    cap = int(sum(os.times()[:2]) + seconds) + 1
    cap = cap if hard == resource.RLIM_INFINITY else min(cap, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (cap, hard))
    return True


def leave_network() -> bool:
    """Move this process into a network of its own with nothing in it, or tell that it cannot.

    It must have one thread only. Needs Linux with user namespaces (unshare(2)).
    """
    if sys.platform != "linux":
        return False
    with suppress(OSError, AttributeError):  # a C library without the call
        return bool(ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK) == 0)
    return False


def leave_no_core() -> None:
    """Keep a crash from writing what this process held to the disk."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def fall_silent() -> None:
    """Send what a crash writes to stderr nowhere: the one line about it comes from the parent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
