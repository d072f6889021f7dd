"""Make text fit for XML 1.0, which cannot hold every character."""

import re

# XML 1.0 has no way to write these, not even as an escape.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n?")


def legal(text: str) -> str:
    r"""Return text without the characters that XML cannot hold, and with each line break as \n.

    Readers turn other line breaks into \n by themselves, so that the same text comes back.

    >>> legal("a\x00b\ufffe\r\nc")
    'ab\nc'
    """
    return _BREAK.sub("\n", _ILLEGAL.sub("", text))
