"""Say who publishes a site and under which terms; what nobody told is left out, never invented."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from referatgraf.config import FILE
from referatgraf.errors import UsageError

_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*)?"
)
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Publication:
    """Hold what a publisher says of a site; what is empty was not told.

    ``contact`` is an e-mail address, ``publisher`` a name; ``publisher_iri``, ``licence`` and
    ``endpoint`` are web addresses, ``issued`` is a day (ISO 8601).
    """

    contact: str = ""
    publisher: str = ""
    publisher_iri: str = ""
    licence: str = ""
    endpoint: str = ""
    issued: str = ""


def publication(file: Path | None = None, **given: str | None) -> Publication:
    """Return what options (None: not given) say over the table [site] of a settings file.

    Without ``file``, referatgraf.toml in the working directory is read where it exists. Raises one
    UsageError that names everything wrong.
    """
    path = file or Path(FILE)
    told = _read(path) if file or path.is_file() else {}
    chosen = {key: value for key, value in given.items() if value is not None}
    problems = [*_problems(told, f"{path.name}: [site] ", "_"), *_problems(chosen, "--", "-")]
    if problems:
        known = ", ".join(_CHECKS)
        raise UsageError("site", "; ".join(problems), f"known are {known}")
    return replace(Publication(), **{**told, **chosen})


def _read(path: Path) -> dict[str, Any]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8")).get("site", {})
    except OSError as error:
        remedy = "name a file that exists with --config"
        raise UsageError(str(path), f"cannot be read ({error.strerror})", remedy) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(str(path), f"is not TOML ({error})", "correct the line") from None
    if not isinstance(found, dict):
        raise UsageError(str(path), "site is no table", "write [site] on a line of its own")
    return found


def _problems(values: Mapping[str, Any], prefix: str, mark: str) -> list[str]:
    found = []
    for key, value in values.items():
        check = _CHECKS.get(key)
        problem = check(value) if check else "is not a known setting"
        if problem:
            found.append(f"{prefix}{key.replace('_', mark)} {problem}")
    return found


def _written(pattern: re.Pattern[str], what: str) -> Callable[[Any], str | None]:
    def problem(value: Any) -> str | None:
        good = isinstance(value, str) and len(value) <= _LONGEST and pattern.fullmatch(value)
        return None if good else f"is {what}"

    return problem


def _name(value: Any) -> str | None:
    good = isinstance(value, str) and value.strip() and value.isprintable()
    return None if good and len(value) <= _LONGEST else "is no name on one line"


def _day(value: Any) -> str | None:
    try:
        good = isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        good = False
    return None if good else 'is no day such as "2026-11-23"'


_web = _written(_ADDRESS, "no web address that begins with http:// or https://")
_CHECKS: Mapping[str, Callable[[Any], str | None]] = {
    "contact": _written(_MAIL, "no e-mail address such as a@b.dk"),
    "publisher": _name,
    "publisher_iri": _web,
    "licence": _web,
    "endpoint": _web,
    "issued": _day,
}
