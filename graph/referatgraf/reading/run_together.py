"""Part people and sentences that an export ran together: "Bo Lind (V)Ida Holm", "LindDirektør".

Cells of a table and lines of a web page lose what stood between them when the text is copied.
"""

import re
from collections.abc import Iterator
from functools import cache

from referatgraf import authority
from referatgraf.reading.tape import Edit

_UPPER = "A-ZÆØÅÄÖÜÉ"
# Behind a bracket or a small letter a word begins with a capital, or "1. viceborgmester" does.
_SEAM = re.compile(
    rf"(?<=[a-zæøåéöü\)])(?=(?P<word>[{_UPPER}][a-zæøåéöü]+)|\d\.\s(?P<after>[a-zæøå]+))"
)
_SENTENCE = re.compile(rf"[a-zæøå)][.:](?=[{_UPPER}][a-zæøå]+[\s.,])")
# "… Ida Holm (A) Nordby Kommune: Borgmester …": a group's heading inside a line
_GROUP = re.compile(
    rf"(?<=[\w).])[ ]{{1,4}}(?=(?:[{_UPPER}][\w-]{{1,30}}[ ]){{1,2}}Kommune:[ ]{{1,20}}[{_UPPER}])"
)
_FEWEST = 2  # seams of one kind: a single one may be a name of its own
_LINE = re.compile(r"[^\n]+")


def people_parted(text: str) -> Iterator[Edit]:
    """Yield the edits that part people by a comma, sentences by a blank, groups by a line's end.

    One camel-cased word may be a name of its own ("BoLiv"); several in a line are none, and none
    closes a bracket.
    """
    sentences = [Edit(m.end(), m.end(), " ") for m in _SENTENCE.finditer(text)]
    if len(sentences) >= _FEWEST:
        yield from sentences
    for line in _LINE.finditer(text):
        seams = [m.start() for m in _SEAM.finditer(text, *line.span()) if _opens_person(m)]
        if len(seams) >= _FEWEST or any(text[at - 1] == ")" for at in seams):
            yield from (Edit(at, at, ", ") for at in seams)
        groups = list(_GROUP.finditer(text, *line.span()))
        if len(groups) >= _FEWEST:
            yield from (Edit(m.start(), m.end(), "\n") for m in groups)


def _opens_person(seam: re.Match[str]) -> bool:
    """Tell whether a given name or an office begins at a seam."""
    return (seam["word"] or seam["after"] or "").casefold() in _openers()


@cache
def _openers() -> frozenset[str]:
    """Return the words that open a person's entry: given names, and offices of one word."""
    offices = (form for row in authority.roles() for form in (row.lemma, *row.variants))
    single = {form.casefold() for form in offices if form.isalpha() and len(form) > 3}
    return authority.folded_given_names() | single
