"""What of a build the store of a site holds."""

import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from referatgraf.store import Dataset, open_store
from referatgraf.web.pages.needed import _Text, load_needed, needed

BASE = "https://example.org/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
ORGANISATION = "<http://www.w3.org/ns/org#Organization>"
DERIVED, SCORE = "<http://www.w3.org/ns/prov#wasDerivedFrom>", "<https://example.com/score>"
ANCHOR = "<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf>"


def quad(subject: str, predicate: str, value: str, graph: str) -> str:
    return f"<{BASE}{subject}> {predicate} {value} <{BASE}{graph}> .\n"


def chosen(*lines: str) -> list[str]:
    dataset = Dataset(BASE, "".join(lines).encode(), ox.Store())
    return "".join(line.decode() for line in needed(dataset)).splitlines(keepends=True)


def of_sources(store: ox.Store) -> int:
    names = (one for one in store.named_graphs() if "/source/" in str(one))
    return sum(1 for name in names for _ in store.quads_for_pattern(None, None, None, name))


def test_of_a_source_the_file_and_the_proofs_are_needed() -> None:
    kept = [
        quad("source/1", SCORE, '"its own"', "source/1"),
        quad("source/1/person/1", DERIVED, f"<{BASE}source/1#char=0,4>", "source/1"),
        quad("source/1#char=0,4", ANCHOR, f'"Åse {DERIVED} "', "source/1"),
    ]
    left = [
        quad("source/1/person/1", SCORE, f'"0.9 {DERIVED} "', "source/1"),
        quad("source/1/person/1", TYPE, "<https://example.com/Person>", "source/1"),
        quad("source/1#char=0,4", SCORE, f'" {ANCHOR} "', "source/1"),
        quad("source/1#char=0,4", DERIVED, f"<{BASE}source/1>", "source/1"),
    ]
    assert chosen(*kept, *left) == kept


def test_what_only_sources_point_to_is_needed_once() -> None:
    first = quad("source/1/membership/1", SCORE, f"<{BASE}party/a>", "source/1")
    again = quad("source/1/membership/2", SCORE, f"<{BASE}party/a>", "source/1")
    inside = quad("source/1/membership/2", SCORE, f"<{BASE}source/1/person/1>", "source/1")
    other = quad("source/2/membership/1", SCORE, f"<{BASE}party/b>", "source/2")
    assert chosen(first, again, inside, other) == [first, other]


def test_what_is_published_stands_in_the_default_graph() -> None:
    told = quad("person/1", SCORE, '"1"', "graph/merged")
    plain = f'<{BASE}person/1> {SCORE} "1" .\n'
    assert chosen(told) == [plain]
    pointing = quad("membership/1", SCORE, f"<{BASE}party/a>", "graph/merged")
    described = quad("organisation/1", TYPE, ORGANISATION, "graph/merged")
    words = quad("person/1", SCORE, f'"<{BASE}party/a>"', "graph/merged")
    found = chosen(pointing, described, words)
    assert [one for one in found if "graph/merged" in one] == [pointing, described]
    assert len(found) == 5
    known = quad("party/a", SCORE, '"A"', "graph/reference")
    assert chosen(known) == [known, f'<{BASE}party/a> {SCORE} "A" .\n']


def test_other_graphs_are_whole() -> None:
    judged = quad("judgement/1", SCORE, f"<{BASE}source/1/person/1>", "graph/judgement")
    assert chosen(judged) == [judged]


def test_what_is_no_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_text(quad("person/1", SCORE, '"1"', "graph/merged") + "no line\n")
    with pytest.raises((SyntaxError, ValueError)):
        load_needed(ox.Store(), BASE, path)


def test_store_of_the_sample_is_smaller_and_answers_the_same(sample_out: Path) -> None:
    whole, few = open_store(sample_out), ox.Store()
    load_needed(few, whole.base, sample_out / "graph.nq")
    here = ox.DefaultGraph()
    assert set(few.quads_for_pattern(None, None, None, here)) == set(
        whole.graph.quads_for_pattern(None, None, None, here)
    )
    assert of_sources(few) < of_sources(whole.graph) / 4


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_text_is_read_in_any_pieces(size: int) -> None:
    with io.BufferedReader(_Text(iter([b"a", b"bcdef", b"gh"])), size) as text:
        found = b"".join(iter(lambda: text.read(size), b""))
    assert found == b"abcdefgh"
