"""A stroke between blanks parts what an entry says of its person, as a comma does."""

import pytest

from referatgraf.extraction.phrase import parse
from referatgraf.layouts.section import Entry


@pytest.mark.parametrize(
    ("text", "offices", "affiliated"),
    [
        ("Ida Holm / borgmester / Nordly Kommune", ["borgmester"], ["Nordly Kommune"]),
        ("Bo Lind (V) / formand / byrådsmedlem", ["formand", "byrådsmedlem"], []),
        ("Direktør Per Dam / Lyng Havn", ["Direktør"], ["Lyng Havn"]),
        ("Lis Krag, leder af Vej/Park", ["leder"], []),  # no blanks: one name
    ],
)
def test_strokes_part_slots(text: str, offices: list[str], affiliated: list[str]) -> None:
    phrase = parse(text, Entry(((0, len(text)),)))
    assert phrase is not None
    assert [one.title.text for one in phrase.offices] == offices
    assert [one.text for one in phrase.affiliated] == affiliated
