import pytest

from referatgraf.web.formats import GRAPHS, ROWS, preferred

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "rows", "graph"),
    [
        ("", "json", "turtle"),
        ("*/*", "json", "turtle"),
        (BROWSER, "html", "html"),
        ("application/sparql-results+xml", "xml", None),
        ("application/json", "json", "jsonld"),
        ("text/xml", "xml", "rdfxml"),
        ("text/csv;q=0.2, text/tab-separated-values;q=0.9", "tsv", None),
        ("TEXT/CSV ; q=0.5 , application/n-triples", "csv", "ntriples"),
        ("text/csv;header=present", "csv", None),
        ("text/*", "xml", "turtle"),
        ("application/*;q=0.3, text/turtle", "json", "turtle"),
        ("*/*;q=0.1, application/rdf+xml;q=0.5", "json", "rdfxml"),
        ("application/sparql-results+json;q=0, */*", "json", "turtle"),
        ("application/sparql-results+json;q=0, application/json;q=0, */*", "xml", "turtle"),
        ("text/csv;q=0", None, None),
        ("image/png", None, None),
        ("text/csv;q=2", "json", "turtle"),
        ("nonsense", "json", "turtle"),
        (",;,", "json", "turtle"),
    ],
)
def test_74_accept_header_is_weighed(accept: str, rows: str | None, graph: str | None) -> None:
    assert (preferred(accept, ROWS), preferred(accept, GRAPHS)) == (rows, graph)


def test_74_long_accept_header_costs_little() -> None:
    assert preferred("a/b;q=0.1," * 1000 + "text/csv", ROWS) == "csv"
