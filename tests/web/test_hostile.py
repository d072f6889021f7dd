"""Queries that would take the machine, and what runs beside them; numbers of the catalogue."""

import time
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from referatgraf.web.app import create
from referatgraf.web.limits import Limits

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
DEADLINE = 2.0


def pids(client: TestClient) -> set[int]:
    return {worker.process.pid for worker in client.app.state.pool.all}  # type: ignore[attr-defined]


NUMBERS = count()


def still_answers(ask: Any) -> bool:
    """Ask what was not asked before, or the listener would answer without a worker."""
    return bool(ask(f"ASK {{ ?p a person:Person }} # {next(NUMBERS)}").json()["boolean"])


DEEP = {
    "parentheses": "ASK { FILTER(" + "(" * 5_000 + "1" + ")" * 5_000 + ") }",
    "braces": "ASK " + "{" * 5_000 + "}" * 5_000,
    "brackets": "ASK { " + "[ <urn:p> " * 500 + "1" + " ]" * 500 + " }",
    "nots": "ASK { FILTER(" + "!" * 10_000 + "true) }",
    "sums": "ASK { FILTER(1" + "+1" * 5_000 + ") }",
    "ors": "ASK { FILTER(true" + "||true" * 3_000 + ") }",
    "path": "ASK { ?s <urn:p>" + "/<urn:p>" * 500 + " ?o }",
    "optionals": "ASK { " + "OPTIONAL { " * 600 + "}" * 600 + " }",
}


@pytest.mark.parametrize("name", DEEP)
def test_69_deep_nesting_is_refused_before_it_is_parsed(
    client: TestClient, ask: Any, name: str
) -> None:
    before = pids(client)
    response = ask(DEEP[name])
    assert response.status_code == 400, response.text
    assert still_answers(ask)
    assert pids(client) == before, "no worker died of it"


def test_69_more_brackets_than_a_query_may_be_long(client: TestClient) -> None:
    query = "ASK { FILTER(" + "(" * 50_000 + "1" + ")" * 50_000 + ") }"
    assert client.post("/sparql", data={"query": query}).status_code == 413


ENDLESS = {
    "three-way count": CROSS,
    "streamed": "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i) }",
    "path": "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)* ?b . ?c (!<urn:x>)* ?d . ?e ?f ?g }",
}


@pytest.mark.parametrize("name", ENDLESS)
def test_68_endless_query_is_stopped_at_its_deadline(
    client: TestClient, ask: Any, name: str
) -> None:
    response = ask(ENDLESS[name])
    assert response.status_code == 504
    assert "2 sekunder" in response.text and "2 seconds" in response.text
    assert still_answers(ask)


DOUBLED = "BIND(CONCAT(?x{0}, ?x{0}, ?x{0}, ?x{0}) AS ?x{1}) "
HUNGRY = {
    "doubling": "SELECT (STRLEN(?x18) AS ?n) { BIND('0123456789abcdef' AS ?x0) "
    + "".join(DOUBLED.format(n, n + 1) for n in range(18))
    + "}",
    "sorted cross product": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c",
    "distinct cross product": "SELECT (COUNT(*) AS ?n) "
    "{ SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f } }",
    "group concat": "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?c))) AS ?g) "
    "{ ?a ?b ?c . ?d ?e ?f }",
    "groups": "SELECT ?a ?c ?d ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f",
    "regex": "SELECT ?x { ?a ?b ?c . ?d ?e ?f BIND(REPLACE(CONCAT(STR(?a), STR(?c), STR(?f)), "
    "'(.*)(.*)', '$1$1$1$1$2') AS ?x) } ORDER BY ?x",
}


@pytest.mark.parametrize("name", HUNGRY)
def test_68_hungry_query_is_stopped_and_the_next_is_answered(
    client: TestClient, ask: Any, name: str
) -> None:
    response = ask(HUNGRY[name])
    assert response.status_code in (503, 504)
    assert response.text.count("\n") == 1 and "·" in response.text
    assert still_answers(ask)


def test_68_cap_is_what_stops_a_query_that_takes_memory(sample_out: Path) -> None:
    limits = Limits(deadline=60.0, workers=1, memory=64 << 20)
    with TestClient(create(sample_out, limits)) as client:
        if not client.app.state.service.confined.memory:  # type: ignore[attr-defined]
            pytest.skip("memory cannot be capped here")
        query = HUNGRY["sorted cross product"]
        response = client.get("/sparql", params={"query": query})
        assert response.status_code == 503 and "memory" in response.text
        assert client.get("/sparql", params={"query": "ASK {}"}).status_code == 200


def test_hostile_query_beside_polite_ones(client: TestClient, ask: Any) -> None:
    start = time.monotonic()
    polite = 0
    with ThreadPoolExecutor(1) as threads:
        hostile = threads.submit(ask, CROSS)
        while not hostile.done():
            assert still_answers(ask)
            polite += 1
    assert hostile.result().status_code == 504
    assert time.monotonic() - start >= DEADLINE
    assert polite > 10, "the others were answered meanwhile"


def test_killed_worker_costs_nobody_an_answer(client: TestClient, ask: Any) -> None:
    assert still_answers(ask)
    before = pids(client)
    for worker in tuple(client.app.state.pool.all):  # type: ignore[attr-defined]
        worker.process.kill()
    deadline = time.monotonic() + 30
    while pids(client) & before:
        assert time.monotonic() < deadline, "they are found dead without being asked"
        time.sleep(0.01)
    assert still_answers(ask), "those that died idle are replaced before anything is asked of them"
