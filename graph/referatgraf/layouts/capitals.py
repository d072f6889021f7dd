"""Read headings in capitals that say who sends those below: "FRA TEKNIK- OG MILJØUDVALGET"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.layouts.lines import Line
from referatgraf.lexicon import organisations

_SENT_BY = re.compile(
    r"(?:FRA|FOR|(?:MEDLEMMER )?(?:UDPEGET|VALGT|INDSTILLET|NOMINERET) AF|REPRÆSENTANTER FOR)\s"
)
_WORD = re.compile(r"[A-ZÆØÅ]+")
_SMALL = frozenset({"OG", "FOR", "AF", "I", "PÅ", "VED", "UNDER", "TIL", "FRA", "DEN", "DET", "DE"})


def read(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which such headings are written as headings are else."""
    return tuple(
        replace(line, body=_printed(line.body)) if _is_heading(line) else line for line in lines
    )


def _is_heading(line: Line) -> bool:
    return line.body.isupper() and _SENT_BY.match(line.body) is not None


def _printed(words: str) -> str:
    """Return words in capitals as names are printed, each letter in its place.

    >>> _printed("FRA TEKNIK- OG MILJØUDVALGET")
    'Fra Teknik- og Miljøudvalget'
    """
    written = _WORD.sub(lambda m: _cased(m.group()), words)
    return written[:1].upper() + written[1:]


def _cased(word: str) -> str:
    if organisations.known(word):  # "KL" is written so anywhere
        return word
    return word.lower() if word in _SMALL else word.capitalize()
