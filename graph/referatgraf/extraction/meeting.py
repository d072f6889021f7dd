"""Find which body met, when and where, and whose body it is."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from referatgraf.extraction.body_names import definite_of, short_names
from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.encounters import first_party
from referatgraf.extraction.head_lines import held_by, name_end, named_by_line, named_by_opening
from referatgraf.extraction.letterheads import find_letterhead
from referatgraf.extraction.owners import find_municipality, find_owner, find_region
from referatgraf.extraction.pages import find_bodies, members_of, only_lists_members
from referatgraf.extraction.places import find_place
from referatgraf.extraction.titled_meetings import find_titled
from referatgraf.extraction.told_bodies import MEETING_IN, bodies_told, sentences_told
from referatgraf.extraction.when import find_when
from referatgraf.lexicon import organisations, predicates
from referatgraf.lexicon.names import find_names
from referatgraf.lexicon.words import LETTER, UPPER, fold
from referatgraf.model import OrganisationType

_BODY_TYPES = {OrganisationType.BODY, OrganisationType.AUTHORITY, OrganisationType.ASSOCIATION}
_ABBREVIATION = re.compile(rf"[{UPPER}]{{2,6}}")
_WITH_BOARDS = {OrganisationType.COMPANY, OrganisationType.OTHER, OrganisationType.EDUCATION}
# Words that make a line of the head a body's name, wherever they stand in it.
_BODY_WORD = re.compile(
    r"udvalg|\bråd(?!hus)|råd(?:et)?\b|bestyrelse|(?:styre|arbejds|projekt|følge|dialog|reference|"
    r"koordinations|koordinerings|bruger)gruppe|"
    r"kommission|\bforum|netværk|nævn|klynge|kreds(?:en)?\b|forening|\bMED\b|-MED\b|samarbejde|"
    r"^(?-i:[FHLOC]MU|[HL]SU)\b",
    re.IGNORECASE,
)
_NO_BODY = re.compile(
    r"(?:referat|dagsorden|møde|ordinært|ekstraordinært|medlem|til ?stede|deltager|afbud|fravær|"
    r"udvalgets|rådets|bestyrelsens|beslutning|bestyrelsen$|bestyrelses(?:møde|referat)|åben|lukket|punkt|"
    r"du er her|forside\b|udvalg,|udvalg$|råd$|nævn$|bestyrelse$|udvalg,? råd og nævn|"
    r"udvalget$|rådet$|side\b|indhold)",
    re.IGNORECASE,
)
# No names: the kinds that a menu lists, and what "Bestyrelsesmøde" leaves of a body.
_KINDS = re.compile(
    r"(?:udvalg|råd|nævn|bestyrelse[nr]?|styregrupper|arbejdsgrupper|(?:bestyrelse|udvalg|byråd|råd|"
    r"repræsentantskab)s)",
    re.IGNORECASE,
)
_OF_SCHOOL = re.compile(r"skole|børnehave|institution")  # of "skolebestyrelsesmøde"
_FRONT_MATTER = re.compile(r"[a-z_]{2,20}:\s")  # "tags: [styregruppe]", above Markdown
_PAPER = re.compile(r"\b(?:referat|dagsorden|dato|mødedato)\b", re.IGNORECASE)
_LONGEST_NAME = 90
# "Kl.: 13" is an hour, not the interest group KL.
_HOUR = re.compile(r"[Kk]l(?:\.|\s*:|\s+\d|okken)")
_BOARD_MEETING = re.compile(
    r"(?:bestyrelses|repræsentantskabs)møde|generalforsamling|^[^\w\n]*bestyrelsen[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_OWN_COUNCIL = re.compile(r"\b(?:Byråd(?:et)?|Kommunalbestyrelsen?)\b")
_TERM_OF_OFFICE = re.compile(r"\s{0,4}\(?\d{2,4}\s{0,4}-\s{0,4}\d{2,4}\)?$")
_TERM_AHEAD = re.compile(r"(?:(?:19|20)?\d\d\s?[-–]\s?(?:19|20)?\d\d)\s{1,4}(?=[A-ZÆØÅ])")
_MET = re.compile(r"\bmøde(?:t)? (?:i|med)\s{1,4}(?:det |den )?$", re.IGNORECASE)
_NAMES = ("mødenavn", "mødeforum", "udvalg", "organ")
# The menu of a web page, and labels of what is no name: "Sted: Hotel Nordly".
_MENU = re.compile(
    r"(?:om|find|kontakt|søg|se|læs)\s|(?:møde)?(?:sted|lokale|dato|tid(?:spunkt)?|adresse)\s?:",
    re.IGNORECASE,
)
_MET_WIDTH = 20  # characters
_MENU_WIDTH = 4  # cells
# A letterhead's line has a second cell at the right ("Byrådet        Referat").
_ROW = re.compile(r"[^\n]+")
_LINE_OR_CELL = re.compile(r"[^\n\t ]+(?: {1,2}[^\n\t ]+)*")


def find_meeting(draft: Draft) -> None:
    """Fill the draft with body, date, times, place and the municipality the body belongs to."""
    find_when(draft, _meeting_sentences(draft))
    find_place(draft)
    if only_lists_members(draft):  # then a day is that of the page or of some other meeting
        draft.meets, draft.year = False, None
        draft.times.clear()
    if not find_bodies(draft):
        _find_body(draft)
    find_owner(draft)
    find_letterhead(draft)
    find_region(draft)
    find_municipality(draft)


def _find_body(draft: Draft) -> None:
    boards = _BOARD_MEETING.search(draft.text[slice(*draft.sections.head)]) is not None
    types = _BODY_TYPES | (_WITH_BOARDS if boards else set())
    head = [_trimmed(draft, at) for at, source in _body_candidates(draft) if source != "text"]
    found = (
        next((c for c in head if _is_met(draft, c)), None)
        or _held(draft)
        or _titled(draft, [*_typed_candidates(draft, {OrganisationType.BODY}, head=True)])
        or next((c for c in _typed_candidates(draft, types, head=True)), None)
        or next((c for c in head if _BODY_WORD.search(c[1]) and _may_be_name(c[1])), None)
        or find_titled(draft)
        or next((c for c in _typed_candidates(draft, types, head=False)), None)
    )
    if found:
        at, name = _fuller(draft, found)
        draft.body = draft.organisations.add(name, at, type_=OrganisationType.BODY)
        draft.times["body"] = (name, at)
        _alias_council(draft, name)


def _is_met(draft: Draft, found: tuple[Range, str]) -> bool:
    """Tell whether a sentence says that a body met ("ordinært møde i X"), as no letterhead does."""
    at, name = found
    said = _MET.search(draft.text, max(0, at[0] - _MET_WIDTH), at[0]) is not None
    typed = organisations.organisation_type(name) == OrganisationType.BODY
    full = name[:1].isupper() or " for " in name  # "bestyrelsen for X", not "bestyrelsen"
    named = full and _may_be_name(name[0].upper() + name[1:])
    return said and (typed or _BODY_WORD.search(name) is not None) and named


def _held(draft: Draft) -> tuple[Range, str] | None:
    """Return the body of which the head says in a sentence that it held the meeting."""
    at = held_by(draft.text, *draft.sections.head)
    return (at, draft.text[slice(*at)]) if at else None


def _titled(draft: Draft, found: list[tuple[Range, str]]) -> tuple[Range, str] | None:
    """Return the body whose name is the title: not one that the menu above it lists, too.

    A menu lists bodies line below line, and a page repeats as its title the one that it is about.
    """
    first = found[0] if found else None
    below = found[1] if len(found) > 1 else None
    if first and below and draft.text[first[0][1] : below[0][0]] == "\n":
        said = Counter(fold(name) for _, name in found)
        return next((c for c in found if said[fold(c[1])] > 1), first)
    return first


def _fuller(draft: Draft, found: tuple[Range, str]) -> tuple[Range, str]:
    """Return a later candidate of the head that says the same name and more ("KKR Fyn")."""
    longer = (
        c
        for c in (_trimmed(draft, at) for at, source in _body_candidates(draft) if source != "text")
        if _may_be_name(c[1]) and fold(c[1]).startswith(fold(found[1]) + " ")
    )
    return next(longer, None) or definite_of(draft.text, found) or _spelt_out(draft, found)


def _spelt_out(draft: Draft, found: tuple[Range, str]) -> tuple[Range, str]:
    """Return the registered body that the text names where its head has the abbreviation alone."""
    name = found[1]
    if not _ABBREVIATION.fullmatch(name):
        return found
    said = re.finditer(rf"\b{name} [{UPPER}][{LETTER}]+(?:-[{UPPER}][{LETTER}]+)?", draft.text)
    full: dict[object, re.Match[str]] = {}
    for match in said:
        if known := organisations.known(match.group()):
            full.setdefault(known, match)
    if len(full) != 1:
        return found
    one = next(iter(full.values()))
    return one.span(), one.group()


def _typed_candidates(
    draft: Draft, types: set[OrganisationType], *, head: bool
) -> Iterator[tuple[Range, str]]:
    """Yield the candidates whose form tells that they are a body, or that a label calls one."""
    for at, source in _body_candidates(draft):
        if _HOUR.match(draft.text, at[0]) or (source == "text") == head:
            continue
        at, name = _trimmed(draft, at)
        if (
            len(name) < 3
            or _MENU.match(name)
            or (name.islower() and (name.endswith("s") or _OF_SCHOOL.fullmatch(name)))
            or _KINDS.fullmatch(name)
        ):
            continue
        said = name[:1].isdigit() or predicates.verb_in(name) is not None  # a sentence about it
        if source == "label" or (organisations.organisation_type(name) in types and not said):
            yield at, name


def _may_be_name(text: str) -> bool:
    """Tell whether a line of the head that holds a body's word can be a body's name."""
    return (
        (3 < len(text) <= _LONGEST_NAME or _ABBREVIATION.fullmatch(text) is not None)
        and text[0] in '§«"' + text[0].upper()
        and not _NO_BODY.match(text)
        and not _PAPER.search(text)
        and not text.endswith((".", ":", ","))
        and not find_names(text)
        and predicates.verb_in(text) is None
    )


def _body_candidates(draft: Draft) -> Iterator[tuple[Range, str]]:
    """Yield ranges that may name the body, the surest first."""
    labels = dict(reversed(draft.sections.labels))
    yield from (
        (labels[k], "label") for k in ("mødenavn", "mødeforum", "udvalg", "organ") if k in labels
    )
    yield from ((at, "label") for at in _body_of_page(draft))
    head = draft.text[slice(*draft.sections.head)]
    for start, line in _lines(head, draft.sections.head[0]):
        if inner := MEETING_IN.search(line):
            yield (start + inner.start("body"), start + inner.end("body")), "line"
        for begin, stop in named_by_line(line):
            if begin or inner is None:
                yield (start + begin, start + stop), "line"
    told = bodies_told(draft.text)
    yield from (((m.start("body"), m.end("body")), "text") for m in _outside_entries(draft, told))
    for listed in draft.sections.lists:  # who sends people is no body, but a body lists its own
        own = listed.group.organisation
        if own and organisations.organisation_type(draft.piece(own).text) == OrganisationType.BODY:
            yield own, "text"
    yield from ((at, "text") for at in _own_councils(draft))


def _own_councils(draft: Draft) -> Iterator[Range]:
    """Yield where the text speaks of its council; one that sends a listed member is not meeting."""
    found = _outside_entries(draft, _OWN_COUNCIL.finditer(draft.text))
    yield from (match.span() for match in found)


def _outside_entries(draft: Draft, found: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield matches but for those beside a listed name, which say who or where that person is."""
    entries = sorted(p for x in draft.sections.lists for e in x.entries for p in e.pieces)
    starts = [start for start, _ in entries]
    for match in found:
        i = bisect_right(starts, match.start()) - 1
        if i < 0 or match.end() > entries[i][1]:
            yield match


def _body_of_page(draft: Draft) -> Iterator[Range]:
    """Yield whose members a page without an agenda lists ("Medlemmer af Nordly Havneråd 2022-25").

    The page's head is that of the site: of whoever the body belongs to.
    """
    at = None if draft.sections.items else members_of(draft)
    if at:
        name = draft.text[slice(*at)]
        typed = organisations.organisation_type(name) == OrganisationType.BODY
        if typed or _BODY_WORD.search(name):
            yield at


def _lines(text: str, offset: int) -> Iterator[tuple[int, str]]:
    """Yield lines and cells; those of a row of many, as a web page's menu is, behind the others."""
    rows = [list(_LINE_OR_CELL.finditer(text, *row.span())) for row in _ROW.finditer(text)]
    rows.sort(key=lambda cells: len(cells) >= _MENU_WIDTH)
    for line in chain.from_iterable(rows):
        body = line.group().strip(" #*_\t")
        at = offset + line.start() + line.group().index(body)
        if opened := named_by_opening(body):
            yield at + opened[0], body[slice(*opened)]
        if 0 < len(body) <= 160 and not _FRONT_MATTER.match(body):
            yield at, body


def _trimmed(draft: Draft, at: Range) -> tuple[Range, str]:
    """Return the body's name in a range, and its own range."""
    name = draft.text[slice(*at)]
    term = _TERM_AHEAD.match(name)
    if term:
        at, name = (at[0] + term.end(), at[1]), name[term.end() :]
    begin, end = first_party(name[: name_end(name)])
    return (at[0] + begin, at[0] + end), name[begin:end]


def _alias_council(draft: Draft, name: str) -> None:
    """Let "Byrådet" lead to "Byråd 2014-2017": a council prints its term of office or not."""
    bare = _TERM_OF_OFFICE.sub("", name)
    if draft.body:
        for form in {bare, bare + "et", bare + "en"} - {name}:
            draft.organisations.alias(form, draft.body)
        for form in short_names(bare):
            draft.organisations.define(form, name)


def _meeting_sentences(draft: Draft) -> Iterator[Range]:
    """Yield the words after "møde i X" and "Beslutning i X", where a date is the meeting's."""
    for match in sentences_told(draft.text):
        tail = draft.text[match.end() : match.end() + 40].split("\n")[0]
        yield match.end(), match.end() + len(tail)
