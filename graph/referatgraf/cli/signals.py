"""End a command as a signal asks, wherever in the work it strikes."""

import _thread
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_PAUSE = 0.01  # seconds until a lost interruption is made again: the callback is over by then


@contextmanager
def ended_politely() -> Iterator[Callable[[], bool]]:
    """Let SIGINT and SIGTERM end a command so that it cleans up; hand out whether one came.

    Only the main thread may set handlers; in others this does nothing. A signal that the process
    was started to ignore stays ignored.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    came: list[int] = []

    def strike(number: int, frame: FrameType | None) -> None:
        came.append(number)
        raise KeyboardInterrupt

    numbers = [n for n in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(n) != signal.SIG_IGN]
    before = {number: signal.signal(number, strike) for number in numbers}
    hook, sys.unraisablehook = sys.unraisablehook, _striking_again(sys.unraisablehook, came)
    try:
        yield lambda: bool(came)
    finally:
        sys.unraisablehook = hook
        for number, handler in before.items():
            signal.signal(number, handler)
        _forget()


def _striking_again(
    hook: "Callable[[UnraisableHookArgs], object]", came: Sequence[int]
) -> "Callable[[UnraisableHookArgs], object]":
    """Return a hook that repeats a signal whose interruption Python dropped in a callback."""

    def again(lost: "UnraisableHookArgs") -> object:
        if came and issubclass(lost.exc_type, KeyboardInterrupt):
            return _thread.start_new_thread(_strike_main, (came[-1],))
        return hook(lost)

    return again


def _strike_main(number: int) -> None:
    time.sleep(_PAUSE)
    if sys.platform == "win32":
        _thread.interrupt_main(number)
    else:  # a signal proper also ends a wait
        signal.pthread_kill(threading.main_thread().ident or 0, number)


def _forget() -> None:
    """Clear CPython's mark of an unhandled KeyboardInterrupt.

    One that leaves the exec of a text, of which dataclasses make their methods, is marked as
    unhandled even where it is caught later, and ``python -m`` then ends by the signal in place of
    our exit code (``run_eval_code_obj`` in CPython's pythonrun.c; the next exec clears the mark).
    """
    exec("")
