"""Run a function over jobs in killable processes; a job that goes wrong fails alone.

concurrent.futures gives up the whole pool when one of its processes dies, and cannot end a job that
takes too long; mpire stops answering after a death, billiard tells of one after seconds, pebble's
licence is not for us. A few processes with a pipe each can. ``run`` is for a list of jobs,
``Worker.ask`` for one that waits.
"""

import multiprocessing
import pickle
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

from referatgraf.confinement import cap_memory
from referatgraf.errors import ResourceError

Job = TypeVar("Job")
Result = TypeVar("Result")

_READY = "ready"
_PIECE = 1 << 15  # bytes; a pipe takes that much at once, so who reads a piece never waits
_LAST, _MORE = b"\0", b"\1"
MEMORY = 4 << 30  # bytes of address space a worker may take; a document needs a tenth of it


class Cause(StrEnum):
    """Name what kept a job from its result."""

    ERROR = "error"
    MEMORY = "memory"
    TIME = "time"
    DEATH = "death"


@dataclass(frozen=True, slots=True)
class Failure:
    """Say why a job gave no result."""

    reason: str
    cause: Cause = Cause.ERROR


def tell(pipe: Connection, message: Any) -> None:
    """Send a message through a pipe in pieces."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    for start in range(0, len(data), _PIECE):
        mark = _MORE if start + _PIECE < len(data) else _LAST
        pipe.send_bytes(mark + data[start : start + _PIECE])


def hear(pipe: Connection) -> Any:
    """Return a message that ``tell`` sent, when all of it is there; raises EOFError or OSError."""
    hearing = Hearing()
    while not hearing.one(pipe):
        pass
    return hearing.message()


@dataclass(slots=True)
class Hearing:
    """Gather the pieces of a message, for who may not wait for all of it."""

    pieces: list[bytes] = field(default_factory=list)

    def one(self, pipe: Connection) -> bool:
        """Take the next piece, and tell whether it was the last; raises EOFError or OSError."""
        piece = pipe.recv_bytes()
        self.pieces.append(piece[1:])
        return piece[:1] == _LAST

    def message(self) -> Any:
        """Return the message, once its last piece was taken; the next one may follow."""
        data = b"".join(self.pieces)
        self.pieces.clear()
        return pickle.loads(data)


@dataclass(slots=True, eq=False)
class Worker:
    """Hold a process that answers jobs one by one; whoever holds it may kill it."""

    process: SpawnProcess
    pipe: Connection
    job: int | None = None
    ready: bool = False
    deadline: float = 0.0

    def end(self) -> int:
        """Kill the process and return its exit code (negative: the signal)."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        code = self.process.exitcode or 0
        with suppress(ValueError):  # another thread was told of its end, and this one was not
            self.process.close()
        return code

    @property
    def ended(self) -> bool:
        """Tell whether the process was ended or found dead."""
        return self.pipe.closed

    def await_ready(self, seconds: float) -> bool:
        """Return whether the process has made its function within ``seconds``; else it is ended."""
        try:
            if self.pipe.poll(seconds):
                self.ready = hear(self.pipe) == _READY
        except (EOFError, OSError):
            self.ready = False
        if not self.ready:
            self.end()
        return self.ready

    def ask(self, job: Any, seconds: float) -> Any:
        """Return what a job came to, or a Failure; after too long or a death the worker is ended.

        For a worker that is ready and has no other job.
        """
        try:
            tell(self.pipe, job)
            if self.pipe.poll(seconds):
                return hear(self.pipe)
        except (EOFError, OSError):
            return died(self.end())
        self.end()
        return too_long(seconds)


def attempt(function: Callable[[Job], Result], job: Job) -> Result | Failure:
    """Return the result, or what went wrong where the function raised."""
    try:
        return function(job)
    except MemoryError:
        return Failure("memory ran out", Cause.MEMORY)
    except Exception as error:  # a fault of ours must not cost the other documents
        return Failure(f"unexpected {type(error).__name__}: {error}")


def run(
    function: Callable[[Job], Result], jobs: Sequence[Job], count: int, seconds: float
) -> Iterator[tuple[int, Result | Failure]]:
    """Yield (index, result or Failure) for every job, in the order in which they end.

    ``function`` must be importable by name. ``count`` processes are started; one that runs longer
    than ``seconds`` on a job is killed. Raises ResourceError where no process can be started.
    """
    waiting = list(range(len(jobs)))[::-1]
    workers: list[Worker] = []
    try:
        workers += [start(partial(_plain, function)) for _ in range(min(count, len(jobs)))]
        while workers:
            wait([w.pipe for w in workers], timeout=_patience(workers))
            for i, worker in enumerate(workers):
                if answer := _poll(worker, seconds):
                    yield answer
                if worker.pipe.closed and waiting:
                    workers[i] = worker = start(partial(_plain, function))
                if waiting and worker.ready and worker.job is None:
                    _give(worker, waiting.pop(), jobs, seconds)
            workers = _dismiss(workers, bool(waiting))
    finally:
        for worker in workers:
            if not worker.pipe.closed:
                worker.end()


def start(make: Callable[[], Callable[[Any], Any]]) -> Worker:
    """Start a worker; ``make`` is called in it, once, and gives the function that answers jobs."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, make), daemon=True)
    with _interrupts_held():
        process.start()
    theirs.close()
    return Worker(process, ours)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start a process that no Ctrl-C ends before it can say that it takes none (not on Windows)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # its own start would let the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _plain(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return the function of a build, in the worker, whose memory is capped from here on."""
    cap_memory(MEMORY)
    return function


def _serve(pipe: Connection, make: Callable[[], Callable[[Any], Any]]) -> None:
    """Answer jobs until the pipe closes; this runs in the worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    function = make()
    tell(pipe, _READY)
    try:
        while True:
            tell(pipe, attempt(function, hear(pipe)))
    except (EOFError, BrokenPipeError):
        return


def _give(worker: Worker, index: int, jobs: Sequence[Any], seconds: float) -> None:
    worker.job, worker.deadline = index, time.monotonic() + seconds
    tell(worker.pipe, jobs[index])


def _patience(workers: Sequence[Worker]) -> float | None:
    """Return the seconds until the next deadline, None where there is none."""
    busy = [w.deadline for w in workers if w.job is not None]
    return max(0.0, min(busy) - time.monotonic()) if busy else None


def _poll(worker: Worker, seconds: float) -> tuple[int, Any] | None:
    """Return what a worker's job came to, if it has ended; a dead worker is left closed."""
    job = worker.job
    try:
        if worker.pipe.poll():
            return _receive(worker)
    except (EOFError, OSError):
        return _bury(worker, job)
    if job is not None and time.monotonic() >= worker.deadline:
        worker.end()
        return job, too_long(seconds)
    return None


def _receive(worker: Worker) -> tuple[int, Any] | None:
    message, job = hear(worker.pipe), worker.job
    if job is None:
        worker.ready = message == _READY
        return None
    worker.job = None
    return job, message


def _bury(worker: Worker, job: int | None) -> tuple[int, Failure]:
    code = worker.end()
    if job is None:
        raise ResourceError(
            "workers", f"a worker process ended while starting ({code})", "build with --jobs 1"
        )
    return job, died(code)


def died(code: int) -> Failure:
    """Return what became of a job whose process ended with an exit code (negative: a signal)."""
    cause = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    hint = ", perhaps out of memory" if code == -9 else ""
    return Failure(f"its worker process died ({cause}{hint})", Cause.DEATH)


def too_long(seconds: float) -> Failure:
    """Return what became of a job that was ended after its time."""
    return Failure(f"took longer than {seconds:g} s", Cause.TIME)


def _dismiss(workers: list[Worker], more: bool) -> list[Worker]:
    """End the workers that have nothing left to do."""
    if more:
        return workers
    for worker in workers:
        if worker.job is None and not worker.pipe.closed:
            worker.end()
    return [worker for worker in workers if not worker.pipe.closed]
