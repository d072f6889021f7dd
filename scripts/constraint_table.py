"""Write the table of constraints in docs/constraints.md from the shapes, or check it.

    python scripts/constraint_table.py            write it
    python scripts/constraint_table.py --check    exit code 1 where the page is out of date

What each constraint demands, and why one waits, stands in scripts/constraints.csv; everything else
comes from shapes/*.ttl.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "graph"))

from referatgraf.validation import PyShaclEngine, Rule  # noqa: E402

PAGE = ROOT / "docs" / "constraints.md"
TEXTS = ROOT / "scripts" / "constraints.csv"
START = "<!-- written by scripts/constraint_table.py: do not edit below -->\n"
HEAD = (
    "| | constraint · krav | shapes (severity, level, profile) | note · bemærkning |\n"
    "|--|--|--|--|\n"
)


def main(arguments: list[str]) -> int:
    """Run the program and return its exit code."""
    before = PAGE.read_text("utf-8")
    after = page(before)
    if "--check" in arguments:
        return int(before != after)
    PAGE.write_text(after, encoding="utf-8")
    return 0


def page(text: str) -> str:
    """Return the page with the table as it ought to be."""
    return text.partition(START)[0] + START + "\n" + table(texts(), PyShaclEngine().rules)


def texts() -> list[dict[str, str]]:
    """Return what is said of each constraint, in order."""
    with TEXTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(constraints: Iterable[Mapping[str, str]], rules: Mapping[str, Rule]) -> str:
    """Return the table in Markdown."""
    of_number: defaultdict[int, list[Rule]] = defaultdict(list)
    for rule in rules.values():
        of_number[rule.constraint].append(rule)
    return HEAD + "".join(line(one, of_number[int(one["constraint"])]) for one in constraints)


def line(one: Mapping[str, str], rules: Iterable[Rule]) -> str:
    """Return the row of one constraint."""
    demand = f"{one['demand_en']} · *{one['demand_da']}*"
    note = " · ".join(n for n in (one["note_en"], one["note_da"] and f"*{one['note_da']}*") if n)
    return f"| {one['constraint']} | {demand} | {told(rules) or '–'} | {note} |\n"


def told(rules: Iterable[Rule]) -> str:
    """Return shapes by what they have in common: severity, level and profiles."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for rule in sorted(rules, key=lambda r: r.shape):
        kind = f"{rule.severity}, {rule.level}, {' + '.join(sorted(rule.profiles, reverse=True))}"
        kinds[kind].append(f"`{rule.shape.rpartition('/')[2]}`")
    return "<br>".join(f"{' '.join(names)} ({kind})" for kind, names in sorted(kinds.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
