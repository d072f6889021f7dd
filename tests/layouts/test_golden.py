"""Each layout has a golden pair: invented minutes and the parts that they fall into."""

import json
from pathlib import Path
from typing import Any

import pytest

from referatgraf.layouts import LAYOUTS, sections
from referatgraf.layouts.section import Range
from referatgraf.reading import read

_PAIRS = Path(__file__).parents[1] / "golden" / "layouts"
_NAMES = [name for name, _, _ in LAYOUTS]


def test_each_layout_has_its_pair_and_no_pair_is_left_over() -> None:
    assert sorted(p.stem for p in _PAIRS.glob("*.txt")) == sorted(_NAMES)
    assert sorted(p.stem for p in _PAIRS.glob("*.json")) == sorted(_NAMES)


def _parts(text: str) -> dict[str, Any]:
    document = read(text.encode(), ["minutes.txt"])
    parts = sections(document)

    def words(at: Range | None) -> str | None:
        return document.text[slice(*at)] if at else None

    return {
        "head": words(parts.head),
        "labels": {label: words(at) for label, at in parts.labels},
        "lists": [
            {
                "label": words(a.group.label),
                "attendance": a.group.attendance,
                "detail": a.group.detail,
                "organisation": words(a.group.organisation),
                "role": words(a.group.role),
                "source": a.group.source,
                "entries": [[words(piece) for piece in e.pieces] for e in a.entries],
            }
            for a in parts.lists
        ],
        "items": [[words(i.number), words(i.title), words(i.case)] for i in parts.items],
        "prose": [words(at) for at in parts.prose],
        "contents": [words(at) for at in parts.contents],
    }


@pytest.mark.parametrize("name", _NAMES)
def test_minutes_fall_into_the_golden_parts(name: str, request: pytest.FixtureRequest) -> None:
    parts = _parts((_PAIRS / f"{name}.txt").read_text(encoding="utf-8"))
    golden = _PAIRS / f"{name}.json"
    if request.config.getoption("--update-golden"):
        text = json.dumps(parts, ensure_ascii=False, indent=1, sort_keys=True)
        golden.write_text(text + "\n", encoding="utf-8")
    assert parts == json.loads(golden.read_text(encoding="utf-8"))
