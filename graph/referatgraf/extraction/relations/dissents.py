"""State whose deviating opinion is put on record, how, and in which words."""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.ruling import Ruling, Sentence
from referatgraf.extraction.voters import Voter, Voters
from referatgraf.model import Dissent, DissentKind

_K = DissentKind
_COUNCIL = r"(?:byrådet|kommunalbestyrelsen|regionsrådet|borgerrepræsentationen)"
# The first that a sentence matches is the kind.
_KINDS: tuple[tuple[DissentKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (_K.MINORITY_STATEMENT, r"\bmindretalsudtalelse[nr]?\b"),
        (_K.SEPARATE_POSITION, r"\bsær(?:standpunkt|udtalelse)(?:et|n|r)?\b"),
        (
            _K.REFERRAL,
            r"\b(?:begær(?:er|ede|et)|kræve[rt]|krævede|ønske[rt]|ønskede|forlang(?:er|te))\b[^.]{0,60}\b"
            rf"(?:(?:ind|frem)?bragt|indbringes|afgjort|(?:fore|frem)lagt|behandlet)\b[^.]{{0,30}}\b{_COUNCIL}|\bstandsningsret(?:ten)?\b",
        ),
        (
            _K.RESERVATION,
            r"\bt(?:og|ager|aget)\s{1,4}(?:\w{1,20}\s{1,4})?forbehold\b|\bforbehold(?:er|t)\s{1,4}sig\b",
        ),
        (
            _K.RECORDED_OPINION,
            r"\b(?:(?:til|ind)?ført|tilfør(?:er|te)|indfør(?:er|te))\b[^.:]{0,60}\b(?:[a-zæøå]{3,20})?(?:protokol|referat)|"
            r"\b(?:protokol|referat)\w{0,6}\s{1,4}(?:til|ind)?ført\b|"
            r"\bprotokoltilførsel(?:en)?\b|\bafvigende\s{1,4}mening(?:er)?\b",
        ),
    )
)
_FROM = re.compile(r"\s{1,4}(?:fra|af|ved)\b", re.IGNORECASE)
_NEXT_PART = re.compile(r"\b(?:for|mens|hvorimod)\b|;")
_SAYS = re.compile(r":\s{0,4}|,?\s{1,4}at\s{1,4}")
_CONFIDENCE = 0.9


def relate(draft: Draft) -> None:
    """Add a dissent for each person or party whose opinion a sentence puts on record."""
    voters: Voters | None = None
    for ruling in draft.rulings:
        found: dict[tuple[str, DissentKind], Sentence] = {}
        for sentence in ruling.told:
            kind, match = _kind(sentence.text)
            if kind and match:
                voters = voters or Voters(draft)
                for by in _dissenters(voters.named(sentence), sentence, match):
                    found.setdefault((by, kind), sentence)
        for (by, kind), sentence in found.items():
            _add(draft, ruling, sentence, by, kind)


def _kind(text: str) -> tuple[DissentKind | None, re.Match[str] | None]:
    for kind, pattern in _KINDS:
        if match := pattern.search(text):
            return kind, match
    return None, None


def _dissenters(named: list[Voter], sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Return who dissents: those named before the words, else those behind "fra"."""
    at = sentence.start + match.start()
    begin = sentence.start
    for part in _NEXT_PART.finditer(sentence.text, 0, match.start()):
        if any(v.end <= sentence.start + part.start() for v in named):
            begin = sentence.start + part.end()
    before = [v for v in named if begin <= v.start and v.end <= at] or [
        v for v in named if v.end <= at
    ]
    if before:
        return list(dict.fromkeys(v.id for v in before))
    source = _FROM.match(sentence.text, match.end())
    stop = sentence.text.find(":", match.end())
    end = sentence.start + stop if stop >= 0 else sentence.end
    return [v.id for v in named if source and at <= v.start and v.end <= end]


def _add(draft: Draft, ruling: Ruling, sentence: Sentence, by: str, kind: DissentKind) -> None:
    draft.decided.append(
        Dissent(
            id=draft.fact_id("dissent"),
            evidence=(draft.document.span(*sentence.range),),
            extractor="dissent-sentence",
            confidence=_CONFIDENCE,
            item=ruling.item,
            by=by,
            kind=kind,
            text=_statement(draft, sentence),
        )
    )


def _statement(draft: Draft, sentence: Sentence) -> str | None:
    """Return the opinion: what stands behind a colon up to the line's end, or behind "at"."""
    _, match = _kind(sentence.text)
    says = _SAYS.search(sentence.text, match.end()) if match else None
    if says is None:
        return None
    end = sentence.line[1] if ":" in says[0] else sentence.end
    words = " ".join(draft.text[sentence.start + says.end() : end].split())
    return words.strip('"“”»« ') or None
