"""Open the network view of an invented graph in Chromium; scripts/bench --network runs this.

    network_bench.py [NODES ...]     default: 50 2000 5000

People sit on councils of some 20 and on joint boards, as in the minutes. For each size: CPU to
gather, order and write the network, how large its files are, and what the view of all of it costs:
CPU of the page's own thread, which a busy machine does not change (what draws for WebGL computes
beside it), and seconds by the clock until it is drawn; the same for a filter.
Needs playwright and Chromium.
"""

import functools
import http.server
import random
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import pyoxigraph as ox
from playwright.sync_api import sync_playwright

from referatgraf.store import Built, load
from referatgraf.vocabulary import ELIDL, FOAF, NIF, ORG, PERSON, RDF, RG, SKOS
from referatgraf.web.pages import open_site, render
from referatgraf.web.pages.network import paths

BASE = "https://example.org/referatgraf/"
FIRST = ["Karla", "Viggo", "Asta", "Ejnar", "Signe", "Torkild", "Solveig", "Aksel", "Birger"]
LAST = ["Nørby", "Lund", "Ågård", "Ravnborg", "Kragh", "Overby", "Bro", "Vang", "Husum"]
KINDS = ("municipality", "company", "association", "education", "authority", "body")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))), None)
DRAWN = """new Promise(done => requestAnimationFrame(() =>
    requestAnimationFrame(() => done(performance.now()))))"""
GL = ("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")


def node(path):
    """Return an IRI of the graph."""
    return ox.NamedNode(BASE + path)


def statements(nodes):
    """Yield the triples of a merged graph whose network has about that many nodes."""
    drawn = random.Random(7)
    a, label = ox.NamedNode(RDF + "type"), ox.NamedNode(SKOS + "prefLabel")
    people = int(nodes * 0.94)
    bodies = [node(f"organisation/b{n}") for n in range(max(3, nodes - people))]
    for n, body in enumerate(bodies):
        kind = KINDS[1 + n % 5] if n < max(1, len(bodies) // 5) else "municipality"
        yield body, a, ox.NamedNode(ORG + "Organization")
        yield body, label, ox.Literal(f"{drawn.choice(LAST)} {kind} {n}", language="da")
        kind_iri = ox.NamedNode("https://w3id.org/referatgraf/def/organisation-type/" + kind)
        yield body, ox.NamedNode(ORG + "classification"), kind_iri
    for n in range(people):
        who = node(f"person/p{n}")
        yield who, a, ox.NamedNode(PERSON + "Person")
        yield (
            who,
            ox.NamedNode(FOAF + "name"),
            ox.Literal(f"{drawn.choice(FIRST)} {drawn.choice(LAST)} {n}"),
        )
        boards = bodies[: max(1, len(bodies) // 5)]
        homes = bodies[len(boards) :]
        home = homes[n * len(homes) // people]
        others = [drawn.choice(boards)] if drawn.random() < 0.15 else []
        for number, body in enumerate([home, *others]):
            for day in drawn.sample(range(1, 29), 2):
                yield from taken_part(
                    who, body, f"{n}-{number}-{day}", f"2023-{1 + n % 12:02}-{day:02}", drawn
                )


def taken_part(who, body, key, day, drawn):
    """Yield the triples of one participation."""
    act, meeting = node(f"participation/x{key}"), node(f"meeting/m/{day}-{key}")
    yield act, ox.NamedNode(RDF + "type"), ox.NamedNode(ELIDL + "Participation")
    yield act, ox.NamedNode(ELIDL + "had_participant_person"), who
    yield act, ox.NamedNode(ELIDL + "participation_in_name_of"), body
    kind = drawn.choice(("present", "present", "present", "guest"))
    yield (
        act,
        ox.NamedNode(RG + "attendance"),
        ox.NamedNode(f"https://w3id.org/referatgraf/def/attendance/{kind}"),
    )
    yield act, ox.NamedNode(NIF + "confidence"), ox.Literal(drawn.choice((0.99, 0.97, 0.9)))
    yield meeting, ox.NamedNode(ELIDL + "had_participation"), act
    yield meeting, ox.NamedNode(ELIDL + "activity_date"), ox.Literal(day)


def written(nodes, folder):
    """Write the files of the network into a folder; return CPU seconds and the sizes in bytes."""
    merged = node("graph/merged")
    quads = [ox.Quad(*triple, merged) for triple in statements(nodes)]
    dataset = load(BASE, ox.serialize(quads, format=ox.RdfFormat.N_QUADS))
    site = open_site(Built(folder, {"base": BASE}, dataset), ["da"])
    start = time.process_time()
    sizes = {}
    names = ["assets/site.css", "search/index.json"]
    vendored = ("graphology/graphology.umd.min.js", "sigma/sigma.min.js")
    for path in [*paths(site), *names, *(f"assets/vendor/{name}" for name in vendored)]:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        body = render(site, path).body
        target.write_bytes(body)
        sizes[path] = len(body)
    return time.process_time() - start, sizes


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serve files and say nothing."""

    def log_message(self, *args):
        """Say nothing."""


def cpu(session):
    """Return the seconds that the page's main thread has computed."""
    found = session.send("Performance.getMetrics")["metrics"]
    return next(one["value"] for one in found if one["name"] == "TaskDuration")


def opened(folder, browser, query="?depth=all"):
    """Return CPU and clock until the view is there, and until a filter is drawn."""
    handler = functools.partial(Quiet, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(f"http://127.0.0.1:{server.server_port}/da/network.html{query}")
        page.wait_for_selector("body[data-ready]")
        ready = page.evaluate(DRAWN)
        first = cpu(session)
        page.select_option("#kind", index=1)
        page.wait_for_selector("body[data-ready='2']")
        clock = page.evaluate(DRAWN) - ready
        second = cpu(session) - first
        page.close()
        server.shutdown()
    return first, ready / 1000, second, clock / 1000


def main(words):
    """Print a table."""
    heads = ("nodes", "CPU s to write", "files", "kB in all", "largest kB")
    print(f"| {' | '.join((*heads, 'view CPU s', 'clock s', 'filter CPU s', 'clock s'))} |")
    print("|--:" * 9 + "|")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(GL))
        for nodes in [int(word) for word in words] or [50, 2000, 5000]:
            with tempfile.TemporaryDirectory() as name:
                seconds, sizes = written(nodes, Path(name))
                data = [size for path, size in sizes.items() if path.startswith("network/")]
                opened(name, browser)  # the first one warms the browser up
                times = sorted(opened(name, browser) for _ in range(3))[1]
                cells = (nodes, f"{seconds:.2f}", len(data), sum(data) // 1000, max(data) // 1000)
                told = " | ".join(map(str, (*cells, *(f"{one:.2f}" for one in times))))
                print(f"| {told} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
