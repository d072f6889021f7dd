"""Run shapes that hold SPARQL in a process of their own, which is killed where they take too long.

A query of three lines can keep a computer busy for years, and nobody sees that it will.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from referatgraf.confinement import cap_memory
from referatgraf.errors import ResourceError, UsageError
from referatgraf.foreign.engine import OwnEngine
from referatgraf.foreign.reading import OwnShapes
from referatgraf.validation.engine import Profile, RawResult, Rule
from referatgraf.validation.statements import Texts
from referatgraf.workers import MEMORY, Cause, Failure, Worker, start

SECONDS = 600.0  # of wall time; a query over a year's minutes takes some seconds
_TO_START = 60.0
_REMEDY = "ask for less in sh:sparql, or check fewer minutes at a time"

Job = tuple[str, Profile]


class BoundedEngine:
    """Validate with a user's own shapes; SPARQL has ``seconds`` and a cap of memory."""

    def __init__(self, own: OwnShapes, seconds: float = SECONDS) -> None:
        self._own, self._seconds = own, seconds
        self._engine = OwnEngine(own)

    @property
    def name(self) -> str:
        """Return the name and version of the engine that decides in doubt."""
        return self._engine.name

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules that can give a result, by the IRI of the shape."""
        return self._engine.rules

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        """Return the results for N-Quads.

        Raises SyntaxError for text that is not N-Quads, UsageError where no engine can run the
        shapes, ResourceError where their SPARQL takes too long or too much memory.
        """
        if not self._own.asks:
            return self._engine.validate(data, profile)
        worker = start(partial(_checker, self._own))
        try:
            return self._answer(worker, (data, profile))
        finally:
            if not worker.ended:
                worker.end()

    def validate_large(self, texts: Texts, profile: Profile) -> list[RawResult]:
        """Return the same for several texts, taken together."""
        return self.validate("".join(texts), profile)

    def _answer(self, worker: Worker, job: Job) -> list[RawResult]:
        if not worker.await_ready(_TO_START):
            raise ResourceError(self._own.place, "its worker process did not start", "try again")
        answer = worker.ask(job, self._seconds)
        if isinstance(answer, UsageError | SyntaxError):
            raise answer
        if isinstance(answer, Failure):
            died = "ran out of memory, or its process was ended"
            why = answer.reason if answer.cause is Cause.TIME else died
            raise ResourceError(self._own.place, f"the SPARQL in it {why}", _REMEDY)
        found: list[RawResult] = answer
        return found


def _checker(own: OwnShapes) -> Callable[[Job], Any]:
    """Return what answers in the worker, whose memory is capped from here on."""
    cap_memory(MEMORY)
    return partial(_check, OwnEngine(own))


def _check(engine: OwnEngine, job: Job) -> list[RawResult] | UsageError | SyntaxError:
    try:
        return engine.validate(*job)
    except (UsageError, SyntaxError) as error:
        return error
