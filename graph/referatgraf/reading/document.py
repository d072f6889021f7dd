"""Make a Document of a file or of its bytes."""

import hashlib
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from referatgraf.errors import InputError, MissingInputError
from referatgraf.model import Document, Note, NoteKind
from referatgraf.reading.decoding import MAX_BYTES, decode, refuse_size
from referatgraf.reading.repair import working_text

_ID_LENGTH = 16  # hexadecimal digits of the hash: 64 bits tell any number of minutes apart
# Look-alikes of other alphabets inside a Latin word: a Cyrillic "а" in "Hansen".
_ALIKE = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-zÆØÅæøå]")
_WORD = re.compile(r"[^\W\d_]+")


def read(data: bytes, file_names: Sequence[str]) -> Document:
    """Return the document in a file's bytes; files with the same bytes are one, with several names.

    Raises InputError where the bytes are empty, too many, no text or in an uncertain encoding.
    """
    names = tuple(sorted({shown(name) for name in file_names}))
    stored, encoding = decode(names[0] if names else "input", data)
    text, runs, repairs = working_text(stored)
    digest = hashlib.sha256(data).hexdigest()
    notes = (*_notes(stored, encoding), *repairs)
    return Document(digest[:_ID_LENGTH], digest, names, stored, text, runs, notes)


def read_file(path: Path) -> Document:
    """Return the document in one file.

    Raises InputError as ``read`` does, and where the file cannot be read.
    """
    place = shown(str(path))
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(place, "is no ordinary file", "give a text file")
        if status.st_size > MAX_BYTES:
            refuse_size(place, status.st_size)
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(place, error) from None
    return read(data, [path.name])


def unreadable(place: str, error: OSError) -> InputError:
    """Return the error for a path that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return MissingInputError(place, "does not exist", "check the path")
    if isinstance(error, PermissionError):
        return InputError(place, "may not be read", "give yourself the right to read it")
    return InputError(place, f"cannot be read ({error.strerror})", "check the path")


def shown(name: str) -> str:
    """Return a file name as text; bytes that are no UTF-8 are written as escapes.

    >>> shown("m\\udcf8de.txt")
    'm\\\\xf8de.txt'
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _notes(stored: str, encoding: str) -> Iterator[Note]:
    if encoding != "utf-8":
        yield Note(NoteKind.ENCODING, words=encoding)
    mixed = _mixed_words(stored)
    if mixed:
        yield Note(NoteKind.MIXED_ALPHABETS, mixed)


def _mixed_words(text: str) -> int:
    if not _ALIKE.search(text):
        return 0
    words: list[str] = _WORD.findall(text)
    return sum(1 for word in words if _ALIKE.search(word) and _LATIN.search(word))
