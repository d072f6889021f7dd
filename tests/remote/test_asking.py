"""Asking an endpoint elsewhere: the same questions, the same answers; every fault on one line."""

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

import referatgraf
from referatgraf.errors import ReferatgrafError, RemoteError, UsageError
from referatgraf.queries import QueryError, answered, questions, self_contained
from referatgraf.remote import ask_remote, found_at, push
from referatgraf.remote.http import Limits, Message, send, server
from referatgraf.store import Built, open_store

JSON = "application/sparql-results+json"
NAMES = "SELECT ?name WHERE { ?person a person:Person ; foaf:name ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def built(sample_out: Path) -> Built:
    return open_store(sample_out)


@pytest.fixture
def loaded(built: Built, elsewhere: Any) -> Any:
    """Give a store elsewhere into which the sample was pushed."""
    push(built, server(elsewhere.store), default=True)
    elsewhere.asked.clear()
    return elsewhere


def same(built: Built, address: str) -> None:
    remote = found_at(address)
    for one in questions():
        sparql = one.with_values([(p.name, p.example) for p in one.parameters if p.required])
        assert remote.rows(sparql, one.name) == answered(built.graph, sparql, one.name), one.name


def test_questions_answer_alike_where_the_default_graph_is_ours(built: Built, loaded: Any) -> None:
    same(built, loaded.query)
    assert not any("default-graph-uri" in fields for fields in loaded.fields)


@pytest.mark.parametrize("union", [False, True], ids=["empty", "union"])
def test_questions_answer_alike_where_it_is_not(built: Built, loaded: Any, union: bool) -> None:
    del loaded.graphs[""]
    loaded.union = union
    same(built, loaded.query)
    named = [fields for fields in loaded.fields if "default-graph-uri" in fields]
    assert len(named) == len(questions())
    base = built.base
    shared = [f"{base}graph/{name}" for name in ("merged", "derived", "reference")]
    assert named[0]["default-graph-uri"] == shared
    assert {g for g in loaded.graphs if "/source/" in g} < set(named[0]["named-graph-uri"])


def test_other_datasets_in_the_store_are_left_out(built: Built, loaded: Any) -> None:
    del loaded.graphs[""]
    meeting = {t for t in loaded.graphs[f"{built.base}graph/merged"] if "Meeting>" in str(t)}
    loaded.graphs["https://b.example/graph/merged"] = meeting
    with pytest.raises(RemoteError, match=r"holds 2 datasets; name one with --base: https://b\.ex"):
        found_at(loaded.query)
    assert found_at(loaded.query, built.base).default[0] == f"{built.base}graph/merged"
    with pytest.raises(UsageError, match="--base: is no IRI"):
        found_at(loaded.query, "no iri ")


def test_store_without_our_graphs_says_so(elsewhere: Any) -> None:
    elsewhere.graphs["urn:a"] = set()
    with pytest.raises(RemoteError, match="holds no graph of referatgraf") as error:
        found_at(elsewhere.query)
    assert error.value.exit_code == 6


def test_construct_ask_and_describe_answer(built: Built, loaded: Any) -> None:
    remote = found_at(loaded.query)
    for sparql in ("ASK { ?p a person:Person }", "CONSTRUCT { ?p a rg:P } { ?p a person:Person }"):
        columns, rows = remote.rows(sparql)
        expected = answered(built.graph, sparql)
        assert (columns, sorted(map(str, rows))) == (expected[0], sorted(map(str, expected[1])))
    assert list(ask_remote(remote, "ASK {}").rows) == [("true",)]


def test_query_that_may_not_run_is_never_sent(loaded: Any) -> None:
    remote = found_at(loaded.query)
    loaded.asked.clear()
    for sparql in ("DELETE WHERE { ?s ?p ?o }", "SELECT * { SERVICE <urn:x> { ?s ?p ?o } }"):
        with pytest.raises(QueryError):
            remote.rows(sparql)
    assert loaded.asked == []
    with pytest.raises(QueryError, match=r"^mine: answered 400 Bad Request: no SPARQL"):
        remote.rows("SELECT ?x {", "mine")


def test_usual_prefixes_are_declared_for_a_server_that_knows_none() -> None:
    text = "# foaf:name\nSELECT ?n { ?p foaf:name ?n FILTER(?n != 'org:x') }"
    found = self_contained(text)
    assert found == f"PREFIX foaf: <http://xmlns.com/foaf/0.1/> {text}"
    assert self_contained(found) == found
    ox.Store().query(found.replace("# foaf:name\n", ""))


FAULTS = [
    ((404, {}, b"<h1>x</h1>"), "answered 404 Not Found; name the address of the service itself"),
    ((500, {}, b"out of\x1b[31m heap\nat x"), r"answered 500 Internal Server Error: out of\x1b"),
    ((200, {"Content-Type": "text/html"}, b"<p>"), "answered with text/html, which is no SPARQL"),
    ((200, {"Content-Type": JSON}, b'{"head": {"vars": ["a"]'), "sent an answer that is broken"),
    ((200, {"Content-Type": JSON}, b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{}}]}}'),
     "sent an answer that is broken"),
    ((200, {"Content-Type": "text/turtle"}, b"<a> <b"), "sent an answer that is broken"),
    ((302, {"Location": "file:///etc/passwd"}, b""), "leads elsewhere (302); name that address"),
    ((308, {"Location": "https://b.example/"}, b""), "leads elsewhere (308)"),
    ((200, {"Content-Type": JSON}, b" " * 3000), "sent more than 0 MiB; ask for less"),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "told"), FAULTS, ids=lambda value: str(value)[:24])
def test_fault_of_the_server_is_told_on_one_line(elsewhere: Any, fault: Any, told: str) -> None:
    elsewhere.faults = [fault]
    with pytest.raises(RemoteError) as error:
        found_at(elsewhere.query, limits=Limits(5, 2000))
    assert told in str(error.value) and str(error.value).isprintable()
    assert error.value.exit_code == 6
    assert len(elsewhere.asked) == 1  # nothing was followed


def test_error_of_a_broken_answer_may_be_dropped_in_another_thread(elsewhere: Any) -> None:
    row = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri"}}]}}'
    elsewhere.faults = [(200, {"Content-Type": JSON}, row)]
    kept: list[BaseException] = []
    try:
        found_at(elsewhere.query)
    except RemoteError as error:
        kept.append(error)
    assert len(kept) == 1
    dropping = threading.Thread(target=kept.clear)
    dropping.start()
    dropping.join()  # an error that cannot be raised fails the test


def test_server_that_is_not_there_is_told(loopback: None) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(RemoteError, match=r"did not answer within 0\.2 seconds") as error:
            found_at(f"http://127.0.0.1:{port}/", limits=Limits(0.2))
        assert error.value.status == 408
    with pytest.raises(RemoteError, match="refuses connections; start it"):
        found_at(f"http://127.0.0.1:{port}/")
    with pytest.raises(RemoteError, match="is an address that no server has"):
        found_at("https://nowhere.example/sparql")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("file:///etc/passwd", "is no http or https address"),
        ("ftp://a.example/", "is no http or https address"),
        ("http://", "is no http or https address"),
        ("http://a.example:99999/", "is no http or https address"),
        ("http://a.example/ x\r\nHost: b", "is no http or https address"),
        ("http://å.example/", "is no http or https address"),
        (
            "https://karla:hemmelig@a.example/q",
            "https://a.example/q: has a name, a password or a #",
        ),
        (
            "https://me:secret@a.example:8080/q",
            "https://a.example:8080/q: has a name, a password or a #",
        ),
        ("https://a.example/#x", "has a name, a password or a #"),
    ],
)
def test_wrong_address_is_refused(address: str, told: str) -> None:
    with pytest.raises(UsageError) as error:
        server(address)
    assert told in str(error.value) and "hemmelig" not in str(error.value)


def test_login_never_goes_unencrypted_to_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERATGRAF_TOKEN", "abc")
    with pytest.raises(UsageError, match="would be sent a password unencrypted; use https"):
        server("http://a.example/store")
    assert server("https://a.example/store").headers == {"Authorization": "Bearer abc"}
    assert server("http://127.0.0.1/store").headers
    monkeypatch.setenv("REFERATGRAF_TOKEN", "a\r\nX: y")
    with pytest.raises(UsageError, match="holds characters that no header may have"):
        server("https://a.example/store")


def test_query_string_of_the_address_is_kept(elsewhere: Any) -> None:
    to = server(elsewhere.store + "?repository=a")
    with pytest.raises(RemoteError, match="answered 400"):
        send(to, Message("GET"), "graph=urn%3Aa")
    assert elsewhere.asked[-1][1] == "/store?repository=a&graph=urn%3Aa"


def test_python_asks_as_the_folder_is_asked(built: Built, loaded: Any) -> None:
    endpoint = referatgraf.open_endpoint(loaded.query)
    graph = referatgraf.open_graph(built.out)
    assert list(endpoint.run("two_hats", year=2023)) == list(graph.run("two_hats", year=2023))
    assert endpoint.ask(NAMES).column("name") == graph.ask(NAMES).column("name")
    with pytest.raises(ReferatgrafError, match="has no parameter"):
        endpoint.run("two_hats", nope=1)


def command(*words: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith("REFERATGRAF_")}
    env |= {"no_proxy": "127.0.0.1"}
    words = (sys.executable, "-m", "referatgraf", *words)
    return subprocess.run(words, capture_output=True, text=True, env=env, encoding="utf-8")


def test_commands_push_and_ask(sample_out: Path, elsewhere: Any, tmp_path: Path) -> None:
    state = str(tmp_path / "pushed.json")
    done = command("push", str(sample_out), "--to", elsewhere.store, "--state", state)
    count = len(elsewhere.graphs)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.strip().endswith(f"{count} graphs put, 0 unchanged, 0 dropped")
    words = ("two_hats", "--param", "year=2023", "--format", "json")
    there = command("query", "--endpoint", elsewhere.query, *words)
    here = command("query", str(sample_out), *words)
    assert (there.returncode, there.stdout) == (0, here.stdout)
    wrong = command("query", str(sample_out), "two_hats", "--endpoint", elsewhere.query)
    assert wrong.returncode == 2 and "without OUT" in wrong.stderr
    gone = command("query", "--endpoint", "http://127.0.0.1:9/", "two_hats")
    assert gone.returncode == 6 and gone.stderr.count("\n") == 1
    assert gone.stderr.startswith("error: http://127.0.0.1:9/: refuses connections; ")
