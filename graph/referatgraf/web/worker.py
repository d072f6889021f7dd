"""Answer queries in a process that gave up memory, time and the network before; runs in it."""

import gc
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from referatgraf import confinement
from referatgraf.queries import QueryError, evaluate, from_graphs
from referatgraf.vocabulary import PREFIXES
from referatgraf.web import tables
from referatgraf.web.formats import GRAPH_WRITERS, GRAPHS, HTML, ROW_WRITERS, ROWS
from referatgraf.web.limits import Limits
from referatgraf.web.messages import Problem
from referatgraf.web.pages import Fields, Page, Site, render
from referatgraf.web.pages.linked.dumps import too_large
from referatgraf.web.pages.stock import at_hand, gather, keep, kept

_NOT_IN_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_GRACE = 2.0  # seconds of computing after the deadline, for when nobody is left to kill us
_NEW = 5_000  # objects since the last look at what may go; to look through them takes some ms


@dataclass(frozen=True, slots=True)
class Asked:
    """Carry a query, the graphs that it may see (none named: all), and the formats to answer in.

    ``rows`` is for SELECT and ASK, ``graph`` for CONSTRUCT and DESCRIBE; None where the client
    takes none.
    """

    query: str
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    rows: str | None = "json"
    graph: str | None = "turtle"


@dataclass(frozen=True, slots=True)
class Answered:
    """Carry an answer: the media type and the bytes, or what stands in a page."""

    format: str
    media: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Confined:
    """Say what a worker could give up on this system; asked for by ``None`` in place of a query."""

    memory: bool
    time: bool
    network: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """Ask for what stands at a path of the site; ``fields`` are what a form there was sent with."""

    path: str
    fields: Fields = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """Answer that a path is the IRI of a thing, or of a ``part`` of the meeting's page."""

    local: str
    part: str = ""


Job = Asked | Wanted | None
Reply = Answered | Confined | Problem | Page | Seen | None


@dataclass(frozen=True, slots=True)
class Opening:
    """Open the store in a fresh worker and return what answers there.

    ``folder`` is what ``prepared`` filled.
    """

    folder: Path
    manifest: Mapping[str, Any]
    limits: Limits

    @property
    def graphs(self) -> frozenset[str]:
        """Return the names of all graphs."""
        return frozenset(self.manifest["graphs"])

    def __call__(self) -> Callable[[Job], Reply]:
        """Give up what can be given up, then open the store."""
        confinement.fall_silent()
        confinement.leave_no_core()
        network = confinement.leave_network()  # first: the store may start threads
        built = kept(self.folder, self.manifest)
        # All that pages have in common is read before the first of them is asked for.
        site = at_hand(built, self.folder, "sparql")
        # Between two jobs instead of within one: see _look_through.
        gc.disable()
        _look_through()
        time = confinement.cap_time(self.limits.deadline + _GRACE)
        memory = confinement.cap_memory(confinement.address_space() + self.limits.memory)
        return partial(_reply, self, built.graph, site, Confined(memory, time, network))


def prepared(out: Path, folder: Path) -> dict[str, Any]:
    """Fill an empty folder with what all workers share: the store, and what stands in lists.

    Returns the manifest; raises what ``copy_to_disk`` raises.
    """
    manifest = keep(out, folder)
    gather(kept(folder, manifest), folder)
    return manifest


def _look_through() -> None:
    """Let go of what only points to itself, then look no more through what stayed.

    What a worker keeps for its pages grows: to look through all of it costs a page 40 to 80 ms.
    """
    gc.collect()
    gc.freeze()


def _reply(opening: Opening, store: ox.Store, site: Site, confined: Confined, asked: Job) -> Reply:
    if gc.get_count()[0] > _NEW:
        _look_through()
    if asked is None:
        return confined
    confinement.cap_time(opening.limits.deadline + _GRACE)
    if isinstance(asked, Wanted):
        return page_at(site, asked.path, asked.fields)
    try:
        return _answer(opening, store, asked)
    except QueryError as error:
        return Problem(400, error.danish, str(error))
    except Problem as problem:
        return problem


def _answer(opening: Opening, store: ox.Store, asked: Asked) -> Answered:
    refuse_foreign(opening.graphs, from_graphs(asked.query))
    result = evaluate(store, asked.query, "query", asked.default, asked.named)
    output = _Capped(opening.limits.answer)
    if isinstance(result, ox.QueryTriples):
        return _graph(result, _taken(asked.graph), output)
    name = _taken(asked.rows)
    if name == HTML:
        output.write(tables.table(result, opening.limits.rows_shown).encode("utf-8"))
    else:
        result.serialize(output, format=ROW_WRITERS[name])
    return Answered(name, ROWS[name].type, _for_format(name, output.getvalue()))


def page_at(site: Site, path: str, fields: Fields = ()) -> Page | Seen | None:
    """Return the page at a path, the thing whose IRI it is, or nothing."""
    if path in site.by_local:
        return Seen(path)
    if too_large(site, path):
        return None
    if found := render(site, path, fields):
        return found
    part = path.removesuffix("/")
    if part in site.by_local:
        return Seen(part)
    return Seen("", part) if render(site, f"{part}/index.html") else None


def _graph(result: ox.QueryTriples, name: str, output: "_Capped") -> Answered:
    written = "turtle" if name == HTML else name
    prefixes = dict(PREFIXES) if written in ("turtle", "rdfxml") else None
    ox.serialize(result, output, format=GRAPH_WRITERS[written], prefixes=prefixes)
    body = _for_format(written, output.getvalue())
    if name == HTML:
        body = tables.listing(body.decode("utf-8")).encode("utf-8")
    return Answered(name, GRAPHS[name].type, body)


def _for_format(name: str, body: bytes) -> bytes:
    """Return an answer; XML cannot hold every character of a text (XML 1.0, 2.2).

    Raises Problem.
    """
    if name in ("xml", "rdfxml") and _NOT_IN_XML.search(body):
        raise Problem(
            406,
            "Svaret rummer tegn, som XML ikke kan gengive",
            "the answer holds characters that XML cannot; ask for JSON or Turtle",
        )
    return body


def refuse_foreign(known: frozenset[str], asked: list[str] | tuple[str, ...]) -> None:
    """Raise Problem where a graph is asked for that the dataset does not hold."""
    if any(graph not in known for graph in asked):
        raise Problem(
            400,
            "En navngiven graf findes ikke i datasættet",
            "a graph is named that the dataset does not hold; ask for all: "
            "SELECT DISTINCT ?g { GRAPH ?g { } }",
        )


def _taken(name: str | None) -> str:
    if name is None:
        raise Problem(
            406,
            "Svaret findes ikke i det ønskede format",
            "the answer has no such format; SELECT and ASK: "
            f"{', '.join(ROWS)}; CONSTRUCT and DESCRIBE: {', '.join(GRAPHS)}",
        )
    return name


class _Capped(io.BytesIO):
    """Take an answer piece by piece, until it is too long."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def write(self, piece: Any, /) -> int:
        """Keep a piece.

        Raises Problem where the answer is too long.
        """
        count = super().write(piece)
        if self.tell() > self.most:
            raise Problem(
                413,
                "Svaret er for stort; det blev ikke afkortet, men afvist",
                "the answer is too long and is refused rather than cut; add LIMIT and OFFSET",
            )
        return count
