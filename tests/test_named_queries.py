"""The bundled questions on the sample: what they answer was worked out by hand from the minutes."""

import json
import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from typer.testing import CliRunner

from referatgraf.cli import app
from referatgraf.errors import UsageError
from referatgraf.model import Outcome, Verdict
from referatgraf.queries import ask, question, questions, run_named
from referatgraf.queries.parameters import KINDS, bound, declared, ordered
from referatgraf.store import Built, open_store
from referatgraf.web.pages.questions.words import SHELVES

KKR = "KKR Sjælland"
MARCH, JUNE, OCTOBER = "2023-03-10", "2023-06-16", "2023-10-06"
Values = list[tuple[str, Any]]
NAMES = [question.name for question in questions()]
# The sample has nothing of the kind; tests/test_more_questions.py has.
NOT_IN_SAMPLE = {
    "bodies_without_chair",
    "commitments",
    "dissents",
    "doubted",
    "meetings_without_attendance",
    "recusals",
    "substitutes",
    "turnover",
}
HOSTILE = [
    '" } } #',
    "') } SELECT * { ?s ?p ?o } #",
    '\\" } #',
    "\\u0022 } #",
    "\\\\u0022 ) }",
    '"""',
    "\n} #",
    "{ (UNDEF UNDEF UNDEF) }",
    "?name",
    "<urn:x>",
    'x" ^^xsd:integer',
    "SERVICE <http://example.org/> {}",
    "KKR Sjælland\\",
]

Asked = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def asked(sample_out: Path) -> Asked:
    built = open_store(sample_out)
    return lambda name, **parameters: run_named(built, name, **parameters)


def between(earlier: str | date, later: str | date) -> Values:
    return [("body", KKR), ("earlier", earlier), ("later", later)]


def cells(rows: list[dict[str, Any]], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def test_who_represents_tells_ground_and_words(asked: Asked) -> None:
    rows = asked("who_represents", organisation="sorø kommune", body=KKR, year=2023)
    assert cells(rows, "name", "basis", "date") == [
        ("Valborg Hulgaard Bro", "municipality", day) for day in (MARCH, JUNE, OCTOBER)
    ]
    assert rows[0]["quote"] == "Valborg Hulgaard Bro, Borgmester Sorø Kommune (V)"
    assert asked("who_represents", organisation="Sorø Kommune", year=2022) == []
    assert asked("who_represents", body="Teknik- og Miljøudvalget") == []


def test_represented_by_tells_when_each_seat_was_seen(asked: Asked) -> None:
    rows = asked("represented_by", person="Villads Agerskov")
    assert cells(rows, "organisation", "meetings", "first_seen", "last_seen") == [
        ("KKR Sjælland", 2, MARCH, OCTOBER),
        ("Kalundborg Kommune", 3, MARCH, OCTOBER),
    ]


def test_two_hats_of_a_year_and_a_body(asked: Asked) -> None:
    assert len(asked("two_hats", body=KKR, year=2023)) == 5
    assert asked("two_hats", year=2022) == asked("two_hats", body="KKR Nordjylland") == []


def test_offices_tells_who_was_mayor_when(asked: Asked) -> None:
    mayors = asked("offices", office="Borgmester", organisation="Vordingborg Kommune")
    columns = ("name", "first_seen", "last_seen")
    assert cells(mayors, *columns) == [("Asger Fladkjær", MARCH, JUNE)]
    held = asked("offices", person="Sidsel Maarup")
    assert cells(held, "title", "organisation", "first_seen") == [
        ("Borgmester", "Holbæk Kommune", MARCH),
        ("Næstformand", KKR, OCTOBER),
    ]
    assert asked("offices", office="mayor", organisation="Vordingborg Kommune") == mayors
    assert asked("offices", person="Sidsel Maarup", office="Næstformand", date=MARCH) == []


def test_seats_by_party_and_municipality(asked: Asked) -> None:
    rows = asked("seats", body="Børne- og Skoleudvalget", date="2023-09-14")
    parties = {row["holder"]: row["seats"] for row in rows if row["shared_by"] == "party"}
    assert parties == {
        "Dansk Folkeparti": 1,
        "Det Konservative Folkeparti": 1,
        "Radikale Venstre": 1,
        "SF - Socialistisk Folkeparti": 1,
        "Socialdemokratiet": 1,
        "Venstre, Danmarks Liberale Parti": 1,
    }
    kkr = asked("seats", body=KKR, date=OCTOBER)
    assert cells(kkr, "holder", "seats")[:3] == [
        ("Socialdemokratiet", 3),
        ("Venstre, Danmarks Liberale Parti", 3),
        ("SF - Socialistisk Folkeparti", 2),
    ]
    assert sum(row["seats"] for row in kkr if row["shared_by"] == "municipality") == 10


def test_co_attendance_counts_meetings_in_a_period(asked: Asked) -> None:
    rows = asked("co_attendance", person="Karoline Bendtz Husum")
    found = {row["other"]: row["meetings"] for row in rows}
    assert found["Sigurd Vangsted"] == found["Sidsel Maarup"] == 2
    assert found["Asger Fladkjær"] == 1
    assert "Mette-Marie Thorup Lind" in found
    later = asked("co_attendance", person="Karoline Bendtz Husum", since="2023-07-01")
    assert "Asger Fladkjær" not in {row["other"] for row in later}
    pairs = asked("co_attendance", until="2023-04-01")
    assert len(pairs) == 12 * 11 / 2, "twelve people were there in March"


def test_missing_mayors_are_neither_present_nor_excused(asked: Asked) -> None:
    rows = asked("missing_mayors")
    columns = ("body", "date", "name", "municipality", "last_seen")
    assert cells(rows, *columns) == [(KKR, OCTOBER, "Asger Fladkjær", "Vordingborg Kommune", JUNE)]
    assert asked("missing_mayors", body=KKR, date=MARCH) == []


def test_changes_between_two_meetings(asked: Asked) -> None:
    rows = asked("changes", body=KKR, earlier=JUNE, later=OCTOBER)
    columns = ("name", "aspect", "change", "what")
    assert cells(rows, *columns) == [
        ("Asger Fladkjær", "member", "gone", KKR),
        ("Gudrun Holmegaard", "party", "gone", "Enhedslisten - De Rød-Grønne"),
        ("Gudrun Holmegaard", "party", "new", "SF - Socialistisk Folkeparti"),
        ("Sidsel Maarup", "office", "new", f"Næstformand, {KKR}"),
        ("Torkild Lundager", "office", "gone", f"Næstformand, {KKR}"),
        ("Torkild Lundager", "office", "new", "bestyrelsesformand, Erhvervshus Sjælland"),
        ("Torkild Lundager", "represents", "new", KKR),
        ("Villads Agerskov", "represents", "new", KKR),
    ]
    joined = asked("changes", body=KKR, earlier=MARCH, later=JUNE)
    members = [row for row in joined if row["aspect"] == "member"]
    assert cells(members, "name", "change") == [
        ("Jens-Otto Ravnborg", "gone"),
        ("Pernille Ebbesgaard", "new"),
    ]


def test_cases_are_followed_from_meeting_to_meeting(asked: Asked) -> None:
    rows = asked("cases", case="sag-2023-00295")
    assert cells(rows, "date", "number") == [(MARCH, "2.2"), (JUNE, "2.1"), (OCTOBER, "2.2")]
    assert rows[0]["quote"] == "2.2. Flere praktikpladser på tværs af kommunegrænser"
    assert [row["decision"] for row in rows] == [
        "KKR Sjælland tog orienteringen til efterretning.",
        "Opslaget gøres fast. Der samles op igen om et år.",
        "KKR Sjælland tog orienteringen til efterretning.",
    ]
    assert len(asked("cases")) == 4 * 3 + 4 + 4


def test_weak_facts_by_reason(asked: Asked) -> None:
    once = asked("weak_facts", reason="one_source")
    assert ("Sidsel Maarup", "Næstformand, KKR Sjælland") in cells(once, "name", "statement")
    assert ("Sidsel Maarup", "Borgmester, Holbæk Kommune") not in cells(once, "name", "statement")
    low = asked("weak_facts", reason="low_confidence")
    assert low and all(float(str(row["confidence"])) < 0.95 for row in low)
    assert len(asked("weak_facts", reason="low_confidence", below=0.99)) > len(low)
    assert asked("weak_facts", reason="conflict") == []


def test_weak_facts_finds_two_parties_on_one_day(sample_out: Path) -> None:
    built = open_store(sample_out)
    text = """SELECT ?m ?party { ?m org:organization ?party . ?party a rg:Party .
        ?m org:member/foaf:name "Sidsel Maarup" }"""
    ((membership, party),) = ask(built.graph, text).rows
    assert membership and party
    other = ox.NamedNode(party.replace("konservative", "venstre"))
    organisation = ox.NamedNode("http://www.w3.org/ns/org#organization")
    built.graph.add(ox.Quad(ox.NamedNode(membership), organisation, other))
    rows = run_named(built, "weak_facts", reason="conflict")
    assert {row["name"] for row in rows} == {"Sidsel Maarup"}


@pytest.mark.parametrize("name", sorted(set(NAMES) - NOT_IN_SAMPLE))
def test_example_gives_rows_in_no_time(asked: Asked, name: str) -> None:
    found = question(name)
    started = time.process_time()
    rows = asked(name, **{one.name: one.example for one in found.parameters})
    assert rows
    assert time.process_time() - started < 1
    assert all(isinstance(row, dict) for row in rows)


@pytest.mark.parametrize("name", NAMES)
def test_question_is_told_in_two_languages(name: str) -> None:
    found = question(name)
    assert found.title["da"] != found.title["en"]
    assert found.description["da"] != found.description["en"]
    for one in found.parameters:
        assert one.kind in KINDS and one.label["da"] and one.label["en"] and one.example
        assert found.sparql.count(f"?given_{one.name}") >= 2, "declared, bound and used"
        assert not one.choices or one.example in one.choices
    for order in found.orders:
        kinds = {one.kind for one in found.parameters if one.name in (order.first, order.second)}
        assert kinds in ({"date"}, {"year"}), "compared as text"


def test_reasons_are_all_that_the_query_knows() -> None:
    found = question("weak_facts")
    (reason,) = (one for one in found.parameters if one.name == "reason")
    told = re.search(r"VALUES \?reason \{(.+)\}", found.sparql)
    assert told
    known = re.findall(r'"(\w+)"', told[1]) + re.findall(r'"(\w+)" AS \?reason', found.sparql)
    assert sorted(reason.choices) == sorted(known)


def test_choices_are_all_that_the_vocabulary_knows() -> None:
    found = {one.name: one.choices for q in questions() for one in q.parameters if one.choices}
    assert found.keys() == {"outcome", "reason", "severity", "verdict"}
    assert set(found["outcome"]) == set(Outcome)
    assert set(found["verdict"]) == set(Verdict)


@pytest.mark.parametrize(
    "line", ["a | text | A | A | x | requierd", "a | text | A | A | x | choice: x", "a | text"]
)
def test_header_that_says_something_unknown_is_refused(line: str) -> None:
    with pytest.raises(ValueError):
        declared(line)
    with pytest.raises(ValueError):
        ordered("a > b")


def test_values_in_order_and_alone_are_taken(asked: Asked) -> None:
    assert asked("co_attendance", since=JUNE, until=JUNE)
    assert asked("co_attendance", since=OCTOBER)
    assert asked("changes", body=KKR, earlier=MARCH, later=date(2023, 10, 6))


@pytest.mark.parametrize("name", NAMES)
def test_no_quote_is_sought_after_an_optional_part(name: str) -> None:
    """A GRAPH after an OPTIONAL is matched with each row by trying every quote of all minutes."""
    seen = [False]
    for token in re.findall(r"OPTIONAL|GRAPH|[{}]", re.sub(r"(?m)^#.*", "", question(name).sparql)):
        if token == "{":
            seen.append(False)
        elif token == "}":
            seen.pop()
        elif token == "OPTIONAL":
            seen[-1] = True
        else:
            assert not seen[-1]
    assert seen == [False]


def test_bundled_are_the_ten_competency_questions_and_twenty_more() -> None:
    ten = {"cases", "changes", "co_attendance", "missing_mayors", "offices", "represented_by"}
    assert ten | {"seats", "two_hats", "weak_facts", "who_represents"} <= set(NAMES)
    assert len(NAMES) >= 30
    assert {one.about for one in questions()} <= set(SHELVES)


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_value_is_only_a_value(asked: Asked, value: str) -> None:
    for found in questions():
        free = [one for one in found.parameters if not one.choices]
        texts = [one.name for one in free if one.kind == "text"]
        others = {one.name: one.example for one in found.parameters if one.kind != "text"}
        for name in texts:
            rest = {n: "KKR Sjælland" for n in texts if n != name}
            assert asked(found.name, **{**others, **rest, name: value}) == []


@pytest.mark.parametrize("value", HOSTILE)
def test_value_reaches_the_query_unchanged(value: str) -> None:
    sparql = "SELECT ?given_a { VALUES (?given_a) { (UNDEF) } }"
    text = bound("q", sparql, [declared("a | text | A | A | x")], [("a", value)])
    assert list(ask(ox.Store(), text).rows) == [(value.strip(),)]


@pytest.mark.parametrize(
    ("name", "values", "told"),
    [
        ("seats", [("nope", "x")], "it has: body, date"),
        ("seats", [("date", "x")], "date is no date"),
        ("seats", [("date", "2023-13-01")], "date is no date"),
        ("seats", [("date", "2023-10-06\n} #")], "date is no date"),
        ("seats", [("body", "")], "body is empty; leave it out, or write it as in body=KKR"),
        ("seats", [("date", " ")], "date is empty"),
        ("who_represents", [("organisation", None)], "organisation is empty"),
        (
            "weak_facts",
            [("below", "7")],
            "below lies outside its values: 7; choose a number from 0 to 1",
        ),
        ("weak_facts", [("reason", "foo")], "one of: one_source, low_confidence, conflict"),
        ("weak_facts", [("reason", "Conflict")], "reason is none of its values: Conflict"),
        ("changes", between(OCTOBER, JUNE), "earlier (2023-10-06) must be before later (2023-06"),
        ("changes", between(date(2023, 10, 6), JUNE), "swap them"),
        ("changes", between(JUNE, JUNE), "must be before later (2023-06-16); give another one"),
        ("co_attendance", [("until", JUNE), ("since", OCTOBER)], "since (2023-10-06) must be on"),
        ("seats", [("body", "\ud800")], "body is no text"),
        ("two_hats", [("year", "2023; DROP")], "year is no year"),
        ("two_hats", [("year", "2023"), ("year", "2022")], "was given year twice"),
        ("weak_facts", [("below", "nan")], "below is no decimal"),
        ("changes", [("body", KKR)], "needs the parameter earlier"),
    ],
)
def test_wrong_value_is_refused(name: str, values: Values, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        question(name).with_values(values)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_unknown_question_lists_the_known_ones(sample_out: Path) -> None:
    with pytest.raises(UsageError, match=", ".join(NAMES)):
        run_named(sample_out, "nope")


def test_answer_is_the_same_from_a_path_and_an_open_folder(sample_out: Path) -> None:
    built: Built = open_store(sample_out)
    assert run_named(str(sample_out), "seats") == run_named(built, "seats")


def test_command_takes_parameters(sample_out: Path) -> None:
    words = ["--param", "organisation=Sorø Kommune", "-p", "year=2023", "--format", "json"]
    shown = CliRunner().invoke(app, ["query", str(sample_out), "who_represents", *words])
    rows = run_named(sample_out, "who_represents", organisation="Sorø Kommune", year=2023)
    assert json.loads(shown.stdout) == rows


@pytest.mark.parametrize(
    "words",
    [
        ["seats", "-p", "nope=1"],
        ["seats", "-p", "date"],
        ["-", "-p", "date=2023-10-06"],
        ["changes"],
        ["changes", "-p", f"body={KKR}", "-p", f"earlier={OCTOBER}", "-p", f"later={JUNE}"],
        ["weak_facts", "-p", "reason=foo"],
        ["who_represents", "-p", "organisation="],
    ],
)
def test_command_refuses_wrong_parameters(sample_out: Path, words: list[str]) -> None:
    shown = CliRunner().invoke(app, ["query", str(sample_out), *words], input="ASK {}")
    assert shown.exit_code == 2
    assert shown.stderr.count("\n") == 1
    assert shown.stdout == ""


def test_list_names_every_question_with_an_example() -> None:
    shown = CliRunner().invoke(app, ["query", "--list", "--format", "json"])
    rows = json.loads(shown.stdout)
    assert [row["name"] for row in rows] == NAMES
    assert all(row["example"].startswith("referatgraf query OUT " + row["name"]) for row in rows)
    assert all(row["title_da"] and row["title_en"] for row in rows)
    assert all(row["description_da"] and row["description_en"] for row in rows)


def test_list_for_people_tells_all_in_danish_and_english() -> None:
    shown = CliRunner().invoke(app, ["query", "--list"]).stdout
    told = " ".join(shown.split())
    for found in questions():
        assert all(text in told for text in (*found.title.values(), *found.description.values()))
        assert f"referatgraf query OUT {found.name}" in shown
        for one in found.parameters:
            assert f"{one.label['da']} / {one.label['en']}" in told
            assert all(choice in told for choice in one.choices)
    assert max(len(line) for line in shown.splitlines() if not line.startswith("  ref")) <= 100
