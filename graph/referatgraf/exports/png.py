"""PNG: the picture for slides, documents and readers without SVG."""

import math
from functools import cache
from importlib import import_module
from typing import Any

from referatgraf.errors import UsageError
from referatgraf.exports import picture
from referatgraf.exports.base import Export
from referatgraf.exports.picture.frame import FONT
from referatgraf.exports.picture.svg import element
from referatgraf.store import Dataset

_ZOOM, _PIXELS = 2.0, 40_000_000
# Where none of them is installed the renderer would leave out all words without a warning.
_FAMILIES = (
    "Helvetica",
    "Arial",
    "DejaVu Sans",
    "Liberation Sans",
    "Noto Sans",
    "Open Sans",
    "Segoe UI",
    "Roboto",
    "Ubuntu",
    "Cantarell",
    "FreeSans",
    "Nimbus Sans",
)


def write(dataset: Dataset) -> bytes:
    """Return the picture at twice its size in pixels, less where that is over 40 million.

    The same bytes every time with the same fonts. Raises UsageError where resvg-py is not
    installed, or no font.
    """
    renderer = _renderer()
    family = _family()
    drawn = picture.draw(picture.tell(dataset))
    png: bytes = renderer.svg_to_bytes(
        svg_string=drawn.replace(FONT, family, 1), serif_family=family, zoom=_zoom(drawn)
    )
    return png


def _zoom(drawn: str) -> float:
    """Return how many pixels a unit of the picture takes."""
    width, height = (float(drawn.partition(f' {side}="')[2].partition('"')[0])
                     for side in ("width", "height"))  # fmt: skip
    return min(_ZOOM, math.sqrt(_PIXELS / (width * height)))


@cache
def _family() -> str:
    """Return the first family of ours that this machine can draw words with."""
    for family in _FAMILIES:
        if _drawn(family) != _drawn(family, skip_system_fonts=True):
            return family
    remedy = "install one, for example: apt-get install fonts-dejavu-core"
    raise UsageError("--to png", "finds no font to write the names with", remedy)


def _drawn(family: str, **options: bool) -> bytes:
    """Return a word in a family; nothing takes its place where it is missing."""
    word = element("text", "Å", y=20, font_size=20, font_family=family)
    svg = element("svg", word, xmlns="http://www.w3.org/2000/svg", width=30, height=30)
    png: bytes = _renderer().svg_to_bytes(svg_string=svg, serif_family=family, **options)
    return png


def _renderer() -> Any:
    try:
        return import_module("resvg_py")
    except ImportError:
        remedy = "install it: pip install 'referatgraf[png]'"
        raise UsageError("--to png", "needs resvg-py", remedy) from None


EXPORT = Export("png", ".png", "PNG: billedet i punkter", "PNG: the picture in pixels", write, True)
