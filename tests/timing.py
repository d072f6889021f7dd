"""Measure the processor time of work, apart from what else the process and the machine hold."""

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """Return the shortest of several runs, without the collector.

    It looks at all that the tests before this one left, and the longer a run the more often.
    """
    shortest = float("inf")
    for _ in range(times):
        gc.collect()
        gc.disable()
        try:
            began = time.process_time()
            work()
            shortest = min(shortest, time.process_time() - began)
        finally:
            gc.enable()
    return shortest
