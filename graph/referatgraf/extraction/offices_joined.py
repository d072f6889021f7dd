"""Part two offices that one bearer has: "kommunaldirektør i Nordly Kommune og formand for K9"."""

import re

from referatgraf.extraction.pieces import Piece
from referatgraf.lexicon import titles

_AND = re.compile(r"\s(?:og|samt|&)\s(?=[a-zæøå])")
_OF = re.compile(r"\s(?:for|i|af|hos|på|ved)\s")


def parted(piece: Piece) -> tuple[Piece, Piece | None]:
    """Return what stands behind a title up to the next office, and that office, if there is one.

    A title alone ends a name of its own ("Foreningen for ledere og lærere"): behind it must stand
    where the office is held.
    """
    for match in _AND.finditer(piece.text):
        title = titles.leading_title(piece.text[match.end() :])
        if title and _OF.match(piece.text, match.end() + title.end):
            return piece.cut(0, match.start()), piece.cut(match.end(), len(piece.text))
    return piece, None
