"""Part the side that sends people from the people behind it: "Udpeget af KL Borgmester Ida Holm".

An export that lost line ends joins such a heading with its list, and no colon parts the two.
"""

import re

from referatgraf.layouts.section import Range
from referatgraf.lexicon import names, titles

_SIDE = re.compile(
    r"\s{0,8}(?:(?:Fra|For|Udpeget af|Valgt af|Indstillet af|Udpeget efter indstilling fra|"
    r"Repræsentanter for)\s"
    r"(?:den |det |de )?|(?:[A-ZÆØÅ][a-zæøå]{2,20}|[AB]-)(?:siden|repræsentanter(?:ne)?)(?=\s))"
)
_LONGEST = 70  # characters of a heading that names a side
_OPENING = 140
_IN_HEADING = re.compile(r"[.,:;()\d]|\b(?:deltog|deltager|mødte|møder|var|er|har)\b")
_ENDS_SENTENCE = re.compile(r"[a-zæøå]{2}\.$")
_VERB = re.compile(
    r"\b(?:er|var|blev|bliver|har|havde|vil|skal|kan|at|som|der|"
    r"[a-zæøå]{2,20}(?:ede|edes|kte|gte|rte|lte|nte|dte))\b"
)
_BRACKETS = re.compile(r"\([^()]{0,200}\)")


def side_cut(raw: str) -> Range | None:
    """Return the range of the side that opens a line and sends the people listed behind it."""
    side = _SIDE.match(raw)
    if not side or _ENDS_SENTENCE.search(raw.rstrip()) or _VERB.search(_BRACKETS.sub("", raw)):
        return None
    begin = _first_person(raw[:_OPENING], side.end())
    if begin is None or begin > _LONGEST or _IN_HEADING.search(raw[:begin]):
        return None
    return (
        (len(raw) - len(raw.lstrip()), begin)
        if raw[side.end() : begin].strip() or _alone(side)
        else None
    )


def _alone(side: re.Match[str]) -> bool:
    """Tell whether a side needs no name ("Ledelsessiden")."""
    return not side.group()[-1].isspace()


def _first_person(opening: str, at: int) -> int | None:
    """Return where the first sure name begins, or the title before it."""
    for name in names.find_names(opening, listed=True):
        start = name.start + _place_before(name.text)
        if name.confidence < 0.9 or start <= at:
            continue
        held = [t for t in titles.find_titles(opening[:start]) if t.start >= at]
        led = bool(held) and not opening[held[-1].end : start].strip()
        return held[-1].start if led else start
    return None


def _place_before(name: str) -> int:
    """Return how many characters of a name are a side's: "Midtjylland Ida Holm"."""
    words = name.split(" ")
    led = len(words) > 2 and not names.is_given(words[0]) and names.is_given(words[1])
    return len(words[0]) + 1 if led else 0
