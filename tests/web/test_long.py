"""What is long goes on at further pages: a party of hundreds, a busy person, a long list."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from referatgraf.store import Built, load
from referatgraf.vocabulary import ELIDL, FOAF, ORG, PERSON, RDF, RG, SKOS
from referatgraf.web.pages import Page, Site, crowds, open_site, paths, render
from referatgraf.web.pages.names import ON_PAGE

BASE = "https://example.org/referatgraf/"
PARTY, BODY, BUSY = BASE + "party/proeve", BASE + "organisation/kkr-vest", BASE + "person/p0"
PEOPLE, MEETINGS = 1_250, 420
FIRST_PAGE = 200_000  # bytes that a first page may have


def lines() -> Iterator[str]:
    """Yield a merged graph: a party's many people, one of whom came to all of a body's meetings."""

    def say(node: str, prop: str, value: str) -> str:
        term = f"<{value}>" if value.startswith("http") else f'"{value}"'
        return f"<{node}> <{prop}> {term} <{BASE}graph/merged> .\n"

    for node, name, kind in ((PARTY, "Prøvepartiet", "Party"), (BODY, "KKR Vest", "Body")):
        yield say(node, RDF + "type", ORG + "Organization") + say(node, RDF + "type", RG + kind)
        yield say(node, SKOS + "prefLabel", name)
    for number in range(PEOPLE):
        person, seat, town = (
            f"{BASE}person/p{number}",
            f"{BASE}seat/{number}",
            f"{BASE}seat/t{number}",
        )
        yield say(person, RDF + "type", PERSON + "Person")
        yield say(person, FOAF + "name", f"Karla {'Ærø' if number % 2 else 'Bæk'} {number}sen")
        yield say(seat, ORG + "member", person) + say(seat, ORG + "organization", PARTY)
        yield say(town, ORG + "member", person) + say(town, ORG + "organization", BODY)
    for number in range(MEETINGS):
        day = f"{1600 + number}-02-03"
        meeting, part = f"{BASE}meeting/kkr-vest/{day}", f"{BASE}part/{number}"
        yield say(meeting, RDF + "type", RG + "Meeting")
        yield say(meeting, ELIDL + "activity_date", day)
        yield say(meeting, ELIDL + "had_responsible_organization", BODY)
        yield say(meeting, ELIDL + "had_participation", part)
        yield say(part, ELIDL + "had_participant_person", BUSY)
        yield say(part, ELIDL + "participation_in_name_of", BODY)
        yield say(part, RG + "attendance", RG + "attendance/present")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    out = tmp_path_factory.mktemp("long")
    (out / "graph.nq").write_text("".join(lines()), "utf-8")
    return open_site(Built(out, {"base": BASE}, load(BASE, out / "graph.nq")))


@pytest.fixture
def page(site: Site) -> Callable[[str], bytes]:
    def found(path: str) -> bytes:
        made = render(site, path)
        assert isinstance(made, Page), path
        return made.body

    return found


@pytest.mark.parametrize(
    ("local", "mark", "count"),
    [
        ("party/proeve", b'<li><a href="../../da/person/', PEOPLE),
        ("organisation/kkr-vest", b'<li><a href="../../da/meeting/', MEETINGS),
        ("person/p0", b'<div class="fact" id="part-', MEETINGS),
    ],
)
def test_every_row_stands_once_on_some_page(
    site: Site, page: Callable[[str], bytes], local: str, mark: bytes, count: int
) -> None:
    names = [one for one in paths(site) if one.startswith(f"da/{local}")]
    assert len(names) > 2
    pages = [page(one) for one in names]
    assert sum(one.count(mark) for one in pages) == count
    for number, one in enumerate(pages, 1):
        assert len(one) < FIRST_PAGE, (local, number, len(one))
        assert one.count(b'aria-current="page"') == 1
        for name in names:
            assert f'href="../../{name}"'.encode() in one


def test_long_lists_that_were_found_before_give_the_same_pages(site: Site) -> None:
    stored = dict(crowds.written(site))
    assert sorted(stored) == [
        f"crowds/{local}/{language}/{name}.json"
        for local in ("organisation/kkr-vest", "party/proeve")
        for language in ("da", "en")
        for name in ("holders", "speakers")
    ]
    again = replace(site, stored=stored)
    shown = [one for one in paths(site) if one.startswith(("da/party/", "en/organisation/"))]
    assert len(shown) > 20
    for path in shown:
        assert render(again, path) == render(site, path), path


def test_page_behind_the_last_is_none(site: Site) -> None:
    assert render(site, "da/party/proeve_14.html") is None
    assert render(site, "da/party/proeve_1.html") is None
    assert render(site, "da/meeting/kkr-vest/1600-02-03_2.html") is None
    assert render(site, "da/list/person/s_9.html") is None


def test_what_is_short_has_one_page_and_no_ways(page: Callable[[str], bytes]) -> None:
    assert b"pager" not in page("da/person/p1.html")


def test_long_list_is_parted_and_says_where(site: Site, page: Callable[[str], bytes]) -> None:
    letters = sorted(one for one in paths(site) if one.startswith("da/list/person/"))
    assert len(letters) > 2
    pages = [page(one) for one in letters]
    listed = sum(one.count(b"/da/person/p") for one in pages)
    assert listed == PEOPLE
    assert all(one.count(b"/da/person/p") <= ON_PAGE for one in pages)
    assert max(map(len, pages)) < FIRST_PAGE
    assert b">Side 2: Karla" in pages[0]


def test_first_pages_stay_small(page: Callable[[str], bytes]) -> None:
    for path in ("index.html", "da/index.html", "en/search.html", "da/list/index.html"):
        assert len(page(path)) < FIRST_PAGE, path
