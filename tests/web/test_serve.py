"""The command: a real server, asked by real clients in processes of their own."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from referatgraf.queries import questions, run_named, self_contained
from serving import COMMAND, served

ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="ends by signal")


def asked(script: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def children(pid: int) -> list[int]:
    """Return the processes that any thread of a process started."""
    paths = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(word) for path in paths for word in path.read_text().split()]


def runs(pid: int) -> bool:
    """Tell whether a process is more than an entry that nobody has fetched."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


WRAPPER = """
import json, sys
from SPARQLWrapper import JSON, POST, GET, SPARQLWrapper
for number, query in enumerate(json.load(sys.stdin)):
    client = SPARQLWrapper(sys.argv[1] + "sparql")
    client.setQuery(query)
    client.setMethod(POST if number % 2 else GET)
    client.setReturnFormat(JSON)
    print(len(client.queryAndConvert()["results"]["bindings"]))
"""
STORE = """
import json, sys
from rdflib import Dataset, Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
for number, query in enumerate(json.load(sys.stdin)):
    store = SPARQLStore(sys.argv[1] + "sparql", method="POST" if number % 2 else "GET")
    print(len(list(Graph(store).query(query))))
"""


# npm i @comunica/query-sparql@4 in a folder that NODE_PATH names (version 5 needs node 22).
COMUNICA = """
const { QueryEngine } = require("@comunica/query-sparql");
const source = { type: "sparql", value: process.argv[1] + "sparql" };
(async () => {
  const engine = new QueryEngine();
  for (const query of JSON.parse(require("fs").readFileSync(0, "utf-8"))) {
    const found = await engine.queryBindings(query, { sources: [source] });
    console.log((await found.toArray()).length);
  }
})().catch(error => { console.error(error); process.exit(1); });
"""


def comunica() -> bool:
    """Tell whether node finds Comunica."""
    words = ["node", "-e", "require('@comunica/query-sparql')"]
    return (
        shutil.which("node") is not None
        and subprocess.run(words, stderr=subprocess.DEVNULL).returncode == 0
    )


@pytest.mark.slow
@pytest.mark.parametrize("script", [WRAPPER, STORE, COMUNICA],
                         ids=["SPARQLWrapper", "SPARQLStore", "Comunica"])  # fmt: skip
def test_named_queries_by_real_clients(script: str, sample_out: Path, tmp_path: Path) -> None:
    if script == COMUNICA and not comunica():
        pytest.skip("needs node and @comunica/query-sparql")
    words = ["node", "-e", script] if script == COMUNICA else [sys.executable, "-c", script]
    queries, rows = [], []
    for question in questions():
        given = {one.name: one.example for one in question.parameters if one.required}
        queries.append(self_contained(question.with_values(given.items())))
        rows.append(len(run_named(sample_out, question.name, **given)))
    with served(sample_out, tmp_path) as (_, address):
        done = subprocess.run(
            [*words, address],
            input=json.dumps(queries),
            capture_output=True,
            text=True,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    assert list(map(int, done.stdout.split())) == rows
    assert sum(map(bool, rows)) >= 30, "of a few kinds the sample has nothing"


RAW = """
import socket, sys
from concurrent.futures import ThreadPoolExecutor
host, port = "127.0.0.1", int(sys.argv[1].split(":")[2].strip("/"))
def say(data, wait=20):
    with socket.create_connection((host, port)) as s:
        s.settimeout(wait)
        try:
            s.sendall(data)
        except OSError:
            pass
        got = b""
        try:
            while more := s.recv(65536):
                got += more
        except OSError:
            pass
        return got.partition(b"\\r\\n")[0].decode()
POST = (b"POST /sparql HTTP/1.1\\r\\nHost: x\\r\\n"
        b"Content-Type: application/sparql-query\\r\\nContent-Length: %d\\r\\n\\r\\n")
END = b"Connection: close\\r\\n\\r\\n"
many = b"".join(b"h%d: x\\r\\n" % n for n in range(10000))
requests = [
    b"GET / HTTP/1.1\\r\\nHost: x\\r\\n" + many + b"\\r\\n",
    POST % 1000000000 + b"x" * 5000000,
    POST % 100 + b"ASK",
    b"GET //evil.example/sparql/ HTTP/1.1\\r\\nHost: evil.example\\r\\n" + END,
    b"GET / HTTP/1.1\\r\\nHost: a/b\\r\\n" + END,
    b"GET / HTTP/1.1\\r\\nHost: x\\r\\nA: " + b"x" * 1000000,
    b"GET / HTTP/1.1\\r\\nHost: x\\r\\n",
    b"",
    b"GET /?" + b"x" * 100000 + b" HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n",
]
with ThreadPoolExecutor(len(requests)) as threads:
    print(*threads.map(say, requests), sep="\\n")
"""


@pytest.mark.slow
def test_70_75_requests_that_no_client_would_send(sample_out: Path, tmp_path: Path) -> None:
    with served(sample_out, tmp_path) as (_, address):
        told = asked(RAW, address).splitlines()
        assert "200 OK" in asked(LIVES, address)
    codes = [line.split()[1] for line in told]
    assert codes[0] in ("400", "431") and codes[-1] in ("400", "414")  # the parser may be first
    assert codes[1:-1] == ["413", "408", "404", "400", "431", "408", "408"]


LIVES = """
import sys, time, urllib.request
new = f"sparql?query=ASK%7B%7D%23{time.time_ns()}"
with urllib.request.urlopen(sys.argv[1] + new) as answer:
    print(answer.status, answer.reason)
"""


@ON_POSIX
@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_the_server_with_all_its_workers(
    number: signal.Signals, sample_out: Path, tmp_path: Path
) -> None:
    endless = (
        "import sys, urllib.request, urllib.parse\n"
        "q = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'\n"
        "urllib.request.urlopen(sys.argv[1] + 'sparql?' + urllib.parse.urlencode({'query': q}))"
    )
    with served(sample_out, tmp_path, "--deadline", "60", "--workers", "2") as (process, address):
        assert "200 OK" in asked(LIVES, address)
        workers = children(process.pid)
        assert len(workers) >= 2 or sys.platform != "linux"
        hostile = subprocess.Popen(
            [sys.executable, "-c", endless, address], stderr=subprocess.DEVNULL
        )
        assert "200 OK" in asked(LIVES, address)
        assert any(tmp_path.glob("referatgraf-*"))
        process.send_signal(number)
        assert process.wait(30) == 0
        assert process.stderr is not None
        assert process.stderr.read().splitlines() == ["stoppet · stopped"]
        hostile.wait(30)
    deadline = time.monotonic() + 20  # multiprocessing's own helper ends a moment after us
    while left := [pid for pid in workers if runs(pid)]:
        assert time.monotonic() < deadline, left
        time.sleep(0.05)
    assert not any(tmp_path.glob("referatgraf-*")), "the copy of the dataset is gone"


def refused(*words: str) -> tuple[int, str]:
    done = subprocess.run([*COMMAND, *words], capture_output=True, text=True, timeout=60)
    assert done.stdout == "" and done.stderr.count("\n") == 1, done.stderr
    return done.returncode, done.stderr


@pytest.mark.slow
def test_missing_or_damaged_folder_is_one_line(copied: Path, tmp_path: Path) -> None:
    code, told = refused(str(tmp_path / "nothing"), "--port", "0")
    assert code == 4 and "holds no finished build" in told
    with (copied / "graph.nq").open("ab") as file:
        file.write(b"<urn:a> <urn:b> <urn:c> .\n")
    code, told = refused(str(copied), "--port", "0")
    assert code == 4 and "is not what the build wrote" in told


@pytest.mark.slow
def test_taken_port_is_one_line(sample_out: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, told = refused(str(sample_out), "--port", str(taken.getsockname()[1]))
    assert code == 2 and "choose another one with --port" in told
    assert refused(str(sample_out), "--port", "70000")[0] == 2


@pytest.mark.slow
@pytest.mark.parametrize("name", ["starlette", "uvicorn"])
def test_missing_extra_is_one_line(name: str, sample_out: Path) -> None:
    hidden = (
        f"import sys; sys.modules[{name!r}] = None\n"
        f"from referatgraf.cli import app\napp(['serve', {str(sample_out)!r}])"
    )
    done = subprocess.run([sys.executable, "-c", hidden], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"error: serve: needs {name}; install it: pip install 'referatgraf[serve]'"
    ]


def test_no_room_for_the_copy_is_said(sample_out: Path, tmp_path: Path) -> None:
    from referatgraf.errors import ResourceError
    from referatgraf.store import copy_to_disk

    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ResourceError, match="TMPDIR"):
        copy_to_disk(sample_out, tmp_path / "file")
