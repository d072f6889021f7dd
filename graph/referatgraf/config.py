"""The settings of a build: defaults, then referatgraf.toml, then the command line."""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unicodedata import is_normalized

from referatgraf.errors import UsageError
from referatgraf.vocabulary import DEFAULT_BASE

FILE = "referatgraf.toml"
# As nquads.iri takes them, less what no base needs: no user name, no empty or dotted segment.
_CHAR = r"[\w\-.~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2}"
_BASE = re.compile(rf"https?://[\w\-.]+(?::[0-9]{{1,5}})?/(?:(?:{_CHAR})+/)*")
_DOTS = re.compile(r"/(?:\.|%2e){1,2}/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Settings:
    """Hold what a build can be told.

    ``base`` is the IRI that every minted IRI begins with; ``jobs`` the number of worker processes
    (0: as many as pay off); ``seconds`` the wall time that one document may take in a worker;
    ``model`` what finds names beside the rules: "bundled" (the model package), "rules" (nothing),
    "auto" (the package where one is installed, else nothing), or a spaCy pipeline.
    """

    base: str = DEFAULT_BASE
    jobs: int = 0
    seconds: float = 120.0
    model: str = "auto"


def _number(low: float, high: float) -> Callable[[Any], str | None]:
    def problem(value: Any) -> str | None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return "is not a number"
        return None if low <= value <= high else f"is not between {low:g} and {high:g}"

    return problem


def _whole(low: int, high: int) -> Callable[[Any], str | None]:
    within = _number(low, high)
    return lambda value: within(value) if isinstance(value, int) else "is not a whole number"


def _base(value: Any) -> str | None:
    if isinstance(value, str) and _BASE.fullmatch(value) and not _DOTS.search(value):
        return None if is_normalized("NFC", value) else "is not in Unicode's normal form C"
    return "is not an http(s) address that ends in /"


def _model(value: Any) -> str | None:
    if isinstance(value, str) and value.strip() and "\n" not in value:
        return None
    return "is not auto, bundled, rules, or the name or folder of a spaCy pipeline"


_CHECKS: Mapping[str, Callable[[Any], str | None]] = {
    "base": _base,
    "jobs": _whole(0, 256),
    "seconds": _number(1, 86_400),
    "model": _model,
}


def settings(file: Path | None = None, **given: Any) -> Settings:
    """Return the settings: ``given`` (None: not given) over the file over the defaults.

    Without ``file``, referatgraf.toml in the working directory is read where it exists. Raises one
    UsageError that names every wrong setting.
    """
    path = file or Path(FILE)
    read = _read(path) if file or path.is_file() else {}
    chosen = {key: value for key, value in given.items() if value is not None}
    problems = [*_problems(read, f"{path.name}: "), *_problems(chosen, "--")]
    if problems:
        raise UsageError("settings", "; ".join(problems), f"known are {', '.join(_CHECKS)}")
    return replace(Settings(), **{**read, **chosen})


def workers(wanted: int, documents: int, per_worker: int) -> int:
    """Return how many processes to start: none where their start-up costs more than it saves."""
    processors = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    )
    worth = 0 if wanted == 1 else documents // per_worker
    return min(wanted or processors or 1, worth) if worth > 1 else 0


def _read(path: Path) -> dict[str, Any]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        found.pop("site", None)  # the table of the command site, which reads it itself
        return found
    except OSError as error:
        remedy = "name a file that exists with --config"
        raise UsageError(str(path), f"cannot be read ({error.strerror})", remedy) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(str(path), f"is not TOML ({error})", "correct the line") from None


def _problems(values: Mapping[str, Any], prefix: str) -> list[str]:
    found = []
    for key, value in values.items():
        check = _CHECKS.get(key)
        problem = check(value) if check else "is not a known setting"
        if problem:
            found.append(f"{prefix}{key} {problem}")
    return found
