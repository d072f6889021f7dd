"""The shipped model: its files are those that its description names, and it finds names."""

import hashlib
import importlib.util
import json
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "models" / "referatgraf-da-ner"
FILES = PACKAGE / "referatgraf_da_ner"
LIMIT = 45_000_000  # bytes

pytestmark = pytest.mark.skipif(not FILES.exists(), reason="the model is not in this checkout")


def meta() -> dict:
    return json.loads((FILES / "meta.json").read_text("utf-8"))


def test_files_have_the_hashes_that_are_written_down() -> None:
    for name, told in meta()["files"].items():
        assert hashlib.sha256((FILES / name).read_bytes()).hexdigest() == told


def test_package_is_small_enough() -> None:
    assert sum(p.stat().st_size for p in FILES.rglob("*") if p.is_file()) <= LIMIT


def test_labels_and_decoding_fit_each_other() -> None:
    told = meta()
    labels = told["labels"]
    assert labels[0] == "O" and len(labels) == 9
    assert [len(row) for row in told["transitions"]] == [9] * 9 and len(told["start"]) == 9
    for after, label in enumerate(labels):
        if label.startswith("I-"):
            allowed = {labels[i] for i in range(9) if told["transitions"][i][after] > -1000}
            assert allowed == {f"B-{label[2:]}", label}
            assert told["start"][after] < -1000


def test_licence_and_card_name_what_went_in() -> None:
    licence = (PACKAGE / "LICENSE").read_text("utf-8")
    card = (PACKAGE / "README.md").read_text("utf-8")
    for name in ("CC BY-SA 4.0", "Johannsen", "Keson", "Plank", "van der Goot", "NorNE", "MIT"):
        assert name in licence
    for heading in ("## Data", "## Scores", "## Limits", "## Licence"):
        assert heading in card


def test_the_card_states_the_measured_scores() -> None:
    scores = json.loads((PACKAGE / "scores.json").read_text("utf-8"))
    card = (PACKAGE / "README.md").read_text("utf-8")
    for kind in ("all", "names", "PER", "ORG", "LOC", "MISC"):
        assert str(scores["int8"]["test"][kind]["f"]) in card


def test_the_package_says_what_it_is() -> None:
    told = tomllib.loads((PACKAGE / "pyproject.toml").read_text("utf-8"))["project"]
    assert told["name"] == meta()["name"]
    assert told["version"] == meta()["version"]
    assert told["license"] == "CC-BY-SA-4.0"
    assert told["entry-points"]["referatgraf.models"] == {"da-ner": "referatgraf_da_ner:path"}


def test_path_is_where_the_files_are() -> None:
    spec = importlib.util.spec_from_file_location("referatgraf_da_ner", FILES / "__init__.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.path() == FILES.resolve()
    assert module.__version__ == meta()["version"]


def labels_of(words: list[str]) -> list[str]:
    """Return the likeliest label of each word, by the contract in meta.json, without Viterbi."""
    numpy = pytest.importorskip("numpy")
    runtime = pytest.importorskip("onnxruntime")
    tokenizers = pytest.importorskip("tokenizers")
    told = meta()
    pieces = tokenizers.Tokenizer.from_file(str(FILES / "tokenizer.json"))
    ids, first = [told["bos"]], []
    for word in words:
        first.append(len(ids))
        ids += pieces.encode("▁" + word).ids or [told["unk"]]
    ids.append(told["eos"])
    session = runtime.InferenceSession(
        str(FILES / "model.int8.onnx"), providers=["CPUExecutionProvider"]
    )
    given = {"ids": numpy.array([ids]), "mask": numpy.ones((1, len(ids)), bool)}
    scores = session.run(["logits"], given)[0][0]
    return [told["labels"][i] for i in scores[first].argmax(-1)]


def test_it_finds_a_person_and_a_municipality() -> None:
    words = "Borgmester Grethe Lundkvist , Ringsted Kommune , orienterede om budgettet ."
    assert labels_of(words.split())[:6] == ["O", "B-PER", "I-PER", "O", "B-ORG", "I-ORG"]


@pytest.mark.parametrize("words", ["Indstilling", "Beslutning", "Herefter godkendt .", "Bilag"])
def test_words_of_the_agenda_are_no_names(words: str) -> None:
    assert set(labels_of(words.split())) == {"O"}
