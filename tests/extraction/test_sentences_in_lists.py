"""What a sentence says behind a name is no organisation and no title."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Skive Kommune\nReferat af møde i Teknikudvalget den 6. juni 2023 kl. 9.00\n\n"


@pytest.mark.parametrize(
    ("entry", "behalf"),
    [
        ("Karla Nørby, jurist, Nordlys A/S deltager i gennemgangen.", {"Nordlys A/S"}),
        ("Karla Nørby fra Nordlys A/S deltager på skærm.", {"Nordlys A/S"}),
        ("Karla Nørby, Nordlys A/S", {"Nordlys A/S"}),
        ("Karla Nørby, planlægger, deltager med et oplæg for Havneudvalget", set()),
    ],
)
def test_verb_ends_the_organisation(entry: str, behalf: set[str], found: Find) -> None:
    made = found(_HEAD + f"Gæster:\n{entry}\n\n1. Status\nGodkendt.\n2. Eventuelt\nIntet.\n")
    assert {o for p, o, _ in made.represents if p == "Karla Nørby"} - {"Skive Kommune"} == behalf


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Formanden bød velkommen", None),
        ("Formand", "Formand"),
        ("Sekretæren oplyste datoen for næste møde", None),
    ],
)
def test_sentence_below_an_entry_is_no_title(line: str, title: str | None, found: Find) -> None:
    text = _HEAD + f"Deltagere\nViggo Lund\nKarla Nørby\n{line}\n\n1. Status\nGodkendt.\n"
    titles = {title for person, _, title in found(text).held("entry-title") if person}
    assert titles == ({title} - {None})
