"""Find names that no register knows in rows of nothing but names: "Ida Holm, Xu Qiwen, …"."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from referatgraf.layouts.section import Range
from referatgraf.lexicon import names, organisations, parties, titles
from referatgraf.lexicon.words import HYPHENATED

_BRACKET = re.compile(r"\s{0,4}\((?P<words>[^()]{1,24})\)$")
_SHAPE = re.compile(rf"{HYPHENATED}(?:\s{HYPHENATED}){{1,3}}")
_LONGEST = 60
_MANY = 400  # slots; no meeting lists more in one line


def unknown_names(text: str, separators: Sequence[Range], *, least: int) -> frozenset[int]:
    """Return where slots of two to four capitalised words begin that must be names, too.

    All other slots hold a registered name and at most a party; there are ``least`` of them, and
    not fewer than of the unknown: beside one person such words are rather an organisation.
    """
    slots = list(_slots(text, separators[:_MANY]))
    bare = {at for at in slots if _is_name(text[slice(*at)])}
    others = [at for at in slots if at not in bare]
    enough = len(bare) >= max(least, len(others))
    if not enough or not all(_is_shaped(text[slice(*at)]) for at in others):
        return frozenset()
    return frozenset(start for start, _ in others)


def _slots(text: str, separators: Sequence[Range]) -> Iterator[Range]:
    """Yield the ranges between separators, without what stands around the words."""
    starts = [0, *(end for _, end in separators)]
    for start, stop in zip_longest(starts, [begin for begin, _ in separators], fillvalue=len(text)):
        words = text[start:stop].rstrip(" .\t\n")
        if words:
            yield start, start + len(words)


def _without_party(slot: str) -> str:
    match = _BRACKET.search(slot)
    return slot[: match.start()] if match and parties.is_party(match["words"]) else slot


def _is_name(slot: str) -> bool:
    """Tell whether a slot is nothing but one name that a register knows."""
    words = _without_party(slot).strip()
    found = names.find_names(words, listed=True) if len(words) <= _LONGEST else []
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words))
    return whole and found[0].confidence >= 0.9


def _is_shaped(slot: str) -> bool:
    """Tell whether a slot has a name's shape, and names no organisation, place or title."""
    words = _without_party(slot).strip()
    if len(words) > _LONGEST or not _SHAPE.fullmatch(words):
        return False
    if organisations.organisation_type(words) or titles.find_titles(words):
        return False
    places = any(organisations.municipality_called(word) for word in words.split())
    found = names.find_names(words, listed=True)
    return not places and len(found) == 1 and found[0].end - found[0].start == len(words)
