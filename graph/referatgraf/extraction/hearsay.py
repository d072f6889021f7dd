"""Tell whether words make somebody a speaker who did not speak at the meeting.

"Hvis X ønskede", "det blev aftalt, at X redegør", "i en film, hvor X fortalte", "X var inviteret,
men kom ikke": supposed, planned, written, long past or denied. What is left out here a careful
reader of the minutes would not take for presence either.
"""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.occasion import sentence_start
from referatgraf.lexicon import occasions, speech
from referatgraf.lexicon.dates import MONTHS

# "Hvis X ønskede", "Hverken X eller Y deltog"
_SUPPOSED = re.compile(
    r"(?:^|[\s,;])(?:hvis|såfremt|dersom|medmindre|hverken(?:\s[^.;]{2,80}\seller)?)\s{1,4}$",
    re.IGNORECASE,
)
_THAT = re.compile(r"\bat\s{1,4}$")
_PRESENT_TENSE = re.compile(r"deltager|\w+rer(?: oplæg)?|\w+(?:går|gger|æller|gør)|holder oplæg")
# "Bo Lind fortalte, at X sagde": he tells what he heard. How X took part he may tell as well.
_TELLS_THAT = re.compile(
    r"\b(?:oplyste|fortalte|refererede|nævnte|forklarede|berettede|sagde|skrev|skriver|læste|huske)\b"
    r"[^.;]{0,80}\bat\s{1,4}$"
)
_TOOK_PART = re.compile(r"del|stem|forlod|kom|fik|hav|var|und|holdt|tog|åb|bød|gav")
_MEDIUM = (
    rf"\w{{0,20}}(?:{occasions.WRITTEN}|film(?:en)?|stykket?|udsendelsen?|video(?:en)?|citat(?:et)?|"
    r"indsigelsen?|klagen?|svar(?:et)?|hilsen)"
)
_IN_MEDIUM = re.compile(
    rf"\b{_MEDIUM}\b[^.;:]{{0,60}},\s{{1,4}}hvor(?:i)?\s{{1,4}}$|\bhvori\s{{1,4}}$"
    rf"|\b(?:{_MEDIUM}|bemærkning(?:er)?)(?:\s[^.:\n]{{1,40}})?:\s{{0,4}}[\"”»]?$",
    re.IGNORECASE,
)
_BEHIND_IN_MEDIUM = re.compile(
    rf"\b(?:i|pr\.)\s{{1,4}}(?:(?:et|en|sin|sit|den|hendes|hans)\s{{1,4}}(?:\w{{2,20}}\s{{1,4}})?)?"
    rf"{_MEDIUM}\b"
    r"|\b(?:på|i)\s{1,4}(?:et\s{1,4}pressemøde|Facebook|Folketinget|høringen|høringsperioden|tv)\b"
    r"|\btil\s{1,4}(?:pressen|\w{0,20}avisen|\w{3,20}bladet|radioen|tv)\b",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(rf"\s{{0,4}}I\s{{1,4}}(?P<month>{'|'.join(MONTHS)})\b(?!\s\d)")
_LONG_AGO = re.compile(
    r"\s{0,4}(?:For\s(?:\w{2,12}\s){1,4}siden|(?:Sidste|Forrige)\s(?:år|uge|måned|gang|sommer)|"
    r"Tilbage\si\s|I\s(?:går|sin\stid|sommer|vinter|foråret|efteråret)\b|Under\svalgkampen\b|"
    r"Allerede\si\s(?:19|20)\d\d)"
)
_AGO = re.compile(r"\bfor\s(?:\w{2,12}\s){1,4}siden\b")
_STAYED_AWAY = re.compile(
    r"[^.;\n]{0,80}?(?:\bmen\b[^.;\n]{0,60}?(?:kom\s(?:dog\s|desværre\s)?ikke|mødte\s(?:dog\s)?ikke|"
    r"afbud|forhindret|\bsyg\b|kunne\s(?:desværre\s|dog\s)?ikke)|"
    r"\bgerne\shave\s(?:deltaget|været|talt|mødt))"
    r"|\s{1,4}have\s(?:deltaget|været|talt|mødt)"
    r"|\s{1,4}ikke\sat\s(?:deltage|komme|møde|være|genopstille|fortsætte|udtale)"
)
_WISHED = re.compile(r"var\s{1,4}inviteret|ville|ønskede|inviterede")
_PARTY_TO_CASE = re.compile(
    r"\b(?:ansøger|klager|ejer|medejer|indsiger|lodsejer)(?:en|ne)?,?\s{1,4}$", re.IGNORECASE
)
_WANTED = re.compile(
    r"ønskede|anmodede|begærede|fandt|mente|indvendte|foretrak|påpegede|argumenterede|håbede|lovede|"
    r"gjorde\s{1,4}gældende|foreslog|beklagede"
)
# "Formanden har været til møde med X, som fortalte"; "Udvalget havde besøg af X" tells of today.
_MET_BEFORE = re.compile(
    r"\b(?:har|havde)\s[^.;\n]{0,60}?"
    r"\b(?:mød\w{1,4}\smed|besøgt|haft\sbesøg\saf|talt\smed|kontaktet|hørt\sfra)\s{1,4}$"
)
_OFFICIAL_VOICE = re.compile(r"(?:minister|dommer|ombudsmand)(?:en)?,?\s{1,4}$", re.IGNORECASE)
_WROTE = re.compile(
    r"(?:,[^,.\n]{3,60},)?\s{1,4}(?:(?:har|havde)\s{1,4}(?:gjort\sindsigelse|klaget|ansøgt|søgt\som|"
    r"indsendt|henvendt\ssig|skrevet)|(?:klagede|skriver|skrev)\b)"
)
_SAID = re.compile(rf"(?:{speech.SAID})\b")
_RULED = re.compile(r"fandt|lagde")
_CALLED_OFF = re.compile(
    r"[^.;\n]{0,60}?\b(?:blev|er|måtte)\s[^.;\n]{0,20}?(?:aflys|udsat|udskudt)"
)
_BEHIND = 160  # characters


def is_hearsay(
    draft: Draft, text: str, at: int, named: tuple[int, int], verb: re.Match[str] | None
) -> bool:
    """Tell whether a person at ``named`` in a stretch of prose only is told to have spoken.

    A title that stands before the name begins at ``at``.
    """
    begin = sentence_start(text, at)
    ahead = text[begin:at]
    reported = (_SUPPOSED, _IN_MEDIUM, _MET_BEFORE)
    if any(pattern.search(ahead) for pattern in reported) or _of_other_time(draft, ahead):
        return True
    if verb is None:
        return _CALLED_OFF.match(text, named[1]) is not None
    word = verb["verb"]
    return _is_told_of(text, at, named[0], word, ahead) or _is_denied(text, verb)


def _of_other_time(draft: Draft, ahead: str) -> bool:
    """Tell whether the words that open a sentence name a time long past, or another month."""
    month = _IN_MONTH.match(ahead)
    if month and "date" in draft.times:
        return MONTHS.index(month["month"]) + 1 != int(draft.times["date"][0][5:7])
    return _LONG_AGO.match(ahead) is not None


def _is_told_of(text: str, at: int, start: int, word: str, ahead: str) -> bool:
    """Tell whether somebody else plans or repeats a speech, or it is a paper's."""
    if _THAT.search(ahead) and _PRESENT_TENSE.fullmatch(word):
        return True
    if _TELLS_THAT.search(ahead) and not _TOOK_PART.match(word):
        return True
    said = _SAID.match(word) or _RULED.match(word)
    if said and _OFFICIAL_VOICE.search(text, max(0, at - 1), start):
        return True
    return _WANTED.match(word) is not None and _PARTY_TO_CASE.search(ahead) is not None


def _is_denied(text: str, verb: re.Match[str]) -> bool:
    """Tell whether the words behind a verb take it back, or place it in a paper or far back."""
    behind = text[verb.end() : verb.end() + _BEHIND]
    if _WISHED.match(verb["verb"]) and _STAYED_AWAY.match(behind):
        return True
    clause = re.split(r"[,;:.\n]|\s(?:om|at|der|som)\s", behind, maxsplit=1)[0]
    return _BEHIND_IN_MEDIUM.search(clause) is not None or _AGO.search(clause) is not None


def has_written(text: str, name_end: int) -> bool:
    """Tell whether a sentence says of a person to have written to the body: "X har klaget"."""
    return _WROTE.match(text, name_end) is not None


def may_be_written(verb: str) -> bool:
    """Tell whether a verb is said of letters, too: "X mente, at …"."""
    return _SAID.match(verb) is not None
