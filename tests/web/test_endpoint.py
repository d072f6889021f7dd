"""What the endpoint answers; the numbers are those of the test catalogue (docs/serve.md)."""

import csv
import io
import json
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from referatgraf.queries import questions, run_named
from referatgraf.web.formats import GRAPHS, ROWS
from referatgraf.workers import Failure

NAMES = "SELECT ?name { ?p a person:Person ; foaf:name ?name } ORDER BY ?name"
FORM = "application/x-www-form-urlencoded"
MERGED = "https://example.org/referatgraf/graph/merged"
REFERENCE = "https://example.org/referatgraf/graph/reference"


def names(response: Any) -> list[str]:
    assert response.status_code == 200, response.text
    return [row["name"]["value"] for row in response.json()["results"]["bindings"]]


def count(response: Any) -> int:
    assert response.status_code == 200, response.text
    return int(response.json()["results"]["bindings"][0]["n"]["value"])


def test_51_52_names_reach_every_format_exactly(ask: Any) -> None:
    hostile = '<>"{}|^`\\ x> <http://e/p> "pwned" . <http://e/y %zz ## [ ]\n\t=1+1'
    query = f"SELECT (?x AS ?name) {{ VALUES ?x {{ {ox.Literal(hostile)} }} }}"
    assert names(ask(query)) == [hostile]
    for name in ("xml", "csv", "tsv"):
        read = ROWS[name].type.partition(";")[0]
        body = ask(query, read).content
        if name == "csv":
            assert list(csv.reader(io.StringIO(body.decode(), newline="")))[1] == [hostile]
        else:
            found = ox.parse_query_results(body, format=ox.QueryResultsFormat.from_media_type(read))
            assert [row["name"].value for row in found] == [hostile]
    graph = f"CONSTRUCT {{ <urn:a> <http://e/b> {ox.Literal(hostile)} }} {{}}"
    for name, media in GRAPHS.items():
        if name != "html":
            body = ask(graph, media.type.partition(";")[0]).content
            found = list(ox.parse(body, format=ox.RdfFormat.from_media_type(media.type)))
            assert [quad.object.value for quad in found] == [hostile], name


def test_55_answer_over_the_limit_is_refused_and_says_so(ask: Any) -> None:
    long = "SELECT * { GRAPH ?g { ?s ?p ?o } }"
    response = ask(long)
    assert response.status_code == 413
    assert "·" in response.text and response.text.count("\n") == 1
    assert response.headers["referatgraf-limits"] == "seconds=2, bytes=1000000"
    assert ask(long + " LIMIT 10").status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "select * { service silent ?x { ?s ?p ?o } }",
        "ASK { SERVICE # c\n <http://127.0.0.1:9/> {} }",
        "LOAD <http://127.0.0.1:9/>",
        "LOAD <file:///etc/passwd> INTO GRAPH <urn:g>",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "CLEAR ALL",
        "PREFIX a: <urn:a> DROP ALL",
    ],
)
def test_64_66_service_load_and_updates_are_refused(ask: Any, query: str) -> None:
    response = ask(query)
    assert response.status_code == 400
    assert response.text.count("\n") == 1 and "·" in response.text


@pytest.mark.parametrize(
    "query",
    ['ASK { ?s ?p "Kommunens service" }', "ASK { ?s ?p <http://e/load/> } # SERVICE, LOAD"],
)
def test_65_harmless_words_are_answered(ask: Any, query: str) -> None:
    assert ask(query).json() == {"head": {}, "boolean": False}


def test_66_update_requests_are_refused_and_change_nothing(client: TestClient, ask: Any) -> None:
    size = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    before = count(ask(size))
    update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }"
    sent = [
        client.post("/sparql", data={"update": update}),
        client.get("/sparql", params={"update": update}),
        client.post(
            "/sparql", content=update, headers={"content-type": "application/sparql-update"}
        ),
    ]
    assert [response.status_code for response in sent] == [403, 403, 403]
    typed = {"content-type": "application/sparql-query"}
    assert client.post("/sparql", content=update, headers=typed).status_code == 400
    assert client.post("/sparql", data={"query": update}).status_code == 400
    assert client.post("/sparql", content=update).status_code == 415
    assert count(ask(size)) == before


@pytest.mark.parametrize(
    "clause",
    [
        "FROM <file:///etc/passwd>",
        "FROM NAMED <http://127.0.0.1:9/x>",
        f"FROM <{MERGED}> FROM <http://127.0.0.1:9/x>",
        "FROM person:Person",
        "FROM <http://[x>",
    ],
)
def test_67_graphs_outside_the_dataset_are_refused(ask: Any, clause: str) -> None:
    assert ask(f"SELECT * {clause} {{ ?s ?p ?o }}").status_code == 400


def test_67_graphs_of_the_dataset_are_taken(ask: Any) -> None:
    only = count(ask(f"SELECT (COUNT(*) AS ?n) FROM <{MERGED}> {{ ?s ?p ?o }}"))
    written = ("PREFIX g:", "g:merged"), ("BASE", "<merged>"), ("BASE # a\n", "<./merged>")
    for head, graph in written:
        query = f"{head} <{MERGED[:-6]}> SELECT (COUNT(*) AS ?n) FROM {graph} {{ ?s ?p ?o }}"
        assert count(ask(query)) == only > 0
    assert ask(f"BASE <{MERGED}> BASE <x/> ASK FROM <merged> {{}}").status_code == 400


def test_default_graph_is_merged_derived_and_reference(client: TestClient, ask: Any) -> None:
    size = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    graphs = [f"https://example.org/referatgraf/graph/{x}" for x in ("merged", "derived")]
    graphs.append(REFERENCE)
    together = client.get("/sparql", params={"query": size, "default-graph-uri": graphs})
    assert count(ask(size)) == count(together)
    assert ask("ASK { ?s rg:fileName ?f }").json()["boolean"] is False
    assert ask("ASK { GRAPH ?g { ?s rg:fileName ?f } }").json()["boolean"] is True


def test_dataset_of_the_request_replaces_that_of_the_query(ask: Any) -> None:
    query = f"SELECT (COUNT(*) AS ?n) FROM <{REFERENCE}> {{ ?s ?p ?o }}"
    size = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    chosen = {"default-graph-uri": MERGED}
    assert count(ask(query, **chosen)) == count(ask(size, **chosen)) != count(ask(query))
    inside = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert count(ask(inside, **chosen)) == 0
    assert count(ask(inside, **{"named-graph-uri": MERGED})) > 0
    assert count(ask(size, **{"named-graph-uri": MERGED})) == 0
    assert ask(size, **{"default-graph-uri": "file:///etc/passwd"}).status_code == 400
    assert ask(size, **{"named-graph-uri": "not an iri"}).status_code == 400


def test_70_long_query_and_long_body_are_refused(client: TestClient) -> None:
    query = "ASK {} #" + "x" * 20_001
    assert client.post("/sparql", data={"query": query}).status_code == 413
    typed = {"content-type": "application/sparql-query"}
    body = b"x" * 300_000
    assert client.post("/sparql", content=body, headers=typed).status_code == 413
    fits = "ASK { VALUES ?x { '" + "æ" * 19_900 + "' } }"
    assert client.post("/sparql", data={"query": fits}).status_code == 200


@pytest.mark.parametrize("text", ["100%25 sikker", "a+b c", "Åse Ærø ø", "%2B", "👩‍⚖️"])
def test_73_same_answer_by_all_routes(client: TestClient, text: str) -> None:
    query = f"SELECT (?x AS ?name) {{ VALUES ?x {{ {ox.Literal(text)} }} }}"
    typed = {"content-type": "application/sparql-query; charset=UTF-8"}
    form = "query=" + quote(query)
    answers = [
        client.get("/sparql?query=" + quote(query)),
        client.get("/sparql", params={"query": query}),
        client.post("/sparql", data={"query": query}),
        client.post("/sparql", content=form, headers={"content-type": FORM}),
        client.post("/sparql", content=query.encode(), headers=typed),
        client.post("/sparql", content=query.encode("utf-8-sig"), headers=typed),
        client.get("/sparql", params={"query": "\ufeff" + query}),
    ]
    assert [names(answer) for answer in answers] == [[text]] * len(answers)


def test_73_what_is_no_utf8_is_refused(client: TestClient) -> None:
    assert client.get("/sparql?query=ASK%20%7B%7D%20%23%E6").status_code == 400
    typed = {"content-type": "application/sparql-query"}
    assert client.post("/sparql", content=b"ASK {} #\xe6", headers=typed).status_code == 400
    latin = {"content-type": "application/sparql-query; charset=iso-8859-1"}
    assert client.post("/sparql", content=b"ASK {}", headers=latin).status_code == 415


@pytest.mark.parametrize("name", [name for name in ROWS if name != "html"])
def test_74_rows_in_every_format(ask: Any, name: str) -> None:
    media = ROWS[name].type
    for response in (ask(NAMES, media), ask(NAMES, format=name)):
        assert response.headers["content-type"] == media
        assert response.headers["vary"] == "Accept"
        assert "Sidsel Maarup" in response.text


@pytest.mark.parametrize("query", ["ASK {}", "SELECT * {}"])
@pytest.mark.parametrize("name", [name for name in ROWS if name != "html"])
def test_74_empty_answers_are_written(ask: Any, name: str, query: str) -> None:
    assert ask(query, format=name).status_code == 200


@pytest.mark.parametrize("name", [name for name in GRAPHS if name != "html"])
def test_74_graphs_in_every_format(ask: Any, name: str) -> None:
    media = GRAPHS[name].type
    for query in ("CONSTRUCT WHERE { ?p a person:Person ; foaf:name ?n }", "DESCRIBE rg:Party"):
        response = ask(query, media)
        assert response.headers["content-type"] == media
        list(ox.parse(response.content, format=ox.RdfFormat.from_media_type(media)))


@pytest.mark.parametrize(
    ("query", "accept"),
    [
        ("ASK {}", "image/png"),
        ("ASK {}", "text/turtle"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/sparql-results+json"),
    ],
)
def test_74_what_nobody_offers_is_406(ask: Any, query: str, accept: str) -> None:
    response = ask(query, accept)
    assert response.status_code == 406
    assert response.headers["vary"] == "Accept"
    assert response.text.count("\n") == 1 and "·" in response.text


@pytest.mark.parametrize(
    "path",
    ["/id/..%2f..%2fetc/passwd", "//host/x", "/%00", "/x\\y", "/%E2%80%AE", "/" + "x" * 10_000],
)
def test_75_unknown_paths_are_not_repeated(client: TestClient, path: str) -> None:
    response = client.get("http://testserver" + path, follow_redirects=False)
    assert response.status_code == 404
    assert response.text == "Siden findes ikke · there is no such page\n"


@pytest.mark.parametrize("format", ["xml", "json"])
def test_xml_that_could_not_be_read_is_refused(ask: Any, format: str) -> None:
    answer = ask('SELECT ("a\\u0001" AS ?x) { }', format=format)
    assert answer.status_code == (406 if format == "xml" else 200)


def test_only_the_endpoint_may_be_read_by_any_page(client: Any) -> None:
    crossing = "access-control-allow-origin"
    assert client.get("/sparql").headers[crossing] == "*"
    assert crossing not in client.get("/da/index.html").headers
    assert crossing not in client.get("/sparqlx").headers


def test_76_pages_hold_hostile_words_as_words(ask: Any) -> None:
    words = '</script><script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="x'
    told = str(ox.Literal(words)), "<javascript:alert(1)>", "<http://e/'onclick=x>"
    query = f"SELECT ?x {{ VALUES ?x {{ {' '.join(told)} }} }}"
    for asked in (query, query + " }", f"CONSTRUCT {{ <urn:a> <urn:b> {told[0]} }} {{}}"):
        page = ask(asked, "text/html")
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert "<script" not in page.text and "<img" not in page.text
        assert 'href="javascript' not in page.text and ' onmouseover="x' not in page.text
    assert "&lt;script&gt;" in ask(query, "text/html").text
    assert "script-src" not in page.headers["content-security-policy"]
    assert page.headers["content-security-policy"].startswith("default-src 'none'")


def test_78_any_origin_may_read_without_credentials(client: TestClient) -> None:
    origin = {"origin": "https://evil.example", "access-control-request-method": "POST"}
    for response in (
        client.get("/sparql", params={"query": "ASK {}"}, headers=origin),
        client.options("/sparql", headers=origin),
        client.get("/sparql", params={"query": "ASK {"}, headers=origin),
    ):
        assert response.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in response.headers
    assert "POST" in client.options("/sparql").headers["access-control-allow-methods"]


def test_safe_headers_stand_on_every_answer(client: TestClient) -> None:
    for path in ("/", "/sparql", "/sparql?query=ASK", "/nowhere", "/style.css", "/robots.txt"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-robots-tag"] == "noindex"
        assert headers["referrer-policy"] == "no-referrer"
    assert client.get("/", headers={"host": "a/b<c"}).status_code == 400
    assert client.delete("/sparql").status_code == 405
    assert "GET" in client.put("/sparql").headers["allow"]


def test_70_long_heads_are_refused(client: TestClient) -> None:
    assert client.get("/", headers={f"h{n}": "x" for n in range(300)}).status_code == 431
    assert client.get("/", headers={"h": "x" * 70_000}).status_code == 431
    assert client.get("/", headers={f"h{n}": "x" for n in range(100)}).status_code == 200


def test_head_is_like_get(client: TestClient) -> None:
    response = client.head("/sparql", params={"query": "ASK {}"})
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/sparql-results+json"


def test_syntax_error_says_where_in_both_languages(ask: Any) -> None:
    response = ask("SELECT *\n{ ?s ?p }")
    assert response.status_code == 400
    assert response.text.startswith("Forespørgslen kan ikke læses som SPARQL (linje 2, tegn ")
    assert " · query:2:" in response.text and response.text.count("\n") == 1


def test_description_is_told_in_every_format(client: TestClient) -> None:
    found = []
    for name, media in GRAPHS.items():
        if name != "html":
            response = client.get("/sparql", headers={"accept": media.type})
            body = ox.parse(response.content, format=ox.RdfFormat.from_media_type(media.type))
            found.append({str(quad.triple) for quad in body})
    assert all(one == found[0] for one in found)
    store = ox.Store()
    body = client.get("/sparql").content
    store.load(body, format=ox.RdfFormat.TURTLE)
    sd = "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> "
    assert store.query(sd + "ASK { ?s a sd:Service ; sd:endpoint <http://testserver/sparql> }")
    named = "ASK { ?s sd:defaultDataset/sd:namedGraph/sd:name "
    assert store.query(f"{sd} {named} <{MERGED}> }}")
    assert client.get("/sparql", headers={"accept": "text/csv"}).status_code == 406
    assert "<form" in client.get("/sparql", headers={"accept": "text/html"}).text


def test_function_that_there_is_none_of_is_told(ask: Any) -> None:
    response = ask("SELECT (<http://e/f>(1) AS ?x) {}")
    assert response.status_code == 400 and response.text.count("\n") == 1
    assert "http://e/f" in response.text and "udføres" in response.text


def test_questions_answer_as_they_do_from_python(ask: Any, sample_out: Any) -> None:
    for question in questions():
        given = {one.name: one.example for one in question.parameters if one.required}
        rows = run_named(sample_out, question.name, **given)
        response = ask(question.with_values(given.items()))
        assert len(json.loads(response.text)["results"]["bindings"]) == len(rows)


def test_xml_answer_is_xml(ask: Any) -> None:
    root = ElementTree.fromstring(ask(NAMES, "application/sparql-results+xml").content)
    assert root.tag == "{http://www.w3.org/2005/sparql-results#}sparql"


def test_page_shows_the_first_rows_and_says_that_there_are_more(ask: Any) -> None:
    page = ask("SELECT ?s { ?s ?p ?o } LIMIT 1001", "text/html").text
    assert page.count("<tr>") == 1001 and "De første 1000 rækker" in page
    page = ask("SELECT ?s { ?s ?p ?o } LIMIT 1000", "text/html").text
    assert page.count("<tr>") == 1001 and "De første" not in page


def test_fault_of_ours_is_500_and_told_to_who_runs_the_server(
    client: TestClient, ask: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def faulty(*given: Any) -> Failure:
        return Failure("unexpected ValueError: a\nb")

    monkeypatch.setattr(client.app.state.pool, "ask", faulty)  # type: ignore[attr-defined]
    response = ask("ASK {} # new")
    assert response.status_code == 500 and "ValueError" not in response.text
    assert caplog.messages == ["unexpected ValueError: a\\nb"]
