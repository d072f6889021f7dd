import io
import re
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from referatgraf.errors import UsageError
from referatgraf.exports import export, png
from referatgraf.store import Dataset, open_store

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def dataset(sample_out: Path) -> Dataset:
    return open_store(sample_out).dataset


@pytest.fixture
def data(dataset: Dataset) -> bytes:
    pytest.importorskip("resvg_py")
    try:
        return export("png").write(dataset)
    except UsageError as error:
        pytest.skip(str(error))


def opened(data: bytes) -> Any:
    """Decode all of a PNG; broken data raises."""
    image = pytest.importorskip("PIL.Image").open(io.BytesIO(data), formats=["PNG"])
    image.load()
    return image.convert("RGB")


def test_png_is_the_picture_at_twice_its_size(dataset: Dataset, data: bytes) -> None:
    root = ElementTree.fromstring(export("svg").write(dataset))
    size = tuple(round(2 * float(root.attrib[side])) for side in ("width", "height"))
    assert opened(data).size == pytest.approx(size, abs=1)


def test_png_is_drawn_in_the_colours_of_the_picture(data: bytes) -> None:
    image = opened(data)
    colours = {colour: count for count, colour in image.getcolors(1 << 24)}
    assert max(colours, key=lambda c: colours[c]) == (255, 255, 255)
    for ink in ("1d2733", "c8102e", "0a5aa8", "b3261e"):  # words, two parties, two hats
        assert colours.get(tuple(bytes.fromhex(ink)), 0) > 100, ink


def test_png_shows_every_name(dataset: Dataset, data: bytes) -> None:
    image = opened(data)
    root = ElementTree.fromstring(export("svg").write(dataset))
    people = [g for g in root.iter(SVG + "g") if g.get("class") == "person"]
    assert len(people) == 25
    top = float(re.findall(r"translate\(\S+ (\S+)\)", ElementTree.tostring(root).decode())[0])
    for person in people:
        name = person.findall(SVG + "text")[-1]
        x, y = 32 + float(name.attrib["x"]), top + float(name.attrib["y"])
        box = image.crop((int(2 * x), int(2 * y - 20), int(2 * x + 60), int(2 * y)))
        assert len(box.getcolors(1 << 16)) > 8, name.text  # letters have many shades of grey


def test_png_says_what_to_install(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(UsageError, match=r"needs resvg-py; install it: .*referatgraf\[png\]"):
        export("png").write(dataset)


def test_png_without_a_font_is_refused(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("resvg_py")
    monkeypatch.setattr(png, "_FAMILIES", ("No Such Family",))
    png._family.cache_clear()
    with pytest.raises(UsageError, match=r"finds no font .*; install one"):
        export("png").write(dataset)
    png._family.cache_clear()


@pytest.mark.parametrize(("width", "zoom"), [(1000, 2), (5000, 1), (50_000, 0.1)])
def test_png_stays_below_a_number_of_pixels(width: int, zoom: float) -> None:
    side = width * 40_000_000**0.5 / 5000 if width > 1000 else width
    drawn = f'<svg width="{side}" height="{side}">'
    assert png._zoom(drawn) == pytest.approx(zoom)
