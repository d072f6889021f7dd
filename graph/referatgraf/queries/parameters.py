"""The parameters of a bundled query: declared in its header, given as terms.

A header line is ``# parameter: name | kind | label-da | label-en | example``, with ``| required``
at its end where the query means nothing without it, ``| choices: a, b`` where it knows no other
values, and ``| within: 0, 1`` where its numbers lie between two. A line ``# check: a < b`` (or
``<=``) says how two of them must lie to each other. The query reads them as ``?given_{name}`` from
its one line ``VALUES (?given_a ?given_b) { (UNDEF UNDEF) }``; only that line is ever replaced, by
terms from the tested writer of N-Quads.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from referatgraf import nquads
from referatgraf.errors import UsageError
from referatgraf.listing import cut
from referatgraf.vocabulary import XSD

_SHOWN = 60  # characters of a wrong value
_CHOICES, _WITHIN = "choices: ", "within: "
Value = str | int | float | date


@dataclass(frozen=True, slots=True)
class Parameter:
    """Describe a parameter: its kind (a key of ``KINDS``), labels by language, a value to try.

    ``choices`` are all values that it may have, ``within`` the least and the most of its numbers;
    none where any of its kind will do.
    """

    name: str
    kind: str
    label: dict[str, str]
    example: str
    required: bool = False
    choices: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Demand that one parameter lies before another, or not after it, where both are given."""

    first: str
    second: str
    strict: bool

    def check(self, place: str, values: Mapping[str, Value]) -> None:
        """Raise UsageError where the values lie the other way round."""
        if not {self.first, self.second} <= values.keys():
            return
        # Days and years have a fixed number of digits: their order is that of their texts.
        first, second = (str(values[name]).strip() for name in (self.first, self.second))
        if first < second or (first == second and not self.strict):
            return
        word = "before" if self.strict else "on or before"
        reason = f"{self.first} ({first}) must be {word} {self.second} ({second})"
        raise UsageError(place, reason, "swap them" if first > second else "give another one")


def ordered(line: str) -> Order:
    """Return the order that a header line demands.

    Raises ValueError where it is none.

    >>> ordered("since <= until")
    Order(first='since', second='until', strict=False)
    """
    first, sign, second = line.split()
    if sign not in ("<", "<="):
        raise ValueError(f"no order: {line}")
    return Order(first, second, sign == "<")


def declared(line: str) -> Parameter:
    """Return the parameter that a header line declares.

    Raises ValueError where it declares none.

    >>> declared("side | text | Side | Side | left | choices: left, right").choices
    ('left', 'right')
    >>> declared("year | year | År | Year | 2023").required
    False
    """
    name, kind, danish, english, example, *more = line.split(" | ")
    words = ("required", _CHOICES, _WITHIN)
    if unknown := [text for text in more if not text.startswith(words)]:
        raise ValueError(f"parameter {name}: unknown {unknown}")
    labels = {"da": danish, "en": english}
    choices, within = _words(_CHOICES, more), _words(_WITHIN, more)
    return Parameter(name, kind, labels, example, "required" in more, choices, within)


def _words(mark: str, more: Iterable[str]) -> tuple[str, ...]:
    chosen = (text.removeprefix(mark) for text in more if text.startswith(mark))
    return tuple(word.strip() for text in chosen for word in text.split(","))


def bound(
    place: str,
    sparql: str,
    parameters: Sequence[Parameter],
    values: Iterable[tuple[str, Value]],
    orders: Iterable[Order] = (),
) -> str:
    """Return a query whose VALUES line holds the given values, UNDEF for those not given.

    ``place`` names the query in the message. Raises UsageError for an unknown, repeated or missing
    parameter and for a wrong value.
    """
    values = list(values)
    given = _given(place, parameters, values)
    for order in orders:
        order.check(place, dict(values))
    return placed(sparql, parameters, given)


def placed(sparql: str, parameters: Sequence[Parameter], terms: Mapping[str, str]) -> str:
    """Return a query with the written terms in its VALUES line, UNDEF for those that are not."""
    if not parameters:
        return sparql
    row = " ".join(terms.get(one.name, "UNDEF") for one in parameters)
    before, after = f"{{ ({' '.join('UNDEF' for _ in parameters)}) }}", f"{{ ({row}) }}"
    head = f"VALUES ({' '.join(f'?given_{one.name}' for one in parameters)}) "
    return sparql.replace(head + before, head + after)


def _given(
    place: str, parameters: Sequence[Parameter], values: Iterable[tuple[str, Value]]
) -> dict[str, str]:
    """Return the terms of the values by parameter."""
    known = {one.name: one for one in parameters}
    terms: dict[str, str] = {}
    for name, value in values:
        if name not in known:
            told = f"it has: {', '.join(known)}" if known else "it has none"
            raise UsageError(place, f"has no parameter {name}", told)
        if name in terms:
            raise UsageError(place, f"was given {name} twice", "give each parameter once")
        terms[name] = _term(place, known[name], value)
    for one in parameters:
        if one.required and one.name not in terms:
            told = f"give {one.name}, as in {one.name}={one.example}"
            raise UsageError(place, f"needs the parameter {one.name}", told)
    return terms


def _term(place: str, parameter: Parameter, value: Value) -> str:
    """Return a value as a term of its parameter's kind, to be put into the query."""
    text = "" if value is None else str(value).strip()  # None comes from callers without types
    remedy = f"write it as in {parameter.name}={parameter.example}"
    if not text:
        raise UsageError(place, f"{parameter.name} is empty", f"leave it out, or {remedy}")
    if parameter.choices and text not in parameter.choices:
        known = ", ".join(parameter.choices)
        reason = f"{parameter.name} is none of its values: {cut(text, _SHOWN)}"
        raise UsageError(place, reason, f"choose one of: {known}")
    try:
        term = KINDS[parameter.kind](text)
    except ValueError:
        reason = f"{parameter.name} is no {parameter.kind}: {cut(text, _SHOWN)}"
        raise UsageError(place, reason, remedy) from None
    if outside(parameter, text):
        reason = f"{parameter.name} lies outside its values: {cut(text, _SHOWN)}"
        raise UsageError(place, reason, f"choose a number from {' to '.join(parameter.within)}")
    return term


def outside(parameter: Parameter, text: str) -> bool:
    """Tell whether a number lies outside the least and the most that a parameter may have."""
    if not parameter.within:
        return False
    least, most = map(float, parameter.within)
    return not least <= float(text) <= most


def _text(value: str) -> str:
    value.encode()  # a lone surrogate is no text; UnicodeEncodeError is a ValueError
    return nquads.literal(value)


def _year(value: str) -> str:
    return nquads.integer(int(_matching(r"[0-9]{4}", value)))


def _date(value: str) -> str:
    day = date.fromisoformat(_matching(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value))
    return nquads.literal(day.isoformat(), datatype=XSD + "date")


def _decimal(value: str) -> str:
    return nquads.decimal(float(_matching(r"[0-9]{1,9}(\.[0-9]{1,9})?", value)))


def _matching(pattern: str, value: str) -> str:
    if not re.fullmatch(pattern, value):
        raise ValueError(value)
    return value


KINDS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"text": _text, "year": _year, "date": _date, "decimal": _decimal}
)
