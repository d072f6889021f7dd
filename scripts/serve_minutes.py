"""Write minutes of councils that never were, for a load on the endpoint.

    serve_minutes.py FOLDER [MEETINGS]

As the load of the research has it: 98 municipalities, some fifty people of each, 25 at a meeting.
"""

import random
import sys
from pathlib import Path

from referatgraf.authority import given_names, municipalities, surnames

PEOPLE, PRESENT = 51, 25
LETTERS = "ABCFIOVØ"


def people(drawn):
    """Return the people of a council, each name with a letter."""
    given = [one.name for one in given_names()[:150]]
    last = [one.name for one in surnames()[:300]]
    found = set()
    while len(found) < PEOPLE:
        found.add(f"{drawn.choice(given)} {drawn.choice(last)} {drawn.choice(last)}")
    return [f"{name} ({drawn.choice(LETTERS)})" for name in sorted(found)]


def minutes(town, day, present):
    """Return the text of a meeting."""
    lines = "\n".join(f"- {name}" for name in present)
    return f"""{town}

Referat

Byrådet

Mødedato: {day}

Medlemmer:

{lines}

Punkt 1: Godkendelse af dagsorden

Beslutning

Dagsordenen blev godkendt.
"""


def main(folder, meetings="600"):
    """Write so many files."""
    drawn = random.Random(1)
    towns = [one.name_official for one in municipalities()]
    councils = [people(drawn) for _ in towns]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for number in range(int(meetings)):
        place = number % len(towns)
        day = f"{1 + number % 28}-{1 + number % 12:02}-{2010 + number // len(towns) % 15}"
        present = drawn.sample(councils[place], PRESENT)
        path = Path(folder) / f"{number:04}.txt"
        path.write_text(minutes(towns[place], day, present), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
