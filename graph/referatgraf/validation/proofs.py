"""Tell from shapes whether a node fits them, for what can be told with certainty.

Not an engine: it never says what is wrong. What it does not understand, be it of a shape or of a
value, it leaves open (Unsure), and an engine looks. Meant are the components of SHACL 4 as far as
plainly written terms decide them.
"""

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any, Protocol

import pyoxigraph as ox

from referatgraf.validation.said import Said, plain, words
from referatgraf.vocabulary import RDF, SH, XSD

Told = Mapping[str, Mapping[str, Sequence[str]]]  # what shapes say, terms as in N-Triples
# Whether all of some values fit, each by itself; several at once are told faster.
Test = Callable[["Facts", Sequence[str]], bool]
Pair = Callable[[Sequence[str], Sequence[str]], bool]  # … each with the one at its place
Together = Test  # whether the values of one path fit, taken together
Walk = Callable[["Facts", str], Sequence[str]]  # what a path leads to

_NIL = f"<{RDF}nil>"
_READ_ELSEWHERE = ("path", "severity", "class", "minCount", "maxCount", "flags")
_TARGETS = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")
_SILENT = frozenset({RDF + "type", *(SH + name for name in (*_READ_ELSEWHERE, *_TARGETS))})
_MONTH = "(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)"
_FORMS: Mapping[str, str] = {
    "integer": "-?[0-9]{1,15}",
    "nonNegativeInteger": "[0-9]{1,15}",
    "decimal": r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?",
    "date": rf"[1-9][0-9]{{3}}-(?:{_MONTH}|(?:0[13578]|1[02])-31)",
}
# What is surely a literal of a datatype, as it is written.
_LITERALS: Mapping[str, str] = {
    **{f"<{XSD}{name}>": rf'"{form}"\^\^<{XSD}{name}>' for name, form in _FORMS.items()},
    f"<{XSD}string>": r'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"',
}


class Unsure(Exception):
    """Say that only an engine can tell."""


class Facts(Protocol):
    """What a graph must tell about a node."""

    said: Said
    into: Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Proof:
    """Hold what a shape asks: of how many values of a path, of each, and of all together.

    Without a path the node itself is the value. ``straight`` are the properties of a path that is
    one, or one of several; ``pairs`` are what each value of the path and each of another property
    of the node are to one another.
    """

    shape: str
    values: Walk
    straight: tuple[str, ...]
    least: int
    most: int | None
    each: tuple[Test, ...]
    pairs: tuple[tuple[str, Pair], ...]
    together: tuple[Together, ...]

    @property
    def is_of_node(self) -> bool:
        """Tell whether the node itself is what is looked at."""
        return self.values is _itself

    def fit(self, facts: Facts, nodes: Sequence[str]) -> bool:
        """Tell whether all nodes fit. Raises Unsure where that cannot be told."""
        return all(self._fits(facts, node) for node in nodes)

    def _fits(self, facts: Facts, node: str) -> bool:
        found = self.values(facts, node)
        if len(found) < self.least or (self.most is not None and len(found) > self.most):
            return False
        for test in (*self.each, *self.together) if found else self.together:
            if not test(facts, found):
                return False
        for prop, fit in self.pairs:
            others = facts.said.values(node, prop)
            if not all(fit([mine], [other]) for mine in found for other in others):
                return False
        return True


def told(shapes: Sequence[ox.Quad]) -> Told:
    """Return what shapes say by node and property, terms as in N-Triples."""
    found: dict[str, dict[str, list[str]]] = {}
    for quad in shapes:
        by = found.setdefault(str(quad.subject), {})
        by.setdefault(quad.predicate.value, []).append(str(quad.object))
    return found


def proof(shape: str, shapes: Told) -> Proof:
    """Return what a shape asks. Raises RecursionError for one that asks for itself."""
    about = shapes[shape]
    path = about.get(SH + "path", [""])[0]
    asked = [(k.removeprefix(SH), v) for k in sorted(about.keys() - _SILENT) for v in about[k]]
    each = [one for one in asked if one[0] not in _PAIRS and one[0] not in _TOGETHER]
    return Proof(
        shape=shape,
        values=_path(path, shapes) if path else _itself,
        straight=_straight(path, shapes),
        least=_count(about, "minCount") or 0,
        most=_count(about, "maxCount"),
        each=(
            *(_EACH.get(name, _unknown)(value, about, shapes) for name, value in each),
            *(partial(_are, kind) for kind in about.get(SH + "class", ())),
        ),
        pairs=tuple((value, _PAIRS[name]) for name, value in asked if name in _PAIRS),
        together=tuple(
            _TOGETHER[name](value, about, shapes) for name, value in asked if name in _TOGETHER
        ),
    )


def _straight(path: str, shapes: Told) -> tuple[str, ...]:
    if path[:1] == "<":
        return (path,)
    heads = shapes.get(path, {}).get(SH + "alternativePath", ())
    found = tuple(one for head in heads for one in _list(head, shapes))
    return found if all(one[0] == "<" for one in found) else ()


def _are(kind: str, facts: Facts, values: Sequence[str]) -> bool:
    return facts.said.instances[kind].issuperset(values)


def _count(about: Mapping[str, Sequence[str]], name: str) -> int | None:
    return next((int(words(number)) for number in about.get(SH + name, ())), None)


def _itself(_: Facts, node: str) -> Sequence[str]:
    return (node,)


def _path(path: str, shapes: Told) -> Walk:
    if path[0] == "<":
        return lambda facts, node: facts.said.values(node, path)
    about = shapes[path]
    for inner in about.get(SH + "inversePath", ()):
        if inner[0] == "<":
            return lambda facts, node: facts.into.get(inner, {}).get(node, ())
    for head in about.get(SH + "alternativePath", ()):
        ways = [_path(one, shapes) for one in _list(head, shapes)]
        return lambda facts, node: list(dict.fromkeys(v for w in ways for v in w(facts, node)))
    if RDF + "first" in about:
        steps = [_path(one, shapes) for one in _list(path, shapes)]
        return lambda facts, node: _along(steps, facts, node)
    return _no_path


def _no_path(_: Facts, node: str) -> Sequence[str]:
    raise Unsure


def _along(steps: Sequence[Walk], facts: Facts, node: str) -> Sequence[str]:
    found = [node]
    for step in steps:
        found = list(dict.fromkeys(value for one in found for value in step(facts, one)))
    return found


def _list(head: str, shapes: Told) -> Iterator[str]:
    while head != _NIL:
        yield shapes[head][RDF + "first"][0]
        head = shapes[head][RDF + "rest"][0]


def _unknown(*_: object) -> Test:
    return _unsure


def _unsure(*_: object) -> bool:
    raise Unsure


def _fine(*_: object) -> Test:
    return lambda *_: True


def _node_kind(kind: str, *_: object) -> Test:
    if kind != f"<{SH}IRI>":
        return _unsure
    return lambda _, values: all(value[0] == "<" for value in values)


def _datatype(kind: str, *_: object) -> Test:
    form = _many(_LITERALS[kind]) if kind in _LITERALS else None

    def fit(_: Facts, values: Sequence[str]) -> bool:
        if form and form.fullmatch("\n".join(values)):
            return True
        raise Unsure  # many forms are allowed that nobody writes

    return fit


def _many(form: str) -> re.Pattern[str]:
    """Return what many terms of one form fit, a line each."""
    return re.compile(rf"(?:{form})(?:\n(?:{form}))*+")


def _pattern(literal: str, about: Mapping[str, Sequence[str]], _: object) -> Test:
    flags = about.get(SH + "flags", ['""'])
    if flags not in (['""'], ['"i"']):
        return _unsure
    form = re.compile(plain(literal), re.IGNORECASE if "i" in flags[0] else 0).search
    return lambda _, values: all(form(_plainly(value)) for value in values)


def _plainly(value: str) -> str:
    if value[0] == "<":
        return value[1:-1]
    if "\\" in value:
        raise Unsure
    return words(value)


def _min_length(least: str, *_: object) -> Test:
    number = int(words(least))
    form = _many(rf'[<"][^">\\\n]{{{number}}}[^\n]*+')

    def fit(_: Facts, values: Sequence[str]) -> bool:
        if form.fullmatch("\n".join(values)):
            return True
        if any("\\" in value for value in values):
            raise Unsure
        return all(len(_plainly(value)) >= number for value in values)

    return fit


def _in(head: str, _: object, shapes: Told) -> Test:
    listed = frozenset(_list(head, shapes))
    if any(one[0] != "<" for one in listed):
        return _unsure
    return lambda _, values: listed.issuperset(values)


def _language_in(head: str, _: object, shapes: Told) -> Test:
    ends = tuple(f'"@{words(one)}' for one in _list(head, shapes))

    def fit(_: Facts, values: Sequence[str]) -> bool:
        if all(value.endswith(ends) for value in values):
            return True
        raise Unsure

    return fit


def _bound(sign: int) -> Callable[..., Test]:
    def make(bound: str, *_: object) -> Test:
        (limit,) = _numbers([bound])
        return lambda _, values: all(sign * (n - limit) >= 0 for n in _numbers(values))

    return make


def _numbers(literals: Sequence[str]) -> Sequence[int | Decimal]:
    """Return what literals count. Raises Unsure for what may be no number."""
    joined = "\n".join(literals)
    if _WHOLE.fullmatch(joined):
        return [int(one[1 : one.index('"', 1)]) for one in literals]
    if _COUNT.fullmatch(joined):
        return [Decimal(one[1 : one.index('"', 1)]) for one in literals]
    raise Unsure


def _not(inner: str, _: object, shapes: Told) -> Test:
    fit = proof(inner, shapes).fit
    return lambda facts, values: not any(fit(facts, [value]) for value in values)


def _node(inner: str, _: object, shapes: Told) -> Test:
    return proof(inner, shapes).fit


def _or(head: str, _: object, shapes: Told) -> Test:
    several = [proof(one, shapes).fit for one in _list(head, shapes)]
    return lambda facts, values: all(any(fit(facts, [v]) for fit in several) for v in values)


def _and(head: str, _: object, shapes: Told) -> Test:
    several = [proof(one, shapes).fit for one in _list(head, shapes)]
    return lambda facts, values: all(fit(facts, values) for fit in several)


def _has_value(wanted: str, *_: object) -> Together:
    # Of a literal no two spellings are taken for one here, so one that is not found may be there.
    def fits(_: Facts, values: Sequence[str]) -> bool:
        if wanted not in values and wanted[0] != "<":
            raise Unsure
        return wanted in values

    return fits


def _in_order(stand: Callable[[Any, Any], bool]) -> Pair:
    """Return what tells whether values of one kind stand in an order. Raises Unsure for others."""

    def fit(left: Sequence[str], right: Sequence[str]) -> bool:
        if all(value[-1] == '"' for value in (*left, *right)):
            return all(map(stand, map(_plainly, left), map(_plainly, right)))
        return all(map(stand, _numbers(left), _numbers(right)))

    return fit


def _differ(left: Sequence[str], right: Sequence[str]) -> bool:
    return all(map(operator.ne, left, right))


def _qualified(inner: str, about: Mapping[str, Sequence[str]], shapes: Told) -> Together:
    fit = proof(inner, shapes).fit
    least, most = (_count(about, f"qualified{end}Count") for end in ("Min", "Max"))

    def counted(facts: Facts, values: Sequence[str]) -> bool:
        count = sum(fit(facts, [value]) for value in values)
        return count >= (least or 0) and (most is None or count <= most)

    return counted


def _unique_language(asked: str, *_: object) -> Together:
    def fits(_: Facts, values: Sequence[str]) -> bool:
        tags = [value.rpartition('"')[2] for value in values if value[0] == '"']
        tagged = [tag for tag in tags if tag[:1] == "@"]
        return "true" not in asked or len(tagged) == len(set(tagged))

    return fits


_WHOLE = _many("|".join(_LITERALS[f"<{XSD}{n}>"] for n in ("integer", "nonNegativeInteger")))
_COUNT = _many("|".join(_LITERALS[f"<{XSD}{n}>"] for n in _FORMS if n != "date"))

_EACH: Mapping[str, Callable[..., Test]] = {
    "and": _and,
    "datatype": _datatype,
    "in": _in,
    "languageIn": _language_in,
    "maxInclusive": _bound(-1),
    "minInclusive": _bound(1),
    "minLength": _min_length,
    "node": _node,
    "nodeKind": _node_kind,
    "not": _not,
    "or": _or,
    "pattern": _pattern,
    "property": _node,
    "qualifiedMaxCount": _fine,
    "qualifiedMinCount": _fine,
}
_PAIRS: Mapping[str, Pair] = {
    "disjoint": _differ,
    "lessThan": _in_order(operator.lt),
    "lessThanOrEquals": _in_order(operator.le),
}
_TOGETHER: Mapping[str, Callable[..., Together]] = {
    "hasValue": _has_value,
    "qualifiedValueShape": _qualified,
    "uniqueLang": _unique_language,
}
