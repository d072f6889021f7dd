"""Set the title of an item apart where each page of a transcript begins with one and no number.

Document sites drop figures: what is left of "3. Ny bro" at the head of a page is the title, in
front of the first part's label. The contents above say that the words are one.
"""

import re
from collections.abc import Iterator

from referatgraf.lexicon.words import UPPER
from referatgraf.reading.tape import Edit
from referatgraf.reading.transcripts import is_transcript

# "Side A Ny bro Resumé Der …": what a page prints above a title, the title, the part's label.
_PAGE = re.compile(
    rf"(?:(?<=\n\n)|(?<=\f))[ \t]{{0,4}}(?P<head>(?:Side(?:[ ]\d{{1,3}})?[ ])?(?:[{UPPER}][ ])?)"
    rf"(?P<title>[{UPPER}][^\n:]{{3,180}}?)[ ]"
    rf"(?P<part>Resumé|Resume|Sagsfremstilling|Indstilling|Sagsresumé|Beslutningstema):?[ ]"
    rf"(?=[{UPPER}])"
)
_SENTENCE = re.compile(rf"[a-zæøå]{{2}}[.][ ][{UPPER}]")
_FEWEST = 2  # pages


def page_titles(text: str) -> Iterator[Edit]:
    """Yield the edits that set such titles, which an earlier page lists, and their parts apart."""
    found = [*_PAGE.finditer(text)] if is_transcript(text) else []
    above = " ".join(text[: found[0].start()].split()) if found else ""
    titled = [m for m in found if not _SENTENCE.search(m["title"]) and m["title"] in above]
    if len(titled) >= _FEWEST and 3 * len(titled) >= 2 * len(found):
        for match in titled:
            yield Edit(match.start("head"), match.start("title"))
            yield Edit(match.end("title"), match.start("part"), "\n")
            yield Edit(match.end("part"), match.end(), "\n")
