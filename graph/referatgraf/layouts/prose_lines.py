"""Keep the prose of minutes, but for the sentences in it that list people as a list would."""

from referatgraf.layouts import ends, sentences
from referatgraf.layouts.lines import Line
from referatgraf.layouts.state import Walk


def read(walk: Walk, line: Line, at: int | None = None) -> None:
    """Add a line of prose, but for the sentences that list people as a list would.

    ``at`` is where the prose begins, behind a list on the same line.
    """
    at = line.start if at is None else at
    found = sentences.lists_in(line, within_item=walk.in_item)
    for group, people, (start, end) in sorted(found, key=lambda f: f[2]):
        if start >= at:
            walk.lists.append((group, people))
            walk.close()
            walk.prose.append((at, start))
            at = end
    if at < line.end:
        walk.prose.append((at, line.end))


def read_behind(walk: Walk, line: Line, at: int) -> None:
    """Read as prose what a line says behind the list that begins at ``at`` and ends inside it."""
    end = line.end if line.body.startswith("|") else ends.list_end(line, at)
    if end < line.end:
        read(walk, line, end)
        walk.sentence_at = line.start
