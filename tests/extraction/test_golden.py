"""Each relation has a golden pair: invented minutes and the facts that they hold."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from referatgraf.extraction.relations import RELATIONS

_PAIRS = Path(__file__).parents[1] / "golden" / "relations"
_NAMES = [name for name, _ in RELATIONS]


def test_each_relation_has_its_pair_and_no_pair_is_left_over() -> None:
    assert sorted(p.stem for p in _PAIRS.glob("*.txt")) == sorted(_NAMES)
    assert sorted(p.stem for p in _PAIRS.glob("*.json")) == sorted(_NAMES)


def test_each_relation_has_its_module_of_tests() -> None:
    here = Path(__file__).parent / "relations"
    assert {p.stem for p in here.glob("test_*.py")} >= {f"test_{name}" for name in _NAMES}


@pytest.mark.parametrize("name", _NAMES)
def test_minutes_hold_the_golden_facts(
    name: str, found: Callable[[str], Any], request: pytest.FixtureRequest
) -> None:
    facts = found((_PAIRS / f"{name}.txt").read_text(encoding="utf-8")).plain()
    golden = _PAIRS / f"{name}.json"
    if request.config.getoption("--update-golden"):
        text = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True)
        golden.write_text(text + "\n", encoding="utf-8")
    assert facts == json.loads(golden.read_text(encoding="utf-8"))
