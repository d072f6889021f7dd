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
from referatgraf.validation.said import Quads
from referatgraf.validation.view import View
from referatgraf.vocabulary import DEFAULT_BASE

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
ROUNDS = 3


def milliseconds(work, given=lambda: None):
    """Return the CPU milliseconds of the best of some rounds, each with what it is given anew."""
    took = []
    for _ in range(ROUNDS):
        data = given()
        start = time.process_time()
        work(data)
        took.append(1000 * (time.process_time() - start))
    return min(took)


def timed(path, engines, reference):
    """Return statements, each engine's time, and that of the whole check with the chosen one."""
    document = read_file(path)
    facts = extract(document, sections(document))
    quads = source_quads(document, facts, DEFAULT_BASE)
    data = quads + descriptions(View(quads), reference)

    def read():
        text = Quads(data)
        return text if text.said else None

    fast, slow, smaller = engines
    times = [
        milliseconds(lambda text: fast.validate(text, Profile.SOURCE), given)
        for given in (lambda: data, read)
    ]
    times += [
        milliseconds(lambda _, e=e: e.validate(data, Profile.SOURCE)) for e in (slow, smaller)
    ]
    whole = (quads, reference, document, facts, DEFAULT_BASE, choose().engine)
    return data.count("\n"), *times, milliseconds(lambda _: validate_source(*whole))


def main(words):
    """Print medians over each tenth of the gold minutes, or as many as asked for."""
    count = int(words[0]) if words else 30
    paths = sorted(GOLD.glob("*.txt"))
    paths = paths[:: max(1, len(paths) // count)]
    engines = (FastEngine(), PyShaclEngine(), PyShaclEngine(screened=True))
    reference = reference_quads(DEFAULT_BASE)
    for engine in engines:  # shapes are compiled at the first use
        engine.validate("", Profile.SOURCE)
    rows = [timed(path, engines, reference) for path in paths]
    size, fast, read, slow, smaller, whole = map(statistics.median, zip(*rows, strict=True))
    ratio = statistics.median(row[3] / row[1] for row in rows)
    fast_name, slow_name = (engine.name for engine in engines[:2])
    print(f"{len(rows)} source graphs, median {size:.0f} statements with their descriptions\n")
    print("| median CPU ms a document | |\n|---|--:|")
    print(f"| {fast_name}, from text | {fast:.1f} |\n| {fast_name}, screened | {read:.1f} |")
    print(f"| {slow_name} | {slow:.0f} |\n| {slow_name}, screened | {smaller:.0f} |")
    print(f"| ratio of the whole ones | {ratio:.0f} |")
    print(f"| the whole check, places included | {whole:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
