"""Read which post of a body a line gives to whom: "Formand: X", "X (formand), suppleant Y".

Posts are what a body fills from among people; a job that stands before a name is another thing.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from referatgraf.extraction.names_in_prose import Named
from referatgraf.lexicon import titles

_POST = re.compile(
    r"(?:formand|forkvinde|forperson|suppleant|stedfortræder|bestyrelsesmedlem|kasserer|borgmester|"
    r"delegeret|tilforordnet|tovholder|ordfører)$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:er|ere|e|mænd)(?:ne)?$", re.IGNORECASE)
_LABEL = re.compile(r"[\s*_]{0,4}[:=–-]?[\s*_]{0,6}")
_PARTY = re.compile(r"\s?\([A-ZÆØÅ]{1,3}\)")
# "X, Nordly Kommune (formand)", "X (A) (formand)", "X, formand", "X som suppleant", "X - formand"
_BEHIND = re.compile(
    r"(?:,\s[^,;()\n]{2,60})?\s{0,2}\((?:[A-ZÆØÅ]{1,3},\s)?|,\s{1,4}|\s{1,4}som\s{1,4}|\s{1,4}[–-]\s{1,4}"
)
_ENDS = re.compile(r"\s{0,4}(?:[,;.)\n]|og\s|$)|\s{1,4}for\s")
_BETWEEN = re.compile(r"(?:\s?\([^()]{1,60}\))?[\s,;]{0,8}(?:og|samt)?\s{0,4}")


@dataclass(frozen=True, slots=True)
class Post:
    """Hold who has a post, and its title, with offsets in the line's text."""

    named: Named
    title: titles.TitleMatch


def is_post(title: titles.TitleMatch) -> bool:
    """Tell whether a title is that of a post which a body fills from among people.

    >>> [is_post(t) for t in titles.find_titles("næstformand og direktør")]
    [True, False]
    """
    return not title.former and _POST.search(titles.base_form(title.text)) is not None


def posts_in(text: str, begin: int, named: list[Named]) -> list[Post]:
    """Return the posts that a line gives, from an offset of its text on."""
    here = [name for name in named if name.start >= begin]
    held = [t for t in _moved(titles.find_titles(text[begin:]), begin) if is_post(t)]
    found: list[Post] = []
    for i, name in enumerate(here):
        last = here[i - 1] if i else None
        stop = here[i + 1].start if i + 1 < len(here) else len(text)
        title = _ahead(text, last.end if last else begin, name, held) or _behind(
            text, name, stop, held
        )
        if title is None and found and last is found[-1].named:
            title = _shared(text, last, name, found[-1].title)
        if title:
            found.append(Post(name, title))
    return found


def _moved(found: list[titles.TitleMatch], by: int) -> list[titles.TitleMatch]:
    return [titles.TitleMatch(t.start + by, t.end + by, t.text, t.role, t.former) for t in found]


def _ahead(
    text: str, begin: int, name: Named, held: list[titles.TitleMatch]
) -> titles.TitleMatch | None:
    """Return the post right before a name, which may have a job's title of its own between."""
    i = bisect_right(held, name.start, key=lambda t: t.start)
    title = held[i - 1] if i else None
    if title is None or title.start < begin:
        return None
    label = _LABEL.match(text, title.end)
    at = label.end() if label else title.end
    own, end = titles.held(text[at : name.start])
    return title if not text[at + (end if own else 0) : name.start].strip() else None


def _behind(
    text: str, name: Named, stop: int, held: list[titles.TitleMatch]
) -> titles.TitleMatch | None:
    """Return the post behind a name: in brackets, behind a comma, or behind "som"."""
    party = _PARTY.match(text, name.end)
    i = bisect_left(held, name.end, key=lambda t: t.start)
    title = held[i] if i < len(held) and held[i].start < stop else None
    if title is None or not _ENDS.match(text, title.end):
        return None
    marked = _BEHIND.fullmatch(text, name.end, title.start) or (
        party and _BEHIND.fullmatch(text, party.end(), title.start)
    )
    return title if marked else None


def _shared(
    text: str, last: Named, name: Named, title: titles.TitleMatch
) -> titles.TitleMatch | None:
    """Return the post in the plural that a row of names shares: "Suppleanter: X, Y og Z"."""
    many = titles.base_form(title.text) != title.text and _PLURAL.search(title.text)
    ahead = title.end <= last.start
    return title if many and ahead and _BETWEEN.fullmatch(text, last.end, name.start) else None
