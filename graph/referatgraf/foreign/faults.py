"""Collect what is wrong with a user's shapes, in the order of files and places."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from referatgraf.errors import ShapesError, UsageError

_MOST = 50
_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Fault:
    """Hold one fault: ``file:line:column``, what is wrong there, and the remedy."""

    place: str
    reason: str
    remedy: str


def refuse(faults: Iterable[Fault]) -> None:
    """Raise ShapesError with all faults, each once; without any do nothing."""
    found = sorted(set(faults), key=_order)
    if not found:
        return
    told = [UsageError(one.place, one.reason, one.remedy) for one in found[:_MOST]]
    if (left := len(found) - _MOST) > 0:
        told[-1:] = [UsageError("shapes", f"{left + 1} more faults", "correct the first ones")]
    raise ShapesError(*told)


def _order(fault: Fault) -> tuple[list[tuple[int, str]], str]:
    """Sort numbers by their size: line 9 stands before line 10."""
    parts = [part for part in _NUMBER.split(fault.place) if part]
    return [(int(p), "") if p.isascii() and p.isdecimal() else (-1, p) for p in parts], fault.reason
