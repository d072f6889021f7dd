"""What a person decided about a note: one line of JSON, checked in every field when it is read."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pyoxigraph as ox

from referatgraf.notes.note import Key
from referatgraf.nquads import clean
from referatgraf.nquads import iri as written

FORMAT = "decision/1"
_FIRST_YEAR, _LAST_YEAR = 1990, 2999
_KEYS = frozenset({"referatgraf", "note", "verdict", "by", "at", "reason", "key", "correction"})


class Verdict(StrEnum):
    """Name what can be decided about a note (scheme rg:note-verdict)."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """State a right value; ``old`` and ``new`` are terms as N-Triples writes them."""

    node: str
    property: str
    old: tuple[str, ...]
    new: str


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Say who decided what about which note, when (UTC, seconds) and why."""

    note: str
    verdict: Verdict
    by: str
    at: str
    reason: str
    key: Key
    correction: Correction | None = None

    @property
    def overrules(self) -> bool:
        """Tell whether the note no longer counts."""
        return self.verdict is Verdict.OVERRULED


def as_line(decision: Decision) -> bytes:
    """Return a decision as one line of JSON."""
    data = {"referatgraf": FORMAT, **asdict(decision)}
    if decision.correction is None:
        del data["correction"]
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def from_line(line: bytes) -> Decision:
    """Return the decision that a line holds.

    Raises ValueError, with the reason in words, for anything else.
    """
    data = _object(line)
    if data.get("referatgraf") != FORMAT:
        raise ValueError(f"is no {FORMAT} of referatgraf")
    if unknown := sorted(data.keys() - _KEYS):
        raise ValueError(f"has an unknown key {unknown[0]!r}")
    key = Key(**_texts(data.get("key"), "key", [field.name for field in fields(Key)]))
    told = _texts(data, "decision", ["note", "verdict", "by", "at", "reason"])
    if key.id != told["note"]:
        raise ValueError("does not fit its note: the key was changed")
    correction = _correction(data["correction"]) if "correction" in data else None
    verdict = _verdict(told["verdict"], told["reason"], correction)
    by, reason = name(told["by"]), clean(told["reason"]).strip()
    return Decision(key.id, verdict, by, moment(told["at"]), reason, key, correction)


def name(by: str) -> str:
    """Return the name of who decides.

    Raises ValueError for none.
    """
    if not (stripped := clean(by).strip()):
        raise ValueError("names nobody who decided")
    return stripped


def moment(text: str) -> str:
    """Return a time with its zone as UTC in seconds.

    Raises ValueError for anything else.

    >>> moment("2026-11-23T09:00:00+01:00")
    '2026-11-23T08:00:00Z'
    """
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"has no time such as 2026-11-23T08:00:00Z: {text[:40]!r}") from None
    if when.tzinfo is None:
        raise ValueError(f"has a time without its zone: {text[:40]!r}")
    if not _FIRST_YEAR <= when.year <= _LAST_YEAR:
        raise ValueError(f"has a time that is none of a decision: {text[:40]!r}")
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def term(text: str) -> ox.NamedNode | ox.Literal:
    """Return a term as N-Triples writes it.

    Raises ValueError for anything else.
    """
    try:
        (triple,) = ox.parse(f"<urn:x:s> <urn:x:p> {text} .", ox.RdfFormat.N_TRIPLES)
    except (SyntaxError, ValueError, AttributeError):  # the last for lone surrogates
        raise ValueError(f"holds no RDF term: {text[:40]!r}") from None
    if not isinstance(triple.object, ox.NamedNode | ox.Literal):
        raise ValueError(f"holds no RDF term: {text[:40]!r}")
    return triple.object


def _object(line: bytes) -> dict[str, Any]:
    try:
        data = json.loads(line.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise ValueError("is no JSON in UTF-8") from None
    if not isinstance(data, dict):
        raise ValueError("is no JSON object")
    return data


def _texts(data: object, what: str, names: list[str]) -> dict[str, str]:
    if not isinstance(data, Mapping):
        raise ValueError(f"has no {what}")
    for one in names:
        if not isinstance(data.get(one), str):
            raise ValueError(f"has no text for {one!r}")
    return {one: data[one] for one in names}


def _verdict(word: str, reason: str, correction: Correction | None) -> Verdict:
    if word not in set(Verdict):
        raise ValueError(f"has an unknown verdict {word[:40]!r}")
    verdict = Verdict(word)
    if (correction is not None) is not (verdict is Verdict.CORRECTED):
        raise ValueError("has a correction without the verdict corrected, or the other way round")
    if verdict is Verdict.OVERRULED and not reason.strip():
        raise ValueError("overrules without a reason")
    return verdict


def _refuse_other(iri: str) -> None:
    try:
        written(iri)
    except ValueError:
        raise ValueError(f"holds no IRI: {iri[:40]!r}") from None


def _correction(data: object) -> Correction:
    told = _texts(data, "correction", ["node", "property", "new"])
    old = data.get("old") if isinstance(data, Mapping) else None
    if not (isinstance(old, list) and all(isinstance(one, str) for one in old)):
        raise ValueError("has no list of old values")
    for iri in (told["node"], told["property"]):
        _refuse_other(iri)
    terms = [str(term(one)) for one in old]
    return Correction(told["node"], told["property"], tuple(terms), str(term(told["new"])))
