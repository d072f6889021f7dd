"""Find for every IRI below the base the page that tells of it, also for nodes without a page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf.vocabulary import ELIDL, ORG, PROV, RG
from referatgraf.web.pages.linked.redirects import ruled
from referatgraf.web.pages.shown import anchor
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.things import KINDS, Thing

ROOTS = (*KINDS, "accuracy", "body-rule", "finding", "graph", "judgement", "membership",
         "party-letter", "run")  # fmt: skip
# As the paths of pages, and the names of counts, which are written as those of classes.
_SAFE = re.compile(
    r"[a-z-]+(?:/(?!(?i:con|prn|aux|nul|com\d|lpt\d|index)(?:/|$))[A-Za-z0-9]+(?:-+[a-z0-9]+)*)+"
)
_HOLDS = (ELIDL + "consists_of", ELIDL + "had_participation")
_SHOWN = ("decision", "item", "membership", "participation")  # what pages have anchors for


@dataclass(frozen=True, slots=True)
class Home:
    """Name the page that tells of a node: its path below a language, the anchor, its data."""

    path: str
    anchor: str = ""
    data: str = ""


def address(base: str, node: str) -> str | None:
    """Return the path of an IRI below the base where it is safe as a path of files, else None.

    The fragment is left out: it is no part of an address.

    >>> address("https://example.org/", "https://example.org/membership/2abc")
    'membership/2abc'
    >>> address("https://example.org/", "https://example.org/source/4f2a#char=3,9")
    'source/4f2a'
    >>> address("https://example.org/", "https://example.org/assets/site") is None
    True
    """
    if not node.startswith(base):
        return None
    local = node[len(base) :].partition("#")[0]
    safe = _SAFE.fullmatch(local) and local.partition("/")[0] in ROOTS
    return local if safe else None


def addresses(site: Site) -> Iterator[str]:
    """Yield the addresses at which something must stand besides the things' own.

    These are those of all IRIs of the dump, or, where the site is for a host with rules, of those
    that no rule leads on.
    """
    if site.addresses == "all":
        yield from _every(site)
        return
    held = _held(site)
    for one in _every(site):
        if held.get(one, "") != ruled(one) and not left_to_rules(site, one):
            yield one


def _held(site: Site) -> dict[str, str]:
    """Return the address of its meeting for that of each item and participation.

    A pass over all of them takes a tenth of the time that asking for each does.
    """
    size = len(site.base)
    pairs = (p for prop in _HOLDS for p in site.graph.pairs(prop) if p[0] in site.things)
    return {part[size:]: meeting[size:] for meeting, part in pairs}


def left_to_rules(site: Site, local: str) -> bool:
    """Tell whether no file stands at the address of a node, since a rule of the host leads on."""
    if site.addresses == "all":
        return False
    thing = ruled(local)
    if thing not in site.by_local:
        return False
    if local.startswith("source/"):  # whose page tells of all that lies in it
        return True
    found = home_of_told(site, local)
    return found is not None and found.data == thing


def _every(site: Site) -> Iterator[str]:
    """Yield the addresses of the dump; those in sources only where no rule is sure to lead on."""
    shared = set[str]()
    for graph, lines in site.built.dataset.graphs():
        local = graph.removeprefix(site.base)
        if local.startswith("source/") and site.addresses == "pages" and local in site.by_local:
            shared.update(_pointed_out(site, lines))
            continue
        found = _below(site, graph, lines)
        if local.startswith("source/"):
            yield from sorted(one for one in found if one.startswith(f"{local}/"))
        shared.update(one for one in found if not _of_source(one))
    yield from sorted(shared - site.by_local.keys())


def _pointed_out(site: Site, lines: Iterable[bytes]) -> set[str]:
    """Return the addresses outside of all sources that lines of a source point to."""
    below, sources = f"<{site.base}".encode(), f"<{site.base}source/".encode()
    values = (line.split(b" ", 2)[2] for line in lines)
    kept = (v for v in values if v.startswith(below) and not v.startswith(sources))
    nodes = {value[1 : value.index(b">")] for value in kept}
    return {one for node in nodes if (one := address(site.base, node.decode()))}


def _below(site: Site, graph: str, lines: Iterable[bytes]) -> set[str]:
    """Return the addresses of the IRIs that a graph names, its own among them."""
    nodes = {graph.encode()}
    for line in lines:
        subject, _, value = line.split(b" ", 2)
        nodes.add(subject[1:-1])
        if value.startswith(b"<"):
            nodes.add(value[1 : value.index(b">")])
    return {one for node in nodes if (one := address(site.base, node.decode()))}


def home(site: Site, local: str) -> Home | None:
    """Return the page that tells of the node at an address, None where none does or is there."""
    if not told(site, site.base + local):
        return None
    return home_of_told(site, local)


def home_of_told(site: Site, local: str) -> Home | None:
    """Return the page that tells of a node of the dump, None where none does."""
    node = site.base + local
    if local.startswith("graph/"):
        return Home("data.html", "graphs")
    thing = _pointed(site, node) or _around(site, local)
    if thing is None:
        return None
    return Home(f"{thing.local}.html", _anchor(site, thing, local), thing.local)


def told(site: Site, node: str) -> bool:
    """Tell whether the dump names an IRI as a node or as a graph."""
    graph, term = site.built.graph, ox.NamedNode(node)
    quads = graph.quads_for_pattern
    return (
        next(quads(term, None, None), None) is not None
        or next(quads(None, None, term), None) is not None
        or graph.contains_named_graph(term)
        or node in site.graphs
    )


def _of_source(local: str) -> bool:
    """Tell whether an address lies inside a source; its own graph tells of it."""
    return local.startswith("source/") and local.count("/") > 1


def _around(site: Site, local: str) -> Thing | None:
    """Return the thing with a page that an address lies below: a meeting, a source, a town."""
    while "/" in local:
        local = local.rpartition("/")[0]
        if found := site.by_local.get(local):
            return found
    return None


def _pointed(site: Site, node: str) -> Thing | None:
    """Return whom a membership is of, or the meeting of a finding.

    A participation at no meeting, as lists of members give it, is its person's.
    """
    graph, props = site.graph, [ORG + "member", RG + "atMeeting"]
    if not graph.subjects(ELIDL + "had_participation", node):
        props.append(ELIDL + "had_participant_person")
    return next((site.things[o] for o in graph.objects(node, *props) if o in site.things), None)


def _anchor(site: Site, thing: Thing, local: str) -> str:
    """Return where on a page a node is told of, "" where the page as a whole tells of it."""
    kind, node = local.rsplit("/", 2)[-2], site.base + local
    if thing.kind == "source":
        return _line(site, node)
    if kind in _SHOWN:
        return anchor(local)
    took = site.graph.subjects(RG + "attendanceGroup", node) if kind == "group" else []
    listed = (site.graph.subjects(ELIDL + "had_participation", one) for one in took)
    return "people" if any(listed) else ""


def _line(site: Site, node: str) -> str:
    """Return the anchor of the first line that proves a node of a source."""
    quads = site.built.graph.quads_for_pattern
    found = quads(ox.NamedNode(node), ox.NamedNode(PROV + "wasDerivedFrom"), None)
    spans = {q.object.value for q in found if isinstance(q.object, ox.NamedNode)}
    lines = {site.texts.passage(one).line for one in spans if "#char=" in one}
    return f"L{min(lines)}" if lines else ""
