"""The 20 query tests of the W3C SPARQL 1.1 protocol test suite, as a table under their names.

Written from what its manifest demands (https://www.w3.org/2009/sparql/docs/tests/data-sparql11/
protocol/); graphs of the sample take the place of those on the suite's server. docs/serve.md
records the count.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

FORM = {"content-type": "application/x-www-form-urlencoded"}
QUERY = {"content-type": "application/sparql-query"}
GRAPH = "https://example.org/referatgraf/graph/"
ONE, TWO = GRAPH + "merged", GRAPH + "reference"
NOT_MERGED = "ASK { ?s a rg:BodyRule }"  # reference data only
MERGED = "ASK { ?p a person:Person }"
BOTH = "ASK { ?s a rg:BodyRule . ?p a person:Person }"
EACH = f"ASK {{ GRAPH <{ONE}> {{ ?p a person:Person }} GRAPH <{TWO}> {{ ?s a rg:BodyRule }} }}"


class Case(NamedTuple):
    """A request of the suite and what must come back."""

    name: str
    method: str
    fields: list[tuple[str, str]]
    status: int = 200
    body: str | bytes | None = None
    headers: Mapping[str, str] = MappingProxyType({})
    media: str = "application/sparql-results+"
    answer: bool | None = None


def form(*fields: tuple[str, str]) -> str:
    return urlencode(fields)


CASES = [
    Case("query_get", "GET", [("query", "ASK {}")], answer=True),
    Case("query_post_form", "POST", [], body=form(("query", "ASK {}")), headers=FORM, answer=True),
    Case("query_post_direct", "POST", [], body="ASK {}", headers=QUERY, answer=True),
    Case("query_dataset_default_graphs_get", "GET",
         [("query", BOTH), ("default-graph-uri", ONE), ("default-graph-uri", TWO)], answer=True),
    Case("query_dataset_default_graphs_post", "POST",
         [("default-graph-uri", ONE), ("default-graph-uri", TWO)], body=BOTH, headers=QUERY,
         answer=True),
    Case("query_dataset_named_graphs_get", "GET",
         [("query", EACH), ("named-graph-uri", ONE), ("named-graph-uri", TWO)], answer=True),
    Case("query_dataset_named_graphs_post", "POST",
         [("named-graph-uri", ONE), ("named-graph-uri", TWO)], body=EACH, headers=QUERY,
         answer=True),
    Case("query_dataset_full", "GET",
         [("query", f"ASK {{ ?p a person:Person . GRAPH <{TWO}> {{ ?s a rg:BodyRule }} }}"),
          ("default-graph-uri", ONE), ("named-graph-uri", TWO)], answer=True),
    Case("query_multiple_dataset", "GET",
         [("query", f"ASK FROM <{TWO}> {{ ?p a person:Person }}"), ("default-graph-uri", ONE)],
         answer=True),
    Case("query_content_type_select", "GET", [("query", "SELECT (1 AS ?value) {}")]),
    Case("query_content_type_ask", "GET", [("query", "ASK {}")]),
    Case("query_content_type_describe", "GET", [("query", "DESCRIBE rg:Party")],
         media="text/turtle"),
    Case("query_content_type_construct", "GET",
         [("query", "CONSTRUCT { <urn:s> <urn:p> 1 } WHERE {}")], media="text/turtle"),
    Case("bad_query_method", "PUT", [("query", "ASK {}")], 405),
    Case("bad_multiple_queries", "GET", [("query", "ASK {}"), ("query", "SELECT * {}")], 400),
    Case("bad_query_wrong_media_type", "POST", [], 415, "ASK {}", {"content-type": "text/plain"}),
    Case("bad_query_missing_form_type", "POST", [], 415, form(("query", "ASK {}"))),
    Case("bad_query_missing_direct_type", "POST", [], 415, "ASK {}"),
    Case("bad_query_non_utf8", "POST", [], 400, "ASK {}".encode("utf-16"),
         {"content-type": "application/sparql-query; charset=UTF-8"}),
    Case("bad_query_syntax", "GET", [("query", "ASK {")], 400),
]  # fmt: skip
# Not of the suite, but of the specification: 2.1.3 forbids two queries, 2.1.4 says which dataset.
MORE = [
    Case("one default graph", "GET", [("query", MERGED), ("default-graph-uri", ONE)],
         answer=True),
    Case("query in both places", "POST", [("query", "ASK {}")], 400, "ASK {}", QUERY),
    Case("no query in a form", "POST", [], 400, form(("x", "y")), FORM),
    Case("dataset of the protocol wins", "GET", [("query", NOT_MERGED), ("default-graph-uri", ONE)],
         answer=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES + MORE, ids=lambda case: case.name)
@pytest.mark.parametrize("path", ["/sparql", "/sparql/"])  # the suite writes the slash
def test_79_protocol(client: TestClient, case: Case, path: str) -> None:
    sent: dict[str, Any] = {"params": case.fields, "headers": case.headers}
    if case.body is not None:
        sent["content"] = case.body
    response = client.request(case.method, path, **sent)
    assert response.status_code == case.status, response.text
    if case.status == 200:
        assert response.headers["content-type"].startswith(case.media)
    if case.answer is not None:
        assert response.json()["boolean"] is case.answer


def test_79_every_query_test_of_the_suite_is_in_the_table() -> None:
    assert len(CASES) == 20
