"""A store of the tests on 127.0.0.1: SPARQL 1.1 protocol and Graph Store HTTP Protocol.

Source: https://www.w3.org/TR/sparql11-http-rdf-update/, 4.2 and 5.2 to 5.5.
"""

import _socket
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest

DEFAULT = ""


@dataclass
class Elsewhere:
    """Hold graphs exactly as they came, what was asked, and the faults to give first."""

    address: str = ""
    graphs: dict[str, set[ox.Triple]] = field(default_factory=dict)
    union: bool = False  # the default graph of queries is all graphs together
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    fields: list[dict[str, list[str]]] = field(default_factory=list)
    faults: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    kept: tuple[dict[str, int], ox.Store] | None = None
    login: str = ""  # the Authorization that is wanted

    @property
    def query(self) -> str:
        return self.address + "query"

    @property
    def store(self) -> str:
        return self.address + "store"

    def methods(self) -> list[str]:
        return [method for method, _, _ in self.asked]

    def filled(self) -> ox.Store:
        """Return a store of the graphs as they are now; it is made anew when they changed."""
        now = {name: len(triples) for name, triples in self.graphs.items()}
        if self.kept is None or self.kept[0] != now:
            store = ox.Store()
            for name, triples in self.graphs.items():
                graph = ox.NamedNode(name) if name else ox.DefaultGraph()
                store.extend(ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples)
            self.kept = now, store
        return self.kept[1]

    def answer(self, fields: dict[str, list[str]], accept: str) -> tuple[str, bytes]:
        """Return the answer to a query, over the graphs that its fields name."""
        store = self.filled()
        named = [ox.NamedNode(name) for name in fields.get("named-graph-uri", [])]
        default = [ox.NamedNode(name) for name in fields.get("default-graph-uri", [])]
        some = {"default_graph": default, "named_graphs": named} if default or named else {}
        result = store.query(
            fields["query"][0], use_default_graph_as_union=self.union and not some, **some
        )  # type: ignore[call-overload]
        if isinstance(result, ox.QueryTriples):
            return "text/turtle", ox.serialize(result, format=ox.RdfFormat.TURTLE) or b""
        assert "application/sparql-results+json" in accept
        body = result.serialize(format=ox.QueryResultsFormat.JSON)
        return "application/sparql-results+json", body or b""


class Handler(BaseHTTPRequestHandler):
    server: Any
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        return

    def reply(self, status: int, media: str = "", body: bytes = b"", **more: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": media} if media else {}).items():
            self.send_header(name, value)
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def serve(self) -> None:
        at: Elsewhere = self.server.elsewhere
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        at.asked.append((self.command, self.path, dict(self.headers)))
        if at.faults:
            status, headers, said = at.faults.pop(0)
            return self.reply(status, body=said, **headers)
        if at.login and self.headers.get("Authorization") != at.login:
            return self.reply(401, WWW_Authenticate='Basic realm="store"')
        parts = urlsplit(self.path)
        if parts.path == "/query" and self.command == "POST":
            fields = parse_qs(body.decode())
            at.fields.append(fields)
            try:
                return self.reply(200, *at.answer(fields, self.headers["Accept"]))
            except SyntaxError as error:
                return self.reply(400, "text/plain", f"no SPARQL: {error}".encode())
        if parts.path == "/store":
            return self.graph(at, parse_qs(parts.query, keep_blank_values=True), body)
        return self.reply(404, "text/html", b"<h1>no such page</h1>")

    def graph(self, at: Elsewhere, fields: dict[str, list[str]], body: bytes) -> None:
        """Answer a request for one graph."""
        if len(fields) != 1 or not ("default" in fields or fields.get("graph", [""])[0]):
            return self.reply(400)
        name = DEFAULT if "default" in fields else fields["graph"][0]
        known = name in at.graphs
        if self.command in ("GET", "DELETE") and not known:
            return self.reply(404)
        if self.command == "DELETE":
            del at.graphs[name]
            return self.reply(204)
        if self.command == "GET":
            found = ox.serialize(at.graphs[name], format=ox.RdfFormat.N_TRIPLES) or b""
            return self.reply(200, "application/n-triples", found)
        if self.headers["Content-Type"] != "text/turtle":
            return self.reply(415)
        try:
            triples = {quad.triple for quad in ox.parse(body, format=ox.RdfFormat.TURTLE)}
        except SyntaxError as error:
            return self.reply(400, "text/plain", str(error).encode())
        kept = at.graphs.get(name, set()) if self.command == "POST" else set()
        at.graphs[name] = kept | triples
        return self.reply(204 if known else 201)

    do_GET = do_PUT = do_POST = do_DELETE = serve


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch, _no_network: None) -> None:
    """Let connections to 127.0.0.1 through, and no other."""

    def connect(self: socket.socket, address: tuple[str, int]) -> None:
        assert address[0] == "127.0.0.1", f"a test opened a network connection to {address}"
        _socket.socket.connect(self, address)

    def getaddrinfo(host: str, port: int, *rest: Any) -> list[Any]:
        if host != "127.0.0.1":
            raise socket.gaierror(-2, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    for name in ("http_proxy", "HTTP_PROXY", "REFERATGRAF_TOKEN", "REFERATGRAF_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NETRC", "/nonexistent")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def elsewhere(loopback: None) -> Iterator[Elsewhere]:
    """Give an empty store that runs on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.elsewhere = Elsewhere(f"http://127.0.0.1:{server.server_port}/")  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server.elsewhere  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()
    thread.join()
