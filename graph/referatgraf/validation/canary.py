"""Prove a fast engine on check documents: damaged graphs whose faults are known.

``canary.nq`` is made of the failing case of each shape, ``canary.csv`` of what pySHACL says of it;
tests/validation/test_canary.py makes both anew when shapes change (``--update-golden``).
"""

import csv
import io
from collections.abc import Iterable

from referatgraf import resources
from referatgraf.validation.engine import Engine, Profile, RawResult
from referatgraf.validation.said import Quads

COLUMNS = ("profile", "focus", "shape", "component", "path", "value")


def agrees(engine: Engine) -> bool:
    """Tell whether an engine finds on the check documents exactly what pySHACL found there."""
    try:
        return rows(engine, resources.canary_quads()) == _known()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # another version may fail in any way, a panic of Rust is no Exception
        return False


def rows(engine: Engine, quads: str) -> set[tuple[str, ...]]:
    """Return an engine's results for the check documents in both profiles, as rows of text."""
    return {
        (profile.value, *_row(found))
        for profile in Profile
        for found in engine.validate(Quads(quads), profile)
    }


def table(found: Iterable[tuple[str, ...]]) -> str:
    """Return rows as CSV text, sorted."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([COLUMNS, *sorted(found)])
    return text.getvalue()


def _row(found: RawResult) -> tuple[str, ...]:
    return (found.focus, found.shape, found.component, found.path or "", found.value or "")


def _known() -> set[tuple[str, ...]]:
    return {tuple(row) for row in csv.reader(io.StringIO(resources.canary_csv()))} - {COLUMNS}
