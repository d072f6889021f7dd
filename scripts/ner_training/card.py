"""Write the model card from the measured scores; no number is written by hand."""

import json
import statistics
from pathlib import Path

from .example import spans_of
from .settings import (
    DEV_SETS,
    FINAL_SEEDS,
    LAYERS,
    OWN_SEEDS,
    SEEDS,
    TEACHERS,
    TRAINING_SETS,
    VOCABULARY,
    WIDE_SEEDS,
)
from .written import read_written

TEMPLATE = Path(__file__).with_name("card.md")
KINDS = {"all": "all four", "names": "PER, ORG, LOC", "PER": "PER", "ORG": "ORG",
         "LOC": "LOC", "MISC": "MISC"}  # fmt: skip
ROWS = {
    "DaN+ test, 8 bits (shipped)": ("int8", "test"),
    "DaN+ test, 32 bits": ("fp32", "test"),
    "DaN+ dev, 8 bits (shipped)": ("int8", "dev"),
    "DaN+ dev, 32 bits": ("fp32", "dev"),
}


def cell(entry):
    """Return F1 with its interval."""
    return f"{entry['f']} ({entry['low']}–{entry['high']})"


def table(scores):
    """Return the table of scores."""
    rows = {name: scores[model][split] for name, (model, split) in ROWS.items()}
    rows["DaN+ test, 8 bits, spaCy's words"] = scores["spacy_words"]
    head = f"| set, model | {' | '.join(KINDS.values())} |\n|{' --- |' * (len(KINDS) + 1)}"
    lines = [
        f"| {name} | {' | '.join(cell(row[k]) for k in KINDS)} |" for name, row in rows.items()
    ]
    return "\n".join([head, *lines])


def details(scores):
    """Return precision and recall on the test set, and how many names there are."""
    head = "| | " + " | ".join(KINDS.values()) + " |\n|" + " --- |" * (len(KINDS) + 1)
    test = scores["int8"]["test"]
    rows = {"precision": "p", "recall": "r", "names": "n"}
    lines = [f"| {n} | {' | '.join(str(test[k][f]) for k in KINDS)} |" for n, f in rows.items()]
    return "\n".join([head, *lines])


def seeds(scores):
    """Return the table of single runs, with mean and standard deviation."""
    head = "| run | dev | " + " | ".join(f"test {k}" for k in KINDS.values()) + " |"
    lines = [head, "|" + " --- |" * (len(KINDS) + 2)]
    values = {k: [run["test"][k] for run in scores["seeds"].values()] for k in KINDS}
    for name, run in scores["seeds"].items():
        cells = " | ".join(str(run["test"][k]) for k in KINDS)
        lines.append(f"| seed {name} | {run['dev']['all']} | {cells} |")
    if len(scores["seeds"]) > 1:
        dev = [run["dev"]["all"] for run in scores["seeds"].values()]
        spread = [
            f"{statistics.mean(v):.1f} ± {statistics.stdev(v):.1f}" for v in (dev, *values.values())
        ]
        lines.append(f"| mean ± standard deviation | {' | '.join(spread)} |")
    return "\n".join(lines)


def minutes(scores):
    """Return the scores on constructed minutes in one line."""
    found = scores["int8"]["minutes"]
    return ", ".join(f"{k} {cell(found[k])} of {found[k]['n']}" for k in ("PER", "ORG"))


def written(examples):
    """Return how many sentences, words and names were written for this model."""
    names = sum(len(spans_of(one.tags)) for one in examples)
    return {
        "written": f"{len(examples):,}",
        "written_words": f"{sum(len(one.words) for one in examples):,}",
        "written_names": f"{names:,}",
    }


def write(out):
    """Write README.md beside scores.json."""
    scores = json.loads((out / "scores.json").read_text(encoding="utf-8"))
    speed = scores["speed"]
    text = TEMPLATE.read_text(encoding="utf-8").format(
        table=table(scores), details=details(scores), seeds=seeds(scores),
        minutes=minutes(scores), size=f"{scores['bytes'] / 1e6:.1f}", speed=speed["model"],
        blank=speed["blank_spacy"], ratio=f"1 : {1 / speed['ratio']:.0f}", layers=LAYERS,
        vocabulary=VOCABULARY, training_sets=TRAINING_SETS, dev_sets=DEV_SETS,
        seed_numbers=", ".join(map(str, SEEDS)), final_seeds=", ".join(map(str, FINAL_SEEDS)),
        looks=looks(out), busy=speed["model_cpu"], chosen=logged(out, "chosen"),
        teachers=", ".join(map(str, TEACHERS)), wide_seeds=" and ".join(map(str, WIDE_SEEDS)),
        own_seeds=" and ".join(map(str, OWN_SEEDS)),
        **written(read_written()),
    )  # fmt: skip
    (out / "README.md").write_text(text, encoding="utf-8")


def entries(out):
    """Return the lines of the training log."""
    rows = (out / "training-log.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(row) for row in rows]


def logged(out, key):
    """Return the last value of a key in the log."""
    return [row[key] for row in entries(out) if key in row][-1]


def looks(out):
    """Return every look at the test set, from the log."""
    found = [row for row in entries(out) if row.get("stage") == "look at test"]
    return "\n".join(f"{i}. {row['of']}: {row['int8']}" for i, row in enumerate(found, 1))
