"""Decisions: kept line by line outside the folder, refused with file and line where damaged."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from notes.margins import AT, note_on, overruled, source_of
from referatgraf.errors import UsageError
from referatgraf.notes import Correction, Verdict, append, beside, load, place
from referatgraf.notes.decision import as_line, from_line

NOTE = note_on(source_of(), "Asta Brink")
ONE = overruled(NOTE)
RIGHT = Correction(NOTE.first.focus, NOTE.key.path, ('"Asta Brink"',), '"Asta \\"A\\" Brink"@da')
CORRECTED = replace(ONE, verdict=Verdict.CORRECTED, reason="", correction=RIGHT)

BARE = {"node": RIGHT.node, "property": RIGHT.property, "old": list(RIGHT.old)}


def test_decisions_come_back_as_they_were_given(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    for decision in (ONE, CORRECTED, replace(ONE, reason="linje\nto \u202e")):
        append(path, decision)
    assert load(path) == (ONE, CORRECTED, replace(ONE, reason="linje\nto \u202e"))
    assert path.read_bytes().count(b"\n") == 3


def test_decisions_are_only_added_to(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(as_line(ONE).rstrip(b"\n"))  # an editor took the last line end away
    append(path, CORRECTED)
    assert path.read_bytes() == as_line(ONE) + as_line(CORRECTED)


def damaged(**changes: Any) -> bytes:
    data = json.loads(as_line(CORRECTED)) | changes
    return json.dumps({name: value for name, value in data.items() if value is not None}).encode()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "is no JSON"),
        (b"\xff", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b"[]", "is no JSON object"),
        (b'{"a": 1}', "is no decision/1"),
        (damaged(referatgraf="decision/2"), "is no decision/1"),
        (damaged(extra=1), "unknown key 'extra'"),
        (damaged(by=" "), "names nobody"),
        (damaged(by=7), "no text for 'by'"),
        (damaged(at="i går"), "has no time"),
        (damaged(at="2026-11-23T08:00:00"), "without its zone"),
        (damaged(verdict="maybe"), "unknown verdict"),
        (damaged(verdict="overruled"), "correction without"),
        (damaged(correction=None), "or the other way round"),
        (damaged(correction=None, verdict="overruled"), "without a reason"),
        (damaged(note="0" * 16), "does not fit its note"),
        (damaged(key=None), "has no key"),
        (damaged(correction={**BARE, "new": '"x" . <a:b> <c:d> <e:f>'}), "holds no RDF term"),
        (damaged(correction={**BARE, "new": "_:b"}), "holds no RDF term"),
        (damaged(correction={**BARE, "new": '"x"', "node": "a b"}), "holds no IRI"),
        (damaged(correction={**BARE, "new": '"\ud800"'}), "holds no RDF term"),
        (damaged(at="0900-01-01T00:00:00Z"), "none of a decision"),
        (damaged(at="0001-01-01T00:00:00+14:00"), "none of a decision"),
        (damaged(correction={**BARE, "new": '"x"', "old": "y"}), "no list of old values"),
    ],
)  # fmt: skip
def test_damaged_line_is_told_with_its_number(line: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(as_line(ONE) + b"\n" + line + b"\n")
    before = path.read_bytes()
    for act in (lambda: load(path), lambda: append(path, ONE)):
        with pytest.raises(UsageError, match=reason) as caught:
            act()
        assert str(caught.value).startswith(f"{path}:3: ")
        assert "; restore the file" in str(caught.value)
    assert path.read_bytes() == before


def test_missing_file_is_no_decisions_unless_named(tmp_path: Path) -> None:
    assert load(tmp_path / "none") == ()
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path / "none", needed=True)
    with pytest.raises(UsageError, match="is no file"):
        load(tmp_path)


def test_file_stands_beside_the_folder_never_in_it(tmp_path: Path) -> None:
    assert beside(tmp_path / "OUT") == (tmp_path / "OUT.decisions.jsonl").resolve()
    assert place(tmp_path / "OUT", tmp_path / "d") == tmp_path / "d"
    for inside in (tmp_path / "OUT" / "d", tmp_path / "x" / ".." / "OUT" / "d"):
        with pytest.raises(UsageError, match="a build overwrites"):
            place(tmp_path / "OUT", inside)


def test_time_is_kept_in_utc() -> None:
    told = json.loads(as_line(ONE)) | {"at": "2026-11-23T09:00:00+01:00"}
    assert from_line(json.dumps(told).encode()).at == AT
