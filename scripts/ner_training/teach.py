"""Let the trained runs label PAROLE: their mean probabilities, corrected by its word classes.

What a run cannot know, PAROLE does: which words its annotators took for proper nouns. How often a
label falls on a proper noun is counted where both are known, in DaN+'s training sentences.
"""

from dataclasses import replace

import numpy as np

from .decode import log_softmax
from .settings import LABELS, TRUST
from .train import logits_of

SURE = 0.7  # that a word is no name


def likelihoods(examples):
    """Return, for each label, how often it falls on a word that is (not) a proper noun."""
    count = np.full((2, len(LABELS)), 0.5)
    for one in examples:
        if one.proper is not None:
            for flag, tag in zip(one.proper, one.tags, strict=True):
                count[int(flag), LABELS.index(tag)] += 1
    return count / count.sum(0)


def corrected(chances, proper, table):
    """Return the labels' probabilities, given too which words are proper nouns."""
    flags = np.array(proper[: len(chances)], int)
    found = chances * table[flags] ** TRUST
    return (found / found.sum(-1, keepdims=True)).astype(np.float32)


def likely(examples):
    """Return the sentences with proper nouns and each fourth of the others."""
    return [one for i, one in enumerate(examples) if any(one.proper) or i % 4 == 0]


def worth(example):
    """Say whether a taught sentence likely holds a name."""
    return bool((example.soft[:, 0] < SURE).any())


def taught(networks, encoder, examples, table):
    """Return the examples with the networks' mean probabilities as soft labels."""
    rows = [logits_of(network, examples, encoder) for network in networks]
    found = []
    for one, *scores in zip(examples, *rows, strict=True):
        chances = np.mean([np.exp(log_softmax(s)) for s in scores], axis=0)
        found.append(replace(one, soft=corrected(chances, one.proper, table)))
    return [one for one in found if worth(one)]
