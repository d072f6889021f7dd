import html
from collections.abc import Callable
from html.parser import HTMLParser

from referatgraf import KnowledgeGraph, Picture
from referatgraf.api.picture import picture


class Frames(HTMLParser):
    """Collect the attributes of frames and all ids outside them."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[dict[str, str | None]] = []
        self.ids: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        self.frames += [given] if tag == "iframe" else []


def frames(text: str) -> Frames:
    page = Frames()
    page.feed(text)
    return page


def test_picture_is_what_the_exports_write(graph: KnowledgeGraph) -> None:
    found = graph.picture()
    assert found.svg.encode() == graph.export("svg")
    assert found.page.encode() == graph.export("html")
    assert found == picture(graph.built.dataset)


def test_picture_is_framed_whole(graph: KnowledgeGraph, tags: Callable[[str], list[str]]) -> None:
    shown = graph.picture()._repr_html_()
    assert tags(shown) == ["iframe"]
    (frame,) = frames(shown).frames
    assert frame["srcdoc"] == graph.picture().page
    assert frame["sandbox"] == "allow-scripts"
    assert "src" not in frame


def test_picture_shown_twice_has_no_ids_in_common(graph: KnowledgeGraph) -> None:
    twice = graph.picture()._repr_html_() * 2
    assert frames(twice).ids == []
    assert len(frames(twice).frames) == 2


def test_hostile_page_stays_in_its_frame() -> None:
    page = "\"></iframe><script>alert(1)</script>']]>&amp;"
    shown = Picture("<svg>", page)._repr_html_()
    (frame,) = frames(shown).frames
    assert frame["srcdoc"] == page
    assert shown.count("<") == 2
    assert html.unescape(shown).count(page) == 1


def test_hostile_name_is_text_in_the_picture(changed: Callable[..., KnowledgeGraph]) -> None:
    graph = changed(('"Sidsel Maarup"', '"<script>alert(1)</script>]]>"'))
    page = graph.picture().page
    assert page.count("<script") == 1  # the page's own
    assert "<script>alert" not in page


def test_picture_says_what_it_is_in_a_terminal(graph: KnowledgeGraph) -> None:
    assert repr(graph.picture()).startswith("<Picture of who represents whom")
    assert len(repr(graph.picture())) < 100
