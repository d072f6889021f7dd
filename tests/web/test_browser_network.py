"""Use the network view in a real browser; skipped where there is none."""

import csv
import io
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

import browsing
from referatgraf.web.pages import Site, open_site, render

pytestmark = pytest.mark.slow
HOME = "http://network.test/"
# Drawn by the processor, as a machine without a graphics card does it.
GL = ("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
_spec = spec_from_file_location("network_data", Path(__file__).with_name("test_network_data.py"))
assert _spec and _spec.loader
data = module_from_spec(_spec)
_spec.loader.exec_module(data)


@pytest.fixture(scope="module")
def drawing(browser: Any) -> Iterator[Any]:
    """Give a Chromium that certainly has WebGL."""
    found = browser.browser_type.launch(executable_path=browsing.program(), args=list(GL))
    yield found
    found.close()


@pytest.fixture
def flat(browser: Any) -> Iterator[Any]:
    """Give a Chromium without WebGL."""
    flags = (*browsing.FLAGS, "--disable-3d-apis")
    found = browser.browser_type.launch(executable_path=browsing.program(), args=list(flags))
    yield found
    found.close()


@contextmanager
def shown(
    browser: Any, site: Site, path: str, change: Any = None, **settings: Any
) -> Iterator[Any]:
    """Give the view at a path; the site answers from memory, no server is needed.

    ``change`` gets the path and bytes of each file and may return others.
    """

    def answer(route: Any) -> None:
        asked = urlsplit(route.request.url).path.lstrip("/")
        page = render(site, asked)
        if page is None:
            route.fulfill(status=404)
        else:
            body = change(asked, page.body) if change else page.body
            route.fulfill(body=body, content_type=page.media)

    settings.setdefault("viewport", {"width": 900, "height": 600})
    with browsing.opened(browser, accept_downloads=True, **settings) as watch:
        watch.page.route(f"{HOME}**", answer)
        watch.page.goto(HOME + path)
        watch.page.wait_for_selector("body[data-ready]")
        yield watch.page
        watch.clean(HOME)


def told(page: Any) -> str:
    return str(page.inner_text("#told"))


def numbers(page: Any) -> list[int]:
    """Return people, organisations, ties."""
    return [int(n) for n in re.findall(r"(\d+) (?:people|organisations|ties)", told(page))]


def query(page: Any) -> dict[str, str]:
    return {key: value for key, (value,) in parse_qs(urlsplit(page.url).query).items()}


def ready(page: Any, number: int) -> None:
    page.wait_for_selector(f"body[data-ready='{number}']")


def names(page: Any) -> set[str]:
    return set(page.locator("#table tbody th bdi").all_inner_texts())


def test_view_starts_from_one_organisation_and_has_an_equal_table(
    drawing: Any, sample_site: Site
) -> None:
    with shown(drawing, sample_site, "en/network.html") as page:
        assert told(page).startswith("Around KKR Sjælland:")
        assert numbers(page) == [14, 14, 31]
        assert page.locator("#table tbody tr").count() == 31
        assert page.locator("#canvas canvas").count() > 3
        assert page.is_hidden("#no-webgl") and page.is_hidden("#still")
        assert browsing.barriers(page) == []
        row = page.locator("#table tbody tr").filter(has_text="Sidsel Maarup").first.inner_text()
        assert "⇄ two hats" in row and "● certain" in row


@pytest.mark.parametrize("width", [390, 1280])
def test_view_fits_the_window_and_has_no_barriers_in_the_dark(
    drawing: Any, sample_site: Site, width: int
) -> None:
    path = "da/network.html?sel=person/pa3smpj5c44634ey3"
    settings = {"viewport": {"width": width, "height": 800}, "color_scheme": "dark"}
    with shown(drawing, sample_site, path, **settings) as page:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.is_visible("#panel")
        assert browsing.barriers(page) == []


def test_filters_change_the_view_and_the_address_and_back_undoes_them(
    drawing: Any, sample_site: Site
) -> None:
    with shown(drawing, sample_site, "en/network.html") as page:
        page.select_option("#party", label="F SF - Socialistisk Folkeparti")
        ready(page, 2)
        assert query(page) == {"party": "party/sf"}
        assert numbers(page) == [2, 3, 4]
        assert names(page) == {"Hjalmar Stenstrup", "Gudrun Holmegaard"}
        page.select_option("#depth", "1")
        ready(page, 3)
        assert query(page) == {"party": "party/sf", "depth": "1"}
        assert numbers(page) == [2, 1, 2]
        page.check("#ties [value=member]")
        ready(page, 4)
        assert query(page)["ties"] == "represents,member,meets"
        page.go_back()
        page.go_back()
        ready(page, 6)
        assert query(page) == {"party": "party/sf"} and numbers(page) == [2, 3, 4]
        page.go_back()
        ready(page, 7)
        assert query(page) == {} and numbers(page) == [14, 14, 31]


def test_address_alone_gives_the_view(drawing: Any, sample_site: Site) -> None:
    path = "en/network.html?focus=municipality/0316&depth=1&ties=office&from=2023-06-01"
    with shown(drawing, sample_site, path) as page:
        assert "Holbæk" in told(page)
        assert page.is_checked("#ties [value=office]")
        assert not page.is_checked("#ties [value=represents]")
        assert page.inner_text("#from-day") == "2023-06-16"
        other = page.evaluate("document.querySelector('.switch a').href")
        assert other == HOME + path.replace("en/", "da/")


def test_period_is_chosen_by_keys(drawing: Any, sample_site: Site) -> None:
    with shown(drawing, sample_site, "en/network.html") as page:
        page.focus("#from")
        page.keyboard.press("End")
        page.wait_for_selector("body[data-ready]:not([data-ready='1'])")
        assert query(page) == {"from": "2023-10-06"}
        assert page.get_attribute("#from", "aria-valuetext") == "2023-10-06"
        seen = page.locator("#table tbody td:nth-child(5)").all_inner_texts()
        assert seen and set(seen) == {"2023-10-06"}
        page.click("#reset")
        page.wait_for_selector("#from[aria-valuetext='2023-03-10']")
        assert query(page) == {}


def test_search_starts_the_view_from_somebody_else(drawing: Any, sample_site: Site) -> None:
    with shown(drawing, sample_site, "da/network.html") as page:
        page.fill("#find", "holmegard")
        page.wait_for_selector("#found li:has-text('Intet fundet')")
        page.fill("#find", "gudrun holm")
        page.wait_for_selector("#found button:has-text('Gudrun Holmegaard')")
        page.keyboard.press("Enter")
        ready(page, 2)
        assert told(page).startswith("Omkring Gudrun Holmegaard")
        assert query(page)["focus"].startswith("person/")
        assert "Gudrun Holmegaard" in names(page)


def test_chosen_node_shows_its_ties_and_their_words(drawing: Any, sample_site: Site) -> None:
    with shown(drawing, sample_site, "en/network.html") as page:
        page.click("#table tr:has-text('Sidsel Maarup') .see")
        page.wait_for_selector("#panel h2:has-text('Sidsel Maarup')")
        assert query(page) == {"sel": "person/pa3smpj5c44634ey3"}
        assert "Two hats" in page.inner_text("#panel")
        page.click("#panel summary:has-text('Holbæk')")
        quote = page.wait_for_selector("#panel blockquote mark")
        assert "Maarup" in quote.inner_text() or "Holbæk" in quote.inner_text()
        link = page.locator("#panel blockquote a").first.get_attribute("href")
        assert re.fullmatch(rf"{HOME}en/source/[a-z0-9]+\.html#L\d+", link or "")
        page.keyboard.press("Escape")
        page.wait_for_selector("#panel", state="hidden")
        assert query(page) == {}


def test_table_sorts_by_its_heads(drawing: Any, sample_site: Site) -> None:
    with shown(drawing, sample_site, "da/network.html") as page:
        page.click("#table thead button:has-text('Person')")
        once = page.locator("#table tbody th bdi").all_inner_texts()
        assert page.get_attribute("#table th:first-child", "aria-sort") == "ascending"
        page.click("#table thead button:has-text('Person')")
        assert page.get_attribute("#table th:first-child", "aria-sort") == "descending"
        twice = page.locator("#table tbody th bdi").all_inner_texts()
        assert once[0] == twice[-1] == "Alfhild Kragh Vesterdal"


def saved(page: Any, kind: str) -> bytes:
    with page.expect_download() as waiting:
        page.click(f"[data-save={kind}]")
    assert waiting.value.suggested_filename.endswith(f".{kind}")
    return Path(waiting.value.path()).read_bytes()


def test_saved_files_hold_just_the_view(drawing: Any, sample_site: Site) -> None:
    import networkx as nx

    with shown(drawing, sample_site, "en/network.html?party=party/sf") as page:
        people, bodies, ties = numbers(page)
        graph = nx.read_gexf(io.BytesIO(saved(page, "gexf")))
        assert len(graph) == people + bodies
        assert graph.nodes[f"{data.BASE}organisation/kkr-sjaelland"]["label"] == "KKR Sjælland"
        assert {e["relation"] for *_, e in graph.edges(data=True)} == {"represents", "meets"}
        rows = list(csv.DictReader(io.StringIO(saved(page, "csv").decode())))
        assert len(rows) == ties and {row["party"] for row in rows} == {"F"}
        picture = ElementTree.fromstring(saved(page, "svg"))
        words = "".join(picture.itertext())
        assert "Gudrun Holmegaard" in words and "Torkild Lundager" not in words
        assert "Party: F SF" in words and "Saved 20" in words  # legend, filter, date
        assert saved(page, "png").startswith(b"\x89PNG")


def test_hostile_names_run_nowhere_and_no_file_breaks(drawing: Any) -> None:
    site = open_site(data.named(*data.WORST))
    with shown(drawing, site, "da/network.html?depth=all") as page:
        assert page.locator("#table tbody tr").count() == len(data.WORST)
        for button in page.locator(".see").all():
            button.click()
        assert page.evaluate("window.hit") is None
        assert page.locator("img, iframe, [onload]").count() == 0
        ElementTree.fromstring(saved(page, "svg"))
        root = ElementTree.fromstring(saved(page, "gexf"))
        labels = {n.get("label") for n in root.iter("{http://gexf.net/1.3}node")}
        assert data.WORST[0] in labels
        cells = [
            cell for row in csv.reader(io.StringIO(saved(page, "csv").decode())) for cell in row
        ]
        assert "'=cmd|' /C calc'!A0" in cells
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_view_over_the_cap_says_how_many_are_left_out(drawing: Any, sample_site: Site) -> None:
    def capped(path: str, body: bytes) -> bytes:
        if path != "network/index.json":
            return body
        return json.dumps({**json.loads(body), "cap": 10}).encode()

    with shown(drawing, sample_site, "en/network.html", capped) as page:
        assert "capped at 10: 18 are left out" in page.inner_text("#capped")
        assert sum(numbers(page)[:2]) == 10
        page.select_option("#depth", "1")
        page.wait_for_selector("#capped:has-text('5 are left out')")
    with shown(drawing, sample_site, "en/network.html") as page:
        assert page.locator("#capped").count() == 0


def test_without_webgl_a_still_picture_is_told_of_and_the_rest_works(
    flat: Any, sample_site: Site
) -> None:
    with shown(flat, sample_site, "en/network.html") as page:
        assert page.is_visible("#no-webgl")
        assert "Sidsel Maarup" in page.text_content("#canvas svg")
        page.select_option("#party", "party/sf")
        ready(page, 2)
        assert "Sidsel Maarup" not in page.text_content("#canvas svg")
        assert numbers(page) == [2, 3, 4]


def test_embedded_view_has_no_ways_and_leads_to_the_whole_page(
    drawing: Any, sample_site: Site
) -> None:
    with shown(drawing, sample_site, "en/embed/network.html?party=party/sf") as page:
        assert page.locator("header, footer").count() == 0
        assert numbers(page) == [2, 3, 4]
        whole = page.evaluate("document.querySelector('#whole').href")
        assert whole == f"{HOME}en/network.html?party=party/sf"
        assert browsing.barriers(page) == []
    with shown(drawing, sample_site, "en/network.html?party=party/sf") as page:
        code = page.evaluate("document.querySelector('#embed').textContent")
        assert f'src="{HOME}en/embed/network.html?party=party/sf"' in code


def test_unknown_focus_is_told_of(drawing: Any, sample_site: Site) -> None:
    with shown(drawing, sample_site, "en/network.html?focus=person/../../x&party=%3Cb%3E") as page:
        assert told(page).startswith("The network does not hold what is asked for.")
        assert "Nothing fits" in page.inner_text("#table tbody")


def test_what_the_address_should_not_hold_is_told_and_left_out(
    drawing: Any, sample_site: Site
) -> None:
    path = "en/network.html?depth=9&from=soon&ties=loves&kind=%3Cb%3E&colour=red&party=party/sf"
    with shown(drawing, sample_site, path) as page:
        odd = page.inner_text("#odd")
        assert "leaves out: colour, depth=9, ties=loves, from=soon, kind=<b>" in odd
        assert numbers(page) == [2, 3, 4]
        assert browsing.barriers(page) == []
    with shown(drawing, sample_site, "en/network.html?depth=1&ties=represents,office") as page:
        assert page.locator("#odd").count() == 0


def test_drawing_opens_two_contexts(drawing: Any, sample_site: Site) -> None:
    """Each context of WebGL takes a machine without a graphics card a tenth of a second."""
    counting = b"""const own = HTMLCanvasElement.prototype.getContext;
        window.made = new Set();
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
            const found = own.call(this, kind, ...more);
            if (found && kind.startsWith("webgl")) made.add(this);
            return found;
        };
    """

    def change(path: str, body: bytes) -> bytes:
        return counting + body if path == "assets/network/main.js" else body

    with shown(drawing, sample_site, "en/network.html", change) as page:
        page.select_option("#party", label="F SF - Socialistisk Folkeparti")
        ready(page, 2)
        assert page.is_hidden("#no-webgl")
        assert page.evaluate("made.size") == 2
