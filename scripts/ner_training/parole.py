"""Read PAROLE-DK (news and prose of about 1990 with word classes): no names, but proper nouns."""

import gzip
from dataclasses import replace

from .example import Example
from .norne import spaces

PROPER = "NP"
CLEAR = 25  # letters that no two sentences share by chance


def sentence(line):
    """Return one sentence; its labels are unknown."""
    pairs = [word.rpartition("/") for word in line.split()]
    words = tuple(pair[0] for pair in pairs)
    proper = tuple(pair[2].startswith(PROPER) for pair in pairs)
    return Example(words, spaces(words), ("?",) * len(words), "parole", proper)


def key(words):
    """Return what tells two sentences apart, however their words were split."""
    return "".join(words).replace("_", "").replace(" ", "").casefold()


def read_parole(folder):
    """Return every sentence."""
    path = folder / "parole-pos" / "da-stanford-tagger.train.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [sentence(line) for line in lines if line.strip()]


def outside(parole, *others):
    """Return the sentences of which nothing stands in other sets."""
    known = {key(one.words) for other in others for one in other}
    left = known - {key(one.words) for one in parole}
    begun = [k[:CLEAR] for k in left if len(k) >= CLEAR]  # split otherwise than here
    found = [(key(one.words), one) for one in parole]
    return [one for k, one in found if k not in known and not any(b in k for b in begun)]


def with_proper(examples, parole):
    """Return examples with their proper nouns, where PAROLE holds the sentence word for word."""
    known = {one.words: one.proper for one in parole}
    return [replace(one, proper=known.get(one.words)) for one in examples]
