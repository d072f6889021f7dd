"""Take short lines above people for list headings, by a word of theirs or by where they stand."""

import re

from referatgraf.layouts import attending
from referatgraf.layouts.groups import LONGEST_HEADING
from referatgraf.layouts.heading_remarks import without_legend
from referatgraf.layouts.lines import Line
from referatgraf.layouts.list_titles import title_range
from referatgraf.layouts.section import Group, Headed, Source
from referatgraf.lexicon import names, organisations, titles
from referatgraf.lexicon.words import UPPER
from referatgraf.model import Attendance

_P, _A, _G = Attendance.PRESENT, Attendance.ABSENT, Attendance.GUEST

_LONGEST_UNKNOWN = 4  # words
_LONGEST_SENDERS = 8  # "Fra foreninger, erhverv og myndigheder"
_SURE = 0.9  # that a word of a heading is a person's name
# Any line above people that holds such a word heads them; the first match decides.
_KINDS: tuple[tuple[re.Pattern[str], Attendance, str | None], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), status, detail)
    for pattern, status, detail in (
        (r"\buden afbud|udeblev", _A, "absent-unexcused"),
        (
            r"\bafbud|\bfravær|\bforfald|\bforhindre|"
            r"\bdeltog ikke\b|\bikke[ -](?:med|til ?stede|mødt?|fremmødt|deltag)",
            _A,
            "excused",
        ),
        (r"\bobservatør|\btilhører", _G, "observer"),
        (r"\boplægsholder|\b(?:præsentation|oplæg) (?:ved|v/|af)(?!\w)", _G, "presenter"),
        (
            r"\bgæst|\bindbud|\binvitere|\badministrati|forvaltning|\bembeds|\bsekretariat|"
            r"\bdesuden|\bendvidere|\bderudover|\bherudover|\bøvrige|\bandre\b|\bmedarbejdere fra|"
            r"\bfra selskabet|\bdaglig ledelse|\bdirektionen\b",
            _G,
            None,
        ),
        (r"\bstedfortræder|\bsuppleant", _P, "substitute"),
        (
            r"\bdeltage(?:re?|rne|rliste|rfortegnelse|nde)\b|\bdelto?g\b|"
            r"\btil ?stede|\bfremmød|\bmødte?\b|\bmedlem(?:mer(?:ne)?|sliste|soversigt|skreds)?\b|"
            r"\bmed til mødet|"
            r"\bmødedelt|repræsentant|\b(?:valgt|udpeget|indstillet|nomineret) af\b|\bkredsen\b|"
            r"\bmødekreds",
            _P,
            None,
        ),
    )
)
_OF = re.compile(
    r"(?:\b(?:valgt|udpeget|indstillet|nomineret)\s{1,4})?\b(?:fra|af|for|hos)\s{1,4}"
    r"(?:medlemmerne (?:valgt|udpeget|indstillet) af\s{1,4})?(?=\S)",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:fra|for)\s", re.IGNORECASE)
# "Byrådets repræsentant", "Nordly Skoles udpegede medlemmer"
_OWNED = re.compile(
    rf"(?P<org>[{UPPER}][^:,]{{2,60}}?)s\s(?:(?:valgte|udpegede)\s)?(?:repræsentant|medlem)(?:er|mer)?\b"
)
_VERBS = re.compile(
    r"\s(?:deltog|deltager|deltagende|mødte|møder|var|er|endvidere|desuden|også|til ?stede)\b"
)


def loose_heading(
    line: Line, *, within_item: bool, strictly: bool = False
) -> tuple[Group, int] | None:
    """Return the heading that a short line above people makes by any word about attendance.

    ``within_item`` says that the line stands in an agenda item, where people listed are invited;
    ``strictly`` that it must be about nothing but who attended.
    """
    line = without_legend(line)
    colon = line.body.find(":")
    words = line.body if colon < 0 else line.body[:colon]
    if len(words.split()) > LONGEST_HEADING or words.endswith((".", ",")) or not words:
        return None
    kind = next(((a, d) for pattern, a, d in _KINDS if pattern.search(words)), None)
    said = words[0].islower() and colon < 0  # of the person above ("valgt af Nordly")
    if (
        kind is None
        or said
        or (strictly and not attending.speaks_of_attending(words))
        or "\t" in words
        or "   " in words  # the heads of lists side by side
        or _opens_with_bearer(words)
        or any(n.start == 0 or n.confidence >= _SURE for n in _named(words))
    ):
        return None
    return Group(
        (line.start, line.start + len(words.rstrip())),
        kind[0],
        kind[1],
        organisation=_named_in(line, words),
        role=title_range(line),
        source=Source.INVITED if within_item and kind[0] == _G else Source.LISTED,
        headed=Headed.LOOSE,
    ), line.end if colon < 0 else line.start + colon + 1


def _opens_with_bearer(words: str) -> bool:
    """Tell whether words are an entry: a title and a name, which no register need know."""
    title = titles.leading_title(words)
    found = _named(words[title.end :].lstrip()) if title else []
    return bool(found) and found[0].start == 0


def _named(words: str) -> list[names.NameMatch]:
    return names.find_names(words, listed=True)


def _named_in(line: Line, words: str) -> tuple[int, int] | None:
    """Return the range of what stands behind "fra", "af" or "for" in a heading."""
    match = _OF.search(words)
    end = _VERBS.search(words, match.end()) if match else None
    stop = end.start() if end else len(words)
    named = words[match.end() : stop].rstrip() if match else ""
    if not match or not named:
        return _owner_of(line, words)
    return line.start + match.end(), line.start + match.end() + len(named)


def _owner_of(line: Line, words: str) -> tuple[int, int] | None:
    """Return the range of the organisation whose people a heading in the genitive lists."""
    match = _OWNED.match(words)
    known = match and organisations.organisation_type(match["org"]) is not None
    return (line.start, line.start + match.end("org")) if match and known else None


def unknown_heading(line: Line) -> tuple[Group, int] | None:
    """Return the heading that a few words free above people make, whatever they say ("Panelet")."""
    words = line.label
    longest = _LONGEST_SENDERS if _FROM.match(words) else _LONGEST_UNKNOWN
    if len(words.split()) > longest or line.bullet or words.endswith((".", ",", "?")):
        return None
    if names.find_names(words, listed=True) or not words[:1].isupper():
        return None
    at = line.start, line.start + len(words)
    of = _named_in(line, words) if _FROM.match(words) else None
    return Group(at, _P, organisation=of, headed=Headed.UNKNOWN), line.end
