"""Judge what a model takes for an organisation: which words are the name, and if it is one."""

import re

from referatgraf.extraction.ner.page import COLUMNS, Page, Range, trimmed
from referatgraf.extraction.short_forms import is_place
from referatgraf.lexicon import no_names, parties, titles
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon.names import is_given, is_no_name, is_surname
from referatgraf.lexicon.organisation_heads import head_of
from referatgraf.lexicon.words import LETTER, UPPER

SURE_FROM = 0.987  # how probable one word must be where things of other kinds may stand
_COMPOUND = re.compile(r"-[a-zæøå]+$")
_DEFINITE = ("en", "et", "erne", "ene")
_LONG = 8  # letters of a compound
_LINK = re.compile(
    r"(?:\b(?:fra|hos|ved|i|til|v/)|[a-zæøå](?:selskab|firma|forening|virksomhed|klub|"
    r"bank|kæde|bureau|fond|forbund|organisation)(?:et|en|n)?)\s{1,2}$"
)
# Behind these stand plans, products and towns as well.
_WEAK_LINK = re.compile(rf"(?:\b(?:af|for|med|og)\s{{1,2}}|[{LETTER}],\s|\s\()$")
_BROKEN = re.compile(rf"[ \t]{{0,40}}\n[ \t]{{0,40}}[{UPPER}]")  # the name goes on in the next line
_CONTINUED = re.compile(rf"[{LETTER}-]\s&\s$")  # "Lundqvist & Tve ApS"
# How names of schemes begin whose noun the same text writes small: "Grøn Omstilling".
_DESCRIBING = frozenset(
    {"aktiv", "bedre", "digital", "digitale", "fælles", "grøn", "grønne", "grønt", "lokal",
     "lokale", "ny", "nye", "nyt", "sikker", "sikre", "smart", "sund", "sunde", "tryg", "trygge"}
)  # fmt: skip
# "Aftale om et Grønt Danmark", "Lov om Havne": what is written, by nobody's name.
_PAPER = re.compile(
    r"(?:\w*(?:aftale|lov|plan|strategi|politik|rapport|bekendtgørelse|vejledning|vedtægt|pagt))"
    r"(?:en|et|r|n)?$",
    re.IGNORECASE,
)
_SHORTEST = 3  # letters of an organisation in one word; two are somebody's initials
_BEGINS = re.compile(rf"[{UPPER}0-9]|[a-zæøå][{UPPER}]")
_WIDTH = 60


def organisation(page: Page, at: Range) -> Range | None:
    """Return the range of an organisation's name, None where a common noun or a person is meant."""
    text = page.text
    start, end = trimmed(text, at)
    name = text[start:end]
    words = name.split()
    begun = _CONTINUED.search(text, max(0, start - _WIDTH), start)
    if not words or begun or COLUMNS.search(name) or not _BEGINS.match(name):
        return None
    if len(words) == 1:
        end -= _has_genitive(page, name)
        name = text[start:end].rstrip("'’")
        end = start + len(name)
        if _is_common(name) or len(name) < _SHORTEST:
            return None
    if parties.is_party(name) or titles.leading_title(name) or not any(map(str.isalpha, name)):
        return None
    return start, end


def is_named(page: Page, at: Range, probability: float) -> bool:
    """Tell whether capitalised words make a name: not "EU-puljen", nor what else is written small.

    One word must stand where organisations do: it may be initials, a town, a sentence's first.
    """
    words = page.text[slice(*at)].split()
    last = words[-1]
    common = _COMPOUND.search(last) or (len(last) > _LONG and last.endswith(_DEFINITE))
    if common and head_of(last.rpartition("-")[2]) is None:
        return False
    if _PAPER.match(words[0]):
        return False
    if len(words) == 1:
        broken = _BROKEN.match(page.text, at[1]) is not None
        return _is_linked(page.text, at[0], probability) and not (broken or is_place(last))
    if no_names.ROOM.match(last):
        return False
    if words[0].casefold() in _DESCRIBING:
        linked = _LINK.search(page.text, max(0, at[0] - _WIDTH), at[0]) is not None
        return linked and not page.writes_small(last)
    return not all(page.writes_small(word) for word in words)


def _is_linked(text: str, start: int, probability: float) -> bool:
    """Tell whether a word stands behind what leads to organisations, and to little else."""
    begin = max(0, start - _WIDTH)
    surely = probability >= SURE_FROM and _WEAK_LINK.search(text, begin, start) is not None
    return surely or _LINK.search(text, begin, start) is not None


def _has_genitive(page: Page, name: str) -> bool:
    """Tell whether the text names the same without the s at its end: "Renords", "Renord"."""
    bare = name[:-1]
    if not name.endswith("s") or len(bare) < _SHORTEST:
        return False
    return lexicon.known(bare) is not None or page.holds(bare)


def _is_common(word: str) -> bool:
    """Tell whether one word is a noun of everyday, a day, a title or part of a person's name."""
    head = head_of(word)
    common = head is not None and (head.function or not head.compound)
    person = is_given(word) or (is_surname(word) and not word.isupper())
    month = word.casefold() in no_names.MONTHS
    return common or month or is_no_name(word) or titles.is_title(word) or person
