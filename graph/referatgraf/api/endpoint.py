"""Ask a SPARQL endpoint elsewhere that holds such a graph."""

from dataclasses import dataclass

from referatgraf.api.table import Table
from referatgraf.queries import question
from referatgraf.queries.parameters import Value
from referatgraf.remote import Remote, found_at
from referatgraf.remote.http import Limits


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Ask an endpoint as ``KnowledgeGraph`` asks a folder; ``open_endpoint`` makes one."""

    remote: Remote

    def ask(self, sparql: str) -> Table:
        """Return the answer to a SPARQL query, which may only read; the usual prefixes are known.

        Raises ReferatgrafError, on one line, for a query that is wrong or may not run, and where
        the endpoint does not answer.
        """
        return self._asked(sparql, "query", "")

    def run(self, name: str, /, **parameters: Value) -> Table:
        """Return the answer to a bundled question; raises as ``ask``."""
        asked = question(name)
        title = f"{asked.title['da']} · {asked.title['en']}"
        return self._asked(asked.with_values(parameters.items()), name, title)

    def _asked(self, sparql: str, place: str, title: str) -> Table:
        columns, rows = self.remote.rows(sparql, place)
        return Table(columns, tuple(rows), title)


def open_endpoint(address: str, base: str = "", *, timeout: float = 60.0) -> Endpoint:
    """Return the endpoint at an http or https address, after finding its graphs.

    ``base`` is what the IRIs of the graph begin with; without it the endpoint is asked. Raises
    ReferatgrafError where it does not answer or holds no graph of referatgraf.
    """
    return Endpoint(found_at(address, base, Limits(timeout)))
