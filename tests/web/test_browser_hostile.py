"""Names that would like to be markup, in a real browser: they stay words (case 76)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pyoxigraph as ox
import pytest

import browsing
from folders import built
from referatgraf.model import Basis, DissentKind, Outcome
from referatgraf.web.pages import open_site, paths, write_site
from serving import hosted

pytestmark = pytest.mark.slow
IMAGE = "<img src=x onerror=window.hit=1>"
WORST = [
    f"</script>{IMAGE}<script>window.hit=1</script>",
    "\"><svg onload=window.hit=1> ' onmouseover=window.hit=1 x='",
    "javascript:window.hit=1",
    "]]><!--<![CDATA[ </title></style></textarea> &lt;b&gt;",
    "\u202egro.elpmaxe\u2066\u200b A\u2028window.hit=1\u2029",
    "{{constructor.constructor('window.hit=1')()}} ${window.hit=1}",
]
# No element and no attribute came of the names, no letter that turns or hides others (an editor
# keeps its cursor in one).
UNHARMED = """() => window.hit === undefined
  && !document.querySelector("img, iframe, object, embed, base")
  && !document.querySelector("main script:not([src], [type='application/json'])")
  && [...document.querySelectorAll("*")].every(e =>
       [...e.attributes].every(a => !a.name.startsWith("on") && !/^javascript:/i.test(a.value)))
  && !/[\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u2028\\u2029]/.test(
       document.querySelector(".CodeMirror") ? "" : document.body.innerText)"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, minutes: Callable[[str], Any]) -> Path:
    """Write a site in which everything that has a name has the worst ones."""
    folder = tmp_path_factory.mktemp("hostile")
    m = minutes("4f2a")
    body = m.kkr()
    m.meeting(body, place=WORST[0])
    for n, name in enumerate(WORST):
        firm = m.organisation(f"Firma {name}")
        who = m.person(f"Karla {name}", variants=(f"K. {name}",))
        m.participation(who, on_behalf_of=firm, basis=Basis.AFFILIATED)
        m.membership(who, firm, title=name)
        item = m.item(name, n + 1, number=str(n + 1))
        m.decision(item, name, Outcome.APPROVED)
        m.dissent(item, who, DissentKind.RESERVATION, text=name)
    site = open_site(built(folder / "out", m.record()), contact="ret@example.org")
    write_site(site, folder / "site", lambda done, total: None)
    assert sum("/person/" in path for path in paths(site)) >= 2 * len(WORST)
    return folder / "site"


def harmless(watch: browsing.Watch, url: str) -> bool:
    """Open a page and tell whether nothing in it runs; its status is told on the console, too."""
    answer = watch.page.goto(url)
    told = f"status of {answer.status}" if answer else "no answer"
    assert [said for said in watch.complaints if told not in said] == [], url
    watch.complaints.clear()
    return bool(watch.page.evaluate(UNHARMED))


def test_76_hostile_names_are_words_on_every_page_of_a_site(browser: Any, hostile: Path) -> None:
    pages = sorted(path.relative_to(hostile).as_posix() for path in hostile.rglob("*.html"))
    with hosted(hostile) as address, browsing.opened(browser) as watch:
        for path in (p for p in pages if p.startswith("da/")):
            assert harmless(watch, address + path), path
        assert len(pages) > 40
        for typed in ("karla", "script", *WORST):
            assert harmless(watch, f"{address}da/search.html?q={quote(typed)}"), typed
            assert watch.page.input_value("#q") == typed
        watch.page.fill("#q", "karla")
        watch.page.locator("#results li").nth(len(WORST) - 1).wait_for()
        assert watch.page.evaluate(UNHARMED)
        assert WORST[0] in watch.page.locator("#results").inner_text()
        watch.clean(address)


def asking(query: str) -> str:
    return f"sparql?format=html&query={quote(query)}"


def test_76_hostile_queries_and_answers_are_words(browser: Any, hosts: dict[str, str]) -> None:
    told = " ".join(str(ox.Literal(one)) for one in WORST)
    rows = f"SELECT ?x {{ VALUES ?x {{ {told} <javascript:alert(1)> <http://e/'onclick=x> }} }}"
    graph = f"CONSTRUCT {{ <urn:a> <urn:b> ?x }} {{ VALUES ?x {{ {told} }} }}"
    wrong = [asking(f"SELECT {one}") for one in WORST]
    lost = ["da/" + quote(one, safe="") + ".html" for one in WORST]
    with browsing.opened(browser) as watch:
        for path in (asking(rows), asking(graph), *wrong, *lost):
            assert harmless(watch, hosts["serve"] + path), path
        watch.page.goto(hosts["serve"] + asking(rows))
        cells = watch.page.locator("td").all_inner_texts()
        assert cells[0] == WORST[0] and "⟨U+202E⟩" in cells[4]
        watch.clean(hosts["serve"])
