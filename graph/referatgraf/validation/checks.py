"""Validate one source graph, or the merged graph, and trace every result to its place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from referatgraf.model import Document, Fact, Record, Violation
from referatgraf.validation.completeness import SHAPE as MAYORS_SHAPE
from referatgraf.validation.completeness import missing_offices, told_at
from referatgraf.validation.descriptions import danish_names, descriptions
from referatgraf.validation.engine import Engine, Profile, RawResult, Rule
from referatgraf.validation.messages import fill
from referatgraf.validation.quotes import SHAPE as QUOTE_SHAPE
from referatgraf.validation.quotes import wrong_quotes
from referatgraf.validation.said import Quads, view
from referatgraf.validation.statements import Joined, Texts
from referatgraf.validation.survey import survey
from referatgraf.validation.tracing import MergedTrace, Place, SourceTrace, told_of
from referatgraf.validation.view import View
from referatgraf.vocabulary import ELIDL, source_path

_BODY = ELIDL + "had_responsible_organization"


def validate_source(
    quads: str,
    reference: str,
    document: Document,
    facts: Sequence[Fact],
    base: str,
    engine: Engine,
) -> tuple[Violation, ...]:
    """Return what is wrong with one source graph, sorted by place.

    ``quads`` and ``reference`` are N-Quads; of the reference graph only the descriptions of what
    the source points to are taken. ``facts`` tell which evidence proves best and may be empty.
    Raises SyntaxError where either is not N-Quads.
    """
    read = Quads(quads)
    graph = view(read)
    described = descriptions(graph, reference)
    results = engine.validate(read.followed_by(described), Profile.SOURCE)
    if QUOTE_SHAPE in engine.rules:
        results = [*results, *wrong_quotes(graph, document, base)]
    if MAYORS_SHAPE in engine.rules:
        results = [*results, *missing_offices(graph, described, reference)]
    trace = SourceTrace(graph, document, facts, base)
    named = base + source_path(document.id)
    return _violations(results, named, engine, graph, reference, lambda node, _: trace.place(node))


def validate_merged(
    texts: Texts, reference: str, records: Sequence[Record], base: str, engine: Engine
) -> tuple[Violation, ...]:
    """Return what is wrong with the merged graph, sorted by place.

    ``texts`` are of N-Quads, gone through several times and never held; they may hold the judgement
    graph too: only then are judgements checked (constraint 40). The places are those of the source
    nodes that a merged node is derived from.
    Raises SyntaxError where ``texts`` or ``reference`` are not N-Quads.
    """
    seen = survey(texts, reference)
    results = engine.validate_large(Joined(seen.texts, [seen.described]), Profile.MERGED)
    results = [*results, *(one for one in seen.results if one.shape in engine.rules)]
    graph = View(told_of(results, seen.texts))
    trace = MergedTrace(graph, records, base)
    return _violations(results, base + "graph/merged", engine, graph, reference, trace.place)


def validate_own(
    quads: str, reference: str, records: Sequence[Record], base: str, engine: Engine
) -> tuple[Violation, ...]:
    """Return what a user's own shapes find in the merged graph, sorted by place.

    A thing that no source node stands for is told where something that points to it stands.
    Raises SyntaxError where ``quads`` or ``reference`` is not N-Quads.
    """
    graph, seen = View(quads), seen_by_own(quads, reference)
    results = engine.validate(seen, Profile.MERGED)
    trace = MergedTrace(View(seen), records, base)
    return _violations(results, base + "graph/merged", engine, graph, reference, trace.near)


def seen_by_own(quads: str, reference: str) -> str:
    """Return what a user's own shapes are checked on: the merged graph with descriptions.

    Raises SyntaxError where either is not N-Quads.
    """
    return quads + descriptions(View(quads), reference)


def read_back(
    found: Iterable[Violation], texts: Texts, records: Sequence[Record], base: str
) -> Iterator[Violation]:
    """Yield what was found at the places that the graphs alone tell, as in a folder read back.

    ``texts`` are of the graphs of no single source, in plain lines; ``records`` of the sources,
    without their facts.
    """
    several = defaultdict(list)
    for one in found:
        several[one.graph].append(one)
    merged = several.pop(base + "graph/merged", [])
    trace = MergedTrace(View(told_of(merged, texts)), records, base)
    yield from (_placed(v, trace.place(v.focus, v.value)) for v in merged)
    for record in records:
        graph = View(record.quads)
        own = SourceTrace(graph, record.document, (), base)
        for one in several.get(base + source_path(record.document.id), ()):
            yield _placed(one, own.place(told_at(one, graph)))


def _violations(
    results: Sequence[RawResult],
    name: str,
    engine: Engine,
    graph: View,
    reference: str,
    place: Callable[[str, str | None], Place | None],
) -> tuple[Violation, ...]:
    told = {term for r in results for term in (r.focus, r.value) if term}
    bodies = {body for term in told for body in graph.values(term, _BODY)}
    shared = View(danish_names(told | bodies, reference))
    found = {
        _violation(
            r, engine.rules[r.shape], name, (graph, shared), place(told_at(r, graph), r.value)
        )
        for r in results
    }
    return tuple(sorted(found, key=_order))


def _violation(
    result: RawResult, rule: Rule, name: str, named: Sequence[View], place: Place | None
) -> Violation:
    found = Violation(
        focus=result.focus,
        shape=result.shape,
        component=result.component,
        severity=rule.severity,
        graph=name,
        message_da=fill(rule.message_da, result, *named),
        message_en=fill(rule.message_en, result, *named),
        path=result.path,
        value=result.value,
    )
    return _placed(found, place)


def _placed(found: Violation, place: Place | None) -> Violation:
    span = place.span if place else None
    return replace(
        found,
        file=place.file if place else None,
        line=place.line if place else None,
        column=place.column if place else None,
        quote=place.quote if place else None,
        source=place.source if place else None,
        start=span.start if span else None,
        end=span.end if span else None,
    )


def _order(one: Violation) -> tuple[str | int, ...]:
    """Sort by place, then by what was found; None comes first."""
    where = (one.file or "", one.line or 0, one.column or 0)
    return (*where, one.focus, one.shape, one.component, one.path or "", one.value or "")
