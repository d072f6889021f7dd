import re
from collections.abc import Callable
from typing import Any

import pytest

from referatgraf import KnowledgeGraph, ReferatgrafError
from referatgraf.explain import explain

Tags = Callable[[str], list[str]]
Changed = Callable[..., KnowledgeGraph]
BASE = "https://example.org/referatgraf/"
HOSTILE = "<script>alert(1)</script>]]>'&\u202e<img src=x>"  # as N-Quads holds it, too


def test_person_has_party_offices_and_seats_with_words(graph: KnowledgeGraph) -> None:
    found = graph.entity("Sidsel Maarup")
    assert (found.name, found.kind) == ("Sidsel Maarup", "person")
    assert found.represents == ("Holbæk Kommune", "KKR Sjælland")
    assert set(found.parties.column("organisation")) == {"Det Konservative Folkeparti"}
    offices = {(row["title"], row["organisation"]) for row in found.offices}
    assert offices == {("Borgmester", "Holbæk Kommune"), ("Næstformand", "KKR Sjælland")}
    seats = [
        (row["organisation"], row["attendance"], row["date"], row["body"])
        for row in found.participations
    ]
    assert seats == [
        ("Holbæk Kommune", "present", "2023-03-10", "KKR Sjælland"),
        ("Holbæk Kommune", "present", "2023-06-16", "KKR Sjælland"),
        ("Holbæk Kommune", "present", "2023-10-06", "KKR Sjælland"),
        ("KKR Sjælland", "guest", "2023-03-10", "KKR Sjælland"),
    ]


def test_every_row_points_to_its_words(graph: KnowledgeGraph) -> None:
    found = graph.entity("Torkild Lundager")
    texts = {i["fileNames"][0]: graph.built.text(i["id"]) for i in graph.report()["inputs"]}
    tables = (found.parties, found.offices, found.participations, found.facts)
    assert all(tables)
    for row in (row for table in tables for row in table):
        line = texts[str(row["file"])].split("\n")[int(row["line"] or 0) - 1]
        assert line[int(row["column"] or 0) - 1 :].startswith(str(row["quote"]).split("\n")[0])
        assert row["extractor"]
        assert row["status"] == "published"


def test_facts_are_those_that_explain_gives(graph: KnowledgeGraph) -> None:
    found = graph.entity("Næstved Kommune")
    told = explain(graph.built, found.iri)
    assert found.facts.column("statement") == [f.statement for f in told.facts for _ in f.proofs]


def test_organisation_tells_who_spoke_for_it(graph: KnowledgeGraph) -> None:
    found = graph.entity("Holbæk Kommune")
    assert found.kind == "organisation"
    assert found.aliases == ("Holbæk Municipality",)
    assert set(found.participations.column("person")) == {"Sidsel Maarup"}
    assert "Sidsel Maarup, Borgmester" in repr(found)


def test_meeting_is_shown_with_all_who_took_part(graph: KnowledgeGraph) -> None:
    found = graph.entity(f"{BASE}meeting/kkr-sjaelland/2023-03-10")
    assert found.kind == "meeting"
    assert len(found.participations) == 16
    assert "Torkild Lundager" in found._repr_html_()


def test_entity_shows_words_and_places(graph: KnowledgeGraph, tags: Tags) -> None:
    found = graph.entity("Sidsel Maarup")
    html = found._repr_html_()
    assert tags(html).count("table") == 4
    for shown in (html, repr(found)):
        assert "kkr-sjaelland-2023-10-06.txt:22:47" in shown
        assert "Næstformand KKR Sjælland" in shown
        assert "Parti · Party" in shown


def test_entity_escapes_what_documents_say(changed: Changed, tags: Tags) -> None:
    found = changed(("Sidsel Maarup", HOSTILE), ("Borgmester Holbæk Kommune", HOSTILE))
    hostile = found.entity(HOSTILE)
    html = hostile._repr_html_()
    assert {"script", "img"}.isdisjoint(tags(html))
    assert not any(sign in html for sign in ("<script", "]]>", "\u202e"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&#x27;&amp;\\u202e" in html
    assert "\u202e" not in repr(hostile)


def test_two_people_of_one_name_are_listed(changed: Changed) -> None:
    graph = changed(('"Torkild Lundager"', '"Sidsel Maarup"'))
    with pytest.raises(ReferatgrafError, match="fits 2 things") as caught:
        graph.entity("Sidsel Maarup")
    people = [str(row["iri"]) for row in graph.people() if row["name"] == "Sidsel Maarup"]
    assert len(people) == 2
    assert all(iri in str(caught.value) for iri in people)
    assert {graph.entity(iri).iri for iri in people} == set(people)
    told = re.findall(r"Sidsel Maarup \((.+?)\) <", str(caught.value))
    assert len(set(told)) == 2, "told apart"
    assert sorted("Holbæk Kommune" in one for one in told) == [False, True]


@pytest.mark.parametrize("wanted", ["Sidsel Marup", "sidsel maarupp", "Sidsl Maarup"])
def test_misspelt_name_is_told_what_is_close(graph: KnowledgeGraph, wanted: str) -> None:
    with pytest.raises(ReferatgrafError, match="did you mean: Sidsel Maarup"):
        graph.entity(wanted)


@pytest.mark.parametrize("wanted", ["", "  ", "\t"])
def test_empty_name_is_said_to_be_empty(graph: KnowledgeGraph, wanted: str) -> None:
    with pytest.raises(ReferatgrafError, match="name: is empty; give a name, a part of one, or"):
        graph.entity(wanted)


@pytest.mark.parametrize("wanted", [None, 5, ["Sidsel Maarup"], b"Sidsel"])
def test_what_is_no_text_is_wrong_use(graph: KnowledgeGraph, wanted: Any) -> None:
    with pytest.raises(ReferatgrafError, match="no text; give a name, a part of one, or an IRI"):
        graph.entity(wanted)


@pytest.mark.parametrize("wanted", ["Qqqq Xxxx", "x" * 100_000, f"{BASE}person/none"])
def test_unknown_thing_is_an_error(graph: KnowledgeGraph, wanted: str) -> None:
    with pytest.raises(ReferatgrafError, match="is not in this graph") as caught:
        graph.entity(wanted)
    assert "did you mean" not in str(caught.value)


def test_doubted_and_withheld_facts_are_marked(changed: Changed) -> None:
    node = changed().entity("Sidsel Maarup").offices[0]["node"]
    source = str(node).rpartition("/membership/")[0]
    doubt = (
        "<https://w3id.org/referatgraf/def/status> <https://w3id.org/referatgraf/def/status/unsure>"
    )
    found = changed(more=f"<{node}> {doubt} <{source}> .\n").entity("Sidsel Maarup")
    assert found.offices[0]["status"] == "unsure"
    assert found._repr_html_().count("usikkert, ikke i den samlede graf · unsure, not in") == 1


def test_long_section_is_cut_and_says_so(changed: Changed) -> None:
    found = changed().entity("KKR Sjælland").facts
    assert len(found) > 1
    many = changed().entity("Socialdemokratiet")
    rows = many.parties.rows * 10
    from dataclasses import replace

    long = replace(many, parties=replace(many.parties, rows=rows))
    assert f"og {len(rows) - 40} flere i tabellen" in long._repr_html_()
    assert f"… +{len(rows) - 40}" in repr(long)
