"""The facts of the bundled sample, written out by hand, are all that extraction finds in it."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import (
    AgendaItem,
    AttendanceGroup,
    Fact,
    Meeting,
    Membership,
    Organisation,
    Participation,
    Person,
)
from referatgraf.reading import read_file

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "graph" / "referatgraf" / "sample"
GOLDEN = ROOT / "tests" / "golden" / "sample.json"
FILES = sorted(SAMPLE.glob("*.txt"))


def told(path: Path) -> dict[str, Any]:
    """Return what extraction says of a file, in names instead of ids."""
    document = read_file(path)
    facts = extract(document, sections(document))
    names = {f.id: f.name for f in facts if isinstance(f, Organisation | Person)}
    names |= {f.id: f.label for f in facts if isinstance(f, AttendanceGroup)}
    meetings = [f for f in facts if isinstance(f, Meeting)]
    return {
        "meetings": [[names[m.body or ""], m.date, m.start_time, m.place] for m in meetings],
        "people": people(facts, names),
        "items": [[f.number, f.title, f.case] for f in facts if isinstance(f, AgendaItem)],
        "unsure": [f.id for f in facts if f.unsure],
    }


def people(facts: tuple[Fact, ...], names: dict[str, str]) -> dict[str, dict[str, list[str]]]:
    """Return seats and memberships of each person, as lines that are easy to read."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: {"seats": [], "memberships": []})
    for fact in facts:
        if isinstance(fact, Participation):
            parts = [fact.attendance, fact.detail, names.get(fact.group or "")]
            line = [*parts, names.get(fact.on_behalf_of or ""), fact.basis]
            found[names[fact.person]]["seats"].append(" | ".join(str(x or "-") for x in line))
        elif isinstance(fact, Membership):
            line = [names.get(fact.organisation or ""), fact.title, fact.role]
            found[names[fact.person]]["memberships"].append(" | ".join(str(x or "-") for x in line))
        elif isinstance(fact, Person):
            found.setdefault(fact.name, {"seats": [], "memberships": []})
    return {name: {k: sorted(v) for k, v in found[name].items()} for name in sorted(found)}


def test_sample_has_the_five_minutes_that_the_golden_file_tells() -> None:
    assert len(FILES) >= 5
    assert [path.name for path in FILES] == list(json.loads(GOLDEN.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_extraction_reads_the_sample_wholly_right(path: Path, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update-golden"):
        everything = {each.name: told(each) for each in FILES}
        text = json.dumps(everything, ensure_ascii=False, indent=1) + "\n"
        GOLDEN.write_text(text, encoding="utf-8")
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert told(path) == golden[path.name]
