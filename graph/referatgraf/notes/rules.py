"""What the shapes say about themselves to readers: name and description in two languages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from referatgraf import resources
from referatgraf.model import Severity
from referatgraf.validation import shapes
from referatgraf.validation.messages import Language
from referatgraf.validation.view import text
from referatgraf.vocabulary import SH

_SAID = (SH + "name", SH + "description", SH + "message")
_SEVERITY = SH + "severity"


@dataclass(frozen=True, slots=True)
class Told:
    """Hold name, description and message of a shape by language; a text that lacks is empty."""

    shape: str
    severity: Severity
    name: Mapping[Language, str]
    description: Mapping[Language, str]
    message: Mapping[Language, str]

    @property
    def slug(self) -> str:
        """Return the last segment of the shape's IRI."""
        return self.shape.rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def told(texts: Mapping[str, str] | None = None) -> tuple[Told, ...]:
    """Return what each shape that can give a result says, in the order of their IRIs.

    ``texts`` are shapes as Turtle, the package's own unless given. Raises SyntaxError for text
    that is no Turtle.
    """
    quads = shapes.load(resources.shapes() if texts is None else texts)
    said = _by_shape(quads)
    severities = {text(q.subject): text(q.object) for q in quads if q.predicate.value == _SEVERITY}
    return tuple(
        Told(shape, Severity(severity.removeprefix(SH)), *(said[shape, prop] for prop in _SAID))
        for shape, severity in sorted(severities.items())
    )


def _by_shape(quads: Iterable[ox.Quad]) -> dict[tuple[str, str], Mapping[Language, str]]:
    found: defaultdict[tuple[str, str], dict[Language, str]] = defaultdict(
        lambda: {"da": "", "en": ""}
    )
    for quad in quads:
        value = quad.object
        if isinstance(value, ox.Literal) and (value.language == "da" or value.language == "en"):
            language: Language = "da" if value.language == "da" else "en"
            found[text(quad.subject), quad.predicate.value][language] = value.value
    return found  # type: ignore[return-value]  # a defaultdict of dicts is read only from here on
