"""Read offices from sentences: "X, direktør for Y", "X … som formand for Y", "rektor X"."""

import re
from bisect import bisect_right

from referatgraf.extraction.draft import Draft, Holding
from referatgraf.extraction.employers import employer_behind
from referatgraf.extraction.names_in_prose import Named, people_in
from referatgraf.extraction.pieces import Piece
from referatgraf.extraction.relations.offices import (
    CHAIRS,
    OF_THE_MEETING,
    default_organisation,
)
from referatgraf.extraction.told_offices import Told, owner_ahead, shared_behind
from referatgraf.lexicon import organisations as lexicon
from referatgraf.lexicon import titles
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.model import Attendance

_PREPOSITION = re.compile(r"\s{1,4}(?:for|i|af|hos|ved|på|fra)\s{1,4}")
_SPACES = re.compile(r"\s{1,4}")
_BLANKS = re.compile(r"[ \t]{1,4}")
_TITLE_WIDTH = 60
_AS = re.compile(r"(?:^|[\s–-])som\s{1,4}$")
_AS_WIDTH = 10
_COMMA = re.compile(r"\s{0,2},\s{1,4}")
_MARK = re.compile(r"\s{0,4}[,(–-]\s{0,4}")
_PLACE = re.compile(
    rf"(?:\s\([^()]{{1,30}}\))?(?:,|\sfra)\s{{1,4}}(?P<place>[{UPPER}][{LETTER}-]+(?:\s[{UPPER}][{LETTER}-]+)?)\b(?!\sKommune)"
)
_MUNICIPALITY = re.compile(rf"(?<![{LETTER}-])[{UPPER}][{LETTER}-]{{1,40}}\sKommune\b")
_WORD = rf"[{UPPER}](?:[{LETTER}'’/&-]|\.(?=[{LETTER}]))*"
# "Erhvervshus Nord", "Institut for Kemi", "Center for Vand, Natur og Miljø", "Xs bestyrelse"
_NAME_OF = re.compile(
    rf"(?:bestyrelsen (?:for|i) )?{_WORD}"
    rf"(?:(?:\s{{1,4}}(?:og|&|for|i|af)(?=\s{{1,4}}[{UPPER}])"
    rf"|,(?=\s{{1,4}}[{UPPER}][{LETTER}]+(?:,|\s{{1,4}}og)))?\s{{1,4}}{_WORD}"
    r"|\s{1,4}(?:bestyrelse|repræsentantskab))*"
)


def relate(draft: Draft) -> None:
    """Add an office for each title that a sentence ties to a person by its place."""
    for start, end in draft.sections.prose:
        text = draft.text[start:end]
        named = people_in(draft, start, text)
        if named:
            for title in titles.find_titles(text):
                if not title.former:
                    _tie(draft, start, text, title, named)


def _tie(draft: Draft, start: int, text: str, title: titles.TitleMatch, named: list[Named]) -> None:
    organisation = _organisation(draft, start, text, title.end, named)
    if organisation and any(n.start == organisation.start - start for n in named):
        organisation = None  # "stedfortræder for X": a person, no organisation
    person = _by_apposition(text, title, named) or _by_as(text, title, named)
    home: str | None = None
    if person is None and (next_ := _by_juxtaposition(text, title, organisation, named, start)):
        person = next_.person
        organisation = organisation or _employer(draft, start, text, title, next_)
        home = _home(draft, start, text, title, next_)
    if person is None:
        return
    told = None if organisation else _told(draft, start, text, title, named)
    held_in = home or _held_in(draft, title, organisation) or _own_chair(draft, title, person)
    at = (
        start + title.start,
        organisation.end
        if organisation and organisation.end - start > title.end
        else start + title.end,
    )
    draft.hold(
        Holding(
            person,
            told.organisation if told else held_in,
            [at],
            "prose-office",
            title=_normal_title(title, organisation),
            role=title.role,
            confidence=0.85,
        )
    )


def _organisation(draft: Draft, start: int, text: str, at: int, named: list[Named]) -> Piece | None:
    """Return the organisation right behind a title: "for Erhvervshus X", "Y Kommune".

    A person's name ends it: "formand for Ældrerådet Karla Holm".
    """
    match = _PREPOSITION.match(text, at) or _SPACES.match(text, at)
    found = _NAME_OF.match(text, match.end()) if match else None
    if not found or not found.group():
        return None
    inside = (n.start for n in named if found.start() < n.start < found.end())
    piece = draft.piece(
        (start + found.start(), start + min(inside, default=found.end()))
    ).stripped()
    if lexicon.organisation_type(piece.text) is None and not _PREPOSITION.match(text, at):
        return None
    if titles.leading_title(piece.text) and piece.end < start + found.end():
        return None  # "stedfortræder for Rådmand X"
    return piece


def _told(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, named: list[Named]
) -> Told | None:
    """Return the organisation that stands apart from a title; only a body's offices share one."""
    chairs = title.role in CHAIRS
    ahead = owner_ahead(draft, start, text, title, chairs=chairs)
    if ahead or not (chairs or title.role in OF_THE_MEETING):
        return ahead
    return shared_behind(draft, start, text, title, named)


def _by_apposition(text: str, title: titles.TitleMatch, named: list[Named]) -> str | None:
    """Return whom "X, TITLE" speaks of, but for "TITLE X, TITLE Y"."""
    before = named[: bisect_right(named, title.start, key=lambda n: n.end)]
    heads = text[title.end : title.end + 1] == ":"  # "X (suppleant: Y)" speaks of Y
    if not before or heads or not _MARK.fullmatch(text, before[-1].end, title.start):
        return None
    return None if _leads_next(text, title, before[-1], named) else before[-1].person


def _leads_next(text: str, title: titles.TitleMatch, before: Named, named: list[Named]) -> bool:
    """Tell whether a title between two names is the second's, as the row of names begins.

    In "TITLE X, TITLE Y" it is; in "X, TITLE Y, TITLE" a comma has been left out.
    """
    i = bisect_right(named, title.start, key=lambda n: n.start)
    if i == len(named) or not _COMMA.fullmatch(text, before.end, title.start):
        return False
    after = named[i]
    if _is_titled(text, before):
        return _SPACES.fullmatch(text, title.end, after.start) is not None
    return _BLANKS.fullmatch(text, title.end, after.start) is not None and not _has_own_title(
        text, after, named
    )


def _is_titled(text: str, name: Named) -> bool:
    """Tell whether a title stands right before a name."""
    begin = max(0, name.start - _TITLE_WIDTH)
    found = titles.find_titles(text[begin : name.start])
    return bool(found) and not text[begin + found[-1].end : name.start].strip()


def _has_own_title(text: str, name: Named, named: list[Named]) -> bool:
    """Tell whether a title of its own stands behind a name, and nobody's name behind that."""
    mark = _COMMA.match(text, name.end)
    window = text[mark.end() : mark.end() + _TITLE_WIDTH] if mark else ""
    title = titles.leading_title(window)
    if mark is None or title is None or title.start:
        return False
    i = bisect_right(named, name.start, key=lambda n: n.start)
    end = mark.end() + title.end
    return i == len(named) or _BLANKS.fullmatch(text, end, named[i].start) is None


def _by_as(text: str, title: titles.TitleMatch, named: list[Named]) -> str | None:
    """Return whom "X … som TITLE" speaks of: the one person before it in the sentence."""
    if not _AS.search(text, max(0, title.start - _AS_WIDTH), title.start):
        return None
    begin = max(text.rfind(". ", 0, title.start), 0)
    before = [n for n in named if begin <= n.start and n.end <= title.start]
    return before[0].person if len({n.person for n in before}) == 1 else None


def _by_juxtaposition(
    text: str, title: titles.TitleMatch, organisation: Piece | None, named: list[Named], start: int
) -> Named | None:
    """Return whom "TITLE X" or "TITLE for Y X" speaks of."""
    ends = {title.end} | ({organisation.end - start} if organisation else set())
    for end in sorted(ends):
        i = bisect_right(named, end, key=lambda n: n.start)
        if i < len(named) and not text[end : named[i].start].strip():
            return named[i]
        definite = title.text.casefold().endswith(("manden", "en")) and not title.text.endswith("e")
        if definite and i < len(named) and _COMMA.fullmatch(text, end, named[i].start):
            return named[i]  # "formanden for Y, X, …"
    return None


def _employer(
    draft: Draft, start: int, text: str, title: titles.TitleMatch, name: Named
) -> Piece | None:
    """Return the organisation behind "TITLE X": what X works for, where the title is a job."""
    if title.role in CHAIRS or title.role in OF_THE_MEETING or titles.is_elected(title.role):
        return None
    return employer_behind(draft, start, text, name.end, titled=True)


def _held_in(draft: Draft, title: titles.TitleMatch, organisation: Piece | None) -> str | None:
    if organisation is None:
        return None if title.role in CHAIRS else default_organisation(draft, title.role)
    found = draft.organisations.add(organisation.text, organisation.range)
    owner = draft.organisations.owner(found) if found != draft.body else None
    # "formand for Xs bestyrelse" is the chair of X: the same office as "bestyrelsesformand i X".
    return owner or found


def _home(draft: Draft, start: int, text: str, title: titles.TitleMatch, name: Named) -> str | None:
    """Return the municipality of "borgmester X (A), Y", or the one that the sentence speaks of."""
    if not titles.is_municipal(title.role) or not titles.is_elected(title.role):
        return None
    place = _PLACE.match(text, name.end)
    if place and lexicon.municipality_called(place["place"]):
        return draft.home(draft.piece((start + place.start("place"), start + place.end("place"))))
    begin = max(text.rfind(". ", 0, title.start), text.rfind("\n", 0, title.start), 0)
    spoken = list(_MUNICIPALITY.finditer(text, begin, title.start))
    if len(spoken) != 1:
        return None
    return draft.organisations.add(
        spoken[0].group(), (start + spoken[0].start(), start + spoken[0].end())
    )


def _own_chair(draft: Draft, title: titles.TitleMatch, person: str) -> str | None:
    """Return the body where a chair without more is one of its members."""
    member = any(
        a.attendance == Attendance.PRESENT and a.group is not None for a in draft.capacities(person)
    )
    return draft.body if title.role in CHAIRS and member else None


def _normal_title(title: titles.TitleMatch, organisation: Piece | None) -> str:
    if (
        organisation
        and organisation.text.casefold().endswith("bestyrelse")
        and title.role == "formand"
    ):
        return "bestyrelsesformand"
    return titles.base_form(title.text)
