"""Draw minutes as SVG: the text, its facts marked and told beside it; scripts/marked runs this."""

import argparse
import json
import re
import textwrap
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import pyoxigraph as ox
from scoring import Graphs, score

from referatgraf.exports.picture.frame import FONT
from referatgraf.exports.picture.looks import INK, PAPER, QUIET
from referatgraf.exports.picture.svg import cut, element, shown, text
from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import (
    AgendaItem,
    Attendance,
    Commitment,
    Decision,
    Dissent,
    Meeting,
    Membership,
    Organisation,
    OrganisationType,
    Participation,
    Person,
    Recusal,
    Vote,
)
from referatgraf.reading import read_file
from referatgraf.reference import reference_quads
from referatgraf.resources import rule_set_version
from referatgraf.triples import source_quads
from referatgraf.vocabulary import DEFAULT_BASE

ROOT = Path(__file__).resolve().parents[1]
TEN = (
    "a03", "a06", "a08", "a15", "b09", "b20", "c03", "c04", "c07", "c12",
)  # fmt: skip
WIDTH, COLUMNS, LETTER, LINE, SIZE = 1480, 96, 7.2, 17, 12
LEFT, NOTES, BESIDE, TOP = 24, 740, 98, 104
MONO = "'DejaVu Sans Mono', Menlo, Consolas, monospace"
KINDS = {
    "person": ("#cfe3fb", "person"),
    "organisation": ("#cfeccf", "organisation"),
    "office": ("#fde0b8", "hverv · office"),
    "item": ("#e5d7f5", "dagsorden · agenda"),
    "meeting": ("#dcdcdc", "møde · meeting"),
    "decision": ("#f6d3da", "beslutning · decision"),
}
SIGNS = {Attendance.PRESENT: "●", Attendance.ABSENT: "○", Attendance.GUEST: "◇", None: "·"}
LEGEND = (
    "● til stede · present   ○ fraværende · absent   ◇ gæst · guest   → repræsenterer · represents"
    "   ( ) parti · party   @ hverv i · office in   ⌂ kommune · municipality   ? usikkert · unsure"
    "   § beslutning · decision"
)


@dataclass(frozen=True, slots=True)
class Row:
    """Hold a printed line of the text: its range in the stored text."""

    start: int
    end: int


def rows(stored):
    """Return the lines of a text, long ones broken at spaces, each with its place."""
    found = []
    for match in re.finditer(r"[^\n\f]*(?:[\n\f]|$)", stored):
        start, end = match.start(), match.start() + len(match[0].rstrip("\n\f"))
        while end - start > COLUMNS:
            space = stored.rfind(" ", start + 1, start + COLUMNS)
            stop = space + 1 if space > start else start + COLUMNS
            found.append(Row(start, stop))
            start = stop
        found.append(Row(start, end))
    return found[:-1]


def marks(facts):
    """Yield kind and range of each mark, the widest kinds first."""
    for kind, classes in (
        ("decision", (Decision, Vote, Dissent, Recusal, Commitment)),
        ("item", (AgendaItem,)),
        ("meeting", (Meeting,)),
        ("office", (Membership,)),
        ("organisation", (Organisation,)),
        ("person", (Person,)),
    ):
        for fact in facts:
            if isinstance(fact, classes) and (kind != "office" or fact.title):
                yield from ((kind, span) for span in fact.evidence)


def told(facts):
    """Return by place the short notes on the facts proved there."""
    called = {f.id: getattr(f, "name", None) or getattr(f, "title", "") for f in facts}
    owners = {f.id: f for f in facts if isinstance(f, Organisation)}
    notes = defaultdict(list)
    for fact in facts:
        said = _note(fact, called, owners)
        if said and fact.evidence:
            notes[fact.evidence[0].start].append(said + " ?" * fact.unsure)
    return notes


def _note(fact, called, owners):
    match fact:
        case Participation():
            behalf = f" → {called[fact.on_behalf_of]}" if fact.on_behalf_of else ""
            return f"{SIGNS[fact.attendance]} {called[fact.person]}{behalf}"
        case Membership(title=str()):
            where = called.get(fact.organisation, "–")
            return f"{_last(called[fact.person])} @ {fact.title}, {where}"
        case Membership():
            owner = owners[fact.organisation]
            sign = "⌂" if owner.type == OrganisationType.MUNICIPALITY else "@"
            party = owner.type == OrganisationType.PARTY
            return f"{_last(called[fact.person])} " + (
                f"({owner.letter or owner.name})" if party else f"{sign} {owner.name}"
            )
        case AgendaItem():
            return f"# {fact.number or '–'} {fact.title}" + (f" [{fact.case}]" if fact.case else "")
        case Meeting():
            when = " ".join(filter(None, (fact.date, fact.start_time, fact.place)))
            return f"# {called.get(fact.body, '–')} {when}"
        case Decision():
            return "§ " + ", ".join(fact.outcomes)
        case Vote() | Dissent() | Recusal() | Commitment():
            return f"§ {type(fact).__name__.lower()}"
    return None


def _last(name):
    return name.split()[-1]


def drawn(path, gold):
    """Return one document as SVG."""
    document = read_file(path)
    facts = list(extract(document, sections(document)))
    found, notes = list(marks(facts)), told(facts)
    parts, y = [], TOP
    for row in rows(document.stored):
        parts += _line(document.stored, row, y, found)
        here = (notes[at] for at in sorted(notes) if row.start <= at < max(row.end, row.start + 1))
        beside = _wrapped(";  ".join(note for some in here for note in some))
        parts += [_mono(words, NOTES, y + i * LINE, fill=QUIET) for i, words in enumerate(beside)]
        y += LINE * max(1, len(beside))
    faults = _faults(path, document, facts, gold)
    parts += _judged(faults, y + LINE)
    return _page(path.stem, parts, y + LINE * (len(faults) + 3))


def _page(name, parts, height):
    """Return the drawing with its title and legend."""
    rules = f"regler · rules {rule_set_version()}"
    return element(
        "svg",
        element("rect", width=WIDTH, height=height, fill=PAPER),
        text(name, LEFT, 34, 20, font_weight=700),
        text(rules, NOTES, 34, 12, fill=QUIET),
        *_legend(), *parts,
        xmlns="http://www.w3.org/2000/svg", width=WIDTH, height=height,
        viewBox=f"0 0 {WIDTH} {height}", font_family=FONT,
    )  # fmt: skip


def _wrapped(notes):
    """Return notes in lines that fit into their column, none for no notes."""
    return textwrap.wrap(notes, BESIDE, subsequent_indent="    ", break_long_words=True)


def _legend():
    x = LEFT
    for colour, name in KINDS.values():
        yield element("rect", x=x, y=48, width=12, height=12, fill=colour)
        yield text(name, x + 17, 58, 12)
        x += 150
    yield text(LEGEND, LEFT, 78, 12, fill=QUIET)


def _line(stored, row, y, found):
    """Yield the marks on a printed line, then its words."""
    for kind, span in found:
        start, end = max(span.start, row.start), min(span.end, row.end)
        if start < end:
            yield element(
                "rect", x=LEFT + (start - row.start) * LETTER, y=y - 12,
                width=(end - start) * LETTER, height=15, fill=KINDS[kind][0],
            )  # fmt: skip
    words = stored[row.start : row.end].replace("\t", " ")
    if words.strip():
        yield _mono(words, LEFT, y)


def _mono(words, x, y, **more):
    """Return words whose letters all have one width, whatever the font; blanks are kept."""
    kept = escape(shown(words)).replace(" ", "\N{NO-BREAK SPACE}")
    return element(
        "text", kept, x=x, y=y, font_size=SIZE, font_family=MONO,
        textLength=len(words) * LETTER, lengthAdjust="spacing", **{"fill": INK} | more,
    )  # fmt: skip


def _faults(path, document, facts, gold):
    """Return what the gold has and the graph has not, and the other way round, a line each."""
    quads = source_quads(document, facts, DEFAULT_BASE) + reference_quads(DEFAULT_BASE)
    graphs = Graphs(ox.parse(quads, ox.RdfFormat.N_QUADS))
    told_gold = json.loads((gold / f"{path.stem}.json").read_text("utf-8"))
    lines = []
    for relation, tally in score(told_gold, None, graphs, graphs.sources()[path.stem]).items():
        lines += [f"– {relation}: {_said(fact)}" for fact in tally.missed]
        lines += [f"+ {relation}: {_said(min(one, key=str))}" for one in tally.spurious]
    return lines


def _said(row):
    return ", ".join("–" if part is None else str(part) for part in row)


def _judged(faults, y):
    """Yield the list of faults below the text."""
    head = "Mangler (–) og er for meget (+) efter facit · Missed (–) and spurious (+) by the gold"
    said = head if faults else "Alt som i facit · All as in the gold"
    yield text(said, LEFT, y, 13, font_weight=700)
    for i, fault in enumerate(faults, 1):
        yield text(cut(fault, WIDTH - 2 * LEFT, 12), LEFT, y + i * LINE, 12)


def main():
    """Draw the documents asked for, and the page that shows them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", default=TEN)
    parser.add_argument("--gold", type=Path, default=ROOT / "tests" / "gold")
    parser.add_argument("--into", type=Path, default=ROOT / "docs" / "marked")
    asked = parser.parse_args()
    asked.into.mkdir(parents=True, exist_ok=True)
    for name in asked.names:
        for path in sorted(asked.gold.glob(f"{name}*.txt")):
            target = asked.into / f"{path.stem}.svg"
            target.write_text(drawn(path, asked.gold) + "\n", encoding="utf-8")
            print(target)


if __name__ == "__main__":
    main()
