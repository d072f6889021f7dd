"""Read the labelled fields of minutes: "Dato: …", "Sted: …", also without a colon in tables."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.layouts.lines import Line
from referatgraf.layouts.section import Range

_FIELDS = (
    "mødedato", "dato", "mødetidspunkt", "tidspunkt", "starttidspunkt", "sluttidspunkt", "tid",
    "mødested", "sted", "lokale", "mødelokale", "mødenavn", "møde", "udvalg", "mødetype",
    "mødeform", "mødenummer", "titel", "organ",
)  # fmt: skip
_FIELD = re.compile(
    rf"\W{{0,12}}(?P<label>{'|'.join(_FIELDS)})\W{{0,4}}?\s{{0,12}}:"
    r"[\s*_]{0,12}(?P<value>\S.*)?$",
    re.IGNORECASE,
)
_NEXT_FIELD = re.compile(rf"[\s,;|]{{1,12}}(?:{'|'.join(_FIELDS)})\s{{0,12}}:", re.IGNORECASE)


def labelled(lines: Sequence[Line]) -> Iterator[tuple[str, Range]]:
    """Yield each field label, case folded, with its value's range, on its line or the next."""
    for i, line in enumerate(lines):
        match = _FIELD.match(line.body)
        if not match:
            continue
        if match["value"]:
            start = line.start + match.start("value")
            tail = _NEXT_FIELD.search(line.body, match.start("value"))
            yield (
                match["label"].casefold(),
                (start, line.start + tail.start() if tail else line.end),
            )
        elif i + 1 < len(lines) and not _FIELD.match(lines[i + 1].body):
            yield match["label"].casefold(), (lines[i + 1].start, lines[i + 1].end)
