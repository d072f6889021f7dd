"""Find the organisation that a sentence points back to: "dens formand", "…, hvor X er formand"."""

import re
from dataclasses import dataclass

from referatgraf.extraction.chairs import CHAIRS
from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.mentions import Mention
from referatgraf.extraction.occasion import sentence_start
from referatgraf.lexicon import titles
from referatgraf.model import OrganisationType

NO_OFFICE_IN = frozenset(
    {OrganisationType.MUNICIPALITY, OrganisationType.REGION, OrganisationType.PARTY}
)
# "Nordly Havn og dens formand, X", "… Nordly Havn, hvis formand, X, …"
_ITS = re.compile(
    r"(?P<its>\b(?:dens|dets|deres)|,\s{1,4}hvis)\s{1,4}(?:nye\s{1,4}|nuværende\s{1,4})?$"
)
_WHOSE = re.compile(r",\s{1,4}hvis\s{1,4}$")
# "Ældrerådet i Y Kommune ved formand X", "Nordly Havn v/formand X"
_BY = re.compile(r"(?:\s{1,4}i\s{1,4}[^.,;:\n]{2,40}?)?\s{0,4}(?:\bved|\bv/)\s{0,4}")
# "… i Havneudvalget den 4. maj, hvor udvalgsformand X …"
_WHERE_THEN = re.compile(
    r"(?:\s{1,4}den\s\d{1,2}\.\s[a-zæøå]{3,9}(?:\s\d{4})?)?,\s{1,4}hvor\s{1,4}"
)
# "Besøg fra Nordly Politi": whose people come; of "Brev fra Ældre Sagen" only a chair is theirs.
_COMES_FROM = re.compile(
    r"\b(?:besøg|oplæg|præsentation)\s(?:fra|af|ved|v/)\s{0,4}$", re.IGNORECASE
)
_WRITES = re.compile(
    r"\b(?:brev|mail|henvendelse|ansøgning|klage|indlæg)\s(?:fra|af)\s{0,4}$", re.IGNORECASE
)
_OPENING = 300  # characters of an item, in which whom it is about comes first
_WHERE = re.compile(r",\s{1,4}hvor\s{1,4}")
_REACH = 200


@dataclass(frozen=True, slots=True)
class Told:
    """Hold the organisation that a sentence gives an office in, None where it has no name."""

    organisation: str | None


def told_of(draft: Draft, mention: Mention) -> Told:
    """Return the organisation that a mention names."""
    return Told(draft.organisations.add(name_of(draft, mention), span_of(mention)))


def name_of(draft: Draft, mention: Mention) -> str:
    """Return the words of a mention."""
    return draft.text[mention.start : mention.end]


def span_of(mention: Mention) -> Range:
    """Return the range of a mention."""
    return mention.start, mention.end


def of_it(draft: Draft, start: int, text: str, title: titles.TitleMatch) -> Told | None:
    """Return what "hvis" before a title speaks of, the last one named, or "dens", the only one."""
    its = _ITS.search(text, max(0, title.start - _REACH), title.start)
    begin = sentence_start(text, title.start)
    found = draft.named_in((start + begin, start + its.start())) if its else []
    chaired = [m for m in found if m.type not in NO_OFFICE_IN]
    if its and its["its"].startswith(","):
        return told_of(draft, chaired[-1]) if chaired else None
    one = len({name_of(draft, m) for m in chaired}) == 1  # of several it may be any
    return told_of(draft, chaired[0]) if one else None


def chaired_where(draft: Draft, start: int, text: str, at: int) -> Told | None:
    """Return the body of "Havneudvalget, hvor X (A) er formand", whose title begins at ``at``."""
    begin = sentence_start(text, at)
    for mention in reversed(draft.named_in((start + begin, start + at))):
        if _WHERE.match(text, mention.end - start, at) and mention.type not in NO_OFFICE_IN:
            return told_of(draft, mention)
    return None


def met_where(text: str, end: int, title: titles.TitleMatch) -> bool:
    """Tell whether a chair's title follows a body's name, which ends at ``end``, by "hvor"."""
    return title.role in CHAIRS and _WHERE_THEN.fullmatch(text, end, title.start) is not None


def speaks_by(text: str, end: int, at: int) -> bool:
    """Tell whether "ved" or "v/" alone leads from an organisation's name to a title."""
    return _BY.fullmatch(text, end, at) is not None


def whose(text: str, title: titles.TitleMatch) -> bool:
    """Tell whether "hvis" ahead of a title means "whose": a comma on both sides tells it from "if".

    "…, hvis formand, Ida Holm, skrev" is no condition as "…, hvis formand Ida Holm skriver" is.
    """
    ahead = _WHOSE.search(text, max(0, title.start - _REACH), title.start)
    return ahead is not None and text.startswith(",", title.end)


def comes_from(draft: Draft, at: int, *, chairs: bool) -> Told | None:
    """Return the organisation whose visit, or chair's letter, the heading of an item announces."""
    item = draft.item_at(at)
    if item is None or at - item.body[0] > _OPENING:
        return None
    announces = _WRITES if chairs else _COMES_FROM
    for mention in draft.named_in(item.title):
        if announces.search(draft.text, item.title[0], mention.start):
            return told_of(draft, mention)
    return None
