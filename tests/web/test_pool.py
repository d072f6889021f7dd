import asyncio
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from referatgraf.errors import ResourceError
from referatgraf.web import app
from referatgraf.web.limits import Limits
from referatgraf.web.messages import Problem
from referatgraf.web.pool import Pool
from referatgraf.web.serving import serve
from referatgraf.workers import Cause, Failure


def work(job: tuple[str, float]) -> str:
    """Sleep, or end the process."""
    word, seconds = job
    if word == "die":
        os._exit(7)
    time.sleep(seconds)
    return word


def opened() -> Callable[[Any], Any]:
    return work


def broken() -> Callable[[Any], Any]:
    raise RuntimeError("cannot open")


async def with_pool(limits: Limits, scenario: Any) -> Any:
    pool = Pool(opened, limits)
    await pool.open()
    try:
        return await asyncio.wait_for(scenario(pool), 60)
    finally:
        pool.close()
        assert all(worker.ended for worker in pool.all)


async def statuses(jobs: list[Any]) -> list[Any]:
    found = await asyncio.gather(*jobs, return_exceptions=True)
    return [one.status if isinstance(one, Problem) else one for one in found]


def test_late_job_and_dying_job_fail_alone() -> None:
    async def scenario(pool: Pool) -> list[Any]:
        jobs = [pool.ask((word, seconds), "me") for word, seconds in
                (("a", 0.0), ("late", 60.0), ("b", 0.0), ("die", 0.0), ("c", 0.0))]  # fmt: skip
        return await asyncio.gather(*jobs)

    found = asyncio.run(with_pool(Limits(deadline=1.0, workers=2), scenario))
    causes = [one.cause if isinstance(one, Failure) else one for one in found]
    assert causes == ["a", Cause.TIME, "b", Cause.DEATH, "c"]


def test_80_line_of_a_client_and_of_all_is_limited() -> None:
    limits = Limits(deadline=9.0, workers=1, waiting_of_client=2, waiting=3)

    async def scenario(pool: Pool) -> list[Any]:
        busy = asyncio.create_task(pool.ask(("first", 0.5), "a"))
        await asyncio.sleep(0.05)
        lines = [pool.ask(("x", 0.0), client) for client in ("a", "a", "a", "b", "b", "c")]
        return await statuses([busy, *lines])

    found = asyncio.run(with_pool(limits, scenario))
    assert found == ["first", "x", "x", 429, "x", 503, 503]


def test_who_waits_too_long_is_told_to_come_again() -> None:
    limits = Limits(deadline=9.0, workers=1, patience=0.2)

    async def scenario(pool: Pool) -> Any:
        busy = asyncio.create_task(pool.ask(("first", 1.0), "a"))
        await asyncio.sleep(0.05)
        with pytest.raises(Problem) as caught:
            await pool.ask(("x", 0.0), "a")
        assert caught.value.headers == {"Retry-After": "2"}
        return caught.value.status, await busy, pool.in_line(), await pool.ask(("y", 0.0), "a")

    assert asyncio.run(with_pool(limits, scenario)) == (503, "first", 0, "y")


def test_clients_take_turns() -> None:
    async def scenario(pool: Pool) -> list[str]:
        done: list[str] = []

        async def one(client: str) -> None:
            await pool.ask((client, 0.05), client)
            done.append(client)

        await asyncio.gather(*(one(client) for client in "aaaaabc"))
        return done

    found = asyncio.run(with_pool(Limits(workers=1), scenario))
    assert found.index("b") < 3 and found.index("c") < 4, "one greedy client does not come first"


def test_71_client_that_leaves_loses_its_place_and_frees_its_worker() -> None:
    async def scenario(pool: Pool) -> Any:
        running = asyncio.create_task(pool.ask(("first", 0.5), "a"))
        await asyncio.sleep(0.05)
        waiting = asyncio.create_task(pool.ask(("second", 60.0), "b"))
        await asyncio.sleep(0.05)
        running.cancel()
        waiting.cancel()
        await asyncio.gather(running, waiting, return_exceptions=True)
        return pool.in_line(), await pool.ask(("third", 0.0), "c")

    assert asyncio.run(with_pool(Limits(workers=1), scenario)) == (0, "third")


def test_71_long_job_of_a_client_that_left_is_ended() -> None:
    async def gone() -> bool:
        return True

    async def there() -> bool:
        return False

    async def scenario(pool: Pool) -> Any:
        ended = await pool.ask(("long", 60.0), "a", gone)
        kept = await pool.ask(("short", 1.5), "b", there)
        return ended, kept, pool.replaced

    limits = Limits(deadline=60.0, workers=1)
    ended, kept, replaced = asyncio.run(with_pool(limits, scenario))
    assert isinstance(ended, Failure) and (kept, replaced) == ("short", 1)


def test_worker_that_cannot_open_is_said() -> None:
    with pytest.raises(ResourceError, match="could not start"):
        asyncio.run(Pool(broken, Limits(workers=2)).open())


def test_everything_ends_with_the_pool_whatever_runs() -> None:
    async def scenario() -> list[Any]:
        pool = Pool(opened, Limits(deadline=60.0, workers=2))
        await pool.open()
        tasks = [asyncio.create_task(pool.ask(("x", 60.0), "a")) for _ in range(3)]
        await asyncio.sleep(0.1)
        pool.stop()
        found = await statuses([*tasks, pool.ask(("y", 0.0), "b")])
        pool.close()
        pool.close()
        assert all(worker.ended for worker in pool.all)
        return found

    first, second, waiting, late = asyncio.run(scenario())
    assert first.cause is second.cause is Cause.DEATH
    assert waiting == late == 503


def test_server_whose_workers_cannot_start_says_so_once(
    sample_out: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []
    monkeypatch.setattr(app, "Opening", lambda *parts: broken)
    with pytest.raises(ResourceError, match="could not start"):
        serve(sample_out, 0, Limits(workers=1), said.append)
    assert said == []
    assert "ASGI" not in capfd.readouterr().err, "the line of the error is all that is told"
