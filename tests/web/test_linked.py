"""Linked data of a site: addresses, dumps, VoID, catalogue, vocabulary, rules, feed, changes."""

import csv
import gzip
import hashlib
import io
import json
import posixpath
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import copytree
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, Namespace, URIRef
from typer.testing import CliRunner

from referatgraf.cli import app
from referatgraf.errors import UsageError
from referatgraf.resources import ontology, shapes
from referatgraf.store import Built, open_store
from referatgraf.vocabulary import RG
from referatgraf.web.pages import (
    MARKER,
    Publication,
    Site,
    open_site,
    paths,
    publication,
    remarks,
    render,
    write_site,
)
from referatgraf.web.pages.linked import changes, redirects
from referatgraf.web.pages.linked.addresses import addresses, home
from referatgraf.web.pages.linked.terms import rules, terms

# rdflib reads JSON-LD by way of a class that it warns of itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
BASE = "https://example.org/referatgraf/"
ROOT = Path(__file__).parents[2]
VOID, DCAT = Namespace("http://rdfs.org/ns/void#"), Namespace("http://www.w3.org/ns/dcat#")
DCT, SPDX = Namespace("http://purl.org/dc/terms/"), Namespace("http://spdx.org/rdf/terms#")
ATOM = "{http://www.w3.org/2005/Atom}"
TOLD = Publication(
    contact="data@example.org",
    publisher="Eksempel & Søn <Kommune>",
    publisher_iri="https://example.org/om",
    licence="https://creativecommons.org/licenses/by/4.0/",
    endpoint="https://example.org/sparql",
    issued="2026-11-23",
)


@pytest.fixture(scope="module")
def built(sample_out: Path) -> Built:
    return open_store(sample_out)


@pytest.fixture(scope="module")
def site(built: Built) -> Site:
    return open_site(built, publication=TOLD)


@pytest.fixture(scope="module")
def folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("linked") / "site"
    write_site(site, found, lambda done, total: None)
    return found


def body(site: Site, path: str) -> bytes:
    page = render(site, path)
    assert page is not None, path
    return page.body


@cache
def locals_of(dump: Path) -> frozenset[str]:
    """Give the paths of all IRIs of a dump below the base, without fragments."""
    text = dump.read_text("utf-8")
    return frozenset(re.findall(f"<{re.escape(BASE)}([^>#]+)", text))


# Addresses


def test_every_iri_of_the_dump_has_a_file(folder: Path) -> None:
    found = locals_of(folder / "data" / "graph.nq")
    assert len(found) > 2000
    lost = [local for local in found if not (folder / local / "index.html").is_file()]
    assert not lost
    assert not (folder / "person" / "nobody").exists()


def test_what_stands_at_an_iri_leads_to_the_place_that_tells_of_it(folder: Path) -> None:
    anchors: dict[str, set[str]] = {}
    places = cards = 0
    for local in locals_of(folder / "data" / "graph.nq"):
        page = (folder / local / "index.html").read_text("utf-8")
        found = re.search(r'content="0; url=([^"]+)"', page)
        if found is None:
            assert f"{BASE}{local}</p>" in page
            cards += 1
            continue
        parts = urlsplit(urljoin(f"/{local}/index.html", found[1]))
        target = parts.path.removeprefix("/")
        if target not in anchors:
            text = (folder / target).read_text("utf-8")
            anchors[target] = set(re.findall(r' id="([^"]+)"', text))
        assert not parts.fragment or parts.fragment in anchors[target], (local, found[1])
        places += bool(parts.fragment)
    assert places > 400 and cards > 1000


def test_a_fact_of_a_source_leads_to_its_line(site: Site) -> None:
    source = site.of_kind("source")[0]
    place = home(site, f"{source.local}/meeting")
    assert place is not None and place.path == f"{source.local}.html"
    assert re.fullmatch(r"L\d+", place.anchor)


@pytest.mark.parametrize("local", ["person/nobody", "membership/none", "source/4f2a/person/1",
                                   "graph/other", "assets/site", "data/graph", "../x"])  # fmt: skip
def test_what_the_dump_does_not_name_has_no_page(local: str, site: Site) -> None:
    assert render(site, f"{local}/index.html") is None


def test_a_card_shows_statements_and_carries_them(site: Site) -> None:
    page = body(site, "party-letter/a-socialdemokratiet-1943/index.html").decode()
    assert "rg:letterOf" in page and 'href="../../party/socialdemokratiet/index.html"' in page
    data = json.loads(re.findall(r'ld\+json">(.*?)</script>', page)[0])
    told = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    node = URIRef(f"{BASE}party-letter/a-socialdemokratiet-1943")
    assert (node, URIRef(RG + "letterOf"), URIRef(f"{BASE}party/socialdemokratiet")) in told


def test_with_rules_fewer_files_stand_and_the_rules_lead_to_the_same_pages(
    site: Site, built: Built
) -> None:
    few = open_site(built, addresses="pages")
    left = set(addresses(site)) - set(addresses(few))
    assert len(left) > 200
    for local in left:
        thing, place = redirects.ruled(local), home(site, local)
        assert place is not None and place.data == thing
        found = re.fullmatch(redirects.MEETING_PART, local)
        assert not found or place.anchor == f"{found[2]}-{found[3]}"
    assert not any(local.startswith("membership/") for local in left)
    links = [
        posixpath.normpath(posixpath.join(local, link))
        for local in addresses(few)
        if local.startswith("run/")
        for link in re.findall(r'<dd><a href="([^"]+)"', body(few, f"{local}/index.html").decode())
    ]
    assert left & set(links)  # rules take the address, not a file below it
    assert not left & {link.removesuffix("/index.html") for link in links if "index.html" in link}


# Dumps


def test_dumps_are_what_the_build_wrote_and_their_sums_are_right(
    folder: Path, sample_out: Path
) -> None:
    data = folder / "data"
    for name in ("graph.ttl", "graph.jsonld", "graph.nq"):
        assert (data / name).read_bytes() == (sample_out / name).read_bytes()
    assert gzip.decompress((data / "graph.nq.gz").read_bytes()) == (data / "graph.nq").read_bytes()
    assert (data / "graph.nq.gz").read_bytes()[4:8] == bytes(4)  # no time (RFC 1952, 2.3)
    sums = [line.split("  ") for line in (data / "SHA256SUMS").read_text().splitlines()]
    assert {"graph.gexf", "represents.csv", "seats.csv", "reference.ttl"} <= {n for _, n in sums}
    for sum_, name in sums:
        assert hashlib.sha256((data / name).read_bytes()).hexdigest() == sum_
    rows = list(csv.DictReader(io.StringIO((data / "seats.csv").read_text("utf-8"))))
    assert rows and all(row["person"].startswith(BASE) for row in rows)


def test_the_same_graph_gives_the_same_files(site: Site, built: Built) -> None:
    again = open_site(built, publication=TOLD)
    for path in ("data/graph.nq.gz", "data/reference.ttl", "void.ttl", "catalog.ttl",
                 "catalog.jsonld", "da/feed.xml", "en/ontology.html", "da/data.html"):  # fmt: skip
        assert body(site, path) == body(again, path), path


def test_without_pyarrow_a_line_says_what_is_left_out(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from referatgraf.web.pages.linked import dumps

    monkeypatch.setattr(dumps, "find_spec", lambda name: None)
    dumps.dumps.cache_clear()
    try:
        assert "data/seats.parquet" not in set(paths(site))
        assert any("pip install 'referatgraf[parquet]'" in line for line in remarks(site))
    finally:
        monkeypatch.undo()
        dumps.dumps.cache_clear()


def test_a_server_holds_no_large_dump(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from referatgraf.web.pages.linked import dumps
    from referatgraf.web.worker import page_at

    assert page_at(site, "data/graph.ttl") is not None
    monkeypatch.setattr(dumps, "_CHEAP", 1000)
    assert page_at(site, "data/graph.ttl") is None
    assert page_at(site, "void.ttl") is not None
    monkeypatch.setattr(type(site), "dumps", property(lambda self: []))
    assert "too large to show files here" in body(site, "en/data.html").decode()


def test_the_page_of_data_names_every_dump_its_sum_and_the_terms(folder: Path) -> None:
    danish = (folder / "da" / "data.html").read_text("utf-8")
    english = (folder / "en" / "data.html").read_text("utf-8")
    for line in (folder / "data" / "SHA256SUMS").read_text().splitlines():
        sum_, name = line.split("  ")
        for page in (danish, english):
            assert sum_ in page and f'href="../data/{name}"' in page
    assert "CC BY-SA 4.0" in danish and "Vilkår" in danish and "3,4 MB" in danish
    assert "CC BY-SA 4.0" in english and "Terms" in english and "3.4 MB" in english
    assert "Eksempel &amp; Søn &lt;Kommune&gt;" in danish


# VoID and the catalogue


def test_void_counts_what_the_dumps_hold(folder: Path) -> None:
    void = rdflib.Graph().parse(folder / "void.ttl")
    assert (folder / ".well-known" / "void").read_bytes() == (folder / "void.ttl").read_bytes()
    whole, part = URIRef(f"{BASE}void.ttl#dataset"), URIRef(f"{BASE}void.ttl#published")
    lines = (folder / "data" / "graph.nq").read_text("utf-8").splitlines()
    assert int(void.value(whole, VOID.triples)) == len(lines)
    merged = rdflib.Graph().parse(folder / "data" / "graph.ttl")
    assert int(void.value(part, VOID.triples)) == len(merged)
    assert int(void.value(part, VOID.distinctSubjects)) == len(set(merged.subjects()))
    assert int(void.value(part, VOID.distinctObjects)) == len(set(merged.objects()))
    for one in void.objects(part, VOID.classPartition):
        kind = void.value(one, VOID["class"])
        count = len(set(merged.subjects(RDF.type, kind)))
        assert int(void.value(one, VOID.entities)) == count
    counts = {
        void.value(one, VOID.property): int(void.value(one, VOID.triples))
        for one in void.objects(part, VOID.propertyPartition)
    }
    assert counts == {p: len(list(merged.triples((None, p, None)))) for p in merged.predicates()}
    dumps = {str(one).removeprefix(BASE) for one in void.objects(None, VOID.dataDump)}
    assert len(dumps) == 4 and all((folder / one).is_file() for one in dumps)
    assert void.value(whole, VOID.sparqlEndpoint) == URIRef(TOLD.endpoint)


def test_the_catalogue_says_the_same_in_both_formats_and_of_each_file(folder: Path) -> None:
    found = rdflib.Graph().parse(folder / "catalog.ttl")
    other = rdflib.Graph().parse(folder / "catalog.jsonld", format="json-ld")
    assert set(found) == set(other)
    for one in found.subjects(RDF.type, DCAT.Distribution):
        path = folder / str(found.value(one, DCAT.downloadURL)).removeprefix(BASE)
        sum_ = found.value(found.value(one, SPDX.checksum), SPDX.checksumValue)
        content = path.read_bytes()
        assert str(sum_) == hashlib.sha1(content, usedforsecurity=False).hexdigest()
        assert int(found.value(one, DCAT.byteSize)) == len(content)
    licence = found.value(URIRef(f"{BASE}catalog.ttl#graph.ttl"), DCT.license)
    theirs = found.value(URIRef(f"{BASE}catalog.ttl#reference.ttl"), DCT.license)
    assert licence == URIRef(TOLD.licence)
    assert theirs == URIRef(f"{BASE}data/LICENSE-DATA.md")
    assert str(found.value(URIRef(TOLD.publisher_iri), URIRef("http://xmlns.com/foaf/0.1/name"))) \
        == TOLD.publisher  # fmt: skip


def test_what_nobody_told_is_left_out_and_what_is_demanded_is_asked_for(built: Built) -> None:
    silent = open_site(built)
    text = body(silent, "catalog.ttl").decode() + body(silent, "void.ttl").decode()
    assert not re.search(r"dct:publisher|dct:issued|vcard:K|sparqlEndpoint|DataService", text)
    assert any("--publisher" in line for line in remarks(silent))
    assert not any("--publisher" in line for line in remarks(open_site(built, publication=TOLD)))


SHAPES = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
<urn:s> a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:class foaf:Agent ] ."""


def test_a_catalogue_is_checked_against_shapes_of_a_file(
    folder: Path, built: Built, tmp_path: Path
) -> None:
    (tmp_path / "shapes.ttl").write_text(SHAPES)
    (tmp_path / "silent.ttl").write_bytes(body(open_site(built), "catalog.ttl"))
    for name, code in ((folder / "catalog.ttl", 0), (tmp_path / "silent.ttl", 1),
                       (tmp_path / "none.ttl", 2)):  # fmt: skip
        words = [sys.executable, ROOT / "scripts" / "check_dcat", tmp_path / "shapes.ttl", name]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stdout + done.stderr


@pytest.mark.parametrize(("name", "value"), [
    ("contact", "nobody"), ("publisher", " "), ("publisher", "a\nb"), ("licence", "cc-by"),
    ("licence", "javascript:alert(1)"), ("endpoint", "https://a.dk/<x>"), ("issued", "23/11/2026"),
    ("issued", "2026-02-30"), ("publisher_iri", "https://a.dk/\r\nX: y"),
])  # fmt: skip
def test_what_a_publisher_says_wrongly_is_refused(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"--{name.replace('_', '-')} is no"):
        publication(**{name: value})


def test_a_settings_file_tells_of_the_publisher_and_options_go_before_it(tmp_path: Path) -> None:
    file = tmp_path / "referatgraf.toml"
    file.write_text('jobs = 1\n[site]\npublisher = "Os"\nissued = "2026-01-02"\n', "utf-8")
    found = publication(file, issued="2026-11-23", licence=None)
    assert found == Publication(publisher="Os", issued="2026-11-23")
    file.write_text("[site]\nowner = 1\n", "utf-8")
    with pytest.raises(UsageError, match=r"\[site\] owner is not a known setting"):
        publication(file)
    file.write_text("site = 1\n", "utf-8")
    with pytest.raises(UsageError, match="no table"):
        publication(file)


# The vocabulary


def test_every_term_has_an_anchor_a_label_and_a_definition_in_both_languages(site: Site) -> None:
    declared = {
        q.subject.value.removeprefix(RG)
        for q in ox.parse(ontology(), format=ox.RdfFormat.TURTLE)
        if isinstance(q.subject, ox.NamedNode)
    } - {""}
    assert {one.name for one in terms()} == declared
    for language in ("da", "en"):
        page = body(site, f"{language}/ontology.html").decode()
        assert set(re.findall(r' id="([^"]+)"', page)) >= declared
        plain = re.sub(r"&#x27;", "'", page).replace("&quot;", '"')
        for one in terms():
            assert one.labels[language] in plain
            assert " ".join(one.definitions[language].split()) in plain
        for target in re.findall(r'href="#([^"]+)"', page):
            assert f' id="{target}"' in page


def test_terms_name_the_rules_that_check_them_and_the_files_are_there(site: Site) -> None:
    assert {one.name for one in rules()["Meeting"]} >= {"Meeting", "meeting-type"}
    assert "nothing" not in rules()
    page = body(site, "en/ontology.html").decode()
    assert 'href="../shapes/meeting.ttl"' in page
    assert body(site, "ontology.ttl") == ontology().encode()
    for name, text in shapes().items():
        assert body(site, f"shapes/{name}.ttl") == text.encode()
    assert render(site, "shapes/nobody.ttl") is None


def test_iris_of_the_vocabulary_below_the_base_resolve(site: Site, built: Built) -> None:
    from dataclasses import replace

    ours = "https://w3id.org/referatgraf/"
    own = open_site(replace(built, dataset=replace(built.dataset, base=ours)))
    assert "def/Meeting/index.html" in set(paths(own)) - set(paths(site))
    assert b'url=../../da/ontology.html#Meeting"' in body(own, "def/Meeting/index.html")
    assert render(site, "def/Meeting/index.html") is None


# Rules of hosts


@pytest.mark.parametrize("pattern", [redirects.THING, redirects.SOURCE_PART,
                                     redirects.MEETING_PART])  # fmt: skip
@pytest.mark.parametrize("path", ["//evil.example", "source/a/\r\nX: y", "source//evil.example/x",
                                  "source/a/../b", "person/a?b", "source/a/b/", "https://evil/x",
                                  "meeting/a/b/item/1#x", "person/%0d%0a"])  # fmt: skip
def test_no_rule_takes_what_could_lead_elsewhere(pattern: str, path: str) -> None:
    assert re.fullmatch(pattern, path) is None


def test_rules_take_things_and_parts(site: Site) -> None:
    for local in site.by_local:
        assert re.fullmatch(redirects.THING, local)
    assert redirects.ruled("meeting/a/2023-01-01/item/2-1") == "meeting/a/2023-01-01"
    assert redirects.ruled("meeting/a/2023-01-01") is None


def test_rules_stand_where_hosts_look_for_them(folder: Path) -> None:
    apache = (folder / ".htaccess").read_text()
    targets = re.findall(r"^\s*RewriteRule \S+ (\S+)", apache, re.MULTILINE)
    assert targets and all(one.startswith(BASE) for one in targets)
    nginx = (folder / "redirects" / "nginx-server.conf").read_text()
    assert nginx.count("{") == nginx.count("}") and "absolute_redirect off;" in nginx
    assert all(t.startswith('"/referatgraf/') for t in re.findall(r"return 303 (\S+)", nginx))
    assert "Content-Type: text/turtle" in (folder / "_headers").read_text()
    assert (folder / ".nojekyll").is_file()
    assert "No rules are needed" in (folder / "_redirects").read_text()
    w3id = (folder / "redirects" / "w3id.htaccess").read_text()
    assert f"{BASE}ontology.ttl" in w3id


def test_no_rules_are_written_for_a_base_that_means_something_in_them(built: Built) -> None:
    from dataclasses import replace

    odd = open_site(replace(built, dataset=replace(built.dataset, base="https://a.dk/$1;(x)/")))
    assert not redirects.files(odd)
    assert any("none written" in line for line in redirects.remarks(odd))


# The feed and the changes


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_feed_is_atom(language: str, site: Site) -> None:
    feed = ElementTree.fromstring(body(site, f"{language}/feed.xml"))
    assert feed.tag == f"{ATOM}feed"
    for one in (feed, *feed.findall(f"{ATOM}entry")):  # RFC 4287, 4.1.1 and 4.1.2
        for name in ("id", "title", "updated"):
            assert len(one.findall(ATOM + name)) == 1
        moment = one.findtext(f"{ATOM}updated") or ""
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == TOLD.publisher
    ids = [one.findtext(f"{ATOM}id") or "" for one in feed.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) == 5 and all(one in site.things for one in ids)
    days = [one.findtext(f"{ATOM}updated") or "" for one in feed.findall(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True) and feed.findtext(f"{ATOM}updated") == days[0]
    links = [(one.get("rel"), one.get("href", "")) for one in feed.iter(f"{ATOM}link")]
    assert ("self", f"{BASE}{language}/feed.xml") in links
    for _, href in links:
        assert render(site, href.removeprefix(BASE)) is not None


def table(folder: Path, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / path).read_text("utf-8"))))


def test_what_is_gone_keeps_a_page_and_changes_are_listed(
    folder: Path, site: Site, tmp_path: Path
) -> None:
    there = Path(copytree(folder, tmp_path / "site"))
    assert not table(there, changes.CHANGES) and not table(there, changes.GONE)
    told_otherwise, new = site.of_kind("person")[:2]
    (there / f"{told_otherwise.local}.ttl").write_text("# as it was told before\n")
    marker = there / MARKER
    lines = [n for n in marker.read_text("utf-8").splitlines() if not n.startswith(new.local)]
    lost = ("person/pgone.ttl", "person/pgone/index.html", "run/0/index.html", "../x/index.html")
    marker.write_text("\n".join([*lines, *lost]) + "\n", "utf-8")
    for path in lost[:3]:
        (there / path).parent.mkdir(parents=True, exist_ok=True)
        (there / path).write_text("as it was")
    write_site(open_site(site.built, publication=TOLD), there, lambda done, total: None)
    told = [(row["change"], row["iri"]) for row in table(there, changes.CHANGES)]
    gone = f"{BASE}person/pgone"
    assert told == [("gone", gone), *sorted([("changed", told_otherwise.iri), ("added", new.iri)],
                                            key=lambda row: row[1])]  # fmt: skip
    assert table(there, changes.GONE) == [{"iri": gone}]
    page = (there / "person" / "pgone" / "index.html").read_text("utf-8")
    assert "No more" in page and gone in page and "noindex" in page
    assert not (there / "person" / "pgone.ttl").exists() and not (there / "run" / "0").exists()
    assert "person/pgone/index.html" in marker.read_text("utf-8").splitlines()
    before = changes.earlier(site, there, marker.read_text("utf-8").splitlines())
    assert before.gone == ("person/pgone",) and len(before.things) == len(site.things)


def test_the_command_tells_what_is_asked_for(sample_out: Path, tmp_path: Path) -> None:
    words = ["site", str(sample_out), "--to", str(tmp_path / "site"), "--language", "en",
             "--addresses", "pages"]  # fmt: skip
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0 and "--publisher" in done.stderr
    rules_ = (tmp_path / "site" / "_redirects").read_text()
    line = "/referatgraf/source/:id/:kind/:number /referatgraf/en/source/:id.html 302"
    assert line in rules_.splitlines()
    assert CliRunner().invoke(app, [*words, "--issued", "i morgen"]).exit_code == 2
