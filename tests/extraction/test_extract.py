"""Whatever the text, facts are whole: ids unique, pointers kept, proofs in the stored text."""

import time
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.errors import InputError
from referatgraf.extraction import extract
from referatgraf.layouts import sections
from referatgraf.model import Document, Fact, Run
from referatgraf.reading import read

_POINTERS = (
    "abstained", "against", "body", "by", "favor", "group", "item", "municipality",
    "on_behalf_of", "organisation", "parent", "part_of", "person", "substitutes_for",
)  # fmt: skip
# Words that the rules look for, so that arbitrary texts come near to minutes.
_WORDS = (
    "Karla Nørby", "Viggo Lund", "Agnes M. Thorup", "Viggo", "Lund.", "Skive Kommune", "Byrådet",
    "KL", "(V)", "(", ")", "Deltagere:", "Afbud:", "Gæster fra Nordlys A/S:", "Referent:",
    "formand", "direktør for", "suppleant for", "har meldt afbud", "fortalte", "blev valgt til",
    "1.", "2. Budget", "1.1", "Beslutning", "Dato: 6. juni 2023", "kl. 16.00", "møde i", "og",
    ",", "|", "- ", "\t", "\n", "\n\n", "bestyrelsen for", "Venstre", "Sagsnr.: 23-001234", "...",
    "7", "´", "\u00ad\n", "ß", "Godkendt.", "For stemte 3:", "stemte imod", "Ø", "tog forbehold",
    "er inhabil", "vender tilbage senest 1. maj 2024", "særstandpunkt", "\nBeslutning\n",
)  # fmt: skip
_LIKE_MINUTES = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40).map(" ".join)


def _facts(text: str) -> tuple[Document, tuple[Fact, ...]] | None:
    try:
        document = read(text.encode("utf-8", "replace"), ["minutes.txt"])
    except InputError:
        return None
    return document, extract(document, sections(document))


def _pointers(fact: Fact) -> list[str]:
    names = {f.name for f in fields(fact)} & set(_POINTERS)
    values = [getattr(fact, name) for name in sorted(names)]
    several = [v if isinstance(v, tuple) else (v,) for v in values if v is not None]
    return [one for value in several for one in value]


def _assert_whole(document: Document, facts: tuple[Fact, ...]) -> None:
    ids = [f.id for f in facts]
    assert len(ids) == len(set(ids))
    for fact in facts:
        assert set(_pointers(fact)) <= set(ids)
        assert fact.evidence
        for span in fact.evidence:
            assert span.end <= len(document.stored)
            assert document.quote(span).strip()
        assert 0 < fact.confidence <= 1


@settings(max_examples=150, deadline=None)
@given(_LIKE_MINUTES)
def test_facts_of_any_words_of_minutes_are_whole(text: str) -> None:
    if made := _facts(text):
        _assert_whole(*made)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_facts_of_any_text_are_whole(text: str) -> None:
    if made := _facts(text):
        _assert_whole(*made)


@settings(max_examples=30, deadline=None)
@given(_LIKE_MINUTES)
def test_extraction_is_repeatable(text: str) -> None:
    assert _facts(text) == _facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000,
        "A" * 50_000,
        "Aa " * 20_000,
        "og " * 20_000,
        "1." * 20_000,
        "a-" * 20_000,
        "Deltagere: " + "Karla Nørby, " * 3_000,
        "Karla Nørby deltog som suppleant for Viggo Lund. " * 1_000,
        "\t" * 20_000 + "x",
        "- " * 20_000,
        "x" * 1_000_000,
        "Hansen " * 100_000,
        "Afbud Karla Nørby " * 3_000,
        "Karla Nørby Direktør " * 3_000,
        "3. og 4. maj 2021 kl. 9 " * 3_000,
        "Dato: 3. maj 2021 " * 3_000,
    ],
    ids=lambda text: text[:14].strip(),
)
def test_hostile_line_costs_linear_time(text: str) -> None:
    document = Document("x", "0" * 64, ("a.txt",), text, text, (Run(0, 0, len(text)),))
    began = time.process_time()  # of this process alone: the machine may be busy with others
    extract(document, sections(document))
    assert time.process_time() - began < 30  # a quadratic rule takes minutes


def test_text_without_people_still_holds_its_meeting(found: Callable[[str], Any]) -> None:
    made = found("Notat uden dato")
    assert [type(f).__name__ for f in made.facts] == ["Meeting"]
    assert made.document.quote(made.meeting.evidence[0]) == "Notat uden dato"
