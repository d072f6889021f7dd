"""Any spaCy pipeline will do: its entities are read, its labels translated, the rest left out."""

from pathlib import Path

import pytest
import spacy

from referatgraf.extraction.ner import choose, recogniser
from referatgraf.extraction.ner.labels import Kind, kind_of
from referatgraf.extraction.ner.recogniser import _opened


def ruled(
    folder: Path, label: str, phrase: str = "Xerxa Vimtrup", *, more: tuple[str, ...] = ()
) -> str:
    """Save a pipeline that knows one phrase; return its folder."""
    nlp = spacy.blank("da", meta={"name": "ruled", "version": "1.2.3"})
    for name in more:
        nlp.add_pipe(name)
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": phrase}])  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return str(folder)


@pytest.fixture(autouse=True)
def _fresh() -> None:
    _opened.cache_clear()


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PER", Kind.PERSON), ("PERSON", Kind.PERSON), ("person", Kind.PERSON),
        ("ORG", Kind.ORGANISATION), ("ORGANIZATION", Kind.ORGANISATION),
        ("LOC", Kind.PLACE), ("GPE", Kind.PLACE), ("FACILITY", Kind.PLACE),
        ("MISC", None), ("WORK OF ART", None), ("NORP", None), ("DATE", None),
    ],
)  # fmt: skip
def test_labels_of_all_models_are_known(tmp_path: Path, label: str, kind: Kind | None) -> None:
    assert kind_of(label) is kind
    model, _ = choose(ruled(tmp_path / "pipeline", label))
    assert model
    (found,) = recogniser(model).entities(["Så talte Xerxa Vimtrup."])
    assert [(e.start, e.end, e.kind) for e in found] == ([(9, 22, kind)] if kind else [])


def test_pipeline_is_known_by_name_version_and_files(tmp_path: Path) -> None:
    one, _ = choose(ruled(tmp_path / "one", "PER"))
    _opened.cache_clear()
    other, _ = choose(ruled(tmp_path / "two", "PER", "Bo Lind"))
    assert one and other
    assert (one.name, one.version) == ("da_ruled", "1.2.3")
    assert one.sha256 != other.sha256 and one.identity != other.identity


def test_parts_that_find_no_names_are_not_loaded(tmp_path: Path) -> None:
    model, _ = choose(ruled(tmp_path / "p", "PER", more=("sentencizer",)))
    assert model
    assert recogniser(model).nlp.pipe_names == ["entity_ruler"]


def test_pipeline_without_entities_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("da")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "p")
    model, warning = choose(str(tmp_path / "p"))
    assert model is None
    assert warning == (
        "model p: finds no entities (no part of it writes doc.ents); the rules alone are used"
    )


def test_missing_pipeline_is_told_with_the_line_that_installs_it() -> None:
    model, warning = choose("da_core_news_lg")
    assert model is None
    assert "no package that is installed and no folder" in warning
    assert "python -m spacy download da_core_news_lg" in warning


def test_damaged_pipeline_is_told_without_its_path(tmp_path: Path) -> None:
    folder = Path(ruled(tmp_path / "p", "PER"))
    (folder / "config.cfg").write_text("[nlp", encoding="utf-8")
    model, warning = choose(str(folder))
    assert model is None
    assert warning.startswith("model p: cannot be loaded (")
    assert str(tmp_path) not in warning and "\n" not in warning


def test_texts_without_entities_and_none_at_all(tmp_path: Path) -> None:
    model, _ = choose(ruled(tmp_path / "p", "PER"))
    assert model
    assert recogniser(model).entities(["", "Ingen."]) == [(), ()]
    assert recogniser(model).entities([]) == []
