"""What the tests of the public interface share."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from referatgraf.api.graph import KnowledgeGraph, open_graph
from referatgraf.store import Built, load

FETCHING = {"src", "href", "xlink:href", "data", "poster", "action", "background", "srcset"}


class Fetches(HTMLParser):
    """Collect what a page would run or fetch; pages inside a page, too."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name in FETCHING or name.startswith("on"):
                self.found.append(f"{tag} {name}={value}")
            if "url(" in (value or "") and name == "style":
                self.found.append(f"{tag} {name}={value}")
            if name == "srcdoc":
                inner = Fetches()
                inner.feed(value or "")
                self.found += inner.found

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["style"] and ("@import" in data or "url(" in data):
            self.found.append(data)


@pytest.fixture
def tags() -> Callable[[str], list[str]]:
    """Give a reader of HTML that returns its tags and fails where it would fetch anything."""

    def read(html: str) -> list[str]:
        page = Fetches()
        page.feed(html)
        assert page.found == []
        return page.tags

    return read


@pytest.fixture(scope="session")
def graph(sample_out: Path) -> KnowledgeGraph:
    """Give the built sample, opened."""
    return open_graph(sample_out)


@pytest.fixture
def changed(sample_out: Path) -> Callable[..., KnowledgeGraph]:
    """Give a maker of the sample with words of its N-Quads replaced and lines added."""

    def make(*pairs: tuple[str, str], more: str = "") -> KnowledgeGraph:
        text = (sample_out / "graph.nq").read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        base = "https://example.org/referatgraf/"
        return KnowledgeGraph(Built(sample_out, {}, load(base, (text + more).encode())))

    return make
