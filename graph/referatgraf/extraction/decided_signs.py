"""Collect what speaks for and against decisions, votes, dissents, recusals and promises."""

from collections.abc import Iterator, Mapping
from itertools import chain

from referatgraf.extraction.draft import Draft
from referatgraf.extraction.ruling import Ruling
from referatgraf.model import Commitment, Decision, Dissent, Fact, Outcome, Recusal, Vote

_LONG = 60  # words of a decision: more is likely told about it than decided
_FIRM = frozenset(Outcome) - {Outcome.DISCUSSED, Outcome.DECIDED, Outcome.APPOINTED}


def decided_signs(
    fact: Fact, draft: Draft, rulings: Mapping[str, Ruling]
) -> tuple[str, frozenset[str]] | None:
    """Return the kind and signs of what was decided on an item, None for another kind of fact."""
    match fact:
        case Decision():
            told = _decision(fact)
        case Vote():
            told = _vote(fact)
        case Dissent():
            told = iter((f"kind:{fact.kind}", f"by:{_sort(fact.by)}"))
        case Recusal():
            told = iter(())
        case Commitment():
            who = "person" if fact.by else "named" if fact.responsible else "nobody"
            told = iter((f"by:{who}",))
        case _:
            return None
    place = _place(rulings.get(fact.item), draft)
    return type(fact).__name__.casefold(), frozenset(chain(told, place))


def _decision(fact: Decision) -> Iterator[str]:
    yield f"rule:{fact.extractor}"
    sure = bool(fact.outcomes) and fact.outcomes[0] in _FIRM
    yield f"outcome:{'firm' if sure else 'loose' if fact.outcomes else 'none'}"
    if len(fact.outcomes) > 1:
        yield "outcomes:several"
    if len(fact.text.split()) > _LONG:
        yield "text:long"


def _vote(fact: Vote) -> Iterator[str]:
    sides = (fact.favor, fact.against, fact.abstained)
    numbers = (fact.number_favor, fact.number_against, fact.number_abstained)
    yield f"sides:{'one' if sum(map(bool, sides)) == 1 else 'several'}"
    if any(number is not None for number in numbers):
        yield "numbers:given"
    for sort in sorted({_sort(voter) for side in sides for voter in side}):
        yield f"by:{sort}"
    if fact.order > 1:
        yield "order:later"


def _sort(identity: str) -> str:
    """Return whether a local id is a person's or an organisation's."""
    return "person" if identity.startswith("person") else "party"


def _place(ruling: Ruling | None, draft: Draft) -> Iterator[str]:
    """Yield where on the item it is told, and how sure the agenda is."""
    if ruling is None or not ruling.headed:
        yield "decision:unheaded"
    items = len(draft.sections.items)
    if items < 3:
        yield "items:few"
