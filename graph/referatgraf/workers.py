"""Run one function over many jobs in killable processes; a job that goes wrong fails alone.

concurrent.futures gives up the whole pool when one of its processes dies, and cannot end a job that
takes too long; a few processes with a pipe each can.
"""

import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

from referatgraf.errors import ResourceError

Job = TypeVar("Job")
Result = TypeVar("Result")

_READY = "ready"
MEMORY = 4 << 30  # bytes of address space a worker may take; a document needs a tenth of it


@dataclass(frozen=True, slots=True)
class Failure:
    """Say why a job gave no result."""

    reason: str


@dataclass(slots=True)
class _Worker:
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
        self.process.close()
        return code


def attempt(function: Callable[[Job], Result], job: Job) -> Result | Failure:
    """Return the result, or what went wrong where the function raised."""
    try:
        return function(job)
    except MemoryError:
        return Failure("memory ran out")
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
    workers: list[_Worker] = []
    try:
        workers += [_start(function) for _ in range(min(count, len(jobs)))]
        while workers:
            wait([w.pipe for w in workers], timeout=_patience(workers))
            for i, worker in enumerate(workers):
                if answer := _poll(worker, seconds):
                    yield answer
                if worker.pipe.closed and waiting:
                    workers[i] = worker = _start(function)
                if waiting and worker.ready and worker.job is None:
                    _give(worker, waiting.pop(), jobs, seconds)
            workers = _dismiss(workers, bool(waiting))
    finally:
        for worker in workers:
            if not worker.pipe.closed:
                worker.end()


def _start(function: Callable[[Any], Any]) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, function), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _serve(pipe: Connection, function: Callable[[Any], Any]) -> None:
    """Answer jobs until the pipe closes; this runs in the worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    _limit_memory()
    pipe.send(_READY)
    try:
        while True:
            pipe.send(attempt(function, pipe.recv()))
    except (EOFError, BrokenPipeError):
        return


def _limit_memory() -> None:
    """Cap this process's address space, where the system can (Windows and macOS cannot)."""
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        cap = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (cap, hard))


def _give(worker: _Worker, index: int, jobs: Sequence[Any], seconds: float) -> None:
    worker.job, worker.deadline = index, time.monotonic() + seconds
    worker.pipe.send(jobs[index])


def _patience(workers: Sequence[_Worker]) -> float | None:
    """Return the seconds until the next deadline, None where there is none."""
    busy = [w.deadline for w in workers if w.job is not None]
    return max(0.0, min(busy) - time.monotonic()) if busy else None


def _poll(worker: _Worker, seconds: float) -> tuple[int, Any] | None:
    """Return what a worker's job came to, if it has ended; a dead worker is left closed."""
    job = worker.job
    try:
        if worker.pipe.poll():
            return _receive(worker)
    except (EOFError, OSError):
        return _bury(worker, job)
    if job is not None and time.monotonic() >= worker.deadline:
        worker.end()
        return job, Failure(f"took longer than {seconds:g} s")
    return None


def _receive(worker: _Worker) -> tuple[int, Any] | None:
    message, job = worker.pipe.recv(), worker.job
    if job is None:
        worker.ready = message == _READY
        return None
    worker.job = None
    return job, message


def _bury(worker: _Worker, job: int | None) -> tuple[int, Failure]:
    code = worker.end()
    if job is None:
        raise ResourceError(
            "workers", f"a worker process ended while starting ({code})", "build with --jobs 1"
        )
    cause = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    hint = ", perhaps out of memory" if code == -9 else ""
    return job, Failure(f"its worker process died ({cause}{hint})")


def _dismiss(workers: list[_Worker], more: bool) -> list[_Worker]:
    """End the workers that have nothing left to do."""
    if more:
        return workers
    for worker in workers:
        if worker.job is None and not worker.pipe.closed:
            worker.end()
    return [worker for worker in workers if not worker.pipe.closed]
