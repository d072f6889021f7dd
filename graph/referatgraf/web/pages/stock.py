"""Keep what pages are read from on disk, for many processes: the store, and the lists."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from referatgraf.store import COPY, Built, Dataset, copy_to_disk
from referatgraf.store.reader import room
from referatgraf.web.pages import crowds
from referatgraf.web.pages.linked.publication import Publication
from referatgraf.web.pages.names import alphabet
from referatgraf.web.pages.needed import load_needed
from referatgraf.web.pages.routes import SHARED, around, render
from referatgraf.web.pages.site import LANGUAGES, UNTOLD, Addresses, Language, Site, open_site
from referatgraf.web.pages.things import KINDS, Thing, listed, listing, things
from referatgraf.web.pages.view import View

_STORE, _THINGS, _FILES = "store", "things.txt", "files"


@dataclass(frozen=True, slots=True)
class Stock:
    """Name a built folder and the folder that holds what its pages need; may cross processes."""

    out: Path
    folder: Path
    manifest: dict[str, Any]
    languages: Sequence[Language] = LANGUAGES
    publication: Publication = UNTOLD
    addresses: Addresses = "all"

    def open(self) -> Site:
        """Return the site, read from the disk."""
        built = kept(self.folder, self.manifest)
        known = known_things(built.base, self.folder)
        more = {"publication": self.publication, "addresses": self.addresses}
        return open_site(built, self.languages, known=known, **more)  # type: ignore[arg-type]


def stocked(
    out: Path,
    folder: Path,
    languages: Sequence[Language] = LANGUAGES,
    publication: Publication = UNTOLD,
    addresses: Addresses = "all",
) -> Stock:
    """Write what pages of a built folder need into an empty folder.

    Raises what ``copy_to_disk`` raises.
    """
    (folder / _STORE).mkdir(parents=True)
    manifest = copy_to_disk(out, folder / _STORE, load_needed)
    list_things(kept(folder, manifest), folder)
    return Stock(out, folder, manifest, languages, publication, addresses)


def keep(out: Path, folder: Path) -> dict[str, Any]:
    """Copy a built folder into an empty one, as a store that processes share; return its manifest.

    Raises what ``copy_to_disk`` raises.
    """
    (folder / _STORE).mkdir(parents=True)
    return copy_to_disk(out, folder / _STORE)


def kept(folder: Path, manifest: Mapping[str, Any]) -> Built:
    """Open what ``keep`` copied; what was built later in the original is another dataset."""
    store, copy = ox.Store.read_only(str(folder / _STORE)), folder / _STORE / COPY
    return Built(copy, dict(manifest), Dataset(manifest["base"], copy / "graph.nq", store))


def list_things(built: Built, folder: Path) -> None:
    """Write the list of what has a page into a folder, for ``known_things``."""
    (folder / _THINGS).write_bytes(listing(things(built).values()))


def known_things(base: str, folder: Path) -> dict[str, Thing]:
    """Return the things by IRI as ``list_things`` wrote them."""
    return listed(base, (folder / _THINGS).read_bytes())


class _Files(Mapping[str, bytes]):
    """Read the files below a folder by path, when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        found = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
        self.names = dict.fromkeys(sorted(found))

    def __getitem__(self, name: str) -> bytes:
        if name not in self.names:
            raise KeyError(name)
        return (self.folder / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)


def gather(built: Built, folder: Path) -> None:
    """Write what pages have in common into a folder, for ``at_hand``.

    These are things, lists, the search and the network.
    """
    with room(folder):
        list_things(built, folder)
        site = open_site(built, known=known_things(built.base, folder))
        for language in LANGUAGES:
            for kind in KINDS:
                shelved = alphabet(View(site, language, ""), kind)
                rows = {
                    name: [[one, thing.iri] for one, thing in some]
                    for name, some in shelved.items()
                }
                (folder / f"{language}-{kind}.json").write_text(json.dumps(rows), "utf-8")
        for path in filter(SHARED.fullmatch, around(site)):
            if page := render(site, path):
                _write(folder / _FILES / path, page.body)
        for path, body in crowds.written(site):
            _write(folder / _FILES / path, body)


def _write(target: Path, body: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(body)


def at_hand(built: Built, folder: Path, endpoint: str = "") -> Site:
    """Return a site with all that ``gather`` wrote, lists in memory, search and network on disk."""
    site = replace(
        open_site(built, endpoint=endpoint, known=known_things(built.base, folder)),
        stored=_Files(folder / _FILES),
    )
    for language in LANGUAGES:
        for kind in KINDS:
            rows = json.loads((folder / f"{language}-{kind}.json").read_bytes())
            site.shelves[language, kind] = {
                name: [(one, site.things[node]) for one, node in some]
                for name, some in rows.items()
            }
            if kind != "source":  # those are called otherwise where they are not listed
                names = site.called.setdefault(language, {})
                names.update((node, one) for some in rows.values() for one, node in some)
    crowds.is_busy(site, "")
    _ = site.meetings, site.hats, site.by_local
    return site
