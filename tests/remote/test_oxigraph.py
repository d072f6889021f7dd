"""A store that others wrote: the Oxigraph server of PyPI, loaded both ways that we describe."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from referatgraf.queries import answered, questions
from referatgraf.remote import found_at, push
from referatgraf.remote.http import server
from referatgraf.store import open_store

FOUND = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(FOUND is None, reason="needs the oxigraph server: pip install oxigraph"),
]


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Run the server over a folder on a free port and hand out its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    words = [str(FOUND), "serve", "--location", str(folder), "--bind", address]
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    try:
        wait(f"http://{address}/")
        yield f"http://{address}/"
    finally:
        process.kill()
        process.wait()


def wait(address: str) -> None:
    for _ in range(600):
        try:
            urlopen(address).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not start")


def same(out: Path, address: str, named: int) -> None:
    """Ask all questions of a server that keeps the graphs by their names only."""
    built, remote = open_store(out), found_at(address + "query")
    assert len(remote.default) == 3 and len(remote.named) == named
    for one in questions():
        sparql = one.with_values([(p.name, p.example) for p in one.parameters if p.required])
        assert remote.rows(sparql, one.name) == answered(built.graph, sparql, one.name), one.name


def test_graph_by_graph(sample_out: Path, tmp_path: Path, loopback: None) -> None:
    built = open_store(sample_out)
    with running(tmp_path / "store") as address:
        done = push(built, server(address + "store"), default=False)
        assert done.put == len(built.manifest["graphs"])
        same(sample_out, address, 10)
        push(built, server(address + "store"), default=True)
        assert found_at(address + "query").default == ()


def test_bulk_file(sample_out: Path, tmp_path: Path, loopback: None) -> None:
    words = [str(FOUND), "load", "--location", str(tmp_path / "store")]
    subprocess.run(
        [*words, "--file", str(sample_out / "graph.nq")], check=True, stderr=subprocess.DEVNULL
    )
    with running(tmp_path / "store") as address:
        same(sample_out, address, 10)
