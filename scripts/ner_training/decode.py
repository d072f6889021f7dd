"""Turn scores into labels: Viterbi over BIO, as the run time does it."""

import numpy as np

from .settings import LABELS

NEVER = -1e4


def bio():
    """Return (transitions, start): what BIO forbids."""
    count = len(LABELS)
    moves, start = np.zeros((count, count), np.float32), np.zeros(count, np.float32)
    for j, after in enumerate(LABELS):
        if after.startswith("I-"):
            start[j] = NEVER
            for i, before in enumerate(LABELS):
                if before[2:] != after[2:]:
                    moves[i, j] = NEVER
    return moves, start


def viterbi(scores, moves, start):
    """Return the best row of labels for a row of scores (words x labels)."""
    if not len(scores):
        return ()
    best, back = scores[0] + start, []
    for row in scores[1:]:
        through = best[:, None] + moves
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return tuple(LABELS[i] for i in reversed(path))


def log_softmax(logits):
    """Return the logarithms of the probabilities."""
    shifted = logits - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
