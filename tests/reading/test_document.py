"""A Document is named by its bytes and keeps them as they stand."""

import hashlib
import os
from pathlib import Path

import pytest

from referatgraf.errors import InputError
from referatgraf.model import Note, NoteKind
from referatgraf.reading import read, read_file
from referatgraf.reading.decoding import MAX_BYTES


def test_document_is_named_by_its_bytes() -> None:
    data = b"\xef\xbb\xbfAnna Holm\r\n"
    made = read(data, ["b.txt", "a.txt", "b.txt"])
    assert made.sha256 == hashlib.sha256(data).hexdigest()
    assert made.id == made.sha256[:16]
    assert made.file_names == ("a.txt", "b.txt")
    assert made.stored == "Anna Holm\r\n"
    assert made.text == "Anna Holm"


def test_encoding_is_noted_where_it_is_not_utf8() -> None:
    assert read("Mødet på Ærø".encode("cp1252"), ["a.txt"]).notes == (
        Note(NoteKind.ENCODING, words="cp1252"),
    )
    assert read("Mødet på Ærø".encode(), ["a.txt"]).notes == ()


def test_file_is_read_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "møde.txt"
    path.write_text("Anna Holm", "utf-8")
    assert read_file(path).file_names == ("møde.txt",)


def test_name_that_is_no_utf8_is_shown_escaped(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/m\xf8de.txt"))
    path.write_text("Anna Holm", "utf-8")
    made = read_file(path)
    assert made.file_names == ("m\\xf8de.txt",)
    made.file_names[0].encode("utf-8")


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist; check the path"):
        read_file(tmp_path / "nothing.txt")
    with pytest.raises(InputError, match="is no ordinary file"):
        read_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_fifo_and_device_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", Path("/dev/null")):
        with pytest.raises(InputError, match="is no ordinary file"):
            read_file(path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read all")
def test_unreadable_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Anna Holm", "utf-8")
    path.chmod(0)
    with pytest.raises(InputError, match="may not be read"):
        read_file(path)


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match="is too large"):
        read_file(path)


def test_error_names_the_file_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a\n<script>.txt"
    path.write_bytes(b"")
    with pytest.raises(InputError) as caught:
        read_file(path)
    assert "a\\n<script>.txt: is empty" in str(caught.value)
    assert "\n" not in str(caught.value)
