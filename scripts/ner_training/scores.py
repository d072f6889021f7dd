"""Strict span F1 (borders and type exact), with intervals by bootstrap over sentences."""

import numpy as np

from .example import spans_of
from .settings import TYPES

SETS = {"all": TYPES, "names": ("PER", "ORG", "LOC"), **{kind: (kind,) for kind in TYPES}}


def counts(gold, found):
    """Return, for each sentence and kind, how many are right, found and there."""
    rows = np.zeros((len(gold), len(TYPES), 3), np.int64)
    for row, truth, guess in zip(rows, gold, found, strict=True):
        a, b = set(spans_of(truth)), set(spans_of(guess))
        for k, kind in enumerate(TYPES):
            mine, theirs = {s for s in a if s[2] == kind}, {s for s in b if s[2] == kind}
            row[k] = len(mine & theirs), len(theirs), len(mine)
    return rows


def f1(totals):
    """Return (precision, recall, F1) in per cent."""
    right, guessed, there = (float(x) for x in totals)
    precision, recall = right / max(guessed, 1), right / max(there, 1)
    return tuple(100 * x for x in (precision, recall, 2 * right / max(guessed + there, 1)))


def summary(rows, draws=0, seed=0):
    """Return P, R, F1 for each set of kinds, and the 95 % interval of F1 if draws are asked."""
    found = {}
    random = np.random.default_rng(seed)
    picks = [random.integers(0, len(rows), len(rows)) for _ in range(draws)]
    for name, kinds in SETS.items():
        part = rows[:, [TYPES.index(k) for k in kinds]].sum(1)
        precision, recall, both = f1(part.sum(0))
        entry = {"p": round(precision, 1), "r": round(recall, 1), "f": round(both, 1)}
        if draws:
            drawn = [f1(part[pick].sum(0))[2] for pick in picks]
            entry["low"], entry["high"] = (
                round(float(x), 1) for x in np.percentile(drawn, [2.5, 97.5])
            )
        found[name] = entry | {"n": int(part[:, 2].sum())}
    return found


def line(found):
    """Return a summary in one line."""
    return " ".join(f"{name} {entry['f']}" for name, entry in found.items())
