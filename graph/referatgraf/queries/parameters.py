"""The parameters of a bundled query: declared in its header, given as terms.

A header line is ``# parameter: name | kind | label-da | label-en | example``, with ``| required``
at its end where the query means nothing without it. The query reads them as ``?given_{name}`` from
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
from referatgraf.vocabulary import XSD

Value = str | int | float | date


@dataclass(frozen=True, slots=True)
class Parameter:
    """Describe a parameter: its kind (a key of ``KINDS``), labels by language, a value to try."""

    name: str
    kind: str
    label: dict[str, str]
    example: str
    required: bool = False


def declared(line: str) -> Parameter:
    """Return the parameter that a header line declares.

    >>> declared("year | year | År | Year | 2023").required
    False
    """
    name, kind, danish, english, example, *more = line.split(" | ")
    return Parameter(name, kind, {"da": danish, "en": english}, example, more == ["required"])


def bound(
    place: str, sparql: str, parameters: Sequence[Parameter], values: Iterable[tuple[str, Value]]
) -> str:
    """Return a query whose VALUES line holds the given values, UNDEF for those not given.

    ``place`` names the query in the message. Raises UsageError for an unknown, repeated or missing
    parameter and for a wrong value.
    """
    given = _given(place, parameters, values)
    if not parameters:
        return sparql
    terms = " ".join(given.get(one.name, "UNDEF") for one in parameters)
    before, after = f"{{ ({' '.join('UNDEF' for _ in parameters)}) }}", f"{{ ({terms}) }}"
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
    try:
        return KINDS[parameter.kind](str(value).strip())
    except ValueError as error:
        reason = f"{parameter.name} is no {parameter.kind}: {str(value)[:60]}"
        raise UsageError(place, reason, f"write it as in {parameter.example}") from error


def _text(value: str) -> str:
    if not value:
        raise ValueError("empty")
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
