"""Match what is read of decisions with gold: the one place that knows when two are equal.

The gold is that of tests/golden/decisions, whose README says what its fields mean.
"""

import json
from collections import Counter

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.lexicon.organisations import party_letters
from referatgraf.model import AgendaItem, Commitment, Decision, Dissent, Person, Recusal, Vote
from referatgraf.reading import read

KINDS = ("outcome", "text", "vote", "dissent", "recusal", "commitment")
SIDES = (("for", "favor"), ("against", "against"), ("abstained", "abstained"))


def wanted(items):
    """Yield what the gold of one file says, as (kind, unit)."""
    for number, said in items.items():
        yield from (("outcome", (number, o)) for o in said["outcomes"])
        yield "text", (number, said["text"])
        for i, vote in enumerate(said.get("votes", ()), 1):
            yield from (("vote", (number, str(i), *unit)) for unit in _voted(vote))
        yield from (("dissent", (number, *pair)) for pair in said.get("dissents", ()))
        yield from (("recusal", (number, by)) for by in said.get("recusals", ()))
        for who, due, text in said.get("commitments", ()):
            yield "commitment", (number, who or "", due, text)


def _voted(vote):
    for side, _ in SIDES:
        yield from ((side, voter) for voter in vote.get(side, ()))
        if f"n_{side}" in vote:
            yield side, str(vote[f"n_{side}"])


def numbers(facts):
    """Return the printed numbers of items by local id; "?" where none is printed."""
    return {f.id: f.number or "?" for f in facts.values() if isinstance(f, AgendaItem)}


def units(fact, facts, at, gold):
    """Yield what one fact says of the item with the number ``at``, as (kind, unit)."""
    match fact:
        case Decision():
            yield from (("outcome", (at, str(o))) for o in fact.outcomes)
            yield "text", (at, _as_gold(fact.text, gold.get(at, {}).get("text", "")))
        case Vote():
            yield from (("vote", (at, str(fact.order), *unit)) for unit in _voters(fact, facts))
        case Dissent():
            yield "dissent", (at, str(fact.kind), _called(facts[fact.by]))
        case Recusal():
            yield "recusal", (at, _called(facts[fact.by]))
        case Commitment():
            who = _called(facts[fact.by]) if fact.by else fact.responsible or ""
            yield "commitment", (at, who, fact.due, fact.text)


def _voters(vote, facts):
    for side, field in SIDES:
        yield from ((side, _called(facts[v])) for v in getattr(vote, field))
        number = getattr(vote, f"number_{field}")
        if number is not None:
            yield side, str(number)


def _called(fact):
    """Return a person's name, a party's letter, or the name of a local list."""
    if isinstance(fact, Person):
        return fact.name
    return party_letters().get(fact.authority or "") or fact.letter or fact.name


def _as_gold(text, gold):
    """Return the gold's short form where the text begins and ends as it says."""
    first, dots, last = gold.partition(" … ")
    return gold if dots and text.startswith(first) and text.endswith(last) else text


def said(path, gold):
    """Return what is read in a text, as (kind, unit); what is unsure is not scored."""
    document = read(path.read_bytes(), [path.name])
    facts = {f.id: f for f in extract(document, sections(document))}
    printed = numbers(facts)
    return {
        unit
        for fact in facts.values()
        if not fact.unsure
        for unit in units(fact, facts, printed.get(getattr(fact, "item", ""), ""), gold)
    }


def counts(folder):
    """Return hits, misses and false finds by kind, and print the units that differ."""
    table = {kind: Counter() for kind in KINDS}
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        want, got = set(wanted(gold)), said(path.with_suffix(".txt"), gold)
        for mark, differing in (("hit", want & got), ("miss", want - got), ("false", got - want)):
            for kind, unit in sorted(differing):
                table[kind][mark] += 1
                if mark != "hit":
                    print(mark, kind, path.stem, *unit)
    return table


def f1(count):
    """Return F1 of hits, misses and false finds."""
    return 2 * count["hit"] / (2 * count["hit"] + count["miss"] + count["false"])
