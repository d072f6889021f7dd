"""The one type that the data come in, and spaCy's Danish words."""

from dataclasses import dataclass
from functools import cache

import numpy as np


@dataclass(frozen=True, slots=True)
class Example:
    """Hold one sentence or line.

    ``spaces`` says after which words white space stands. ``tags`` are BIO labels ("?" where
    nobody knows). ``proper`` says which words a tagger of people marked as proper nouns, and
    ``soft`` holds the probabilities that a teacher gives each label, where there is one.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...]
    source: str
    proper: tuple[bool, ...] | None = None
    soft: np.ndarray | None = None


@cache
def tokenizer():
    """Return spaCy's blank Danish tokenizer, which the run time splits words with."""
    import spacy

    return spacy.blank("da").tokenizer


def tag_words(text, spans, unknown=()):
    """Return (words, spaces, tags) of a text for spans (start, end, kind) of characters.

    A word that lies only partly in a span makes the span's border unsure: it gets "?".
    """
    words, spaces, tags = [], [], []
    for token in tokenizer()(text):
        if token.is_space:
            continue
        start, end = token.idx, token.idx + len(token)
        words.append(token.text)
        spaces.append(end == len(text) or text[end].isspace())
        tags.append(tag_of(start, end, spans, unknown))
    return tuple(words), tuple(spaces), tuple(tags)


def tag_of(start, end, spans, unknown):
    """Return the label of the word between two offsets."""
    for first, last, kind in spans:
        if start >= first and end <= last:
            return f"{'B' if start == first else 'I'}-{kind}"
        if start < last and end > first:
            return "?"
    if any(start < last and end > first for first, last in unknown):
        return "?"
    return "O"


def spans_of(tags):
    """Return the spans (start, end, kind) of a row of BIO labels."""
    found, start, kind = [], None, ""
    for i, tag in enumerate((*tags, "O")):
        inside = tag.startswith("I-") and start is not None and tag[2:] == kind
        if start is not None and not inside:
            found.append((start, i, kind))
            start = None
        if tag.startswith("B-") or (tag.startswith("I-") and not inside):
            start, kind = i, tag[2:]
    return found


def mended(tags):
    """Return BIO labels in which every name begins with B."""
    found = ["O"] * len(tags)
    for start, end, kind in spans_of(tags):
        found[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return tuple(found)
