"""Turn the bytes of a file into text, or say why that cannot be done.

The order is fixed and nothing is guessed among many encodings: byte order mark, strict UTF-8,
the pattern of NUL bytes that UTF-16 leaves, and cp1252 where that gives Danish letters.
"""

import re

from referatgraf.errors import InputError

MAX_BYTES = 50_000_000
MAX_LINES = 500_000

_TO_UTF8 = "save it as UTF-8 text and try again"
_TO_TEXT = "save the minutes as plain text (.txt) or Markdown (.md) and try again"

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before utf-16-le, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_KINDS = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (as .docx, .odt and .xlsx are)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (as .doc and .xls are)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x7fELF", "a program"),
)
_HTML = re.compile(rb"\s{0,1000}<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_DANISH = re.compile(r"[A-Za-zÆØÅæøå][æøå]|[ÆØÅæøå][a-zæøå]|[A-ZÆØÅ][ÆØÅ]|[ÆØÅ][A-ZÆØÅ]")
_LINE_END = re.compile(r"\r\n?|[\n\x0b\f\x85\u2028\u2029]")
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")


def decode(place: str, data: bytes) -> tuple[str, str]:
    """Return a file's text, byte order mark removed and nothing else changed, and its encoding.

    ``place`` names the file in errors. Raises InputError for a file that is empty, too large,
    no text, or in an encoding that is not certain.
    """
    _refuse_unreadable(place, data)
    text, encoding = _decoded(place, data)
    if not _LETTER_OR_DIGIT.search(text):
        raise InputError(place, "holds no text, only blanks and signs", "give a file with minutes")
    if len(_CONTROLS.findall(text)) > 3 + len(text) // 50:
        raise InputError(place, "is no text: full of control characters", _TO_TEXT)
    if len(_LINE_END.findall(text)) > MAX_LINES:
        reason = f"has too many lines; {MAX_LINES:,} is the most"
        raise InputError(place, reason, "split it into one file a meeting")
    return text, encoding


def _refuse_unreadable(place: str, data: bytes) -> None:
    if not data:
        raise InputError(place, "is empty", "give a file with minutes")
    if len(data) > MAX_BYTES:
        refuse_size(place, len(data))
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise InputError(place, f"is {kind}, not text", _TO_TEXT)
    if _HTML.match(data):
        raise InputError(place, "is a web page (HTML), not text", _TO_TEXT)


def refuse_size(place: str, size: int) -> None:
    """Raise InputError for a file of that many bytes."""
    reason = f"is too large: {size / 1e6:.0f} MB, and {MAX_BYTES // 10**6} MB is the most"
    raise InputError(place, reason, "split it into one file a meeting")


def _decoded(place: str, data: bytes) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(place, data[len(mark) :], encoding), encoding
    if _has_many_nuls(data):
        return _wide(place, data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _windows(place, data, error), "cp1252"


def _strict(place: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"says it is {encoding.upper()}, but byte {error.start + 1} does not fit"
        raise InputError(place, reason, _TO_UTF8) from None


def _has_many_nuls(data: bytes) -> bool:
    return data.count(0) > 3 + len(data) // 200


def _wide(place: str, data: bytes) -> tuple[str, str]:
    """Decode UTF-16 without a mark: Latin letters have their NULs all on one side."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    for encoding, there, elsewhere in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if there > half * 0.7 and elsewhere < half * 0.02:
            return _strict(place, data, encoding), encoding
    raise InputError(place, "is no text: a binary file", _TO_TEXT)


def _windows(place: str, data: bytes, error: UnicodeDecodeError) -> str:
    """Decode cp1252, which is taken only where it gives Danish words and no control codes."""
    if len(_CONTROL_BYTES.findall(data)) > 3 + len(data) // 50:
        raise InputError(place, "is no text: a binary file", _TO_TEXT)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not _DANISH.search(text):
        reason = f"is neither UTF-8 (byte {error.start + 1} does not fit) nor Danish Windows text"
        raise InputError(place, reason, _TO_UTF8) from None
    return text
