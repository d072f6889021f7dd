"""Compare names as written: what makes two spellings the same text, and opaque ids from text."""

import hashlib
import re
import unicodedata
from base64 import b32encode

from referatgraf.vocabulary import slug

_DASH = re.compile(r"\s*[-‐-―−﹣－]\s*")
_APOSTROPHE = re.compile(r"[’‘‛ʼ`´]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SPACE = re.compile(r"\s+")


def normalise(name: str) -> str:
    """Return a name for comparison: NFC, case folded, one kind of space, dash and apostrophe.

    Letters are never replaced by others ("aa" and "å" stay apart), so equal means equally spelled.

    >>> normalise("Anne–Marie  O’Hara") == normalise("anne-marie o'hara")
    True
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", name))
    text = _DASH.sub("-", _APOSTROPHE.sub("'", text))
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip(" .,;:-").casefold())


def opaque(*parts: str) -> str:
    """Return 16 characters of ``[a-z2-7]`` that stand for the parts (80 bits of SHA-256).

    >>> opaque("anne-marie o'hara", "municipality/0101") == opaque("anne-marie o'hara", "x")
    False
    """
    text = "\x1f".join(parts).encode("utf-8", "replace")
    return b32encode(hashlib.sha256(text).digest()[:10]).decode().lower()


def segment(name: str) -> str:
    """Return a name of a body as an IRI segment; two names share one only if spelled nearly alike.

    >>> segment("Teknik- og Miljøudvalget")
    'teknik-og-miljoeudvalget'
    """
    text = slug(name)
    lost = any(c.isalnum() and slug(c) == "x" for c in name if c not in "xX")
    return (
        text if len(text) < 60 and not lost else f"{text[:40].strip('-')}-{opaque(normalise(name))}"
    )
