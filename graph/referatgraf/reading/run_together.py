"""Part people and sentences that an export ran together: "Bo Lind (V)Ida Holm", "LindDirektør".

Cells of a table and lines of a web page lose what stood between them when the text is copied.
"""

import re
from collections.abc import Iterator
from functools import cache

from referatgraf import authority
from referatgraf.reading.tape import Edit, Range

_UPPER = "A-ZÆØÅÄÖÜÉ"
# Behind a bracket or a small letter stands a capital with a name behind its word, as behind no
# firm's inner capital ("DanskHans ApS"), or "1. viceborgmester".
_SEAM = re.compile(
    rf"(?<=[a-zæøåéöü\)])(?=(?P<word>[{_UPPER}][a-zæøåéöü]+)"
    rf"[ ](?:(?:von|van|de|den|der|af|da|al|el|la|le)[ ]|[{_UPPER}]\.[ ]){{0,2}}"
    rf"(?!ApS|[AIKP]/S)[{_UPPER}][a-zæøå]"
    r"|\d\.\s(?P<after>[a-zæøå]+))"
)
_SENTENCE = re.compile(rf"(?<=[a-zæøå)])\.(?=[{_UPPER}][a-zæøå]+\s)")
_IN_ADDRESS = re.compile(r"[/@]|www|\.[a-z]")  # "www.skive.Dk", a file's name
# "… Ida Holm (A) Nordby Kommune: Borgmester …": a group's heading inside a line
_GROUP = re.compile(
    rf"(?<=[\w).])[ ]{{1,4}}(?=(?:(?P<place>[{_UPPER}][\w-]{{1,30}}(?:[ ][{_UPPER}][\w-]{{1,30}})?)"
    rf"[ ]Kommune|Region[ ][{_UPPER}][a-zæøå]{{1,30}}):[ ]{{1,20}}[{_UPPER}])"
)
# "Deltagere: • Ida Holm • Bo Lind", "- [x] Ida Holm - [ ] Bo Lind"
_BULLET = re.compile(
    rf"(?<=\S)[ \t]{{1,4}}(?=(?:[•▪■●◦‣□☐☒☑✓✔✗]|\*(?=[ \t])|[-*] \[[ xX]\])[ \t]{{0,2}}[{_UPPER}])"
)
_HEADINGS = (
    r"(?:Til stede|Tilstede|(?:Møde|Øvrige )?[Dd]eltagere|Afbud|Fraværende|Ikke til stede|Gæster)"
)
_HEADING = re.compile(rf"(?<=\S)[ \t]{{1,4}}(?={_HEADINGS}(?: fra)?\s?:)")
# "… kl. 16 Deltagere Ida Holm, …": nothing tells the heading from the people but their names.
_BARE = re.compile(
    rf"(?<=\S)(?P<gap>[ ]{{1,4}}){_HEADINGS}(?=[ ](?P<next>[{_UPPER}][\w.-]+)"
    rf"(?:[ ][{_UPPER}][\w.-]+){{1,4}}[ ]?[,(])"
)
_FILE = re.compile(r"(?:Pdf|Docx?|Xlsx?|Dk|Com|Org|Eu|Js|Net)\b")
_LONGEST_WORD = 60
_LONG = 200  # characters of a line that holds more than a sentence
_FEWEST = 2  # seams of one kind: a single one may be a name of its own
_LINE = re.compile(r"[^\n]+")


def people_parted(text: str) -> Iterator[Edit]:
    """Yield the edits that part people by a comma, sentences by a blank, lists by a line's end.

    One camel-cased word may be a name of its own ("BoLiv"); several in a line are none, nor is any
    in a text in which people stand right behind a bracket.
    """
    sentences = [
        Edit(m.end(), m.end(), " ") for m in _SENTENCE.finditer(text) if _ends_word(text, m)
    ]
    if len(sentences) >= _FEWEST:
        yield from sentences
    yield from _people(text)
    for line in _LINE.finditer(text):
        for part in (_groups, _bullets, _headings):
            yield from part(text, line.span())


def _ends_word(text: str, stop: re.Match[str]) -> bool:
    """Tell whether a full stop ends a word, and no part of an address or a file's name."""
    begin = max(0, stop.start() - _LONGEST_WORD)
    word = text[begin : stop.start()].rsplit(maxsplit=1)[-1]
    return _IN_ADDRESS.search(word) is None and not _FILE.match(text, stop.end())


def _people(text: str) -> Iterator[Edit]:
    """Yield the edits between people; a seam behind a bracket shows that the text ran together."""
    lines = [
        [m.start() for m in _SEAM.finditer(text, *line.span()) if _opens_person(m)]
        for line in _LINE.finditer(text)
    ]
    shown = any(text[at - 1] == ")" for seams in lines for at in seams)
    for seams in lines:
        if shown or len(seams) >= _FEWEST:
            yield from (Edit(at, at, ", ") for at in seams)


def _groups(text: str, at: Range) -> Iterator[Edit]:
    found = [_before_place(m) for m in _GROUP.finditer(text, *at)]
    if len(found) >= _FEWEST:
        yield from (Edit(begin, end, "\n") for begin, end in found)


def _before_place(group: re.Match[str]) -> Range:
    """Return the blanks before a place of which the municipality is, behind a person's last name.

    "… Ida Holm Skive Kommune: …" is Skive's.
    """
    first, _, last = (group["place"] or "").partition(" ")
    if last.casefold() not in _places() or f"{first} {last}".casefold() in _places():
        return group.span()
    at = group.end() + len(first)
    return at, at + 1


def _bullets(text: str, at: Range) -> Iterator[Edit]:
    found = list(_BULLET.finditer(text, *at))
    if len(found) + bool(found and text[at[0]] == text[found[0].end()]) >= _FEWEST:
        headings = _HEADING.finditer(text, *at)
        yield from (Edit(m.start(), m.end(), "\n") for m in (*found, *headings))


def _headings(text: str, at: Range) -> Iterator[Edit]:
    """Yield the edits that set the headings of lists apart in a line without ends of its own."""
    if at[1] - at[0] < _LONG:
        return
    for match in _BARE.finditer(text, *at):
        if match["next"].casefold() in _openers():
            yield Edit(match.start("gap"), match.end("gap"), "\n")
            yield Edit(match.end(), match.end(), ":")


def _opens_person(seam: re.Match[str]) -> bool:
    """Tell whether a given name or an office begins at a seam."""
    return (seam["word"] or seam["after"] or "").casefold() in _openers()


@cache
def _openers() -> frozenset[str]:
    """Return the words that open a person's entry: given names, and offices of one word."""
    offices = (form for row in authority.roles() for form in (row.lemma, *row.variants))
    single = {form.casefold() for form in offices if form.isalpha() and len(form) > 3}
    return authority.folded_given_names() | single


@cache
def _places() -> frozenset[str]:
    """Return the short names of the municipalities, case folded."""
    return frozenset(row.name_short.casefold() for row in authority.municipalities())
