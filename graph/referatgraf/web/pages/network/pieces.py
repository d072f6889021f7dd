"""Write the network as JSON in bounded pieces: people in the order of the picture, with ties.

network/index.json      where the view starts, how large all is, how kinds look
network/at/{n}.json     path -> numbers of the pieces that hold its ties; n = FNV-1a of the path
network/part/{n}.json   people [path, name, party, order, home, ties], bodies [path, name, type,
                        letter, people, pieces], parties [key, letter, name, colour, ink]; a tie is
                        [body, kind, titles, proofs], a proof [day, body, mark, sure, hats, anchor];
                        party, home and body count in the lists of the piece, -1 is none
A name is a text or, where the English one differs, [Danish, English].
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from referatgraf.errors import visible
from referatgraf.exports.picture import Body, Party, Person, order
from referatgraf.exports.picture.looks import KINDS as LOOKS
from referatgraf.exports.picture.looks import colour, on, shape
from referatgraf.vocabulary import SKOS
from referatgraf.web.pages.network.ties import KINDS, Tie, Ties
from referatgraf.web.pages.site import Site

CAP = 5_000  # nodes of one view
_PIECE = 48_000  # characters of a piece's people
_SHELF = 400  # paths of one file of at/
_START = 45  # nodes that the first view should not exceed


@dataclass(frozen=True)
class Laid:
    """Put people in the order of the picture, each with the organisation that sends them."""

    ties: Ties

    @property
    def site(self) -> Site:
        """Return the site."""
        return self.ties.site

    @cached_property
    def people(self) -> dict[str, tuple[int, str]]:
        """Return place in the order and home ("" for none) by path."""
        groups, _ = order(self._told())
        found: dict[str, tuple[int, str]] = {}
        for body, members in groups:
            for person in members:
                found[person.iri] = len(found), body.iri if body else ""
        return found

    def _told(self) -> Iterator[Person]:
        known = {local: self.body(local) for local in self.crowd}
        nothing = frozenset({""})
        for local, ties in self.ties.of_person.items():
            spoken = [tie.organisation for tie in ties if tie.kind == "represents"]
            told = {known[one]: nothing for one in sorted(spoken)}
            yield Person(local, self.name(local, "da"), self.party(local), False, told)

    def name(self, local: str, language: str) -> str:
        """Return the name of a person or an organisation; what hides or turns text is shown."""
        if (local, language) not in self._names:
            found = self.site.graph.label(self.site.by_local[local].iri, language)
            self._names[local, language] = shown(found)
        return self._names[local, language]

    @cached_property
    def _names(self) -> dict[tuple[str, str], str]:
        return {}

    def body(self, local: str) -> Body:
        """Return an organisation as the picture has it."""
        return Body(self.name(local, "da"), local, self.type(local))

    def type(self, local: str) -> str:
        """Return the type of an organisation, one that the picture has a shape for."""
        thing = self.site.by_local[local]
        found = self.ties.type.get(thing.iri) or thing.kind
        return found if found in LOOKS else "other"

    def party(self, local: str) -> Party | None:
        """Return the party of a person."""
        found = self.ties.party.get(self.site.by_local[local].iri)
        return Party(*found) if found else None

    @cached_property
    def pieces(self) -> tuple[tuple[str, ...], ...]:
        """Return the people of each piece."""
        found: list[tuple[str, ...]] = []
        some: list[str] = []
        size = 0
        for local in self.people:
            new = _size(self.ties.of_person[local])
            if some and size + new > _PIECE:
                found.append(tuple(some))
                some, size = [], 0
            some.append(local)
            size += new
        return (*found, tuple(some)) if some else ()

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Return the pieces that hold the ties of each path."""
        found: defaultdict[str, dict[int, None]] = defaultdict(dict)
        for number, some in enumerate(self.pieces):
            for local in some:
                found[local][number] = None
                for tie in self.ties.of_person[local]:
                    found[tie.organisation][number] = None
        return {local: list(numbers) for local, numbers in found.items()}

    @cached_property
    def shelved(self) -> dict[int, list[str]]:
        """Return the paths of each file of at/."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        for local in self.where:
            found[shelf_of(local, self.shelves)].append(local)
        return found

    @cached_property
    def crowd(self) -> dict[str, int]:
        """Return how many people are tied to each organisation."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for tie in self.ties.found:
            found[tie.organisation].add(tie.person)
        return {local: len(people) for local, people in found.items()}

    @cached_property
    def start(self) -> str:
        """Return the organisation that the view starts from: the largest whose view is readable.

        That is the one whose view has most nodes, ``_START`` at most; without one, the one with
        the smallest view; of equals the first by path.
        """
        sizes = {one: len(nodes) for one, nodes in self._around().items()}
        fits = [(-size, one) for one, size in sizes.items() if size <= _START]
        found = fits or [(size, one) for one, size in sizes.items()]
        return min(found)[1] if found else ""

    def _around(self) -> dict[str, set[str]]:
        """Return the nodes of the first view from each organisation."""
        usual = {local: self.usual(local) for local in self.crowd}
        around: defaultdict[str, set[str]] = defaultdict(set)
        for person, ties in self.ties.of_person.items():
            for one in {tie.organisation for tie in ties if tie.kind in usual[tie.organisation]}:
                others = {tie.organisation for tie in ties if tie.kind in usual[one]}
                around[one] |= others | {person}
        return around

    def usual(self, local: str) -> frozenset[str]:
        """Return the kinds of ties that a view from an organisation shows unless asked otherwise.

        ``usual`` in ``main.js`` says the same.
        """
        kinds = self._kinds.get(local, frozenset())
        if "meets" in kinds:
            return frozenset({"represents", "meets"})
        return frozenset({"represents"} if "represents" in kinds else KINDS)

    @cached_property
    def _kinds(self) -> dict[str, frozenset[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for tie in self.ties.found:
            found[tie.organisation].add(tie.kind)
        return {local: frozenset(kinds) for local, kinds in found.items()}

    @property
    def shelves(self) -> int:
        """Return the number of files of at/."""
        return max(1, -(-len(self.where) // _SHELF))


def _size(ties: Iterable[Tie]) -> int:
    """Return about how many characters a person takes."""
    return 90 + sum(30 + len(t.said) + sum(28 + len(s.anchor) for s in t.seen) for t in ties)


def shelf_of(local: str, shelves: int) -> int:
    """Return the file of at/ that a path stands in: FNV-1a, 32 bits, as ``data.js`` counts it.

    >>> shelf_of("person/p7k2", 1000)
    561
    """
    value = 0x811C9DC5
    for sign in local.encode():
        value = (value ^ sign) * 0x01000193 & 0xFFFFFFFF
    return value % shelves


def index(laid: Laid) -> bytes:
    """Return the file that a view reads first."""
    looks = {kind: [*names, shape(kind)] for kind, names in LOOKS.items()}
    days = sorted({s.day for t in laid.ties.found for s in t.seen if s.day})
    return _json({
        "start": laid.start,
        "cap": CAP,
        "shelves": laid.shelves,
        "pieces": len(laid.pieces),
        "people": len(laid.people),
        "bodies": len(laid.crowd),
        "ties": len(laid.ties.found),
        "days": [*days[:1], *days[-1:]],
        "looks": looks,
    })  # fmt: skip


def shelf(laid: Laid, number: int) -> bytes | None:
    """Return a file of at/."""
    if not 0 <= number < laid.shelves:
        return None
    return _json({local: laid.where[local] for local in laid.shelved[number]})


def piece(laid: Laid, number: int) -> bytes | None:
    """Return a file of part/."""
    if not 0 <= number < len(laid.pieces):
        return None
    bodies, parties = _Numbers(), _Numbers()
    people = [_person(laid, local, bodies, parties) for local in laid.pieces[number]]
    found = {
        "people": people,
        "bodies": [_body(laid, local) for local in bodies.known],
        "parties": list(parties.known.values()),
    }
    return _json(found)


def shown(words: str) -> str:
    r"""Return words on one line; what hides or turns them is shown.

    >>> shown("a\n\u202eb")
    'a ⟨U+202E⟩b'
    """
    return visible(" ".join(words.split()))


class _Numbers:
    """Number things in the order in which they are named."""

    def __init__(self) -> None:
        self.known: dict[str, Any] = {}
        self.numbers: dict[str, int] = {}

    def of(self, key: str, value: Any = None) -> int:
        """Return the number of a thing; nothing has -1."""
        if not key:
            return -1
        self.known.setdefault(key, value)
        return self.numbers.setdefault(key, len(self.numbers))


def _person(laid: Laid, local: str, bodies: _Numbers, parties: _Numbers) -> list[Any]:
    place, home = laid.people[local]
    ties = [
        [bodies.of(t.organisation), _KINDS[t.kind], shown(t.said),
         [[s.day, bodies.of(s.body), s.mark, s.sure, int(s.two_hats), s.anchor] for s in t.seen]]
        for t in laid.ties.of_person[local]
    ]  # fmt: skip
    party = parties.of(*_party(laid, local))
    return [local, laid.name(local, "da"), party, place, bodies.of(home), ties]


_KINDS = {kind: number for number, kind in enumerate(KINDS)}


def _party(laid: Laid, local: str) -> tuple[str, Sequence[str]]:
    party = laid.party(local)
    if party is None:
        return "", ()
    fill = colour(party)
    key = party.iri.removeprefix(laid.site.base)
    return key, (key, party.letter, party.name, fill, on(fill))


def _body(laid: Laid, local: str) -> list[Any]:
    danish, english = laid.name(local, "da"), laid.name(local, "en")
    name = danish if danish == english else [danish, english]
    letter = ""
    if local.startswith("party/"):
        letter = laid.site.graph.text(laid.site.by_local[local].iri, SKOS + "notation")
    crowd = laid.crowd.get(local, 0)
    return [local, name, laid.type(local), letter, crowd, laid.where.get(local, [])]


def _json(value: Mapping[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode("utf-8", "backslashreplace")
