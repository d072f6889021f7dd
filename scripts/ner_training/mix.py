"""Put the epochs together: which sets, in which share, with whose names."""

import random
from dataclasses import replace

from .example import spans_of


def swapped(example, given, family, chance):
    """Return an example whose people of two names and more are called otherwise."""
    words = list(example.words)
    for start, end, kind in spans_of(example.tags):
        if kind == "PER" and end - start > 1 and words[start][:1].isalpha():
            words[start], words[end - 1] = chance.choice(given), chance.choice(family)
    return replace(example, words=tuple(words))


def augment(examples, share, names, chance, forbidden):
    """Return the examples, a share of them with other names, none with a forbidden name."""
    found = []
    for one in examples:
        other = swapped(one, *names, chance) if chance.random() < share else one
        kept = next((x for x in (other, one) if not forbidden(x.words)), None)
        if kept:
            found.append(kept)
    return found


def named(examples, rest, chance):
    """Return the examples that hold a name, and a share of the others."""
    return [
        one
        for one in examples
        if any(tag not in "O?" for tag in one.tags) or chance.random() < rest
    ]


def wide(danplus, norne, parole, count, seed):
    """Return the epochs of the wide stage: Danish and Norwegian news, and proper nouns."""
    chance = random.Random(seed)
    with_names = [one for one in parole if any(one.proper)]
    found = []
    for _ in range(count):
        some = chance.sample(with_names, len(with_names) // count)
        found.append([*danplus, *named(norne, 0.2, chance), *some])
    return found


def narrow(danplus, lines, taught, count, seed, share):
    """Return the epochs of the narrow stage: Danish news, minutes, and what a teacher labelled.

    Each epoch has its own part of the last.
    """
    chance = random.Random(seed)
    taught = list(taught)
    chance.shuffle(taught)
    return [
        [*danplus, *chance.sample(lines, min(share, len(lines))), *taught[i::count]]
        for i in range(count)
    ]
