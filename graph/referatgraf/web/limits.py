"""What one question, one client and all of them together may take."""

import os
from dataclasses import dataclass

_FEWEST, _MOST = 2, 4  # one slow question must leave a worker for the others


@dataclass(frozen=True, slots=True)
class Limits:
    """Carry the limits of an endpoint: seconds and bytes."""

    deadline: float = 10.0
    workers: int = 0  # as many as there are processors, two to four
    memory: int = 1 << 30  # that a worker may take beside the opened store
    answer: int = 10_000_000
    rows_shown: int = 1_000  # on a page; all other formats are whole or refused
    body: int = 1 << 18  # 20,000 characters with every byte as %XX fit
    patience: float = 10.0  # for a body to arrive, for a worker to become free
    waiting_of_client: int = 64
    waiting: int = 128

    @property
    def processes(self) -> int:
        """Return the number of workers."""
        return self.workers or max(_FEWEST, min(_MOST, os.cpu_count() or 1))

    def told(self) -> str:
        """Return the limits as the header of every answer tells them."""
        return f"seconds={self.deadline:g}, bytes={self.answer}"
