"""Write SVG elements: every text is escaped here, every number rounded here."""

import unicodedata
from itertools import accumulate
from xml.sax.saxutils import escape, quoteattr

from referatgraf.exports.picture.looks import INK

# Letters by their width in the widest of the fonts asked for (bold DejaVu), in units of the size.
_WIDTHS = {
    "ijl' ": 0.36,
    "fIJ,-./:;\\|·’": 0.46,
    'rt!"()*[]_`–sczxL?': 0.62,
    "ABDGHKNRUVX#+<=>^~Å": 0.84,
    "wOQ&Ø": 0.93,
    "mMW%@æÆ—…": 1.1,
}
_EM = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_OTHER, _WIDEST, _PLAIN = 0.74, 1.1, 0.92


def element(name: str, *inside: str, **attributes: str | float) -> str:
    """Return an element; ``inside`` are elements or escaped text, ``_`` in a name stands for -."""
    cells = [f" {key.rstrip('_').replace('_', '-')}={_said(v)}" for key, v in attributes.items()]
    body = "".join(inside)
    return f"<{name}{''.join(cells)}>{body}</{name}>" if body else f"<{name}{''.join(cells)}/>"


def text(words: str, x: float, y: float, size: float = 13, **more: str | float) -> str:
    """Return words at a place."""
    more.setdefault("fill", INK)
    return element("text", escape(shown(words)), x=x, y=y, font_size=size, **more)


def shown(words: str) -> str:
    r"""Return words on one line; what is invisible or turns the line round shows as a box.

    >>> shown("a\nb\u202ec")
    'a�b�c'
    """
    return "".join(c if c.isprintable() else "\ufffd" for c in words)


def cut(words: str, width: float, size: float = 13, *, bold: bool = True) -> str:
    """Return words cut with an ellipsis to a width in pixels."""
    if fitting(words, width, size, bold=bold) == len(words):
        return words
    room = width - wide("…", size, bold=bold)
    return words[: fitting(words, room, size, bold=bold)].rstrip() + "…"


def fitting(words: str, width: float, size: float = 13, *, bold: bool = True) -> int:
    """Return how many letters from the beginning take no more than a width in pixels."""
    ems = width / size / (1 if bold else _PLAIN)
    sums = enumerate(accumulate(map(_em, words)))
    return next((count for count, used in sums if used > ems), len(words))


def wide(words: str, size: float = 13, *, bold: bool = True) -> float:
    """Return about how many pixels words take, rather too many than too few."""
    return sum(map(_em, words)) * size * (1 if bold else _PLAIN)


def _em(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDEST
    return 0.0 if unicodedata.combining(letter) else _EM.get(letter, _OTHER)


def number(value: float) -> str:
    """Return a coordinate with at most one decimal.

    >>> number(2.0), number(1.25), number(-0.01)
    ('2', '1.2', '0')
    """
    return f"{value:.1f}".rstrip("0").rstrip(".").replace("-0", "0", value > -0.05)


def _said(value: str | float) -> str:
    return quoteattr(shown(value) if isinstance(value, str) else number(value))
