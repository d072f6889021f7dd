"""scripts/rewriting.py: other ways of printing lists, in which every name and word is kept."""

import re

import pytest
from rewriting import REWRITINGS

NAMES = ["Karla Nørby", "Viggo Lund", "Bo Lindgaard"]
TEXT = """\
Referat af møde i Havneudvalget

Til stede:
Karla Nørby, formand
Viggo Lund, Nordlyd A/S
Bo Lindgaard

1. Havnen
Karla Nørby orienterede om havnen, som er dyr.
"""


def words(text: str) -> list[str]:
    return sorted(re.findall(r"\w{3,}", text.casefold()))


@pytest.mark.parametrize("name", REWRITINGS)
def test_rewriting_keeps_all_words(name: str) -> None:
    rewritten = REWRITINGS[name](TEXT, NAMES)
    assert set(words(TEXT)) <= set(words(rewritten))
    assert rewritten.isprintable() or not re.search(r"[\x00-\x08]", rewritten)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("slots parted by ' / '", "Karla Nørby / formand"),
        ("list on a line, by semicolons", "Karla Nørby, formand; Viggo Lund, Nordlyd A/S; Bo Lind"),
        ("bullets '-'", "- Bo Lindgaard"),
        ("surnames in capitals", "Viggo LUND, Nordlyd A/S"),
        ("headings underlined", "Til stede:\n----------"),
        ("headings glued to the first", "Til stede: Karla Nørby, formand"),
    ],
)
def test_rewriting_prints_the_list_in_its_way(name: str, line: str) -> None:
    assert line in REWRITINGS[name](TEXT, NAMES)


@pytest.mark.parametrize("name", ["slots parted by ' / '", "bullets '-'"])
def test_sentences_are_no_list(name: str) -> None:
    assert "Karla Nørby orienterede om havnen, som er dyr." in REWRITINGS[name](TEXT, NAMES)
