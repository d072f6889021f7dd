"""The bundled questions."""

import re
from dataclasses import dataclass

from referatgraf.errors import UsageError
from referatgraf.resources import query_texts

HEADER = ("title-da", "title-en", "description-da", "description-en")
_LINE = re.compile(r"# ([a-z-]+): (.+)")


@dataclass(frozen=True, slots=True)
class Question:
    """Carry a bundled query with its titles and descriptions by language ("da", "en")."""

    name: str
    title: dict[str, str]
    description: dict[str, str]
    sparql: str


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
    values: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if match := _LINE.fullmatch(line):
            key = match[1]
            values[key] = match[2]
        elif line.startswith("#   ") and key:
            values[key] += " " + line[1:].strip()
        else:
            break
    title = {lang: values[f"title-{lang}"] for lang in ("da", "en")}
    return Question(name, title, {x: values[f"description-{x}"] for x in ("da", "en")}, text)
