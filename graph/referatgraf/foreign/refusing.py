"""Find in a user's shapes what cannot be run here, is not allowed to, or would check nothing."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

import pyoxigraph as ox

from referatgraf import nquads
from referatgraf.foreign import sparql
from referatgraf.foreign.faults import Fault
from referatgraf.foreign.graph import FIRST, REST, TYPE, Shapes, is_blank
from referatgraf.foreign.turtle import Statement
from referatgraf.validation.terms import nearest, vocabularies
from referatgraf.validation.view import text
from referatgraf.vocabulary import BUNDLED, OWL, SH

DEPTH: Final = 10  # of shapes in shapes; pySHACL stops at 15
LONGEST: Final = 200  # of a list that is looked through with its square
_LISTED = frozenset(SH + name for name in ("and", "ignoredProperties", "languageIn", "or", "xone"))
_COUNTS = frozenset(
    SH + name
    for name in (
        "maxCount", "maxLength", "minCount", "minLength", "qualifiedMaxCount", "qualifiedMinCount",
    )
)  # fmt: skip
_SEVERITIES = frozenset(SH + name for name in ("Violation", "Warning", "Info"))
_NOT_RUN: Final = frozenset(
    SH + name
    for name in (
        "Function", "JSConstraint", "JSExecutable", "JSFunction", "JSLibrary", "JSRule",
        "JSTarget", "JSTargetType", "JSValidator", "Rule", "SPARQLConstructExecutable",
        "SPARQLFunction", "SPARQLRule", "SPARQLTarget", "SPARQLTargetType",
        "SPARQLUpdateExecutable", "Target", "TargetType", "TripleRule", "annotationProperty",
        "annotationValue", "annotationVarName", "condition", "construct", "entailment",
        "expression", "filterShape", "intersection", "js", "jsFunctionName", "jsLibrary",
        "jsLibraryURL", "nodes", "object", "predicate", "resultAnnotation", "returnType",
        "rule", "shapesGraph", "subject", "suggestedShapesGraph", "target", "this", "union",
        "update",
    )
)  # fmt: skip
_FORMS: Final[Mapping[str, str]] = {SH + "select": "SELECT", SH + "ask": "ASK"}


def faults(shapes: Shapes) -> Iterator[Fault]:
    """Yield all faults, in no order."""
    for one in shapes.statements:
        yield from _term_faults(one)
        yield from _sparql_faults(one, shapes)
        yield from _pattern_faults(one, shapes)
        yield from _count_faults(one)
    yield from _name_faults(shapes)
    yield from _loops(shapes)


def structure_faults(shapes: Shapes, place: str) -> Iterator[Fault]:
    """Yield what is wrong with how shapes point to each other, and shapes that check nothing.

    ``place`` names the files where nothing stands in them.
    """
    yield from _long_lists(shapes)
    if not shapes.targeted:
        first = next(iter(shapes.statements), None)
        where = first.source.place(0) if first else place
        yield Fault(where, "no shape has a target: nothing would be checked", "add sh:targetClass")
    for shape in shapes.all:
        for statement, below in shapes.pointed_to(shape):
            if not shapes.about(below):
                reason = f"names the shape {below}, which no file describes"
                yield Fault(statement.value_place, reason, "describe it, or name its file, too")
        yield from _recursion(shape, shapes)


def _term_faults(one: Statement) -> Iterator[Fault]:
    if one.predicate == OWL + "imports":
        yield Fault(one.place, "owl:imports is refused: nothing is fetched", "name that file, too")
    used = text(one.object) if one.predicate == TYPE else one.predicate
    place = one.value_place if one.predicate == TYPE else one.place
    if used in _NOT_RUN:
        reason = f"{_short(used)} is not run here: it would be left out in silence"
        yield Fault(place, reason, "use SHACL Core or sh:sparql")
    elif used.startswith(SH) and used not in _known():
        near = nearest(used)
        remedy = f"write {_short(near)}" if near else "see the terms of SHACL"
        yield Fault(place, f"{_short(used)} is no term of SHACL", remedy)
    if one.predicate == SH + "severity" and text(one.object) not in _SEVERITIES:
        reason = "is no severity that can be told"
        yield Fault(one.value_place, reason, "write sh:Violation, sh:Warning or sh:Info")


def _known() -> frozenset[str]:
    shacl = next(one for one in vocabularies() if one.namespace == SH)
    return frozenset(SH + name for name in shacl.terms)


def _short(iri: str) -> str:
    return iri.replace(SH, "sh:", 1)


def _sparql_faults(one: Statement, shapes: Shapes) -> Iterator[Fault]:
    form = _FORMS.get(one.predicate)
    if form is None:
        return
    if not isinstance(one.object, ox.Literal):
        yield Fault(one.value_place, "is no text of SPARQL", "write the query as a string")
        return
    prefixes = _prefixes(text(one.subject), shapes)
    for at, reason, remedy in sparql.faults(one.object.value, form, prefixes):
        yield Fault(one.place_in(at), reason, remedy)


def _prefixes(node: str, shapes: Shapes) -> dict[str, str]:
    """Return the prefixes that a query may use (SHACL 5.2.1)."""
    found: dict[str, str] = {}
    for group in shapes.values(node, SH + "prefixes"):
        for declared in shapes.values(group, SH + "declare"):
            names = shapes.values(declared, SH + "prefix")
            found.update(zip(names, shapes.values(declared, SH + "namespace"), strict=False))
    return found


def _pattern_faults(one: Statement, shapes: Shapes) -> Iterator[Fault]:
    if one.predicate != SH + "pattern":
        return
    flags = "".join(shapes.values(text(one.subject), SH + "flags"))
    if fault := sparql.pattern_fault(text(one.object), flags):
        at, reason = fault
        remedy = "write a simpler pattern, begin it with ^, or let its parts exclude each other"
        yield Fault(one.place_in(at), f"pattern {reason}", remedy)


def _count_faults(one: Statement) -> Iterator[Fault]:
    """Yield counts below nothing, which SHACL's own shapes let pass."""
    if one.predicate in _COUNTS and re.fullmatch(r"-0*[1-9]\d*", text(one.object)):
        reason = f"{_short(one.predicate)} is less than 0: {text(one.object)[:40]}"
        yield Fault(one.value_place, reason, "write 0 or more")


def _name_faults(shapes: Shapes) -> Iterator[Fault]:
    for node in (one for one in shapes.all if not is_blank(one)):
        place = first_place(node, shapes)
        if node.startswith(BUNDLED):
            reason = f"takes a name of the bundled shapes ({node})"
            yield Fault(place, reason, "name your shape in a namespace of your own")
        try:
            nquads.iri(node)
        except ValueError:
            reason = f"has a name that no report can hold ({node})"
            yield Fault(place, reason, "name it with http(s): or urn:, without odd characters")


def first_place(node: str, shapes: Shapes) -> str:
    """Return where a thing is first described."""
    return shapes.about(node)[0].subject_place


def _loops(shapes: Shapes) -> Iterator[Fault]:
    """Yield lists and paths that come back to themselves, and lists that have names."""
    for one in shapes.statements:
        if one.predicate in (FIRST, REST) and not is_blank(text(one.subject)):
            yield Fault(one.place, "is a list that has a name", "write lists as ( … )")
    done: set[str] = set()
    for node in shapes.subjects():
        if is_blank(node) and node not in done and (found := _loop(node, shapes, done)):
            yield Fault(first_place(found, shapes), "comes back to itself", "write lists as ( … )")


def _loop(start: str, shapes: Shapes, done: set[str]) -> str | None:
    """Return a blank node that leads back to itself over blank nodes, by depth first."""
    path, waiting = {start}, [(start, iter(shapes.values(start)))]
    while waiting:
        node, values = waiting[-1]
        below = next((value for value in values if is_blank(value) and value not in done), None)
        if below is None:
            waiting.pop()
            path.discard(node)
            done.add(node)
        elif below in path:
            return below
        else:
            path.add(below)
            waiting.append((below, iter(shapes.values(below))))
    return None


def _long_lists(shapes: Shapes) -> Iterator[Fault]:
    for one in shapes.statements:
        if one.predicate in _LISTED and len(shapes.cells(text(one.object))) > LONGEST:
            reason = f"has a list of more than {LONGEST}"
            yield Fault(one.place, reason, "part it over several shapes")


def _recursion(start: str, shapes: Shapes) -> Iterator[Fault]:
    """Yield a fault where a shape needs itself (SHACL 3.4.3), or too many below each other."""
    layer = {start}
    for depth in range(DEPTH + 1):
        found = [pair for shape in sorted(layer) for pair in shapes.pointed_to(shape)]
        layer = {below for _, below in found}
        if not layer:
            return
        if start in layer:
            statement = next(said for said, below in found if below == start)
            reason = "leads back to the shape itself, which SHACL leaves undefined"
            yield Fault(statement.place, reason, "break the circle")
            return
        if depth == DEPTH:
            reason = f"has shapes within shapes, more than {DEPTH} deep"
            yield Fault(first_place(start, shapes), reason, "make it flatter")
