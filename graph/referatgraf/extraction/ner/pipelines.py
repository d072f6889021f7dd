"""Any spaCy pipeline that names people and organisations; only its ``doc.ents`` are read."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from referatgraf.extraction.ner.model_files import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

# What no entity needs costs the most time; a part that a pipeline lacks is no fault.
NOT_NEEDED: Final = (
    "attribute_ruler",
    "coref",
    "entity_linker",
    "lemmatizer",
    "morphologizer",
    "parser",
    "senter",
    "sentencizer",
    "span_cleaner",
    "span_resolver",
    "tagger",
    "trainable_lemmatizer",
)
_LONGEST = 160  # characters of what somebody else's loader says
_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")


def load(name: str) -> "Language":
    """Return the pipeline of an installed package or a folder, without the parts not needed.

    Raises ModelError where it is missing, damaged or finds no entities.
    """
    import spacy

    for variable in _OFFLINE:  # a build asks nobody, whatever a pipeline's own loader would do
        os.environ[variable] = "1"
    if not (spacy.util.is_package(name) or Path(name).is_dir()):
        download = f"python -m spacy download {name}"
        remedy = download if name.startswith("da_core_") else "install it, or name its folder"
        raise ModelError(f"is no package that is installed and no folder; {remedy}")
    try:
        nlp = spacy.load(name, exclude=list(NOT_NEEDED))
    except Exception as error:  # of spaCy, of its plug-ins, of what the files hold
        reason = " ".join(str(error).replace(name, Path(name).name).split())[:_LONGEST]
        raise ModelError(f"cannot be loaded ({reason}); install it anew") from None
    # A component of somebody's own need not say what it writes.
    told = [nlp.get_pipe_meta(part).assigns for part in nlp.pipe_names]
    if not any("doc.ents" in assigns or not assigns for assigns in told):
        raise ModelError("finds no entities (no part of it writes doc.ents)")
    return nlp


def told_of(nlp: "Language") -> tuple[str, str]:
    """Return what a pipeline calls itself, and its version."""
    meta = nlp.meta
    name = f"{meta['lang']}_{meta['name']}" if meta.get("name") else str(meta["lang"])
    return name, str(meta.get("version") or "0")


def hash_of(nlp: "Language") -> str:
    """Return a hash of all files of a pipeline: with it a record's key changes."""
    folder = Path(str(nlp.path))
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
