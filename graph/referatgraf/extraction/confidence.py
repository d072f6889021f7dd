"""Turn signs into a confidence by the weights that scripts/calibrate learned from gold.

A confidence is the share of facts with such signs that two annotators stated as well: a logistic
model a kind of fact. Below its kind's threshold a fact is unsure. What no gold speaks of keeps the
confidence that its rule gives.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import exp

from referatgraf import resources
from referatgraf.extraction.draft import Draft
from referatgraf.extraction.signs import Signs
from referatgraf.model import Fact, Membership, Participation, Person

# The rows of a kind that are no sign.
BASE, THRESHOLD = "(base)", "(threshold)"
_LEAST, _MOST = 0.01, 0.99  # nothing that rules read is certain, nor impossible


@dataclass(frozen=True, slots=True)
class Weights:
    """Hold the model of one kind of fact: log-odds of a fact without signs, and of each sign."""

    base: float
    threshold: float
    signs: Mapping[str, float]

    def confidence(self, signs: Iterable[str]) -> float:
        """Return the probability, 0.01 to 0.99, that a fact with these signs is right.

        >>> Weights(2.0, 0.5, {"line:run-on": -1.0}).confidence({"line:run-on", "name:known"})
        0.73
        """
        odds = self.base + sum(self.signs.get(sign, 0.0) for sign in sorted(signs))
        return round(min(max(1 / (1 + exp(-odds)), _LEAST), _MOST), 2)


@cache
def weights() -> Mapping[str, Weights]:
    """Return the weights by kind of fact."""
    rows: dict[str, dict[str, float]] = {}
    for row in csv.DictReader(io.StringIO(resources.confidence_csv())):
        rows.setdefault(row["kind"], {})[row["sign"]] = float(row["weight"])
    return {
        kind: Weights(signs.pop(BASE), signs.pop(THRESHOLD), signs) for kind, signs in rows.items()
    }


def weighed(draft: Draft, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts with their confidence, those below the threshold as unsure.

    What is said of a person who is unsure is unsure, too.
    """
    signs = Signs(draft)
    told = [_weighed(fact, signs) for fact in facts]
    nobody = {fact.id for fact in told if isinstance(fact, Person) and fact.unsure}
    return tuple(_without(fact, nobody) for fact in told)


def _weighed(fact: Fact, signs: Signs) -> Fact:
    found = signs.of(fact)
    if found is None or fact.unsure:  # a short form of nobody knows whom is left unsure
        return fact
    kind = weights()[found[0]]
    confidence = kind.confidence(found[1])
    return replace(fact, confidence=confidence, unsure=confidence < kind.threshold)


def _without(fact: Fact, nobody: set[str]) -> Fact:
    hangs = isinstance(fact, Participation | Membership) and fact.person in nobody
    return replace(fact, unsure=True) if hangs else fact
