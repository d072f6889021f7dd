"""Read the labelled fields of minutes: "Dato: …", "Sted: …", also without a colon in tables."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Range

_FIELDS = (
    "mødedato", "dato", "mødetidspunkt", "tidspunkt", "starttidspunkt", "sluttidspunkt", "tid",
    "mødested", "sted", "lokale", "mødelokale", "mødenavn", "møde", "udvalg", "mødetype",
    "mødeform", "mødenummer", "titel", "organ", "mødeforum", "lokation", "sted/lokale",
    "mødested/lokale", "hvornår", "hvor",
)  # fmt: skip
_FIELD = re.compile(
    rf"\W{{0,12}}(?P<label>{'|'.join(_FIELDS)})\W{{0,4}}?\s{{0,12}}:"
    r"[\s*_]{0,12}(?P<value>\S.*)?$",
    re.IGNORECASE,
)
# Words that no sentence begins with, so that no colon is needed before a value.
_BARE = re.compile(
    r"\W{0,12}(?P<label>Mødedato|Mødetidspunkt|Mødetid|Mødested|Starttidspunkt"
    r"|Sluttidspunkt|Mødeforum)[ \t]{1,12}(?P<value>[A-ZÆØÅ\d].*)$"
)
_ALONE = re.compile(
    r"\W{0,4}(?P<label>Mødedato|Dato|Mødetidspunkt|Mødetid|Tidspunkt|Tid|Starttidspunkt"
    r"|Sluttidspunkt|Mødested|Sted|Lokale|Mødelokale|Udvalg|Organ|Mødeforum|Lokation"
    r"|MØDEDATO|DATO|MØDETIDSPUNKT|MØDETID|TIDSPUNKT|TID|STARTTIDSPUNKT|SLUTTIDSPUNKT|MØDESTED|STED"
    r"|LOKALE|UDVALG)\W{0,4}$"
)
_PLACES = frozenset(
    {"mødested", "sted", "lokale", "mødelokale", "udvalg", "organ", "mødeforum", "lokation"}
)
_LONGEST_PLACE = 12  # words
_DIGIT = re.compile(r"\d")
_NEXT_FIELD = re.compile(
    rf"[\s,;|*]{{1,40}}(?P<label>{'|'.join(_FIELDS)})\s{{0,12}}:[\s*_]{{0,40}}", re.IGNORECASE
)


def is_field(line: Line) -> bool:
    """Tell whether a line is a labelled field ("Sted: Rådhuset")."""
    return _FIELD.match(line.body) is not None


def labelled(lines: Sequence[Line]) -> Iterator[tuple[str, Range]]:
    """Yield each field label, case folded, with its value's range, on its line or the next."""
    for i, line in enumerate(lines):
        match = _FIELD.match(line.body) or _BARE.match(line.body)
        if not match:
            yield from _alone(lines, i)
            continue
        if match["value"]:
            yield from _side_by_side(line, match["label"], match.start("value"))
        elif i + 1 < len(lines) and not _FIELD.match(lines[i + 1].body):
            yield match["label"].casefold(), (lines[i + 1].start, lines[i + 1].end)


def _side_by_side(line: Line, label: str, at: int) -> Iterator[tuple[str, Range]]:
    """Yield the fields of one line, each value up to the next label."""
    while following := _NEXT_FIELD.search(line.body, at):
        if following.start() > at:
            yield label.casefold(), (line.start + at, line.start + following.start())
        label, at = following["label"], following.end()
    if at < len(line.body):
        yield label.casefold(), (line.start + at, line.end)


def _alone(lines: Sequence[Line], i: int) -> Iterator[tuple[str, Range]]:
    """Yield a label that stands alone without a colon, where the next line may be its value."""
    label = _ALONE.match(lines[i].body)
    below = lines[i + 1] if label and i + 1 < len(lines) else None
    if not label or not below or _FIELD.match(below.body) or _ALONE.match(below.body):
        return
    name = label["label"].casefold()
    short = len(below.body.split()) <= _LONGEST_PLACE and not below.body.endswith((".", ":"))
    if short and (name in _PLACES or _DIGIT.search(below.body)):
        yield name, (below.start, below.end)
