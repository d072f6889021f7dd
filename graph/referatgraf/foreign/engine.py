"""Check a graph against a user's own shapes."""

from collections.abc import Mapping
from functools import cached_property

from referatgraf.errors import UsageError
from referatgraf.foreign.reading import OwnShapes
from referatgraf.validation import shapes
from referatgraf.validation.choice import choose
from referatgraf.validation.engine import Engine, Profile, RawResult, Rule
from referatgraf.validation.statements import Texts

_TEXTS = "own"


class OwnEngine:
    """Validate with a user's own shapes.

    The fast engine checks shapes of SHACL Core where it has proved itself; pySHACL all others, for
    the two differ in what SPARQL binds, and where the fast one fails.
    """

    def __init__(self, own: OwnShapes) -> None:
        self._own = own
        self._texts = {_TEXTS: own.text}
        self._rules = shapes.rules(shapes.load(self._texts))

    @property
    def name(self) -> str:
        """Return the name and version of the engine that decides in doubt."""
        return self._reference.name

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules that can give a result, by the IRI of the shape."""
        return self._rules

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        """Return the results for N-Quads.

        Raises SyntaxError for text that is not N-Quads, UsageError where no engine can run the
        shapes.
        """
        found = self._fast(data, profile)
        return self._decided(data, profile) if found is None else found

    def validate_large(self, texts: Texts, profile: Profile) -> list[RawResult]:
        """Return the same for several texts, taken together: own shapes may look anywhere."""
        return self.validate("".join(texts), profile)

    @cached_property
    def _reference(self) -> Engine:
        from referatgraf.validation.pyshacl_engine import PyShaclEngine

        return PyShaclEngine(self._texts)

    def _fast(self, data: str, profile: Profile) -> list[RawResult] | None:
        if self._own.asks or choose().warning:
            return None
        try:
            from referatgraf.validation.fast_engine import FastEngine

            found = FastEngine(self._texts).validate(data, profile)
        except (KeyboardInterrupt, SystemExit, MemoryError, SyntaxError):
            raise
        except BaseException:  # a panic of Rust is no Exception; pySHACL then decides
            return None
        return found if all(one.shape in self._rules for one in found) else None

    def _decided(self, data: str, profile: Profile) -> list[RawResult]:
        try:
            found = self._reference.validate(data, profile)
        except (MemoryError, SyntaxError):
            raise
        except Exception as error:  # of pySHACL or rdflib, which have no common one
            raise self._unusable(f"{type(error).__name__}: {error}") from None
        if odd := sorted(one.shape for one in found if one.shape not in self._rules):
            raise self._unusable(f"a result of {odd[0]}, which is no shape of these files")
        return found

    def _unusable(self, why: str) -> UsageError:
        reason = f"cannot be run ({' '.join(why.split())[:300]})"
        return UsageError(self._own.place, reason, "simplify the shapes, or leave some out")
