"""Read the words by which minutes say who was there, who was not, and how somebody took part."""

import re
from dataclasses import dataclass

from referatgraf.model import Attendance

_LATE = re.compile(
    r"\b(?:mødte(?! (?:for|i stedet|som|op)\b)|kom|ankom|tilstede fra|til stede fra|deltog fra|"
    r"deltager fra|mødt fra|fra kl\.?|fra punkt|fra pkt\.?|fra dagsordenspunkt)(?!\w)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:forlod|forlød|gik|gået|til kl\.?|til punkt|til pkt\.?|til og med|t\.o\.m\.|"
    r"(?:deltog|deltager|til ?stede|mødt) (?:kun )?til)(?!\w)",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:under punkt|under pkt|ved punkt|ved pkt|"
    r"delto?ge?r?(?: ikke| kun)? (?:i|under|ved)\b|pkt\.? \d|punkt \d|delvis)",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"\b(?:online|på skærm|virtuelt|digitalt|telefonisk|videolink|"
    r"(?:via|på|over|per|pr\.?|i) (?:ms |microsoft )?(?:teams|zoom|skype|telefon|video))(?!\w)",
    re.IGNORECASE,
)
_MANNERS = ((_LATE, "late"), (_LEFT, "left-early"), (_PARTLY, "partly"), (_ONLINE, "online"))

# Of one item or hour only: whoever stayed away from that was there.
_SOME_ITEM = (
    r"(?:under|ved|i|fra|til|på|for)\s(?:og med\s|behandling(?:en)? af\s)?"
    r"(?:dagsordens)?(?:punkt|pkt|kl|sag)"
)
_REASON = (
    r"(?:(?:\s{0,2}[(,:;]|\s[/–-]\s|\s(?:på grund af|pga|grundet|med|uden|u\.|til|fra|og|i dag)\b)"
    r"[^|]{0,60})?"
)
_NOT_THERE = (
    r"(?:har\s|har været\s|er\s|var\s)?(?:(?:meldt|sendt|meldte) (?:afbud|fra|forfald|sig syg)|"
    r"afbud(?: meldt| modtaget| fra)?|"
    r"fraværende|fravær|(?:lovligt )?forfald|"
    r"(?:ikke|ej) (?:mødte?|mødt op|fremmødt|til ?stede(?:værende)?|deltaget|deltagende|deltog|"
    r"deltager)|"
    r"(?:deltog|deltager|mødte|mødt|kom|ankom|dukkede) (?:ikke|aldrig)"
    r"(?: (?:op|frem))?(?: (?:i|til) mødet)?"
    r"(?: (?:om )?(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?)?|"
    r"udeblev(?:et)?|(?:er |var )?forhindret|bortrejst|syg|sygdom|sygefravær|"
    r"sygemeld(?:t|ing)|(?:på )?(?:orlov|ferie|barsel|barselsorlov|sygeorlov|forældreorlov))"
)
_AWAY = re.compile(rf"(?:{_NOT_THERE}|uden afbud){_REASON}", re.IGNORECASE)
_AWAY_FROM_ITEM = re.compile(rf"{_NOT_THERE}\s{_SOME_ITEM}", re.IGNORECASE)
_SINCE, _UNTIL = re.compile(r"\bfra\s", re.IGNORECASE), re.compile(r"\btil kl", re.IGNORECASE)
_UNEXCUSED = re.compile(r"\b(?:uden|u\.)\s?(?:afbud|gyldig grund|lovligt forfald)|^udeble", re.I)
_THERE = re.compile(
    r"(?:har\s|er\s|var\s)?(?:til ?stede(?:værende)?|mødte?(?: op)?|fremmødt|deltog|deltager|"
    r"deltaget|deltagende|deltagelse|fysisk(?: fremmøde| til ?stede| deltagelse)?|fremmøde)"
    r"(?P<how>[\s,(:;/–-][^|]{0,70})?",
    re.IGNORECASE,
)
# The tool alone, where nothing but a status may stand.
_BY_TOOL = re.compile(
    r"(?:(?:ms|microsoft) )?(?:teams|zoom|skype|telefon|video|virtuel|digital)"
    r"(?: (?:deltagelse|fremmøde))?",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"(?:kom|ankom|gik|forlod|fra|til|kl|under|online|via|på|pr|per|teams|zoom|skype|virtuelt?|"
    r"digitalt?|telefonisk|delvist?|kun|video)(?!\w)",
    re.IGNORECASE,
)
_SITS_IN = re.compile(r"[\s,(:;/–-]{1,4}(?:som\s)?(?:suppleant|stedfortræder)\b", re.IGNORECASE)
# Words that leave open whether somebody came.
_DOUBTFUL = re.compile(
    r"(?:\?{1,3}|vakant|ubesat|(?:er )?(?:udtrådt|fratrådt|udmeldt|afgået|stoppet)|ukendt|"
    r"ikke (?:oplyst|svaret)|(?:intet|mangler) svar|måske)"
    r"(?:\s(?:pr\.|af|fra|den|d\.)\s[^|]{0,40})?",
    re.IGNORECASE,
)
_TICK = re.compile(r"(?:x|✓|✔|√|☑|☒|✗|ja|j|\[x\]|\(x\)|v|\+)", re.IGNORECASE)
_UNTICKED = re.compile(r"(?:-|–|—|nej|n|☐|\[ ?\]|0|÷)", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?P<mark>ja|nej|x|[✓✔√☑☒☐✗]|\[[x ]?\])(?:\s{0,2}[,:;(–-]\s{0,2}|\s{1,4})(?=\S)", re.IGNORECASE
)
_AROUND = " \t\xa0*_.()[]"
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Status:
    """Hold what words say of somebody's attendance, and the finer status where they tell it."""

    attendance: Attendance
    detail: str | None = None


def manner(text: str) -> str | None:
    """Return the finer status of how somebody took part, None where the words tell none.

    >>> manner("deltog fra pkt. 3"), manner("via Teams"), manner("Nordly Byg A/S")
    ('late', 'online', None)
    """
    return next((detail for pattern, detail in _MANNERS if pattern.search(text)), None)


def status(text: str) -> Status | None:
    """Return what words say that are nothing but a status, None where they are more or other.

    >>> status("Orlov"), status("Vakant")
    (Status(attendance=<Attendance.ABSENT: 'absent'>, detail='excused'), None)
    """
    words = " ".join(text[: _LONGEST + 1].split()).strip(_AROUND)
    if not words or len(words) > _LONGEST:
        return None
    if _AWAY_FROM_ITEM.match(words):
        return Status(Attendance.PRESENT, _missed(words))
    if _AWAY.fullmatch(words):
        unexcused = _UNEXCUSED.search(words)
        return Status(Attendance.ABSENT, "absent-unexcused" if unexcused else "excused")
    return _present(words)


def _missed(words: str) -> str:
    """Return the finer status of somebody who stayed away for a part of the meeting."""
    if _SINCE.search(words):
        return "left-early"
    return "late" if _UNTIL.search(words) else "partly"


def _present(words: str) -> Status | None:
    there = _THERE.fullmatch(words)
    tool = _BY_TOOL.fullmatch(there["how"].strip(" ,(:;/–-") if there and there["how"] else words)
    told = manner(words) or ("online" if tool else None)
    if there and there["how"] and _SITS_IN.match(there["how"]):
        return Status(Attendance.PRESENT, "substitute")
    if there and there["how"] and told is None:
        return None  # "Mødt for en anden", "Deltager: måske": more than a status
    if there and not there["how"]:
        return Status(Attendance.PRESENT)
    return (
        Status(Attendance.PRESENT, told) if told and (there or tool or _HOW.match(words)) else None
    )


def is_doubtful(text: str) -> bool:
    """Tell whether words beside a name leave open whether somebody came.

    >>> is_doubtful("Udtrådt"), is_doubtful("(?)"), is_doubtful("orlov")
    (True, True, False)
    """
    return _DOUBTFUL.fullmatch(text.strip(_AROUND)) is not None


def after_answer(text: str) -> tuple[str, str]:
    """Return the mark that opens a cell and the words behind it ("Ja, fra kl. 19").

    >>> after_answer("Nej, afbud"), after_answer("Jagtforeningen")
    (('Nej', 'afbud'), ('', 'Jagtforeningen'))
    """
    match = _ANSWER.match(text)
    return (match["mark"], text[match.end() :].rstrip(") ")) if match else ("", text)


def is_tick(text: str) -> bool:
    """Tell whether a cell ticks its column.

    >>> is_tick("X"), is_tick("[ ]")
    (True, False)
    """
    return _TICK.fullmatch(text) is not None


def is_unticked(text: str) -> bool:
    """Tell whether a cell says no to its column by a word or a mark; an empty one says nothing."""
    return _UNTICKED.fullmatch(text) is not None


def is_mark(text: str) -> bool:
    """Tell whether a cell only says yes or no to its column."""
    return is_tick(text) or is_unticked(text)
