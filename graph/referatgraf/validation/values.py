"""Tell of values whether they surely are as a Core constraint wants them (SHACL 4).

What a value is must be plain from how it is written; else that is left open (Unsure).
"""

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

from referatgraf.validation.said import Said, plain, words
from referatgraf.vocabulary import RDF, SH, XSD

# Whether all of some values fit, each by itself; several at once are told faster.
Test = Callable[["Facts", Sequence[str]], bool]
Pair = Callable[[Sequence[str], Sequence[str]], bool]  # … each with the one at its place
Together = Test  # whether the values of one path fit, taken together
Told = Mapping[str, Mapping[str, Sequence[str]]]  # what shapes say, terms as in N-Triples

_NIL = f"<{RDF}nil>"
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


def unsure(*_: object) -> bool:
    """Leave a test open. Raises Unsure."""
    raise Unsure


def _fine(*_: object) -> Test:
    return lambda *_: True


def _node_kind(kind: str, *_: object) -> Test:
    if kind != f"<{SH}IRI>":
        return unsure
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
        return unsure
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
        if any("\\" in value and len(words(value)) < 2 * number for value in values):
            raise Unsure  # two signs may write one
        return all(len(words(value)) >= number for value in values if "\\" not in value)

    return fit


def _in(head: str, _: object, shapes: Told) -> Test:
    some = frozenset(listed(head, shapes))
    if any(one[0] != "<" for one in some):
        return unsure
    return lambda _, values: some.issuperset(values)


def _language_in(head: str, _: object, shapes: Told) -> Test:
    ends = tuple(f'"@{words(one)}' for one in listed(head, shapes))

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


def _unique_language(asked: str, *_: object) -> Together:
    def fits(_: Facts, values: Sequence[str]) -> bool:
        tags = [value.rpartition('"')[2] for value in values if value[0] == '"']
        tagged = [tag for tag in tags if tag[:1] == "@"]
        return "true" not in asked or len(tagged) == len(set(tagged))

    return fits


def listed(head: str, shapes: Told) -> Iterator[str]:
    """Yield what a list of the shapes holds."""
    while head != _NIL:
        yield shapes[head][RDF + "first"][0]
        head = shapes[head][RDF + "rest"][0]


_WHOLE = _many("|".join(_LITERALS[f"<{XSD}{n}>"] for n in ("integer", "nonNegativeInteger")))
_COUNT = _many("|".join(_LITERALS[f"<{XSD}{n}>"] for n in _FORMS if n != "date"))

# By the name of the component: what makes a test of each value, of each with that of another
# property, of all together.
EACH: dict[str, Callable[..., Test]] = {
    "datatype": _datatype,
    "in": _in,
    "languageIn": _language_in,
    "maxInclusive": _bound(-1),
    "minInclusive": _bound(1),
    "minLength": _min_length,
    "nodeKind": _node_kind,
    "pattern": _pattern,
    "qualifiedMaxCount": _fine,  # read with the shape that is counted
    "qualifiedMinCount": _fine,
}
PAIRS: Mapping[str, Pair] = {
    "disjoint": _differ,
    "lessThan": _in_order(operator.lt),
    "lessThanOrEquals": _in_order(operator.le),
}
TOGETHER: dict[str, Callable[..., Together]] = {
    "hasValue": _has_value,
    "uniqueLang": _unique_language,
}
