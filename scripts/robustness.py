"""Score gold minutes rewritten in ways that keep the gold; scripts/robustness runs this."""

import argparse
import json
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import accuracy
from rewriting import REWRITINGS

from referatgraf.resources import rule_set_version

PAGE = accuracy.ROOT / "docs" / "robustness.md"
START = "<!-- made by scripts/robustness --write -->"
SHOWN = ("person", "attendance", "role", "represents", "organisation", "agenda")
AS_PRINTED = "as printed"


def annotated(gold, pattern):
    """Return the gold files of a folder that tell of people, by a pattern of their names."""
    return [p for p in sorted(gold.glob(pattern)) if "people" in accuracy.loaded(p)]


def rewritten(paths, change, folder):
    """Write texts anew into a folder, their gold beside them; return how many changed."""
    changed = 0
    for path in paths:
        names = [person["name"] for person in accuracy.loaded(path)["people"]]
        text = path.with_suffix(".txt").read_text("utf-8")
        other = change(text, names)
        changed += other != text
        (folder / f"{path.stem}.txt").write_text(other, encoding="utf-8", newline="")
        shutil.copy(path, folder)
    return changed


def measured(paths, name):
    """Return how many texts a rewriting changed, and F1 by relation over all of them."""
    change = REWRITINGS.get(name, lambda text, names: text)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        changed = rewritten(paths, change, folder)
        documents = accuracy.scored(folder, accuracy.built(accuracy.minutes(folder)))
    return changed, {r: t.measures()[2] for r, t in accuracy.by_relation(documents).items()}


def rows(results, base):
    """Yield the table's lines, what loses most first."""
    yield f"| rewriting | changed | all | {' | '.join(SHOWN)} |"
    yield f"|---|--:|--:|{'--:|' * len(SHOWN)}"
    yield "| " + " | ".join((AS_PRINTED, "", *(f"{base[r]:.3f}" for r in ("all", *SHOWN)))) + " |"
    for name, (changed, scores) in sorted(results.items(), key=lambda one: one[1][1]["all"]):
        lost = (f"{0 - round(base[r] - scores[r], 3):+.3f}" for r in ("all", *SHOWN))
        yield f"| {name} | {changed} | {' | '.join(lost)} |"


def write(lines, count):
    """Put the table behind the page's marker."""
    above = PAGE.read_text("utf-8").partition(START)[0]
    measured = f"{date.today().isoformat()}, rules {rule_set_version()}, {count} minutes"
    told = f"Målt · Measured {measured}."
    PAGE.write_text("\n".join([above + START, told, "", *lines]) + "\n", encoding="utf-8")


def arguments(words):
    """Return what the words ask for."""
    parser = argparse.ArgumentParser(prog="scripts/robustness")
    parser.add_argument("gold", nargs="?", type=Path, default=accuracy.OWN)
    parser.add_argument("--minutes", default="*[05]-*.json", metavar="PATTERN")
    parser.add_argument("--only", action="append", choices=REWRITINGS, metavar="REWRITING")
    parser.add_argument("--json", type=Path, help="write the numbers there")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--from", dest="start", type=Path, default=Path(), help=argparse.SUPPRESS)
    return parser.parse_args(words)


def main(words):
    """Rewrite, score, show."""
    asked = arguments(words)
    paths = annotated(asked.start / asked.gold, asked.minutes)
    if not paths:
        sys.exit(f"{asked.gold}: no gold matches {asked.minutes}; name a folder of NAME.json")
    names = list(asked.only or REWRITINGS)
    with ProcessPoolExecutor() as pool:
        (_, base), *found = pool.map(partial(measured, paths), [AS_PRINTED, *names])
    results = dict(zip(names, found, strict=True))
    lines = list(rows(results, base))
    print("\n".join(lines))
    if asked.json:
        data = {"documents": len(paths), AS_PRINTED: base, "rewritten": results}
        (asked.start / asked.json).write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    if asked.write:
        write(lines, len(paths))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
