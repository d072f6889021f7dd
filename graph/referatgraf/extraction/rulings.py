"""Find in each agenda item the lines that say what was decided, apart from what led to it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from referatgraf.extraction.agenda import agenda_facts
from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.ruling import Ruling
from referatgraf.extraction.ruling_sentences import sentences_of
from referatgraf.layouts.parts import PARTS
from referatgraf.lexicon.dates import find_dates
from referatgraf.lexicon.decision_headings import DecisionHeading, decision_heading
from referatgraf.lexicon.words import fold

_MARKS = re.compile(r"[\s#>*_•·–-]*")
# What other bodies decided on other days, one block under the other with its date and body.
_HISTORY = re.compile(
    r"(?:sagens\s{1,4}(?:forløb|historik|tidligere\s{1,4}behandling)|sagsforløb|sagshistorik|historik|"
    r"tidligere\s{1,4}(?:sags)?behandling(?:er)?|beslutningshistorik|behandlingsforløb)\s{0,4}:?\**\s{0,4}$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:[A-ZÆØÅ][\w,&/-]{0,40}\s{1,4}(?:(?:og|&)\s{1,4})?){0,4}\w{0,40}(?:udvalget|udvalg|rådet|byråd|bestyrelsen|bestyrelse|\bkkr|gruppen|"
    r"direktionen)\b",
    re.IGNORECASE,
)
_LONGEST_BLOCK_HEADING = 14  # words
_EARLIER = re.compile(r"(?:tidligere|forrige)\s{1,4}beslutning", re.IGNORECASE)
# "Indstilling: …", "Handling: …": a short label in front of a line's text.
_LABELLED = re.compile(r"(?P<label>[A-ZÆØÅ][\wæøå/ ]{2,30}?)\s{0,2}:\**(?:\s|$)")
_ACTION = frozenset(
    {"handling", "handlinger", "aktion", "aktioner", "opgave", "opgaver", "aftale", "aftalt",
     "opfølgning", "action", "ansvarlig", "frist", "deadline", "to do", "referat", "drøftelse"}
)  # fmt: skip
_MINUTES = frozenset({"referat", "drøftelse", "bemærkninger", "konklusion"})
_ABSENT = re.compile(
    r"(?:fraværende|fravær|afbud|ikke\s{1,4}til\s{1,4}stede|udeblevet|forfald)\b[^.:]{0,40}:"
    r"|til\s{1,4}toppen\W{0,4}$",
    re.IGNORECASE,
)
_NAMES_BODY = re.compile(
    r"\s{1,4}(?:i|fra|for|af|på|ved)\s{1,4}(?P<body>[^,(\d]{3,80}?)\s{0,4}"
    r"(?:,|\(|\d|d\.|\bden\b|møde\b|\bmøde[dt]\b|[-–]\s|:|$)",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(
    r"[^.:]{3,200}\b(?:var|er)\s{1,4}(?:fraværende|ikke\s{1,4}(?:til\s{0,2}stede|mødt))\b[^.:,]{0,80}\.?",
    re.IGNORECASE,
)
# What stands between two items, or behind the last, is no word of a decision; nor is a page's mark.
_END = re.compile(
    r"(?:lukke(?:t|de)|åben|åbne|fortrolige?)\s{1,4}(?:dør|døre|møde|dagsorden|del|punkter?|sager)\W{0,4}$|"
    r"(?:for\s{1,4})?(?:åbne|lukkede)\s{1,4}døre\W{0,4}$|"
    r"(?:mødet|mødets?)\s{1,4}(?:(?:blev\s{1,4})?(?:hævet|slut(?:tede)?|afslutte(?:t|des)|hævedes)|sluttidspunkt)\b.{0,60}$|"
    r"(?:underskrift(?:er|sside|sblad)?|underskrevet)\W{0,4}$",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:(?:.{0,100}\s)?(?-i:S)|s)ide\s{1,4}\d{1,3}(?:\s{0,2}(?:af|/)\s{0,2}\d{1,3})?\W{0,4}$|"
    r"[-–]?\s{0,2}\d{1,3}\s{0,2}[-–]$|\d{1,3}\s?/\s?\d{1,3}$",
    re.IGNORECASE,
)
_HEAD_LINES = 4
_LONGEST_HEAD = 2_000
_LONGEST_LINE = 120
_COUNCILS = frozenset({"byråd", "kommunalbestyrelse", "borgerrepræsentation"})


def rulings(draft: Draft) -> list[Ruling]:
    """Return what each item says of its decision, in the order of the agenda."""
    covered = _lists(draft)
    own = own_names(draft)
    heads = _page_heads(draft)
    bodies = (item.body for item in draft.sections.items)
    lines = (
        [at for at in _lines(draft.text, body) if not _inside(covered, at[0])] for body in bodies
    )
    return [
        _ruling(draft, fact.id, [at for at in of_item if not _is_page(draft, at, heads)], own)
        for fact, of_item in zip(agenda_facts(draft), lines, strict=True)
    ]


def _lists(draft: Draft) -> tuple[list[int], list[int]]:
    """Return starts and ends of the attendance lists: who was absent is no decision."""
    spans = sorted(
        (
            lst.group.label[0],
            max([lst.group.label[1], *(p[1] for e in lst.entries for p in e.pieces)]),
        )
        for lst in draft.sections.lists
    )
    return [s[0] for s in spans], [s[1] for s in spans]


def _page_heads(draft: Draft) -> frozenset[str]:
    """Return the first lines of the paper, folded, which stand again at the head of its pages."""
    head = draft.text[slice(*draft.sections.head)][:_LONGEST_HEAD]
    lines = [line.strip(" #*_") for line in head.split("\n")]
    return frozenset(fold(line) for line in [line for line in lines if line][:_HEAD_LINES])


def own_names(draft: Draft) -> frozenset[str]:
    """Return the names of the body that meets, folded; none where it is not known."""
    if draft.body is None:
        return frozenset()
    body = draft.organisations.get(draft.body)
    return frozenset(fold(name) for name in (body.name, *body.variants))


@dataclass(slots=True)
class _Reading:
    """Collect lines while an item is read; lives only inside ``_ruling``."""

    part: str = "open"  # open, decision, inline, other, action, history
    headed: bool = False
    decided: list[Range] = field(default_factory=list)
    told: list[Range] = field(default_factory=list)


def _is_page(draft: Draft, at: Range, heads: frozenset[str]) -> bool:
    """Tell whether a line is the head of a page or its number."""
    text = draft.text[slice(*at)]
    return _PAGE.match(text) is not None or (at[1] - at[0] <= _LONGEST_LINE and fold(text) in heads)


def _ruling(draft: Draft, item: str, lines: Iterable[Range], own: frozenset[str]) -> Ruling:
    reading = _Reading()
    for at in lines:
        _read(reading, draft, at, own)
    told = tuple(sentences_of(draft, reading.told))
    return Ruling(item, tuple(reading.decided), told, reading.headed)


def _lines(text: str, body: Range) -> Iterator[Range]:
    """Yield the lines of a range without bullets and marks."""
    at = body[0]
    while at < body[1]:
        stop = text.find("\n", at, body[1])
        stop = body[1] if stop < 0 else stop
        mark = _MARKS.match(text, at, min(stop, at + 40))
        start = mark.end() if mark else at
        end = start + len(text[start:stop].rstrip())
        if end > start:
            yield start, end
        at = stop + 1


def _inside(covered: tuple[list[int], list[int]], at: int) -> bool:
    i = bisect_right(covered[0], at) - 1
    return i >= 0 and at < covered[1][i]


def _read(reading: _Reading, draft: Draft, at: Range, own: frozenset[str]) -> None:
    text = draft.text[slice(*at)]
    if _HISTORY.match(text) or (reading.part == "history" and _goes_on(reading, draft, text, own)):
        reading.part = "history"
    elif heading := _heading(reading, text):
        _open(reading, at, heading, ours=_is_ours(draft, heading, own))
    elif _END.match(text):
        reading.part = "other"
    elif _EARLIER.match(text) or _is_part(draft, at, text):
        reading.part = _part(reading, text.strip(" :*_").casefold())
    elif reading.part == "history":
        reading.part, reading.headed = "decision", True
    elif not (_ABSENT.match(text) or _tells_absence(text)):
        _read_text(reading, draft, at, text)


def _heading(reading: _Reading, text: str) -> DecisionHeading | None:
    """Return the heading of a decision; below one "Vedtaget: …" belongs to the decision's words."""
    heading = decision_heading(text)
    return None if heading and heading.participle and reading.part == "decision" else heading


def _open(reading: _Reading, at: Range, heading: DecisionHeading, *, ours: bool) -> None:
    """Begin the part that a heading opens: this meeting's decision, or what others said."""
    if not ours:
        reading.part = "other"
        return
    reading.headed = True
    reading.part = "decision" if heading.end is None else "inline"
    if heading.end is not None:
        _keep(reading, (at[0] + heading.end, at[1]))


def _part(reading: _Reading, word: str) -> str:
    """Return the kind of part that a word heads; tasks belong to the decision above them."""
    if word in _MINUTES:
        return "open"
    return "action" if word in _ACTION and reading.headed else "other"


def _tells_absence(text: str) -> bool:
    """Tell whether a line says no more than who was not there, for another reason than recusal."""
    return _NOT_THERE.fullmatch(text) is not None and "habil" not in text.casefold()


def _goes_on(reading: _Reading, draft: Draft, text: str, own: frozenset[str]) -> bool:
    """Tell whether the history of an item goes on with a line.

    It ends with a block of this meeting's date and body. One that stands above the decision ends
    with the next part of the item, too.
    """
    heading = decision_heading(text)
    if heading and (heading.of or heading.body):
        return not _is_ours(draft, heading, own)
    if reading.decided:
        return True
    named = text.strip(" :*_").casefold() in PARTS
    return not (heading or named or _is_our_block(draft, text, own))


def _is_our_block(draft: Draft, text: str, own: frozenset[str]) -> bool:
    """Tell whether a line is this meeting's date, with no other body's name."""
    if "date" not in draft.times or len(text.split()) > _LONGEST_BLOCK_HEADING:
        return False
    body = _BODY.search(text)
    ours = body is None or not own or is_own(body[0], own)
    return ours and draft.times["date"][0] in {found.value for found in find_dates(text)}


def _read_text(reading: _Reading, draft: Draft, at: Range, text: str) -> None:
    label = _LABELLED.match(text)
    named = label["label"].casefold() if label else ""
    if named in PARTS and named not in _ACTION and reading.part != "decision":
        reading.part = "other"
    elif label and reading.part in ("inline", "open", "action") and named in _ACTION:
        reading.part = "action" if reading.headed else "open"
    elif label and reading.part == "inline":
        reading.part = "other"
    if reading.part != "other":
        _keep(reading, at)


def _keep(reading: _Reading, at: Range) -> None:
    if reading.part in ("decision", "inline"):
        if not reading.decided:
            reading.told = []  # what was told before the decision led to it
        reading.decided.append(at)
    reading.told.append(at)


def _is_part(draft: Draft, at: Range, text: str) -> bool:
    """Tell whether a line heads another part of the item: a known word, or a Markdown heading."""
    word = text.strip(" :*_").casefold()
    begin = draft.text.rfind("\n", 0, at[0]) + 1
    return word in PARTS or (draft.text[begin : at[0]].lstrip(" >").startswith("#"))


def _is_ours(draft: Draft, heading: DecisionHeading, own: frozenset[str]) -> bool:
    """Tell whether a heading stands over what this meeting decided, not an earlier or other one."""
    days = {found.value for found in find_dates(heading.of)}
    if days and "date" in draft.times:
        return draft.times["date"][0] in days and not _is_others(heading.body, own)
    behind = _NAMES_BODY.match(heading.of)
    said = heading.body or (behind["body"] if behind else "")
    return not _is_others(said, own) and not (heading.treated and not own)


def _is_others(body: str, own: frozenset[str]) -> bool:
    return bool(body and own) and not is_own(body, own)


def is_own(body: str, own: frozenset[str]) -> bool:
    """Tell whether words may name the body that meets; a council bears several names."""
    name = _indefinite(fold(body))
    if any(name in mine or _indefinite(mine) in name for mine in own):
        return True
    return name in _COUNCILS and any(council in mine for mine in own for council in _COUNCILS)


def _indefinite(name: str) -> str:
    """Return a body's name without the ending that the heading of a paper leaves out."""
    return name.removesuffix("et") if name.endswith("et") else name.removesuffix("n")
