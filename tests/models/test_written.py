"""The sentences written for the model: well-formed marks, none from the data it is measured on."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from ner_training import danplus
from ner_training.example import spans_of
from ner_training.written import FOLDER, MARK, marked, read_written

NLP_DATA = Path(__file__).parents[3] / "shared" / "nlp-data"
RUN = 8  # words; shorter runs are turns of phrase


def test_a_mark_becomes_a_name_of_its_words() -> None:
    example = marked("Da [PER Asta Brink] kom fra [LOC Thy], sov hun.", "t")
    named = [(example.words[a:b], kind) for a, b, kind in spans_of(example.tags)]
    assert named == [(("Asta", "Brink"), "PER"), (("Thy",), "LOC")]


def test_neighbours_stay_two_names() -> None:
    example = marked("[ORG Lo] [PER Kim] og andre", "t")
    assert example.tags == ("B-ORG", "B-PER", "O", "O")


def test_a_mark_that_ends_within_a_word_is_unsure() -> None:
    assert marked("hos [ORG Ny]hedsavisen", "t").tags == ("O", "?")


def test_brackets_that_are_no_mark_stay_text() -> None:
    assert marked("[XYZ Bo] kom", "t").words[0].startswith("[")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_every_bracket_is_a_mark(path: Path) -> None:
    bare = MARK.sub("", path.read_text("utf-8"))
    assert not re.search(r"[\[\]]", bare)


def test_nearly_every_mark_ends_with_a_word() -> None:
    examples = read_written()
    assert len(examples) == 8000
    assert sum("?" in one.tags for one in examples) < len(examples) / 100


@pytest.mark.shared
@pytest.mark.skipif(not NLP_DATA.exists(), reason="../shared is missing")
def test_no_sentence_is_one_that_the_model_is_measured_on() -> None:
    shared = [run for one in read_written() for run in runs(one.words) if run in measured()]
    assert shared == []


@cache
def measured() -> frozenset[tuple[str, ...]]:
    splits = (danplus.read_danplus(NLP_DATA, name) for name in ("dev", "test"))
    return frozenset(run for split in splits for one in split for run in runs(one.words))


def runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    small = [word.casefold() for word in words if any(c.isalnum() for c in word)]
    return zip(*(small[i:] for i in range(RUN)), strict=False)
