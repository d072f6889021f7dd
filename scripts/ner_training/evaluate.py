"""Measure a model: strict span F1 on DaN+ and on constructed minutes, and speed."""

import time

import numpy as np

from . import runtime
from .decode import bio, log_softmax, viterbi
from .example import Example, spans_of, tag_words, tokenizer
from .scores import counts, summary
from .settings import DRAWS, LABELS

BIASES = (-0.8, -0.6, -0.4, -0.2, 0.0, 0.2, 0.4)  # added to the score of O
SHARES = (0.0, 0.25, 0.5)  # of the learnt transitions
TEMPERATURES = np.arange(0.5, 2.01, 0.05)


def tagged(logits, examples, rules):
    """Return each example's labels."""
    moves, start = rules["moves"], rules["start"]
    found = []
    for scores, one in zip(logits, examples, strict=True):
        tags = viterbi(log_softmax(scores / rules["temperature"]), moves, start)
        found.append((*tags, *["O"] * (len(one.words) - len(tags))))
    return found


def without_unsure(gold, found):
    """Return labels without the spans that touch a word whose label nobody knows."""
    kept = list(found)
    for start, end, _ in spans_of(found):
        if "?" in gold[start:end]:
            kept[start:end] = ["O"] * (end - start)
    return tuple(kept)


def measured(logits, examples, rules, draws=0):
    """Return the summary of scores."""
    gold = [one.tags for one in examples]
    found = tagged(logits, examples, rules)
    found = [without_unsure(a, b) for a, b in zip(gold, found, strict=True)]
    return summary(counts(gold, found), draws)


def plain_rules():
    """Return decoding by BIO alone."""
    moves, start = bio()
    return {"moves": moves, "start": start, "temperature": 1.0, "bias": 0.0, "share": 0.0}


def learnt(examples):
    """Return (moves, start): logarithms of how often labels follow each other, centred on O."""
    count, first = np.full((len(LABELS),) * 2, 0.5), np.full(len(LABELS), 0.5)
    number = {label: i for i, label in enumerate(LABELS)}
    for one in examples:
        rows = [number[tag] for tag in one.tags]
        first[rows[0]] += 1
        np.add.at(count, (rows[:-1], rows[1:]), 1)
    usual = np.log(count.sum(0) / count.sum())
    moves = np.log(count / count.sum(1, keepdims=True)) - usual
    return moves.astype(np.float32), (np.log(first / first.sum()) - usual).astype(np.float32)


def rules_for(share, bias, table):
    """Return decoding with a share of the learnt transitions and a bias on O."""
    found = plain_rules()
    moves, start = (share * part for part in table)
    moves[:, 0] += bias
    start[0] += bias
    found["moves"], found["start"] = found["moves"] + moves, found["start"] + start
    return found | {"bias": bias, "share": share}


def tuned(logits, dev, train):
    """Return the decoding that is best on the development set, and its temperature."""
    table = learnt(train)
    options = [rules_for(share, bias, table) for share in SHARES for bias in BIASES]

    def worth(rules):
        found = measured(logits, dev, rules)
        return (
            found["all"]["f"] + found["names"]["f"] - 0.2 * abs(rules["bias"]) - rules["share"] / 5
        )

    # The temperature scales the scores before the rules, so it is found first and kept.
    warmth = temperature(logits, dev)
    return max(({**rules, "temperature": warmth} for rules in options), key=worth)


def temperature(logits, examples):
    """Return what the scores are to be divided by, for true probabilities on the examples."""
    number = {label: i for i, label in enumerate(LABELS)}
    rows = [
        (s, [number[t] for t in one.tags[: len(s)]])
        for s, one in zip(logits, examples, strict=True)
    ]
    scores, truth = np.concatenate([s for s, _ in rows]), np.concatenate([t for _, t in rows])
    losses = [-log_softmax(scores / t)[np.arange(len(truth)), truth].mean() for t in TEMPERATURES]
    return round(float(TEMPERATURES[int(np.argmin(losses))]), 2)


def text_of(example):
    """Return an example's text."""
    pairs = zip(example.words, example.spaces, strict=True)
    return "".join(word + " " * space for word, space in pairs).rstrip()


def offsets(example):
    """Return each word's (start, end) in the text."""
    found, at = [], 0
    for word, space in zip(example.words, example.spaces, strict=True):
        found.append((at, at + len(word)))
        at += len(word) + space
    return found


def respelt(example):
    """Return the example as spaCy's tokenizer splits its text."""
    words, spaces, tags = tag_words(text_of(example), [])
    return Example(words, spaces, tags, example.source)


def at_letters(example, tags):
    """Return labels for each letter, so that words may be split otherwise than the gold's."""
    places = offsets(example)
    found = ["O"] * places[-1][1]
    for start, end, kind in spans_of(tags):
        first, last = places[start][0], places[end - 1][1]
        found[first:last] = [f"B-{kind}", *[f"I-{kind}"] * (last - first - 1)]
    return tuple(found)


def end_to_end(model, encoder, examples, rules, draws=0):
    """Return the summary of scores with spaCy's words in place of the gold's."""
    others = [respelt(one) for one in examples]
    found = tagged(runtime.logits_of(model, others, encoder), others, rules)
    guessed = [at_letters(a, b) for a, b in zip(others, found, strict=True)]
    gold = [at_letters(one, one.tags) for one in examples]
    return summary(counts(gold, guessed), draws)


def speed(model, encoder, examples, rules):
    """Return words a second of the model, of spaCy's tokenizer, and their ratio, in one run."""
    texts, count = [text_of(one) for one in examples], sum(len(one.words) for one in examples)
    split = tokenizer()

    def tag():
        tagged(runtime.logits_of(model, examples, encoder), examples, rules)

    def words():
        for text in texts:
            split(text)

    tag()
    words()
    mine, blank = runtime.words_a_second(tag, count), runtime.words_a_second(words, count)
    busy = runtime.words_a_second(tag, count, clock=time.process_time)
    return {
        "model": round(mine), "model_cpu": round(busy), "blank_spacy": round(blank),
        "ratio": round(mine / blank, 4),
    }  # fmt: skip


def report(model, encoder, sets, rules):
    """Return the scores on every set, with intervals."""
    return {
        name: measured(runtime.logits_of(model, examples, encoder), examples, rules, DRAWS)
        for name, examples in sets.items()
    }
