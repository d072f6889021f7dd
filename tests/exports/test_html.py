import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest

from referatgraf.exports import export
from referatgraf.store import load, open_store
from referatgraf.vocabulary import PREFIXES

BASE = "https://example.org/referatgraf/"


class Tags(HTMLParser):
    """Count the tags of a page and keep its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.names: set[str] = set()
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def named(name: str) -> str:
    """Give the page of a graph in which a person so called represents an organisation so called."""
    node = lambda path: ox.NamedNode(BASE + path)  # noqa: E731
    iri = lambda prefix, rest: ox.NamedNode(PREFIXES[prefix] + rest)  # noqa: E731
    rows = [
        (node("p"), iri("rdf", "type"), iri("person", "Person")),
        (node("p"), iri("foaf", "name"), ox.Literal(name)),
        (node("o"), iri("skos", "prefLabel"), ox.Literal(name, language="da")),
        (node("a"), iri("eli-dl", "had_participant_person"), node("p")),
        (node("a"), iri("eli-dl", "participation_in_name_of"), node("o")),
    ]
    quads = [ox.Quad(*row, node("graph/merged")) for row in rows]
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return export("html").write(load(BASE, data)).decode()


def test_page_shows_the_picture_and_every_quote(sample_out: Path) -> None:
    page = Tags(export("html").write(open_store(sample_out).dataset).decode())
    assert page.tags["svg"] == 1
    assert page.tags["section"] == 25
    assert "Sidsel Maarup, (C) (KKR Sjælland)" in page.words
    assert "kkr-sjaelland-2023-03-10.txt, linje · line 44" in page.words


def test_page_without_stored_texts_names_the_file_only(sample_out: Path) -> None:
    quads = (sample_out / "graph.nq").read_bytes()
    page = Tags(export("html").write(load(BASE, quads)).decode())
    assert "kkr-sjaelland-2023-03-10.txt" in page.words
    assert not any("linje" in words for words in page.words)


def test_page_allows_its_own_style_and_script_only() -> None:
    page = named("Ada Lund")
    allowed = re.search(r'Security-Policy" content="([^"]+)"', page)
    assert allowed
    assert allowed[1].startswith("default-src 'none';")
    for tag in ("style", "script"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in allowed[1]
    assert not re.search(r"href|src=|url\(|@import", page)


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", '"><img src=x onerror=a>', "</title></svg><b>", "--><i>"]
)
def test_hostile_names_bring_no_tag_and_no_attribute(name: str) -> None:
    hostile, plain = Tags(named(name)), Tags(named("Ada Lund"))
    assert hostile.tags == plain.tags
    assert hostile.names == plain.names
