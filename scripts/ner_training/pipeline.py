"""The steps in their order; each reads and writes one working folder and can be run again."""

import json
import pickle
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import torch

from . import (
    base,
    danplus,
    forbidden,
    minutes,
    mix,
    norne,
    parole,
    pieces,
    registers,
    synthetic,
    train,
    written,
)
from .network import Tagger
from .settings import (
    BASE_SEED,
    DEV_SETS,
    LINES,
    NARROW,
    SYNTHETIC,
    TRAINING_SETS,
    WIDE,
)


@dataclass(frozen=True)
class Places:
    """Say where everything lies."""

    data: Path
    norne: Path
    wheel: Path
    work: Path
    corpus: Path | None = None

    @cached_property
    def log(self):
        """Return the function that writes a line of the training log and shows it."""
        path = self.work / "training-log.jsonl"

        def write(**entry):
            shown = json.dumps(entry, ensure_ascii=False)
            with path.open("a", encoding="utf-8") as lines:
                lines.write(shown + "\n")
            print(time.strftime("%H:%M:%S"), shown, flush=True)

        return write

    @cached_property
    def danplus(self):
        """Return the splits of DaN+."""
        return {split: danplus.read_danplus(self.data, split) for split in danplus.SPLITS}

    @cached_property
    def parole(self):
        """Return the sentences of PAROLE that are none of DaN+'s."""
        return parole.outside(parole.read_parole(self.data), *self.danplus.values())

    @cached_property
    def trained(self):
        """Return DaN+'s training sentences with their proper nouns."""
        return parole.with_proper(self.danplus["train"], parole.read_parole(self.data))

    @cached_property
    def forbidden(self):
        """Return the check for names of the held-out corpus; without the corpus it finds none."""
        names = forbidden.names_in(self.corpus) if self.corpus else frozenset()
        return forbidden.checker(names)

    @cached_property
    def ordinary(self):
        """Return the words that are no names."""
        return minutes.ordinary_words(self.danplus["train"], self.parole)

    @cached_property
    def lines(self):
        """Return the lines of minutes to train on: constructed and made up."""
        own = minutes.read_minutes(TRAINING_SETS, self.ordinary)
        made = synthetic.synthetic(self.data, SYNTHETIC, BASE_SEED)
        return [one for one in (*own, *made) if not self.forbidden(one.words)]

    @cached_property
    def written(self):
        """Return the sentences written and marked for this model."""
        return [one for one in written.read_written() if not self.forbidden(one.words)]

    @cached_property
    def base(self):
        """Return the base model."""
        return base.read_base(self.wheel)


def words_known(places):
    """Return the words by which the vocabulary is cut: no dev or test set is among them."""
    found = {w for one in places.danplus["train"] for w in one.words}
    found |= {w for one in places.parole for w in one.words}
    found |= {w for one in norne.read_norne(places.norne) for w in one.words}
    found |= {w for names in registers.people(places.data) for w in names}
    tables = ("organisations", "municipalities", "regions", "roles", "parties", "local_lists",
              "given_names", "surnames")  # fmt: skip
    for table in tables:
        for row in registers.authority(table):
            found |= {w for cell in row.values() for w in (cell or "").replace("|", " ").split()}
    for path in sorted((registers.ROOT / "tests" / "gold").glob("[a-k]*.txt")):
        found |= set(path.read_text(encoding="utf-8").split())
    return sorted(found)


def vocabulary(places):
    """Return the numbers of the kept pieces; kept in the working folder."""
    path = places.work / "kept.json"
    if not path.exists():
        path.write_text(json.dumps(pieces.keep(places.base, words_known(places))))
    return json.loads(path.read_text())


def blank(places):
    """Return a network as the base gives it, and the encoder of words."""
    kept = vocabulary(places)
    whole = places.base
    made = pieces.build([whole.pieces[i] for i in kept], [whole.scores[i] for i in kept])
    torch.manual_seed(BASE_SEED)
    return Tagger(whole, kept), pieces.Encoder(made)


def save(network, path):
    """Keep all weights but the word vectors, which never change."""
    state = {k: v for k, v in network.state_dict().items() if k != "word.weight"}
    path.write_bytes(pickle.dumps(state))


def load(network, path):
    """Put kept weights in."""
    network.load_state_dict(pickle.loads(path.read_bytes()), strict=False)


def step_wide(places, seed):
    """Train the wide stage: news in Danish and Norwegian."""
    network, encoder = blank(places)
    names, chance = registers.people(places.data), mix.random.Random(seed)
    epochs = mix.wide(
        places.trained, norne.read_norne(places.norne), places.parole, WIDE.epochs, seed
    )
    rows = [
        train.rows_of(mix.augment(e, WIDE.swap, names, chance, places.forbidden), encoder)
        for e in epochs
    ]
    places.log(stage="wide", seed=seed, examples=[len(r) for r in rows])
    dev = places.danplus["dev"]
    train.run_stage(
        network, rows, WIDE, seed, places.log,
        lambda n: places.log(stage="wide", dev=train.judge(n, dev, encoder)),
    )  # fmt: skip
    save(network, places.work / f"wide-{seed}.pickle")
    places.log(stage="wide", seed=seed, mean_weights_dev=train.judge(network, dev, encoder))


def step_own(places, seed):
    """Train from the wide stage on: Danish news, sentences written for this model, minutes."""
    news = [*places.trained, *places.written]
    step_danish(places, seed, news, (), begin="wide", name="own")


def step_narrow(places, seed, taught=(), begin="own", name="narrow"):
    """Train on Danish news and minutes alone: they mark as the sets do that it is measured by."""
    step_danish(places, seed, places.trained, taught, begin, name)


def step_danish(places, seed, news, taught, begin, name):
    """Train a run of a later stage from an earlier one."""
    network, encoder = blank(places)
    load(network, places.work / f"{begin}.pickle")
    names, chance = registers.people(places.data), mix.random.Random(seed)
    epochs = mix.narrow(news, places.lines, taught, NARROW.epochs, seed, LINES)
    rows = [
        train.rows_of(mix.augment(e, NARROW.swap, names, chance, places.forbidden), encoder)
        for e in epochs
    ]
    places.log(stage=name, seed=seed, examples=[len(r) for r in rows])
    train.run_stage(network, rows, NARROW, seed, places.log)
    save(network, places.work / f"{name}-{seed}.pickle")
    dev = train.judge(network, places.danplus["dev"], encoder)
    places.log(stage=name, seed=seed, mean_weights_dev=dev)


def mean_of(paths):
    """Return the mean of several networks' weights: a soup."""
    states = [pickle.loads(path.read_bytes()) for path in paths]
    return {key: sum(state[key].float() for state in states) / len(states) for key in states[0]}


def soup_of(places, names):
    """Return a network whose weights are the mean of others', and the encoder."""
    network, encoder = blank(places)
    network.load_state_dict(mean_of([places.work / f"{n}.pickle" for n in names]), strict=False)
    return network, encoder


def step_soup(places, name, parts):
    """Average the weights of several runs."""
    network, encoder = soup_of(places, parts)
    save(network, places.work / f"{name}.pickle")
    dev = train.judge(network, places.danplus["dev"], encoder)
    places.log(stage=name, of=list(parts), mean_weights_dev=dev)


def dev_lines(places):
    """Return the constructed minutes that are kept for development."""
    return minutes.read_minutes(DEV_SETS, places.ordinary)
