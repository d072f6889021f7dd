"""Open the page in a real browser; skipped where there is none."""

import io
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from referatgraf.exports import export
from referatgraf.store import open_store


def beside(name: str) -> Any:
    """Import a module beside this file; the tests are no package."""
    spec = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


driver, hostile = beside("devtools"), beside("hostile")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pipes by number: not on Windows"),
    pytest.mark.skipif(driver.program() is None, reason="no Chromium or Chrome is installed"),
]
SHOWN = "[...document.querySelectorAll('g.person:not(.away)')].map(g => g.lastChild.textContent)"
PANEL = "[...document.querySelectorAll('aside section')].filter(s => !s.hidden)"
SAID = f"{PANEL}.map(s => s.innerText).join('|')"


@pytest.fixture(scope="module")
def sample(sample_out: Path) -> bytes:
    return export("html").write(open_store(sample_out).dataset)


@pytest.fixture
def page(sample: bytes, tmp_path: Path) -> Iterator[Any]:
    yield from opened(sample, tmp_path)


def opened(html: bytes, folder: Path) -> Iterator[Any]:
    path = folder / "page.html"
    path.write_bytes(html)
    with driver.browser(folder / "profile") as page:
        page.open(path.as_uri())
        yield page
        asked = [url for url in page.requests() if not url.startswith("data:")]
        assert asked == [path.as_uri()], "the page asked for more than itself"
        assert page.complaints() == []


def test_page_is_seen_and_nobody_is_hidden_at_first(page: Any) -> None:
    image = pytest.importorskip("PIL.Image").open(io.BytesIO(page.picture())).convert("RGB")
    assert len(image.getcolors(1 << 24)) > 100
    assert len(page.value(SHOWN)) == 25
    assert page.value(f"{PANEL}.length") == 0
    assert page.value("document.documentElement.scrollWidth <= innerWidth")


def test_search_leaves_who_fits_by_name_or_organisation(page: Any) -> None:
    page.click("#search")
    page.type("MAARUP")
    assert page.value(SHOWN) == ["Sidsel Maarup"]
    assert page.value("document.querySelector('#count').textContent") == "1 af 25 · 1 of 25"
    page.value("document.querySelector('#search').select()")
    page.type("kkr sjæl")
    assert sorted(page.value(SHOWN)) == ["Sidsel Maarup", "Torkild Lundager", "Villads Agerskov"]
    bodies = "[...document.querySelectorAll('g.body:not(.away)')].map(g => g.lastChild.textContent)"
    towns = ["Holbæk Kommune", "Kalundborg Kommune", "Slagelse Kommune"]
    assert sorted(page.value(bodies)) == sorted([*towns, "KKR Sjælland"])
    page.value("document.querySelector('#search').select()")
    page.type("nobody of that name")
    assert page.value(SHOWN) == []
    assert page.value("document.querySelector('#count').textContent").startswith("0 af 25")


def test_click_shows_the_words_with_file_and_line(page: Any) -> None:
    page.click("g.person")
    said = page.value(SAID)
    assert said.startswith("Luk · Close\nSidsel Maarup")
    assert "kkr-sjaelland-2023-03-10.txt, linje · line 44" in said
    assert "Sidsel Maarup, (C) (KKR Sjælland)" in said
    page.click("aside section:not([hidden]) button")
    assert page.value(SAID) == ""


def test_keys_are_enough(page: Any) -> None:
    page.click("#search")
    page.type("roskilde")
    page.press("Enter")
    assert "Jens-Otto Ravnborg" in page.value(SAID)
    page.press("Escape")
    assert page.value(SAID) == ""
    named = "document.activeElement.lastChild.textContent"
    assert page.value(named) == "Jens-Otto Ravnborg"
    page.press("ArrowDown")
    assert page.value(named) == "Pernille Ebbesgaard"
    page.press("Enter")
    assert "Pernille Ebbesgaard" in page.value(SAID)
    page.press("Tab")
    assert page.value("document.activeElement.textContent") == "Luk · Close"
    page.press("Enter")
    assert page.value(SAID) == ""


def test_width_is_fitted_and_back(page: Any) -> None:
    wide = "document.querySelector('svg').getBoundingClientRect().width"
    before = page.value(wide)
    page.click("#fit")
    assert page.value(wide) != before
    page.click("#fit")
    assert page.value(wide) == before


def test_words_are_readable(page: Any) -> None:
    """Ask for 4.5 to 1 between words and what is behind them (WCAG 2.1, 1.4.3)."""
    page.click("g.person")
    light = """((e, p) => { const [r, g, b] = getComputedStyle(document.querySelector(e))[p]
        .match(/\\d+/g).map(v => v / 255)
        .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b; })"""
    for words, behind in ((".place", "body"), ("blockquote", "blockquote"), ("header p", "header")):
        dark = page.value(f"{light}('{words}', 'color')")
        assert (page.value(f"{light}('{behind}', 'backgroundColor')") + 0.05) / (dark + 0.05) > 4.5


def test_hostile_names_and_quotes_run_nowhere(tmp_path: Path) -> None:
    html = export("html").write(hostile.dataset(*hostile.WORST))
    for page in opened(html, tmp_path):
        for n in range(len(hostile.WORST)):
            page.value(f"show(document.querySelectorAll('g.person')[{n}])")
            assert page.value(f"{PANEL}.length") == 1
        assert page.value("window.hit") is None
        assert page.value("document.querySelectorAll('img, iframe, object, [onload]').length") == 0
        assert hostile.SCRIPT in page.value("document.querySelector('aside').textContent")
        # What turns writing round, or is not seen is shown as a box.
        assert (
            page.value("/[\\u202a-\\u202e\\u2066-\\u2069\\u200b]/.test(document.body.innerHTML)")
            is False
        )


def test_page_without_its_own_policy_would_be_noticed(sample: bytes, tmp_path: Path) -> None:
    """Prove that the checks above can fail: let a page of the same kind ask for something."""
    loose = sample.replace(b"default-src 'none'", b"img-src *").replace(
        b"</body>", b"<img src='http://localhost:9/x.png'></body>"
    )
    with pytest.raises(AssertionError, match="asked for more than itself"):
        for _ in opened(loose, tmp_path):
            pass
