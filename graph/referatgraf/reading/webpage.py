"""Tell what a saved web page adds around the minutes: menus, banners, archive heads, footers.

Only whole lines go. What a breadcrumb or a footer alone says of whose page it is stays.
"""

import re
from collections.abc import Iterator, Sequence

from referatgraf.reading.controls import is_control_line
from referatgraf.reading.lines import Line, without
from referatgraf.reading.tape import Edit

# A line of one of these kinds: with other lines there is nothing to look for.
_LINE = re.compile(
    r"^(?=[ \t]*(?:\[Logo|Du er her|Her er du|You are here|Forside|Startside|Hjem|Home|Kontakt"
    r"|Region|[A-ZÆØÅ][^|,\d\n]{1,50}[ \t]Kommunes?\b))[^\n\f]{5,400}$",
    re.MULTILINE,
)
_LOGO = re.compile(r"[ \t]*\[Logo:? (?P<keep>[^\]\n]{2,80})\][ \t]*")
_HERE = re.compile(
    r"[ \t]*(?:(?:Du er her|Her er du|You are here)[ \t]?:?[ \t]*"
    r"|(?=(?:Forside|Startside|Hjem|Home)[ \t]{1,4}[>»›→/]))",
)
_ARROW = re.compile(r"[ \t]{0,4}[>»›→][ \t]{0,4}|[ \t]{1,4}/[ \t]{1,4}")
_MENU = (
    r"Forside|Startside|Hjem|Home|Borger|Erhverv|Politik|Politik og demokrati|Demokrati|Job"
    r"|Om (?:kommunen|os|regionen)|Kommunen|Kontakt|Kontakt os|Nyheder|Presse|Selvbetjening|Søg"
    r"|Menu"
    r"|Dagsordener(?: og referater)?|Referater(?: og dagsordener)?|Dagsordener, referater og bilag"
    r"|Udvalg|Råd og nævn|Kultur og fritid|Ledige stillinger|Log ind|Sundhed|Skole og børn|Aktuelt"
    r"|Høringer|Byråd og udvalg|Politiske udvalg|Møder|Mødekalender|Kalender|Publikationer"
    r"|Bestyrelse"
)
_MENU_LINE = re.compile(rf"[ \t*•·+-]{{0,6}}(?:{_MENU})")
_MENU_BAR = re.compile(rf"[ \t]*(?:Forside|Startside)(?:[ \t]{{1,4}}(?:{_MENU})(?![^\s]))+")
_FOOTER = re.compile(
    r"[ \t]*(?:Kontakt[ \t]+)?(?P<keep>[A-ZÆØÅ][^|,\d\n]{1,50}?[ \t](?:Kommune|Kommunes)"
    r"|Region[ \t][A-ZÆØÅ]\w{2,20})(?=[ \t]*[|,·•–]|[ \t]+[A-ZÆØÅ]\S+[ \t]+\d)"
)
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}[ \t]+[A-ZÆØÅ]")
_REACHED_AT = re.compile(r"\b(?:CVR|EAN|Tlf|Telefon|Tel|Mail|E-mail)\b|\w@\w", re.IGNORECASE)
_CONTACT = re.compile(
    r"[ \t]*(?:(?:CVR|EAN)(?:[ -]?(?:nr|nummer))?[.: ]{1,4}[\d ]{8,20}"
    r"|(?:Tlf|Telefon)[.: ]{1,4}[+\d ]{8,18}"
    r"|Åbningstider\b[ \t:]{1,8}(?:Mandag|Man|Hverdage)\b.{0,200}\d)"
)

# What MediaWiki prints above a page, and below it.
_TAB = (
    r"Side|Artikel|Projektside|Diskussion|Læs|Vis(?: kilde)?|Redig[eé]r(?: kilde)?"
    r"|(?:Se )?[Hh]istorik|Flyt|Overvåg|Værktøjer|Page|Discussion|Talk|Read|Edit(?: source)?"
    r"|View (?:source|history)|History"
)
_TABS = re.compile(rf"[ \t]*(?:{_TAB})(?:[ \t|·•]{{1,12}}(?:{_TAB})){{2,9}}[ \t]*")
_LAST_CHANGED = re.compile(
    r"[ \t]*(?:(?:Siden|Denne side) blev (?:senest|sidst) (?:ændret|redigeret) den"
    r"|This page was last (?:edited|modified) on) \d.{4,250}"
)

_COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
_USES_COOKIES = re.compile(
    r"(?:Vi|Siden|Denne (?:hjemme)?side|Hjemmesiden|Dette websted|Websitet|Sitet|We"
    r"|This (?:web)?site)\b"
    r".{0,80}\b(?:bruger|anvender|benytter|lægger|sætter|gemmer|uses?|stores?)\b.{0,60}\bcookies?\b"
)
_OF_BANNER = re.compile(
    r"(?:Læs (?:mere )?om|Om|Vi bruger|Vi anvender|Indstillinger for|Administr[eé]r|About)\b"
    r".{0,24}\bcookies?\b\W{0,4}"
)
_CONSENT = re.compile(
    r"\b(?:[Aa]ccept[eé]r|Tillad|Afvis|[Ff]ravalg|[Ss]amtykke|[Nn]ødvendige|Accept|Reject|[Cc]onsent)\b"
)
_LONGEST_QUESTION = 12  # words
_BANNER = 6  # lines of a banner on either side of the one that says what it is about

_CAPTURES = re.compile(r"\d[\d.,]{0,8} captures?|.{0,40}\bWayback Machine\b.{0,120}")
_ABOUT = re.compile(r"About this capture")
_CALENDAR = "Jan|Feb|Mar|Apr|May|Maj|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec"
_DAY = rf"\d{{1,2}} (?:{_CALENDAR}) (?:19|20)\d\d"
_ARCHIVE = re.compile(
    rf"{_DAY}(?: ?[-–] ?{_DAY})?(?:\s{{2,40}}(?:{_CALENDAR}|(?:19|20)\d\d)){{0,6}}"
    rf"|(?:(?:{_CALENDAR})\s{{0,8}}){{1,3}}|\d{{1,2}}"
    r"|(?:(?:19|20)\d\d\s{0,8}){1,3}|success|fail|COLLECTED BY|TIMESTAMPS|Collection:.{0,120}"
    r"|(?:loading|f|share|https?://\S{1,200}(?:\s{1,20}Go)?|Go)",
    re.IGNORECASE,
)
_ARCHIVE_LINES = 12
_MENU_LINES = 3  # lines in a row that make a menu
_BREADCRUMBS = 8  # that are compared with the text; to compare any number would be quadratic
_PARTS = 4  # of a breadcrumb: body and day stand last
_SHARED = re.compile(
    r"Størrelse: px|Transkript|(?:Begynd visningen ved|Starte visningen fra) side:"
    r"|Hent \"[^\n]{0,280}|Download \"[^\n]{0,280}|Save this PDF as:"
    r"|WORD[ \t]{1,8}PNG(?:[ \t]{1,8}TXT[ \t]{1,8}JPG)?"
)


def page_heads(text: str) -> Iterator[Edit]:
    """Yield the edits for breadcrumbs, logos and footers: what says whose page it is stays.

    A breadcrumb keeps, each on a line of its own, the parts that stand nowhere else.
    """
    left = _BREADCRUMBS
    for line in _LINE.finditer(text):
        words = line.group()
        if logo := _LOGO.fullmatch(words):
            yield from _only(line, logo)
        elif (footer := _FOOTER.match(words)) and _is_footer(words):
            yield from _only(line, footer)
        elif (here := _HERE.match(words)) and _is_breadcrumb(words, here):
            yield from _breadcrumb(text, line, here.end(), compare=left > 0)
            left -= 1
        elif (bar := _MENU_BAR.match(words)) and len(words) < 160:
            rest = words[bar.end() :].strip()
            if not rest or (left > 0 and text.count(rest) > 1):
                yield Edit(line.start(), line.end())
            left -= 1


def _only(line: re.Match[str], match: re.Match[str]) -> Iterator[Edit]:
    start = line.start()
    yield Edit(start, start + match.start("keep"))
    yield Edit(start + match.end("keep"), line.end())


def _is_footer(words: str) -> bool:
    return _POSTCODE.search(words) is not None and _REACHED_AT.search(words) is not None


def _is_breadcrumb(words: str, here: re.Match[str]) -> bool:
    """Tell a breadcrumb: said to be one, or with two steps at least ("Hjem / arbejde" has one)."""
    steps = len(_ARROW.findall(words))
    return steps > 1 or (steps == 1 and here.end() > here.start())


def _breadcrumb(text: str, line: re.Match[str], at: int, *, compare: bool) -> Iterator[Edit]:
    """Yield the edits that leave what only a breadcrumb says, none of it where it says nothing."""
    begin = line.start()
    arrows = [m.span() for m in _ARROW.finditer(line.group(), at)]
    starts, ends = [at, *(b for _, b in arrows)], [*(a for a, _ in arrows), len(line.group())]
    done = begin
    for start, end in list(zip(starts, ends, strict=True))[-_PARTS:]:
        part = line.group()[start:end].strip()
        if compare and part and _says_something(text, part):
            yield Edit(done, begin + start, "\n" if done > begin else "")
            done = begin + end
    yield Edit(done, line.end())


def _says_something(text: str, part: str) -> bool:
    menu = _MENU_LINE.fullmatch(part)
    return not menu and len(part) > 3 and text.count(part) == 1


def without_webpage(lines: list[Line]) -> tuple[list[Line], int]:
    """Return the lines that a web page's frame did not add, and how many it did."""
    bodies = [line.head if len(line) <= len(line.head) else "" for line in lines]
    dropped = {i for i, body in enumerate(bodies) if body and _is_frame(body)}
    dropped |= set(_menus(bodies)) | set(_archive_head(bodies)) | set(_banners(bodies))
    return without(lines, dropped, page=False), len(dropped)


def _is_frame(body: str) -> bool:
    wiki = _TABS.fullmatch(body) or _LAST_CHANGED.fullmatch(body)
    return bool(
        wiki or is_control_line(body) or _CONTACT.fullmatch(body) or _SHARED.fullmatch(body)
    )


def _menus(bodies: Sequence[str]) -> Iterator[int]:
    """Yield lines that are entries of a menu, three or more in a row."""
    run: list[int] = []
    for i, body in enumerate([*bodies, ""]):
        if body and _MENU_LINE.fullmatch(body):
            run.append(i)
            continue
        if len(run) >= _MENU_LINES:
            yield from run
        run = []


def _archive_head(bodies: Sequence[str]) -> Iterator[int]:
    """Yield the lines of the calendar that a web archive prints above a page."""
    for i, body in enumerate(bodies):
        if not (_CAPTURES.fullmatch(body) or _ABOUT.fullmatch(body)):
            continue
        yield i
        for step in (1, -1):
            j = i + step
            while 0 <= j < len(bodies) and abs(j - i) <= _ARCHIVE_LINES:
                if not _ARCHIVE.fullmatch(bodies[j].strip()):
                    break
                yield j
                j += step


def _banners(bodies: Sequence[str]) -> Iterator[int]:
    """Yield the lines of cookie banners: what says that cookies are used, beside what asks leave.

    A sentence about cookies in an item has no such neighbour.
    """
    for i, body in enumerate(bodies):
        if not (_COOKIES.search(body) and _is_of_banner(body)):
            continue
        near = range(max(0, i - _BANNER), min(len(bodies), i + _BANNER + 1))
        if any(j != i and _asks(bodies[j]) for j in near):
            yield i


def _is_of_banner(body: str) -> bool:
    return bool(_USES_COOKIES.match(body) or _OF_BANNER.fullmatch(body))


def _asks(body: str) -> bool:
    short = len(body.split()) <= _LONGEST_QUESTION
    return short and (_CONSENT.search(body) is not None or _is_of_banner(body))
