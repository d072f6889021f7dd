"""Tell whether a heading inside an agenda item speaks of who attended this meeting.

There "Øvrige forhold" or "Medlemmer af rådet" heads a part of the matter, and who was appointed to
another body is no guest: the words must be about coming or staying away, and about nothing else
than the meeting, the item or where somebody comes from.
"""

import re

_MEETING = (
    r"(?:møde(?:t|ts)?|punkt(?:et|ets)?|pkt\.?|sag(?:en|ens)?|behandling(?:en)?|"
    r"drøftelse(?:n|rne)?|besøg(?:et)?|besigtigelse(?:n)?|fremlæggelse(?:n)?|oplæg(?:get)?|"
    r"præsentation(?:en)?|gennemgang(?:en)?|orientering(?:en)?|dagsordenspunkt(?:et)?|"
    r"afstemning(?:en)?|temadrøftelse(?:n)?|foretræde)(?![\w-])"
)
_ABOUT = (
    rf"(?:under|ved|til|i|på|for|af)\s(?:[\wæøå.]{{1,20}}\s){{0,2}}{_MEETING}"
    r"(?:\s(?:[\d.]{1,8}|af\s\S{2,30}|om\s\S{2,30}))?"
)
_BESIDES = (
    r"(?:også|desuden|endvidere|tillige|ligeledes|ikke|følgende|heraf|var|er|blev|som|gæst(?:er)?|"
    r"til ?stede|mødt|digitalt|online|virtuelt)"
)
_WHY = r"(?:på grund af|pga\.?|grundet|p\.g\.a\.)\s\S{2,40}"
_FROM = r"(?:fra|hos|repræsenterende)(?:\s\S{1,40}){0,7}"
_REST = rf"(?:\s(?:{_ABOUT}|{_BESIDES}|{_WHY}|(?:med|uden) afbud)){{0,4}}(?:\s{_FROM})?"
_WHICH = (
    r"(?:(?:evt\.?|øvrige|andre|eksterne|særlige|særligt|inviterede|indbudte|indkaldte|mødende|"
    r"følgende|fremmødte|yderligere|meldt|modtaget)\s){0,2}"
)
# Who came or did not, as a noun that opens the heading.
_PEOPLE = re.compile(
    rf"{_WHICH}(?:(?:møde)?deltager(?:e|ne)?|gæst(?:er(?:ne)?)?|oplægsholder(?:e|ne)?|"
    r"tilhører(?:e|ne)?|observatør(?:er|erne)?|afbud|fraværende|fravær(?= (?:på|pga|grundet)|$)|"
    r"forfald(?= (?:på|pga|grundet)|$)|fremmød(?:t|te|e)|tilstedeværende|inviterede?|indbudte?|"
    r"inviteret|indbudt|tilforordnede?|udebleve(?:t|ne)|mødt|til ?stede|"
    r"mødende (?:suppleant(?:er)?|stedfortrædere?))"
    rf"{_REST}",
    re.IGNORECASE,
)
_PRESENTING = re.compile(r"(?:oplæg|præsentation|fremlæggelse)\s(?:ved|v/|af|fra)", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:deltog|deltager|medvirkede|medvirker|mødte|møder|til ?stede|fremmødt|fraværende|"
    r"udeblev|inviteret|indbudt|med til (?:mødet|punktet)|forhindret|ikke med)(?![\w-])",
    re.IGNORECASE,
)
_BEHIND = re.compile(_REST, re.IGNORECASE)
# Who was chosen, or how a vote went, is another matter.
_CHOSEN = re.compile(
    r"udpeg|\bvalg|\bvælg|\bstem|består|bestående|sammensæt|nedsat|ansøg|medlem(?:mer)?(?:ne)? af",
    re.IGNORECASE,
)
_LONGEST = 160


def speaks_of_attending(words: str) -> bool:
    """Tell whether a heading, without its colon, is about who attended the meeting or the item.

    >>> [speaks_of_attending(words) for words in ("Fra havnen deltog", "Øvrige forhold")]
    [True, False]
    """
    words = " ".join(words[:_LONGEST].split())
    if _CHOSEN.search(words):
        return False
    if _PEOPLE.fullmatch(words) or _PRESENTING.match(words):
        return True
    return any(_BEHIND.fullmatch(words, match.end()) for match in _CAME.finditer(words))
