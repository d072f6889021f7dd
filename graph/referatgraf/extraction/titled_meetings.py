"""Find whose board meets where the head alone tells: "Fjordhallerne – bestyrelsesmøde nr. 4".

The name need not be formed like an organisation's: that its board meets says that it is one.
"""

import re
from collections.abc import Iterator

from referatgraf.extraction.draft import Draft, Range
from referatgraf.lexicon import names, organisations
from referatgraf.lexicon.dates import MONTHS
from referatgraf.lexicon.titles import leading_title
from referatgraf.lexicon.towns import is_town
from referatgraf.lexicon.words import LETTER, UPPER, fold

_MEETING = (
    r"(?:(?:referat|dagsorden|protokol)\s(?:af|fra|for|til)\s{1,4})?"
    r"(?:(?:det\s)?(?:ordinære?t?|ekstraordinære?t?|konstituerende)\s{1,4})?"
    r"(?:(?:bestyrelses|repræsentantskabs)møde[rt]?\b|generalforsamling(?:en)?\b)"
)
_IN_FRONT = re.compile(
    rf"[#*_ \t]{{0,4}}(?P<name>[{UPPER}][^\n:|]{{2,60}}?)\s{{0,4}}(?:\s[-–]|:)\s{{1,4}}"
    rf"(?i:{_MEETING})"
)
_OPENS = re.compile(rf"[#*_ \t]{{0,4}}(?i:{_MEETING})")
_WORD = re.compile(rf"[{UPPER}\d][{LETTER}\d&.'’-]*|&|og|i|for|på|ved|af")
# What opens a paper, or a web page, instead of a name.
_NO_NAME = re.compile(
    r"referat|dagsorden|protokol|indkaldelse|møde|bestyrelse|generalforsamling|forside|menu|"
    r"indhold|side\b|print|udskriv|søg\b|log\s|kontakt|bilag|emne|dato|sted|tid\b|cookies?|"
    rf"velkommen|nyheder|kl\b|{'|'.join(MONTHS)}",
    re.IGNORECASE,
)
_MOST_WORDS = 7
_NEAR = 3  # lines between a letterhead and the title


def find_titled(draft: Draft) -> tuple[Range, str] | None:
    """Return the name in front of a board's meeting in a line of the head, or that heads the paper.

    >>> bool(_IN_FRONT.match("Fjordhallerne – bestyrelsesmøde nr. 4"))
    True
    """
    lines = list(_lines(draft))
    for at, line in lines:
        if (match := _IN_FRONT.match(line)) and _is_name(match["name"]):
            return (at + match.start("name"), at + match.end("name")), match["name"]
    if not lines or not any(_OPENS.match(line) for _, line in lines[1 : 1 + _NEAR]):
        return None
    at, first = lines[0]
    name = first.strip("#*_ \t")
    begin = at + first.index(name)
    return ((begin, begin + len(name)), name) if _is_name(name) else None


def _lines(draft: Draft) -> Iterator[tuple[int, str]]:
    """Yield the lines of the head that are not empty, with their offsets."""
    start, end = draft.sections.head
    for line in re.finditer(r"[^\n]+", draft.text[start:end]):
        if line.group().strip():
            yield start + line.start(), line.group()


def _is_name(text: str) -> bool:
    """Tell whether words can be the name of what has a board: no place, person or paper."""
    words = text.split()
    named = 0 < len(words) <= _MOST_WORDS and all(_WORD.fullmatch(word) for word in words)
    return (
        named
        and any(map(str.isalpha, text))
        and _NO_NAME.match(text) is None
        and not any(_NO_NAME.fullmatch(word) for word in words)
        and organisations.municipality_called(fold(text)) is None
        and not fold(text).endswith(" kommune")
        and not is_town(text)
        and leading_title(text) is None
        and not names.find_names(text)
    )
