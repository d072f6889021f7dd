"""Cut the run-on text of converters, which keeps no line ends, where agenda items begin and end.

Transcripts of slide and document sites print a page as one line; what tells a title from the text
behind it is then a capital letter that no preposition leads to.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from referatgraf.layouts.headings import LAST_SHORT
from referatgraf.layouts.lines import RUN_ON, Line
from referatgraf.layouts.section import Item, Range
from referatgraf.lexicon import names, numbers
from referatgraf.lexicon.organisations import municipality_called
from referatgraf.lexicon.words import LETTER, UPPER

_NUMBER = re.compile(rf"(?<![\w.§/,-])(?P<number>\d{{1,6}})\.\s{{1,4}}(?=[{UPPER}\"”»])")
# "1: Åbning", "Punkt 2: Økonomi"
_WITH_COLON = re.compile(
    rf"(?<![\w.§/,-])(?:(?:Punkt|Pkt\.)\s)?(?P<number>\d{{1,3}}):\s{{1,4}}(?=[{UPPER}\"”»])"
)
_WORD = re.compile(r"\S+")
# Such a word wants another behind it, so that a capital letter there begins no sentence.
_LEADS = frozenset(
    {
        "af", "at", "den", "der", "det", "eller", "en", "et", "for", "fra", "hos", "i", "inden",
        "med", "mellem", "mod", "og", "om", "over", "på", "samt", "som", "til", "under", "v/",
        "ved", "vedr.", "vedrørende", "-", "–", "/", "&", "nr.", "pkt.", "punkt", "ny", "nye",
    }
)  # fmt: skip
_REFERRED = re.compile(r"\b(?:punkt|pkt\.?|nr\.?|den|d\.|bilag|kap\.?|stk\.?|§)\s{1,4}$", re.I)
_OPENS_ITEM = re.compile(r"(?:^|[.!?)]\s{1,4})(?:Punkt|PUNKT|Pkt\.|PKT\.)\s{1,4}$")
_BEFORE = 14  # characters
_CASE_BEHIND = re.compile(
    r"\s{1,4}\((?:sag|sagsnr\.?|j\.\s?nr\.?|journalnr\.?)\s?:?\s?[\w/.-]{3,24}\)", re.IGNORECASE
)
_LONGEST_TITLE = 200
_WITH_BRACKET = re.compile(rf"(?<![\w.§/,(-])(?P<number>\d{{1,3}})\)\s{{1,4}}(?=[{UPPER}\"”»])")
_PARTS = (
    "Sagsfremstilling|Resum[eé]|Indstilling|Beslutning|Bilag|Baggrund|Dato|Sagsgang|Sagsbeskrivelse"
    "|Referat|Konklusion|Formål|Forslag"
)
_WORDED = re.compile(rf"(?:Punkt|Pkt\.)\s\d{{1,3}}:\s{{1,4}}(?=[{UPPER}])")
_STOPPED = re.compile(rf"[{LETTER}]{{4}}\.\Z")  # a full stop that ends a title, no abbreviation
_YEAR = re.compile(r"(?:19|20)\d\d")
# "Budget 2014 Børn og Unge"
_TITLE_GOES_ON = re.compile(r"\s(?:og|i|for|af|på|ved|samt|&)\b")
# What council systems print right behind an item's title ends it, whatever capitals it holds.
_BEHIND_TITLE = re.compile(
    r"\s{1,4}(?=(?:(?i:j\.\s?nr|sags?\s?-?\s?(?:nr|nummer|id)|journal\s?-?\s?(?:nr|nummer)|"
    r"initialer|sagsbehandler)\s?[.:]|(?:Åben|Åbent|Lukket)\s(?:sag|punkt)\b"
    # A part of the item, or its first point: "Meddelelser a) …", "Nyt 2.1 …"
    rf"|(?:{_PARTS})\s?:|\d{{1,2}}\.(?:\d{{1,2}}|[a-h])\.?\s[{UPPER}]|a\)\s))"
)
_SENTENCE = re.compile(rf"[a-zæøå)]\.\s{{1,4}}[{UPPER}]")
_FEWEST = 3  # items of a chain, so that a list of two conditions is no agenda
_CONTENTS = re.compile(
    r"(?:Sagsoversigt|Indholdsfortegnelse|Dagsordenspunkter|Punkter på (?:åbent|lukket) møde)"
    r"\s{0,4}:?\s{1,4}(?:(?:Punkt|Pkt\.|Sag)\s{1,4})?(?:Side(?:\s{1,4}nr\.?)?\s{1,4})?"
)
_CONTENTS_END = re.compile(r"\s?\.{3,}\s?\d{0,3}|\bBilagsoversigt\b|\bBilag:")
_LEADING_NUMBER = re.compile(r"(?P<number>\d{1,3})\.\s{1,4}")
_PAGE_HEAD = 300  # characters in which a page names its item
# Labels of a page's head whose values all stand behind the last of them.
_LABELS = re.compile(
    r"(?:\s{1,4}(?:(?:Åben|Lukket) sag|(?:Sagsnr|Sagsnummer|Journalnr|Sagen afgøres i|Bilag|"
    r"Sagsbehandler)\.?\s?:)){1,8}\s{1,4}"
)


def cut_items(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each numbered item of run-on text has its title on a line of its own.

    Numbers must rise by one, over all pages. Where no such chain stands the lines are
    returned as they are.
    """
    joined = _are_joined(lines)
    if not any(len(line.body) >= RUN_ON // 2 for line in lines) and not joined:
        return tuple(lines)
    forms = (_NUMBER, _WITH_COLON, _WITH_BRACKET)
    found = (_chain(_counted(lines, form)) for form in forms)
    runs = (
        run
        for run, form in zip(found, forms, strict=True)
        if form is _NUMBER or joined or _runs_on(lines, run)
    )
    chain = next((run for run in runs if run), [])
    cuts: dict[int, list[Range]] = {}
    for (i, match), after in zip_longest(chain, chain[1:]):
        stop = after[1].start() if after and after[0] == i else len(lines[i].body)
        leader = lines[i].body.find("...", match.end(), stop)
        end = min(_end_of_title(lines[i].body, match.end(), stop), stop if leader < 0 else leader)
        whole = match.start() == 0 and end == len(lines[i].body)  # a sentence may be, too
        end -= not whole and _STOPPED.search(lines[i].body, match.end(), end) is not None
        cuts.setdefault(i, []).append((match.start(), end))
    return tuple(part for i, line in enumerate(lines) for part in _parts(line, cuts.get(i, ())))


def _are_joined(lines: Sequence[Line]) -> bool:
    """Tell whether lines "Punkt 2: Ny bro Ida Holm spurgte." hold titles and text that ran on."""
    opened = [(line.body, m.end()) for line in lines if (m := _WORDED.match(line.body))]
    ran_on = [body for body, at in opened if title_end(body, at) < _first_stop(body, at)]
    return len(ran_on) >= _FEWEST and 2 * len(ran_on) > len(opened)


def _counted(lines: Sequence[Line], form: re.Pattern[str]) -> list[tuple[int, re.Match[str]]]:
    """Return the numbers of one form with their lines; none that is high where none is highest."""
    found = [(i, m) for i, line in enumerate(lines) for m in _candidates(line, form)]
    if any(int(m["number"]) == LAST_SHORT for _, m in found):
        return found
    return [(i, m) for i, m in found if int(m["number"]) < LAST_SHORT]


def _runs_on(lines: Sequence[Line], chain: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Tell whether text stands in front of most numbers, which else open the points of a list.

    One word in front of all is what they count: "Fase 1: …", "Fase 2: …".
    """
    before = [lines[i].body[: match.start()].split()[-1:] for i, match in chain]
    words = Counter(word for words in before for word in words)
    return 2 * words.total() >= len(chain) and 2 * max(words.values(), default=0) <= len(chain)


def _first_stop(text: str, start: int) -> int:
    """Return where the first sentence ends, which a title printed as one would; 0 if none does."""
    return text.find(".", start) + 1


def _candidates(line: Line, form: re.Pattern[str]) -> Iterable[re.Match[str]]:
    found = form.finditer(line.body)
    return (m for m in found if not _is_referred(line.body, m.start()))


def _is_referred(text: str, at: int) -> bool:
    """Tell whether a number is spoken of ("under punkt 3."), not printed as "Punkt 3." above it."""
    opens = _OPENS_ITEM.search(text, max(0, at - _BEFORE), at)
    return opens is None and _REFERRED.search(text, max(0, at - _BEFORE), at) is not None


def _chain(candidates: Sequence[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """Return the longest chain of numbers that count on, the last of equal ones.

    An agenda that stands twice is treated where it stands the second time.
    """
    length: list[int] = []
    before: list[int | None] = []
    last: dict[int, int] = {}
    for i, (_, match) in enumerate(candidates):
        number = int(match["number"])
        previous = last.get(number - 1)
        before.append(previous)
        length.append(1 if previous is None else length[previous] + 1)
        last[number] = i
    best = max(range(len(length)), key=lambda i: (length[i], i), default=None)
    if best is None or length[best] < _FEWEST:
        return []
    chain: list[tuple[int, re.Match[str]]] = []
    at: int | None = best
    while at is not None:
        chain.append(candidates[at])
        at = before[at]
    return chain[::-1]


def _end_of_title(text: str, start: int, stop: int) -> int:
    """Return where an item's title ends: at the label behind it, else by its capital letters."""
    label = _BEHIND_TITLE.search(text, start, min(stop, start + _LONGEST_TITLE))
    if label and not _SENTENCE.search(text, start, label.start()):
        return label.start()
    case = _CASE_BEHIND.search(text, start, start + _LONGEST_TITLE)
    if case and not _SENTENCE.search(text, start, case.start()):
        return case.end()
    return title_end(text, start)


def title_end(text: str, start: int) -> int:
    """Return the offset where the title that begins at ``start`` of run-on text ends.

    >>> title_end("Status ved Ida Holm Ida Holm viste kort.", 0)
    20
    """
    return next((begin for begin in title_starts(text, start) if begin > start), len(text))


def title_starts(text: str, start: int) -> Iterable[int]:
    """Yield where titles or sentences begin in run-on text, by their capital letters."""
    stop = min(len(text), start + _LONGEST_TITLE * 20)
    inside = _inside_names(text, start, stop)
    before = ""
    for match in _WORD.finditer(text, start, stop):
        at, word = match.start(), match.group()
        place = before[:1].isupper() and municipality_called(word.strip(".,")) is not None
        leads = _leads(before) and not (
            _YEAR.fullmatch(before)
            and not (word.endswith("-") or _TITLE_GOES_ON.match(text, match.end()))
        )
        if not before or (_capital(word) and at not in inside and not (place or leads)):
            yield at
        before = word


def _capital(word: str) -> bool:
    bare = word.lstrip("\"'”»(")
    return bare[:1].isupper() and not (bare[:2].isupper() and len(bare) > 1)


def _leads(word: str) -> bool:
    if not word:
        return False
    return word.casefold() in _LEADS or word[-1] in ",:-–/&(" or word[0].isdigit()


def _inside_names(text: str, start: int, stop: int) -> set[int]:
    """Return the offsets of the words of names but their first."""
    return {
        start + found.start + word.start()
        for found in names.find_names(text[start:stop])
        for word in _WORD.finditer(found.text)
        if word.start() > 0
    }


def _parts(line: Line, cuts: Sequence[Range]) -> Iterable[Line]:
    """Yield a line in parts, the ranges ``cuts`` of its body as parts of their own."""
    at = 0
    for start, end in cuts:
        yield from _part(line, at, start)
        yield from _part(line, start, end)
        at = end + line.body.startswith(".", end)
    yield from _part(line, at, len(line.body))


def _part(line: Line, start: int, end: int) -> Iterable[Line]:
    body = line.body[start:end]
    if stripped := body.strip():
        at = line.start + start + body.index(stripped)
        first = start == 0
        yield replace(
            line,
            start=at,
            end=at + len(stripped),
            body=stripped,
            bullet=line.bullet and first,
            gap=line.gap or not first,
        )


def contents_items(lines: Sequence[Line]) -> tuple[Item, ...]:
    """Return the items of a table of contents in run-on text, each with the page that treats it."""
    for i, line in enumerate(lines):
        if titles := _contents(line):
            return tuple(_item(line, title, lines[i + 1 :]) for title in titles)
    return ()


def _contents(line: Line) -> list[Range]:
    """Return the titles that stand between the heading of the contents and a page number."""
    opening = _CONTENTS.search(line.body)
    closing = _CONTENTS_END.search(line.body, opening.end()) if opening else None
    if not opening or not closing or len(line.body) < RUN_ON // 4:
        return []
    text = line.body[: closing.start()]
    starts = list(title_starts(text, opening.end()))
    return list(zip(starts, [*starts[1:], len(text.rstrip())], strict=True))


def _item(line: Line, at: Range, pages: Sequence[Line]) -> Item:
    start, end = line.start + at[0], line.start + at[0] + len(line.body[slice(*at)].rstrip())
    number = _LEADING_NUMBER.match(line.body, *at)
    title = (line.start + number.end() if number else start, end)
    page, behind = _page(line.body[title[0] - line.start : end - line.start], pages)
    return Item(
        title=title,
        number=(start, line.start + number.end("number")) if number else None,
        body=(behind, page.end) if page else (end, end),
        case=_case(page, behind) if page else None,
    )


def _page(title: str, pages: Sequence[Line]) -> tuple[Line | None, int]:
    """Return the page in whose head a title stands, and the offset behind it."""
    for page in pages:
        at = page.body.find(title, 0, _PAGE_HEAD)
        if at >= 0:
            return page, page.start + at + len(title)
    return None, 0


def _case(page: Line, behind: int) -> Range | None:
    """Return the range of the case number that stands behind the labels of a page's head."""
    match = _LABELS.match(page.body, behind - page.start)
    at = match.end() if match else 0
    found = numbers.leading_case(page.body[at:]) if match else None
    return (page.start + at + found[0], page.start + at + found[1]) if found else None
