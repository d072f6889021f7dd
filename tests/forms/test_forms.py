"""Read each form in which Danish minutes list people, one small text a form.

A block of a file here is ``=== what it shows``, the text, ``---``, and a line for each person:
``NAME = STATUS; (PARTY); TITLE @ ORGANISATION; > WHOM HE REPRESENTS``, all of it and no more. The
text stands between the head and the agenda of a council's minutes; one that opens with ``!`` is a
whole document.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import (
    Fact,
    Membership,
    Organisation,
    OrganisationType,
    Participation,
    Person,
)
from referatgraf.reading import read

_HERE = Path(__file__).parent
_HEAD = (
    "Skive Kommune\n\nReferat af møde i Byrådet\n"
    "Tirsdag den 4. maj 2021 kl. 17.00 i byrådssalen\n\n"
)
_TAIL = (
    "\n\n1. Godkendelse af dagsorden\nGodkendt.\n\n2. Regnskab 2020\n"
    "Byrådet godkendte regnskabet.\n\n3. Eventuelt\nIntet.\n"
)
_BLOCK = re.compile(r"^=== ?", re.MULTILINE)
_STRONGEST = ("present", "guest", "absent")


@dataclass(frozen=True, slots=True)
class _Form:
    """Hold one form: what it shows, its whole text, and what is to be found of each person."""

    shows: str
    text: str
    people: dict[str, set[str]]


def _forms(path: Path) -> Iterator[_Form]:
    for block in _BLOCK.split(path.read_text("utf-8"))[1:]:
        shows, _, rest = block.partition("\n")
        body, _, told = rest.partition("\n---\n")
        whole = body.removeprefix("!") if body.startswith("!") else _HEAD + body + _TAIL
        lines = (line.partition(" = ") for line in told.strip().splitlines())
        people = {name: set(facts.split("; ")) for name, _, facts in lines}
        yield _Form(f"{path.stem}: {shows}", whole, people)


_FORMS = [form for path in sorted(_HERE.glob("*.txt")) for form in _forms(path)]


@pytest.mark.parametrize("form", _FORMS, ids=lambda form: form.shows)
def test_form_gives_these_facts_and_no_others(form: _Form) -> None:
    document = read(form.text.encode(), ["minutes.txt"])
    facts = extract(document, sections(document))
    found = {f.name: _told(facts, f.id) for f in facts if isinstance(f, Person)}
    assert found == form.people


def _told(facts: tuple[Fact, ...], person: str) -> set[str]:
    """Return what the facts say of a person, as the files write it."""
    parts = [f for f in facts if isinstance(f, Participation) and f.person == person]
    held = [f for f in facts if isinstance(f, Membership) and f.person == person]
    known = {f.id: f for f in facts if isinstance(f, Organisation)}
    statuses = {p.attendance.value for p in parts if p.attendance and not p.unsure}
    status = next((one for one in _STRONGEST if one in statuses), "mentioned")
    behalf = {f"> {known[p.on_behalf_of].name}" for p in parts if p.on_behalf_of and not p.unsure}
    return {status} | behalf | {told for m in held if not m.unsure for told in _held(m, known)}


def _held(membership: Membership, known: dict[str, Organisation]) -> Iterator[str]:
    """Yield an office or a party; that somebody belongs to the municipality is told by neither."""
    organisation = known.get(membership.organisation or "")
    if membership.title:
        yield f"{membership.title} @ {organisation.name if organisation else '-'}"
    elif organisation and organisation.type == OrganisationType.PARTY:
        yield f"({organisation.letter or organisation.name})"
