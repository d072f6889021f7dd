"""The network's pieces, order and tables: who is in them, how they are parted, what names do."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from referatgraf.exports import picture
from referatgraf.store import Built, load
from referatgraf.vocabulary import PREFIXES
from referatgraf.web.pages import Site, open_site, paths, render
from referatgraf.web.pages.network import pieces
from referatgraf.web.pages.network.pieces import shelf_of

BASE = "https://example.org/referatgraf/"
GOLDEN = Path(__file__).parents[1] / "golden" / "web" / "network.json"
WORST = (
    "</script><img src=x onerror=window.hit=1>",
    '"><svg onload=window.hit=1>',
    "]]>&lt;!--<![CDATA[",
    "\u202egro.elpmaxe\u2066\u200b",
    "=cmd|' /C calc'!A0",
    "a\x0b\rb\nc\td",
    "Ærø " * 200,
)


def node(path: str) -> ox.NamedNode:
    return ox.NamedNode(BASE + path)


def known(name: str) -> ox.NamedNode:
    prefix, _, rest = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + rest)


def named(*names: str) -> Built:
    """Give a person of each name who spoke at a meeting for an organisation so called."""
    merged = node("graph/merged")
    quads = [ox.Quad(*triple, merged) for n, name in enumerate(names) for triple in _seat(n, name)]
    return Built(
        Path("unused"), {"base": BASE}, load(BASE, ox.serialize(quads, None, ox.RdfFormat.N_QUADS))
    )


def _seat(n: int, name: str) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, Any]]:
    who, act, body, meeting = (node(f"{k}/x{n}") for k in ("person", "act", "organisation", "m"))
    yield who, known("rdf:type"), known("person:Person")
    yield who, known("foaf:name"), ox.Literal(name)
    yield body, known("rdf:type"), known("org:Organization")
    yield body, known("skos:prefLabel"), ox.Literal(name, language="da")
    yield act, known("eli-dl:had_participant_person"), who
    yield act, known("eli-dl:participation_in_name_of"), body
    yield act, known("rg:attendance"), known("rg:attendance/present")
    yield meeting, known("eli-dl:had_participation"), act
    yield meeting, known("eli-dl:activity_date"), ox.Literal("2023-01-02")


def read(site: Site, path: str) -> Any:
    page = render(site, path)
    assert page is not None, path
    return json.loads(page.body)


def parts(site: Site) -> list[Any]:
    return [read(site, p) for p in paths(site) if p.startswith("network/part/")]


def test_pieces_of_the_sample_are_as_read_before(
    sample_site: Site, pytestconfig: pytest.Config
) -> None:
    found = [read(sample_site, "network/index.json"), *parts(sample_site)]
    rows = found[1].pop("people")
    text = json.dumps([*found, *rows], ensure_ascii=False, indent=0)
    if pytestconfig.getoption("update_golden"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")


def test_order_of_people_is_that_of_the_picture(sample_site: Site) -> None:
    told = picture.tell(sample_site.built.dataset)
    drawn = [
        seat.person.name for panel in picture.plan(told.people).panels for seat in panel.people
    ]
    rows = [row for piece in parts(sample_site) for row in piece["people"]]
    assert [row[1] for row in rows] == drawn
    assert [row[3] for row in rows] == list(range(len(drawn)))


def test_two_hats_are_told_of_the_meeting_where_they_were_worn(sample_site: Site) -> None:
    (piece,) = parts(sample_site)
    (maarup,) = (row for row in piece["people"] if row[1] == "Sidsel Maarup")
    days = {seen[0]: seen[4] for tie in maarup[5] if tie[1] == 0 for seen in tie[3]}
    assert days == {"2023-03-10": 1, "2023-06-16": 0, "2023-10-06": 0}
    others = [row for row in piece["people"] if row[1] == "Gudrun Holmegaard"]
    assert not any(seen[4] for row in others for tie in row[5] for seen in tie[3])


def test_every_proof_has_its_place_on_the_page_of_the_person(sample_site: Site) -> None:
    for local, *_, ties in (row for piece in parts(sample_site) for row in piece["people"]):
        page = render(sample_site, f"da/{local}.html")
        assert page is not None
        for seen in (seen for tie in ties for seen in tie[3]):
            assert f'id="{seen[5]}"' in page.body.decode()


def test_small_pieces_hold_the_same_as_a_large_one(
    sample_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [row[:2] for piece in parts(sample_site) for row in piece["people"]]
    monkeypatch.setattr(pieces, "_PIECE", 2000)
    monkeypatch.setattr(pieces, "_SHELF", 5)
    site = open_site(sample_site.built, ["da"])
    found, index = parts(site), read(site, "network/index.json")
    assert len(found) == index["pieces"] > 5
    assert [row[:2] for piece in found for row in piece["people"]] == whole
    for number, piece in enumerate(found):
        for local in [row[0] for row in (*piece["people"], *piece["bodies"])]:
            shelf = read(site, f"network/at/{shelf_of(local, index['shelves'])}.json")
            tied = local in {
                piece["bodies"][tie[0]][0] for row in piece["people"] for tie in row[5]
            }
            if tied or local.startswith("person/"):
                assert number in shelf[local]
    assert render(site, f"network/part/{index['pieces']}.json") is None
    assert render(site, f"network/at/{index['shelves']}.json") is None


def test_who_has_no_page_is_not_in_the_network() -> None:
    built = named("Karla Nørby")
    graph, merged = built.dataset.store, ox.DefaultGraph()
    for path in ("person/x9", "person/../../x"):
        act = node("act/y")
        graph.add(ox.Quad(node(path), known("foaf:name"), ox.Literal("Nobody"), merged))
        graph.add(ox.Quad(act, known("eli-dl:had_participant_person"), node(path), merged))
        graph.add(
            ox.Quad(act, known("eli-dl:participation_in_name_of"), node("organisation/x0"), merged)
        )
    site = open_site(built, ["da"])
    (piece,) = parts(site)
    assert [row[0] for row in piece["people"]] == ["person/x0"]
    assert b"Nobody" not in render(site, "da/network.html").body  # type: ignore[union-attr]


def test_empty_graph_has_an_empty_network() -> None:
    site = open_site(named(), ["da"])
    assert read(site, "network/index.json")["start"] == ""
    assert render(site, "da/network.html") is not None
    assert render(site, "da/network/1.html") is not None
    assert parts(site) == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_pages_are_well_formed_whatever_the_names(language: str) -> None:
    site = open_site(named(*WORST))
    for path in ("network.html", "embed/network.html", "network/1.html"):
        page = render(site, f"{language}/{path}")
        assert page is not None
        tree = html5lib.HTMLParser(strict=True).parse(page.body.decode())
        assert not tree.findall(".//{*}img")
    assert len(parts(site)[0]["people"]) == len(WORST)


def test_first_view_stands_as_a_table_without_a_script(sample_site: Site) -> None:
    page = render(sample_site, "en/network.html")
    assert page is not None and len(page.body) < 60_000
    rows = html5lib.parse(page.body.decode()).findall(".//{*}tbody/{*}tr")
    assert len(rows) == 31
    words = ["".join(row.itertext()) for row in rows]
    assert any("Sidsel Maarup" in w and "Holbæk" in w and "two hats" in w for w in words)
    assert not any("Gudrun Holmegaard" in w and "two hats" in w for w in words)


def test_whole_table_holds_every_tie_once(sample_site: Site) -> None:
    names = [p for p in paths(sample_site) if p.startswith("da/network/")]
    pages = [html5lib.parse(render(sample_site, p).body.decode()) for p in names]  # type: ignore[union-attr]
    rows = [row for page in pages for row in page.findall(".//{*}tbody/{*}tr")]
    assert len(rows) == read(sample_site, "network/index.json")["ties"]
    assert render(sample_site, f"da/network/{len(names) + 1}.html") is None
    assert render(sample_site, "da/network/0.html") is None


def test_page_of_a_person_leads_to_the_network_and_of_a_meeting_does_not(sample_site: Site) -> None:
    for thing in sample_site.things.values():
        page = render(sample_site, f"en/{thing.local}.html")
        assert page is not None
        linked = f"network.html?focus={thing.local}" in page.body.decode()
        if thing.kind in ("person", "meeting", "source"):
            assert linked is (thing.kind == "person")


def test_only_the_page_for_frames_may_stand_in_others(client: TestClient) -> None:
    def rule(path: str) -> str:
        return str(client.get(path).headers["Content-Security-Policy"])

    assert "frame-ancestors *" in rule("/da/embed/network.html")
    assert "frame-ancestors 'none'" in rule("/da/network.html")
    assert "frame-ancestors 'none'" in rule("/da/index.html")
    answer = client.get("/network/part/0.json")
    assert answer.status_code == 200 and answer.json()["people"]
