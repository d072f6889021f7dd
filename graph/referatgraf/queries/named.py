"""The bundled questions and their parameters."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from referatgraf.errors import UsageError
from referatgraf.queries.parameters import (
    Order,
    Parameter,
    Value,
    bound,
    declared,
    ordered,
    placed,
)
from referatgraf.resources import query_texts

HEADER = ("title-da", "title-en", "description-da", "description-en", "about")
LINK, PROOF = "link_", "proof"  # columns that ``linked`` adds
_LINE = re.compile(r"# ([a-z-]+): (.+)")
_SELECT = "\nSELECT "


@dataclass(frozen=True, slots=True)
class Question:
    """Carry a bundled query with its titles and descriptions by language ("da", "en").

    ``orders`` say how its parameters must lie to each other. ``about`` is the shelf it stands on.
    ``links`` are pairs of a column and the variable of what it names, ``proof`` the variables of
    the facts that a row rests on; ``short`` tells that even the answer to no values is short.
    """

    name: str
    title: dict[str, str]
    description: dict[str, str]
    sparql: str
    parameters: tuple[Parameter, ...] = ()
    orders: tuple[Order, ...] = ()
    about: str = ""
    links: tuple[tuple[str, str], ...] = ()
    proof: tuple[str, ...] = ()
    short: bool = False

    def with_values(self, values: Iterable[tuple[str, Value]]) -> str:
        """Return the query with values for its parameters; one without a value means "any".

        Raises UsageError for an unknown, repeated or missing parameter and for a wrong value.
        """
        return bound(self.name, self.sparql, self.parameters, values, self.orders)

    def template(self) -> str:
        """Return the query with ``{name}`` for the term of each parameter, or for UNDEF."""
        return placed(
            self.sparql, self.parameters, {p.name: f"{{{p.name}}}" for p in self.parameters}
        )

    def linked(self, sparql: str) -> str:
        """Return the query with columns for the IRIs of what its rows name and rest on.

        ``link_{column}`` is the IRI of what a column names, ``proof`` the IRIs of facts, in no
        order, parted by blanks. The rows stay the same.
        """
        added = [f"(?{variable} AS ?{LINK}{column})" for column, variable in self.links]
        facts = ', " ", '.join(f'COALESCE(STR(?{one}), "")' for one in self.proof)
        if facts:
            added.append(f'(GROUP_CONCAT(DISTINCT CONCAT({facts}); SEPARATOR=" ") AS ?{PROOF})')
        return sparql.replace(_SELECT, _SELECT + "".join(f"{one} " for one in added), 1)


def questions() -> tuple[Question, ...]:
    """Return the bundled questions by name."""
    return tuple(_parse(name, text) for name, text in query_texts().items())


def question(name: str) -> Question:
    """Return a bundled question.

    Raises UsageError that lists the known ones.
    """
    for found in questions():
        if found.name == name:
            return found
    known = ", ".join(q.name for q in questions())
    raise UsageError(name, "is neither a file nor a bundled query", f"bundled are: {known}")


def _parse(name: str, text: str) -> Question:
    lines = list(_head(text))
    values = dict(lines)
    title, description = (
        {lang: values[f"{key}-{lang}"] for lang in ("da", "en")} for key in ("title", "description")
    )
    return Question(
        name,
        title,
        description,
        text,
        tuple(declared(value) for key, value in lines if key == "parameter"),
        tuple(ordered(value) for key, value in lines if key == "check"),
        values["about"],
        tuple(_pair(value) for key, value in lines if key == "link"),
        _proof(values),
        values.get("without-values") == "short",
    )


def _head(text: str) -> list[tuple[str, str]]:
    """Read the comment lines at the top; a line ``#   more`` continues the one before."""
    lines: list[tuple[str, str]] = []
    for line in text.splitlines():
        if match := _LINE.fullmatch(line):
            lines.append((match[1], match[2]))
        elif line.startswith("#   ") and lines:
            lines[-1] = (lines[-1][0], lines[-1][1] + " " + line[1:].strip())
        else:
            break
    return lines


def _pair(value: str) -> tuple[str, str]:
    column, variable = value.split(" = ")
    return column, variable


def _proof(values: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(values["proof"].split(", ")) if "proof" in values else ()
