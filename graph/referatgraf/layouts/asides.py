"""Tell the labels that name somebody for another reason than that they came: "Kopi til: Ida Holm".

Beneath an attendance list stand as well those who get a copy, bake the cake or deal with the case.
A label goes on the list only where it says of whom, or as what, somebody was there.
"""

import re

from referatgraf.layouts import attending, groups
from referatgraf.layouts.lines import Line
from referatgraf.lexicon import occasions, organisations, parties, titles
from referatgraf.lexicon.words import UPPER

_TO = r"(?:(?:kopi|cc|bcc|fordel(?:t|es)|(?:ud|rund|frem|af)?send(?:t|es)|omdelt)\b.{0,40})"
_DONE = (
    r"(?:(?:[\w-]{2,30}\s){0,2}(?:udarbejdet|udfærdiget|forfattet|skrevet|oprettet|opdateret|"
    r"revideret|indkaldt|kontrolleret|udsendt|godkendt)\s(?:af|til))"
)
_ASIDE = re.compile(
    rf"(?:{_TO}|{_DONE}|fordeling|(?:kopi)?modtager(?:e|ne)?|til\s(?:orientering|efterretning|"
    r"godkendelse|underskrift|gennemsyn)|orientering\stil|forfatter(?:e)?|"
    r"(?:[\w-]{2,30}\s)?sagsbehandler(?:e)?|(?:.{0,40}\s)?\w{0,20}ansvarlig(?:e)?(?:\sfor\s.{1,40})?|"
    r"kontakt(?:person(?:er)?|oplysninger|info)?|(?:mobil|direkte)?\s?(?:telefon|tlf\.?|mail|e-mail)|"
    r"(?:møde)?forplejning|\w{0,12}(?:kage|brød|kaffe)(?:r|n|t)?(?:\sog\s\w{2,20})?|"
    r"(?:fødselsdag|jubilæ|mindeord|opgave|nøgle)\w{0,6})",
    re.IGNORECASE,
)
# Of the meeting before this or behind it: "Næste ordstyrer", "Afbud til næste møde".
_OTHER_TIME = re.compile(r"(?:næste|kommende|forrige|sidste)\s\w", re.IGNORECASE)
# An office that is held in the meeting, as one word of the label.
_OFFICE = re.compile(
    r"\b(?:ref(?:erat|erent)?|ordstyrer|mødeleder|dirigent|tidtager|protokol\w{0,10}|bisidder|"
    r"stemmetæller(?:e)?|facilitator|moderator|tolk|formand\w{0,4}|vært\w{0,6})\b",
    re.IGNORECASE,
)
# Several people by what they are ("Lærerne", "Elever", "Forældrevalgte"), or what they belong to.
_PEOPLE = re.compile(
    r"(?:[\w-]{2,40}\s){0,3}[\w-]{0,40}"
    r"(?:erne|rene|ere|elever|pædagoger|(?:ør|ant|ent|ist|log)er|kolleger|personer|valgte|ansatte|"
    r"udpegede|indbudte|inviterede|tilforordnede|rørende|studerende|frivillige|øvrige|andre|"
    r"eksterne|forældre|folk|personalet?|siden?|(?:råd|udvalg|forbund|selskab|parti)(?:et)?|"
    r"(?:bestyrelse|ledelse|gruppe|forening|skole|afdeling|klub|kreds|forvaltning|"
    r"administration|kommune|virksomhed|styrelse|organisation|region)(?:n|en)?|"
    r"(?:sekretariat|forum|direktorat|ministeri|hospital|sygehus|center|centr)(?:et)?)",
    re.IGNORECASE,
)
# An organisation's name: in capitals, or of several words that each begin with one.
_NAME = re.compile(
    rf"(?:[{UPPER}]{{2,8}}[\d\w]{{0,6}}|[{UPPER}][\w&.-]{{0,40}}(?:\s(?:[{UPPER}&][\w&./-]{{0,40}}|"
    rf"(?:og|for|af|i|på|den|de)(?=\s[{UPPER}]))){{1,7}})"
)
_LED = re.compile(r"(?:for|fra|valgt\saf|udpeget\saf|indstillet\saf|repræsentant)", re.IGNORECASE)
_AWAY = re.compile(r"(?:afbud|fravær|forfald|deltag)", re.IGNORECASE)
_LONGEST = 90
_FEW_WORDS = 6


def stands_on(line: Line) -> bool:
    """Tell whether a line opens with such a label; without a colon it must be short."""
    if line.entry or line.group:
        return False
    colon = line.body.find(":", 0, _LONGEST)
    if colon < 0:
        return len(line.body.split()) <= _FEW_WORDS and _away(line.body) and is_aside(line.body)
    return is_aside(line.body[:colon])


def _away(words: str) -> bool:
    return _AWAY.match(words) is not None


def is_aside(words: str) -> bool:
    """Tell whether a label says why somebody is named, and that is not for having come.

    >>> [is_aside(words) for words in ("Kopi til", "Næste ordstyrer", "Ordstyrer", "Lærere")]
    [True, True, False, False]
    """
    label = " ".join(words[:_LONGEST].split()).rstrip(" :")
    other = _OTHER_TIME.match(label) or occasions.names_other_meeting(label)
    return bool(other) or _ASIDE.fullmatch(label) is not None


def goes_on(words: str) -> bool:
    """Tell whether a label beneath those listed says of whom or as what others were there, too.

    >>> [goes_on(words) for words in ("Elevrådet", "Kasserer", "DI", "Nøgler", "Sang og musik")]
    [True, True, True, False, False]
    """
    label = " ".join(words[:_LONGEST].split()).rstrip(" :")
    if is_aside(label):
        return False
    title = titles.leading_title(label)
    return bool(
        (title and title.end == len(label))
        or _OFFICE.search(label)
        or organisations.known(label)
        or organisations.municipality_called(label)
        or organisations.organisation_type(label)
        or parties.is_party(label)
        or groups.sends_members(label)
        or _LED.match(label)
        or _NAME.fullmatch(label)
        or _PEOPLE.fullmatch(label)
        or attending.speaks_of_attending(label)
    )
