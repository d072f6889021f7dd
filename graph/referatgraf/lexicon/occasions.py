"""Know the words for other occasions than a meeting: events, and the meetings before and after."""

import re

# "på næste møde", "sidste gang": said of what a label or a sentence about who came speaks of.
_OTHER_MEETING = re.compile(
    r"\b(?:næste|kommende|forrige|sidste|foregående)\s{1,4}(?:\w{1,20}\s{1,4})?"
    r"(?:\w{0,20}møde\w{0,3}|gang|år|uge|måned)\b",
    re.IGNORECASE,
)
_DEFINITE = r"(?:er|en|et|ene|erne|rne|n|t|r)?"
# What people take part in or speak at and what is no meeting of the body whose minutes these are.
_EVENT = (
    r"(?P<event>\w{0,20}(?:konference|kongres|festival|messe|reception|julefrokost|sommerfest|"
    r"byfest|fest|indvielse|fernisering|udstilling|generalforsamling|seminar|temadag|temaaften|"
    r"kursus|kurs(?=et|er)|studietur|studierejse|ekskursion|inspirationstur|jubilæum|jubilæ|ceremoni|"
    r"begravelse|bisættelse|arrangement|stævne|"
    r"(?:top|folke|borger|års|personale|forældre|netværks|dialog|tema|fælles|stor|medlems|nabo|"
    r"informations|orienterings|debat|repræsentantskabs)møde))"
    rf"{_DEFINITE}s?\b"
)
_WHICH = (
    r"(?:(?:en|et|den|det|de|dette|denne|sin|sit)\s{1,4}|[\w.]{2,20}(?:'|’)?s\s{1,4})?"
    r"(?:[a-zæøå]{2,20}e\s{1,4})?"
)
# What is written, to be read elsewhere: nobody is at the meeting by it.
WRITTEN = (
    r"artik(?:el|len)|(?:læser|nyheds)?brev(?:et)?|(?:e-)?mail(?:en)?|bog(?:en)?|roman(?:en)?|"
    r"podcast(?:en)?|interview(?:et)?|ansøgning(?:en)?|henvendelsen?|høringssvar(?:et)?|"
    r"opslag(?:et)?|kronik(?:ken)?|pressemeddelelsen?"
)
_SPEECH = r"(?:oplæg|indlæg|tale|foredrag|hilsen|velkommen|præsentation)"
# "en status på topmødet" is about it.
_ABOUT = r"(?<!status)(?<!opfølgning)(?<!tilbagemelding)(?<!svar)(?<!bud)"
_OPENED = re.compile(
    rf"[\s*–-]{{0,6}}(?:i|på|ved|under|til)\s{{1,4}}{_WHICH}{_EVENT}", re.IGNORECASE
)
_BEHIND = tuple(
    re.compile(pattern + rf"\s{{1,4}}{_WHICH}{_EVENT}", re.IGNORECASE)
    for pattern in (
        r"\s{1,4}(?:i|på|ved|under|til)",
        rf"(?:\s{{1,4}}[a-zæøå-]{{2,20}}){{1,3}}{_ABOUT}\s{{1,4}}på",
        rf"(?:\s{{1,4}}[a-zæøå-]{{2,20}}){{0,2}}?\s{{1,4}}{_SPEECH}\s{{1,4}}(?:i|ved|under|til)",
    )
)
_BEGUN = re.compile(rf"(?:åbnede|indledte)\s{{1,4}}{_WHICH}{_EVENT}", re.IGNORECASE)


def names_other_meeting(words: str) -> bool:
    """Tell whether words speak of the meeting before this one, or of the one behind it.

    >>> names_other_meeting("Afbud til næste møde"), names_other_meeting("Afbud til mødet")
    (True, False)
    """
    return _OTHER_MEETING.search(words) is not None


def opening_event(words: str) -> str | None:
    """Return the event that words place what follows at ("På årets topmøde …").

    >>> opening_event("På KL's topmøde"), opening_event("På baggrund af topmødet")
    ('topmøde', None)
    """
    match = _OPENED.match(words)
    return match["event"] if match else None


def event_behind(words: str) -> str | None:
    """Return the event at which somebody did what a verb says that stands before the words.

    >>> event_behind(" oplæg på messen i Herning"), event_behind(" om messen")
    ('messe', None)
    """
    found = (pattern.match(words) for pattern in _BEHIND)
    return next((match["event"] for match in found if match), None)


def event_begun(words: str) -> str | None:
    """Return the event that somebody opened with a speech ("indledte konferencen")."""
    match = _BEGUN.match(words)
    return match["event"] if match else None
