"""Write HTML; a plain text can only come into it escaped, as ``Html`` alone is taken as it is."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape

from referatgraf.errors import visible

_VOID = frozenset({"br", "input", "link", "meta"})
_PLAIN = re.compile(r"[\w ,.:;()/#?=%@!–…-]*")  # nothing that means something in HTML, or hides
_SPACE = re.compile(r"[\s\x1c-\x1f]+")


class Html(str):
    """Hold text that is markup already."""

    __slots__ = ()


def text(words: str) -> Html:
    r"""Return words as markup: blanks and line breaks as one space, what hides or turns text shown.

    >>> text('<b>"a\u202eb')
    '&lt;b&gt;&quot;a⟨U+202E⟩b'
    """
    if type(words) is Html:
        return words
    return Html(words if _PLAIN.fullmatch(words) else escape(visible(_SPACE.sub(" ", words))))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Return the parts one behind the other, each escaped unless it is markup."""
    return Html(text(between).join([p if type(p) is Html else text(p) for p in parts]))


def tag(name: str, /, *inside: str, **attributes: str | bool | None) -> Html:
    """Return an element; ``class_`` is class, ``aria_label`` aria-label, None and False are not.

    >>> tag("a", "<Ø>", href="x?a&b", hidden=True, class_=None)
    '<a href="x?a&amp;b" hidden>&lt;Ø&gt;</a>'
    """
    told = "".join([_attribute(k, v) for k, v in attributes.items()]) if attributes else ""
    if name in _VOID:
        return Html(f"<{name}{told}>")
    body = "".join([p if type(p) is Html else text(p) for p in inside])
    return Html(f"<{name}{told}>{body}</{name}>")


@lru_cache(maxsize=8192)  # most are the same few classes and the ways to what is named again
def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = _name(key)
    if value is True:
        return f" {name}"
    return f' {name}="{value if _PLAIN.fullmatch(value) else escape(visible(value))}"'


@lru_cache(maxsize=64)
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
