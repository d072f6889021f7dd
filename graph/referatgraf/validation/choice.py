"""Choose the engine: the fast one where it is installed and proves itself, else pySHACL."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from referatgraf.model import Severity
from referatgraf.validation import canary
from referatgraf.validation.engine import Engine, Profile, RawResult, Rule
from referatgraf.validation.statements import Texts

MISSING = "the fast SHACL engine is not installed (pip install 'referatgraf[fast]'): pySHACL checks"
FAILS = "the fast SHACL engine cannot be used ({reason}): pySHACL checks"
DISAGREES = "{name} does not give pySHACL's results on the check documents: pySHACL checks"


@dataclass(frozen=True, slots=True)
class Choice:
    """Hold the engine for the check of each document and why it is not the fast one, if so."""

    engine: Engine
    warning: str = ""


class DecidingEngine:
    """Validate with a fast engine; where it finds a broken rule in a source, pySHACL decides.

    A fact is withheld for such a result, so the reference implementation has the last word. Most
    documents break none and cost the fast check alone.
    """

    def __init__(self, fast: Engine, reference: Callable[[], Engine]) -> None:
        self._fast, self._make_reference = fast, reference

    @cached_property
    def _reference(self) -> Engine:
        return self._make_reference()

    @property
    def name(self) -> str:
        """Return the name and version of the fast engine."""
        return self._fast.name

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules that can give a result, by the IRI of the shape."""
        return self._fast.rules

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        """Return the results for N-Quads; pySHACL's for a source in which a rule is broken.

        Raises SyntaxError for text that is not N-Quads.
        """
        try:
            found = self._fast.validate(data, profile)
        except SyntaxError:
            raise
        except Exception:  # whatever a young library meets, the document is checked
            return self._reference.validate(data, profile)
        broken = any(self.rules[r.shape].severity is Severity.VIOLATION for r in found)
        if profile is Profile.SOURCE and broken:
            return self._reference.validate(data, profile)
        return found

    def validate_large(self, texts: Texts, profile: Profile) -> list[RawResult]:
        """Return the fast engine's results for N-Quads of plain lines in several texts.

        Raises SyntaxError for text that is not N-Quads.
        """
        try:
            return self._fast.validate_large(texts, profile)
        except SyntaxError:
            raise
        except Exception:  # as above
            return self._reference.validate_large(texts, profile)


def pyshacl() -> Engine:
    """Return the reference engine; it is heavy to import, and most documents never need it."""
    from referatgraf.validation.pyshacl_engine import PyShaclEngine

    return PyShaclEngine(screened=True)


@cache
def choose() -> Choice:
    """Return the engine to check documents with; made once a process."""
    try:
        from referatgraf.validation.fast_engine import FastEngine

        fast = FastEngine()
    except ImportError:
        return Choice(pyshacl(), MISSING)
    except Exception as error:  # damaged, or of another version
        return Choice(pyshacl(), FAILS.format(reason=type(error).__name__))
    if not canary.agrees(fast):
        return Choice(pyshacl(), DISAGREES.format(name=fast.name))
    return Choice(DecidingEngine(fast, pyshacl))
