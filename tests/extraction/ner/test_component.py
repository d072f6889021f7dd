"""The component reads words as the model was taught: its pieces, its windows, its labels."""

from pathlib import Path
from typing import Any

import pytest
import spacy

from extraction.ner.tiny import write_model
from referatgraf.extraction.ner import component
from referatgraf.extraction.ner.decoding import best_path, grammar, spans
from referatgraf.extraction.ner.pieces import Word, batches, windows

NAMES = [("Xerxa Qvornsbæk", "PER"), ("Zyntrax Energi", "ORG")]
SENTENCE = "Xerxa Qvornsbæk, Zyntrax Energi, orienterede om havnen."


def pipeline(folder: Path) -> Any:
    nlp = spacy.blank("da")
    nlp.add_pipe(component.NAME, config={"folder": str(folder)})
    return nlp


def found(doc: Any) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def test_names_are_written_with_their_probabilities(tiny: Path) -> None:
    doc = pipeline(tiny)(SENTENCE)
    assert found(doc) == NAMES
    scores = doc.user_data[component.SCORES]
    assert scores.keys() == {(0, 2), (3, 5)}
    assert scores[0, 2] == pytest.approx(0.872, abs=0.001)  # e^4 / (e^4 + 8)


def test_temperature_makes_it_less_sure_of_the_same(tmp_path: Path) -> None:
    doc = pipeline(write_model(tmp_path, temperature=4.0))(SENTENCE)
    assert found(doc) == NAMES
    assert doc.user_data[component.SCORES][0, 2] == pytest.approx(0.254, abs=0.001)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("   ", []),
        ("Havnen er åben.", []),
        ("(Zyntrax) er her", [("Zyntrax", "ORG")]),  # no white space before the word
        ("Havnen\n\n  Xerxa  Vimtrup", [("Xerxa  Vimtrup", "PER")]),
        ("Qvornsbæk kom", []),  # what goes on with a name begins none
        ("Zyntrax Vimtrup", [("Zyntrax", "ORG")]),  # … nor one of another kind
    ],
)
def test_what_stands_around_a_name(tiny: Path, text: str, names: list[tuple[str, str]]) -> None:
    assert found(pipeline(tiny)(text)) == names


def test_texts_read_together_are_read_as_alone(tiny: Path) -> None:
    nlp = pipeline(tiny)
    texts = [SENTENCE, "Ingen.", "", SENTENCE * 9, "Tronvig", "Xerxa Vimtrup " * 30]
    together = list(nlp.pipe(texts, batch_size=4))
    assert [found(doc) for doc in together] == [found(nlp(text)) for text in texts]
    assert [doc.text for doc in together] == texts


def test_long_line_is_read_to_its_end_with_all_offsets(tiny: Path) -> None:
    text = "havnen er åben, " * 200 + SENTENCE
    doc = pipeline(tiny)(text)
    assert found(doc) == NAMES
    assert [text[ent.start_char : ent.end_char] for ent in doc.ents] == [n for n, _ in NAMES]


def test_endless_word_is_cut_and_the_rest_read(tiny: Path) -> None:
    assert found(pipeline(tiny)("Q" * 500 + " Zyntrax")) == [("Zyntrax", "ORG")]


def test_windows_hold_every_word_once_and_end_at_marks() -> None:
    text = ["a", "b", ",", "c", "d", "e", "f"]
    words = [Word(w, i, True) for i, w in enumerate(text)]
    cut = list(windows(words, [[7]] * len(words), (0, 2), 6))
    assert [[i for i, _ in window.words] for window in cut] == [[0, 1, 2], [3, 4, 5, 6]]
    assert all(window.ids == (0, *[7] * len(window.words), 2) for window in cut)


def test_batches_keep_within_the_padding_and_lose_nothing() -> None:
    lengths = [9, 2, 30, 2, 14]
    words = [[Word("a", i, True) for i in range(n)] for n in lengths]
    cut = [next(windows(w, [[7]] * len(w), (0, 2), 99)) for w in words]
    taken = list(batches(cut, 33))
    assert sorted(i for batch in taken for i in batch) == list(range(5))
    assert all(len(b) == 1 or len(b) * max(len(cut[i].ids) for i in b) <= 33 for b in taken)
    assert len(taken) < 5


def test_steps_of_the_files_are_taken(tmp_path: Path) -> None:
    rows = [[0.0] * 9 for _ in range(9)]
    rows[1][2] = -50.0  # no "I-PER" behind "B-PER"
    doc = pipeline(write_model(tmp_path, transitions=rows, start=[0.0] * 9))(SENTENCE)
    assert found(doc) == [("Xerxa", "PER"), ("Zyntrax Energi", "ORG")]


def test_learned_steps_move_the_path() -> None:
    labels = ("O", "B-PER", "I-PER")
    scores = [[1.0, 0.9, 0.0], [0.0, 0.0, 2.0]]
    assert best_path(scores, grammar(labels)) == [1, 2]
    steps = ((0.0, 0.0, 0.0), (0.0, 0.0, -5.0), (0.0, 0.0, 0.0))
    assert best_path(scores, grammar(labels, (0.0,) * 3, steps)) == [0, 0]
    assert list(spans([1, 1, 2], labels)) == [(0, 1, "PER"), (1, 3, "PER")]
