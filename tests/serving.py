"""Real servers in processes of their own, for the tests that ask them."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

COMMAND = [sys.executable, "-m", "referatgraf", "serve"]


@contextmanager
def served(out: Path, folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start a server on a free port; hand out its process and address."""
    env = os.environ | {"TMPDIR": str(folder)}
    process = subprocess.Popen(
        [*COMMAND, str(out), "--port", "0", *words], stderr=subprocess.PIPE, text=True, env=env
    )
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found, line
        yield process, found[0]
    finally:
        process.kill()
        process.wait()
        process.communicate()


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve the files of a folder as any web host does; hand out the address."""
    words = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    process = subprocess.Popen(
        [*words, "--directory", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        found = re.search(r"port (\d+)", line := process.stdout.readline())
        assert found, line
        yield f"http://127.0.0.1:{found[1]}/"
    finally:
        process.kill()
        process.communicate()
