"""How well decisions are read: precision, recall and F1 on constructed minutes, by kind."""

import json
from pathlib import Path

import decision_scoring
import pytest
from decision_scoring import KINDS, f1

GOLD = Path(__file__).parents[1] / "golden" / "decisions"


def report(half: str) -> dict[str, float]:
    table = decision_scoring.counts(GOLD / half)
    for kind, count in table.items():
        precision = count["hit"] / max(1, count["hit"] + count["false"])
        recall = count["hit"] / max(1, count["hit"] + count["miss"])
        print(f"{kind:<12}{precision:.3f}  {recall:.3f}  {f1(count):.3f}  {dict(count)}")
    return {kind: f1(count) for kind, count in table.items()}


# The least that each folder scores. Rules were made with all but the last in view.
LEAST = {
    "seen": dict.fromkeys(KINDS, 0.95),
    "blind": dict.fromkeys(KINDS, 0.95),
    "fitted": dict.fromkeys(KINDS, 0.95),
    "held": {
        "outcome": 0.78,
        "text": 0.77,
        "vote": 0.86,
        "dissent": 0.86,
        "recusal": 0.78,
        "commitment": 0.83,
    },
}


@pytest.mark.parametrize("half", LEAST)
def test_decisions_are_read_no_worse_than_before(half: str) -> None:
    scores = report(half)
    assert {k: v for k, v in scores.items() if v < LEAST[half][k]} == {}


def test_gold_is_large_enough_and_stands_in_its_minutes() -> None:
    items = 0
    for path in sorted(GOLD.rglob("*.json")):
        text = " ".join(path.with_suffix(".txt").read_text("utf-8").split())
        for said in json.loads(path.read_text("utf-8")).values():
            items += 1
            assert all(part in text for part in said["text"].split(" … "))
            assert all(c[2] in text for c in said.get("commitments", ()))
    assert items >= 160
    assert len(list(GOLD.rglob("*.txt"))) >= 32
