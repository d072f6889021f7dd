"""A signal ends a command with one line and one code, whatever the work is at."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="sends a signal")

PROGRAM = """
import os, signal, time, weakref
import typer
from referatgraf.cli.console import Commands

app = typer.Typer(cls=Commands)
NUMBER = signal.Signals({number})
KILL = f"import os; os.kill(os.getpid(), {{NUMBER}})" + chr(10) + "for _ in range(9999): pass"

def in_a_text():
    exec(KILL)

def in_a_callback():
    class Thing: pass
    thing = Thing()
    watch = weakref.ref(thing, lambda _: exec(KILL))
    del thing
    time.sleep(20)

def in_a_library():
    try:
        exec(KILL)
    except KeyboardInterrupt as strike:
        raise RuntimeError("__set_name__") from strike

def in_plain_code():
    os.kill(os.getpid(), NUMBER)
    time.sleep(20)

@app.command()
def work(where: str) -> None:
    globals()[where]()

@app.command()
def idle() -> None:
    pass

app()
"""


@pytest.mark.parametrize("where", ["in_a_text", "in_a_callback", "in_a_library", "in_plain_code"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_with_its_code(tmp_path: Path, where: str, number: int) -> None:
    (tmp_path / "struck.py").write_text(PROGRAM.format(number=int(number)), encoding="utf-8")
    words = [sys.executable, "-m", "struck", "work", where]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, timeout=15)
    assert done.returncode == 130
    assert done.stderr == "interrupted; what an earlier run wrote is untouched\n"


def test_no_signal_no_interruption(tmp_path: Path) -> None:
    (tmp_path / "struck.py").write_text(PROGRAM.format(number=2), encoding="utf-8")
    words = [sys.executable, "-m", "struck", "idle"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, timeout=15)
    assert (done.returncode, done.stderr) == (0, "")


def test_ignored_signal_stays_ignored(tmp_path: Path) -> None:
    text = PROGRAM.format(number=2).replace("time.sleep(20)", "time.sleep(0)")
    (tmp_path / "struck.py").write_text(text, encoding="utf-8")
    words = [sys.executable, "-m", "struck", "work", "in_plain_code"]
    done = subprocess.run(
        ["sh", "-c", "trap '' INT; exec \"$@\"", "sh", *words],  # as nohup and shells in scripts do
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=15,
    )
    assert (done.returncode, done.stderr) == (0, "")
