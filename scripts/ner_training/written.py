"""Read the sentences that were written and marked for this model: own words, invented people.

One sentence a line, each outermost name as ``[TYPE words]``, marked as DaN+ marks; the folder's
README says by whom and how.
"""

import re
from pathlib import Path

from .example import Example, tag_words
from .settings import TYPES

FOLDER = Path(__file__).resolve().parent / "written"
MARK = re.compile(rf"\[({'|'.join(TYPES)}) ([^\[\]]+)\]")


def marked(line, source):
    """Return the example of one line."""
    text, spans, at = "", [], 0
    for hit in MARK.finditer(line):
        text += line[at : hit.start()]
        spans.append((len(text), len(text) + len(hit[2]), hit[1]))
        text += hit[2]
        at = hit.end()
    return Example(*tag_words(text + line[at:], spans), source)


def read_written(folder=FOLDER):
    """Return the examples of all files, by their names."""
    return [
        marked(line, f"written-{path.stem}")
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
