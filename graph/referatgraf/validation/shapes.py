"""Read the shapes: which fit which kind of graph, and what each says about itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import pyoxigraph as ox

from referatgraf.model import Severity
from referatgraf.validation.engine import Level, Profile, Rule
from referatgraf.validation.view import text
from referatgraf.vocabulary import RG, SH

_PROFILE, _SEVERITY, _MESSAGE = RG + "profile", SH + "severity", SH + "message"
_LEVEL = RG + "level"
_FOR_READERS = frozenset(
    {
        *(SH + name for name in ("name", "description", "message", "group", "order")),
        *(RG + name for name in ("constraint", "level", "profile")),
    }
)


def load(texts: Mapping[str, str]) -> list[ox.Quad]:
    """Return the statements of all shapes.

    Raises SyntaxError for text that is not Turtle.
    """
    return [quad for name in sorted(texts) for quad in ox.parse(texts[name], ox.RdfFormat.TURTLE)]


def rules(shapes: Iterable[ox.Quad]) -> Mapping[str, Rule]:
    """Return the shapes that can give a result, by IRI; helpers carry no severity.

    Raises KeyError for a shape that lacks its number, its level or a message in Danish or English,
    ValueError for a level, profile or severity that does not exist.
    """
    said: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in shapes:
        predicate = quad.predicate.value
        if predicate == _MESSAGE and isinstance(quad.object, ox.Literal):
            predicate += f"@{quad.object.language}"
        said[text(quad.subject)][predicate].append(text(quad.object))
    ruling = sorted(shape for shape, about in said.items() if _SEVERITY in about)
    return MappingProxyType({shape: _rule(shape, dict(said[shape])) for shape in ruling})


def select(shapes: Iterable[ox.Quad], profile: Profile) -> list[ox.Quad]:
    """Return what decides in the shapes that fit a profile; a helper fits every profile.

    What they tell readers is left out: an engine would look through it for every focus node.
    """
    shapes = list(shapes)
    bound = [quad for quad in shapes if quad.predicate.value == _PROFILE]
    fitting = {quad.subject for quad in bound if text(quad.object) == profile}
    left_out = {quad.subject for quad in bound} - fitting
    return [
        quad
        for quad in shapes
        if quad.subject not in left_out
        and quad.object not in left_out
        and quad.predicate.value not in _FOR_READERS
    ]


def _rule(shape: str, said: Mapping[str, list[str]]) -> Rule:
    return Rule(
        shape=shape,
        constraint=int(said[RG + "constraint"][0]),
        severity=Severity(said[_SEVERITY][0].removeprefix(SH)),
        profiles=frozenset(map(Profile, said[_PROFILE])),
        level=Level(said[_LEVEL][0]),
        message_da=said[_MESSAGE + "@da"][0],
        message_en=said[_MESSAGE + "@en"][0],
    )
