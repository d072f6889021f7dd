"""Recognise the headings of agenda items: numbered, marked, or known by what follows them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from referatgraf.layouts import entries
from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Range
from referatgraf.lexicon import dates, numbers
from referatgraf.lexicon.words import UPPER

# The parts of an item that Danish council systems print (FirstAgenda, Acadre, SBSYS, KL).
PARTS = frozenset(
    {
        "beslutning", "beslutninger", "indstilling", "indstillinger", "sagsfremstilling",
        "baggrund", "resume", "resumé", "sagsprocedure", "sagsbeskrivelse", "fremstilling",
        "supplerende sagsfremstilling", "økonomi", "økonomiske konsekvenser", "lovgrundlag",
        "høring", "kommunikation", "beslutningstema", "kompetence", "sagsforløb", "referat",
        "indhold", "konklusion", "drøftelse", "personale", "bilag", "sagsgang", "bemærkninger",
        "tidsplan", "tidsfrister", "opfølgning", "øvrige konsekvenser", "sagen afgøres i",
        "indledning/baggrund", "indledning", "sagsfremstilling og økonomi",
        "administrationen indstiller", "sagens indhold", "formål", "vederlag", "opgaver",
        "valgperiode", "konsekvenser",
    }
)  # fmt: skip
_OPENING_PARTS = frozenset(
    {
        "beslutning", "beslutninger", "indstilling", "sagsfremstilling", "baggrund", "resume",
        "resumé", "sagsprocedure", "fremstilling", "indhold", "beslutningstema",
        "sagsbeskrivelse", "sagsforløb",
}
)  # fmt: skip
_WORD = (
    r"(?P<word>(?:(?:sag|punkt|pkt|dagsordenspunkt)\.?\s{0,4}nr|nr|punkt|pkt|sag|ad|dagsordenspunkt)"
    r"\.?\s{0,12})?"
)
_NUMBERED = re.compile(
    rf"{_WORD}(?P<number>\d{{1,3}}(?:\.\d{{1,2}}){{0,3}})(?P<dot>[.)]?)"
    # "1. Title", "1 – Title", "1.Title"
    rf"(?P<sep>\s{{0,12}}[-–—:]\s{{1,12}}|\s{{1,12}}|(?<=\.)(?=[{UPPER}]))(?P<title>\S.*)$",
    re.IGNORECASE,
)
_CONTENTS_TAIL = re.compile(r"(?:\s*\.{3,}\s*|\t\s*|\s{2,})(?P<page>\d{1,3})$")
_PAGE_BEHIND_TAB = re.compile(r"\t\s*\d{1,3}$")
# A leader is sought in the last columns only: to seek it everywhere is quadratic in runs of dots.
_TAIL_WIDTH = 250
_DOT_LEADER = re.compile(r"\s{0,12}\.{3,}.*$")
_POSTCODE = re.compile(r"\d{4}\s")
_UNIT = re.compile(r"(?:mio|kr|pct|%|procent|stk|år|uger|dage|m2|km)\b", re.IGNORECASE)
_LONGEST_DATE = 60
_AGENDA = re.compile(
    r"\W{0,12}(?:dagsorden(?: med referat)?|dagsorden og referat|dagsordenspunkter)\W{0,12}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Hold an item's heading line: ranges of number and title, its number in figures, its style."""

    line: int
    number: Range | None
    title: Range
    figures: tuple[int, ...]
    style: str
    contents: bool


def is_part(line: Line) -> bool:
    """Tell whether a line heads a part of an agenda item ("Beslutning", "Indstilling")."""
    label = line.label.casefold()
    return label in PARTS or label.startswith(
        ("beslutning i ", "beslutning fra ", "beslutning for ")
    )


def _opens_item(line: Line) -> bool:
    return line.label.casefold() in _OPENING_PARTS or line.label.casefold().startswith(
        "beslutning i "
    )


def headings(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return the item headings among lines, in order of the text.

    Numbered headings must belong to the style that makes the longest rising chain, so that a list
    of conditions inside an item is not taken for the agenda.
    """
    candidates = [h for i in range(len(lines)) if (h := _candidate(lines, i))]
    numbered = _rising(candidates)
    return numbered or _unnumbered(lines)


def _candidate(lines: Sequence[Line], i: int) -> Heading | None:
    line = lines[i]
    match = _NUMBERED.match(line.body)
    if not match or _is_date_or_address(line.body, match):
        return None
    title = match["title"]
    tail = _contents_tail(title) or _DOT_LEADER.search(title)
    end = match.start("title") + (tail.start() if tail else len(title))
    style = None if entries.is_numbered_person(title) else _style(lines, i, match)
    if style is None or (not match["title"][:1].strip("\"'»“([") and len(title) < 3):
        return None
    return Heading(
        line=i,
        number=(line.start + match.start("number"), line.start + match.end("number")),
        title=(line.start + match.start("title"), line.start + end),
        figures=tuple(int(n) for n in match["number"].split(".")),
        style=style,
        contents=tail is not None,
    )


def _contents_tail(text: str) -> re.Match[str] | None:
    return _CONTENTS_TAIL.search(text, max(0, len(text) - _TAIL_WIDTH))


def _is_date_or_address(body: str, match: re.Match[str]) -> bool:
    found = dates.find_dates(body[:_LONGEST_DATE])
    return (
        bool(found and found[0].start <= match.start("number"))
        or _POSTCODE.match(body) is not None
        or _UNIT.match(match["title"]) is not None
        or match["title"][0].isdigit()
    )


def _style(lines: Sequence[Line], i: int, match: re.Match[str]) -> str | None:
    """Return the form of a numbered heading, None where the line is a sentence or a condition."""
    line, title = lines[i], match["title"]
    if match["word"] and (title[0].isupper() or match["sep"].strip()):
        return "word"
    if match["word"] or not (title[0].isupper() or title[0] in "\"'»“[(") or len(title) > 250:
        return None
    if line.heading:
        return "hash"
    if title.endswith((",", ";")) or (
        title.endswith(".") and not _contents_tail(title) and "..." not in title and not line.bullet
    ):
        return None
    above = lines[i - 1] if i else None
    if (
        above
        and not line.gap
        and above.body.endswith((":", ",", ";"))
        and not is_agenda_heading(above)
    ):
        return None
    if line.bullet:
        return "bullet" if "." in match["number"] else None
    if not match["dot"] and not match["sep"].strip():
        return "bare" if i + 1 < len(lines) and _confirms(lines[i + 1]) else None
    return "indent" if line.indent else "dot"


def _confirms(line: Line) -> bool:
    return (
        numbers.leading_case(line.body) is not None
        or numbers.labelled_case(line.body) is not None
        or is_part(line)
    )


def _rising(candidates: list[Heading]) -> tuple[Heading, ...]:
    """Return the candidates of the best style, and those nested below its numbers."""
    body = [h for h in candidates if not h.contents] or candidates
    styles = {h.style for h in body}
    weight = {"word": 3, "hash": 3, "bare": 3, "dot": 2, "indent": 1, "bullet": 1}
    chains = {
        style: _chain([h for h in body if h.style == style or _nested_style(h, style)])
        for style in sorted(styles)
    }
    if not chains:
        return ()
    best = max(
        chains, key=lambda s: (len({h.figures for h in chains[s]}) >= 2, weight[s], len(chains[s]))
    )
    return tuple(chains[best])


def _nested_style(heading: Heading, style: str) -> bool:
    return len(heading.figures) > 1 and (heading.style, style) in {
        ("bullet", "hash"),
        ("dot", "hash"),
        ("bullet", "dot"),
        ("indent", "dot"),
    }


def _chain(headings_: list[Heading]) -> list[Heading]:
    """Keep the headings whose numbers rise; a number seen before is a repeat and left out."""
    kept: list[Heading] = []
    for heading in headings_:
        if not kept or heading.figures > kept[-1].figures:
            jump = heading.figures[0] - (kept[-1].figures[0] if kept else heading.figures[0])
            if jump <= 30:
                kept.append(heading)
    return kept


def _unnumbered(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Return short lines that stand right before an item's first part ("Beslutning")."""
    found: list[Heading] = []
    for i in range(len(lines) - 1):
        line = lines[i]
        if not _opens_item(lines[i + 1]) or is_part(line) or not _title_like(line):
            continue
        if found and _continues(lines, found[-1].line, i):
            continue
        found.append(
            Heading(i, None, (line.start, line.start + len(line.label)), (), "plain", False)
        )
    return tuple(found)


def _continues(lines: Sequence[Line], last: int, i: int) -> bool:
    """Tell whether line i is still text of the item at ``last``: its parts may hold short lines."""
    first_part = lines[last + 1].label.casefold()
    return lines[i + 1].label.casefold() != first_part


def _title_like(line: Line) -> bool:
    return (
        len(line.body) <= 120
        and not line.bullet
        and not line.body.endswith((".", ",", ";", "?"))
        and line.body[0].isupper()
    )


def case_after(lines: Sequence[Line], i: int, stop: int) -> Range | None:
    """Return the range of the case number printed with the item whose heading is line i."""
    for line in lines[i + 1 : min(i + 4, stop)]:
        found = numbers.leading_case(line.body) or numbers.labelled_case(line.body)
        if found:
            return line.start + found[0], line.start + found[1]
        if len(line.body.split()) > 6:
            return None
    return None


def is_agenda_heading(line: Line) -> bool:
    """Tell whether a line heads the agenda as a list."""
    return _AGENDA.match(line.body) is not None


def is_contents_line(line: Line) -> bool:
    """Tell whether a line belongs to a table of contents: words, a leader, a page number."""
    return ("..." in line.body and _contents_tail(line.body) is not None) or (
        _NUMBERED.match(line.body) is not None
        and _PAGE_BEHIND_TAB.search(line.body, max(0, len(line.body) - _TAIL_WIDTH)) is not None
    )
