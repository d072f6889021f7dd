"""Read the headings and labels that Danish minutes set over a decision, and whose it is."""

import re
from dataclasses import dataclass

_WORD = r"(?:beslutning(?:er|en)?|afgørelse(?:r|n)?|konklusion(?:er|en)?|vedtagelse)"
# "Udvalgets", "Social- og Sundhedsudvalgets", "Sagens".
_WHOSE = r"(?P<whose>(?:[\w&/-]{1,40},?\s{1,4}){0,5}?\w{3,40}s)\s{1,4}"
_BODY = r"\w{0,40}(?:udvalg|råd|bestyrelse|repræsentantskab|kkr)(?:et|en|s|ets|ens)?\b"
_DATE = (
    r"(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}\.\s{0,2}[a-zæøå]{3,9}\.?\s{1,3}\d{4})"
)
_BEHIND = (
    r"(?:\s{1,4}(?:i|fra|for|af|den|d\.|på|ved)\s[^:]{2,120}|,\s[^:]{2,120}|\s{0,4}\([^():]{2,120}\)"
    # Acadre prints the body right behind the word: "Beslutning Havneudvalget den 3. maj 2022".
    rf"|\s{{0,4}}[-–—]?\s{{0,4}}(?=(?-i:[A-ZÆØÅ])[^:.]{{0,80}}{_BODY}|{_DATE})[^:]{{2,120}})"
)
_HEADING = re.compile(
    rf"(?:{_WHOSE})?{_WORD}(?P<of>{_BEHIND})?\s{{0,4}}:?\**\s{{0,4}}$", re.IGNORECASE
)
_INLINE = re.compile(
    rf"(?:{_WHOSE})?{_WORD}(?P<of>{_BEHIND})?\s{{0,4}}:\**\s{{1,8}}(?=\S)", re.IGNORECASE
)
# A participle is a label only with a colon, and a sentence behind it: "Vedtaget: Molen males."
_PARTICIPLE = re.compile(
    r"(?:vedtaget|besluttet)\s{0,4}:\**(?:\s{0,4}$|\s{1,8}(?=(?-i:[A-ZÆØÅ])))", re.I
)
# "Magistratens behandling 5. maj 2005: Anbefales.", "Byrådet den 20. maj 1998:".
_TREATED = re.compile(
    rf"(?P<whose>(?-i:[A-ZÆØÅ])(?:[\w&/-]{{1,40}},?\s{{1,4}}){{0,5}}?[\w-]{{2,40}})"
    r"(?:(?<=s)\s{1,4}(?:behandling|møde|indstilling|anbefaling|udtalelse))?"
    rf",?(?P<of>\s{{1,4}}(?:(?:den|d\.|af)\s{{1,4}})?{_DATE})\s{{0,4}}:\**\s{{0,8}}",
    re.IGNORECASE,
)
_SAYS_BODY = re.compile(rf"{_BODY}|\w{{2,40}}(?:magistrat|direktion|forvaltning)", re.IGNORECASE)
_MAGISTRATE = re.compile(r"(?:magistrat|direktion|forvaltning)", re.IGNORECASE)
_GENERAL = re.compile(
    r"(?:sagens|punktets|mødets|udvalgets|rådets|bestyrelsens|gruppens|nævnets|forsamlingens|endelige?s?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DecisionHeading:
    """Hold what heads a decision: whose it is, what stands behind it, and where its words begin.

    ``body`` is the name of the body in front, ``of`` the words behind ("i Byrådet den 3. maj");
    ``end`` is where the decision's own words begin in the line, None where they stand below.
    ``participle`` says that it is no noun ("Vedtaget:"), ``treated`` that no word for a decision is
    there: what other bodies said is listed so.
    """

    body: str = ""
    of: str = ""
    end: int | None = None
    participle: bool = False
    treated: bool = False


def decision_heading(text: str) -> DecisionHeading | None:
    """Return what a line says as the heading of a decision, or the label in front of one.

    >>> decision_heading("Havneudvalgets beslutning:").body
    'Havneudvalget'
    >>> decision_heading("Vedtaget: Molen males.").end
    10
    """
    if participle := _PARTICIPLE.match(text):
        return DecisionHeading(end=_end(text, participle), participle=True)
    match = _HEADING.match(text) or _INLINE.match(text)
    if match:
        return DecisionHeading(_body(match["whose"]), match["of"] or "", _end(text, match))
    match = _TREATED.match(text)
    if match and (_SAYS_BODY.search(match["whose"]) or _MAGISTRATE.search(match["whose"])):
        body = _body(match["whose"]) if match["whose"].endswith("s") else match["whose"]
        return DecisionHeading(body, match["of"], _end(text, match), treated=True)
    return None


def _end(text: str, match: re.Match[str]) -> int | None:
    return match.end() if match.end() < len(text) else None


def _body(whose: str | None) -> str:
    """Return the body that a genitive names, nothing where it says no more than "the committee"."""
    general = whose is None or _GENERAL.fullmatch(whose) or not _names_body(whose)
    return "" if whose is None or general else whose[:-1]


def _names_body(words: str) -> bool:
    return bool(_SAYS_BODY.search(words) or _MAGISTRATE.search(words))
