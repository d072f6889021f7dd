"""Tell who only sends somebody to a body from who employs him."""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.slots import Phrase

_APPOINTED_BY = re.compile(r"\b(?:udpeget|indstillet|nomineret)\s{1,4}af\s{1,4}$", re.IGNORECASE)
_APPOINTED_WIDTH = 24


def of_appointer(phrase: Phrase, piece: Piece) -> bool:
    """Tell whether a piece stands in a column of those who sent people ("Indstillet af")."""
    at = phrase.appointer
    return at is not None and at[0] <= piece.start < at[1]


def only_appoints(draft: Draft, phrase: Phrase, piece: Piece) -> bool:
    """Tell whether somebody sits here by an organisation that need not employ anybody.

    "Direktør X, udpeget af Dansk Industri" is the director of a firm that is not told.
    """
    before = draft.text[max(0, piece.start - _APPOINTED_WIDTH) : piece.start]
    return of_appointer(phrase, piece) or _APPOINTED_BY.search(before) is not None
