"""Take buttons and page counts out of the middle of lines: "Åbn punkt", "Vis mere", "Side 2 af 7".

Whoever saves a web page's text saves the words on its buttons, too. A sentence may speak of the
same words ("tryk på Vis mere for at …"), so what stands on both sides decides.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from referatgraf.reading.tape import Edit

_THING = (
    r"(?:dagsordens)?punkt(?:er|et|erne)?|bilag(?:ene)?|sag(?:er|en)?|mere|mindre|alle?|alt|flere"
    r"|færre|detaljer|indhold|menu(?:en)?|undermenu|navigation|søgning|kalender|deltagere"
)
# No sentence has these words with this capital, but where it quotes the button.
_STRONG = (
    rf"(?:Åbn|Luk|Vis|Skjul|Udvid|Fold (?:ud|ind|sammen))(?: alle)? (?:{_THING})(?: \(\d{{1,3}}\))?"
    r"|Kopi[eé]r (?:link|adresse)(?:et)?(?: til (?:punkt|sag|side|udklipsholder)(?:et|en)?)?"
    r"|Del (?:sid(?:en|e)|punkt(?:et)?|link(?:et)?|(?:siden )?på (?:Facebook|LinkedIn|X|Twitter))"
    r"|Lyt til (?:siden|teksten|indholdet)|Læs (?:op|højt)|Få (?:siden )?læst op"
    r"|Læs mere(?: om cookies)?|Udskriv (?:siden?|punkt(?:et)?|referat(?:et)?|dagsorden(?:en)?)"
    r"|(?:Download|Hent)(?: som)? (?:PDF|pdf)(?:-fil(?:en)?)?"
    r"|(?:Download|Hent) (?:alle )?bilag"
    r"|(?:Gå til|Til) toppen(?: af siden)?|Tilbage til (?:toppen|oversigt(?:en)?|listen)"
    r"|(?:Gå|Spring|Hop) (?:direkte )?(?:til (?:hoved)?indhold(?:et)?|over menuen)"
    r"|Søg på (?:hjemmesiden|siden|sitet)|Abonn[eé]r på (?:nyheder|nyhedsbrev(?:et)?)"
    r"|Accept[eé]r(?: alle)?(?: cookies)?|(?:Tillad|Afvis|Godkend) (?:alle|cookies)(?: cookies)?"
    r"|(?:Kun|Tillad kun) nødvendige(?: cookies)?|Var denne side nyttig\?"
    r"|Fandt du, hvad du søgte\?|Back to top|Skip to (?:main )?content"
    r"|Show (?:more|less|all)|Copy link|Share (?:this )?page|Print (?:this )?page"
    r"|(?:Open|Close) (?:all )?items?|(?:Accept|Reject) all(?: cookies)?|Necessary only"
)
# Words that are a button's only beside a button; the others only in a row of such words.
_WEAK = r"Luk|Lyt|Print|Udskriv|Del|Download|PDF"
_BAR = (
    r"Søg|Menu|Selvbetjening|Tilpas|Tilbage|Forrige|Næste|Ja|Nej|Kontakt|Log ind|Hjælp|English"
    r"|Dansk|Facebook|LinkedIn|Instagram|RSS|Cookies|Om cookies|Cookie(?:indstillinger|politik)"
    r"|Tilgængelighedserklæring|Privatlivspolitik|Sitemap|Share|Close|Search|Listen"
)
_NOT_INSIDE = r"(?<![\w\"“”»«'’(/-])"
_STRONG_TOKEN = re.compile(rf"(?:{_STRONG})(?![\w-])")
_TOKEN = re.compile(rf"{_NOT_INSIDE}(?:(?P<strong>{_STRONG})|(?:{_WEAK}))(?![\w-])")
_BAR_TOKEN = re.compile(rf"{_NOT_INSIDE}(?:(?P<strong>{_STRONG})|(?:{_WEAK}|{_BAR}))(?![\w-])")
_ALONE = re.compile(r"Luk|Lyt|Print|Udskriv|Søg|Menu|Selvbetjening|Download|Del")
_FILLING = re.compile(r"[\s|·•*\[\]()–—/-]*")
_BETWEEN = re.compile(r"[ \t|·•\[\]]{0,8}")
# A sentence that speaks of a button leads to it with such a word.
_LEADS = re.compile(
    r"(?:\b(?:på|via|under|i|af|med|og|eller|at|til|som|hedder|er|for|the|on|by|click|press|and|or"
    r"|knap(?:pen)?|link(?:et)?|felt(?:et)?|menuen|valg(?:et)?|klik(?:ke[rt]?|ket)?|tryk(?:ke[rt]?|ket)?"
    r"|vælg(?:e[rs]?)?|brug(?:e[rs]?)?)|[:,])\s{1,4}$",
    re.IGNORECASE,
)
_ENDS_RUN = re.compile(r"[ \t]{0,8}(?:$|\n|\f)")
_GOES_ON = re.compile(r"[ \t]{0,8}[A-ZÆØÅ\d(\[|•*–-]")
_COUNT = re.compile(
    r"(?:Side|Page)[ \t]{1,3}\d{1,4}[ \t]{1,3}(?:af|of)[ \t]{1,3}(?P<all>\d{1,4})(?=[ \t]{1,8}\S)"
)
# The foot of a page that a converter made one line of.
_PAGE_END = re.compile(r" Side (?P<page>\d{1,3})[ \t]{0,8}$", re.MULTILINE)
_PAGE_WIDTH = 200
_BLANKS_BEFORE = re.compile(r"(?<=\S)[ \t]{1,8}$")
_SENTENCE_END = re.compile(r"[.!?:)]$")
_CITED = re.compile(r"(?:\b(?:på|se|jf\.?|af|fra|bilag(?: \d+)?)|[,(])$", re.IGNORECASE)
_LINE = re.compile(r"[^\n\f]+")
_REACH = 40
_LONGEST_BAR = 300  # characters of a line of buttons


def inner_controls(text: str) -> Iterator[Edit]:
    """Yield the edits that part lines where buttons stand in them, and close lines over counts."""
    yield from _buttons(text)
    yield from _counts(text)
    pages = [m for m in _PAGE_END.finditer(text) if _ends_page(text, m.start())]
    if [int(m["page"]) for m in pages] == list(range(1, len(pages) + 1)) and len(pages) > 1:
        yield from (Edit(m.start(), m.end()) for m in pages)


def _ends_page(text: str, at: int) -> bool:
    """Tell whether so much stands before an offset in its line that the line is a whole page."""
    return at > _PAGE_WIDTH and "\n" not in text[at - _PAGE_WIDTH : at]


def is_control_line(body: str) -> bool:
    """Tell a line that holds buttons and nothing else.

    >>> is_control_line("[Lyt til siden] [Print] [Del siden]"), is_control_line("Print af bilag")
    (True, False)
    """
    opening = _FILLING.match(body)
    if not opening or not _BAR_TOKEN.match(body, opening.end()):
        return False  # most lines: one look saves the rest
    found = list(_BAR_TOKEN.finditer(body))
    if not _FILLING.fullmatch(_BAR_TOKEN.sub("", body)):
        return False
    weak = [m.group() for m in found if not m["strong"]]
    lone = len(found) == 1 and bool(weak) and _ALONE.fullmatch(weak[0]) is not None
    return len(weak) < len(found) or lone or len(set(weak) - {"Ja", "Nej"}) > 1


def _buttons(text: str) -> Iterator[Edit]:
    for line in _LINE.finditer(text):
        if _STRONG_TOKEN.search(text, line.start(), line.end()) and not (
            len(line.group()) <= _LONGEST_BAR and is_control_line(line.group())
        ):
            yield from _buttons_on(text, line.start(), line.end())


def _buttons_on(text: str, begin: int, stop: int) -> Iterator[Edit]:
    """Yield edits for the buttons of one line; a weak one counts where it ends such a line."""
    cut = False
    for run in _runs(text, begin, stop):
        start, end = run[0].start(), run[-1].end()
        closing = _ENDS_RUN.match(text, end) is not None
        certain = any(m["strong"] for m in run) or (closing and cut)
        if certain and _is_button(text, begin, start, end):
            yield _edit(text, begin, start, end, closing=closing)
            cut = True


def _runs(text: str, begin: int, stop: int) -> Iterator[Sequence[re.Match[str]]]:
    """Yield buttons that stand side by side."""
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text, begin, stop):
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), match.start()):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _is_button(text: str, begin: int, start: int, end: int) -> bool:
    before = text[max(begin, start - _REACH) : start]
    if _LEADS.search(before) or (before and not before[-1].isspace() and before[-1] != "["):
        return False
    end += text[end : end + 1] == "]"
    return bool(_ENDS_RUN.match(text, end) or _GOES_ON.match(text, end))


def _edit(text: str, begin: int, start: int, end: int, *, closing: bool) -> Edit:
    """Return the edit for a run of buttons: a new line, so that what they part stays apart."""
    while start > begin and text[start - 1] in " \t[":
        start -= 1
    while text[end : end + 1] in {" ", "\t", "]"}:
        end += 1
    apart = "; " if text[begin] == "|" else "\n"
    return Edit(start, end, "" if closing or start == begin else apart)


def _counts(text: str) -> Iterator[Edit]:
    """Yield edits for page counts inside run-on text.

    They count the document's own pages where several share their total, or where one stands
    between a sentence and a capital.
    """
    found = list(_COUNT.finditer(text))
    totals = Counter(m["all"] for m in found)
    for match in found:
        blanks = _BLANKS_BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
        before = blanks.string[: blanks.start()] if blanks else ""
        behind = text[match.end() : match.end() + _REACH].lstrip()
        alone = _SENTENCE_END.search(before) and behind[:1].isupper()
        if blanks and not _CITED.search(before) and (alone or totals[match["all"]] > 1):
            yield Edit(match.start() - len(blanks.group()), match.end())
