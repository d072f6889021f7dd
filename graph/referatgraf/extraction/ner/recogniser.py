"""The model of a build: chosen once, opened once a process, asked for the names in sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from referatgraf.extraction.ner import model_files, pipelines
from referatgraf.extraction.ner.labels import Entity, kind_of
from referatgraf.extraction.ner.model_files import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES: Final = "rules"
AUTO: Final = "auto"
BUNDLED: Final = "bundled"
# Pipelines give no probability with their entities; theirs are right about so often on minutes.
_UNSCORED = 0.95


@dataclass(frozen=True, slots=True)
class Model:
    """Name the model of a build; a job carries it to its worker, and it is part of a record's key.

    ``place`` is the folder of a model package or the name of a pipeline.
    """

    name: str
    version: str
    sha256: str
    place: str
    packaged: bool

    @property
    def identity(self) -> str:
        """Return name, version and hash: what changes whenever the model's answers may change."""
        return f"{self.name} {self.version} {self.sha256}"


class Recogniser:
    """Find the names of people, organisations and places in sentences."""

    def __init__(self, nlp: "Language") -> None:
        self.nlp = nlp

    def entities(self, texts: Sequence[str]) -> list[tuple[Entity, ...]]:
        """Return the names in each text, in order; the texts are read together."""
        if not texts:
            return []
        return [_entities(doc) for doc in self.nlp.pipe(texts, batch_size=len(texts))]


def _entities(doc: "Doc") -> tuple[Entity, ...]:
    from referatgraf.extraction.ner.component import SCORES

    scores = doc.user_data.get(SCORES, {})
    return tuple(
        Entity(e.start_char, e.end_char, kind, scores.get((e.start, e.end), _UNSCORED))
        for e in doc.ents
        if (kind := kind_of(e.label_))
    )


def choose(setting: str) -> tuple[Model | None, str]:
    """Return the model that a setting names, and one line where there is none to be used.

    ``setting`` is "rules" (no model), "bundled" (the package that is installed), "auto" (the same,
    but to have none is nothing to tell of), the name or folder of a spaCy pipeline, or the folder
    of a model package's files.
    """
    if setting == RULES or (setting == AUTO and not model_files.is_installed()):
        return None, ""
    try:
        model = _chosen(setting)
        recogniser(model)
    except ModelError as error:
        name = BUNDLED if setting == AUTO else Path(setting).name
        return None, f"model {name}: {error}; the rules alone are used"
    return model, ""


def _chosen(setting: str) -> Model:
    if setting in (AUTO, BUNDLED):
        return _packaged(model_files.installed())
    folder = Path(setting)
    return _packaged(folder) if (folder / model_files.NETWORK).is_file() else _pipeline(setting)


def _packaged(folder: Path) -> Model:
    meta = model_files.read_meta(folder)
    return Model(meta.name, meta.version, meta.sha256, str(folder), packaged=True)


def _pipeline(name: str) -> Model:
    nlp = _opened(name, packaged=False)
    called, version = pipelines.told_of(nlp)
    return Model(called, version, pipelines.hash_of(nlp), name, packaged=False)


def recogniser(model: Model) -> Recogniser:
    """Return the model, opened; raises ModelError where its files are not what they were."""
    return Recogniser(_opened(model.place, packaged=model.packaged))


@lru_cache(maxsize=1)
def _opened(place: str, *, packaged: bool) -> "Language":
    if not packaged:
        return pipelines.load(place)
    import spacy

    from referatgraf.extraction.ner import component

    nlp = spacy.blank("da")
    nlp.add_pipe(component.NAME, config={"folder": str(Path(place))})
    return nlp
