"""Go through N-Quads line by line, as often as needed, without ever holding all of them.

A merged graph of ten thousand documents is a gigabyte of text: it is given as texts of whole lines
that can be gone through again (strings, or a file that is read anew), never as one.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from referatgraf.validation.view import IRI, KIND, text

Texts = Iterable[str]

_BLOCK = 2**20  # characters that are cut into lines at a time

# As we write it, here with escapes, too.
_WORDS = r'"(?:[^"\\\r\n]++|\\["\\nrtbf])*+"'
_PLAIN = re.compile(rf"{IRI} {IRI} (?:{IRI}|{_WORDS}(?:{KIND})?)(?: {IRI})? \.")


class QuadsFile:
    """Read a file of N-Quads anew each time that it is gone through."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __iter__(self) -> Iterator[str]:
        """Yield texts of whole lines. Raises OSError where the file cannot be read."""
        with self._path.open(encoding="utf-8", newline="\n") as file:
            while held := file.read(_BLOCK):
                yield held + file.readline()


def lines(texts: Texts) -> Iterator[str]:
    """Yield the lines of texts, without their ends; empty ones are left out."""
    return filter(None, chain.from_iterable(block.split("\n") for block in _blocks(texts)))


def plain(texts: Texts) -> Texts:
    """Return texts whose lines are all written plainly, one blank between their terms.

    That is how we write them, and then they are returned as they are; else they are written anew.
    Raises SyntaxError for a line that is not plain and no N-Quads.
    """
    if all(map(_PLAIN.fullmatch, lines(texts))):
        return texts
    return ["".join(f"{line}\n" for line in _mended(block)) for block in _blocks(texts)]


def term(rest: str) -> str:
    """Return what a line's object is, in pointed brackets, a blank node as it stands.

    ``rest`` is what follows the property; of a literal the words count, not its kind.

    >>> term("<https://e.org/a> <https://e.org/g> ."), term('"a"@da .')
    ('<https://e.org/a>', '<a>')
    """
    if rest[0] == "<":
        return rest[: rest.index(">") + 1]
    if rest[0] == "_":
        return rest[: rest.index(" ")]
    words = rest[1 : rest.rindex('"')]
    if "\\" in words:
        (quad,) = ox.parse(f"<urn:s> <urn:p> {rest}", ox.RdfFormat.N_QUADS)
        words = text(quad.object)
    return bracketed(words)


def bracketed(plain: str) -> str:
    """Return how a term is told apart here: as plain text in brackets, a blank node without."""
    return plain if plain.startswith("_:") else f"<{plain}>"


class Joined:
    """Go through several texts as through one."""

    def __init__(self, *several: Texts) -> None:
        self._several = several

    def __iter__(self) -> Iterator[str]:
        """Yield the texts of all, in order."""
        return chain.from_iterable(self._several)


def _blocks(texts: Texts) -> Iterator[str]:
    for quads in texts:
        start = 0
        while start < len(quads):
            end = quads.find("\n", start + _BLOCK) + 1 or len(quads)
            yield quads[start:end]
            start = end


def _mended(block: str) -> Iterator[str]:
    left = []
    for line in block.split("\n"):
        if _PLAIN.fullmatch(line):
            yield line
        elif line:
            left.append(line)
    yield from (f"{quad} ." for quad in ox.parse("\n".join(left), ox.RdfFormat.N_QUADS))
