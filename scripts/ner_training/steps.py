"""Run the steps that are asked for; what lies in the working folder already is not made again."""

import pickle

from . import evaluate, finish, teach
from .pipeline import (
    Places,
    blank,
    dev_lines,
    load,
    save,
    soup_of,
    step_narrow,
    step_own,
    step_soup,
    step_wide,
)
from .scores import line
from .settings import FINAL_SEEDS, OWN_SEEDS, SEEDS, TEACHERS, WIDE_SEEDS
from .train import logits_of

__all__ = ["Places", "run"]


def missing(places, name):
    """Say whether a step's file is still to be made."""
    return not (places.work / f"{name}.pickle").exists()


def wide(places, out):
    """Train on news in two languages, once a seed; the next stage begins from their mean."""
    for seed in WIDE_SEEDS:
        if missing(places, f"wide-{seed}"):
            step_wide(places, seed)
    if missing(places, "wide"):
        step_soup(places, "wide", [f"wide-{seed}" for seed in WIDE_SEEDS])


def own(places, out):
    """Train on what was written for this model, too, once a seed; go on from the mean."""
    for seed in OWN_SEEDS:
        if missing(places, f"own-{seed}"):
            step_own(places, seed)
    if missing(places, "own"):
        step_soup(places, "own", [f"own-{seed}" for seed in OWN_SEEDS])


def narrow(places, out):
    """Train each seed on Danish news and minutes."""
    for seed in SEEDS:
        if missing(places, f"narrow-{seed}"):
            step_narrow(places, seed)


def soup(places, out):
    """Average the seeds."""
    if missing(places, "soup"):
        step_soup(places, "soup", [f"narrow-{seed}" for seed in SEEDS])


def lessons(places):
    """Return PAROLE's sentences as two seeds together label them; kept in the working folder."""
    path = places.work / "taught.pickle"
    if not path.exists():
        networks, encoder = [], None
        for seed in TEACHERS:
            network, encoder = blank(places)
            load(network, places.work / f"narrow-{seed}.pickle")
            networks.append(network)
        table = teach.likelihoods(places.trained)
        found = teach.taught(networks, encoder, teach.likely(places.parole), table)
        path.write_bytes(pickle.dumps(found))
    return pickle.loads(path.read_bytes())


def taught(places, out):
    """Train again with PAROLE as the seeds label it."""
    for seed in FINAL_SEEDS:
        if missing(places, f"taught-{seed}"):
            step_narrow(places, seed, lessons(places), "soup", "taught")


def final(places, out):
    """Keep the best on the development sets: the soup, the taught run, or the mean of both."""
    if not missing(places, "final"):
        return
    last = [f"taught-{seed}" for seed in FINAL_SEEDS]
    sets = {"dev": places.danplus["dev"], "minutes": dev_lines(places)}
    rules, worth = evaluate.plain_rules(), {}
    for name, parts in (("soup", ["soup"]), ("taught", last), ("both", ["soup", *last])):
        network, encoder = soup_of(places, parts)
        found = {
            key: evaluate.measured(logits_of(network, examples, encoder), examples, rules)
            for key, examples in sets.items()
        }
        places.log(stage="final", candidate=name, **{k: line(v) for k, v in found.items()})
        dev = found["dev"]["all"]["f"] + found["dev"]["names"]["f"]
        worth[name] = dev + found["minutes"]["names"]["f"], network
    chosen = max(worth, key=lambda name: worth[name][0])
    save(worth[chosen][1], places.work / "final.pickle")
    places.log(stage="final", chosen=chosen)


def export(places, out):
    """Write the package, choose the decoding, measure."""
    name = "final" if not missing(places, "final") else "soup"
    finish.step_export(places, out, name)
    finish.step_measure(places, out, finish.step_rules(places, out), name)


STEPS = {
    "wide": wide, "own": own, "narrow": narrow, "soup": soup, "teach": taught, "final": final,
    "export": export,
}  # fmt: skip


def run(places, out, names):
    """Run the steps by name."""
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        raise SystemExit(f"no step {', '.join(unknown)}; there are: {', '.join(STEPS)}")
    for name in names:
        STEPS[name](places, out)
