"""State who is recused from an item: "X erklærede sig inhabil og forlod mødet"."""

import re
from itertools import pairwise

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.ruling import Ruling, Sentence
from referatgraf.extraction.voters import Voter, Voters
from referatgraf.model import Recusal

_RECUSED = re.compile(
    r"\b(?:inhabil(?:e|itet|iteten)?|ugild(?:e)?|habilitets(?:mæssige\s{1,4})?(?:grunde|årsager|hensyn)|"
    r"(?:ikke\s{1,4}(?:\w{1,20}\s{1,4})?habil(?:e)?))\b",
    re.IGNORECASE,
)
# Who is meant stands in the sentence before: "Han blev erklæret inhabil."
_PRONOUN = re.compile(r"\b(?:han|hun|ham|hende|vedkommende)\b", re.IGNORECASE)
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
        seen: dict[str, Sentence] = {}
        for before, sentence in pairwise((None, *ruling.told)):
            for match in _RECUSED.finditer(sentence.text if sentence else ""):
                if sentence is None or _ELSEWHERE.search(sentence.text):
                    continue
                voters = voters or Voters(draft)
                people = _recused(voters.named(sentence), sentence, match)
                for person in people or _meant(voters, before, sentence, match):
                    seen.setdefault(person, sentence)
        for person, sentence in seen.items():
            _add(draft, ruling, sentence, person)


def _meant(
    voters: Voters, before: Sentence | None, sentence: Sentence, match: re.Match[str]
) -> list[str]:
    """Return whom a pronoun before the words means: the one subject of the sentence before."""
    clear = (
        before and before.line == sentence.line and _PRONOUN.search(sentence.text, 0, match.start())
    )
    asked = _ASKED.search(sentence.text) or re.search(r"\bom\b", sentence.text[: match.start()])
    if not clear or before is None or asked or _NOT.search(sentence.text, 0, match.start()):
        return []
    people = [v for v in voters.named(before) if v.person]
    opens = bool(people) and people[0].start == before.start
    if not (opens or len(people) == 1) or _ELSEWHERE.search(before.text):
        return []
    return [people[0].id]


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
