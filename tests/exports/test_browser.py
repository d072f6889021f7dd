"""Open the page in a real browser; skipped where there is none."""

import io
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

import browsing
from referatgraf.exports import export
from referatgraf.store import open_store


def beside(name: str) -> Any:
    """Import a module beside this file; the tests are no package."""
    spec = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


hostile = beside("hostile")
pytestmark = pytest.mark.slow
SIZE = {"width": 1280, "height": 900}
COUNT = "#count"
SEEN = "aside section:not([hidden])"


@pytest.fixture(scope="module")
def sample(sample_out: Path) -> bytes:
    return export("html").write(open_store(sample_out).dataset)


@pytest.fixture
def page(sample: bytes, browser: Any, tmp_path: Path) -> Iterator[Any]:
    yield from opened(browser, sample, tmp_path)


def opened(browser: Any, html: bytes, folder: Path) -> Iterator[Any]:
    path = folder / "page.html"
    path.write_bytes(html)
    with browsing.opened(browser, viewport=SIZE) as watch:
        watch.page.goto(path.as_uri())
        yield watch.page
        watch.clean(path.as_uri())


def shown(page: Any, kind: str = "person") -> list[str]:
    """Return the names in the picture that the search leaves."""
    names = "groups => groups.map(g => g.lastChild.textContent)"
    found: list[str] = page.locator(f"g.{kind}:not(.away)").evaluate_all(names)
    return found


def said(page: Any) -> str:
    """Return what the open panel tells."""
    return "|".join(page.locator(SEEN).all_inner_texts())


def test_page_is_seen_and_nobody_is_hidden_at_first(page: Any) -> None:
    image = pytest.importorskip("PIL.Image").open(io.BytesIO(page.screenshot())).convert("RGB")
    assert len(image.getcolors(1 << 24)) > 100
    assert len(shown(page)) == 25
    assert page.locator(SEEN).count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_search_leaves_who_fits_by_name_or_organisation(page: Any) -> None:
    page.fill("#search", "MAARUP")
    assert shown(page) == ["Sidsel Maarup"]
    assert page.text_content(COUNT) == "1 af 25 · 1 of 25"
    page.fill("#search", "kkr sjæl")
    assert sorted(shown(page)) == ["Sidsel Maarup", "Torkild Lundager", "Villads Agerskov"]
    towns = ["Holbæk Kommune", "Kalundborg Kommune", "Slagelse Kommune"]
    assert sorted(shown(page, "body")) == sorted([*towns, "KKR Sjælland"])
    page.fill("#search", "nobody of that name")
    assert shown(page) == []
    assert page.text_content(COUNT).startswith("0 af 25")


def test_click_shows_the_words_with_file_and_line(page: Any) -> None:
    page.locator("g.person").first.click()
    assert said(page).startswith("Luk · Close\nSidsel Maarup")
    assert "kkr-sjaelland-2023-03-10.txt, linje · line 44" in said(page)
    assert "Sidsel Maarup, (C) (KKR Sjælland)" in said(page)
    page.click(f"{SEEN} button")
    assert said(page) == ""


def test_keys_are_enough(page: Any) -> None:
    page.click("#search")
    page.keyboard.type("roskilde")
    page.keyboard.press("Enter")
    assert "Jens-Otto Ravnborg" in said(page)
    page.keyboard.press("Escape")
    assert said(page) == ""
    named = "document.activeElement.lastChild.textContent"
    assert page.evaluate(named) == "Jens-Otto Ravnborg"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(named) == "Pernille Ebbesgaard"
    page.keyboard.press("Enter")
    assert "Pernille Ebbesgaard" in said(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Luk · Close"
    page.keyboard.press("Enter")
    assert said(page) == ""


def test_width_is_fitted_and_back(page: Any) -> None:
    wide = "document.querySelector('svg').getBoundingClientRect().width"
    before = page.evaluate(wide)
    page.click("#fit")
    assert page.evaluate(wide) != before
    page.click("#fit")
    assert page.evaluate(wide) == before


def test_page_has_no_barriers(page: Any) -> None:
    assert browsing.barriers(page) == []
    page.locator("g.person").first.click()
    assert browsing.barriers(page) == []


def test_hostile_names_and_quotes_run_nowhere(browser: Any, tmp_path: Path) -> None:
    html = export("html").write(hostile.dataset(*hostile.WORST))
    for page in opened(browser, html, tmp_path):
        for n in range(len(hostile.WORST)):
            page.evaluate(f"show(document.querySelectorAll('g.person')[{n}])")
            assert page.locator(SEEN).count() == 1
        assert page.evaluate("window.hit") is None
        assert page.locator("img, iframe, object, [onload]").count() == 0
        assert hostile.SCRIPT in page.text_content("aside")
        # What turns writing round, or is not seen is shown as a box.
        turning = "/[\\u202a-\\u202e\\u2066-\\u2069\\u200b]/.test(document.body.innerHTML)"
        assert page.evaluate(turning) is False


def test_page_without_its_own_policy_would_be_noticed(
    sample: bytes, browser: Any, tmp_path: Path
) -> None:
    """Prove that the checks above can fail: let a page of the same kind ask for something."""
    loose = sample.replace(b"default-src 'none'", b"img-src *").replace(
        b"</body>", b"<img src='http://localhost:9/x.png'></body>"
    )
    with pytest.raises(AssertionError, match="asked for more than its own"):
        for _ in opened(browser, loose, tmp_path):
            pass
