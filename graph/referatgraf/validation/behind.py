"""Let a library that is not written in Python work on one thing while Python prepares the next.

Both libraries that read N-Quads here let go of the interpreter meanwhile.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Semaphore
from typing import ParamSpec, Self, TypeVar

P = ParamSpec("P")
Result = TypeVar("Result")


class Behind:
    """Run calls one after another in a thread of their own, in the order in which they are given.

    Whoever gives a call before the last one has ended waits, so that one only is held in memory.
    """

    def __init__(self) -> None:
        self._thread, self._room = ThreadPoolExecutor(1), Semaphore(1)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        """Wait for what runs; after an error what waits is not begun."""
        self._thread.shutdown(cancel_futures=kind is not None)

    def do(self, call: Callable[P, Result], *words: P.args, **named: P.kwargs) -> Future[Result]:
        """Return what becomes of a call; it is begun when those before it have ended."""
        self._room.acquire()
        given = self._thread.submit(call, *words, **named)
        given.add_done_callback(lambda _: self._room.release())
        return given
