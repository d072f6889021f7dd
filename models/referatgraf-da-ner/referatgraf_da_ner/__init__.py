"""A Danish named-entity model for referatgraf; ``path`` says where its files lie."""

from pathlib import Path

__version__ = "1.1.0"


def path() -> Path:
    """Return the folder that holds model.int8.onnx, tokenizer.json and meta.json."""
    return Path(__file__).resolve().parent
