"""Cut a document's working text into lines; overlong lines of converters at their inner labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.layouts.inner_sides import side_starts
from referatgraf.layouts.labels import label_cuts
from referatgraf.layouts.section import Entry, Group
from referatgraf.layouts.side_labels import side_cut
from referatgraf.model import Document

_BULLET = re.compile(
    r"[ \t]*(?:>[ \t]*)*(?:[-*•·–o▪◦‣●○■□►▸▹➢✓✔✅✗✘✕✖❌☐☑☒√\uf0b7][ \t]+|\[[ xX]?\][ \t]*)*"
)
_CROSS = re.compile(r"[✗✘✕✖❌]")
_TICKED = re.compile(r"[☑☒✓✔✅√]|\[[xX]\]")
_EMPTY_BOX = re.compile(r"[☐□]|\[[ ]?\]")
_HASHES = re.compile(r"[ \t]*(?:>[ \t]*)*#{1,6}[ \t]*")
# A converter's run-on line is longer than any printed line.
RUN_ON = 400
# Web archives print the first item right behind the word.
_GLUED = re.compile(r"\s*Indholdsfortegnelse(?=\d)")
_INNER_LABEL = re.compile(
    r"(?<=[\w.)\s])"
    r"(?=(?:Deltagere|Mødedeltagere|Medlemmer|Afbud|Fraværende|Gæst(?:er)?|Referent|Til stede|"
    r"Udeblevet|Mødedato|Mødetidspunkt|Mødested|Sluttidspunkt|Bemærkninger|Sagsoversigt|"
    r"Indholdsfortegnelse|Afbud fra|Underskrifter|Fra (?:sekretariatet|administrationen|"
    r"forvaltningen)|(?:Desuden|Endvidere) deltog|Øvrige deltagere)\b\s?:|"
    r"Stedfortræder(?:e)? for\s)"
)
# The same inside a printed line, behind a full stop: "… (referent). Gæst: revisor Ida Holm".
_NEXT_LABEL = re.compile(
    r"(?<=[.;)]\s)(?=(?:Gæst(?:er)?|Afbud(?: fra)?|Fraværende|Observatør(?:er)?|Referent|Mødeleder|"
    r"Ikke til stede|Desuden deltog|Endvidere deltog)\s?:\s)"
)
# And behind an entry without one: "Ordstyrer: Bo Lind Referent: Ida Holm".
_NEXT_OFFICE = re.compile(
    r"(?<=[a-zæøå)] )(?=(?:Referent|Ordstyrer|Mødeleder|Dirigent|Næstformand|Afbud(?: fra)?"
    r"|Uden afbud|Fraværende|Ikke til stede|Øvrige deltagere(?:\sfra\s[^:;.,()]{2,60})?)"
    r"\s?:\s{1,4}[A-ZÆØÅ])"
    r"|(?<=[a-zæøå)], )(?=(?:[Rr]eferent|[Oo]rdstyrer|[Mm]ødeleder|[Dd]irigent)"
    r"\s?:\s{1,4}[A-ZÆØÅ])"
)
# And a sentence behind those who did not come: "Ikke til stede: Ida Holm. Afbud kom fra Bo Lind."
_EXCUSED_BEHIND = re.compile(
    r"\W{0,6}(?:Ikke (?:til ?stede|mødt)|Fraværende|Fravær|Udeblevet)\s?:[^.:]{3,200}\.\s"
    r"(?=Afbud\s(?:[a-z]{2,12}\s){0,2}fra\s)"
)
# No paragraph of minutes is longer; what is longer is no text, and would cost quadratic time.
_LONGEST = 8_000
# But "185." opens the item behind it.
_SENTENCE_ENDS = re.compile(r"(?<!\d)\.(?= )|;(?= )")


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line: its range in the working text, its words, and what stands before them.

    ``body`` is the text behind bullets, check boxes and heading marks, ``start`` where it begins,
    ``column`` how far that is from the left edge; ``crossed`` says that the mark is a cross, which
    ticks off somebody who did not come, ``ticked`` whether its box is filled in, ``mark`` are the
    bullets and boxes themselves. Where a table says
    what the line is, ``group`` is the list that it opens, ``entry`` the row that it stands for,
    whose cells may lie apart.
    """

    start: int
    end: int
    body: str
    bullet: bool
    heading: bool
    indent: int
    gap: bool
    column: int = 0
    group: Group | None = None
    entry: Entry | None = None
    crossed: bool = False
    ticked: bool | None = None
    mark: str = ""

    @property
    def label(self) -> str:
        """Return the body without the colon that ends a heading."""
        return self.body.rstrip(" :")


def lines(document: Document) -> tuple[Line, ...]:
    """Return the lines of the working text that hold words."""
    found: list[Line] = []
    offset, gap = 0, True
    for raw in document.text.split("\n"):
        if raw.strip():
            held = [one for one in _cut(raw, offset, gap) if one.label]  # no bullet alone, no colon
            found.extend(held)
            gap = gap and not held
        else:
            gap = True
        offset += len(raw) + 1
    return tuple(found)


def _cut(raw: str, offset: int, gap: bool) -> list[Line]:
    glued = _GLUED.match(raw)
    if glued:
        at = glued.end()
        return [line_at(raw[:at], offset, gap), line_at(raw[at:], offset + at, True)]
    stops = [at for cut in label_cuts(raw[:_LONGEST]) for at in cut]
    side = side_cut(raw[:_LONGEST])
    stops += [side[1]] if side else []
    stops += [m.start() for rule in (_NEXT_LABEL, _NEXT_OFFICE) for m in rule.finditer(raw)]
    stops += side_starts(raw[:_LONGEST])
    excused = _EXCUSED_BEHIND.match(raw)
    stops += [excused.end()] if excused else []
    if len(raw) < RUN_ON and not stops:
        return [line_at(raw, offset, gap)]
    inner = _INNER_LABEL.finditer(raw) if len(raw) >= RUN_ON else ()
    stops = sorted({*stops, *(m.start() for m in inner)})
    ranges = zip([0, *stops], [*stops, len(raw)], strict=True)
    pieces = ((a, b) for start, end in ranges for a, b in _bounded(raw, start, end))
    return [line_at(raw[a:b], offset + a, gap or a > 0) for a, b in pieces if raw[a:b].strip()]


def _bounded(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a range in pieces of bounded length, cut at the last sentence end or space."""
    while end - start > _LONGEST:
        stop = start + _LONGEST
        ends = _SENTENCE_ENDS.finditer(raw, start, stop)
        cut = max((match.end() for match in ends), default=start)
        cut = cut if cut > start else raw.rfind(" ", start, stop)
        cut = cut if cut > start else stop
        yield start, cut
        start = cut + raw.startswith(" ", cut)  # a blank there is no indent
    yield start, end


def line_at(raw: str, offset: int, gap: bool) -> Line:
    """Return the line of raw text that begins at an offset of the working text."""
    indent = len(raw) - len(raw.lstrip(" \t"))
    hashes, bullet = _HASHES.match(raw), _BULLET.match(raw)
    mark = hashes or bullet
    start = mark.end() if mark else indent
    body = raw[start:].rstrip()
    return Line(
        start=offset + start,
        end=offset + start + len(body),
        body=body,
        bullet=not hashes and start > indent,
        heading=hashes is not None,
        indent=indent,
        gap=gap,
        column=start,
        crossed=not hashes and _CROSS.search(raw[:start]) is not None,
        ticked=None if hashes else _ticked(raw[:start]),
        mark="" if hashes else raw[indent:start].strip(),
    )


def _ticked(mark: str) -> bool | None:
    """Tell whether a mark is a box that is filled in or, False, an empty one."""
    return True if _TICKED.search(mark) else False if _EMPTY_BOX.search(mark) else None
