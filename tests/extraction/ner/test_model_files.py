"""A model that is missing, damaged or of another form is told of on one line and left out."""

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extraction.ner.tiny import network, write_model
from referatgraf.extraction.ner import choose, model_files
from referatgraf.extraction.ner.model_files import ModelError, read_meta


def rewritten(folder: Path, name: str, data: bytes) -> None:
    """Put another file in place, with the right hash in meta.json."""
    (folder / name).write_bytes(data)
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    meta["files"][name] = hashlib.sha256(data).hexdigest()
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")


def emptied(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def told(**changed: Any) -> Callable[[Path], None]:
    return lambda folder: write_model(folder, **changed) and None


SPOILED: dict[str, tuple[Callable[[Path], None], str]] = {
    "no folder": (lambda folder: [p.unlink() for p in folder.iterdir()] and None, "meta.json"),
    "no network": (emptied("model.int8.onnx"), "model.int8.onnx cannot be read"),
    "no pieces": (emptied("tokenizer.json"), "tokenizer.json cannot be read"),
    "cut network": (
        lambda f: (f / "model.int8.onnx").write_bytes(b"\x08\x08") and None,
        "model.int8.onnx is damaged",
    ),
    "no JSON": (lambda f: (f / "meta.json").write_bytes(b"{") and None, "meta.json is damaged"),
    "no UTF-8": (lambda f: (f / "meta.json").write_bytes(b"\xff{}") and None, "is damaged"),
    "a list": (lambda f: (f / "meta.json").write_bytes(b"[]") and None, "its format is None"),
    "a later form": (told(format=2), "its format is 2, this version reads 1"),
    "no labels": (told(labels=[]), "damaged (labels)"),
    "labels of others": (told(labels=["O", "X"]), "damaged (labels)"),
    "a file elsewhere": (told(files={"../meta.json": "0" * 64}), "damaged (files)"),
    "windows too short": (told(max_pieces=3), "damaged (max_pieces)"),
    "no version": (told(version=None), "damaged (version)"),
    "no temperature": (told(temperature=0), "damaged (temperature)"),
    "steps of another size": (told(transitions=[[0.0]]), "damaged (transitions)"),
    "steps that are none": (told(transitions=[["a"] * 9] * 9), "damaged (transitions)"),
    "a start of another size": (told(start=[0.0]), "damaged (start)"),
    "no network by its form": (
        lambda f: rewritten(f, "model.int8.onnx", b"no network"),
        "model.int8.onnx cannot be loaded",
    ),
    "a network of other labels": (
        lambda f: rewritten(f, "model.int8.onnx", network([[0.0, 1.0]] * 9)),
        "is of another form than tiny should be",
    ),
    "no pieces by their form": (
        lambda f: rewritten(f, "tokenizer.json", b"{}"),
        "tokenizer.json cannot be loaded",
    ),
}


def test_whole_model_is_taken(installed: Path) -> None:
    model, warning = choose("bundled")
    assert warning == ""
    assert model and (model.name, model.version) == ("tiny", "0.1.0")


@pytest.mark.parametrize("case", SPOILED)
def test_spoiled_model_leaves_the_rules_alone(installed: Path, case: str) -> None:
    spoil, reason = SPOILED[case]
    spoil(installed)
    model, warning = choose("bundled")
    assert model is None
    assert reason in warning
    assert warning.startswith("model bundled: ") and warning.endswith("; the rules alone are used")
    assert "\n" not in warning


def test_no_package_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    where = "referatgraf.extraction.ner.model_files.entry_points"
    monkeypatch.setattr(where, lambda *, group: [])
    model, warning = choose("bundled")
    assert model is None
    assert "no model package is installed (pip install referatgraf-da-ner)" in warning


def test_package_that_raises_is_named(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def load(self: object) -> None:
        raise RuntimeError("torn")

    (point,) = model_files.entry_points(group="referatgraf.models")
    monkeypatch.setattr(type(point), "load", load)
    assert choose("bundled")[1].startswith("model bundled: tiny:path cannot be asked (RuntimeError")


@pytest.mark.parametrize("missing", ["onnxruntime", "tokenizers"])
def test_missing_library_is_told_with_what_to_install(
    installed: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    model, warning = choose("bundled")
    assert model is None
    assert f"{missing} is not installed (pip install referatgraf-da-ner)" in warning


def test_rules_ask_no_model(installed: Path) -> None:
    assert choose("rules") == (None, "")


@pytest.mark.parametrize("changed", [{"version": "0.2.0"}, {"temperature": 2.0}, {"name": "other"}])
def test_identity_changes_with_what_the_model_says(tmp_path: Path, changed: Any) -> None:
    plain, other = write_model(tmp_path / "a"), write_model(tmp_path / "b", **changed)
    assert read_meta(plain).sha256 != read_meta(other).sha256
    assert read_meta(plain).sha256 == read_meta(write_model(tmp_path / "c")).sha256


def test_one_changed_byte_is_noticed(tiny: Path) -> None:
    data = bytearray((tiny / "model.int8.onnx").read_bytes())
    data[-1] ^= 1
    (tiny / "model.int8.onnx").write_bytes(data)
    with pytest.raises(ModelError, match="is damaged"):
        read_meta(tiny)
