"""Lead from a node of a graph back to the file, the line and the words that it rests on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from referatgraf.model import Document, Fact, Organisation, Record, Span, Violation
from referatgraf.validation.engine import RawResult
from referatgraf.validation.statements import Texts, about, bracketed, term
from referatgraf.validation.view import View
from referatgraf.vocabulary import ELIDL, ITSRDF, PROV, RG, source_path

_DERIVED = PROV + "wasDerivedFrom"
_LEADS = frozenset(  # by which a message or a place goes on from what a result names
    {
        f"<{ELIDL}had_participant_person>",
        f"<{ELIDL}had_participation>",
        f"<{ELIDL}had_responsible_organization>",
        f"<{RG}attendanceGroup>",
    }
)
_SPAN = re.compile(r"#char=([0-9]{1,12}),([0-9]{1,12})\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """Say where evidence stands; line and column from 1, ``quote`` the stored words at ``span``.

    ``source`` is the id of the document.
    """

    file: str
    line: int
    column: int
    source: str
    quote: str | None = None
    span: Span | None = None


class SourceTrace:
    """Find the evidence of the nodes of one source graph.

    A fact's own order of evidence counts; where facts are not at hand, the graph's first span.
    """

    def __init__(self, graph: View, document: Document, facts: Sequence[Fact], base: str) -> None:
        self._graph, self._document = graph, document
        self._source = base + source_path(document.id)
        self._evidence = _evidence(facts, self._source, base)

    def place(self, node: str) -> Place:
        """Return where the evidence of a node stands, else the first line of the file."""
        span = self._evidence.get(node) or self._span(node)
        document = self._document
        if span is None:
            return Place(document.file_names[0], 1, 1, document.id)
        line, column = document.position(span.start)
        quote = document.quote(span)
        return Place(document.file_names[0], line, column, document.id, quote, span)

    def _span(self, node: str) -> Span | None:
        return self._as_span(node) or self._first_of(node) or self._first_beside(node)

    def _as_span(self, node: str) -> Span | None:
        match = _SPAN.search(node)
        if match is None or not node.startswith(self._source + "#"):
            return None
        start, end = sorted(min(int(n), len(self._document.stored)) for n in match.groups())
        return Span(start, end)

    def _first_of(self, node: str) -> Span | None:
        return _least(map(self._as_span, self._graph.values(node, _DERIVED)))

    def _first_beside(self, node: str) -> Span | None:
        """Return the first mention of a shared thing, else the first evidence of what names it."""
        if node.startswith(self._source):
            return None
        mentions = self._graph.subjects(ITSRDF + "taIdentRef", node)
        return _least(map(self._as_span, mentions)) or _least(
            map(self._first_of, self._graph.naming(node))
        )


class MergedTrace:
    """Find the evidence of merged nodes through the source nodes that they are derived from."""

    def __init__(self, graph: View, records: Sequence[Record], base: str) -> None:
        self._graph, self._base = graph, base
        self._records = {base + source_path(r.document.id): r for r in records}

    def place(self, node: str, value: str | None = None) -> Place | None:
        """Return where a source node of a merged node stands, None where it has none.

        It is one from the source that the value is from, too, if there is one: what is said of a
        person at a meeting stands in the minutes of that meeting.
        """
        told = {self._source_of(one) for one in self._graph.values(value or "", _DERIVED)}
        origins = (*self._graph.values(node, _DERIVED), node)
        near = sorted(origins, key=lambda one: self._source_of(one) not in told)
        places = (self._at(origin) for origin in near)
        return next((place for place in places if place is not None), None)

    def near(self, node: str, value: str | None = None) -> Place | None:
        """Return where a node stands, else where the first thing that points to it does."""
        places = (self.place(one, value) for one in (node, *self._graph.naming(node)))
        return next((place for place in places if place is not None), None)

    def _at(self, origin: str) -> Place | None:
        source = self._source_of(origin)
        record = self._records.get(source)
        if record is None:
            return None
        # Of a source only what is said of this node: ten thousand of them are too much to hold.
        facts = [fact for fact in record.facts if f"{source}/{fact.id}" == origin]
        said = "" if facts else _naming(origin, record.quads)
        return SourceTrace(View(said), record.document, facts, self._base).place(origin)

    def _source_of(self, origin: str) -> str:
        below = f"{self._base}source/"
        return below + re.split("[/#]", origin.removeprefix(below), maxsplit=1)[0]


def told_of(results: Iterable[RawResult | Violation], texts: Texts) -> Iterator[str]:
    """Yield of plain lines those that say what results speak of: names, places, participations."""
    terms = {term for r in results for term in (r.focus, r.value, r.path) if term}
    terms |= {r.suggestion for r in results if isinstance(r, RawResult) and r.suggestion}
    asked, seen = {bracketed(term) for term in terms}, frozenset[str]()
    while asked:
        said = list(about(asked, texts))
        yield from said
        seen |= asked
        asked = {term(rest) for _, prop, rest in (x.split(" ", 2) for x in said) if prop in _LEADS}
        asked -= seen


def _evidence(facts: Sequence[Fact], source: str, base: str) -> Mapping[str, Span]:
    found: dict[str, Span] = {}
    for fact in facts:
        if fact.evidence:
            found.setdefault(f"{source}/{fact.id}", fact.evidence[0])
            if isinstance(fact, Organisation) and fact.authority is not None:
                found.setdefault(base + fact.authority, fact.evidence[0])
    return found


def _naming(node: str, quads: str) -> str:
    return "\n".join(line for line in quads.split("\n") if f"<{node}>" in line)


def _least(spans: Iterable[Span | None]) -> Span | None:
    return min((span for span in spans if span is not None), default=None)
