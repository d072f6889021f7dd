"""Tell prose, list entries, labels and headings by the words at a line's two ends."""

import re

from referatgraf import authority

_UPPER = "A-ZÆØÅÄÖÜÉÈÁÍÓÚÝÞÐŠŽČĆÇÑŁŚŻĐ"
NAME = rf"(?:[{_UPPER}][\w'’.-]*)"
_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"

_ENTRY = re.compile(
    r"[-–—*+•·▪◦‣●○■□►▸▹➢✓✔✗✘✕✖☐☑☒√][ \t]|o[ \t]+\w|\[[ xX]?\]"  # bullets and boxes
    r"|[-–—+÷✓✔✗✘☐☑☒√xXvjn]$"  # a cell that holds nothing but a mark
    rf"|\(?\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}[.)](?![ \t]*(?:{_MONTHS})\b)(?!\d)"  # 1. 2.1. 3) (4)
    r"|\d{1,3}(?:\.\d{1,3}){1,4}[ \t]"  # 2.1
    r"|[a-zæøå]\)[ \t]|[a-h]\.[ \t]+(?=[A-ZÆØÅ])|[IVX]{1,5}\.[ \t]|§|>|\#|\||./\."
    r"|(?:Ad|AD|Pkt\.?|Punkt|Sag|Nr\.?|Bilag)[ \t]{0,2}\d",
)
_RULED = re.compile(r"(?:[-=*_.·–—~]{3,}|(?:[-=*_] ?){3,})$")
_LEADERS = re.compile(r"(?:\.{3,}|…|\t)[ \t]*\d{1,4}$")
_HEADING = re.compile(r"(?:>[ \t]*)?(?:\#{1,6}[ \t]|\|)")
_LABEL = re.compile(
    rf"(?:[-*•][ \t]*)?(?:[{_UPPER}][\w./-]*(?:[ \t][\w./&-]+){{0,3}}|[a-zæøå][\w./-]*"
    r"|f(?:or|ra)(?:[ \t][\w./&-]+){1,5})"  # of a list that is one sentence: "fra Skive Havn: …"
    r"[ \t]?:(?:[ \t]|$)"
)
_SENTENCE_END = re.compile(r"[.!?:;]['\"”»’)\]]{0,2}$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:bl\.\s?a|f\.\s?eks|fx|jf|jvf|jfr|pkt|stk|nr|kap|ca|kl|mio|mia|kr|hhv|inkl|ekskl|evt|vedr"
    rf"|ang|tlf|ift|mht|dvs|d|pr|s|sag?snr|adm|dir|afd|sekr|fung|cand|ph|st|skt|gl|chr|[{_UPPER}])\.$",
    re.IGNORECASE,
)
_BRACKET_END = re.compile(r"[)\]]\s?[,;]?$")
_NAMES = rf"{NAME}(?:[ \t](?:von|van|de|den|der|af|da|el|al|la|{NAME})){{1,5}}"
_NAME_ONLY = re.compile(rf"{_NAMES}[,;]?$")
_SOMEBODY = re.compile(rf"(?:[a-zæøå]+[ \t])?{_NAMES}[ \t]?(?:[,(:;–-]|$)")
_SMALL_FIRST = re.compile(
    r"Kommunes?\b(?!\s?:)|(?:og|eller|samt|som|der|for|at|på|til|fra|med|ved|om|er|har|blev|var|skal|kan|vil|i|hvor|idet|men)\b"
)
_HANGING = re.compile(
    r"\b(?:og|eller|samt|for|med|til|i|på|den|det|de|en|et|at|som|der|ved|fra|om|hos|mellem|under|over"
    r"|efter|er|var|har|blev|af|skal|kan|vil|henholdsvis|mod|uden|inden|dette|denne|disse|sin|sit|sine)$"
)
_CLAUSE = re.compile(
    r"\b(?:at|der|som|er|har|ikke|skal|kan|vil|blev|bliver|var|sig|når|hvis|hvor|idet|havde|være|blevet)\b"
    r"|(?:^|[.] )(?:Den|Det|De|Der|Denne|Dette|Disse)\b"
)
# "… konsulent Karla" / "Nørby i Skive": a name that the page's width cut.
_NAME_BEGUN = re.compile(rf"[a-zæøå.,)]\s{NAME}(?:\s{NAME})?$")
_NAME_ENDED = re.compile(rf"{NAME}(?<![.])(?:\s{NAME}(?<![.]))?(?:[.,;]|\s(?:[a-zæøå]|\())")
# "Bo Lind (A), Nordby-Lund" / "Kommune": no entry begins with the bare word.
_PLACE_BEGUN = re.compile(rf",\s{NAME}(?:\s{NAME})?$")
_PLACE_ENDED = re.compile(r"Kommune\b(?!\s?:)")
_INNER_END = re.compile(rf"\s[a-zæøå]{{2,30}}\.\s[{_UPPER}][a-zæøå]+\s")
_PROSE_WORDS = 5
_PROSE_SHARE = 0.5


_HOURS = re.compile(
    r"(?:kl\.?\s?|klokken\s)\d{1,2}(?:[.:]\d\d)?(?:\s?(?:[-–]|til)\s?(?:kl\.?\s?)?\d{1,2}(?:[.:]\d\d)?)?",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:\w{3,6}dag,?\s)?(?:den\s|d\.\s?)?\d{1,2}\.\s?(?:[a-z]{3,9}\.?|\d{1,2}\.)\s?\d{4}",
    re.IGNORECASE,
)


def is_hours(text: str) -> bool:
    """Tell whether a line is nothing but hours of the day ("kl. 9.00 - 11.30")."""
    return _HOURS.fullmatch(text.strip()) is not None


def is_day(text: str) -> bool:
    """Tell whether a line is nothing but a day ("Torsdag den 24. maj 2018")."""
    return _DAY.fullmatch(text.strip()) is not None


def begins_entry(head: str) -> bool:
    """Tell a line that begins anew by a mark: a bullet, a number, a heading, a table row."""
    return bool(_ENTRY.match(head) or _RULED.match(head))


def stands_alone(head: str, tail: str) -> bool:
    """Tell a line that nothing may follow: a heading, table row, drawn or contents line."""
    return bool(
        tail.endswith(":")
        or _HEADING.match(head)
        or _RULED.match(tail)
        or _LEADERS.search(tail)
        or tail.count("\t") > 1
    )


def is_label(head: str) -> bool:
    """Tell "Sted: Rådhuset" and "Afbud:"."""
    return _LABEL.match(head) is not None


def ends_sentence(tail: str) -> bool:
    """Tell a sentence's end from an abbreviation's or an initial's full stop."""
    return bool(_SENTENCE_END.search(tail)) and not _ABBREVIATION.search(tail)


def ends_entry(tail: str) -> bool:
    """Tell a line that may well be a whole entry of a list: closed by a bracket, or a bare name."""
    return bool(_BRACKET_END.search(tail) or _NAME_ONLY.match(tail))


def ends_hanging(tail: str) -> bool:
    """Tell a line whose last word wants another."""
    return _HANGING.search(tail) is not None


def begins_with_small_word(head: str) -> bool:
    """Tell a line that begins with a word that begins no entry of a list."""
    return _SMALL_FIRST.match(head) is not None


def names_somebody(head: str) -> bool:
    """Tell a line that begins as an entry about a person does: "Anna Holm, …", "Bo Lind (A)"."""
    return _SOMEBODY.match(head) is not None


def cuts_name(tail: str, head: str) -> bool:
    """Tell a line that breaks off inside a name which a sentence goes on behind."""
    # "Å-laug" / "Ida Holm, lærer": a given name begins a line of somebody's own.
    whole = head.split(" ", 1)[0].casefold() in authority.folded_given_names()
    return (
        not whole and _NAME_BEGUN.search(tail) is not None and _NAME_ENDED.match(head) is not None
    )


def cuts_municipality(tail: str, head: str) -> bool:
    """Tell a line that breaks off inside "X Kommune" behind a comma."""
    return _PLACE_ENDED.match(head) is not None and _PLACE_BEGUN.search(tail) is not None


def holds_sentence(words: str) -> bool:
    """Tell whether a sentence ends inside words and another begins, as in no entry of a list."""
    return _INNER_END.search(words) is not None and not names_somebody(words)


def is_prose(words: str, *, closed: bool) -> bool:
    """Tell prose: mostly lower-case words, and a clause, or a full stop where its block ends.

    Without either it may be a heading or a title of an agenda, which nothing may be joined to.
    """
    found = words.split()
    small = sum(word[0].islower() for word in found)
    if small < _PROSE_WORDS or small < _PROSE_SHARE * len(found) or names_somebody(words):
        return False
    return closed or _CLAUSE.search(words) is not None
