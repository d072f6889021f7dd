"""One stage of training: from a network and rows of examples to the mean of its weights."""

import random
import time

import numpy as np
import torch
import torch.nn.functional as functional

from .decode import bio, log_softmax, viterbi
from .pieces import batches
from .scores import counts, line, summary
from .settings import LABELS, PAD, UNK

NUMBER = {label: i for i, label in enumerate(LABELS)}
IGNORED = -100
PIECES = 900  # in a batch
CHUNK = 640  # examples that are sorted by length together
PROPER_WEIGHT = 0.2
DECAY = 0.95  # of the rate, from each layer to the one below
EVERY = 4  # steps between two updates of the mean


def half_precision():
    """Return the context in which products are of 16 bits, where the processor has such."""
    able = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=able)


def rows_of(examples, encoder):
    """Return (ids, first, example) for each example."""
    return [(*encoder(one.words, one.spaces), one) for one in examples]


def padded(rows):
    """Return (ids, mask) of a batch."""
    length = max(len(row[0]) for row in rows)
    ids = torch.full((len(rows), length), PAD)
    for i, row in enumerate(rows):
        ids[i, : len(row[0])] = torch.tensor(row[0])
    mask = torch.zeros_like(ids, dtype=torch.bool)
    for i, row in enumerate(rows):
        mask[i, : len(row[0])] = True
    return ids, mask


def hard(rows, length, read):
    """Return a batch's targets, one number at each word's first piece."""
    found = torch.full((len(rows), length), IGNORED)
    for i, (_, first, example) in enumerate(rows):
        numbers = read(example)
        if numbers is not None:
            found[i, first] = torch.tensor(numbers[: len(first)])
    return found


def tag_numbers(example):
    """Return the labels as numbers; none where a teacher's probabilities stand for them."""
    if example.soft is not None:
        return None
    return [NUMBER.get(tag, IGNORED) for tag in example.tags]


def proper_numbers(example):
    """Return which words are proper nouns, where that is known."""
    return None if example.proper is None else [int(x) for x in example.proper]


def soft_loss(logits, rows):
    """Return the summed loss against the teacher's probabilities and the count of words."""
    total, count = logits.new_zeros(()), 0
    for i, (_, first, example) in enumerate(rows):
        if example.soft is not None:
            target = torch.tensor(example.soft[: len(first)])
            total = total - (target * functional.log_softmax(logits[i, first], -1)).sum()
            count += len(first)
    return total, count


def loss_of(network, rows, stage, chance):
    """Return the loss of a batch."""
    ids, mask = padded(rows)
    blank = torch.from_numpy(chance.random(ids.shape) < stage.word_dropout) & (ids > UNK)
    with half_precision():
        x = network.encode(ids.masked_fill(blank, UNK), mask)
        logits, proper = network.head(x).float(), network.name(x).float()
    y = hard(rows, ids.shape[1], tag_numbers)
    words = (y != IGNORED).sum()
    total = functional.cross_entropy(
        logits.flatten(0, 1), y.flatten(), ignore_index=IGNORED,
        label_smoothing=stage.smoothing, reduction="sum",
    )  # fmt: skip
    taught, count = soft_loss(logits, rows)
    loss = (total + taught) / max(int(words) + count, 1)
    z = hard(rows, ids.shape[1], proper_numbers)
    if (z != IGNORED).any():
        aid = functional.cross_entropy(proper.flatten(0, 1), z.flatten(), ignore_index=IGNORED)
        loss = loss + PROPER_WEIGHT * aid
    return loss


def groups(network, stage):
    """Return the optimiser's groups: the lower a layer, the slower; word vectors stay."""
    network.word.weight.requires_grad_(False)
    count = len(network.layers)
    below = [network.pos.weight, network.typ, *network.ln.parameters()]
    parts = [{"params": below, "lr": stage.rate * DECAY**count}]
    for i, layer in enumerate(network.layers):
        rate = stage.rate * DECAY ** (count - 1 - i)
        parts.append({"params": list(layer.parameters()), "lr": rate})
    heads = [*network.head.parameters(), *network.name.parameters()]
    return [*parts, {"params": heads, "lr": stage.head_rate}]


def order(rows, chance):
    """Return an epoch's batches in random order."""
    rows = rows.copy()
    chance.shuffle(rows)
    found = []
    for at in range(0, len(rows), CHUNK):
        chunk = rows[at : at + CHUNK]
        found += [[chunk[i] for i in batch] for batch in batches(chunk, PIECES)]
    chance.shuffle(found)
    return found


def run_stage(network, epochs, stage, seed, log, watch=None):
    """Train over the epochs' rows; leave the mean of the last weights in the network."""
    chance, drawn = random.Random(seed), np.random.default_rng(seed)
    torch.manual_seed(seed)
    network.drop.random = np.random.Generator(np.random.SFC64(seed))
    plan = [batch for rows in epochs for batch in order(rows, chance)]
    parts = groups(network, stage)
    optimiser = torch.optim.AdamW(parts, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda i: min(1, (i + 1) / stage.warm_up) * max(0.02, 1 - i / len(plan))
    )
    weights = [p for part in parts for p in part["params"]]
    mean = [p.detach().clone() for p in weights]
    begun, seen = time.time(), 0.0
    network.train()
    for step, batch in enumerate(plan, 1):
        loss = loss_of(network, batch, stage, drawn)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        schedule.step()
        seen += loss.item()
        if step % EVERY == 0:
            fade = min(stage.average**EVERY, step / (step + 10 * EVERY))
            torch._foreach_lerp_(mean, [p.detach() for p in weights], 1 - fade)
        if step % 100 == 0 or step == len(plan):
            log(step=step, of=len(plan), seconds=round(time.time() - begun),
                loss=round(seen / (step % 100 or 100), 4))  # fmt: skip
            seen = 0.0
            if watch and step % 300 == 0:
                watch(network)
                network.train()
    with torch.no_grad():
        torch._foreach_copy_(weights, mean)
    network.eval()


def logits_of(network, examples, encoder, limit=1500):
    """Return each example's scores, a row a word (fewer where an example was cut)."""
    rows, found = rows_of(examples, encoder), [None] * len(examples)
    network.eval()
    with torch.no_grad(), half_precision():
        for batch in batches(rows, limit):
            scores = network(*padded([rows[i] for i in batch])).float().numpy()
            for row, i in zip(scores, batch, strict=True):
                found[i] = row[rows[i][1]]
    return found


def labelled(logits, examples, moves=None, start=None, temperature=1.0):
    """Return each example's labels by Viterbi."""
    usual = bio()
    moves, start = usual[0] if moves is None else moves, usual[1] if start is None else start
    found = []
    for scores, one in zip(logits, examples, strict=True):
        tags = viterbi(log_softmax(scores / temperature), moves, start)
        found.append((*tags, *["O"] * (len(one.words) - len(tags))))
    return found


def judge(network, examples, encoder):
    """Return a one-line score of the network."""
    found = labelled(logits_of(network, examples, encoder), examples)
    return line(summary(counts([one.tags for one in examples], found)))
