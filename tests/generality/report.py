"""Print F1 by layout x relation, and by agenda form, noise, head and setting.

PYTHONPATH=graph:tests:scripts python -m generality.report [documents a layout] [first seed] [-v]
"""

import sys
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from generality.attendance import LAYOUTS
from generality.generator import Minutes, draw, minutes
from generality.scoring import RELATIONS, compare, total

Scored = list[tuple[Minutes, dict[str, Any]]]


def scored(many: int, first: int) -> Scored:
    """Return documents of every layout, scored."""
    made = [
        minutes(draw(first + 1000 * i + k, layout=layout.name))
        for i, layout in enumerate(LAYOUTS)
        for k in range(many)
    ]
    return [(one, compare(one)) for one in made]


def table(documents: Scored, title: str, keys: Callable[[Minutes], tuple[str, ...]]) -> str:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one, counts in documents:
        for key in keys(one):
            rows[key].append(counts)
    lines = [f"{title:26}" + "".join(f"{r[:8]:>9}" for r in (*RELATIONS, "all"))]
    for key, counts in sorted(rows.items(), key=lambda kv: total(kv[1])["all"].measures()[2]):
        sums = total(counts)
        lines.append(f"{key[:26]:26}" + "".join(f"{sums[r].measures()[2]:9.3f}" for r in sums))
    return "\n".join(lines)


def main(words: list[str]) -> None:
    numbers = [int(w) for w in words if w.isdigit()]
    many, first = (*numbers, *(12, 1)[len(numbers) :])[:2]
    documents = scored(many, first)
    choices: dict[str, Callable[[Minutes], tuple[str, ...]]] = {
        "layout": lambda m: (m.plan.layout.name,),
        "agenda": lambda m: (m.plan.form,),
        "noise": lambda m: m.plan.noise or ("(none)",),
        "head": lambda m: (m.plan.head,),
        "setting": lambda m: (m.plan.setting.kind,),
        "phrase": lambda m: (m.plan.style.phrase.__name__,),
        "all": lambda m: ("all",),
    }
    for title, keys in choices.items():
        print(table(documents, title, keys), end="\n\n")
    if "-v" in words:
        for one, counts in documents:
            for relation, part in counts.items():
                for sign, rows in (("missed", part.missed), ("extra", part.spurious)):
                    for seed, row in rows:
                        print(seed, one.plan.layout.name, relation, sign, *row, sep=" | ")


if __name__ == "__main__":
    main(sys.argv[1:])
