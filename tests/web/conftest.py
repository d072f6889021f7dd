import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from referatgraf.store import open_store
from referatgraf.web.app import create
from referatgraf.web.limits import Limits
from referatgraf.web.pages import Site, open_site, write_site
from serving import hosted, served

Ask = Callable[..., Any]
_CONNECT = socket.socket.connect


@pytest.fixture(scope="session")
def client(sample_out: Path) -> Iterator[TestClient]:
    """Give a client of the built sample whose queries have two seconds and 300 MiB."""
    limits = Limits(deadline=2.0, workers=2, memory=300 << 20, answer=1_000_000)
    with TestClient(create(sample_out, limits)) as found:
        yield found


@pytest.fixture
def ask(client: TestClient) -> Ask:
    """Give a function that asks a query by GET and returns the response."""

    def asked(query: str, accept: str = "*/*", **fields: str) -> Any:
        return client.get("/sparql", params={"query": query, **fields}, headers={"accept": accept})

    return asked


@pytest.fixture(scope="session")
def sample_site(sample_out: Path) -> Site:
    """Give the built sample opened for pages."""
    return open_site(open_store(sample_out))


@pytest.fixture(scope="session")
def site_folder(sample_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the site of the sample once; tests only read it."""
    folder = tmp_path_factory.mktemp("site") / "site"
    write_site(sample_site, folder, lambda done, total: None)
    return folder


@pytest.fixture(scope="session")
def server(
    sample_out: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Give a real server of the sample, the process and the address; a query has two seconds."""
    with served(sample_out, tmp_path_factory.mktemp("serve"), "--deadline", "2") as found:
        yield found


@pytest.fixture(scope="session")
def hosts(server: tuple[object, str], site_folder: Path) -> Iterator[dict[str, str]]:
    """Give the addresses of the sample: by ``serve``, and as the files of ``site``."""
    with hosted(site_folder) as site:
        yield {"serve": server[1], "site": site}


@pytest.fixture
def loopback(_no_network: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test speak to a server of its own on this machine, and to nobody else."""

    def connect(line: socket.socket, address: tuple[str, int]) -> None:
        assert address[0] == "127.0.0.1", "a test opened a network connection"
        _CONNECT(line, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
