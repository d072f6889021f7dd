"""Make a large merged graph of the gold minutes: copies whose people, bodies and days differ."""

import heapq
import re
from dataclasses import replace
from pathlib import Path

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Record
from referatgraf.pipeline.merging import merge
from referatgraf.reading import read_file
from referatgraf.triples import source_quads
from referatgraf.vocabulary import DEFAULT_BASE, FOAF, RDF

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
YEARS = 28  # after which the days of the week come round: no copy meets on a day of another
NODE = re.compile(
    rf"<({re.escape(DEFAULT_BASE)}(?:meeting|membership|organisation|person|source|judgement)/)"
    r"([^<>]*)>"
)
DAY = re.compile(r'"(\d{4})-(\d\d-\d\d)"\^\^')
NAMED = f" <{FOAF}name> "
SYLLABLES = [c + v for c in "bdfgklmnprst" for v in "aeiou"]


def gold():
    """Return the merged gold minutes, as a build has them once rules are kept."""
    records = []
    for path in sorted(GOLD.glob("*.txt")):
        document = read_file(path)
        facts = extract(document, sections(document))
        quads = source_quads(document, facts, DEFAULT_BASE)
        records.append(Record(document, tuple(facts), quads))
    return merge(records, DEFAULT_BASE)


def surname(copy):
    """Return a name by which the people of a copy differ from others in more than one letter."""
    first, second = divmod(copy, len(SYLLABLES))
    return 2 * (SYLLABLES[first % len(SYLLABLES)] + SYLLABLES[second])


def renamed(line, copy, shared, years=None):
    """Return a line about the copy's own people, bodies and days; what registers know stays.

    It is so many years later, or more the higher the number of the copy is.
    """
    years = YEARS * copy if years is None else years

    def own(match):
        iri = match[1] + match[2]
        return match[0] if iri in shared else f"<{match[1]}{copy}-{match[2]}>"

    def later(match):
        day = "02-28" if match[2] == "02-29" else match[2]
        return f'"{int(match[1]) + years:04}-{day}"^^'

    line = DAY.sub(later, NODE.sub(own, line))
    if NAMED in line:
        end = line.rindex('"')
        line = f"{line[:end]} {surname(copy).title()}{line[end:]}"
    return line


def copied(quads, copies, shared):
    """Yield the lines of all copies of a graph, in order: another number changes none of it."""
    lines = sorted(quads.splitlines(keepends=True), key=lambda line: renamed(line, 0, shared))
    return heapq.merge(*(own_lines(lines, copy, shared) for copy in range(copies)))


def own_lines(lines, copy, shared):
    """Yield the lines of one copy."""
    return (renamed(line, copy, shared) for line in lines)


def copied_records(merged, copies):
    """Yield a record for each copy of each document; of its graph only what judgements need."""
    judged = {m[1] + m[2] for m in NODE.finditer(merged.judgements)}
    typed = f"<{RDF}type>"
    for record in merged.records:
        lines = (x for x in record.quads.splitlines(keepends=True) if typed in x)
        kept = [line for line in lines if line[1 : line.index(">")] in judged]
        for copy in range(copies):
            document = replace(record.document, id=f"{copy}-{record.document.id}")
            quads = "".join(renamed(line, copy, ()) for line in kept)
            yield replace(record, document=document, quads=quads)
