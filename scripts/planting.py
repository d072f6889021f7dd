"""Plant one error of every kind in a large sound graph; each must be found as often as alone.

scripts/bench --planted runs this, tests/validation/test_planted.py a smaller one.
"""

import re
import sys
import time
from collections import Counter
from itertools import cycle
from pathlib import Path

from copying import GOLD, YEARS, renamed

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Record
from referatgraf.reading import read_file
from referatgraf.reference import reference_quads
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.triples import merged_quads, source_quads
from referatgraf.validation import Joined, Profile
from referatgraf.validation.descriptions import descriptions
from referatgraf.validation.fast_engine import FastEngine
from referatgraf.validation.survey import survey
from referatgraf.validation.view import View
from referatgraf.vocabulary import DEFAULT_BASE

EVERY = 10  # of the gold minutes each tenth is read
APART = {"party-letter-valid"}
BLANK = re.compile(r"_:\w+")


def told(results):
    """Return what results say, and how often; an engine names blank nodes anew, so all are one."""
    rows = ((r.focus, r.shape, r.component, r.path or "", r.value or "") for r in results)
    return Counter(tuple(BLANK.sub("_:", part) for part in row) for row in rows)


def graph(path, profile):
    """Return the source graph or the merged graph of one of the gold minutes."""
    document = read_file(path)
    facts = tuple(extract(document, sections(document)))
    quads = source_quads(document, facts, DEFAULT_BASE)
    if profile is Profile.SOURCE:
        return quads
    records = [Record(document, facts, quads)]
    return merged_quads(merge(records, resolve(records)), DEFAULT_BASE)


def sound(engine, profile, reference):
    """Return the graphs of gold minutes in which nothing is found."""
    graphs = (graph(path, profile) for path in sorted(GOLD.glob("*.txt"))[::EVERY])
    return [g for g in graphs if not engine.validate(g + descriptions(View(g), reference), profile)]


def bulk(graphs, statements, profile, shared):
    """Yield copies of graphs, each about other people, of so many statements together.

    Each round of a merged graph is of other days: two documents' mayors of one town and day would
    be two mayors of it. A source is checked alone.
    """
    for copy, quads in enumerate(cycle(graphs)):
        if statements <= 0:
            return
        statements -= quads.count("\n")
        years = YEARS * (copy // len(graphs)) if profile is Profile.MERGED else 0
        lines = quads.splitlines(keepends=True)
        yield "".join(renamed(line, copy, shared, years) for line in lines)


def alone(name, quads):
    """Return a case whose nodes are its own; what kind of node they are their paths still say.

    What reference data describe is no error any more in a graph that has it.
    """
    if name == "membership-role":
        quads = quads.replace("/def/role/", "/def/role/planted-")
    return quads.replace(f"<{DEFAULT_BASE}", f"<{DEFAULT_BASE}planted-{name}/")


def planted(engine, profile, cases):
    """Return the failing case of each shape that fits a profile, by the shape's name."""
    fitting = {s.rpartition("/")[2] for s, r in engine.rules.items() if profile in r.profiles}
    named = {name.removeprefix("urn:bad:"): quads for name, quads in cases.items()}
    return {name: alone(name, quads) for name, quads in named.items() if name in fitting}


def documents(texts, bad):
    """Return the texts with the cases among them, each case in one, as evenly as may be.

    One is a document of its own, for the rule speaks of all days that a document names.
    """
    hosts, apart = list(texts), {name: quads for name, quads in bad.items() if name in APART}
    for i, name in enumerate(sorted(bad.keys() - APART)):
        hosts[i % len(hosts)] += bad[name]
    return [*hosts, *apart.values()]


def differences(engine, profile, statements, cases):
    """Return how many statements were checked, what was planted, what is missed and too much.

    Sources are checked one by one, the merged graph whole: as a build does.
    """
    reference = reference_quads(DEFAULT_BASE)
    shared = {line[1 : line.index(">")] for line in reference.splitlines()}

    def check(quads):
        return told(engine.validate(quads + descriptions(View(quads), reference), profile))

    bad = planted(engine, profile, cases)
    expected = sum(map(check, bad.values()), Counter())
    texts = documents(bulk(sound(engine, profile, reference), statements, profile, shared), bad)
    if profile is Profile.SOURCE:
        found = sum(map(check, texts), Counter())
    else:
        whole = Joined(texts, [survey(texts, reference).described])
        found = told(engine.validate_large(whole, profile))
    size = sum(text.count("\n") for text in texts)
    return size, expected, expected - found, found - expected


def main(words):
    """Print for both profiles what was planted and what became of it."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
    from validation.cases import cases

    wrong = False
    print("| graph | statements | planted results | missed | too much | CPU seconds |")
    print("|---|--:|--:|--:|--:|--:|", flush=True)
    for profile in Profile:
        start = time.process_time()
        statements = int(words[0]) if words else 1_000_000
        size, expected, missed, more = differences(FastEngine(), profile, statements, cases())
        seconds = time.process_time() - start
        wrong |= bool(missed or more)
        cells = f"{expected.total():,} | {missed.total():,} | {more.total():,} | {seconds:.0f}"
        print(f"| {profile} | {size:,} | {cells} |", flush=True)
        for row in (*missed, *more):
            print(row, file=sys.stderr)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
