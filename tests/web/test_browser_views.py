"""Every view in a real browser: no barriers, no sideways scrolling, nothing from elsewhere.

A new view is one line in ``VIEWS``.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pyoxigraph as ox
import pytest

import browsing
from referatgraf.web.pages import Site

pytestmark = pytest.mark.slow


class View(NamedTuple):
    """Name a page: its path, {language} and {person}, {meeting} … put in; who has it.

    ``framed`` says that it stands in the frame of the pages (ways, skip link, other language),
    ``script`` that it does more with JavaScript than without.
    """

    path: str
    on: str = "serve site"
    framed: bool = True
    script: bool = False


VIEWS = {
    "first": View("{language}/index.html"),
    "search": View("{language}/search.html", script=True),
    "found": View("{language}/search.html?q=lund", script=True),
    "about": View("{language}/about.html"),
    "lists": View("{language}/list/index.html"),
    "list": View("{language}/list/person/a.html"),
    "person": View("{language}/{person}.html"),
    "organisation": View("{language}/{organisation}.html"),
    "municipality": View("{language}/{municipality}.html"),
    "party": View("{language}/{party}.html"),
    "meeting": View("{language}/{meeting}.html"),
    "source": View("{language}/{source}.html"),
    "network": View("{language}/network.html", script=True),
    "network chosen": View("{language}/network.html?focus={person}&sel={person}", script=True),
    "network table": View("{language}/network/1.html"),
    "network for frames": View("{language}/embed/network.html", framed=False, script=True),
    "questions": View("{language}/questions/index.html"),
    "question": View("{language}/questions/two_hats.html"),
    "SPARQL": View("{language}/sparql.html", script=True),
    "SPARQL asked": View("{language}/sparql.html?query=ASK%7B%7D", on="site", script=True),
    "data": View("{language}/data.html"),
    "vocabulary": View("{language}/ontology.html"),
    "state": View("{language}/service.html", on="serve", framed=False),
    "answer": View("sparql?format=html&query=SELECT%20*%20%7B%3Fs%20?p%20?o%7D%20LIMIT%205",
                   on="serve", framed=False),
    "graph": View("sparql?format=html&query=DESCRIBE%20rg:Party", on="serve", framed=False),
    "wrong query": View("sparql?format=html&query=SELECT", on="serve", framed=False),
}  # fmt: skip
FRAMED = [name for name, view in VIEWS.items() if view.framed]


class Setting(NamedTuple):
    """Say where, in which language, how wide and in which colours a view is looked at."""

    host: str
    language: str
    width: int
    colours: str


SETTINGS = [
    Setting("serve", "da", 1280, "light"),
    Setting("site", "en", 390, "dark"),
]


@pytest.fixture(scope="module")
def places(sample_site: Site) -> dict[str, str]:
    """Give a thing of each kind with much to show, by its path."""
    named = {"Sidsel Maarup", "KKR Sjælland", "Holbæk Kommune", "Venstre"}
    found = {one.kind: one.local for one in sample_site.things.values()}
    return found | {
        one.kind: one.local
        for one in sample_site.things.values()
        if sample_site.graph.label(one.iri, "da") in named
    }


@pytest.fixture
def address(hosts: dict[str, str], places: dict[str, str]) -> Any:
    """Give a function that returns where a view is; what only one host has is there."""

    def found(name: str, host: str = "serve", language: str = "da") -> str:
        view = VIEWS[name]
        host = host if host in view.on else view.on
        return hosts[host] + view.path.format(language=language, **places)

    return found


def home(url: str) -> str:
    return "/".join(url.split("/")[:3]) + "/"


def sideways(page: Any, width: int = 0) -> int:
    """Return by how many pixels a page is wider than its window.

    WCAG 2.1, 1.4.10 asks that nobody scrolls sideways at 320 pixels.
    """
    before = page.viewport_size
    page.set_viewport_size(before | ({"width": width} if width else {}))
    wider: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.set_viewport_size(before)
    return max(0, wider)


def faults(watch: browsing.Watch, url: str, language: str) -> list[str]:
    """Return what is wrong with a view; a status over 399 is told on a browser's console, too."""
    page, status = watch.page, watch.page.goto(url).status
    found = browsing.barriers(page)
    found += [f"{by} pixels too wide" for by in (sideways(page), sideways(page, 320)) if by]
    if page.locator("h1").count() != 1 or not page.title():
        found.append("not one heading, or no title")
    if page.locator("html").get_attribute("lang") != language:
        found.append("another language")
    found += [said for said in watch.complaints if f"status of {status}" not in said]
    found += watch.strange(home(url))
    watch.complaints.clear()
    watch.asked.clear()
    return found


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda one: "-".join(map(str, one)))
def test_77_views_have_no_barriers_and_ask_nobody_else(
    browser: Any, address: Any, setting: Setting
) -> None:
    size = {"width": setting.width, "height": 844}
    with browsing.opened(browser, viewport=size, color_scheme=setting.colours) as watch:
        found = {}
        for name, view in VIEWS.items():
            url = address(name, setting.host, setting.language)
            found[name] = faults(
                watch, url, setting.language if "{language}" in view.path else "da"
            )
        assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_views_say_the_same_without_javascript(browser: Any, address: Any) -> None:
    bare = browsing.opened(browser, java_script_enabled=False)
    with browsing.opened(browser) as watch, bare as without:
        for name, view in VIEWS.items():
            for one in (watch, without):
                one.page.goto(address(name))
            if view.script:
                told = without.page.locator("noscript, main form[action]")
                assert told.count() > 0, "why there is less, or a form that works"
                assert without.page.locator("main a").count() > 0, "another way to the same"
            else:
                words = watch.page.locator("main").inner_text()
                assert without.page.locator("main").inner_text() == words != "", name


FOCUS = """() => { const e = document.activeElement, s = getComputedStyle(e);
  const r = e.getBoundingClientRect(), all = [...document.querySelectorAll("*")];
  return { place: all.indexOf(e), kind: e.className, outline: s.outlineStyle,
    width: parseFloat(s.outlineWidth), seen: r.width > 0 && r.right > 0 && r.bottom > 0 &&
      r.left < innerWidth && r.top < innerHeight }; }"""


def test_keyboard_goes_on_in_order_and_one_sees_where(browser: Any, address: Any) -> None:
    with browsing.opened(browser) as watch:
        for name, view in VIEWS.items():
            watch.page.goto(address(name))
            watch.page.wait_for_load_state("networkidle")  # what a script still builds moves focus
            stops = list(stopped_at(watch.page, 10))
            assert all(one["outline"] != "none" and one["width"] >= 2 for one in stops), name
            assert all(one["seen"] for one in stops), name
            assert len(stops) > 2, name
            assert not view.framed or stops[0]["kind"] == "skip", name


def stopped_at(page: Any, most: int) -> Iterator[dict[str, Any]]:
    """Yield where the focus is at each press of Tab, until it has been round."""
    last = -1
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["place"] <= last:
            return
        yield stop
        last = stop["place"]


def test_skip_link_leads_past_the_ways(browser: Any, address: Any) -> None:
    with browsing.opened(browser) as watch:
        page = watch.page
        page.goto(address("person"))
        for key in ("Tab", "Enter", "Tab"):
            page.keyboard.press(key)
        assert page.evaluate("document.querySelector('main a') === document.activeElement")


def test_language_switch_keeps_the_page(browser: Any, address: Any) -> None:
    with browsing.opened(browser) as watch:
        page = watch.page
        for name in (
            "found",
            "list",
            "person",
            "SPARQL asked",
        ):  # of the others test_pages.py tells
            url = address(name, "site")
            page.goto(url)
            titles = [page.title()]
            for language in ("en", "da"):
                page.click(".switch a")
                page.wait_for_url(url.replace("/da/", f"/{language}/"))
                titles.append(page.title())
            assert titles[0] == titles[2] != titles[1], name


def test_printed_views_are_black_on_white_without_ways(browser: Any, address: Any) -> None:
    style = "(s => [s.color, s.backgroundColor])(getComputedStyle(document.body))"
    with browsing.opened(browser) as watch:
        page = watch.page
        page.emulate_media(media="print", color_scheme="dark")
        for name in FRAMED:
            page.goto(address(name))
            assert page.locator("header nav:visible, .skip:visible, .report:visible").count() == 0
            assert page.locator("h1:visible").count() == 1, name
            assert page.evaluate(style) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"], name


@pytest.mark.parametrize("host", ["serve", "site"])
def test_data_twins_stand_where_the_page_says(browser: Any, address: Any, host: str) -> None:
    with browsing.opened(browser) as watch:
        for name in ("person", "organisation", "municipality", "party", "meeting", "source"):
            watch.page.goto(address(name, host))
            links = watch.page.locator("head link[rel=alternate][type]")
            for link in links.all():
                answer = watch.page.request.get(link.evaluate("link => link.href"))
                assert answer.status == 200
                media = ox.RdfFormat.from_media_type(link.get_attribute("type"))
                assert sum(1 for _ in ox.parse(answer.body(), format=media)) > 1
            assert links.count() == 2
