"""Tell initials and short names of the people of a document from organisations of that form."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from referatgraf.extraction.affiliations import initials_of
from referatgraf.extraction.mentions import Mention
from referatgraf.layouts.section import Range, Sections
from referatgraf.lexicon.names import find_names, is_given
from referatgraf.lexicon.words import UPPER

_GENITIVE = re.compile(r"['’]s$")
_BRACKETED = re.compile(rf"\((?P<form>[{UPPER}]{{2,4}})\)")
# Where people are named by their initials: what a task or a paper is theirs by.
_THEIRS = re.compile(
    r"\b(?:ansvarlige?|ansv\.|referent|tovholdere?|opfølgning|ordstyrer|mødeleder|dirigent|"
    r"deltagere?|afbud|fraværende|til ?stede)\s{0,2}:\s{0,4}$",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:\bv/|\bv\.|\bved)\s{0,2}$", re.IGNORECASE)
_OPENS_LINE = re.compile(r"(?:^|\n)[\s*•–-]{0,6}$")
_SPEAKS = re.compile(r"\s{0,2}:\s")
_JOINT = r"\s{0,2}(?:,|/|&|\+|\bog\b)\s{0,2}"
_BEFORE = re.compile(rf"(?<![{UPPER}\w])(?P<form>[{UPPER}]{{2,4}}){_JOINT}$")
_BEHIND = re.compile(rf"{_JOINT}(?P<form>[{UPPER}]{{2,4}})(?!\w)")
_BRACKET = re.compile(r"(?P<name>[^()\n]{3,60})\s\($")
_WIDTH = 70  # characters
_OPENING = 100


def without_people(
    text: str, sections: Sections, mentions: Iterable[Mention], defined: Iterable[str]
) -> Iterator[Mention]:
    """Yield mentions without those that are initials of listed people, unsure where they may be.

    A form that the text defines for an organisation (``defined``) stays that one's.
    """
    found = list(mentions)
    kept = frozenset(defined)
    names = _listed_names(text, sections) if any(_is_short(text, m) for m in found) else []
    letters = frozenset(form for name in names for form in initials_of(name)) - kept
    marked = _marked(text, sections, letters)
    parts = frozenset(part for name in names for part in name.split()) - kept
    for mention in found:
        form = _GENITIVE.sub("", text[mention.start : mention.end])
        if form in letters:
            bare = replace(mention, end=mention.start + len(form))
            yield from _judged(text, bare, letters, marked=form in marked)
        elif form not in parts:
            yield mention
        elif not is_given(form):
            yield replace(mention, sure=False)


def _marked(text: str, sections: Sections, letters: frozenset[str]) -> frozenset[str]:
    """Return the letters that stand in brackets behind the names whose initials they are.

    Where more brackets of the lists hold other letters, those are organisations: all of them.
    """
    own = {m["form"] for m in _BRACKETED.finditer(text) if m["form"] in letters
           and _stands_behind_name(text, m.span("form"))}  # fmt: skip
    entries = (at for listed in sections.lists for e in listed.entries for at in e.pieces)
    beside = {m["form"] for at in entries for m in _BRACKETED.finditer(text, *at)}
    return frozenset(own) if len(own) > len(beside - own) else frozenset()


def _is_short(text: str, mention: Mention) -> bool:
    """Tell whether a mention may be somebody's initials, or one part of a name."""
    return text[mention.start : mention.end].isalpha()


def _listed_names(text: str, sections: Sections) -> list[str]:
    """Return the names with which the entries of the lists begin."""
    pieces = (e.pieces[0] for listed in sections.lists for e in listed.entries)
    found = (
        find_names(text[start : min(end, start + _OPENING)], listed=True) for start, end in pieces
    )
    return [names[0].text for names in found if names]


def _judged(
    text: str, mention: Mention, letters: frozenset[str], *, marked: bool
) -> Iterator[Mention]:
    """Yield a mention of somebody's letters, unless it stands where people are named by them."""
    before = text[max(0, mention.start - _WIDTH) : mention.start]
    opens = _OPENS_LINE.search(before) is not None and _SPEAKS.match(text, mention.end) is not None
    joined = {m["form"] for m in (_BEFORE.search(before), _BEHIND.match(text, mention.end)) if m}
    likely = opens or bool(joined & letters) or _BY.search(before) is not None
    behind = _stands_behind_name(text, (mention.start, mention.end))
    if _THEIRS.search(before) is not None or (marked and (likely or behind)):
        return
    yield replace(mention, sure=False) if marked or likely else mention


def _stands_behind_name(text: str, at: Range) -> bool:
    """Tell whether a form stands in brackets right behind the name whose initials it is."""
    found = _BRACKET.search(text, max(0, at[0] - _WIDTH), at[0])
    if found is None or not text.startswith(")", at[1]):
        return False
    form = text[slice(*at)]
    words = found["name"].split()
    return any(form in initials_of(" ".join(words[-n:])) for n in (2, 3, 4) if n <= len(words))
