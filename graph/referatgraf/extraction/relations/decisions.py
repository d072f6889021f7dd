"""State what was decided on each agenda item: the words, and what became of the item."""

import re

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.ruling import Ruling, Sentence
from referatgraf.extraction.rulings import is_own, own_names, rulings
from referatgraf.lexicon.dates import find_dates
from referatgraf.lexicon.outcomes import outcome, outcomes
from referatgraf.lexicon.words import LETTER, UPPER
from referatgraf.model import Decision, Outcome

_DECIDED = (
    r"(?:godkend|tiltråd|tiltræd|vedt[ao]g|udsat|udsæt|udskud|udskød|udskyd|forkast|afvi[s]|bevilg|taget|tages|tog|"
    r"sendes|sendt|trukket|udgår|anbefal|indstille[dt]|genoptages|beslutte)"
)
_BODY = (
    r"(?:byråd(?:et)?|kommunalbestyrelsen|regionsrådet|udvalget|bestyrelsen|rådet|styregruppen|"
    rf"repræsentantskabet|generalforsamlingen|formandskabet|direktionen|kkr(?:\s[{UPPER}][{LETTER}]{{2,20}})?|"
    rf"[{LETTER}-]{{3,40}}(?:udvalget|rådet|gruppen|bestyrelsen))"
)
# Without a heading: "Referatet blev godkendt", "Udvalget vedtog …", "Herefter vedtog rådet …".
_THING = re.compile(
    rf"(?:herefter\s{{1,4}}|derefter\s{{1,4}}|så\s{{1,4}})?(?:var\s{{1,4}}|er\s{{1,4}}|blev\s{{1,4}})?"
    rf"(?:[{UPPER}{LETTER}][{LETTER}-]{{2,40}}(?:en|et|ne|n|t)\s{{1,4}})?"
    rf"(?:blev|bliver|er|var)?\s{{0,4}}(?:dermed|hermed|derefter|herefter|enstemmigt)?\s{{0,4}}{_DECIDED}",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"(?:^|\s){_BODY}\s{{1,4}}(?:\w{{1,20}}\s{{1,4}})?{_DECIDED}|\b{_DECIDED}\w{{0,6}}\s{{1,4}}{_BODY}\b|"
    r"\bdet\s{1,4}blev\s{1,4}(?:\w{1,20}\s{1,4})?(?:besluttet|vedtaget|aftalt)",
    re.IGNORECASE,
)
# "Økonomiudvalget anbefalede planen": in another body's minutes that is no decision of the meeting.
_OTHER = re.compile(
    rf"(?P<body>[{UPPER}][{LETTER}-]{{2,40}}(?:,\s|\s{{1,4}}og\s{{1,4}})?(?:[{UPPER}{LETTER}][{LETTER}-]{{2,40}})?"
    r"(?:udvalget|rådet|bestyrelsen|byråd))\s{1,4}(?:har\s{1,4}|havde\s{1,4})?\w{3,20}(?:ede|te|tog|et|t)\b"
)
# Whom the body that meets elects is a decision also where no heading says so.
_ELECTED = re.compile(
    rf"(?:herefter\s{{1,4}}|derefter\s{{1,4}})?(?:{_BODY}\s{{1,4}}(?:gen)?(?:valgte|udpegede|udpeger|vælger)|"
    rf"(?:gen)?(?:valgte|udpegede)\s{{1,4}}{_BODY})\b",
    re.IGNORECASE,
)
_WEAK = (Outcome.DISCUSSED, Outcome.APPOINTED)


def relate(draft: Draft) -> None:
    """Add one decision for each item that has one, and keep where votes on it may stand."""
    draft.rulings = rulings(draft)
    own = own_names(draft)
    for ruling in draft.rulings:
        if ruling.headed and ruling.decided:
            _add(draft, ruling, ruling.decided, _within(ruling), 0.95)
        elif not ruling.headed:
            found = [s for s in ruling.told if _decides(draft, s, own)]
            if found:
                _add(draft, ruling, tuple(s.range for s in found), found, 0.85)


def _within(ruling: Ruling) -> list[Sentence]:
    lines = set(ruling.decided)
    return [s for s in ruling.told if s.line in lines]


def _decides(draft: Draft, sentence: Sentence, own: frozenset[str]) -> bool:
    """Tell whether a sentence without a heading says what this meeting decided."""
    found = outcome(sentence.text)
    elected = found is Outcome.APPOINTED and _ELECTED.match(sentence.text)
    if found is None or (found in _WEAK and not elected):
        return False
    other = _OTHER.match(sentence.text)
    if other and own and not is_own(other["body"], own):
        return False
    if (
        not elected
        and _THING.match(sentence.text) is None
        and _SUBJECT.search(sentence.text) is None
    ):
        return False
    held = draft.times["date"][0] if "date" in draft.times else None
    return not any(held and day.value < held for day in find_dates(sentence.text))


def _add(
    draft: Draft,
    ruling: Ruling,
    ranges: tuple[Range, ...],
    sentences: list[Sentence],
    confidence: float,
) -> None:
    found = outcomes([s.text for s in sentences])
    draft.decided.append(
        Decision(
            id=draft.fact_id("decision"),
            evidence=tuple(draft.document.span(*at) for at in _joined(draft.text, ranges)),
            extractor="decision-part" if ruling.headed else "decision-sentence",
            confidence=confidence if found else confidence - 0.1,
            item=ruling.item,
            text=" ".join(" ".join(draft.text[slice(*at)].split()) for at in ranges),
            outcomes=found,
        )
    )


def _joined(text: str, ranges: tuple[Range, ...]) -> list[Range]:
    """Return the ranges, those put together that only white space and marks part."""
    joined: list[Range] = []
    for at in ranges:
        if joined and not text[joined[-1][1] : at[0]].strip(" \n\t*_#>-–•·"):
            joined[-1] = joined[-1][0], at[1]
        else:
            joined.append(at)
    return joined
