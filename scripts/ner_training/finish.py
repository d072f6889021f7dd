"""The last steps: export, choose the decoding on the development set, measure, describe."""

import hashlib
import json
import shutil

from . import card, evaluate, export, pieces, runtime, smooth, train
from .pipeline import blank, dev_lines, load, vocabulary
from .settings import BOS, EOS, LABELS, MAX_PIECES, PAD, SEEDS, UNK

NAME, VERSION = "referatgraf-da-ner", "1.1.0"
PACKAGE = "referatgraf_da_ner"
MODEL, TOKENIZER = "model.int8.onnx", "tokenizer.json"
SAMPLE = 400  # sentences to see how large activations get


def dump(path, value):
    """Write JSON."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def step_export(places, out, name="soup"):
    """Write the model and the tokenizer into the package, and the 32-bit model beside the work."""
    network, encoder = blank(places)
    load(network, places.work / f"{name}.pickle")
    folder = out / PACKAGE
    sample = places.danplus["train"][:SAMPLE]
    export.write(network, folder / MODEL, scales=smooth.scales(network, sample, encoder))
    export.write(network, places.work / "model.fp32.onnx", small=False)
    kept, whole = vocabulary(places), places.base
    made = pieces.build([whole.pieces[i] for i in kept], [whole.scores[i] for i in kept])
    made.save(str(folder / TOKENIZER), pretty=False)
    places.log(stage="export", of=name, bytes=(folder / MODEL).stat().st_size)


def encoder_of(folder):
    """Return the encoder that a package's tokenizer gives."""
    return pieces.Encoder(pieces.Tokenizer.from_file(str(folder / TOKENIZER)))


def step_rules(places, out):
    """Choose the decoding on the development set and write meta.json."""
    folder = out / PACKAGE
    dev, encoder = places.danplus["dev"], encoder_of(folder)
    logits = runtime.logits_of(runtime.session(folder / MODEL), dev, encoder)
    rules = evaluate.tuned(logits, dev, places.danplus["train"])
    places.log(
        stage="rules",
        bias=rules["bias"],
        share=rules["share"],
        temperature=rules["temperature"],
        plain=evaluate.measured(logits, dev, evaluate.plain_rules())["all"]["f"],
        tuned=evaluate.measured(logits, dev, rules)["all"]["f"],
    )
    files = {f: hashlib.sha256((folder / f).read_bytes()).hexdigest() for f in (MODEL, TOKENIZER)}
    meta = {
        "format": 1, "name": NAME, "version": VERSION, "labels": LABELS,
        "bos": BOS, "eos": EOS, "pad": PAD, "unk": UNK, "max_pieces": MAX_PIECES, "files": files,
        "transitions": [[round(float(x), 4) for x in row] for row in rules["moves"]],
        "start": [round(float(x), 4) for x in rules["start"]],
        "temperature": rules["temperature"],
        "words": "words are split as spaCy's blank Danish tokenizer does",
    }  # fmt: skip
    dump(folder / "meta.json", meta)
    return rules


def step_measure(places, out, rules, name="soup", seeds=SEEDS):
    """Measure the shipped model, its 32-bit form and each seed; write scores.json and the card."""
    folder = out / PACKAGE
    encoder, small = encoder_of(folder), runtime.session(folder / MODEL)
    whole = runtime.session(places.work / "model.fp32.onnx")
    test, dev = places.danplus["test"], places.danplus["dev"]
    sets = {"dev": dev, "test": test, "minutes": dev_lines(places)}
    scores = {
        "int8": evaluate.report(small, encoder, sets, rules),
        "fp32": evaluate.report(whole, encoder, {"dev": dev, "test": test}, rules),
        "spacy_words": evaluate.end_to_end(small, encoder, test, rules, evaluate.DRAWS),
        "seeds": {str(s): seed_scores(places, s, (dev, test), rules) for s in seeds},
        "speed": evaluate.speed(small, encoder, test, rules),
        "bytes": sum(p.stat().st_size for p in folder.iterdir() if p.is_file()),
        "soup": name,
    }
    dump(out / "scores.json", scores)
    log = places.work / "training-log.jsonl"
    places.log(stage="look at test", of=name, int8=scores["int8"]["test"]["all"]["f"])
    shutil.copy(log, out / "training-log.jsonl")
    card.write(out)
    return scores


def seed_scores(places, seed, sets, rules):
    """Return one run's scores on dev and test, before averaging and in 32 bits."""
    network, encoder = blank(places)
    load(network, places.work / f"narrow-{seed}.pickle")
    found = {}
    for label, examples in zip(("dev", "test"), sets, strict=True):
        logits = train.logits_of(network, examples, encoder)
        summary = evaluate.measured(logits, examples, rules)
        found[label] = {kind: entry["f"] for kind, entry in summary.items()}
    return found
