"""Open a built folder as a site: what every page reads, found once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import pyoxigraph as ox

from referatgraf.explain import Texts
from referatgraf.resources import ontology
from referatgraf.store import Built, iri
from referatgraf.vocabulary import ELIDL, RG, SKOS
from referatgraf.web.pages.graph import Graph
from referatgraf.web.pages.linked.publication import Publication
from referatgraf.web.pages.things import Thing, things

if TYPE_CHECKING:
    from referatgraf.web.pages.linked.dumps import Measured

Language = Literal["da", "en"]
Addresses = Literal["all", "pages"]
LANGUAGES: tuple[Language, ...] = ("da", "en")
Labels = dict[str, dict[str, str]]
UNTOLD = Publication()
Shelves = dict[str, list[tuple[str, Thing]]]
Found = TypeVar("Found")
_KEPT = 4096  # findings held at once; a thing's pages and data stand together and share theirs


@dataclass(frozen=True, eq=False)
class Site:
    """Hold a built graph with its things and texts, and what its publisher says.

    ``contact`` is an e-mail address or nothing, ``endpoint`` the path of a SPARQL endpoint below
    the site or nothing; ``addresses`` says whether a page stands at every IRI, or only where no
    rule of a host leads on (see ``linked.redirects``). ``stored`` holds the files of search and
    network, and the longer lists of organisations, by path, where they were made before.
    ``open_site`` makes one. No page is kept, only what several pages need.
    """

    built: Built
    graph: Graph
    things: dict[str, Thing]
    texts: Texts
    concepts: Labels
    languages: Sequence[Language]
    contact: str
    endpoint: str = ""
    publication: Publication = UNTOLD
    addresses: Addresses = "all"
    stored: Mapping[str, bytes] | None = None

    @property
    def base(self) -> str:
        """Return what every IRI of the graph begins with."""
        return self.built.base

    @property
    def graphs(self) -> dict[str, int]:
        """Return the statements of each named graph."""
        found: dict[str, int] = self.built.manifest.get("graphs", {})
        return found

    @cached_property
    def by_local(self) -> dict[str, Thing]:
        """Return the things by their paths."""
        return {thing.local: thing for thing in self.things.values()}

    @cached_property
    def shelves(self) -> dict[tuple[Language, str], Shelves]:
        """Return the lists from A to Å that were made already, by language and kind."""
        return {}

    @cached_property
    def kept(self) -> dict[str, object]:
        """Return what other modules found once for all their pages, by name."""
        return {}

    @cached_property
    def search(self) -> dict[str, bytes]:
        """Return the files of the search index that were made already, by name."""
        return {}

    @cached_property
    def called(self) -> dict[Language, dict[str, str]]:
        """Return what things but sources are called by IRI, in languages where that is at hand."""
        return {}

    def once(self, find: Callable[..., Found], *asked: str) -> Found:
        """Return ``find(site, *asked)``, remembered for the next page that asks."""
        known, key = self._known, (find, asked)
        if key in known:
            kept: Found = known[key]
            return kept
        found = find(self, *asked)  # which may ask for others itself
        self.know(found, find, *asked)
        return found

    def know(self, found: Found, find: Callable[..., Found], *asked: str) -> None:
        """Remember what ``find(site, *asked)`` finds."""
        if len(self._known) >= _KEPT:
            self._known.clear()
        self._known[find, asked] = found

    def knows(self, find: Callable[..., Any], *asked: str) -> bool:
        """Tell whether ``once`` remembers."""
        return (find, asked) in self._known

    def forget(self) -> None:
        """Let go of what only the pages about all things at once are made from."""
        for found in (self.shelves, self.kept, self.search):
            found.clear()

    @cached_property
    def _known(self) -> dict[tuple[Callable[..., Any], tuple[str, ...]], Any]:
        return {}

    @cached_property
    def dumps(self) -> list["Measured"]:
        """Return the dumps that were measured already."""
        return []

    @cached_property
    def hats(self) -> frozenset[tuple[str, str]]:
        """Return meeting and person wherever somebody sits on both sides."""
        graph = self.graph
        return frozenset(
            (meeting, person)
            for finding in graph.all_of(RG + "TwoHats")
            for meeting in graph.objects(finding, RG + "atMeeting")
            for person in graph.objects(finding, RG + "onPerson")
        )

    @cached_property
    def meetings(self) -> tuple[tuple[str, str], ...]:
        """Return day ("" where no text gives one) and IRI of each meeting, sorted."""
        found = (thing.iri for thing in self.things.values() if thing.kind == "meeting")
        return tuple(sorted((self.graph.text(m, ELIDL + "activity_date"), m) for m in found))

    def of_kind(self, kind: str) -> list[Thing]:
        """Return the things of a kind."""
        return [thing for thing in self.things.values() if thing.kind == kind]


def open_site(
    built: Built,
    languages: Sequence[Language] = LANGUAGES,
    contact: str = "",
    endpoint: str = "",
    publication: Publication = UNTOLD,
    addresses: Addresses = "all",
    known: Mapping[str, Thing] | None = None,
) -> Site:
    """Return a built folder as a site in some languages; ``known`` are its things if at hand."""
    return Site(
        built,
        Graph(built.graph),
        dict(things(built) if known is None else known),
        Texts(built),
        _concepts(ontology()),
        tuple(languages),
        contact or publication.contact,
        endpoint,
        publication,
        addresses,
    )


def _concepts(turtle: str) -> Labels:
    """Return the labels of the vocabulary's concepts by IRI and language."""
    found: Labels = {}
    for quad in ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE):
        if quad.predicate.value == SKOS + "prefLabel" and isinstance(quad.object, ox.Literal):
            found.setdefault(iri(quad.subject), {})[quad.object.language or ""] = quad.object.value
    return found
