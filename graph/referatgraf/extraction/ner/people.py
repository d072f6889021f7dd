"""Judge what a model takes for a person: which words are the name, and whether to believe it."""

import re
from collections.abc import Sequence

from referatgraf.extraction.ner.page import COLUMNS, Page, Range, trimmed
from referatgraf.lexicon import titles
from referatgraf.lexicon.names import is_given, is_surname, opens_sentences, places
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.words import LETTER, PARTICLES, UPPER

UNREGISTERED = 0.6  # how sure a name is of which the registers know no part
_PART = re.compile(rf"[{UPPER}](?:[{LETTER}'’-]*[{LETTER}]\.?|\.)")
_LINE_BEFORE = re.compile(rf"(?P<last>[{UPPER}][{LETTER}-]*)[ \t]{{0,40}}\n\s{{0,40}}$")
# "X orienterede", "X, Y Kommune", "X (V)", "X: …"
_GOES_ON = re.compile(r"[,:.]|\s(?:[a-zæøå(]|/)")
_GENITIVE_BEHIND = re.compile(r"\s[a-zæøå]")
_MOST_PARTS = 6
_WIDTH = 60


def person(page: Page, at: Range) -> Range | None:
    """Return the range of a person's name: two parts or more, no title, no genitive s, or None."""
    text = page.text
    start, end = trimmed(text, at)
    title = titles.leading_title(text[start:end])
    if title:
        start, end = trimmed(text, (start + title.end, end))
    words = text[start:end].split()
    if len(words) > 1 and _is_genitive(page, words[-1], end):
        end, words[-1] = end - 1, words[-1][:-1]
    parts = [word for word in words if word.casefold() not in PARTICLES]
    named = 2 <= len(parts) <= _MOST_PARTS and words[0] in parts and words[-1] in parts
    whole = named and all(_PART.fullmatch(part) and not _is_everyday(part) for part in parts)
    if not whole or COLUMNS.search(text[start:end]) or words[-1].casefold() in places():
        return None
    return start, end


def sure(words: Sequence[str]) -> float:
    """Return how sure the registers are of a name, as they are of the rules' own."""
    given, family = is_given(words[0]), is_surname(words[-1].rstrip("."))
    return 0.99 if given and family else 0.9 if given or family else UNREGISTERED


def is_told_of(text: str, at: Range) -> bool:
    """Tell whether a title stands before a name, or a sentence goes on behind it."""
    if _GOES_ON.match(text, at[1]):
        return True
    ahead = text[max(0, at[0] - _WIDTH) : at[0]].rstrip()
    held = titles.find_titles(ahead)
    return bool(held) and held[-1].end == len(ahead)


def goes_on_from(text: str, start: int) -> bool:
    """Tell whether a name goes on from a given name that the line before ends with."""
    before = _LINE_BEFORE.search(text, max(0, start - _WIDTH), start)
    return before is not None and is_given(before["last"])


def _is_genitive(page: Page, word: str, end: int) -> bool:
    """Tell whether the s of a name belongs to the sentence: "Karla Holms forslag"."""
    if not word.endswith("s") or is_surname(word) or not _GENITIVE_BEHIND.match(page.text, end):
        return False
    return is_surname(word[:-1]) or page.holds(word[:-1])


def _is_everyday(word: str) -> bool:
    head = head_of(word)
    return opens_sentences(word) or (head is not None and head.function)
