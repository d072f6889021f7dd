"""Requests that no browser would send, to a real server; the numbers are the catalogue's."""

import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from serving import Reply, parsed, request, say

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("loopback")]
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
# Marked, so that one sees whether an answer repeats any of it.
PATHS = [
    "/da/..%2f..%2fgraph.nq?zqx",
    "/%2e%2e/%2e%2e/etc/passwd%3Czqx%3E",
    "/..%c0%af..%c0%afzqx",
    "/da/person/zqx%00.html",
    "/da\\..\\zqx",
    "//evil.example/zqx",
    "///evil.example/zqx/",
    "/%2f%2fevil.example/zqx",
    "http://evil.example/zqx",
    "/zqx%0d%0aSet-Cookie:%20a=b",
    "/da/%0d%0aLocation:%20http://evil.example/zqx",
    "/%E2%80%AEzqx",
    "/%ff%fezqx",
    "/%u0041zqx%",
    "/da/index.html%00zqx",
    "/da/index.html/zqx",
    "/DA/zqx.html",
    "/.git/zqx",
    "/manifest.json?zqx",
    "/graph.nq?zqx",
    "/text/4f2d2501d85a0e06.txt?zqx",
    "/assets/..%2froutes.py?zqx",
    "/search/..%2findex.json?zqx",
    "/person/" + "a" * 5_000 + "zqx",
    "/" + "a/" * 2_000 + "zqx",
]


@pytest.fixture
def address(server: tuple[object, str]) -> str:
    return server[1]


@pytest.fixture(scope="module")
def person(server: tuple[object, str], sample_out: Path) -> str:
    from referatgraf.store import open_store
    from referatgraf.web.pages import open_site

    return open_site(open_store(sample_out)).of_kind("person")[0].local


def answered(address: str) -> bool:
    return request(address, "/sparql?query=ASK%7B%7D").body == b'{"head":{},"boolean":true}'


@pytest.mark.parametrize("path", PATHS, ids=range(len(PATHS)))
def test_75_nothing_stands_at_strange_paths_and_none_is_repeated(address: str, path: str) -> None:
    reply = request(address, path)
    assert reply.status in (400, 404, 414)
    assert b"zqx" not in reply.body and "zqx" not in str(reply.headers)
    assert not {"location", "set-cookie"} & reply.headers.keys()


def test_75_redirects_stay_where_they_are(address: str, person: str) -> None:
    for host in ("evil.example", "evil.example:1", urlsplit(address).netloc):
        headers = {"X_Forwarded_Host": "evil.example", "X_Forwarded_Proto": "gopher"}
        for path in (f"/{person}", f"/{person}/", "/da", "/en/", f"/{person}?a=//evil.example"):
            reply = request(address, path, Host=host, Accept_Language="en\\r, da", **headers)
            assert reply.status == 303
            assert reply.headers["location"].startswith(("/da/", "/en/"))
            assert "evil" not in str(reply.headers) + reply.body.decode()


@pytest.mark.parametrize("host", ["", "a b", "a/b", "a@b", "<x>", "a,b", "æ", "[::1", "x" * 300])
def test_75_host_that_is_none_is_refused(address: str, host: str) -> None:
    assert request(address, "/", Host=host.encode().decode("latin-1")).status == 400


def test_75_two_hosts_or_none_are_refused(address: str) -> None:
    for head in (b"Host: a\r\nHost: b\r\n", b""):
        told = say(address, b"GET / HTTP/1.1\r\n" + head + b"Connection: close\r\n\r\n")
        assert parsed(told).status == 400


SMUGGLED = b"GET /zqx HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.mark.parametrize(
    "lines",
    [
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        b"Content-Length: 5\r\nContent-Length: 6\r\n",
        b"Content-Length: -1\r\n",
        b"Content-Length: 0x5\r\n",
        b"Transfer-Encoding: chunked, identity\r\n",
        b"X: a\rb\r\n",
        b"X : a\r\n",
        b"X: a\x00b\r\n",
        b" folded: a\r\n",
    ],
)
def test_70_head_that_two_servers_would_read_differently(address: str, lines: bytes) -> None:
    form = b"Content-Type: application/sparql-query\r\n"
    head = b"POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + form
    told = say(address, head + lines + b"\r\nASK{}" + SMUGGLED)
    assert parsed(told).status in (400, 408, 501) or told.count(b"HTTP/1.1 ") == 1
    assert b"boolean" not in told and told.count(b"HTTP/1.1 ") == 1
    assert answered(address)


@pytest.mark.parametrize("method", ["get", "JUMP", "G\tT"])
def test_75_method_that_is_none_is_refused(address: str, method: str) -> None:
    assert request(address, "/", method, Content_Length="0").status in (400, 405)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_75_pages_are_only_read(address: str, person: str, method: str) -> None:
    for path in ("/", f"/da/{person}.html", f"/{person}", "/nowhere", "/robots.txt"):
        reply = request(address, path, method, Content_Length="0")
        assert reply.status == 405, path
        assert set(reply.headers["allow"].split(", ")) == {"GET", "HEAD"}, path


def test_74_head_is_get_without_a_body(address: str, person: str) -> None:
    paths = ["/", f"/da/{person}.html", f"/{person}.ttl", "/style.css", "/nowhere", f"/{person}"]
    for path in (*paths, "/sparql?query=ASK%7B%7D", "/sparql"):
        whole, head = (request(address, path, method) for method in ("GET", "HEAD"))
        assert head.body == b"" and head.status == whole.status
        kept = [{k: v for k, v in one.headers.items() if k != "date"} for one in (whole, head)]
        assert kept[0] == kept[1], path


def test_74_conditions_and_ranges_give_a_whole_page_or_none(address: str, person: str) -> None:
    path = f"/da/{person}.html"
    whole = request(address, path)
    for name, value in {
        "If_None_Match": '"nothing"',
        "If_Modified_Since": "Mon, 01 Jan 1990 00:00:00 GMT",
        "If_Range": '"x"',
        "Range": "bytes=5-1",
        "Accept_Encoding": "gzip;q=0, identity;q=0, *;q=0",
        "Expect": "100-continue",
        "Cookie": "a=" + "b" * 4_000,
        "Authorization": "Basic !!!!",
    }.items():
        reply = request(address, path, **{name: value})
        assert (reply.status, reply.body) == (200, whole.body), name
    if tag := whole.headers.get("etag"):
        again = request(address, path, If_None_Match=tag)
        assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("text/html;q=0.1, text/turtle;q=0.2", 303),
        (",".join(f"a{n}/b;q=0.{n % 10}" for n in range(800)), 406),
        ("x" * 10_000, 303),  # nothing that can be read: as without
        (", ;q==,/,*/*;q=2", 303),
        ("text/*;q=0, */*;q=0", 406),
        ("text/html;q=1e999", 303),
    ],
)
def test_74_accept_of_any_kind(address: str, person: str, accept: str, status: int) -> None:
    assert request(address, f"/{person}", Accept=accept).status == status
    asked = request(address, "/sparql?query=ASK%7B%7D", Accept=accept)
    assert asked.status in (200, 406) and asked.headers["vary"] == "Accept"


def test_72_answer_of_many_rows_is_refused_and_takes_no_memory(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    process, address = server
    assert answered(address)
    before = resident(process.pid)
    for format in ("csv", "json", "tsv"):
        query = quote("SELECT * { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } }")
        reply = request(address, f"/sparql?format={format}&query={query}")
        assert reply.status in (413, 504)
        assert reply.body.count(b"\n") == 1 and "·".encode() in reply.body
    assert resident(process.pid) - before < 64 << 20, "what listens never holds an answer"
    assert answered(address)


def resident(pid: int) -> int:
    """Return the bytes of memory of a process; nothing is told of it outside Linux."""
    if sys.platform != "linux":
        return 0
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return 1024 * int(next(line for line in lines if line.startswith("VmRSS")).split()[1])


def test_71_clients_that_leave_free_their_workers(address: str) -> None:
    head = f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    for _ in range(2):
        with socket.socket() as line:
            line.connect((urlsplit(address).hostname, urlsplit(address).port))
            line.sendall(head)
    assert answered(address), "within the time that a query may wait"


def test_70_slow_heads_keep_nobody_else_waiting(address: str) -> None:
    lines = [socket.socket() for _ in range(50)]
    try:
        for line in lines:
            line.connect((urlsplit(address).hostname, urlsplit(address).port))
            line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-a: ")
        assert answered(address)
        assert request(address, "/da/index.html").status == 200
    finally:
        for line in lines:
            line.close()


def test_80_many_clients_at_once_are_answered_or_told_to_come_again(address: str) -> None:
    def ask(number: int) -> list[Reply]:
        query = quote(f"SELECT ?n {{ BIND({number} AS ?n) ?p a person:Person }}")
        return [request(address, f"/sparql?format=csv&query={query}") for _ in range(3)]

    with ThreadPoolExecutor(64) as threads:
        found = list(threads.map(ask, range(64)))
    for number, replies in enumerate(found):
        for reply in replies:
            if reply.status == 200:
                assert set(reply.body.split()[1:]) == {str(number).encode()}, "nobody else's"
            else:
                assert reply.status in (429, 503) and reply.headers["retry-after"]
    assert sum(reply.status == 200 for replies in found for reply in replies) > 100
