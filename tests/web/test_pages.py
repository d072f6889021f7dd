"""Pages of a site: links, languages, hostile names, who has a page, the same bytes every time."""

import json
import re
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import html5lib
import pyoxigraph as ox
import pytest
import rdflib

from folders import BASE, built
from referatgraf.errors import visible
from referatgraf.model import Attendance, Basis, DissentKind, Outcome
from referatgraf.reference import reference_quads
from referatgraf.store import open_store
from referatgraf.web.pages import Site, open_site, paths, render
from referatgraf.web.pages.things import local_part

GOLDEN = Path(__file__).parents[1] / "golden" / "web"


class Tags(HTMLParser):
    """Collect the elements of a page and the text outside scripts."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {key: value or "" for key, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [attrs[name] for _, attrs in self.found if name in attrs]


def body(site: Site, path: str) -> bytes:
    found = render(site, path)
    assert found is not None, path
    return found.body


@pytest.fixture(scope="module")
def sample(sample_out: Path) -> Site:
    return open_site(open_store(sample_out), contact="ret@example.org")


@pytest.fixture(scope="module")
def files(sample: Site) -> dict[str, bytes]:
    return {path: body(sample, path) for path in paths(sample)}


@cache
def register() -> frozenset[str]:
    """Give the paths of what stands at the IRIs of the register, the same in every site."""
    iris = re.findall(f"^<{BASE}([^>]*)>", reference_quads(BASE), re.MULTILINE)
    return frozenset(f"{local}/index.html" for local in iris)


def test_every_link_leads_to_a_file_and_to_an_anchor_in_it(files: dict[str, bytes]) -> None:
    pages = {path: Tags(page) for path, page in files.items() if path.endswith(".html")}
    anchors = {path: set(page.values("id")) for path, page in pages.items()}
    checked = 0
    for path, page in pages.items():
        for link in [*page.values("href"), *page.values("src"), *page.values("action")]:
            parts = urlsplit(link)
            if parts.scheme in ("mailto", "https", "http", "data"):
                continue
            assert not parts.netloc
            target = resolved(path, unquote(parts.path)) if parts.path else path
            if target.endswith("/sparql.html"):
                continue  # the page that asks in the browser is made elsewhere
            assert target in files, (path, link)
            assert not parts.fragment or parts.fragment in anchors[target], (path, link)
            checked += 1
    assert checked > 2000


def resolved(page: str, link: str) -> str:
    """Return where a relative link leads below the folder."""
    parts = list(PurePosixPath(page).parent.parts)
    for part in link.split("/"):
        if part == "..":
            parts.pop()  # an IndexError leads out of the folder
        else:
            parts.append(part)
    return "/".join(parts)


def test_every_page_is_well_formed_and_names_no_id_twice(files: dict[str, bytes]) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for path, page in files.items():
        if path.endswith(".html") and (path not in register() or path.startswith("party/")):
            parser.parse(page.decode())
            ids = Tags(page).values("id")
            assert len(ids) == len(set(ids)), path


def test_both_languages_have_the_same_pages(files: dict[str, bytes], sample_out: Path) -> None:
    things = [
        re.sub(r"^(da|en)/", "", p) for p in files if re.match(r"(da|en)/(?!list/|embed/|feed)", p)
    ]
    assert len(things) == 2 * len(set(things)) > 100
    for path in (p for p in files if re.match(r"da/(?!list/|embed/).+\.html$", p)):
        other = next(a for t, a in Tags(files[path]).found if a.get("hreflang") == "en")
        assert resolved(path, other["href"]) == "en/" + path.removeprefix("da/")
    danish = open_site(open_store(sample_out), ["da"])
    only = set(paths(danish))
    assert not any(path.startswith("en/") for path in only)
    assert render(danish, "en/index.html") is None
    assert b'hreflang="en"' not in body(danish, "da/index.html")


def test_every_page_asks_search_engines_to_stay_away(files: dict[str, bytes]) -> None:
    for path, page in files.items():
        if path.endswith(".html"):
            assert b'<meta name="robots" content="noindex">' in page, path
    assert b"Disallow: /\n" in files["robots.txt"]


def test_every_iri_of_the_dump_of_these_kinds_has_a_file(
    files: dict[str, bytes], sample_out: Path
) -> None:
    kinds = r"person|organisation|municipality|region|party|meeting|source"
    no_page = re.compile(r"/(participation|group|identifier)/|^source/[^/]*/")
    graph = open_store(sample_out).dataset.publication()
    pattern = re.compile(rf"({kinds})/[^#]*")
    found = set()
    for term in (t for triple in graph for t in (triple.subject, triple.object)):
        if isinstance(term, ox.NamedNode) and term.value.startswith(BASE):
            local = term.value.removeprefix(BASE)
            if pattern.fullmatch(local) and not no_page.search(local):
                found.add(local)
    assert {f"{local}/index.html" for local in found} <= set(files)
    assert any("/item/" in local for local in found)
    assert any("/decision/" in local for local in found)


def test_sitemap_names_every_page_of_a_thing(files: dict[str, bytes]) -> None:
    locs = [
        e.text or ""
        for e in ElementTree.fromstring(files["sitemap-1.xml"]).iter()
        if e.tag.endswith("loc")
    ]
    told = {loc.removeprefix(BASE) for loc in locs}
    assert told <= set(files)
    assert {p for p in files if re.match(r"(da|en)/(person|meeting|source)/", p)} <= told
    assert b"sitemap-1.xml" in files["sitemap.xml"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # rdflib's own reader of JSON-LD
def test_twins_say_the_same_in_turtle_and_json_ld(sample: Site, files: dict[str, bytes]) -> None:
    for path in (f"{local}.ttl" for local in sample.by_local):
        turtle = rdflib.Graph().parse(data=files[path], format="turtle")
        linked = rdflib.Graph().parse(data=files[path.replace(".ttl", ".jsonld")], format="json-ld")
        assert set(turtle) == set(linked), path
        assert (rdflib.URIRef(BASE + path.removesuffix(".ttl")), None, None) in turtle


def test_a_person_shows_offices_quotes_places_and_the_way_to_object(sample: Site) -> None:
    node = person(sample, "Sidsel Maarup")
    local = sample.things[node].local
    danish, english = (
        body(sample, f"da/{local}.html").decode(),
        body(sample, f"en/{local}.html").decode(),
    )
    assert "<mark>Borgmester Holbæk Kommune</mark>" in danish
    assert "kkr-sjaelland-2023-03-10.txt, linje 24</bdi></a>" in danish
    assert "kkr-sjaelland-2023-03-10.txt, line 24</bdi></a>" in english
    assert 'mayor (<span lang="da">Borgmester</span>), ' in english
    assert "to kasketter" in danish and "two hats" in english
    assert "sikker</span>" in danish and "certain</span>" in english
    mails = [h for h in Tags(danish.encode()).values("href") if h.startswith("mailto:")]
    assert all(h.startswith("mailto:ret@example.org?") and BASE in unquote(h) for h in mails)
    assert any(unquote(h).count(f"{BASE}membership/") for h in mails)


def person(site: Site, name: str) -> str:
    (found,) = (t.iri for t in site.of_kind("person") if site.graph.label(t.iri, "da") == name)
    return found


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # rdflib's own reader of JSON-LD
def test_embedded_json_ld_is_schema_org_and_ours(sample: Site) -> None:
    node = person(sample, "Sidsel Maarup")
    page = body(sample, f"da/{sample.things[node].local}.html").decode()
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    graph = rdflib.Graph().parse(data=script, format="json-ld")
    schema = "https://schema.org/"
    me = rdflib.URIRef(node)
    assert (me, rdflib.RDF.type, rdflib.URIRef(schema + "Person")) in graph
    assert (me, rdflib.URIRef(schema + "name"), rdflib.Literal("Sidsel Maarup")) in graph
    assert (me, rdflib.RDF.type, rdflib.URIRef("http://www.w3.org/ns/person#Person")) in graph


SCRIPTS = {"search.js", "sparql.js", "yasqe.min.js"}
HOSTILE = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]><!--",
    "../../../etc/passwd",
    "A\u202eB\u2028C",
    "{{7*7}} ${x} 'onload='",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_text(name: str, tmp_path: Path, minutes: Callable[[str], Any]) -> None:
    m = minutes("4f2a")
    body_ = m.kkr()
    firm = m.organisation(f"Firma {name}")
    m.meeting(body_, place=name)
    who = m.person(f"Karla {name}", variants=(f"K. {name}",))
    m.participation(who, on_behalf_of=firm, basis=Basis.AFFILIATED)
    m.membership(who, firm, title=name)
    item = m.item(name, 1, number="1")
    m.decision(item, name, Outcome.APPROVED)
    m.dissent(item, who, DissentKind.RESERVATION, text=name)
    record = m.record()
    site = open_site(built(tmp_path, record))
    found = {path: body(site, path) for path in paths(site) if path not in register()}
    parser = html5lib.HTMLParser(strict=True)
    for path, data in found.items():
        way = r"(\.well-known/)?[A-Za-z0-9/_-]*(\.[a-z]+){0,2}|assets/vendor/[\w/.-]+"
        assert re.fullmatch(way, path), path
        if path.endswith(".xml"):
            ElementTree.fromstring(data)
        if path.endswith(".html"):
            parser.parse(data.decode())
            tags = Tags(data)
            scripts = [a for t, a in tags.found if t == "script"]
            assert all(
                a.get("type") in ("application/ld+json", "application/json")
                or re.search(r"assets/[a-z/.-]+\.js$", a["src"])
                for a in scripts
            )
            assert not any(t == "img" or any(k.startswith("on") for k in a) for t, a in tags.found)
            assert "\u202e" not in data.decode().split("<script")[0]
        if path.endswith((".json", ".jsonld")):
            json.loads(data)
    assert any(
        visible(name).split()[0].encode()[:3] in d
        for p, d in found.items()
        if p.startswith("search/")
    )


def test_only_who_took_part_or_holds_something_has_a_page(
    tmp_path: Path, minutes: Callable[[str], Any]
) -> None:
    m = minutes("4f2a")
    town = m.municipality("0849")
    party = m.organisation("Venstre", authority="party/venstre")
    m.meeting(m.kkr())
    there, away, mayor = m.person("Karla Nørby"), m.person("Viggo Lund"), m.person("Asta Brink")
    m.participation(there)
    m.participation(away, Attendance.ABSENT)
    m.membership(mayor, town, title="Borgmester", role="borgmester")
    m.membership(m.person("Palle Vang"), party)
    m.person("Ulla Krog")
    site = open_site(built(tmp_path, m.record()))
    assert {site.graph.label(t.iri, "da") for t in site.of_kind("person")} == {
        "Karla Nørby",
        "Viggo Lund",
        "Asta Brink",
    }
    shown = (p for p in paths(site) if "source/" not in p and not p.startswith("data/"))
    told = b"".join(body(site, p) for p in shown if p not in register())
    told = re.sub(rb"<q .*?</q>", b"", told)  # what stands around the words of others
    assert "Karla Nørby".encode() in told
    assert b"Palle Vang" not in told
    assert b"Ulla Krog" not in told


def test_the_same_bytes_from_another_store(files: dict[str, bytes], sample_out: Path) -> None:
    again = open_site(open_store(sample_out), contact="ret@example.org")
    for path in reversed(list(paths(again))):
        assert body(again, path) == files[path], path


@pytest.mark.parametrize(
    "path",
    ["", "da", "da/person/nobody.html", "../secret", "da/../index.html", "person/x.ttl",
     "xx/index.html",
     "da/list/person/q.html", "search/zzz.json", "sitemap-9.xml", "assets/routes.py"],
)  # fmt: skip
def test_there_is_nothing_at_other_paths(sample: Site, path: str) -> None:
    assert render(sample, path) is None


@pytest.mark.parametrize(
    "local",
    [
        "person/../x",
        "person/",
        "person",
        "run/1",
        "person/con",
        "person/a.b",
        "person/A",
        "person//x",
        "person/index",
    ],
)
def test_unsafe_iris_have_no_page(local: str) -> None:
    assert local_part(BASE, BASE + local) is None


def test_first_page_is_small(files: dict[str, bytes]) -> None:
    assert len(files["da/index.html"]) + len(files["assets/site.css"]) < 200_000


def test_source_shows_its_whole_text_by_lines(sample: Site, sample_out: Path) -> None:
    for thing in sample.of_kind("source"):
        text = (sample_out / "text" / f"{thing.local.rpartition('/')[2]}.txt").read_text("utf-8")
        page = html5lib.parse(
            body(sample, f"da/{thing.local}.html").decode(), namespaceHTMLElements=False
        )
        words = ["".join(e.itertext()) for e in page.iter("span") if e.get("class") == "words"]
        assert words == [line.replace("\f", "") for line in text.split("\n")][: len(words)]
        assert len(words) >= len(text.splitlines())
        assert page.find(".//mark") is not None


@pytest.mark.parametrize(
    ("golden", "find"),
    [("municipality", lambda site: site.by_local["municipality/0340"]),
     ("meeting", lambda site: min(t for t in site.of_kind("meeting") if "teknik" in t.local))],
)  # fmt: skip
def test_page_is_the_golden_one(
    golden: str, find: Callable[[Site], Any], sample: Site, pytestconfig: pytest.Config
) -> None:
    page = body(sample, f"en/{find(sample).local}.html").decode()
    told = re.sub(r'content="referatgraf site [^"]*"|referatgraf \d[^<]*', "VERSION", page)
    told = re.sub(r"(?=<(?:p|h\d|section|blockquote|dt|li|div|link|meta|script)\b)", "\n", told)
    path = GOLDEN / f"{golden}.html"
    if pytestconfig.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(told, "utf-8", newline="\n")
    assert told == path.read_text("utf-8")
