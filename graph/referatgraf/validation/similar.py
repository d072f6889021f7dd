"""Find people of one body whose names are nearly one and whom nobody has judged (constraint 42)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from referatgraf.lexicon.identity import name_key, same_person
from referatgraf.lexicon.words import one_slip_apart
from referatgraf.validation.engine import RawResult
from referatgraf.validation.statements import Statement, Texts
from referatgraf.validation.view import View
from referatgraf.vocabulary import ELIDL, FOAF, PERSON, PROV, RDF, RG

SHAPE = "https://w3id.org/referatgraf/shape/person-similar"
COMPONENT = RG + "SimilarNameConstraintComponent"

_LEAST = 8  # letters of a name in which one letter may be a slip; "Bo Dam" is soon another one

_TYPE, _DERIVED = f"<{RDF}type>", f"<{PROV}wasDerivedFrom>"
_CLASSES = frozenset({f"<{PERSON}Person>", f"<{RG}Judgement>"})
_SIDES = tuple(f" <{RG}{side}> " for side in ("left", "right"))
_SIDE = re.compile(f"(?:{'|'.join(map(re.escape, _SIDES))})(<[^<>]*>)")
_READ = frozenset(
    {
        _TYPE,
        _DERIVED,
        f"<{FOAF}name>",
        *(f"<{RG}{side}>" for side in ("left", "right")),
        *(f"<{ELIDL}{name}>" for name in ("had_participant_person", "had_participation")),
        *(f"<{ELIDL}{name}>" for name in ("had_responsible_organization", "activity_date")),
    }
)

Pair = tuple[str, str]


def similar_people(graph: View) -> list[RawResult]:
    """Return a result for each pair of the merged graph that asks for a judgement, sorted.

    The two meet in one body, have been seen there in periods that overlap, and their names differ
    by one letter or a middle name.
    """
    judged = _judged(graph)
    names = {p: graph.values(p, FOAF + "name") for p in _people(graph)}
    pairs = {
        (left, right)
        for seen in _seen(graph, names).values()
        for left, right in _alike(seen, names)
        if not _is_judged(left, right, graph, judged)
    }
    return [RawResult(left, SHAPE, COMPONENT, None, right) for left, right in sorted(pairs)]


class People:
    """Collect of statements those that ``similar_people`` looks at.

    Of all that says what a node is derived from it is what leads to a judgement.
    """

    def __init__(self, texts: Texts) -> None:
        self._judged = {
            one for text in texts if any(x in text for x in _SIDES) for one in _SIDE.findall(text)
        }
        self._lines: list[str] = []

    def take(self, some: Sequence[Statement]) -> None:
        """Take statements."""
        self._lines += (one[0] for one in some if one[2] in _READ and self._counts(one))

    def _counts(self, one: Statement) -> bool:
        _, _, prop, node, _ = one
        if prop == _DERIVED:
            return node in self._judged
        return prop != _TYPE or node in _CLASSES

    def results(self) -> list[RawResult]:
        """Return what ``similar_people`` finds."""
        return similar_people(View(self._lines))


def are_similar(left: str, right: str) -> bool:
    """Tell whether two names that are not one differ by one letter or a middle name only.

    >>> are_similar("Anna Holmgaard", "Anna Holmgard"), are_similar("Anna Holm", "Anna M. Holm")
    (True, True)
    >>> are_similar("Anna B. Holm", "Anna M. Holm"), are_similar("Anna Holm", "anna holm")
    (False, False)
    """
    a, b = name_key(left), name_key(right)
    if a == b or min(len(a), len(b)) < 2:
        return False
    spelled = " ".join(a), " ".join(b)
    slip = len(a) == len(b) and "." not in "".join(spelled) and min(map(len, spelled)) >= _LEAST
    return same_person(left, right) or (slip and one_slip_apart(*spelled))


def _people(graph: View) -> Iterable[str]:
    return graph.subjects(RDF + "type", PERSON + "Person")


def _seen(graph: View, people: Iterable[str]) -> Mapping[str, dict[str, Pair]]:
    """Return for each body the people who took part there, with the first and last day."""
    found: defaultdict[str, dict[str, Pair]] = defaultdict(dict)
    for person in people:
        for body, day in _occasions(person, graph):
            first, last = found[body].get(person, (day, day))
            found[body][person] = (min(first, day), max(last, day))
    return found


def _occasions(person: str, graph: View) -> Iterator[Pair]:
    for part in graph.subjects(ELIDL + "had_participant_person", person):
        for meeting in graph.subjects(ELIDL + "had_participation", part):
            for body in graph.values(meeting, ELIDL + "had_responsible_organization"):
                yield from ((body, d) for d in graph.values(meeting, ELIDL + "activity_date"))


def _alike(seen: Mapping[str, Pair], names: Mapping[str, Iterable[str]]) -> Iterator[Pair]:
    for block in _blocks(seen, names):
        for left, right in combinations(sorted(block), 2):
            together = seen[left][0] <= seen[right][1] and seen[right][0] <= seen[left][1]
            if together and any(are_similar(a, b) for a in names[left] for b in names[right]):
                yield left, right


def _blocks(people: Iterable[str], names: Mapping[str, Iterable[str]]) -> Iterable[set[str]]:
    """Return the people whose names begin alike, and those whose names end alike.

    Names that differ by one letter or a middle name have the first or the last part in common.
    """
    blocks: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for person in people:
        for name in names[person]:
            key = name_key(name)
            for end in (0, -1) if key else ():
                blocks[end, key[end]].add(person)
    return blocks.values()


def _judged(graph: View) -> frozenset[frozenset[str]]:
    judgements = graph.subjects(RDF + "type", RG + "Judgement")
    sides = ((graph.values(j, RG + "left"), graph.values(j, RG + "right")) for j in judgements)
    return frozenset(frozenset((a, b)) for left, right in sides for a in left for b in right)


def _is_judged(left: str, right: str, graph: View, judged: frozenset[frozenset[str]]) -> bool:
    mine, yours = (graph.values(person, PROV + "wasDerivedFrom") for person in (left, right))
    return any(frozenset((a, b)) in judged for a in mine for b in yours)
