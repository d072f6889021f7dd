"""Run the steps that are asked for; what lies in the working folder already is not made again."""

import pickle

from . import finish, teach
from .pipeline import Places, blank, load, step_narrow, step_soup, step_wide
from .settings import FINAL_SEEDS, SEEDS

__all__ = ["Places", "run"]


def missing(places, name):
    """Say whether a step's file is still to be made."""
    return not (places.work / f"{name}.pickle").exists()


def wide(places, out):
    """Train on news in two languages."""
    if missing(places, "wide"):
        step_wide(places)


def narrow(places, out):
    """Train each seed on Danish news and minutes."""
    for seed in SEEDS:
        if missing(places, f"narrow-{seed}"):
            step_narrow(places, seed)


def soup(places, out):
    """Average the seeds."""
    if missing(places, "soup"):
        step_soup(places)


def lessons(places):
    """Return PAROLE's sentences as the seeds together label them; kept in the working folder."""
    path = places.work / "taught.pickle"
    if not path.exists():
        networks, encoder = [], None
        for seed in SEEDS:
            network, encoder = blank(places)
            load(network, places.work / f"narrow-{seed}.pickle")
            networks.append(network)
        table = teach.likelihoods(places.trained)
        found = teach.taught(networks, encoder, places.parole, table)
        path.write_bytes(pickle.dumps(found))
    return pickle.loads(path.read_bytes())


def taught(places, out):
    """Train again with PAROLE as the seeds label it."""
    for seed in FINAL_SEEDS:
        if missing(places, f"taught-{seed}"):
            step_narrow(places, seed, lessons(places), name="taught")


def final(places, out):
    """Average the runs that were taught and those that taught them."""
    if missing(places, "final"):
        names = [f"taught-{s}" for s in FINAL_SEEDS]
        step_soup(places, names, "final")


def export(places, out):
    """Write the package, choose the decoding, measure."""
    name = "final" if not missing(places, "final") else "soup"
    finish.step_export(places, out, name)
    finish.step_measure(places, out, finish.step_rules(places, out), name)


STEPS = {
    "wide": wide, "narrow": narrow, "soup": soup, "teach": taught, "final": final,
    "export": export,
}  # fmt: skip


def run(places, out, names):
    """Run the steps by name."""
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        raise SystemExit(f"no step {', '.join(unknown)}; there are: {', '.join(STEPS)}")
    for name in names:
        STEPS[name](places, out)
