"""A model package small enough to be made in a test: each word has its label, whatever stands by.

The network is one look-up in a table. Its file is written here byte by byte, as protocol buffers
lay it out, since the library that writes such files is larger than all of this package.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from struct import pack
from typing import Any

from tokenizers import Tokenizer, models, normalizers

LABELS = ["O", *(f"{place}-{type_}" for type_ in ("PER", "ORG", "LOC", "MISC") for place in "BI")]
WORDS = {
    "Xerxa": "B-PER", "Qvornsbæk": "I-PER", "Vimtrup": "I-PER",
    "Zyntrax": "B-ORG", "Energi": "I-ORG", "Tronvig": "B-LOC", "Jazzius": "B-MISC",
}  # fmt: skip
_SURE = 4.0  # the score of a word's own label; all others have 0
_SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
_FLOAT, _INT64, _BOOL = 1, 7, 9


def _field(number: int, value: int | bytes | str) -> bytes:
    """Return a field of a message: a number, or bytes with their length before them."""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    data = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def _value(name: str, kind: int, *dimensions: str | int) -> bytes:
    shape = b"".join(_field(1, _field(1 if isinstance(d, int) else 2, d)) for d in dimensions)
    return _field(1, name) + _field(2, _field(1, _field(1, kind) + _field(2, shape)))


def network(table: list[list[float]]) -> bytes:
    """Return an ONNX file: logits = table[ids]."""
    width = len(table[0])
    node = _field(1, "table") + _field(1, "ids") + _field(2, "logits") + _field(4, "Gather")
    raw = pack(f"<{len(table) * width}f", *(number for row in table for number in row))
    tensor = _field(1, len(table)) + _field(1, width) + _field(2, _FLOAT)
    graph = _field(1, node) + _field(2, "tiny")
    graph += _field(5, tensor + _field(8, "table") + _field(9, raw))
    graph += _field(11, _value("ids", _INT64, "b", "l")) + _field(
        11, _value("mask", _BOOL, "b", "l")
    )
    graph += _field(12, _value("logits", _FLOAT, "b", "l", width))
    return _field(1, 8) + _field(7, graph) + _field(8, _field(1, "") + _field(2, 13))


def write_model(folder: Path, words: Mapping[str, str] = WORDS, **told: Any) -> Path:
    """Write the files of a model that labels words; ``told`` changes what meta.json says."""
    pieces = [piece for word in words for piece in (word, "▁" + word)]
    letters = sorted({letter for word in words for letter in word} | {"▁"})
    vocabulary = [*_SPECIAL, *pieces, *letters]
    tokenizer = Tokenizer(
        models.Unigram([(p, -1.0 if p in pieces else -20.0) for p in vocabulary], unk_id=3)
    )
    tokenizer.normalizer = normalizers.NFKC()
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    marks = {p: words[p.lstrip("▁")] for p in pieces}
    table = [[_SURE * (label == marks.get(p, "O")) for label in LABELS] for p in vocabulary]
    (folder / "model.int8.onnx").write_bytes(network(table))
    names = ("model.int8.onnx", "tokenizer.json")
    hashes = {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names}
    meta = {
        "format": 1, "name": "tiny", "version": "0.1.0", "labels": LABELS, "bos": 0, "eos": 2,
        "pad": 1, "unk": 3, "max_pieces": 24, "files": hashes, "temperature": 1.0,
    }  # fmt: skip
    (folder / "meta.json").write_text(json.dumps(meta | told), encoding="utf-8")
    return folder
