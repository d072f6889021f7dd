"""The page of a source: its whole text by lines, with the words that facts stand on highlighted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape

import pyoxigraph as ox

from referatgraf.errors import visible
from referatgraf.explain import Source
from referatgraf.store import iri
from referatgraf.vocabulary import PROV, RDF, RG
from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View, described, section

Stretch = tuple[int, int]


def body(view: View, thing: Thing) -> Html:
    """Return what stands on the page of a source."""
    t, site = view.t, view.site
    source = site.texts.source(thing.iri)
    hint = t(
        "Fremhævet er de ord, som den samlede grafs udsagn hviler på.",
        "Highlighted are the words that statements of the merged graph stand on.",
    )
    shown = tag(
        "div",
        joined(_lines(view, source, site.once(_stretches, thing.iri))),
        lang="da",
        class_="text",
    )
    return joined((
        _head(view, thing, source),
        section(t("Teksten", "The text"), tag("p", hint, class_="hint"), shown, id_="text"),
    ))  # fmt: skip


def title(view: View, thing: Thing) -> str:
    """Return the file name of a source."""
    return view.site.texts.source(thing.iri).file


def _head(view: View, thing: Thing, source: Source) -> Html:
    t, store = view.t, view.site.built.graph
    meetings = [m for m in _merged(view, thing) if m in view.site.things]
    pages = source.page(len(source.text))
    return described((
        (t("Møde", "Meeting"), joined((view.link(m) for m in meetings), ", ")),
        (t("Filnavne", "File names"), ", ".join(_literals(store, thing.iri, RG + "fileName"))),
        (t("Sider", "Pages"), str(pages or "")),
        (t("Linjer", "Lines"), str(source.line(len(source.text)))),
        ("SHA-256", joined(tag("code", one) for one in _literals(store, thing.iri, RG + "sha256"))),
    ))  # fmt: skip


def _literals(store: ox.Store, node: str, prop: str) -> list[str]:
    quads = store.quads_for_pattern(ox.NamedNode(node), ox.NamedNode(prop), None)
    return sorted({q.object.value for q in quads if isinstance(q.object, ox.Literal)})


def _merged(view: View, thing: Thing) -> list[str]:
    """Return the meetings that are made from this source's."""
    store, found = view.site.built.graph, set[str]()
    kind = ox.NamedNode(RDF + "type"), ox.NamedNode(RG + "Meeting")
    for quad in store.quads_for_pattern(None, *kind, ox.NamedNode(thing.iri)):
        found.update(view.site.graph.subjects(PROV + "wasDerivedFrom", iri(quad.subject)))
    return sorted(found)


def _stretches(site: Site, node: str) -> list[Stretch]:
    """Return the ranges on which published facts of a source stand, apart and in order."""
    spans: defaultdict[str, list[str]] = defaultdict(list)
    derived, here = ox.NamedNode(PROV + "wasDerivedFrom"), ox.NamedNode(node)
    for quad in site.built.graph.quads_for_pattern(None, derived, None, here):
        spans[iri(quad.subject)].append(iri(quad.object))
    known = (one for one in spans if site.graph.is_pointed_to(PROV + "wasDerivedFrom", one))
    ranges = {_range(span) for one in known for span in spans[one] if "#char=" in span}
    return list(_apart(sorted(ranges)))


def _range(span: str) -> Stretch:
    """Return where a span stands, as its IRI says (RFC 5147)."""
    begin, _, end = span.partition("#char=")[2].partition(",")
    return int(begin), int(end)


def _apart(ranges: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield sorted ranges with those that touch taken together.

    >>> list(_apart([(0, 4), (2, 6), (8, 9)]))
    [(0, 6), (8, 9)]
    """
    last: Stretch | None = None
    for start, end in ranges:
        if last and start <= last[1]:
            last = last[0], max(last[1], end)
        else:
            if last:
                yield last
            last = start, end
    if last:
        yield last


def _lines(view: View, source: Source, marked: list[Stretch]) -> Iterator[Html]:
    """Yield the lines; a page's number stands where a form feed parts the text."""
    ends = [*source.starts[1:], len(source.text)]
    page, at = 1, 0
    for number, (start, end) in enumerate(zip(source.starts, ends, strict=True), 1):
        while at < len(marked) and marked[at][1] <= start:
            at += 1
        words = source.text[start:end]
        yield _line(number, joined(_pieces(source.text, start, end, marked, at)))
        for _ in range(words.count("\f")):
            page += 1
            yield tag(
                "p", view.t(f"Side {page}", f"Page {page}"), class_="page", lang=view.language
            )


def _line(number: int, words: Html) -> Html:
    mark = f"L{number}"
    link = tag("a", str(number), href=f"#{mark}", class_="no")
    return Html(tag("div", link, tag("span", words, class_="words"), class_="line", id=mark) + "\n")


def _pieces(text: str, start: int, end: int, marked: list[Stretch], at: int) -> Iterator[Html]:
    """Yield the stretches of a line, marked or not; ``at`` is the first that ends behind its "
    "start."""
    while at < len(marked) and marked[at][0] < end:
        low, high = max(marked[at][0], start), min(marked[at][1], end)
        yield _words(text[start:low])
        inside = _words(text[low:high])
        yield tag("mark", inside) if inside else inside
        start, at = high, at + 1
    yield _words(text[start:end])


def _words(words: str) -> Html:
    """Return text of one line; tabs stay, other control characters are shown."""
    bare = words.removesuffix("\n").removesuffix("\r").replace("\f", "")
    return Html("\t".join(escape(visible(one)) for one in bare.split("\t")))
