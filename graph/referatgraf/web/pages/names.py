"""The names of a site: for the search in the browser, and for the lists that need no script."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from referatgraf.errors import visible
from referatgraf.vocabulary import DCT, ELIDL, ORG, RG, SKOS
from referatgraf.web.pages.folding import LETTERS, danish_order, folded, letter
from referatgraf.web.pages.shown import anchor
from referatgraf.web.pages.site import Shelves, Site
from referatgraf.web.pages.things import Thing
from referatgraf.web.pages.view import View

ON_PAGE = 500  # names of a list on a page, each some 120 bytes
_SHARD = 1500  # entries of one file of the index; each is some 120 bytes
_DEEPEST = 6  # letters by which files are parted
_SHORT = 3  # words of titles with fewer letters find nothing


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Hold what is found: its name, what tells it apart, its kind and page, and the words."""

    name: str
    note: str
    kind: str
    path: str
    words: tuple[str, ...]


def search_files(site: Site) -> Mapping[str, bytes]:
    """Return the files of the search index by name, made once."""
    if not site.search:
        site.search.update(shards(entries(site)))
    return site.search


def entries(site: Site) -> list[Entry]:
    """Return every name that the search finds, sorted; English names find the Danish thing."""
    view = View(site, "da", "")
    found = [_entry(view, thing) for thing in site.things.values()]
    for _, meeting in site.meetings:
        found += _items(view, site.things[meeting])
    return sorted(found)


def _entry(view: View, thing: Thing) -> Entry:
    graph = view.site.graph
    name = title(view, thing)
    others = [*graph.texts(thing.iri, SKOS + "altLabel"), graph.label(thing.iri, "en")]
    note = ""
    if thing.kind == "meeting":
        note = _place(view, thing)
        others += [note, *_aliases(view, thing)]
    words = sorted({word for one in (name, *others) for word in folded(one)})
    return Entry(name, note, thing.kind, f"{thing.local}.html", tuple(words))


def _place(view: View, meeting: Thing) -> str:
    """Return the municipality or region of the body that met: many have a council of one name."""
    graph = view.site.graph
    bodies = graph.objects(meeting.iri, ELIDL + "had_responsible_organization")
    return ", ".join(
        view.name(one) for body in bodies for one in graph.objects(body, ORG + "unitOf")
    )


def _aliases(view: View, meeting: Thing) -> Iterator[str]:
    graph = view.site.graph
    for body in graph.objects(meeting.iri, ELIDL + "had_responsible_organization"):
        for one in (body, *graph.objects(body, ORG + "unitOf")):
            yield from graph.texts(one, SKOS + "altLabel")


def _items(view: View, meeting: Thing) -> Iterator[Entry]:
    graph, note = view.site.graph, view.name(meeting.iri)
    for item in graph.objects(meeting.iri, ELIDL + "consists_of"):
        name = graph.text(item, DCT + "title")
        cases = graph.texts(item, RG + "caseNumber")
        words = sorted({w for one in (name, *cases) for w in folded(one) if len(w) >= _SHORT})
        yield Entry(name, note, "item", f"{meeting.local}.html#{anchor(item)}", tuple(words))


def title(view: View, thing: Thing) -> str:
    """Return what a thing is called; a source by its file name."""
    if thing.kind == "source":
        return view.site.texts.source(thing.iri).file
    return view.name(thing.iri)


def shards(found: Iterable[Entry]) -> Mapping[str, bytes]:
    """Return the files of the index by the letters that words in them begin with.

    A small site has one, named "all"; in a large one a file of too many entries is parted by the
    next letter of the words, and that of a word of too many names by the letter that another word
    of theirs begins with ("jensen-p"). What is still too long holds the first, people before items.
    """
    every = list(found)
    if len(every) <= _SHARD:
        return {"all": _file(every)}
    return dict(sorted(_parted("", [(word, one) for one in every for word in one.words])))


def _parted(prefix: str, words: list[tuple[str, Entry]]) -> Iterator[tuple[str, bytes]]:
    inside = {entry for _, entry in words}
    if prefix and (len(inside) <= _SHARD or len(prefix) == _DEEPEST):
        yield from _of_word(prefix, inside)
        return
    further: defaultdict[str, list[tuple[str, Entry]]] = defaultdict(list)
    for word, entry in words:
        further[word[: len(prefix) + 1]].append((word, entry))
    for longer, some in sorted(further.items()):
        if longer == prefix:  # the word ends here
            yield from _of_word(prefix, {entry for _, entry in some})
        else:
            yield from _parted(longer, some)


def _of_word(prefix: str, inside: set[Entry]) -> Iterator[tuple[str, bytes]]:
    """Yield the file of a word or of a beginning, and further ones where it cannot hold all."""
    yield prefix, _file(_first(inside))
    if len(inside) <= _SHARD:
        return
    others: defaultdict[str, set[Entry]] = defaultdict(set)
    for entry in inside:
        for word in entry.words:
            if not word.startswith(prefix):
                others[word[0]].add(entry)
    yield from ((f"{prefix}-{one}", _file(_first(some))) for one, some in sorted(others.items()))


def _first(some: Iterable[Entry]) -> list[Entry]:
    """Return as many entries as a file holds, sorted; items go first where there are too many."""
    ranked = sorted(some, key=lambda one: (one.kind == "item", one))
    return sorted(ranked[:_SHARD])


def _file(some: Iterable[Entry]) -> bytes:
    rows = [
        [visible(one.name), visible(one.note), one.kind, one.path, " ".join(one.words)]
        for one in some
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"[{lines}]\n".encode("utf-8", "backslashreplace")


def alphabet(view: View, kind: str) -> Shelves:
    """Return the names of a kind by the page they are listed on: letters, or years of meetings."""
    kept = view.site.shelves
    if (view.language, kind) not in kept:
        kept[view.language, kind] = _alphabet(view, kind)
    return kept[view.language, kind]


def shelves(site: Site, kind: str) -> list[str]:
    """Return the pages of a list, the same in each language: a letter of one may be bare in "
    "another."""
    return sorted({one for lang in site.languages for one in alphabet(View(site, lang, ""), kind)})


def shelf_pages(site: Site, kind: str, shelf: str) -> int:
    """Return on how many pages a shelf stands: the most of all languages, and of one at least."""
    sizes = (len(alphabet(View(site, lang, ""), kind).get(shelf, ())) for lang in site.languages)
    return max(1, -(-max(sizes) // ON_PAGE))


def _alphabet(view: View, kind: str) -> Shelves:
    found: defaultdict[str, list[tuple[str, Thing]]] = defaultdict(list)
    named = [(title(view, thing), thing) for thing in view.site.of_kind(kind)]
    for name, thing in sorted(named, key=lambda pair: (_order(pair[0], kind), pair[1])):
        found[_shelf(view, name, thing)].append((name, thing))
    order = sorted(found) if kind == "meeting" else sorted(found, key=LETTERS.index)
    return {one: found[one] for one in order}


def _order(name: str, kind: str) -> str:
    """Return what sorts a name: people by their last word, then the others."""
    words = name.split()
    sorted_by = f"{words[-1]}, {' '.join(words[:-1])}" if kind == "person" and words else name
    return danish_order(sorted_by)


def _shelf(view: View, name: str, thing: Thing) -> str:
    if thing.kind == "meeting":
        return view.site.graph.text(thing.iri, ELIDL + "activity_date")[:4] or "undated"
    return letter(name.split()[-1] if thing.kind == "person" and name.split() else name)
