"""Build gold minutes, score the graph and tell of it; scripts/evaluate runs this."""

import argparse
import csv
import fnmatch
import json
import sys
import unicodedata
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path

import pyoxigraph as ox
from scoring import RELATIONS, Graphs, Tally, read_graphs, score, total

from referatgraf import __version__
from referatgraf.extraction import extract
from referatgraf.extraction.relations import RELATIONS as RULES
from referatgraf.layouts import sections
from referatgraf.reading import read_file
from referatgraf.reference import reference_quads
from referatgraf.resources import rule_set_version
from referatgraf.triples import source_quads
from referatgraf.vocabulary import DEFAULT_BASE

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "tests" / "gold"
NUMBERS = ROOT / "graph" / "referatgraf" / "accuracy.csv"
PAGE = ROOT / "docs" / "accuracy.md"
START, END = "<!-- made by scripts/evaluate --write -->", "<!-- end of what is made -->"
MEASURED = "Målt · Measured {}, version {}, rules {}."
ABLATION = """\
Ændringen i F1 over alle relationer, når én fil i `extraction/relations/` slås fra, og den relation,
der mister mest.

Change of F1 over all relations where one file of `extraction/relations/` is switched off, and the
relation that loses most. Decisions, votes and the like have a gold of their own
(`tests/golden/decisions`), so their files change nothing here."""
HEAD = ("gold", "precision", "recall", "F1")
OTHER = "–"


@dataclass(frozen=True, slots=True)
class Scored:
    """Hold the tallies of one document by relation, with its publisher and layout."""

    name: str
    publisher: str
    layout: str
    tallies: dict

    @property
    def all(self):
        """Return one tally over the relations."""
        return total(self.tallies.values())


def minutes(gold):
    """Yield the annotated texts of a folder, by name."""
    return [path for path in sorted(gold.glob("*.txt")) if path.with_suffix(".json").exists()]


def quads(paths, rules=RULES):
    """Return the source graphs of minutes as a build writes them, with the reference graph."""
    texts = [reference_quads(DEFAULT_BASE)]
    for path in paths:
        document, layout = parsed(path)
        facts = extract(document, layout, rules)
        texts.append(source_quads(document, facts, DEFAULT_BASE))
    return "".join(texts)


@cache
def parsed(path):
    """Return a document and its sections, which no rule of the ablation changes."""
    document = read_file(path)
    return document, sections(document)


def built(paths, rules=RULES):
    """Return the graphs of minutes, ready to be scored."""
    return Graphs(ox.parse(quads(paths, rules), ox.RdfFormat.N_QUADS))


def scored(gold, graphs, only="*", strict=False):
    """Return what each document of a gold folder scores; one without a graph misses everything."""
    sources, layouts = graphs.sources(), layouts_of(gold)
    return [
        Scored(
            path.stem,
            wanted.get("publisher") or OTHER,
            layouts.get(path.stem, OTHER),
            score(wanted, second(path, strict), graphs, sources.get(nfc(path.stem))),
        )
        for path in sorted(gold.glob("*.json"))
        if fnmatch.fnmatch(path.stem, only) and "people" in (wanted := loaded(path))
    ]


def nfc(text):
    """Return text as sources are named."""
    return unicodedata.normalize("NFC", text)


def loaded(path):
    """Return a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def second(path, strict):
    """Return the second annotation of a gold file, if there is one and it counts."""
    other = path.parent / "second" / path.name
    return None if strict or not other.exists() else loaded(other)


def layouts_of(gold):
    """Return layouts by file name, of a folder that tells them."""
    path = gold / "layouts.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["file"]: row["layout"] for row in csv.DictReader(file)}


def by_relation(documents):
    """Return tallies by relation, and over all."""
    tallies = {r: total(one.tallies[r] for one in documents) for r in RELATIONS}
    return tallies | {"all": total(tallies.values())}


def by_group(documents, of):
    """Return tallies by what ``of`` tells of a document, the worst first."""
    groups = defaultdict(Tally)
    for one in documents:
        groups[of(one)].add(one.all)
    return dict(sorted(groups.items(), key=lambda group: (group[1].measures()[2], group[0])))


def table(first, tallies):
    """Return a table in Markdown, one tally a line."""
    lines = [f"| {' | '.join((first, *HEAD))} |", "|---|--:|--:|--:|--:|"]
    for name, tally in tallies.items():
        numbers = (f"{number:.3f}" for number in tally.measures())
        lines.append(f"| {' | '.join((name, str(tally.expected), *numbers))} |")
    return "\n".join(lines) + "\n"


def tables(documents, groups=True):
    """Return the tables of a gold folder."""
    parts = [table("relation", by_relation(documents))]
    for first, of in (("publisher", lambda d: d.publisher), ("layout", lambda d: d.layout)):
        if {of(one) for one in documents} - {OTHER}:
            parts.append(table(first, by_group(documents, of)))
    if groups:
        parts.append(table("document", by_group(documents, lambda d: d.name)))
    return "\n".join(parts)


def misses(documents):
    """Yield each fact missed or found without gold, the worst documents first."""
    for one in sorted(documents, key=lambda d: (d.all.measures()[2], d.name)):
        for relation, tally in one.tallies.items():
            for fact in tally.missed:
                yield f"{one.name}\t{relation}\tmissed\t{' | '.join(map(str, fact))}"
            for fact in sorted(min(map(str_all, alternatives)) for alternatives in tally.spurious):
                yield f"{one.name}\t{relation}\tspurious\t{' | '.join(fact)}"


def str_all(fact):
    """Return a fact as words only, so that facts can be ordered."""
    return tuple(map(str, fact))


def f1_without(golds, rule):
    """Return F1 by gold and relation with one file of relations switched off, or none."""
    rules = tuple(pair for pair in RULES if pair[0] != rule)
    tallies = {n: by_relation(scored(p, built(minutes(p), rules))) for n, p in golds.items()}
    return {n: {r: t.measures()[2] for r, t in of.items()} for n, of in tallies.items()}


def ablation(golds, names):
    """Return a table of what F1 loses where one file of relations is switched off."""
    full = f1_without(golds, None)
    lines = [f"| without | {' | '.join(golds)} | most in |", f"|---|{'--:|' * len(golds)}---|"]
    with ProcessPoolExecutor() as pool:
        without = pool.map(partial(f1_without, golds), names)
    for rule, less in zip(names, without, strict=True):
        lost, where = [], defaultdict(float)
        for name in golds:
            loss = {r: full[name][r] - value for r, value in less[name].items()}
            lost.append(f"{0 - round(loss.pop('all'), 3):+.3f}")
            for relation, value in loss.items():
                where[relation] = max(where[relation], value)
        most = max(where, key=lambda r: where[r])
        told = f"{most} ({-where[most]:+.3f})" if where[most] > 0.0005 else OTHER
        lines.append(f"| `{rule}` | {' | '.join(lost)} | {told} |")
    return "\n".join(lines) + "\n"


def write(golds):
    """Write the page's tables, and the numbers that every build carries."""
    results = {name: scored(path, built(minutes(path))) for name, path in golds.items()}
    with NUMBERS.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("gold", "documents", "rules", "relation", "facts", *HEAD[1:3], "f1"))
        for name, documents in results.items():
            known = name, len(documents), rule_set_version()
            for relation, tally in by_relation(documents).items():
                measures = (f"{number:.3f}" for number in tally.measures())
                out.writerow((*known, relation, tally.expected, *measures))
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    PAGE.write_text(before + START + "\n" + page(golds, results) + END + after, encoding="utf-8")


def page(golds, results):
    """Return the part of docs/accuracy.md that is measured."""
    parts = [
        MEASURED.format(date.today().isoformat(), __version__, rule_set_version()),
        f"## `tests/gold`: {len(results['constructed'])} constructed documents",
        table("set", by_group(results["constructed"], lambda d: d.name[0])),
        tables(results["constructed"]),
        f"## `../shared/corpus`: {len(results['corpus'])} documents, two annotators each",
        tables(results["corpus"], groups=False),
        "## What each file of rules carries · ablation",
        ABLATION,
        ablation(golds, [name for name, _ in RULES]),
    ]
    return "\n" + "\n\n".join(part.rstrip("\n") for part in parts) + "\n\n"


def arguments(words):
    """Return what the words ask for."""
    parser = argparse.ArgumentParser(prog="scripts/evaluate")
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--only", default="*", metavar="PATTERN", help="these documents")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--strict", action="store_true", help="the first annotation alone")
    parser.add_argument("--graph", type=Path, help="score this dataset instead of building one")
    parser.add_argument("--json", type=Path, help="write the numbers there")
    parser.add_argument("--without", choices=["all", *(name for name, _ in RULES)])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--from", dest="start", type=Path, default=Path(), help=argparse.SUPPRESS)
    return parser.parse_args(words)


def chosen(asked):
    """Return the gold folders by name; exits where one holds none."""
    if not asked.gold:
        known = {"constructed": OWN, "corpus": asked.start / asked.shared / "corpus"}
        return {name: path for name, path in known.items() if path.is_dir()}
    golds = {path.name: asked.start / path for path in asked.gold}
    for path in golds.values():
        if not any(path.glob("*.json")):
            sys.exit(f"{path}: holds no gold; name a folder with NAME.txt and NAME.json")
    return golds


def told(name, documents, verbose):
    """Print the tables of one gold folder."""
    print(f"# {name}: {len(documents)} documents\n\n{tables(documents)}")
    if verbose:
        print(*misses(documents), "", sep="\n")


def as_data(documents):
    """Return the numbers of one gold folder as what JSON can hold."""
    measured = {r: [t.expected, *t.measures()] for r, t in by_relation(documents).items()}
    return {"relations": measured, "documents": {d.name: d.all.measures()[2] for d in documents}}


def main(words):
    """Score, or tell what a relation carries, or write it all down."""
    asked = arguments(words)
    golds = chosen(asked)
    if asked.write:
        if set(golds) != {"constructed", "corpus"}:
            sys.exit("--write measures tests/gold and SHARED/corpus; name SHARED with --shared")
        return write(golds)
    if asked.without:
        names = [name for name, _ in RULES] if asked.without == "all" else [asked.without]
        print(ablation(golds, names))
        return 0
    results = {}
    for name, path in golds.items():
        graphs = read_graphs(asked.start / asked.graph) if asked.graph else built(minutes(path))
        results[name] = scored(path, graphs, asked.only, asked.strict)
        told(name, results[name], asked.verbose)
    if asked.json:
        data = json.dumps({n: as_data(d) for n, d in results.items()}, ensure_ascii=False, indent=1)
        (asked.start / asked.json).write_text(data + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
