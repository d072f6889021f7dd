"""The whole graph as files to fetch: what they are, their bytes in pieces, how large they are."""

import gzip
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from referatgraf.exports import export, turtle
from referatgraf.listing import csv_lines
from referatgraf.network import COLUMNS, seats
from referatgraf.resources import data_licences
from referatgraf.store import graph_name
from referatgraf.web.pages.site import Site

SUMS = "data/SHA256SUMS"
LICENCES = "data/LICENSE-DATA.md"
_PIECE = 1 << 20
_CHEAP = 10_000_000  # bytes of N-Quads up to which dumps are made only to be measured


@dataclass(frozen=True, slots=True)
class Dump:
    """Name a dump: its path, its media type without and with compression, what it holds."""

    path: str
    media: str
    danish: str
    english: str
    pieces: Callable[[Site], Iterable[bytes]]
    package: str = ""

    @property
    def compressed(self) -> bool:
        """Tell whether the file is compressed by gzip."""
        return self.path.endswith(".gz")

    @property
    def sent_as(self) -> str:
        """Return the media type that a server sends the file with."""
        return "application/gzip" if self.compressed else self.media


@dataclass(frozen=True, slots=True)
class Measured:
    """Hold a dump with its size in bytes and its hashes, in hexadecimal digits."""

    dump: Dump
    size: int
    sha256: str
    sha1: str


@cache
def dumps() -> tuple[Dump, ...]:
    """Return the dumps that can be made here: Parquet only where pyarrow is installed."""
    return tuple(one for one in _all() if not one.package or find_spec(one.package))


def left_out() -> tuple[str, ...]:
    """Return a line on each dump that cannot be made here."""
    return tuple(
        f"{one.path}: needs {one.package}; install it: pip install 'referatgraf[parquet]'"
        for one in _all()
        if one.package and not find_spec(one.package)
    )


def write_dumps(site: Site, folder: Path) -> None:
    """Write every dump into a folder, piece by piece, and remember how large they are."""
    found = []
    for dump in dumps():
        target = folder / dump.path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            found.append(_measured(dump, _copied(dump.pieces(site), file)))
    site.dumps[:] = found


def measured(site: Site) -> list[Measured]:
    """Return the dumps with their sizes; of a large graph that no site was written of, none."""
    if not site.dumps and not too_large(site, _all()[0].path):
        site.dumps[:] = [_measured(one, one.pieces(site)) for one in dumps()]
    return site.dumps


def whole(site: Site, path: str) -> tuple[str, bytes] | None:
    """Return media type and bytes of a dump, None where there is none of that path."""
    for one in dumps():
        if one.path == path:
            return one.sent_as, b"".join(one.pieces(site))
    return None


def too_large(site: Site, path: str) -> bool:
    """Tell whether a path is that of a dump that a server should not hold in memory."""
    large = (site.built.out / "graph.nq").stat().st_size > _CHEAP
    return large and any(one.path == path for one in dumps())


def sums(site: Site) -> bytes:
    """Return the hashes as the program sha256sum reads them."""
    lines = (f"{one.sha256}  {one.dump.path.rpartition('/')[2]}\n" for one in measured(site))
    return "".join(lines).encode()


def licences() -> bytes:
    """Return the terms of the register data that the graph repeats."""
    return data_licences().encode()


def _copied(pieces: Iterable[bytes], file: io.BufferedWriter) -> Iterator[bytes]:
    for piece in pieces:
        file.write(piece)
        yield piece


def _measured(dump: Dump, pieces: Iterable[bytes]) -> Measured:
    # SHA-1 is the one that DCAT-AP-DK takes; it guards against broken copies, not against people.
    size, long, short = 0, hashlib.sha256(), hashlib.sha1(usedforsecurity=False)
    for piece in pieces:
        size += len(piece)
        long.update(piece)
        short.update(piece)
    return Measured(dump, size, long.hexdigest(), short.hexdigest())


def _built(name: str, format: str, site: Site) -> Iterator[bytes]:
    """Yield a file of the built folder, which holds what the exporter of that format writes."""
    path = site.built.out / name
    if not path.is_file():
        yield export(format).write(site.built.dataset)
        return
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _zipped(site: Site) -> Iterator[bytes]:
    """Yield the N-Quads compressed; neither time nor name stands in the file."""
    out = io.BytesIO()
    # Level 9 takes twice the time of 6 and saves one byte in a hundred.
    with gzip.GzipFile("", "wb", 6, fileobj=out, mtime=0) as file:
        for piece in _built("graph.nq", "nquads", site):
            file.write(piece)
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()


def _exported(format: str, site: Site) -> Iterator[bytes]:
    yield export(format).write(site.built.dataset)


def _reference(site: Site) -> Iterator[bytes]:
    name = graph_name(site.base, "reference")
    quads = site.built.graph.quads_for_pattern(None, None, None, name)
    yield turtle.document(sorted((quad.triple for quad in quads), key=str))


def _seats(site: Site) -> Iterator[bytes]:
    rows = ([row[name] for name in COLUMNS] for row in seats(site.built.dataset))
    return (line.encode() for line in csv_lines([COLUMNS, *rows]))


_NQ = "application/n-quads"


@cache
def _all() -> tuple[Dump, ...]:
    return (
        Dump("data/graph.ttl", "text/turtle", "den samlede graf", "the merged graph",
             partial(_built, "graph.ttl", "turtle")),
        Dump("data/graph.jsonld", "application/ld+json", "den samlede graf", "the merged graph",
             partial(_built, "graph.jsonld", "jsonld")),
        Dump("data/graph.nq", _NQ, "alle grafer, med belæg", "every graph, with its evidence",
             partial(_built, "graph.nq", "nquads")),
        Dump("data/graph.nq.gz", _NQ, "alle grafer, pakket", "every graph, compressed", _zipped),
        Dump("data/reference.ttl", "text/turtle",
             "kun registeret: kommuner, partier, organisationer",
             "the register only: municipalities, parties, organisations", _reference),
        Dump("data/graph.gexf", "application/xml", "netværket, til Gephi", "the network, for Gephi",
             partial(_exported, "gexf")),
        Dump("data/represents.csv", "text/csv", "hvem repræsenterer hvem", "who represents whom",
             partial(_exported, "csv")),
        Dump("data/seats.csv", "text/csv", "hvem sad for hvem ved hvert møde",
             "who sat for whom at each meeting", _seats),
        Dump("data/seats.parquet", "application/vnd.apache.parquet",
             "hvem sad for hvem ved hvert møde", "who sat for whom at each meeting",
             partial(_exported, "parquet"), "pyarrow"),
    )  # fmt: skip
