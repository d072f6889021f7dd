"""The questions beyond the ten on two years of invented minutes; the rows were found by hand."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from referatgraf.derived import derived_quads
from referatgraf.model import Attendance, DissentKind, OrganisationType, Outcome, Record
from referatgraf.queries import answered, questions, run_named
from referatgraf.reference import reference_quads
from referatgraf.resolution import resolve
from referatgraf.resolution.merging import merge
from referatgraf.store import Built, load
from referatgraf.triples import judgement_quads, merged_quads, source_quads

BASE = "https://example.org/referatgraf/"
KKR = "KKR Nordjylland"
WINTER, SPRING, MAY = "2021-01-15", "2022-02-04", "2022-05-05"
Asked = Callable[..., list[tuple[Any, ...]]]


def party(m: Any, name: str, path: str) -> str:
    return m.organisation(name, OrganisationType.PARTY, path)


def winter(m: Any) -> Record:
    """Write of 2021: two hats in one list, a substitute, a guest, a vote, a dissent, promises."""
    kkr, town = m.kkr(), m.municipality("0849")
    wind = m.organisation("Nordlyd A/S")
    m.meeting(kkr, WINTER, start_time="08:00", place="Hobro")
    karla, viggo, ib = m.person("Karla Nørby"), m.person("Viggo Lund"), m.person("Ib Storm")
    ove, sara = m.person("Ove Birk"), m.person("Sara Holm")
    m.participation(karla, on_behalf_of=town)
    m.participation(viggo, on_behalf_of=town)
    m.participation(viggo, on_behalf_of=wind)
    m.participation(ib, Attendance.ABSENT, detail="excused", on_behalf_of=town)
    m.participation(ove, detail="substitute", substitutes_for=ib, on_behalf_of=town)
    m.participation(sara, Attendance.GUEST, on_behalf_of=wind, detail="presenter")
    m.membership(karla, town, title="Borgmester", role="borgmester")
    m.membership(karla, kkr, title="Formand", role="formand")
    m.membership(karla, party(m, "Venstre", "party/venstre"))
    m.membership(ib, wind, title="Direktør", unsure=True, confidence=0.3)
    turbines = m.item("Vindmøller ved kysten", 1, number="1", case="SAG-2021-7")
    harbour = m.item("Udvidelse af havnen", 2, number="2")
    m.decision(turbines, "Forslaget om vindmøller blev forkastet.", Outcome.REJECTED)
    m.decision(harbour, "Taget til efterretning.", Outcome.NOTED)
    m.vote(turbines, favor=(karla,), against=(viggo,))
    m.dissent(turbines, karla, DissentKind.RESERVATION)
    m.recusal(harbour, viggo)
    m.commitment(harbour, "Der kommer et notat.", "2021-03-01", by=karla)
    m.commitment(harbour, "Der holdes et borgermøde.", "2022-09-01", responsible="Forvaltningen")
    return m.record()


def spring(m: Any) -> Record:
    """Write of 2022: a change of party, an absence, a new face."""
    kkr, town = m.kkr(), m.municipality("0849")
    m.meeting(kkr, SPRING)
    karla, viggo, tove = m.person("Karla Nørby"), m.person("Viggo Lund"), m.person("Tove Lys")
    m.participation(karla, on_behalf_of=town)
    m.participation(viggo, Attendance.ABSENT, on_behalf_of=town)
    m.participation(tove)
    m.membership(karla, town, title="Borgmester", role="borgmester")
    m.membership(karla, party(m, "Socialdemokratiet", "party/socialdemokratiet"))
    m.membership(viggo, town)
    m.membership(tove, town)
    m.item("Skolebusser", 1, number="1")
    return m.record()


def green(m: Any) -> Record:
    """Write of a body without a chair and of a meeting without a list of who came."""
    m.meeting(m.organisation("Grønt Råd", OrganisationType.BODY), MAY)
    m.item("Vandløb og vindmøller", 1, number="1")
    return m.record()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, minutes: Callable[[str], Any]) -> Built:
    records = [winter(minutes("a1")), spring(minutes("b2")), green(minutes("c3"))]
    out = tmp_path_factory.mktemp("small")
    found = resolve(records)
    nodes = merge(records, found)
    lines = [source_quads(one.document, one.facts, BASE) for one in records]
    lines += [merged_quads(nodes, BASE), derived_quads(nodes, BASE), reference_quads(BASE)]
    lines.append(judgement_quads(found.judgements, BASE))
    (out / "graph.nq").write_text("".join(lines), "utf-8", newline="\n")
    return Built(out, {"base": BASE}, load(BASE, out / "graph.nq"))


@pytest.fixture(scope="module")
def asked(small: Built) -> Asked:
    def ask(name: str, columns: str, **values: Any) -> list[tuple[Any, ...]]:
        rows = run_named(small, name, **values)
        return [tuple(row[column] for column in columns.split()) for row in rows]

    return ask


def test_sits_for_finds_members_of_that_day_and_no_guest(asked: Asked) -> None:
    town = "Jammerbugt Kommune"
    rows = asked("sits_for", "name aspect title attendance", organisation=town, date=WINTER)
    assert rows == [
        ("Ib Storm", "represents", None, "absent"),
        ("Karla Nørby", "affiliated", "Borgmester", "present"),
        ("Karla Nørby", "represents", None, "present"),
        ("Ove Birk", "represents", None, "present"),
        ("Viggo Lund", "represents", None, "present"),
    ]
    later = asked("sits_for", "name", organisation=town, date=SPRING)
    assert later == [("Karla Nørby",), ("Karla Nørby",), ("Tove Lys",), ("Viggo Lund",),
                     ("Viggo Lund",)]  # fmt: skip
    assert asked("sits_for", "name", organisation="Nordlyd A/S") == [("Viggo Lund",)]
    assert asked("sits_for", "name", organisation=town, body="Grønt Råd") == []


def test_attendance_counts_meetings_not_seats(asked: Asked) -> None:
    columns = "name present absent guest"
    assert asked("attendance", columns, body=KKR) == [
        ("Viggo Lund", 1, 1, 0),
        ("Ib Storm", 0, 1, 0),
        ("Karla Nørby", 2, 0, 0),
        ("Ove Birk", 1, 0, 0),
        ("Tove Lys", 1, 0, 0),
        ("Sara Holm", 0, 0, 1),
    ]
    assert asked("attendance", columns, person="viggo lund", year=2022) == [("Viggo Lund", 0, 1, 0)]


def test_absences_are_only_those_that_minutes_name(asked: Asked) -> None:
    rows = asked("absences", "name date detail source quote")
    assert rows == [
        ("Ib Storm", WINTER, "excused", "a1.txt", "person/3"),
        ("Viggo Lund", SPRING, None, "b2.txt", "person/2"),
    ]
    assert asked("absences", "name", person="Karla Nørby") == []


def test_substitutes_are_found_by_either_of_the_two(asked: Asked) -> None:
    row = ("Ove Birk", "Ib Storm", "Jammerbugt Kommune", WINTER)
    for person in ("Ove Birk", "Ib Storm"):
        assert asked("substitutes", "name stands_in_for organisation date", person=person) == [row]
    assert asked("substitutes", "name", person="Viggo Lund") == []
    columns = "body year meetings with_substitutes substitutes"
    assert asked("substitutes_by_year", columns) == [
        ("Grønt Råd", 2022, 1, 0, 0),
        (KKR, 2021, 1, 1, 1),
        (KKR, 2022, 1, 0, 0),
    ]


def test_items_and_decisions_are_found_by_a_word(asked: Asked) -> None:
    assert asked("items_about", "date title case", word="VINDMØLLE") == [
        (WINTER, "Vindmøller ved kysten", "SAG-2021-7"),
        (MAY, "Vandløb og vindmøller", None),
    ]
    assert asked("items_about", "title", word="vindmølle", body=KKR, year=2022) == []
    rows = asked("decisions", "title outcome quote", word="vindmøller")
    assert rows == [
        ("Vindmøller ved kysten", "rejected", "Forslaget om vindmøller blev forkastet.")
    ]
    assert asked("decisions", "title", outcome="noted") == [("Udvidelse af havnen",)]
    assert asked("decisions", "title", outcome="noted", word="vindmøller") == []


def test_dissents_name_who_was_against_and_nobody_in_favour(asked: Asked) -> None:
    rows = asked("dissents", "name dissent title")
    assert rows == [
        ("Karla Nørby", "reservation", "Vindmøller ved kysten"),
        ("Viggo Lund", "against", "Vindmøller ved kysten"),
    ]
    assert asked("dissents", "name", person="Viggo Lund", year=2022) == []


def test_recusals_and_commitments(asked: Asked) -> None:
    assert asked("recusals", "name title") == [("Viggo Lund", "Udvidelse af havnen")]
    assert asked("recusals", "name", person="Karla Nørby") == []
    assert asked("commitments", "due responsible promised") == [
        ("2021-03-01", "Karla Nørby", "Der kommer et notat."),
        ("2022-09-01", "Forvaltningen", "Der holdes et borgermøde."),
    ]
    assert asked("commitments", "due", since="2021-04-01") == [("2022-09-01",)]
    assert asked("commitments", "due", until="2021-02-28") == []


def test_chairs_and_bodies_without_one(asked: Asked) -> None:
    assert asked("chairs", "organisation title name last_seen") == [
        (KKR, "Formand", "Karla Nørby", WINTER)
    ]
    assert asked("chairs", "name", organisation=KKR, date=SPRING) == []
    assert asked("bodies_without_chair", "body meetings") == [("Grønt Råd", 1)]


def test_representatives_over_time(asked: Asked) -> None:
    rows = asked(
        "representatives", "name meetings first_seen last_seen", organisation="Nordlyd A/S"
    )
    assert rows == [("Sara Holm", 1, WINTER, WINTER), ("Viggo Lund", 1, WINTER, WINTER)]
    town = asked("representatives", "name meetings last_seen", organisation="jammerbugt kommune")
    assert ("Karla Nørby", 2, SPRING) in town and ("Tove Lys", 1, SPRING) not in town


def test_hats_and_shared_people(asked: Asked) -> None:
    assert asked("most_hats", "name organisations meetings") == [("Viggo Lund", 2, 2)]
    assert asked("most_hats", "name", year=2022) == []
    assert asked("most_represented", "organisation people meetings") == [
        ("Jammerbugt Kommune", 4, 2),
        ("Nordlyd A/S", 2, 1),
    ]
    pair = [("Nordlyd A/S", "Jammerbugt Kommune", 1)]
    assert asked("shared_people", "organisation other people", organisation="Nordlyd A/S") == pair
    assert len(asked("shared_people", "people")) == 1
    assert asked("shared_people", "people", organisation=KKR) == []


def test_party_changes_go_from_earlier_to_later_only(asked: Asked) -> None:
    columns = "name earlier_party last_seen_with first_seen_with"
    ((name, old, seen, since),) = asked("party_changes", columns)
    assert (name, seen, since) == ("Karla Nørby", WINTER, SPRING)
    assert old.startswith("Venstre")
    assert asked("party_changes", "name", person="Viggo Lund") == []


def test_meetings_and_those_without_a_list(asked: Asked) -> None:
    assert asked("meetings_without_attendance", "body date") == [("Grønt Råd", MAY)]
    assert asked("meetings_without_attendance", "body", body=KKR) == []
    assert asked("meetings", "body date start place people items") == [
        (KKR, WINTER, "08:00", "Hobro", 5, 2),
        (KKR, SPRING, None, None, 3, 1),
        ("Grønt Råd", MAY, None, None, 0, 1),
    ]
    assert asked("meetings", "date", since="2022-01-01", until="2022-03-01") == [(SPRING,)]


def test_sources_are_those_that_name_the_organisation(asked: Asked) -> None:
    assert asked("sources_of", "source body date", organisation="Nordlyd A/S") == [
        ("a1.txt", KKR, WINTER)
    ]
    assert asked("sources_of", "source", organisation="Jammerbugt Kommune") == [
        ("a1.txt",),
        ("b2.txt",),
    ]
    assert asked("sources_of", "source", organisation="Jammerbugt Kommune", year=2020) == []


def test_person_on_date_tells_that_day_only(asked: Asked) -> None:
    rows = asked("person_on_date", "aspect title organisation", person="Karla Nørby", date=SPRING)
    assert [(aspect, title) for aspect, title, _ in rows] == [
        ("office", "Borgmester"),
        ("party", None),
        ("represents", None),
    ]
    assert "Venstre" not in str(rows)
    assert asked("person_on_date", "aspect", person="Karla Nørby", date=MAY) == []


def test_coverage_counts_each_once(asked: Asked) -> None:
    assert asked("coverage", "body year meetings people items sources") == [
        ("Grønt Råd", 2022, 1, 0, 1, 1),
        (KKR, 2021, 1, 5, 2, 1),
        (KKR, 2022, 1, 3, 1, 1),
    ]
    assert asked("coverage", "body", municipality="Jammerbugt Kommune") == []


def test_turnover_counts_members_not_guests(asked: Asked) -> None:
    columns = "body before after stayed gone new"
    assert asked("turnover", columns, earlier=2021, later=2022) == [(KKR, 4, 3, 2, 2, 1)]
    assert asked("turnover", columns, earlier=2020, later=2021) == []


def test_guests_members_and_new_faces(asked: Asked) -> None:
    assert asked("guests", "name organisation detail") == [
        ("Sara Holm", "Nordlyd A/S", "presenter")
    ]
    assert asked("guests", "name", organisation="Jammerbugt Kommune") == []
    members = asked("members", "name meetings", body=KKR)
    assert members == [("Ib Storm", 1), ("Karla Nørby", 2), ("Ove Birk", 1), ("Tove Lys", 1),
                       ("Viggo Lund", 2)]  # fmt: skip
    assert asked("members", "name", body="Grønt Råd") == []
    assert asked("new_faces", "name first_seen", since="2021-06-01") == [("Tove Lys", SPRING)]
    assert asked("new_faces", "name", since="2021-06-01", body="Grønt Råd") == []


def test_doubted_statements_stay_in_their_source(asked: Asked) -> None:
    assert asked("doubted", "source kind confidence quote") == [
        ("a1.txt", "Membership", 0.3, "person/3")
    ]
    assert asked("doubted", "source", file="b2.txt") == []
    assert "Direktør" not in str(asked("offices", "title"))


def test_identities_tell_why(asked: Asked) -> None:
    rows = asked("identities", "name other verdict source other_source", named="karla nørby")
    assert rows == [("Karla Nørby", "Karla Nørby", "same", "a1.txt", "b2.txt")]
    assert asked("identities", "name", named="Karla Nørby", verdict="different") == []


def test_findings_of_the_sample_stand_with_their_line(sample_out: Path) -> None:
    rows = run_named(sample_out, "findings", severity="Info")
    assert rows and all(row["line"] and str(row["message"]).endswith(".") for row in rows)
    assert run_named(sample_out, "findings", severity="Violation") == []


def test_body_is_not_mixed_up_where_a_meeting_has_none(small: Built) -> None:
    """An unbound body in EXISTS would match any body that is called so."""
    rows = run_named(small, "who_represents", body="Grønt Råd")
    assert rows == []


@pytest.mark.parametrize("name", [one.name for one in questions()])
def test_links_add_columns_and_change_no_row(small: Built, name: str) -> None:
    (asked,) = (one for one in questions() if one.name == name)
    years = {"earlier": "2021", "later": "2022"} if name == "turnover" else {}
    needed = [one for one in asked.parameters if one.required]
    sparql = asked.with_values((one.name, years.get(one.name, one.example)) for one in needed)
    columns, plain = answered(small.graph, sparql)
    _, linked = answered(small.graph, asked.linked(sparql))
    assert [{key: row[key] for key in columns} for row in linked] == plain
    # Who is responsible may be written without being a person of the graph.
    told = [(row, column) for row in linked for column, _ in asked.links if column != "responsible"]
    assert all(row[f"link_{column}"] for row, column in told if row[column] is not None)
