"""The picture of who represents whom, to be looked at in a notebook."""

import re
from dataclasses import dataclass
from html import escape

from referatgraf.exports import html, svg
from referatgraf.store import Dataset

_HEIGHT = re.compile(r'<svg [^>]*?height="(\d+)')
_MOST, _AROUND = 820, 110  # pixels: of the frame, and of the search box above the picture


@dataclass(frozen=True, slots=True, repr=False)
class Picture:
    """Hold the picture as SVG, and as a page with a search box and the quotes on a click.

    Both are whole: no fonts, scripts or files from elsewhere.
    """

    svg: str
    page: str

    def __repr__(self) -> str:
        """Say what to do with it where it cannot be shown."""
        return "<Picture of who represents whom; .svg and .page are text to write to a file>"

    def _repr_html_(self) -> str:
        """Return the page in a frame of its own, which neither reads nor changes the notebook."""
        found = _HEIGHT.search(self.svg)
        height = min(_MOST, int(found[1]) + _AROUND) if found else _MOST
        size = f"display:block;box-sizing:border-box;width:100%;height:{height}px"
        style = f"{size};border:1px solid #8a97a5;background:#fff"
        return (
            '<iframe title="Hvem repræsenterer hvem · Who represents whom" sandbox="allow-scripts"'
            f' style="{style}" srcdoc="{escape(self.page)}"></iframe>'
        )


def picture(dataset: Dataset) -> Picture:
    """Draw who represents which organisation."""
    return Picture(svg.write(dataset).decode(), html.write(dataset).decode())
