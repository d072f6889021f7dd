"""Tell a hyphen that a line's end put in from one that belongs to the word."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.reading.tape import Part, Range

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_SOFT = "\u00ad¬"
_ABOVE = re.compile(r"(?P<part>[^\s\-‐‑]{1,60})(?P<hyphen>[-‐‑\u00ad¬])$")
_BELOW = re.compile(r"[(\"'»”]?(?P<part>[^\W_]{1,60})")
_SUSPENDED = frozenset({"og", "eller", "samt", "hhv", "henholdsvis", "men"})


class Hyphens:
    """Judge line-end hyphens, by the words' shape and by how the document spells them elsewhere."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def between(self, above: str, below: str, *, same_block: bool) -> str | None:
        """Return "cut", "" or " " for a hyphen to cut, to keep, or to keep with a blank behind.

        None says that the upper line ends in no hyphen of a word that runs on. Across an empty line
        (``same_block`` False) only a word that goes on in lower case is taken for one.
        """
        upper, lower = _ABOVE.search(above), _BELOW.match(below)
        if not upper or not lower or not upper["part"][-1:].strip():
            return None
        part, rest = upper["part"], lower["part"]
        if not same_block and not rest[:1].islower():
            return None
        if upper["hyphen"] in _SOFT:
            return "cut"
        if rest.casefold() in _SUSPENDED:
            return " "
        return "" if self._belongs(above, part, below, rest) else "cut"

    def joined(self, ranges: Sequence[Range]) -> Iterator[Part]:
        """Yield ranges that were one line with what goes between them."""
        for (start, end), after in zip(ranges, [*ranges[1:], None], strict=True):
            if after is None:
                yield start, end
                return
            above, below = self._text[start:end], self._text[slice(*after)]
            between = self.between(above, below, same_block=True)
            yield start, end - (between == "cut")
            yield " " if between is None else between.replace("cut", "")

    def _belongs(self, above: str, part: str, below: str, rest: str) -> bool:
        """Tell whether the hyphen is the word's own: Lund-Krogh, KKR-sekretariatet, e-mail."""
        if not part[-1].isalpha() or rest[:1].isdigit():
            return True
        word = _last_letters(part)
        if rest[:1].isupper():
            return not (_shouts(above) and _shouts(below))
        if len(word) == 1 or word.isupper():
            return True
        return self._spelled(f"{word}-{rest}") and not self._spelled(word + rest)

    def _spelled(self, word: str) -> bool:
        if self._words is None:
            self._words = frozenset(m.casefold() for m in _WORD.findall(self._text))
        return word.casefold() in self._words


def _last_letters(part: str) -> str:
    last: str = _LETTERS.findall(part)[-1]
    return last


def _shouts(line: str) -> bool:
    """Tell a line in capitals, in which a capital says nothing: NÆSTFOR- / MAND."""
    return line.isupper() and sum(c.isalpha() for c in line) > 3
