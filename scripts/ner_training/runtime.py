"""Run an exported model as the run time does: onnxruntime, one thread, batches by length."""

import time

import numpy as np
import onnxruntime

from .pieces import batches
from .settings import PAD

LIMIT = 256  # pieces in a batch: what fits the processor's cache is fastest


def session(path):
    """Return a session of one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def logits_of(model, examples, encoder, limit=LIMIT):
    """Return each example's scores, a row a word (fewer where an example was cut)."""
    rows = [encoder(one.words, one.spaces) for one in examples]
    found = [None] * len(rows)
    for batch in batches(rows, limit):
        ids = np.full((len(batch), max(len(rows[i][0]) for i in batch)), PAD, np.int64)
        mask = np.zeros(ids.shape, bool)
        for at, i in enumerate(batch):
            ids[at, : len(rows[i][0])] = rows[i][0]
            mask[at, : len(rows[i][0])] = True
        scores = model.run(None, {"ids": ids, "mask": mask})[0]
        for row, i in zip(scores, batch, strict=True):
            found[i] = row[rows[i][1]]
    return found


def words_a_second(work, words, rounds=5, clock=time.perf_counter):
    """Return the median speed of a piece of work over some rounds."""
    times = []
    for _ in range(rounds):
        begun = clock()
        work()
        times.append(clock() - begun)
    return words / sorted(times)[len(times) // 2]
