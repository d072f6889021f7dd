"""Real servers in processes of their own, for the tests that ask them."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

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


@dataclass(frozen=True)
class Reply:
    """Hold what came back: the status, the headers by their names in small letters, the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def say(address: str, data: bytes, seconds: float = 30) -> bytes:
    """Send bytes to a server and return all that comes until it hangs up; needs ``loopback``."""
    parts = urlsplit(address)
    with socket.socket() as line:
        line.settimeout(seconds)
        line.connect((parts.hostname, parts.port))
        line.sendall(data)
        return b"".join(iter(lambda: line.recv(1 << 16), b""))


def request(address: str, target: str | bytes, method: str = "GET", **headers: str) -> Reply:
    """Ask for a target exactly as it is written; no client could send some of them."""
    told = {"Host": urlsplit(address).netloc, **headers, "Connection": "close"}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in told.items())
    path = target.encode() if isinstance(target, str) else target
    return parsed(
        say(address, b"%b %b HTTP/1.1\r\n%b\r\n" % (method.encode(), path, lines.encode()))
    )


def parsed(answer: bytes) -> Reply:
    """Return an answer in its parts."""
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = [line.partition(":") for line in lines]
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    if headers.get("transfer-encoding") == "chunked":
        body = _joined(body)
    return Reply(int(first.split()[1]), headers, body)


def _joined(chunks: bytes) -> bytes:
    size, _, rest = chunks.partition(b"\r\n")
    length = int(size, 16)
    return rest[:length] + _joined(rest[length + 2 :]) if length else b""
