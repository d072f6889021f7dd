"""Tell what changed since the site that stood in a folder before; what is gone keeps a page.

An address that once was given out is never without an answer
(https://www.w3.org/Provider/Style/URI).
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from referatgraf.listing import csv_lines
from referatgraf.web.pages.linked.addresses import address, told
from referatgraf.web.pages.linked.cards import stub_head
from referatgraf.web.pages.markup import joined, tag
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.things import KINDS

CHANGES, GONE = "data/changes.csv", "data/gone.csv"
HEADER = ("change", "kind", "iri")
_KEPT = (*KINDS, "membership")  # runs and measurements are new with each build
_WORDS = (
    ("da", "Denne adresse fandtes i en tidligere udgave af siderne. I denne findes den ikke mere: "
     "kilden er trukket tilbage, rettet, eller læst på en anden måde."),
    ("en", "This address was in an earlier edition of these pages. In this one it is no more: its "
     "source was withdrawn, corrected, or read in another way."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Earlier:
    """Hold an earlier site in a folder: the hash of what it told of each thing, what is gone."""

    things: dict[str, str]
    gone: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the paths of the pages for what is gone."""
        return tuple(f"{local}/index.html" for local in self.gone)


def earlier(site: Site, folder: Path, names: Iterable[str]) -> Earlier:
    """Return what stands in a folder now, ``names`` being the files of the site there."""
    found = set(names)
    things = {n.removesuffix(".ttl") for n in found if n.endswith(".ttl") and _kept(site, n[:-4])}
    indexes = {n.removesuffix("/index.html") for n in found if n.endswith("/index.html")}
    gone = (n for n in indexes if _kept(site, n) and not told(site, site.base + n))
    return Earlier({local: _hash(folder, local) for local in things}, tuple(sorted(gone)))


def write_changes(site: Site, folder: Path, before: Earlier) -> None:
    """Write the list of changes, the list of all that is gone, and a page for each of these."""
    lists = {
        CHANGES: csv_lines([HEADER, *_changes(site, folder, before)]),
        GONE: _gone(site, before),
    }
    for path, lines in lists.items():
        (folder / path).write_bytes("".join(lines).encode())
    for local in before.gone:
        target = folder / local / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_page(site, local))


def nothing(site: Site) -> bytes:
    """Return the list of changes where no earlier site is known."""
    return "".join(csv_lines([HEADER])).encode()


def none_gone(site: Site) -> bytes:
    """Return the list of what is gone where no earlier site is known."""
    return "".join(_gone(site, Earlier({}, ()))).encode()


def _kept(site: Site, local: str) -> bool:
    """Tell whether a path is the address of something that should never be without an answer."""
    return address(site.base, site.base + local) == local and local.partition("/")[0] in _KEPT


def _changes(site: Site, folder: Path, before: Earlier) -> Iterator[tuple[str, str, str]]:
    """Yield what came, what is told of otherwise, what went; nothing for a first site."""
    for local in sorted(before.things.keys() - site.by_local.keys()):
        yield "gone", local.partition("/")[0], site.base + local
    for local, thing in sorted(site.by_local.items()) if before.things else ():
        if local not in before.things:
            yield "added", thing.kind, thing.iri
        elif before.things[local] != _hash(folder, local):
            yield "changed", thing.kind, thing.iri


def _gone(site: Site, before: Earlier) -> Iterator[str]:
    return csv_lines([("iri",), *((site.base + local,) for local in before.gone)])


def _hash(folder: Path, local: str) -> str:
    """Return the hash of what a site tells of a thing, "" where an interrupted one did not."""
    path = folder / f"{local}.ttl"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _page(site: Site, local: str) -> bytes:
    root = "../" * (local.count("/") + 1)
    words = joined(tag("p", text, lang=language) for language, text in _WORDS)
    ways = (tag("a", one, href=f"{root}{one}/index.html", lang=one) for one in site.languages)
    title = tag("h1", "Findes ikke mere · No more")
    main = tag("main", title, tag("p", site.base + local, class_="iri"), words,
               tag("p", joined(ways, " · ")))  # fmt: skip
    head = f"<head>{tag('title', local)}{stub_head(root)}</head>"
    whole = f'<html lang="{site.languages[0]}">{head}<body>{main}</body></html>'
    return f"<!DOCTYPE html>\n{whole}\n".encode()
