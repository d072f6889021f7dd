"""Read a user's own shapes from files, or tell all that is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from referatgraf.foreign import files, refusing
from referatgraf.foreign.dressing import dressed
from referatgraf.foreign.faults import Fault, refuse
from referatgraf.foreign.graph import Shapes
from referatgraf.foreign.naming import names
from referatgraf.validation.view import text
from referatgraf.vocabulary import SH

_ASKED = frozenset((SH + "select", SH + "ask"))
_REMEDY = "see SHACL, appendix C: syntax rules"


@dataclass(frozen=True, slots=True)
class OwnShapes:
    """Hold a user's shapes as N-Triples in the manner of the bundled ones.

    ``place`` names the files in messages; ``asks`` tells whether a shape holds SPARQL.
    """

    place: str
    text: str
    asks: bool


def read(paths: Sequence[Path]) -> OwnShapes:
    """Return the shapes of files and folders.

    Raises ShapesError with the place of each fault where one cannot be used.
    """
    statements = files.load(paths)
    shapes = Shapes(statements)
    refuse(refusing.faults(shapes))
    place = ", ".join(map(str, paths))
    refuse(refusing.structure_faults(shapes, place))
    named = names(shapes)
    text_ = dressed(shapes, named)
    refuse(_malformed(dressed(_without_values(shapes), named), shapes, named))
    asks = any(one.predicate in _ASKED for one in statements)
    return OwnShapes(place, text_, asks)


def _without_values(shapes: Shapes) -> Shapes:
    """Return the shapes without the lists of sh:in, in which any value may stand.

    SHACL's own shapes take the square of a list's length to say so.
    """
    left: set[str] = set()
    for one in shapes.statements:
        if one.predicate == SH + "in":
            left.update(shapes.cells(text(one.object)))
    kept = [
        s for s in shapes.statements if s.predicate != SH + "in" and text(s.subject) not in left
    ]
    return Shapes(kept)


def _malformed(triples: str, shapes: Shapes, named: Mapping[str, str]) -> Iterator[Fault]:
    """Yield where shapes break the syntax rules of SHACL; pySHACL has them as shapes."""
    from referatgraf.validation.pyshacl_engine import malformed  # heavy: only for own shapes

    known = {iri: node for node, iri in named.items()}
    for result in malformed(triples):
        node = known.get(result.focus, result.focus)
        said = [s for s in shapes.about(node) if s.predicate == result.path] or shapes.about(node)
        near = [s for s in said if result.value is not None and text(s.object) == result.value]
        statement = (near or said or list(shapes.statements))[0]
        place = statement.place if result.path else statement.subject_place
        broken = result.component.removeprefix(SH).removesuffix("ConstraintComponent")
        about = "" if result.path is None else f" of {result.path.replace(SH, 'sh:')}"
        yield Fault(place, f"breaks the rules of SHACL itself: {broken}{about}", _REMEDY)
