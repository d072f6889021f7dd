"""Repair single characters: line ends, blanks, what cannot be seen, and letters in two pieces."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator

from referatgraf.reading.tape import Edit

SOFT_HYPHEN = "\u00ad"

_SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_END = r"\r\n?|[\x0b\x85\u2028\u2029]"
# Soft hyphens at a line's end stay: the next step needs to know that the word goes on.
_UNSEEN = (
    r"\u00ad(?![ \t\u00a0]{0,9}(?:[\n\r\f\x0b\x85\u2028\u2029]|\Z))"
    r"|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    r"\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # zero width, direction
    r"\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]+"
)
# "Ã¦", "â€“", "Â§": UTF-8 that somebody once read as cp1252.
_TAIL = "\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€"
_MOJIBAKE = rf"Ã[{_TAIL}]|â[€\u0080][{_TAIL}]|Â[\u00a0-\u00bf]"
_RULES = re.compile(
    rf"(?P<line>{_LINE_END})"
    rf"|(?P<mojibake>{_MOJIBAKE})"
    rf"|(?P<space>[{_SPACES}]+)"
    rf"|(?P<unseen>{_UNSEEN})"
    r"|(?P<pieces>[^\W\d_][\u0300-\u036f]{1,4}|\u212b)"
    r"|(?P<ligature>[\ufb00-\ufb06])"
    r"|(?P<bullet>[\uf0a7\uf0b7\uf0d8])"  # bullets of the Symbol and Wingdings fonts
    r"|(?P<entity>&(?:#\d{1,6}|#x[0-9A-Fa-f]{1,5}|[A-Za-z]{2,8});)"
)


def repaired(text: str) -> Iterator[Edit]:
    """Yield the edits that leave plain letters, plain blanks and newlines.

    Tabs and form feeds stay. An accent goes onto its letter where Unicode has the two as one.
    """
    for match in _RULES.finditer(text):
        name = match.lastgroup or ""
        edit = _REPAIRS[name](match.group())
        if edit is not None:
            yield Edit(match.start(), match.end(), edit, stands=name in _STANDING)


def _mended(found: str) -> str | None:
    try:
        mended = b"".join(_byte(c) for c in found).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return " " if mended.isspace() else mended


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _composed(found: str) -> str | None:
    composed = unicodedata.normalize("NFC", found)
    return composed if len(composed) == 1 else None


def _entity(found: str) -> str | None:
    character = html.unescape(found)
    if character.isspace():
        return " "
    return character if len(character) == 1 and character.isprintable() else None


_REPAIRS: dict[str, Callable[[str], str | None]] = {
    "line": lambda _: "\n",
    "mojibake": _mended,
    "space": lambda found: " " * len(found),
    "unseen": lambda _: "",
    "pieces": _composed,
    "ligature": lambda found: unicodedata.normalize("NFKC", found),
    "bullet": lambda _: "•",
    "entity": _entity,
}
_STANDING = frozenset({"mojibake", "pieces", "ligature", "bullet", "entity"})
