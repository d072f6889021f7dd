"""Find a model package's files and make sure that they are whole and of a known form."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, Final

GROUP: Final = "referatgraf.models"
FORMAT: Final = 1
NETWORK: Final = "model.int8.onnx"
PIECES: Final = "tokenizer.json"
META: Final = "meta.json"
INSTALL: Final = "pip install referatgraf-da-ner"
_NUMBERS = ("bos", "eos", "pad", "unk", "max_pieces")
_SHORTEST = 8  # pieces of a window
_HASH_DIGITS = 64


class ModelError(Exception):
    """Say on one line why a model cannot be used."""


@dataclass(frozen=True, slots=True)
class Meta:
    """Hold what a model's meta.json says."""

    name: str
    version: str
    labels: tuple[str, ...]
    bos: int
    eos: int
    pad: int
    unk: int
    max_pieces: int
    temperature: float
    start: tuple[float, ...]
    steps: tuple[tuple[float, ...], ...]
    files: tuple[tuple[str, str], ...]

    @property
    def sha256(self) -> str:
        """Return one hash of all files and of all that is said of them."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def is_installed() -> bool:
    """Tell whether any model package is there."""
    return bool(entry_points(group=GROUP))


def installed() -> Path:
    """Return the folder of the model package that is installed; of several the first by name.

    Raises ModelError where there is none and where it cannot be asked.
    """
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    if not points:
        raise ModelError(f"no model package is installed ({INSTALL})")
    return _folder(points[0])


def _folder(point: EntryPoint) -> Path:
    """Return the folder that an entry point leads to; whatever goes wrong there is its fault."""
    try:
        return Path(point.load()())
    except Exception as error:
        name = point.dist.name if point.dist else point.value
        raise ModelError(f"{name} cannot be asked ({type(error).__name__}: {error})") from None


def read_meta(folder: Path) -> Meta:
    """Return what meta.json says, once all files are there with the hashes that it names.

    Raises ModelError for a folder, a file or a form that is missing, damaged or too new.
    """
    try:
        told = json.loads((folder / META).read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(f"{META} cannot be read ({error.strerror})") from None
    except ValueError:
        raise ModelError(f"{META} is damaged; install the model anew") from None
    meta = _meta(told)
    for name, sha256 in meta.files:
        if _sha256(folder / name) != sha256:
            raise ModelError(f"{name} is damaged (its hash is another); install the model anew")
    return meta


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path.name} cannot be read ({error.strerror})") from None


def _meta(told: Any) -> Meta:
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        found = told.get("format") if isinstance(told, dict) else None
        raise ModelError(f"its format is {found!r}, this version reads {FORMAT}; upgrade either")
    if problems := list(_problems(told)):
        raise ModelError(f"{META} is damaged ({', '.join(problems)}); install the model anew")
    return Meta(
        name=told["name"],
        version=told["version"],
        labels=tuple(told["labels"]),
        temperature=float(told.get("temperature", 1.0)),
        start=tuple(map(float, told.get("start") or ())),
        steps=tuple(tuple(map(float, row)) for row in told.get("transitions") or ()),
        files=tuple(sorted(told["files"].items())),
        **{key: told[key] for key in _NUMBERS},
    )


def _problems(told: dict[str, Any]) -> Iterator[str]:
    yield from (key for key in ("name", "version") if not isinstance(told.get(key), str))
    yield from (key for key in _NUMBERS if type(told.get(key)) is not int or told[key] < 0)
    labels, files = told.get("labels"), told.get("files")
    if not (isinstance(labels, list) and labels and all(map(_is_label, labels))):
        yield "labels"
    else:
        rows = told.get("transitions") or []
        if rows and not (_is_row(rows, len(labels), list) and all(map(_fits(labels), rows))):
            yield "transitions"
        if told.get("start") and not _fits(labels)(told["start"]):
            yield "start"
    if not (isinstance(files, dict) and {NETWORK, PIECES} <= files.keys() and _hashed(files)):
        yield "files"
    temperature = told.get("temperature", 1.0)
    if not isinstance(temperature, int | float) or not 0.01 <= temperature <= 100:
        yield "temperature"
    if type(told.get("max_pieces")) is int and told["max_pieces"] < _SHORTEST:
        yield "max_pieces"


def _is_label(label: object) -> bool:
    return isinstance(label, str) and (label == "O" or label[:2] in ("B-", "I-"))


def _hashed(files: dict[str, Any]) -> bool:
    """Tell whether each file has a hash, and a name that stays within the model's own folder."""
    return all(
        Path(name).name == name and isinstance(sha256, str) and len(sha256) == _HASH_DIGITS
        for name, sha256 in files.items()
    )


def _is_row(row: Any, count: int, kind: Any) -> bool:
    return isinstance(row, list) and len(row) == count and all(isinstance(n, kind) for n in row)


def _fits(labels: list[str]) -> Callable[[Any], bool]:
    """Return the check for a row of weights, one a label."""
    return lambda row: _is_row(row, len(labels), int | float)
