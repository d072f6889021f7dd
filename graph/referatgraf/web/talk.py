"""Ask a worker from an event loop: without a thread where the loop can watch a pipe, else in one.

A thread that waits for an answer costs more than a small answer does.
"""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from typing import Any

from referatgraf.workers import Failure, Hearing, Worker, died, tell, too_long


class Talk:
    """Lead the jobs of one worker, one at a time; ``over`` is called after each, and at its end."""

    def __init__(self, worker: Worker, threads: Executor, over: Callable[[Worker], None]) -> None:
        self.worker, self.threads, self.over = worker, threads, over
        self.loop = asyncio.get_running_loop()
        self.hearing = Hearing()
        self.answer: asyncio.Future[Any] | None = None
        self.late: asyncio.TimerHandle | None = None
        self.ending = False
        self.watching = self._watch()

    def _watch(self) -> bool:
        """Begin to watch the pipe, or tell that this loop cannot: those of Windows."""
        with suppress(NotImplementedError, OSError):
            self.loop.add_reader(self.worker.pipe.fileno(), self._readable)
            # uvloop takes it away; a piece that has begun to come is there in microseconds.
            os.set_blocking(self.worker.pipe.fileno(), True)
            return True
        return False

    def alive(self) -> bool:
        """Tell whether the worker can take a job; one that died is buried."""
        if not self.ending and not self.worker.process.is_alive():
            self._end()
        return not self.ending

    def ask(self, job: Any, seconds: float) -> "asyncio.Future[Any]":
        """Return what a job comes to, when it does: a result, or the Failure that it ended with."""
        if not self.watching:
            answer = self.loop.run_in_executor(self.threads, self.worker.ask, job, seconds)
            answer.add_done_callback(lambda _: self.over(self.worker))
            return answer
        self.answer = answer = self.loop.create_future()
        self.late = self.loop.call_later(seconds, self._end, too_long(seconds))
        try:
            tell(self.worker.pipe, job)
        except OSError:
            self._end()
        return answer

    def give_up(self) -> None:
        """End the job, and the worker with it: who asked has left."""
        if self.watching and self.answer:
            self._end(Failure("who asked has left"))

    def leave(self) -> None:
        """Stop watching; whoever still waits is told that the worker died."""
        if self.watching:
            self.watching = False
            with suppress(OSError):  # closed already
                self.loop.remove_reader(self.worker.pipe.fileno())
        self._hand_out(died(0))

    def _readable(self) -> None:
        try:
            if not self.hearing.one(self.worker.pipe):
                return
        except (EOFError, OSError):
            return self._end()
        self._hand_out(self.hearing.message())
        self.over(self.worker)

    def _end(self, failure: Failure | None = None) -> None:
        """End a worker that took too long or is dead; the loop does not wait for its burial."""
        if self.ending:
            return
        self.ending = True
        if self.watching:
            self.loop.remove_reader(self.worker.pipe.fileno())
            self.watching = False
        if failure:
            self._hand_out(failure)
        burial = self.loop.run_in_executor(self.threads, self.worker.end)
        burial.add_done_callback(self._buried)

    def _buried(self, burial: "asyncio.Future[int]") -> None:
        self._hand_out(died(0 if burial.cancelled() else burial.result()))
        self.over(self.worker)

    def _hand_out(self, result: Any) -> None:
        """Give a result to who asked, who may have left."""
        if self.late:
            self.late.cancel()
            self.late = None
        if self.answer and not self.answer.done():
            self.answer.set_result(result)
        self.answer = None
