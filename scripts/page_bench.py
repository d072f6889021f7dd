"""Measure how long pages take that nobody asked for before; scripts/bench --pages runs this.

    page_bench.py OUT [MOST [SERVED]]

At most so many pages of each kind, drawn once, in Danish. CPU is that of a process which opens the
folder as a worker of ``serve`` does, anew for each kind (of its one thread, which some systems
count more finely). SERVED is any word: then the same pages are asked of a server as well, one after
the other, by the clock. Prints a table in Markdown.
"""

import http.client
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from referatgraf.store import open_store
from referatgraf.web.pages.things import KINDS, things
from referatgraf.web.worker import prepared

PORT = 8919
WORKER = """
import json, sys, time
from pathlib import Path
from referatgraf.web.limits import Limits
from referatgraf.web.pages import Page
from referatgraf.web.worker import Opening, Wanted

folder, manifest, paths = json.load(sys.stdin)
reply = Opening(Path(folder), manifest, Limits())()
took, sizes = [], []
for path in paths:
    start = time.thread_time()
    page = reply(Wanted(path))
    took.append(1000 * (time.thread_time() - start))
    assert isinstance(page, Page), path
    sizes.append(len(page.body))
print(json.dumps([took, max(sizes)]))
"""


def drawn(out, most):
    """Return {kind: paths} of pages to ask for."""
    chance = random.Random(1)
    found = things(open_store(out))
    kinds = {kind: [one.local for one in found.values() if one.kind == kind] for kind in KINDS}
    return {
        kind: [f"da/{local}.html" for local in chance.sample(all_, min(most, len(all_)))]
        for kind, all_ in kinds.items()
    }


def computed(folder, manifest, paths):
    """Return the CPU milliseconds of each page and the bytes of the largest."""
    words = [sys.executable, "-c", WORKER]
    asked = json.dumps([str(folder), manifest, paths])
    done = subprocess.run(words, input=asked, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def got(connection, path):
    """Ask a server for a page; return milliseconds by the clock."""
    start = time.perf_counter()
    connection.request("GET", f"/{path}")
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 200, path
    return 1000 * (time.perf_counter() - start)


def served(out, kinds):
    """Return {kind: milliseconds of each page} of a server."""
    words = [sys.executable, "-m", "referatgraf", "serve", out, "--port", PORT]
    process = subprocess.Popen(list(map(str, words)), stderr=subprocess.PIPE)
    try:
        process.stderr.readline()  # it listens
        connection = http.client.HTTPConnection("127.0.0.1", PORT)
        return {kind: [got(connection, path) for path in paths] for kind, paths in kinds.items()}
    finally:
        process.terminate()
        process.wait()


def told(took):
    """Return the cells of p50, p99 and the slowest."""
    rank = sorted(took)
    places = [rank[min(len(rank) - 1, int(part * len(rank)))] for part in (0.5, 0.99, 1)]
    return " | ".join(f"{one:.1f}" for one in places)


def main(out, most="300", *by_clock):
    """Print a row for each kind of thing."""
    kinds = drawn(Path(out), int(most))
    kinds = {kind: paths for kind, paths in kinds.items() if paths}
    times = served(out, kinds) if by_clock else {}
    print(f"Load before: {os.getloadavg()[0]:.1f}\n")
    more = " served p50 | p99 | max |" if times else ""
    print(f"| kind | pages | largest kB | CPU p50 ms | p99 | max |{more}")
    print("|---" + "|--:" * (8 if times else 5) + "|")
    with tempfile.TemporaryDirectory() as folder:
        manifest = prepared(Path(out), Path(folder))
        for kind, paths in kinds.items():
            took, largest = computed(folder, manifest, paths)
            clock = f" {told(times[kind])} |" if times else ""
            row = f"{len(paths)} | {largest / 1000:.0f} | {told(took)}"
            print(f"| {kind} | {row} |{clock}", flush=True)
    print(f"\nLoad after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
