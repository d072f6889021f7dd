"""The text around a name: where its words stand elsewhere; read once a document."""

import re
from functools import cached_property
from typing import TypeAlias

Range: TypeAlias = tuple[int, int]

COLUMNS = re.compile(r"\s{3}|[\t\n]")  # no name runs over the cells of a table
_MARKS = " \t\n.,;:()[]\"'“”»«*_–-"
_WORD = re.compile(r"\w+(?:-\w+)*")
_ENDINGS = 4  # a word's form and up to three letters of an ending


class Page:
    """Hold a text, and tell of words whether it holds them."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.text))

    @cached_property
    def _small(self) -> frozenset[str]:
        small = (word for word in self._words if word[0].islower())
        return frozenset(word[: len(word) - cut] for word in small for cut in range(_ENDINGS))

    def holds(self, word: str) -> bool:
        """Tell whether a word stands in the text as it is."""
        return word in self._words

    def writes_small(self, word: str) -> bool:
        """Tell whether the text holds a word in small letters, too, also with another ending.

        >>> Page("Sund Pause og korte pauser").writes_small("Pause")
        True
        """
        return word.lower() in self._small


def trimmed(text: str, at: Range) -> Range:
    """Return a range without the marks at its ends."""
    start, end = at
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return start, end
