"""The page to ask in SPARQL, and the engine that answers it on a site of files."""

import gzip
import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from referatgraf.queries import questions, run_named
from referatgraf.store import open_store
from referatgraf.vocabulary import PREFIXES
from referatgraf.web.pages import open_site, render
from referatgraf.web.pages.vendored import vendored_files

ROOT = Path(__file__).parents[2]
WEB = ROOT / "graph" / "referatgraf" / "web"
EXAMPLE = re.compile(r'href="([^"]+)" class="example"')
NODE = shutil.which("node")

# Gives the worker what a browser would: fetch, and somebody to tell.
HARNESS = """
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
const [dump, asked] = process.argv.slice(2);
globalThis.fetch = async address => {
  const name = String(address).startsWith("file:") ? fileURLToPath(address) : String(address);
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/gzip";
  return new Response(readFileSync(name), { headers: { "content-type": type } });
};
const told = [];
let heard = () => {};
globalThis.onmessage = null;
globalThis.postMessage = message => (message.step ? told.push(message.step) : heard(message));
await import(process.env.WORKER);
const out = [];
for (const { query, format, graphs } of JSON.parse(readFileSync(asked, "utf-8"))) {
  const answer = new Promise(resolve => { heard = resolve; });
  await globalThis.onmessage({ data: { query, format, dump, graphs } });
  out.push(await answer);
}
console.log(JSON.stringify({ told, out }));
"""


@pytest.fixture(scope="module")
def static(sample_out: Path) -> Any:
    """Give the site of files of the built sample."""
    return open_site(open_store(sample_out))


def page(site: Any, language: str = "da") -> str:
    found = render(site, f"{language}/sparql.html")
    assert found is not None
    return found.body.decode("utf-8")


def examples(text: str) -> list[str]:
    return [unescape(link) for link in EXAMPLE.findall(text)]


def test_page_stands_in_both_languages(static: Any) -> None:
    danish, english = page(static), page(static, "en")
    for one in questions():
        assert one.title["da"] in unescape(danish) and one.title["en"] in unescape(english)
    run = static.built.manifest["run"]
    assert f"Bygning {run}" in danish and f"Build {run}" in english
    assert "UTC" not in danish + english  # files know no time: a copy of OUT gives the same bytes
    served = page(open_site(static.built, endpoint="sparql"))
    assert re.search(r"Grafen er bygget \d{4}-\d\d-\d\d \d\d:\d\d UTC", served)
    assert all(iri in danish for iri in PREFIXES.values())
    assert render(open_site(static.built, ["da"]), "en/sparql.html") is None


def test_page_runs_nothing_of_its_own_text(static: Any) -> None:
    for text in (page(static), page(static, "en")):
        assert not re.search(r"<style|style=|<script(?! src=)|\son\w+=|unsafe|javascript:", text)
        assert "https://" not in re.sub(r">[^<]*<|data-\w+=\"[^\"]*\"", "", text)
        for source in re.findall(
            r'<(?:script src|link rel="stylesheet" href)="\.\./([^"]+)"', text
        ):
            assert render(static, source) is not None, source


def test_page_of_files_has_no_form_to_send(static: Any) -> None:
    text = page(static)
    assert "action=" not in text and "data-endpoint" not in text and "service.html" not in text
    assert "<noscript>" in text and 'href="../data/graph.nq.gz"' in text
    for link, one in zip(examples(text), questions(), strict=True):
        path, _, fields = link.partition("?")
        assert path == "sparql.html"
        given = [(p.name, p.example) for p in one.parameters if p.required]
        assert parse_qs(fields)["query"] == [one.with_values(given)]


def test_page_of_a_server_asks_every_question_without_javascript(client: TestClient) -> None:
    text = client.get("/da/sparql.html").text
    assert 'action="../sparql"' in text and 'name="format" value="html"' in text
    assert "<noscript>" not in text and 'href="service.html"' in text
    links = examples(text)
    assert len(links) == len(questions())
    for link in links:
        parts = urlsplit(link)
        assert parts.path == "../sparql"
        answer = client.get(f"/sparql?{parts.query}")
        assert answer.status_code == 200, link
        # Of some kinds the sample has nothing; that a row comes, the questions' own tests say.
        assert ("<tbody><tr>" in answer.text) != ("<p>0 rækker" in answer.text), link


def test_policy_of_the_page_is_as_strict_as_of_all_others(client: TestClient) -> None:
    policy = client.get("/da/sparql.html").headers["content-security-policy"]
    assert policy == client.get("/da/index.html").headers["content-security-policy"]
    assert "unsafe" not in policy


def test_dump_is_the_dataset(static: Any, sample_out: Path) -> None:
    found = render(static, "data/graph.nq.gz")
    assert found is not None
    assert gzip.decompress(found.body) == (sample_out / "graph.nq").read_bytes()
    assert render(static, "data/graph.nq.gz") == found


def test_front_leads_to_the_language_of_the_reader(client: TestClient) -> None:
    for asked, language in (("en-GB,da;q=0.5", "en"), ("da", "da"), ("fr", "da"), ("", "da")):
        headers = {"accept-language": asked}
        found = client.get("/", headers=headers, follow_redirects=False)
        assert (found.status_code, found.headers["location"]) == (303, f"/{language}/index.html")
        assert found.headers["vary"] == "Accept-Language"
    assert client.get("/").status_code == 200


def test_state_is_told_in_each_language(client: TestClient) -> None:
    danish, english = (client.get(f"/{one}/service.html").text for one in ("da", "en"))
    assert '<html lang="da">' in danish and "<dt>udsagn</dt>" in danish and "named" not in danish
    assert '<html lang="en">' in english and "<dt>statements</dt>" in english
    assert "udsagn" not in english and " · <" not in english.split("<dl>")[1]
    assert client.get("/fr/service.html").status_code == 404


def asked(tmp_path: Path, site: Any, *queries: tuple[str, str]) -> Any:
    """Return what the worker's script answers, in node, as it would in a browser."""
    shutil.copytree(WEB / "pages" / "assets", tmp_path / "assets")
    for name in vendored_files():
        target = tmp_path / "assets" / "vendor" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(WEB / "vendor" / name)
    (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
    (tmp_path / "harness.js").write_text(HARNESS, "utf-8")
    (tmp_path / "graph.nq.gz").write_bytes(render(site, "data/graph.nq.gz").body)  # type: ignore[union-attr]
    graphs = [f"{site.base}graph/{name}" for name in ("merged", "derived", "reference")]
    jobs = [{"query": query, "format": format, "graphs": graphs} for query, format in queries]
    (tmp_path / "asked.json").write_text(json.dumps(jobs), "utf-8")
    words = [str(NODE), "--preserve-symlinks", "harness.js", "graph.nq.gz", "asked.json"]
    done = subprocess.run(
        words, capture_output=True, text=True, cwd=tmp_path, env={"WORKER": "./assets/asking.js"}
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def declared(query: str) -> str:
    return " ".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items()) + " " + query


@pytest.mark.skipif(NODE is None, reason="needs node")
def test_engine_of_the_browser_answers_as_ours_does(static: Any, tmp_path: Path) -> None:
    given = {q.name: [(p.name, p.example) for p in q.parameters if p.required] for q in questions()}
    queries = [(declared(q.with_values(given[q.name])), "json") for q in questions()]
    found = asked(tmp_path, static, *queries)
    steps = ["loading", "indexing", *["asking"] * len(queries)]  # each once, then only asked
    assert list(dict.fromkeys(found["told"])) == steps[:3]
    assert found["told"][-len(queries) - 1 :] == steps[1:]
    for one, answer in zip(questions(), found["out"], strict=True):
        bindings = json.loads(answer["answer"])["results"]["bindings"]
        rows = run_named(static.built, one.name, **dict(given[one.name]))
        theirs = [{key: term["value"] for key, term in row.items()} for row in bindings]
        ours = [{k: v for k, v in row.items() if v is not None} for row in rows]
        assert [row.keys() for row in theirs] == [row.keys() for row in ours], one.name
        texts = [[v for v in row.values() if isinstance(v, str)] for row in ours]
        assert texts == [
            [r[k] for k, v in o.items() if isinstance(v, str)]
            for r, o in zip(theirs, ours, strict=True)
        ]


@pytest.mark.skipif(NODE is None, reason="needs node")
def test_engine_of_the_browser_refuses_and_goes_on(static: Any, tmp_path: Path) -> None:
    graph = "CONSTRUCT { ?p a ?k } WHERE { ?p a ?k } LIMIT 3"
    found = asked(
        tmp_path,
        static,
        ("SELECT *\n{ ?s ?p }", "json"),
        ("SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }", "json"),
        ("DELETE WHERE { ?s ?p ?o }", "json"),
        ("ASK { ?s ?p ?o }", "json"),
        ("SELECT ?n { BIND('ÆØÅ, \"x\"' AS ?n) }", "csv"),
        (graph, "turtle"),
    )["out"]
    assert all(one["error"] and not one.get("fatal") for one in found[:3]), found[:3]
    assert json.loads(found[3]["answer"])["boolean"] is True
    assert found[4]["answer"].split() == ["n", '"ÆØÅ,', '""x"""']
    assert len(list(ox.parse(found[5]["answer"].encode(), format=ox.RdfFormat.TURTLE))) == 3
