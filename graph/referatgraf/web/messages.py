"""What a client is told on one line, in Danish and English, and with which status."""

from collections.abc import Mapping
from types import MappingProxyType

from referatgraf.errors import one_line
from referatgraf.workers import Cause, Failure


class Problem(Exception):
    """Report a request that gets no answer: the status, and why in both languages."""

    def __init__(
        self, status: int, danish: str, english: str, headers: Mapping[str, str] | None = None
    ) -> None:
        self.status, self.danish, self.english = status, danish, english
        self.headers = dict(headers or {})
        super().__init__(one_line(f"{danish} · {english}"))

    def __reduce__(self) -> tuple[type["Problem"], tuple[int, str, str, dict[str, str]]]:
        """Let a problem cross from a worker process with its parts."""
        return type(self), (self.status, self.danish, self.english, self.headers)


# Of what the framework itself answers; no text holds anything of the request.
STATUSES: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        400: ("Forespørgslen kan ikke forstås", "the request cannot be understood"),
        404: ("Siden findes ikke", "there is no such page"),
        405: ("Metoden er ikke tilladt her", "the method is not allowed here"),
        408: ("Forespørgslen kom for langsomt", "the request came too slowly"),
        414: (
            "Adressen er for lang; send forespørgslen med POST",
            "the address is too long; use POST",
        ),
        431: ("Hovedet er for langt", "there are too many headers, or too long ones"),
        500: (
            "Der skete en fejl på serveren",
            "something went wrong on the server; please report it",
        ),
    }
)


def for_status(status: int) -> tuple[str, str]:
    """Return what is told for a status, in Danish and English."""
    return STATUSES.get(status, STATUSES[500 if status >= 500 else 400])


def for_failure(failure: Failure, deadline: float) -> Problem:
    """Return what a client is told of a worker that did not answer."""
    if failure.cause is Cause.TIME:
        return Problem(
            504,
            f"Forespørgslen blev stoppet efter {deadline:g} sekunder",
            f"the query was stopped after {deadline:g} seconds; make it more specific",
        )
    if failure.cause is Cause.ERROR:
        return Problem(500, *STATUSES[500])
    return Problem(
        503,
        "Forespørgslen brugte for meget hukommelse og blev stoppet",
        "the query took too much memory and was stopped; make it more specific",
    )


def busy(status: int) -> Problem:
    """Return what a client is told when too many questions wait: 429 its own, 503 everybody's."""
    return Problem(
        status,
        "Der venter for mange forespørgsler; prøv igen om lidt",
        "too many queries are waiting; try again soon",
        {"Retry-After": "2"},
    )
