"""State who is recused from an item: "X erklærede sig inhabil og forlod mødet"."""

import re

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.ruling import Ruling, Sentence
from referatgraf.extraction.voters import Voter, Voters
from referatgraf.model import Recusal

_RECUSED = re.compile(r"\binhabil(?:e|itet|iteten)?\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:ikke|hverken|ingen)\s{1,4}(?:\w{1,20}\s{1,4}){0,2}$", re.IGNORECASE)
# Asked, not stated: "spurgte, om X er inhabil", "X spurgte, om hun er inhabil".
_ASKED = re.compile(r"\b(?:hvorvidt|spurgte|spørger|hvis|såfremt)\b", re.IGNORECASE)
_WHETHER = re.compile(r"\bom\s{1,4}$", re.IGNORECASE)
# Told of another case or another day than the item's.
_ELSEWHERE = re.compile(
    r"\b(?:tidligere|forrige|sidste|anden|andet|andre|foregående)\s{1,4}(?:\w{1,20}\s{1,4})?"
    r"(?:sag|sager|punkt|punkter|møde|mødet|møder|behandling|periode)\b|\bdengang\b"
    r"|\bi\s{1,4}(?:19|20)\d\d\b|\bsagen fra\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"[\s,]{0,4}(?:\((?:[^()]{1,40})\))?[\s,]{0,4}(?:og|samt|eller|,)?\s{0,4}$")
_CONFIDENCE = 0.9


def relate(draft: Draft) -> None:
    """Add a recusal for each person whom a sentence calls recused; attendance stays as it is."""
    voters: Voters | None = None
    for ruling in draft.rulings:
        seen: set[str] = set()
        for sentence in ruling.told:
            for match in _RECUSED.finditer(sentence.text):
                if _ELSEWHERE.search(sentence.text):
                    continue
                voters = voters or Voters(draft)
                for person in _recused(voters.named(sentence), sentence, match):
                    if person not in seen:
                        seen.add(person)
                        _add(draft, ruling, sentence, person)


def _recused(named: list[Voter], sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Return the people named last before the words, joined by "og"; else those behind a colon."""
    people = [v for v in named if v.person]
    at = sentence.start + match.start()
    before = [v for v in people if v.end <= at]
    if not before:
        behind = sentence.text[match.end() : match.end() + 2].startswith(":")
        return [v.id for v in people if behind and v.start >= at]
    if _NOT.search(sentence.text, 0, match.start()):
        return []
    group = _last_group(before, sentence)
    lead = group[0].start - sentence.start
    asked = _ASKED.search(sentence.text, 0, match.start()) or _WHETHER.search(
        sentence.text, 0, lead
    )
    if asked or re.search(r"\bom\b", sentence.text[group[-1].end - sentence.start : match.start()]):
        return []
    return [v.id for v in group]


def _last_group(people: list[Voter], sentence: Sentence) -> list[Voter]:
    group = [people[-1]]
    for voter in reversed(people[:-1]):
        between = sentence.text[voter.end - sentence.start : group[0].start - sentence.start]
        if _JOINS.fullmatch(between) is None:
            break
        group.insert(0, voter)
    return group


def _add(draft: Draft, ruling: Ruling, sentence: Sentence, person: str) -> None:
    draft.decided.append(
        Recusal(
            id=draft.fact_id("recusal"),
            evidence=(draft.document.span(*sentence.range),),
            extractor="recusal-sentence",
            confidence=_CONFIDENCE,
            item=ruling.item,
            by=person,
        )
    )
