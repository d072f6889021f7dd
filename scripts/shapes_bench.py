"""Time the check of source graphs by both SHACL engines; scripts/bench --shapes runs this."""

import statistics
import sys
import time
from pathlib import Path

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.reading import read_file
from referatgraf.reference import reference_quads
from referatgraf.triples import source_quads
from referatgraf.validation import Profile, PyShaclEngine, choose, validate_source
from referatgraf.validation.descriptions import descriptions
from referatgraf.validation.fast_engine import FastEngine
from referatgraf.validation.view import View
from referatgraf.vocabulary import DEFAULT_BASE

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
ROUNDS = 3


def milliseconds(work):
    """Return the CPU milliseconds of the best of some rounds."""
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        took.append(1000 * (time.process_time() - start))
    return min(took)


def timed(path, engines, reference):
    """Return statements, each engine's time, and that of the whole check with the chosen one."""
    document = read_file(path)
    facts = extract(document, sections(document))
    quads = source_quads(document, facts, DEFAULT_BASE)
    data = quads + descriptions(View(quads), reference)
    times = [milliseconds(lambda e=e: e.validate(data, Profile.SOURCE)) for e in engines]
    whole = (quads, reference, document, facts, DEFAULT_BASE, choose().engine)
    return data.count("\n"), *times, milliseconds(lambda: validate_source(*whole))


def main(words):
    """Print medians over each tenth of the gold minutes, or as many as asked for."""
    count = int(words[0]) if words else 30
    paths = sorted(GOLD.glob("*.txt"))
    paths = paths[:: max(1, len(paths) // count)]
    engines, reference = (FastEngine(), PyShaclEngine()), reference_quads(DEFAULT_BASE)
    for engine in engines:  # shapes are compiled at the first use
        engine.validate("", Profile.SOURCE)
    rows = [timed(path, engines, reference) for path in paths]
    size, fast, slow, whole = (statistics.median(column) for column in zip(*rows, strict=True))
    ratio = statistics.median(row[2] / row[1] for row in rows)
    fast_name, slow_name = (engine.name for engine in engines)
    print(f"{len(rows)} source graphs, median {size:.0f} statements with their descriptions\n")
    print("| median CPU ms a document | |\n|---|--:|")
    print(f"| {fast_name} | {fast:.1f} |\n| {slow_name} | {slow:.0f} |\n| ratio | {ratio:.0f} |")
    print(f"| the whole check, places included | {whole:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
