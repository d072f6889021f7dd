"""Begin lines anew in the transcripts of document sites, which print a page as one long line.

Such a site names the file above its transcript, numbers the pages, and keeps no line end of a page;
what stood on a line of its own is then told by the labels that minutes print alone.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from referatgraf.lexicon.openings import person_at
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.reading.glued_names import glued_names
from referatgraf.reading.tape import Edit, Range
from referatgraf.reading.unjoined import blanks_before

_TRANSCRIPT = re.compile(r"^[ \t]*Trans(?:k|c)ript(?:ion)?[ \t]*$", re.MULTILINE)
_PAGE = re.compile(
    rf"^(?P<number>\d{{1,4}})[ \t]{{1,4}}(?:[^\w\s(]\s)?(?=[{UPPER}(\d])|^\d{{1,4}}[ \t]*$",
    re.MULTILINE,
)
_ITEM_NUMBER = re.compile(r"0[.:)]")
_ITEM_WORD = re.compile(r"(?:Punkt|Pkt\.?|Sag|Ad\.?|nr\.?)", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_WORD = re.compile(r"\S+[ \t]*")
_FIGURES = re.compile(r"\d+")
_HEAD_WORDS = 14
_SHORTEST_HEAD = 8  # characters
_FEWEST = 2  # pages besides the first, so that a head is seen to return
_SAME = 0.8  # of a title's words that the first page has, too
_OPENING = 900  # characters of the first page that repeat the file's title
_FIRST = re.compile(r"(?P<title>[^\n]{1,400}?)(?: - PDF\b[^\n]{0,40})?(?=\n)")
# Where the head of a paper ends: what follows is no field of it.
_HEAD_END = re.compile(r"(?<![\w-])(?:Dagsorden|DAGSORDEN|Indholdsfortegnelse|Sagsoversigt)\b")
# A field that opens a line of the head, with or without a colon. What leads to it makes it a word.
_FIELD = re.compile(
    r"(?<![\w.,/-])(?:Mødedato|Dato|Mødetid(?:spunkt)?|Tidspunkt|Tid|Mødested|Sted|Mødelokale"
    r"|Lokale(?=[ \t]?:|[ \t][A-Z]?\d)|Starttidspunkt|Sluttidspunkt|Mødeforum|Forum|Mødetitel"
    r"|(?:Start|Slut)(?=[ \t]?:)"
    r"|Sagsnr\.?|Sagsnummer|Dokumentnr\.?"
    r"|Dokumentnummer|Journalnr\.?|J\.\s?nr\.?|Sagsbehandler|Bemærkninger|Emne|Næste møde|Mødenr\.?"
    r"|MØDEDATO|DATO|TIDSPUNKT|TID|MØDESTED|STED|BEMÆRKNINGER|EMNE)(?![\w/-])"
)
_LIST = re.compile(
    r"(?<![\w,/-])(?:Mødedeltagere|(?:Øvrige |Eksterne )?[Dd]eltagere|DELTAGERE"
    r"|Tilstede(?:værende)?|Til stede|TIL STEDE|TILSTEDE|Fremmødte|Medlemmer|MEDLEMMER"
    r"|Afbud(?:/[Ff]raværende)?(?: fra)?|AFBUD(?: FRA)?"
    r"|Fraværende(?:/[Aa]fbud)?(?: med afbud)?|FRAVÆRENDE|Ikke til stede|Gæster?|GÆSTER"
    r"|Suppleanter|SUPPLEANTER|Stedfortrædere|Observatører|Mødeleder|MØDELEDER|Ordstyrer|ORDSTYRER"
    r"|Dirigent|Referent|REFERENT|Ref\.|Kopi til|(?:Desuden|Endvidere|Herudover) (?:deltog|mødte)"
    r"|(?:DESUDEN|ENDVIDERE) DELTOG"
    r"|Fra [^\s:.,;()][^:.,;()]{2,50}(?=:))[ \t]?(?P<colon>[:;])?(?=[ \t]{1,4}\S)"
)
_AGENDA = re.compile(
    r"(?<![\w,/-])(?:Dagsorden|DAGSORDEN)[ \t]?:?[ \t]{1,4}"
    rf"(?=\(?\d{{1,3}}[.:)]?[ \t]{{1,4}}[{UPPER}]|Pkt\.? ?1)"
    r"|(?<![\w,/-])(?:Indholdsfortegnelse|Sagsoversigt)(?=[ \t])"
)
# A letterhead, which a page's columns set down anywhere: "Nordby Kommune Torvet 1 8000 Nordby".
_LETTERHEAD = re.compile(
    rf"(?:[{UPPER}][\w-]+ Kommune|Region [{UPPER}]\w+) (?:[{UPPER}][\w.]+ ){{1,3}}\d{{1,3}}[A-Z]?,?"
    rf" (?:DK-)?\d{{4}} [{UPPER}]\w+(?: [A-Z](?!\w))?(?=[ \t])"
)
# The word for the paper, between whose it is and the body: "Nordby Kommune Referat Byrådet"
_PAPER = re.compile(
    r"(?<![\w,/-])(?:(?:Møde|Beslutnings)?(?i:referat)|Notat|NOTAT)"
    rf"(?:(?P<alone>) (?=[{UPPER}])| (?=[a-zæøå]))"
)
# "Tirsdag den 3. maj 2016" of a head, and letters set apart in front of it
_DAY = re.compile(
    r"(?<![\w,])(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag,? (?:den |d\. ?)?\d{1,2}[. ]", re.IGNORECASE
)
_SPACED = re.compile(rf"(?:[{LETTER}] ){{3,20}}[{LETTER}](?= )")
# "Side 2 af 5" at a page's end, "Side! 2 af! 5" where a converter lost a sign
_FOOT = re.compile(
    r"[ \t]+Side!?[ \t]\d{1,3}(?:[ \t]?(?:af|/)!?[ \t]?\d{1,3})?[ \t]*$", re.MULTILINE
)
# What leads on to a word; "kl" of an hour that was lost leads to nothing.
_LEADING = re.compile(r"(?:(?<!\S)(?!kl\.?[ \t])[a-zæøåé./]{1,12}|[,;&/(–-])[ \t]{1,4}$")
_BEFORE = 16
_NEAR = 90


def transcript_lines(text: str) -> Iterator[Edit]:
    """Yield the edits that undo the pages of a transcript, and drop the file's title above it."""
    found = _TRANSCRIPT.search(text)
    pages = _pages(text, found.end()) if found else []
    if not found or not pages:
        return
    yield from _without_title(text, found, pages[0])
    bodies = [(_behind_number(text, start), end) for start, end in pages]
    heads = _running_heads([text[a:b] for a, b in bodies])
    for i, (body, end) in enumerate(bodies):
        first = i == 0
        yield Edit(pages[i][0], body if first else body + heads[i])
        yield from (Edit(m.start(), m.end()) for m in _FOOT.finditer(text, body, end))
        if first and heads[i]:
            yield Edit(body + heads[i], body + heads[i], "\n")
        yield from _lines(text, (body, end), _head_end(text, (body, end)) if first else body)
    yield from glued_names(text, [(body, end) for body, end in bodies])


def is_transcript(text: str) -> bool:
    """Tell whether a text is a document site's page with the transcript of a file."""
    return _TRANSCRIPT.search(text) is not None


def _behind_number(text: str, start: int) -> int:
    number = _PAGE.match(text, start)
    return number.end() if number else start


def _running_heads(pages: Sequence[str]) -> list[int]:
    """Return how many characters of each page are the head that all later pages repeat."""
    words = [[_FIGURES.sub("0", w) for w in page.split()[:_HEAD_WORDS]] for page in pages]
    if len(pages) <= _FEWEST:
        return [0] * len(pages)
    rows = takewhile(lambda row: len(set(row)) == 1, zip(*words[1:], strict=False))
    shared = _without_item([row[0] for row in rows])
    count = len(shared) if len("".join(shared)) >= _SHORTEST_HEAD else 0
    return [
        _behind_words(page, count) if said[:count] == shared else 0
        for page, said in zip(pages, words, strict=True)
    ]


def _without_item(words: list[str]) -> list[str]:
    """Return the words of a head without the number of the item that each page begins."""
    marked = bool(words) and _ITEM_NUMBER.fullmatch(words[-1]) is not None
    if marked or words[-2:] == ["0", "0"]:  # "Side 3 1 Budget"
        words = words[:-1]
    return words[:-1] if words and _ITEM_WORD.fullmatch(words[-1]) else words


def _behind_words(page: str, count: int) -> int:
    """Return the offset behind so many words of a page and the blanks after them."""
    found = list(islice(_WORD.finditer(page), count))
    return found[-1].end() if found else 0


def _pages(text: str, at: int) -> list[Range]:
    """Return the ranges of the pages: lines that open with numbers which count from one."""
    starts: list[int] = []
    for match in _PAGE.finditer(text, at):
        if int(match["number"] or match.group()) == len(starts) + 1:
            starts.append(match.start())
    ends = (text.find("\n", at) for at in starts)
    return [(a, b if b >= 0 else len(text)) for a, b in zip(starts, ends, strict=True)]


def _without_title(text: str, found: re.Match[str], page: Range) -> Iterator[Edit]:
    """Yield the edit that drops the file's title above a transcript, if the first page says it."""
    title = _FIRST.search(text, 0, found.start())
    if title:
        said = set(_WORDS.findall(text[page[0] : min(page[1], page[0] + _OPENING)]))
        words = _WORDS.findall(title["title"])
        same = bool(words) and sum(word in said for word in words) >= _SAME * len(words)
        yield Edit(title.start() if same else title.end("title"), title.end())


def _head_end(text: str, page: Range) -> int:
    """Return where the head of the first page ends: at the agenda, else soon."""
    stop = min(page[1], page[0] + _OPENING)
    agenda = _HEAD_END.search(text, page[0], stop)
    return agenda.start() if agenda else stop


def _lines(text: str, page: Range, head: int) -> Iterator[Edit]:
    """Yield the edits that begin a line at each label of a page, fields before ``head`` only."""
    fields = [*_FIELD.finditer(text, page[0], head)]
    starts = [m.start() for m in fields]
    values = {m.end() for m in fields}
    days = (m.start() for m in _DAY.finditer(text, page[0], head))
    starts += [at for at in days if not values & {at - 1, at - 2, at - 3}]
    papers = _PAPER.finditer(
        text, page[0], min(head, page[0] + _NEAR) if head > page[0] else page[0]
    )
    starts += [at for m in papers for at in (m.start(), m.end("alone")) if at > 0]
    spaced = _SPACED.match(text, *page)
    starts += [spaced.end()] if spaced and head > page[0] else []
    starts += [m.start() for m in _LIST.finditer(text, *page) if _lists(text, m)]
    starts += [m.start() for m in _AGENDA.finditer(text, *page)]
    letters = [m.span() for m in _LETTERHEAD.finditer(text, page[0], max(head, page[0]))]
    starts += [at for letter in letters for at in letter]
    for at in sorted(set(starts)):
        if at > page[0] and not _LEADING.search(text, max(page[0], at - _BEFORE), at):
            yield Edit(blanks_before(text, at), at + (text[at] == " "), "\n")


def _lists(text: str, label: re.Match[str]) -> bool:
    """Tell whether a label heads people: by its colon, or a name right behind it."""
    return label["colon"] is not None or person_at(text, label.end())
