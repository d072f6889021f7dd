"""State the votes on an item: who was for, against or abstained, and how many."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from itertools import islice

from referatgraf.extraction.draft import Draft, Range
from referatgraf.extraction.ruling import Ruling, Sentence
from referatgraf.extraction.rulings import is_own, own_names
from referatgraf.extraction.voters import Voters
from referatgraf.lexicon.outcomes import outcome
from referatgraf.lexicon.vote_counts import Side, Told
from referatgraf.lexicon.votes import sides, tells_of_vote
from referatgraf.model import Outcome, Vote

_CONFIDENCE = 0.9
_RESULTS = (Outcome.APPROVED, Outcome.REJECTED, Outcome.AMENDED)
_PROOFS = 50  # sentences that prove one vote
# "I Byrådet stemte V for": told in another body's minutes, it is no vote of this meeting.
_IN_BODY = re.compile(
    r"(?:i|ved\s{1,4}(?:mødet|behandlingen)\s{1,4}i|på\s{1,4}mødet\s{1,4}i)\s{1,4}"
    r"(?P<body>[\w&,/ -]{0,80}?(?:udvalget|rådet|byråd|bestyrelsen))"
    r"\s{1,4}(?:stemte|undlod)\b",
    re.IGNORECASE,
)
# "V stemte imod i udvalget".
_BEHIND_IN_BODY = re.compile(
    r"\bstemte\s{1,4}(?:for|i?mod|blankt|hverken\s{1,4}for\s{1,4}eller\s{1,4}i?mod)\s{1,4}i\s{1,4}"
    r"(?P<body>[\w&/-]{0,40}(?:udvalget|rådet|bestyrelsen))\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Draft:
    """Collect one vote while sentences are read."""

    voters: dict[Side, dict[str, None]] = field(default_factory=lambda: {s: {} for s in Side})
    numbers: dict[Side, int] = field(default_factory=dict)
    evidence: dict[Range, None] = field(default_factory=dict)
    closed: bool = False  # a sentence behind it has said what came of it

    def opens_another(self, told: Told, voters: list[str]) -> bool:
        """Tell whether what is told belongs to a vote after this one."""
        if told.number is not None and (told.side in self.numbers or self.closed):
            return True
        here = self.voters[told.side]
        elsewhere = {v for s in Side if s != told.side for v in self.voters[s]}
        again = (
            told.side is Side.FAVOR
            and bool(here)
            and any(self.voters[s] or s in self.numbers for s in Side if s != told.side)
        )
        return (again and bool(voters)) or bool(elsewhere & set(voters))


def relate(draft: Draft) -> None:
    """Add the votes of each item in the order in which its decision tells of them."""
    voters: Voters | None = None
    own = own_names(draft)
    for ruling in draft.rulings:
        telling = {s for s in ruling.told if tells_of_vote(s.text) and _is_here(s, own)}
        if telling:
            voters = voters or Voters(draft)
            _add(draft, ruling, _votes(ruling.told, telling, voters))


def _is_here(sentence: Sentence, own: frozenset[str]) -> bool:
    """Tell whether a sentence names no other body as the one that voted."""
    other = _IN_BODY.match(sentence.text) or _BEHIND_IN_BODY.search(sentence.text)
    return not (other and own) or is_own(other["body"], own)


def _votes(sentences: Iterable[Sentence], telling: Set[Sentence], voters: Voters) -> list[_Draft]:
    votes: list[_Draft] = []
    for sentence in sentences:
        if sentence not in telling:
            if votes and outcome(sentence.text) in _RESULTS:
                votes[-1].closed = True
            continue
        named = voters.named(sentence)
        for told in sides(sentence.text):
            start, end = sentence.start + told.start, sentence.start + told.end
            found = [v.id for v in named if start <= v.start and v.end <= end]
            if not found and told.number is None:
                continue
            if not votes or votes[-1].opens_another(told, found):
                votes.append(_Draft())
            votes[-1].voters[told.side].update(dict.fromkeys(found))
            if told.number is not None:
                votes[-1].numbers[told.side] = told.number
            votes[-1].evidence[sentence.range] = None
    return votes


def _add(draft: Draft, ruling: Ruling, votes: list[_Draft]) -> None:
    for order, vote in enumerate(votes, 1):
        draft.decided.append(
            Vote(
                id=draft.fact_id("vote"),
                evidence=tuple(draft.document.span(*at) for at in islice(vote.evidence, _PROOFS)),
                extractor="vote-sentence",
                confidence=_CONFIDENCE,
                item=ruling.item,
                order=order,
                favor=tuple(vote.voters[Side.FAVOR]),
                against=tuple(vote.voters[Side.AGAINST]),
                abstained=tuple(vote.voters[Side.ABSTAINED]),
                number_favor=vote.numbers.get(Side.FAVOR),
                number_against=vote.numbers.get(Side.AGAINST),
                number_abstained=vote.numbers.get(Side.ABSTAINED),
            )
        )
