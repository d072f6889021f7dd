"""From the first page to the words that prove a fact, as people go: mouse, keys, no network."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import browsing

pytestmark = pytest.mark.slow
WORDS = {
    "da": {"search": "Søg", "lists": "Register A–Å", "about": "Om siderne", "found": "1 fundet."},
    "en": {"search": "Search", "lists": "Index A–Å", "about": "About", "found": "1 found."},
}


@pytest.fixture
def watch(browser: Any) -> Iterator[browsing.Watch]:
    with browsing.opened(browser) as found:
        yield found


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("host", ["serve", "site"])
def test_from_a_name_to_the_words_of_the_minutes(
    watch: browsing.Watch, hosts: dict[str, str], host: str, language: str
) -> None:
    page, told = watch.page, WORDS[language]
    page.goto(f"{hosts[host]}{language}/index.html")
    page.get_by_role("searchbox").fill("maarup")
    page.get_by_role("button", name=told["search"]).click()
    page.get_by_role("status").get_by_text(told["found"]).wait_for()
    assert page.url.endswith(f"/{language}/search.html?q=maarup")
    page.locator("#results").get_by_role("link", name="Sidsel Maarup").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Sidsel Maarup"
    fact = page.locator("#offices .fact").first
    quote = fact.locator("mark").first.inner_text()
    fact.locator(".where a").first.click()
    line = page.locator(".line:target")
    assert quote == "Borgmester Holbæk Kommune" and quote in line.inner_text()
    assert line.locator("mark").count() > 0
    assert line.evaluate("e => { const r = e.getBoundingClientRect();"
                         " return r.top >= 0 && r.bottom <= innerHeight }")  # fmt: skip
    page.locator("main a[href*='/meeting/']").first.click()
    assert "KKR Sjælland 2023-03-10" in page.get_by_role("heading", level=1).inner_text()
    page.locator("main").get_by_role("link", name="KKR Sjælland", exact=True).first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "KKR Sjælland"
    page.locator("nav").get_by_role("link", name=told["lists"]).click()
    page.locator(".kinds a[href*='list/person/a.html']").click()
    assert page.locator(".names a").count() > 0
    page.locator("nav").get_by_role("link", name=told["about"]).click()
    assert page.get_by_role("heading", level=2).count() > 2
    page.locator(".home a").click()
    assert page.url.endswith(f"/{language}/index.html")
    watch.clean(hosts[host])


def test_keys_lead_from_the_search_to_a_person(
    watch: browsing.Watch, hosts: dict[str, str]
) -> None:
    page = watch.page
    page.goto(f"{hosts['site']}da/search.html")
    page.locator("#q").focus()
    page.keyboard.type("kommune")
    page.locator("#results a").nth(2).wait_for()
    named = "document.activeElement.textContent"
    names = page.locator("#results a").all_inner_texts()
    for key, name in (("ArrowDown", names[0]), ("ArrowDown", names[1]), ("ArrowUp", names[0])):
        page.keyboard.press(key)
        assert page.evaluate(named) == name
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "search" not in url)
    assert page.get_by_role("heading", level=1).inner_text() == names[0]
    watch.clean(hosts["site"])


@pytest.mark.parametrize(
    ("typed", "told"),
    [("SOROE", "3 fundet."), ("zzzz", "Intet fundet. Prøv en del af navnet."), ("  ", "")],
)
def test_search_says_how_many_it_found(
    watch: browsing.Watch, hosts: dict[str, str], typed: str, told: str
) -> None:
    watch.page.goto(f"{hosts['site']}da/search.html")
    watch.page.fill("#q", typed)
    watch.page.wait_for_function(
        "t => document.querySelector('#count').textContent === t", arg=told
    )
    assert watch.page.locator("#results li").count() == int((re.match(r"\d+", told) or "0")[0])


def test_77_search_goes_on_when_the_network_is_cut(
    watch: browsing.Watch, hosts: dict[str, str]
) -> None:
    page = watch.page
    page.goto(f"{hosts['site']}en/search.html?q=maarup")
    page.get_by_text("1 found.").wait_for()
    page.context.set_offline(True)
    page.fill("#q", "ravnborg")
    page.locator("#results").get_by_role("link", name="Jens-Otto Ravnborg").wait_for()
    watch.clean(hosts["site"])


def test_77_search_that_never_got_its_index_says_so(
    watch: browsing.Watch, hosts: dict[str, str]
) -> None:
    page = watch.page
    page.goto(f"{hosts['site']}en/search.html")
    page.context.set_offline(True)
    page.fill("#q", "maarup")
    page.get_by_text("The search cannot load its index; use the lists below.").wait_for()
    assert page.locator(".kinds a").count() > 5


def test_77_site_opens_from_the_disk_without_any_network(browser: Any, site_folder: Path) -> None:
    start = site_folder.as_uri() + "/"
    with browsing.opened(browser, offline=True) as watch:
        page = watch.page
        page.goto(start + "index.html")
        page.wait_for_url(lambda url: url.endswith("/da/index.html"))
        for name in (r"KKR Sjælland 2023-10-06", "KKR Sjælland", "Sidsel Maarup"):
            page.locator("main").get_by_role("link", name=name, exact=True).first.click()
            assert page.get_by_role("heading", level=1).inner_text() == name
            sheet = "getComputedStyle(document.querySelector('header')).display"
            assert page.evaluate(sheet) == "flex", "its style is there"
        page.locator(".where a").first.click()
        assert page.locator(".line:target mark").count() > 0
        watch.clean(start)
