import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf import nquads
from referatgraf.nquads import Graph

S, P, G = "https://example.org/s", "https://example.org/p", "https://example.org/g"
INJECTION = 'x> <http://e/p> "pwned" . <http://e/y'
ANY_TEXT = st.text(st.characters(exclude_categories=()))  # surrogates and controls too


def parsed(text: str) -> list[pyoxigraph.Quad]:
    return list(pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.N_QUADS))


def read_back(term: str) -> pyoxigraph.Literal:
    graph = Graph(G)
    graph.add(S, P, term)
    (quad,) = parsed(graph.text())
    assert isinstance(quad.object, pyoxigraph.Literal)
    return quad.object


@given(ANY_TEXT)
def test_literal_round_trips_as_cleaned(text: str) -> None:
    assert read_back(nquads.literal(text)).value == nquads.clean(text)


@given(ANY_TEXT)
def test_exact_changes_nothing_but_surrogates(text: str) -> None:
    wanted = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    assert read_back(nquads.exact(text)).value == wanted


@given(ANY_TEXT)
def test_literal_has_one_line(text: str) -> None:
    assert not {"\n", "\r", "\0"} & set(nquads.literal(text))


@given(st.text())
def test_literal_is_in_canonical_form(text: str) -> None:
    graph = Graph(G)
    graph.add(S, P, nquads.literal(text))
    written = pyoxigraph.serialize(
        parsed(graph.text()), format=pyoxigraph.RdfFormat.N_QUADS
    ).decode()
    assert graph.text() == written


@given(ANY_TEXT)
def test_clean_leaves_what_xml_can_hold(text: str) -> None:
    for char in nquads.clean(text):
        assert char != "\0" and not 0xD800 <= ord(char) <= 0xDFFF
        assert ord(char) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(char) <= 0xFDEF


@given(ANY_TEXT)
def test_iri_is_refused_or_read_back_alike(text: str) -> None:
    try:
        term = nquads.iri("https://example.org/" + text)
    except ValueError:
        return
    graph = Graph(G)
    graph.add(S, P, term)
    (quad,) = parsed(graph.text())
    assert quad.object == pyoxigraph.NamedNode("https://example.org/" + text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no-scheme",
        "ftp://example.org/a",
        "http://",
        "http://a:b/",
        "http://user@example.org/",
        "https://example.org/a b",
        "https://example.org/a\n",
        "https://example.org/a\tb",
        "https://example.org/\0",
        'https://example.org/"',
        "https://example.org/<",
        "https://example.org/{x}",
        "https://example.org/[x]",
        "https://example.org/a|b",
        "https://example.org/a^b",
        "https://example.org/a`b",
        "https://example.org/a\\b",
        "https://example.org/%zz",
        "https://example.org/%e",
        "https://example.org/a#b#c",
        "https://example.org/../a",
        "https://example.org/./a",
        "https://example.org/a/..",
        "https://example.org/%2e%2E/a",
        "https://example.org/a\u202eb",
        "https://example.org/a\u200bb",
        "https://example.org/a\ufeffb",
        "https://example.org/a\u00adb",
        "https://example.org/A\u030a",
        "https://example.org/\u3164",
        "https://example.org/\ue000",
        "https://example.org/\ud800",
        "https://example.org/\uffff",
        "https://example.org/" + INJECTION,
        INJECTION,
    ],
)
def test_iri_refuses(text: str) -> None:
    with pytest.raises(ValueError, match="not an IRI"):
        nquads.iri(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "https://example.org/referatgraf/source/4f2a#char=3,9",
        "https://example.org/æøå/Ørsted",
        "http://localhost:8000/a?b=c&d=%C3%A6",
        "https://example.org/a..b/.well-known",
        "urn:sha256:4f2a",
    ],
)
def test_iri_accepts(text: str) -> None:
    assert nquads.iri(text) == f"<{text}>"


def test_injection_text_stays_one_literal() -> None:
    graph = Graph(G)
    graph.add(S, P, nquads.danish(INJECTION))
    (quad,) = parsed(graph.text())
    assert quad.object == pyoxigraph.Literal(INJECTION, language="da")


@pytest.mark.parametrize("where", ["subject", "predicate", "graph"])
def test_graph_refuses_injection_in_every_place(where: str) -> None:
    places = {"subject": S, "predicate": P, "graph": G} | {where: INJECTION}
    with pytest.raises(ValueError, match="not an IRI"):
        Graph(places["graph"]).add(places["subject"], places["predicate"], nquads.literal("x"))


@pytest.mark.parametrize("language", ["da> .", "DA", "d", "da-", "da\n"])
def test_literal_refuses_bad_language(language: str) -> None:
    with pytest.raises(ValueError, match="not a language tag"):
        nquads.literal("x", language=language)


def test_literal_refuses_what_readers_do_not_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nquads, "MAX_LITERAL", 8)
    assert nquads.literal("øøøø") == '"øøøø"'
    with pytest.raises(ValueError, match="more than readers take"):
        nquads.literal("øøøøø")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (0.99, "0.99"),
        (0.0, "0"),
        (-0.0, "0"),
        (-1e-9, "0"),
        (10.0, "10"),
        (2 / 3, "0.666667"),
    ],
)
def test_decimal_is_canonical(value: float, text: str) -> None:
    assert read_back(nquads.decimal(value)).value == text


@given(st.floats(0, 1))
def test_decimal_survives_a_store(value: float) -> None:
    store = pyoxigraph.Store()
    graph = Graph(G)
    graph.add(S, P, nquads.decimal(value))
    store.load(graph.text().encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    assert store.dump(format=pyoxigraph.RdfFormat.N_QUADS).decode() == graph.text()


def test_integer_carries_its_datatype() -> None:
    found = read_back(nquads.integer(7))
    assert (found.value, found.datatype.value.rpartition("#")[2]) == ("7", "integer")


@given(st.lists(st.text(), max_size=5))
def test_graph_writes_each_statement_once_sorted(texts: list[str]) -> None:
    one, other = Graph(G), Graph(G)
    one.add(S, P, *map(nquads.literal, texts))
    for text in reversed(texts * 2):
        other.add(S, P, nquads.literal(text))
    lines = one.text().split("\n")[:-1]
    assert one.text() == other.text()
    assert lines == sorted(set(lines))


def test_graph_without_statements_is_empty() -> None:
    assert Graph(G).text() == ""
