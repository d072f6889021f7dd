"""Cut the lines of an item into sentences, with their places in the working text."""

import re
from collections.abc import Iterable, Iterator

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.ruling import Sentence
from referatgraf.lexicon.sentences import sentences

_INITIAL = re.compile(r"\b\w{1,3}\. ")
_LONGEST_SENTENCE = 1_500  # a longer one is looked at in pieces


def sentences_of(draft: Draft, ranges: Iterable[Range]) -> Iterator[Sentence]:
    """Yield the sentences of the lines; one longer than any sentence of minutes comes in pieces."""
    for at in ranges:
        text = draft.text[slice(*at)]
        # Names are dear to find, and matter only where an initial's full stop may look like an end.
        found = draft.names_in(at) if _INITIAL.search(text) else ()
        names = [(n.start, n.end) for n in found]
        for whole in sentences(text, names):
            for start, end in _pieces(text, *whole):
                yield Sentence(at[0] + start, at[0] + end, at, text[start:end])


def _pieces(text: str, start: int, end: int) -> Iterator[Range]:
    """Yield a range in pieces of bounded length, cut at spaces."""
    while end - start > _LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        stop = blank if blank > start else start + _LONGEST_SENTENCE
        yield start, stop
        start = stop + (blank > start)
    yield start, end
