"""SVG: the picture of who represents which organisation, made to be read."""

from referatgraf.exports import picture
from referatgraf.exports.base import Export
from referatgraf.store import Dataset


def write(dataset: Dataset) -> bytes:
    """Return the picture; it needs no network, no fonts and no script."""
    return picture.draw(picture.tell(dataset)).encode()


EXPORT = Export("svg", ".svg", "SVG: billedet", "SVG: the picture", write)
