"""Bytes become text by a fixed order of rules, or are refused with reason and remedy."""

import pytest

from referatgraf.errors import InputError
from referatgraf.reading.decoding import MAX_BYTES, MAX_LINES, decode

DANISH = "Referat fra mødet på rådhuset\nTil stede: Åse Bøgh og Kjær Ærø\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (DANISH.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + DANISH.encode(), "utf-8"),
        (b"\xff\xfe" + DANISH.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + DANISH.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + DANISH.encode("utf-32-le"), "utf-32-le"),
        (b"\x00\x00\xfe\xff" + DANISH.encode("utf-32-be"), "utf-32-be"),
        (DANISH.encode("utf-16-le"), "utf-16-le"),
        (DANISH.encode("utf-16-be"), "utf-16-be"),
        (DANISH.encode("cp1252"), "cp1252"),
        (DANISH.encode("latin-1"), "cp1252"),
    ],
)
def test_danish_is_read_in_every_certain_encoding(data: bytes, encoding: str) -> None:
    assert decode("a.txt", data) == (DANISH, encoding)


@pytest.mark.parametrize(
    "text",
    ["Mødet", "Bo på", "Åse Bo og 10 andre", "ÆLDRERÅDET", "Kl. 9 – møde", "Ø-udvalget på Fyn"],
)
def test_ten_letters_of_windows_danish_are_enough(text: str) -> None:
    assert decode("a.txt", text.encode("cp1252")) == (text, "cp1252")


def test_newlines_are_not_translated() -> None:
    assert decode("a.txt", b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


def test_stray_nul_is_no_reason_to_refuse_text() -> None:
    assert decode("a.txt", b"Anna\x00 Holm deltog i hele punkt 1")[0].startswith("Anna\x00")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "holds no text"),
        ("\u200b\ufeff\n---\n".encode(), "holds no text"),
        (b"%PDF-1.7\n", "is a PDF file"),
        (b"PK\x03\x04rest", "is a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is an old Office file"),
        (b"{\\rtf1 Referat}", "is an RTF file"),
        (b"\n<!DOCTYPE html><p>Referat", "is a web page"),
        (b"<html lang=da>", "is a web page"),
        (b"\x00" * 65536, "a binary file"),
        (bytes(range(256)) * 40, "a binary file"),
        (b"abc\x01\x02\x03\x04\x05\x06", "full of control characters"),
        ("Mødet på Ærø".encode("mac-roman"), "neither UTF-8"),
        ("Mødet på Ærø".encode("cp865"), "neither UTF-8"),
        ("Übergröße café".encode("cp1252"), "neither UTF-8"),
        (b"\xef\xbb\xbfM\xf8de", "says it is UTF-8"),
        (b"\xff\xfeM\x00\xd8", "says it is UTF-16-LE"),
        (b"a" * (MAX_BYTES + 1), "is too large: 50 MB"),
        (b"a\n" * (MAX_LINES + 1), "has too many lines"),
    ],
)
def test_what_is_no_certain_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        decode("mappe/a\nb.txt", data)
    assert reason in caught.value.reason
    assert caught.value.remedy
    assert str(caught.value).startswith("mappe/a\\nb.txt: ")
