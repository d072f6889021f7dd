"""The bundled questions and their parameters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from referatgraf.errors import UsageError
from referatgraf.queries.parameters import Order, Parameter, Value, bound, declared, ordered
from referatgraf.resources import query_texts

HEADER = ("title-da", "title-en", "description-da", "description-en")
_LINE = re.compile(r"# ([a-z-]+): (.+)")


@dataclass(frozen=True, slots=True)
class Question:
    """Carry a bundled query with its titles and descriptions by language ("da", "en").

    ``orders`` say how its parameters must lie to each other.
    """

    name: str
    title: dict[str, str]
    description: dict[str, str]
    sparql: str
    parameters: tuple[Parameter, ...] = ()
    orders: tuple[Order, ...] = ()

    def with_values(self, values: Iterable[tuple[str, Value]]) -> str:
        """Return the query with values for its parameters; one without a value means "any".

        Raises UsageError for an unknown, repeated or missing parameter and for a wrong value.
        """
        return bound(self.name, self.sparql, self.parameters, values, self.orders)


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
    """Read the comment lines at the top; a line ``#   more`` continues the one before."""
    lines: list[tuple[str, str]] = []
    for line in text.splitlines():
        if match := _LINE.fullmatch(line):
            lines.append((match[1], match[2]))
        elif line.startswith("#   ") and lines:
            lines[-1] = (lines[-1][0], lines[-1][1] + " " + line[1:].strip())
        else:
            break
    values = dict(lines)
    title, description = (
        {lang: values[f"{key}-{lang}"] for lang in ("da", "en")} for key in ("title", "description")
    )
    parameters = tuple(declared(value) for key, value in lines if key == "parameter")
    orders = tuple(ordered(value) for key, value in lines if key == "check")
    return Question(name, title, description, text, parameters, orders)
