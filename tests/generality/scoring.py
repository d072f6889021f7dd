"""Compare what is extracted from synthetic minutes with their gold, relation by relation."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from generality.generator import Minutes
from referatgraf import authority
from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import (
    AgendaItem,
    Fact,
    Meeting,
    Membership,
    Organisation,
    OrganisationType,
    Participation,
    Person,
)  # fmt: skip
from referatgraf.reading import read

RELATIONS = (
    "person", "attendance", "party", "municipality", "role", "represents", "agenda", "case",
    "meeting",
)  # fmt: skip
STRENGTH = {"present": 3, "guest": 2, "absent": 1}
Row = tuple[str | None, ...]
Facts = dict[str, list[set[Row]]]  # of each fact the rows that all name it


@dataclass
class Count:
    """Count facts found rightly, missed and made up."""

    right: int = 0
    missed: list[tuple[int, Row]] = field(default_factory=list)
    extra: list[tuple[int, Row]] = field(default_factory=list)

    @property
    def f1(self) -> float:
        wrong = len(self.missed) + len(self.extra)
        return 2 * self.right / (2 * self.right + wrong) if self.right + wrong else 1.0

    def add(self, other: "Count") -> None:
        self.right += other.right
        self.missed += other.missed
        self.extra += other.extra


def norm(value: str | None) -> str | None:
    if value is None:
        return None
    return " ".join(unicodedata.normalize("NFC", value).replace("\xa0", " ").split()).casefold()


@cache
def letters() -> dict[str, frozenset[str]]:
    """Return by party id the letters that it bears or bore."""
    return {
        p.party_id: frozenset([p.letter, *(s.partition(":")[0] for s in p.letters_with_years)])
        for p in authority.parties()
    }


def found(text: str) -> Facts:
    """Return the facts that the package finds in a text."""
    document = read(text.encode("utf-8"), ["minutes.txt"])
    facts = [f for f in extract(document, sections(document)) if not f.unsure]
    named = {f.id: f for f in facts}
    out: Facts = {relation: [] for relation in RELATIONS}
    best: dict[str, str] = {}
    for fact in facts:
        keep_fact(out, best, fact, named)
    out["attendance"] = [{(name, status)} for name, status in best.items()]
    return {k: [set(one) for one in {frozenset(rows) for rows in v}] for k, v in out.items()}


def keep_fact(out: Facts, best: dict[str, str], fact: Fact, named: Mapping[str, Any]) -> None:
    match fact:
        case Person():
            out["person"].append({(norm(fact.name),)})
        case Participation():
            keep_participation(out, best, fact, named)
        case Membership() if fact.person in named:
            keep_membership(out, fact, named)
        case AgendaItem():
            out["agenda"].append({(norm(fact.number), norm(fact.title))})
            if fact.case:
                out["case"].append({(norm(fact.case),)})
        case Meeting():
            said = {"date": fact.date, "time": fact.start_time, "place": fact.place}
            out["meeting"] += [{(k, norm(v))} for k, v in said.items() if v]
            if fact.body:
                out["meeting"].append({("body", n) for n in labels(named.get(fact.body))})


def keep_participation(
    out: Facts, best: dict[str, str], fact: Participation, named: Mapping[str, Any]
) -> None:
    name, status = norm(named[fact.person].name) or "", fact.attendance
    if status and STRENGTH[status] > STRENGTH.get(best.get(name, ""), 0):
        best[name] = str(status)
    if fact.on_behalf_of in named:
        out["represents"].append({(name, n) for n in labels(named[fact.on_behalf_of])})


def keep_membership(out: Facts, fact: Membership, named: Mapping[str, Any]) -> None:
    name, owner = norm(named[fact.person].name), named.get(fact.organisation or "")
    if fact.title:
        out["role"].append({(name, norm(fact.title), n) for n in labels(owner)})
    if owner and owner.type == OrganisationType.PARTY:
        signs = letters().get((owner.authority or "").removeprefix("party/"), frozenset())
        out["party"].append({(name, norm(s)) for s in {*signs, owner.letter or owner.name}})
    elif owner and owner.type == OrganisationType.MUNICIPALITY:
        out["municipality"].append(
            {(name, (n or "").removesuffix(" kommune")) for n in labels(owner)}
        )


def labels(owner: Organisation | None) -> set[str | None]:
    return {norm(n) for n in (owner.name, *owner.variants)} if owner else {None}


def compare(made: Minutes, facts: Facts | None = None) -> dict[str, Count]:
    """Return right, missed and extra facts of a document by relation."""
    facts = found(made.text) if facts is None else facts
    return {r: count(made, made.gold.facts[r], list(facts[r])) for r in RELATIONS}


def count(made: Minutes, gold: Iterable[Row], left: list[set[Row]]) -> Count:
    result = Count()
    for row in sorted(gold, key=str):
        wanted = tuple(norm(v) for v in row)
        hit = next((one for one in left if wanted in one), None)
        if hit is None:
            result.missed.append((made.plan.seed, row))
        else:
            result.right += 1
            left.remove(hit)
    result.extra = [(made.plan.seed, min(one, key=str)) for one in left]
    return result


def total(counts: Iterable[Mapping[str, Count]]) -> dict[str, Count]:
    """Return the sums over documents, with the relation "all"."""
    sums = {r: Count() for r in (*RELATIONS, "all")}
    for one in counts:
        for relation, part in one.items():
            sums[relation].add(part)
            sums["all"].add(part)
    return sums
