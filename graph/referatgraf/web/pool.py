"""Share a few workers among many clients: each waits in its own line, and they take turns."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from referatgraf import workers
from referatgraf.errors import ResourceError
from referatgraf.web.limits import Limits
from referatgraf.web.messages import busy
from referatgraf.web.talk import Talk
from referatgraf.workers import Worker

_START = 60.0  # seconds until a worker has opened its store
_LOOK = 1.0  # seconds between two looks at whether the client of a long job is still there
_AGAIN = 1.0  # seconds until a worker is started anew that could not start

Left = Callable[[], Awaitable[bool]]


class Pool:
    """Hold the workers, those without a job, and who waits for one; for one event loop."""

    def __init__(self, make: Callable[[], Callable[[Any], Any]], limits: Limits) -> None:
        self.make, self.limits = make, limits
        self.idle: deque[Talk] = deque()
        self.waiting: dict[str, deque[asyncio.Future[Talk]]] = {}
        self.all: set[Worker] = set()
        self.talks: dict[Worker, Talk] = {}
        self.replaced = 0
        self.closed = False
        self.loop: asyncio.AbstractEventLoop | None = None
        # For each worker a thread that ends it or waits for it, and one that starts another.
        self.threads = ThreadPoolExecutor(2 * limits.processes, "worker")

    async def open(self) -> None:
        """Start all workers.

        Raises ResourceError where one cannot start.
        """
        self.loop = loop = asyncio.get_running_loop()
        starts = [
            loop.run_in_executor(self.threads, self._fresh) for _ in range(self.limits.processes)
        ]
        for worker in await asyncio.gather(*starts):
            if worker is None:
                self.close()
                reason = "a worker process could not start"
                raise ResourceError("serve", reason, "free some memory, or give --workers 1")
            self._welcome(worker)

    def stop_soon(self) -> None:
        """Stop from a signal handler."""
        if self.loop:
            self.loop.call_soon_threadsafe(self.stop)

    def stop(self) -> None:
        """Kill all workers, whatever they do, and send away who waits; nothing runs anymore."""
        self.closed = True
        for worker in tuple(self.all):
            with suppress(ValueError):  # ended by the thread that waits for it, which buries it
                worker.process.kill()
        for line in self.waiting.values():
            for turn in line:
                turn.cancel()

    def close(self) -> None:
        """Stop, and wait until every process is gone."""
        self.stop()
        for talk in self.talks.values():
            talk.leave()
        self.threads.shutdown(wait=True, cancel_futures=True)
        for worker in self.all:
            if not worker.ended:
                worker.end()

    async def ask(self, job: Any, client: str, left: Left | None = None) -> Any:
        """Return what a worker made of a job, or its Failure.

        ``left`` tells whether the client is gone; then a long job is ended. Raises Problem (429,
        503) where too many jobs wait already, or this one waited too long.
        """
        talk = await self._turn(client)
        answer = talk.ask(job, self.limits.deadline)
        while not (await asyncio.wait({answer}, timeout=_LOOK if left else None))[0]:
            if left and await left():
                talk.give_up()
                break
        return await asyncio.shield(answer)

    def in_line(self) -> int:
        """Return how many jobs wait."""
        return sum(map(len, self.waiting.values()))

    async def _turn(self, client: str) -> Talk:
        """Return a worker when it is this client's turn."""
        while self.idle:
            talk = self.idle.popleft()
            if talk.alive():  # none kills it while nothing is asked of it but the system
                return talk
        if self.closed:
            raise busy(503)
        line = self.waiting.get(client, ())
        if len(line) >= self.limits.waiting_of_client or self.in_line() >= self.limits.waiting:
            raise busy(429 if len(line) >= self.limits.waiting_of_client else 503)
        turn: asyncio.Future[Talk] = asyncio.get_running_loop().create_future()
        self.waiting.setdefault(client, deque()).append(turn)
        try:
            await asyncio.wait({turn}, timeout=self.limits.patience)
        finally:
            if not turn.done():
                self._leave(client, turn)
            elif not turn.cancelled() and (task := asyncio.current_task()) and task.cancelling():
                self._free(turn.result())
        if turn.cancelled():
            raise busy(503)
        return turn.result()

    def _leave(self, client: str, turn: "asyncio.Future[Talk]") -> None:
        turn.cancel()
        self.waiting[client].remove(turn)
        if not self.waiting[client]:
            del self.waiting[client]

    def _welcome(self, worker: Worker) -> None:
        """Let a new worker begin."""
        self.talks[worker] = talk = Talk(worker, self.threads, self._back)
        self._free(talk)

    def _free(self, talk: Talk) -> None:
        """Give a worker to the client whose turn it is, or let it rest."""
        if not self.waiting:
            self.idle.append(talk)
            return
        client = next(iter(self.waiting))
        line = self.waiting.pop(client)
        line.popleft().set_result(talk)
        if line:
            self.waiting[client] = line  # at the end: the others come first

    def _back(self, worker: Worker) -> None:
        """Take a worker back after its job; start another in place of one that was killed."""
        if self.closed:
            return
        if not worker.ended:
            self._free(self.talks[worker])
            return
        self.all.discard(worker)
        del self.talks[worker]
        self.replaced += 1
        self._renew()

    def _renew(self) -> None:
        if self.closed:
            return
        fresh = asyncio.get_running_loop().run_in_executor(self.threads, self._fresh)
        fresh.add_done_callback(self._renewed)

    def _renewed(self, fresh: "asyncio.Future[Worker | None]") -> None:
        if fresh.cancelled() or self.closed:
            return
        worker = None if fresh.exception() else fresh.result()
        if worker:
            self._welcome(worker)
        else:
            asyncio.get_running_loop().call_later(_AGAIN, self._renew)

    def _fresh(self) -> Worker | None:
        """Return a new worker that is ready, None where it did not start; in a thread."""
        worker = workers.start(self.make)
        self.all.add(worker)
        if worker.await_ready(_START):
            return worker
        self.all.discard(worker)
        return None
