from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from referatgraf.web.app import create
from referatgraf.web.limits import Limits

Ask = Callable[..., Any]


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
