import os
import subprocess
import sys
from pathlib import Path

import pytest

from referatgraf.workers import Cause, Failure, attempt

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills by signal")


def odd(job: int) -> int:
    """Square a number; some numbers go wrong."""
    if job == 5:
        raise ValueError("five")
    if job == 6:
        raise MemoryError
    return job * job


def test_attempt_turns_an_error_into_a_failure() -> None:
    assert attempt(odd, 2) == 4
    assert attempt(odd, 5) == Failure("unexpected ValueError: five")
    assert attempt(odd, 6) == Failure("memory ran out", Cause.MEMORY)


SCRIPT = """
import os, signal, sys, time
from referatgraf.workers import MEMORY, run

def odd(job):
    if job == 3: os.kill(os.getpid(), signal.SIGKILL)
    if job == 4: time.sleep(60)
    if job == 5: raise ValueError("five")
    if job == 6: os._exit(7)
    if job == 8 and sys.platform == "linux": return len(bytes(MEMORY))
    return job * job

if __name__ == "__main__":
    for index, result in sorted(run(odd, range(12), 2, 1.0), key=lambda pair: pair[0]):
        print(index, getattr(result, "reason", result))
"""


@pytest.mark.slow
def test_job_that_goes_wrong_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    words = [sys.executable, str(tmp_path / "script.py")]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
    found = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    assert found.pop("3") == "its worker process died (SIGKILL, perhaps out of memory)"
    assert found.pop("4") == "took longer than 1 s"
    assert found.pop("5") == "unexpected ValueError: five"
    assert found.pop("6") == "its worker process died (exit code 7)"
    assert found.pop("8") == ("memory ran out" if sys.platform == "linux" else "64")
    assert found == {str(n): str(n * n) for n in range(12) if n not in (3, 4, 5, 6, 8)}
