"""The fast engine: the Rust library ``shacl``, SPARQL constraints by Oxigraph; it fetches nothing.

It gave pySHACL's results on every damaged document of tests/validation/test_differential.py. It is
young, so it is asked only once it has proved itself on the check documents (canary.py).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

import pyoxigraph as ox

from referatgraf import resources
from referatgraf.validation import shapes
from referatgraf.validation.behind import Behind
from referatgraf.validation.engine import Profile, RawResult, Rule
from referatgraf.validation.parts import SIZE, Neighbours, Part, cuts_of, parts
from referatgraf.validation.reach import Reach, reach
from referatgraf.validation.said import Quads
from referatgraf.validation.screen import Screen, retargeted, screen
from referatgraf.validation.set_queries import (
    Asked,
    SetQuery,
    answers,
    set_queries,
    with_target,
    without,
)
from referatgraf.validation.statements import Texts, by_property
from referatgraf.validation.view import text

if TYPE_CHECKING:
    import shacl

_LITERAL = re.compile(r'"(?P<words>.*)"(?:@[\w-]+|\^\^<[^<>]*>)?', re.DOTALL)


class FastEngine:
    """Validate with ``shacl``; the shapes are compiled once, the package's own unless given.

    ``size`` is that of the parts in which a large graph is checked, in statements. Raises
    ImportError where the library is not installed (extra ``fast``).
    """

    def __init__(self, texts: Mapping[str, str] | None = None, size: int = SIZE) -> None:
        from shacl import Shapes

        self._compile = Shapes.from_text
        self._shapes = shapes.load(resources.shapes() if texts is None else texts)
        self._rules = shapes.rules(self._shapes)
        self._size = size
        self._compiled: dict[Profile, _Compiled] = {}

    @property
    def name(self) -> str:
        """Return the engine's name and version."""
        return f"shacl {version('shacl')}"

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules that can give a result, by the IRI of the shape."""
        return self._rules

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        """Return the results for N-Quads, all named graphs taken together.

        Of what is read already (``Quads``) the library gets only what is not told at once
        (screen.py); to read a text for that would take longer than the library needs for all.
        Raises SyntaxError for text that is not N-Quads.
        """
        compiled = self._shapes_for(profile)
        return [*_results(compiled, data), *answers(compiled.queries, data)]

    def validate_large(self, texts: Texts, profile: Profile) -> list[RawResult]:
        """Return the results for N-Quads of plain lines; they are checked in parts.

        Only the SPARQL constraints, which may look anywhere, are asked of all that they name.
        Raises SyntaxError for text that is not N-Quads.
        """
        compiled = self._shapes_for(profile)
        asked = Asked(with_target(compiled.queries, texts))
        cuts = cuts_of(texts, self._size) if compiled.reach else []
        around = Neighbours(compiled.reach, cuts) if compiled.reach else None
        with Behind() as loading, Behind() as checking:
            for block in by_property(texts):
                loading.do(asked.take, block)
                if around:
                    around.take(block)
            answered = loading.do(lambda: list(asked.results()))
            found = [
                checking.do(_own_results, compiled, part) for part in parts(texts, cuts, around)
            ]
            return [*(r for one in found for r in one.result()), *answered.result()]

    def _shapes_for(self, profile: Profile) -> "_Compiled":
        if profile not in self._compiled:
            selected = shapes.select(self._shapes, profile)
            queries = set_queries(selected)
            left = without(selected, queries)
            looking = screen(left)
            core, asked = (
                self._compile("".join(f"{quad.triple} .\n" for quad in some), "ntriples")
                for some in (left, retargeted(left) if looking else ())
            )
            self._compiled[profile] = _Compiled(core, queries, reach(left), looking, asked)
        return self._compiled[profile]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """Hold the Core and the SPARQL constraints of a profile, and how far the first look.

    ``asked`` are the Core constraints for what the screen leaves to check.
    """

    core: "shacl.Shapes"
    queries: list[SetQuery]
    reach: Reach | None
    screen: Screen | None
    asked: "shacl.Shapes"


def _own_results(compiled: _Compiled, part: Part) -> list[RawResult]:
    """Return the results of the Core constraints at the nodes that belong to a part.

    They are not screened: the library reads a part in a thread of its own, Python could not.
    """
    return [one for one in _checked(compiled.core, part.text) if part.owns(one.focus)]


def _results(compiled: _Compiled, data: str) -> Iterator[RawResult]:
    """Return the results of the Core constraints."""
    said = data.said if isinstance(data, Quads) else None
    left = compiled.screen.left(said) if compiled.screen and said else None
    if left is None:
        return _checked(compiled.core, str(data))
    return _checked(compiled.asked, left) if left else iter(())


def _checked(shapes: "shacl.Shapes", data: str) -> Iterator[RawResult]:
    try:
        report = shapes.validate_text(data, "nquads")
    except ValueError as error:
        raise SyntaxError(str(error)) from None
    return map(_result, report.results)


def _result(found: "shacl.Result") -> RawResult:
    return RawResult(
        focus=_plain(found.focus_node),
        shape=_plain(found.source_shape or ""),
        component=found.component_iri,
        path=_predicate(found.path),
        value=found.value_plain if found.value is None else _value(found.value, found.value_plain),
    )


@cache
def _plain(term: str) -> str:
    """Return an IRI without its brackets, the words of a literal, a blank node as it stands."""
    if term.startswith("<"):
        return term[1:-1]
    match = _LITERAL.fullmatch(term)
    if match and "\\" in match["words"]:
        (read,) = ox.parse(f"<a:a> <a:a> {term} .", ox.RdfFormat.N_TRIPLES)
        return text(read.object)
    return match["words"] if match else term


def _value(term: str, plain: str | None) -> str:
    return term if term.startswith("_:") else plain or ""


def _predicate(path: str | None) -> str | None:
    """Return a path that is one property; a longer one has no name, as in pySHACL's results."""
    single = path and path.startswith("<") and path.endswith(">") and path.count("<") == 1
    return path[1:-1] if path and single else None
