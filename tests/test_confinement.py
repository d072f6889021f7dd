import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = '''
import socket, sys, threading
import pyoxigraph as ox
from referatgraf import confinement as c

def hits(query):
    """Count who comes to a door of this machine while a query runs that no guard has seen."""
    found = []
    door = socket.create_server(("127.0.0.1", 0))
    def wait():
        try:
            while True:
                caller, _ = door.accept()
                found.append(caller)  # before the door shuts on it: the query ends with that
                caller.close()
        except OSError:
            return
    def run():
        try:
            list(ox.Store().query(query % door.getsockname()[1]))
        except Exception:
            pass
    return found, door, wait, run

words = sys.argv[1:]
found, door, wait, run = hits("SELECT * { SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }")
if "network" in words:
    print("left", c.leave_network())
threading.Thread(target=wait, daemon=True).start()
run()
print("came", len(found) > 0)
'''


def shown(tmp_path: Path, script: str, *words: str) -> tuple[int, str]:
    path = tmp_path / "script.py"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(path), *words], capture_output=True, text=True, timeout=60
    )
    return done.returncode, done.stdout


def test_64_worker_reaches_no_server_even_without_the_guard(tmp_path: Path) -> None:
    assert shown(tmp_path, SCRIPT) == (0, "came True\n"), "it would, if it were not kept from it"
    code, told = shown(tmp_path, SCRIPT, "network")
    if told.startswith("left False"):
        pytest.skip("this system has no namespaces for us")
    assert (code, told) == (0, "left True\ncame False\n")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux caps the address space")
def test_memory_over_the_cap_is_refused(tmp_path: Path) -> None:
    script = """
import sys
from referatgraf import confinement as c
size = 64 << 20
assert c.cap_memory(c.address_space() + size)
len(bytes(size // 4))
try:
    len(bytes(2 * size))
except MemoryError:
    print("refused")
"""
    assert shown(tmp_path, script) == (0, "refused\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot end a process so")
def test_process_ends_after_its_time_even_if_nobody_kills_it(tmp_path: Path) -> None:
    script = """
import resource
from referatgraf import confinement as c
c.cap_time(100)
first = resource.getrlimit(resource.RLIMIT_CPU)[0]
assert c.cap_time(1) and resource.getrlimit(resource.RLIMIT_CPU)[0] < first, "each call anew"
while True:
    pass
"""
    code, _ = shown(tmp_path, script)
    assert code < 0


def test_silence_and_no_core(tmp_path: Path) -> None:
    script = """
import os, sys
from referatgraf import confinement as c
c.fall_silent()
c.leave_no_core()
os.write(2, b"words of a crash")
print("told")
"""
    path = tmp_path / "script.py"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "told\n", "")
