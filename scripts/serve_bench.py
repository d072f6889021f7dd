"""Load an endpoint of a built folder; scripts/bench --serve runs this.

    serve_bench.py OUT [SECONDS [PYTHON]]

The mix: of ten requests six describe a person, two list somebody's meetings by date, one counts a
municipality's people by party, one counts who met whom. Generator and servers share the machine.
Where rdflib-endpoint is installed, in the environment of that Python, it gets the same queries over
the same default graph. Answers are kept while the server runs, so the mix is asked twice: first
with no query like another, then as it comes.
"""

import asyncio
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox

from referatgraf.store import open_store
from referatgraf.vocabulary import PREFIXES

CLIENTS = (1, 8, 32)
DEADLINE = 3
HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
DESCRIBE = "SELECT ?p ?o { %s ?p ?o }"
HOP = """SELECT ?m ?d ?at { ?x eli-dl:had_participant_person %s ; rg:attendance ?at .
?m eli-dl:had_participation ?x ; eli-dl:activity_date ?d } ORDER BY ?d LIMIT 50"""
PARTIES = """SELECT ?party (COUNT(DISTINCT ?p) AS ?n) { ?a org:organization %s ; org:member ?p .
?b org:member ?p ; org:organization ?party . ?party a rg:Party }
GROUP BY ?party ORDER BY DESC(?n)"""
NETWORK = """SELECT ?q (COUNT(?m) AS ?n) { ?a eli-dl:had_participant_person %s .
?m eli-dl:had_participation ?a, ?b . ?b eli-dl:had_participant_person ?q }
GROUP BY ?q ORDER BY DESC(?n) LIMIT 30"""
HOSTILE = "SELECT ?a ?b (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y } GROUP BY ?a ?b"
OTHER = """
import sys, uvicorn
from rdflib import Dataset, Graph
from rdflib_endpoint import SparqlEndpoint
graph = Graph()
graph.parse(sys.argv[1], format="nt")
app = SparqlEndpoint(graph=graph, path="/sparql")
uvicorn.run(app, port=int(sys.argv[2]), log_level="critical")
"""


def nodes(graph, kind):
    """Return the nodes of a class, as they are written in a query."""
    return [str(row[0]) for row in graph.query(f"{HEAD}SELECT DISTINCT ?x {{ ?x a {kind} }}")]


def mix(graph):
    """Return a function that gives the next request's query."""
    people = nodes(graph, "person:Person")
    towns = nodes(graph, "rg:Municipality")
    drawn = random.Random(1)
    kinds = [DESCRIBE] * 6 + [HOP] * 2 + [PARTIES, NETWORK]

    def query():
        kind = drawn.choice(kinds)
        return kind % drawn.choice(towns if kind is PARTIES else people)

    return query


def new(query):
    """Return a function that gives queries which nobody asked before: no kept answer serves."""
    return lambda: f"{query()} # {random.random()}"


async def one(reader, writer, query):
    """Send a query over an open connection; return status and seconds."""
    path = "/sparql?" + urlencode({"query": HEAD + query})
    start = time.perf_counter()
    accept = "application/sparql-results+json"
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {accept}\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    size = int(re.search(rb"content-length: (\d+)", head, re.IGNORECASE)[1])
    await reader.readexactly(size)
    return int(head.split()[1]), time.perf_counter() - start


async def client(port, query, end, found):
    """Ask one query after the other until the end."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 24)
    while time.monotonic() < end:
        found.append(await one(reader, writer, query()))
    writer.close()


async def load(port, query, clients, seconds):
    """Return (status, seconds) of every request of so many clients in so much time."""
    found = []
    end = time.monotonic() + seconds
    await asyncio.gather(*(client(port, query, end, found) for _ in range(clients)))
    return found


async def attacked(port, query):
    """Return status and seconds of a hostile query, and what two polite clients got meanwhile."""
    hostile = asyncio.create_task(alone(port))
    polite = await load(port, query, 2, DEADLINE + 2)
    return await hostile, polite


async def alone(port):
    """Ask the hostile query."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    found = await one(reader, writer, HOSTILE)
    writer.close()
    return found


def told(found, seconds):
    """Return the cells of a row: requests a second, milliseconds, how many failed."""
    took = sorted(1000 * second for _, second in found)
    places = [took[min(len(took) - 1, int(part * len(took)))] for part in (0.5, 0.95, 0.99, 1)]
    failed = sum(status != 200 for status, _ in found)
    return f"{len(found) / seconds:.0f} | {' | '.join(f'{one:.1f}' for one in places)} | {failed}"


def started(words, port):
    """Start a server and wait until it answers."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        time.sleep(0.1)
        try:
            asyncio.run(load(port, lambda: "ASK {}", 1, 0))
            return process
        except OSError:
            if process.poll() is not None:
                sys.exit(f"{words[2]} ended with {process.returncode}")
    sys.exit("the server did not start")


def table(name, port, query, seconds):
    """Print the rows of a server; return its requests a second at eight clients."""
    rate = 0
    asyncio.run(load(port, query, 2, 1))
    for clients in CLIENTS:
        found = asyncio.run(load(port, query, clients, seconds))
        rate = len(found) / seconds if clients == 8 else rate
        print(f"| {name} | {clients} | {told(found, seconds)} |", flush=True)
    return rate


def ours(out, query, seconds):
    """Measure our server, and what a hostile query does to it; return its rate."""
    words = [sys.executable, "-m", "referatgraf", "serve", out, "--port", "8917"]
    process = started([*words, "--deadline", str(DEADLINE)], 8917)
    try:
        table("referatgraf serve, no query twice", 8917, new(query), seconds)
        rate = table("referatgraf serve", 8917, query, seconds)
        (status, took), polite = asyncio.run(attacked(8917, query))
        print(f"| beside a hostile query | 2 | {told(polite, DEADLINE + 2)} |")
        print(f"\nThe hostile query got {status} after {took:.2f} s (deadline {DEADLINE} s).")
        return rate
    finally:
        process.terminate()
        process.wait()


def theirs(python, graph, query, seconds):
    """Measure rdflib-endpoint over the same default graph; return its rate."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "default.nt"
        quads = graph.quads_for_pattern(None, None, None, ox.DefaultGraph())
        data.write_bytes(ox.serialize((q.triple for q in quads), format=ox.RdfFormat.N_TRIPLES))
        process = started([python, "-c", OTHER, str(data), "8918"], 8918)
        try:
            return table("rdflib-endpoint", 8918, query, seconds)
        finally:
            process.kill()
            process.wait()


def main(words):
    """Print a table in Markdown, and the ratio where the other server is there."""
    out, seconds = words[0], float(words[1]) if len(words) > 1 else 6.0
    python = words[2] if len(words) > 2 else sys.executable
    graph = open_store(Path(out)).graph
    default = sum(1 for _ in graph.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    print(f"{len(graph) - default} quads; {default} triples in the default graph\n")
    print("| server | clients | requests/s | p50 ms | p95 | p99 | max | not 200 |")
    print("|---" + "|--:" * 7 + "|")
    rate = ours(out, mix(graph), seconds)
    if subprocess.run([python, "-c", "import rdflib_endpoint"], stderr=-3).returncode:
        print("\nrdflib-endpoint is not installed here: no ratio.")
        return
    print("\n| server | clients | requests/s | p50 ms | p95 | p99 | max | not 200 |")
    print("|---" + "|--:" * 7 + "|")
    other = theirs(python, graph, mix(graph), seconds)
    print(f"\nRatio at 8 clients: {rate / other:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
