"""Write minutes of invented councils over terms of four years, for a site of many documents.

    term_minutes.py FOLDER [MEETINGS]

As real sets are: 98 municipalities, 25 seats each, 16 meetings a year, the same people for a term,
half of them for the next. So people and bodies grow far slower than documents do.
"""

import random
import sys
from datetime import date, timedelta
from pathlib import Path

from serve_minutes import people

from referatgraf.authority import municipalities

SEATS, NEW, ABSENT = 25, 12, 2
FIRST, YEARS, A_YEAR = 2010, 4, 16
TITLES = (
    "Godkendelse af dagsorden",
    "Budgetopfølgning",
    "Forslag til lokalplan",
    "Tilskud til foreninger",
    "Renovering af skolen",
    "Orientering",
)
DECISIONS = (
    "Dagsordenen blev godkendt.",
    "Byrådet tog opfølgningen til efterretning.",
    "Forslaget sendes i høring i otte uger.",
    "Byrådet godkendte tilskuddet.",
    "Sagen blev udsat til næste møde.",
    "Orienteringen blev taget til efterretning.",
)


def councils(drawn, terms):
    """Return who sits in each term, half of them anew."""
    every = people(drawn)
    drawn.shuffle(every)
    found, fresh = [every[:SEATS]], every[SEATS:]
    for _ in range(terms - 1):
        joining, fresh = fresh[:NEW], fresh[NEW:]
        found.append([*drawn.sample(found[-1], SEATS - len(joining)), *joining])
    return found


def minutes(town, day, council, absent):
    """Return the text of a meeting."""
    lines = "\n".join(f"- {name}" for name in council if name not in absent)
    away = "\n".join(f"- {name}" for name in absent)
    agenda = "\n\n".join(
        f"Punkt {at}: {title}\n\nSagsnr.: {day:%y}/{day:%j}{at}\n\nBeslutning\n\n{decided}"
        for at, (title, decided) in enumerate(zip(TITLES, DECISIONS, strict=True), 1)
    )
    head = f"{town}\n\nReferat\n\nByrådet\n\nMødedato: {day:%d-%m-%Y}"
    return f"{head}\n\nMedlemmer:\n\n{lines}\n\nFraværende med afbud:\n\n{away}\n\n{agenda}\n"


def main(folder, meetings="1000"):
    """Write so many files."""
    drawn = random.Random(1)
    towns = [one.name_official for one in municipalities()]
    terms = 1 + int(meetings) // len(towns) // (A_YEAR * YEARS)
    seated = [councils(drawn, terms) for _ in towns]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for number in range(int(meetings)):
        held, place = divmod(number, len(towns))
        year, nth = divmod(held, A_YEAR)
        day = date(FIRST + year, 1, 5) + timedelta(days=22 * nth)
        council = seated[place][year // YEARS]
        absent = drawn.sample(council, ABSENT)
        path = Path(folder) / f"{number:05}.txt"
        path.write_text(minutes(towns[place], day, council, absent), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
