"""Questions as forms: fields and what is wrong with them, answers, and a site of files."""

import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import html5lib
import pytest
from starlette.testclient import TestClient

from referatgraf.queries import ask, question, questions, run_named
from referatgraf.store import open_store
from referatgraf.web.messages import for_failure
from referatgraf.web.pages import Site, open_site, paths, render, trouble
from referatgraf.web.pages.questions.answer import MOST, answer
from referatgraf.web.pages.questions.given import given
from referatgraf.web.pages.questions.words import COLUMNS
from referatgraf.web.pages.things import KINDS
from referatgraf.web.pages.view import View
from referatgraf.workers import Cause, Failure

NAMES = [one.name for one in questions()]
HOSTILE = '"><script>alert(1)</script>'


@pytest.fixture(scope="module")
def site(sample_out: Path) -> Site:
    return open_site(open_store(sample_out))


def page(site: Site, name: str, language: str = "da", **fields: str) -> str:
    found = render(site, f"{language}/questions/{name}.html", tuple(fields.items()))
    assert found is not None and found.status == 200, name
    return found.body.decode()


def links(text: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'href="([^"]*)"', text)]


def cells(text: str, head: str) -> list[str]:
    """Return the words in the cells below a heading."""
    found = re.findall(rf'<td[^>]* data-head="{head}">(.*?)</td>', text)
    return [unescape(re.sub("<[^>]*>", "", one)) for one in found]


def test_list_leads_to_every_question_in_both_languages(site: Site) -> None:
    for language in ("da", "en"):
        text = page(site, "index", language)
        assert [f"{name}.html" in links(text) for name in NAMES] == [True] * len(NAMES)
        assert all(one.title[language] in unescape(text) for one in questions())
        assert set(paths(site)) >= {f"{language}/questions/{name}.html" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_example_is_answered_on_a_well_formed_page(site: Site, name: str) -> None:
    values = {one.name: one.example for one in question(name).parameters}
    for language in ("da", "en"):
        text = page(site, name, language, **values)
        html5lib.HTMLParser(strict=True).parse(text)
        rows = run_named(site.built, name, **values)
        assert text.count("<tr ") == (len(rows) + 1 if rows else 0)
        ids = re.findall(r' id="([^"]*)"', text)
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_label_and_help_and_every_column_a_name(site: Site, name: str) -> None:
    found = question(name)
    text = page(site, name)
    for one in found.parameters:
        assert f'<label for="f-{one.name}">' in text
        assert f'aria-describedby="f-{one.name}-help"' in text
    years = {"earlier": "2022", "later": "2023"} if name == "turnover" else {}
    needed = [one for one in found.parameters if one.required]
    values = [(one.name, years.get(one.name, one.example)) for one in needed]
    view = View(site, "da", "questions/x.html")
    assert set(answer(view, found, values).columns) <= set(COLUMNS)


def test_answer_links_names_and_words_to_their_places(site: Site) -> None:
    text = page(site, "who_represents", organisation="Sorø Kommune", body="", year="2023")
    assert cells(text, "Navn") == ["Valborg Hulgaard Bro"] * 3
    assert cells(text, "Dato") == ["10. marts 2023", "16. juni 2023", "6. oktober 2023"]
    assert cells(text, "Grundlag") == ["for sin kommune"] * 3
    (first, *_) = cells(text, "Bevis")
    assert "Valborg Hulgaard Bro, Borgmester Sorø Kommune (V)" in first and "sikker" in first
    targets = [one for one in links(text) if "/source/" in one]
    assert len(targets) == 3 and all(re.search(r"\.html#L\d+$", one) for one in targets)
    known = set(paths(site))
    for one in links(text):
        local = one.removeprefix("../../").partition("#")[0].partition("?")[0]
        assert not one.startswith("../../") or local in known | {"sparql"}, one


def test_answer_in_english_names_organisations_in_english(site: Site) -> None:
    text = page(site, "seats", "en", date="2023-10-06")
    assert "Social Democrats" in cells(text, "Party or municipality")
    assert "parties" in cells(text, "Shared by")
    assert cells(text, "Date")[0] == "6 October 2023"


def test_evidence_of_a_day_is_that_days(site: Site) -> None:
    text = page(site, "seats", body="", date="2023-10-06")
    proofs = cells(text, "Bevis")
    assert proofs and all("2023-10-06.txt" in one and "2023-03-10" not in one for one in proofs)
    assert any("Kommune (A)" in one for one in proofs), "a letter stands in its line"


def test_certainty_is_the_least_of_the_facts(site: Site) -> None:
    assert all("usikker" in one for one in cells(page(site, "two_hats", body=""), "Bevis"))


def test_verdict_is_no_certainty_and_its_english_reason_is_marked(site: Site) -> None:
    text = page(site, "identities", verdict="same")
    assert "98 %" in cells(text, "Hvor sandsynligt den samme") and "sikker</span>" not in text
    assert '<bdi lang="en">equal name' in text
    assert '<bdi lang="en">' not in page(site, "identities", "en", verdict="same")


def test_sparql_of_the_page_gives_the_answer_elsewhere(site: Site) -> None:
    text = page(site, "who_represents", organisation="Sorø Kommune")
    (code,) = re.findall(r"<pre[^>]*><code>(.*?)</code>", text, re.DOTALL)
    sparql = unescape(code)
    rows = run_named(site.built, "who_represents", organisation="Sorø Kommune")
    assert len(list(ask(site.built.graph, sparql).rows)) == len(rows) == 3
    for link in (one for one in links(text) if "/sparql?" in one):
        assert parse_qs(urlsplit(link).query)["query"][0].rstrip() == sparql.rstrip()
    assert "PREFIX eli-dl:" in sparql and "title-da" not in sparql


def test_other_language_is_asked_the_same(site: Site) -> None:
    text = page(site, "who_represents", organisation="Sorø Kommune & co/x")
    switch = [one for one in links(text) if one.startswith("../../en/questions/who_represents")]
    assert switch and {urlsplit(one).query for one in switch} == {
        "organisation=Sor%C3%B8+Kommune+%26+co%2Fx"
    }


def test_empty_fields_mean_any_and_no_field_is_no_question(site: Site) -> None:
    assert len(cells(page(site, "who_represents", organisation=""), "Navn")) == 41
    bare = page(site, "who_represents")
    assert "<table" not in bare and "Prøv med et eksempel" in bare


def test_question_without_fields_is_answered_at_once(site: Site) -> None:
    assert "Ingen rækker" in page(site, "bodies_without_chair")


@pytest.mark.parametrize(
    ("name", "fields", "at", "told"),
    [
        ("seats", (("date", "i går"),), "date", "Skriv en dato som år-måned-dag"),
        ("seats", (("date", "2023-13-01"),), "date", "Skriv en dato"),
        ("two_hats", (("year", "23"),), "year", "fire cifre"),
        ("weak_facts", (("below", "nan"),), "below", "Skriv et tal"),
        ("weak_facts", (("below", "7"),), "below", "Skriv et tal fra 0 til 1"),
        ("weak_facts", (("reason", "foo"),), "reason", "Vælg en af mulighederne"),
        ("members", (("body", " "),), "body", "skal udfyldes"),
        ("seats", (("body", "x" * 201),), "body", "Højst 200 tegn"),
        ("seats", (("body", "\ud800"),), "body", "kan ikke læses"),
        ("seats", (("body", "a"), ("body", "b")), "body", "flere gange"),
        ("seats", (("nope", "a"),), "", "felt, som spørgsmålet ikke kender"),
        ("meetings", (("since", "2023-02-01"), ("until", "2023-01-01")), "until", "Skal ligge"),
        ("turnover", (("earlier", "2023"), ("later", "2023")), "later", "Skal ligge efter"),
    ],
)
def test_wrong_value_is_told_at_its_field(
    site: Site, name: str, fields: tuple[tuple[str, str], ...], at: str, told: str
) -> None:
    found = render(site, f"da/questions/{name}.html", fields)
    assert found is not None and found.status == 400
    text = found.body.decode("utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    assert "<table" not in text
    where = rf'id="f-{at}-wrong" class="wrong">' if at else 'class="wrong" role="alert">'
    assert re.search(rf"{where}[^<]*{told}", text)
    assert not at or 'aria-invalid="true"' in text


def test_right_values_are_not_wrong() -> None:
    fields = (("body", "KKR Sjælland"), ("since", "2023-01-01"), ("until", "2023-01-01"))
    assert not given(question("meetings"), fields).wrong
    assert given(question("meetings"), fields).values == list(fields)
    assert not given(question("weak_facts"), (("below", "1"),)).wrong


def test_hostile_value_is_only_shown(site: Site) -> None:
    text = page(site, "who_represents", organisation=HOSTILE)
    assert "<script>alert" not in text and "Ingen rækker" in text
    assert 'value="&quot;&gt;&lt;script&gt;' in text


def test_long_answer_is_cut_and_says_so(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("referatgraf.web.pages.questions.answer.MOST", 5)
    text = page(site, "who_represents", organisation="")
    assert "De første 5 af 41 rækker" in text and len(cells(text, "Navn")) == 5 < MOST


def test_files_have_the_form_a_template_and_answers_that_were_ready(site: Site) -> None:
    found = render(site, "da/questions/two_hats.html")
    assert found is not None
    text = found.body.decode()
    assert len(cells(text, "Navn")) == 5 and "Hent svaret" not in text
    (sparql,) = re.findall(r' data-sparql="([^"]*)"', text)
    for one in question("two_hats").parameters:
        assert sparql.count(f"{{{one.name}}}") == 1
    filled = unescape(sparql).replace("{body}", "UNDEF").replace("{year}", "2023")
    assert len(list(ask(site.built.graph, filled).rows)) == 5


@pytest.mark.parametrize("name", NAMES)
def test_files_say_what_answers_where_nothing_was_ready(site: Site, name: str) -> None:
    found = render(site, f"en/questions/{name}.html")
    assert found is not None
    text = found.body.decode()
    html5lib.HTMLParser(strict=True).parse(text)
    assert "referatgraf serve" in text and "../../en/sparql.html?query=" in text
    assert ("<h2" in text) == question(name).short
    (sparql,) = re.findall(r' data-sparql="([^"]*)"', text)
    blank = re.sub(r"\{(\w+)\}", "UNDEF", unescape(sparql))
    wanted = question(name).sparql
    columns = ask(site.built.graph, wanted).columns
    assert ask(site.built.graph, blank).columns == columns


def test_things_lead_to_their_questions_filled_in(site: Site) -> None:
    several = {kind: site.of_kind(kind)[:3] for kind in KINDS}
    for thing in (one for some in several.values() for one in some):
        found = render(site, f"da/{thing.local}.html")
        assert found is not None
        asked = [one for one in links(found.body.decode()) if "/questions/" in one and "?" in one]
        assert bool(asked) == (thing.kind not in ("source", "party")), thing
        for one in asked:
            name = urlsplit(one).path.rpartition("/")[2].removesuffix(".html")
            fields = {key: value for key, (value,) in parse_qs(urlsplit(one).query).items()}
            assert fields.keys() <= {p.name for p in question(name).parameters}
            assert not given(question(name), tuple(fields.items())).wrong


def test_person_finds_herself_by_the_link(site: Site) -> None:
    person = next(one for one in site.things.values() if one.kind == "person")
    name = site.graph.label(person.iri, "da")
    assert set(cells(page(site, "attendance", person=name), "Navn")) == {name}


def test_server_answers_with_status_and_policy(client: TestClient) -> None:
    good = client.get("/da/questions/two_hats.html", params={"body": "KKR Sjælland", "year": ""})
    assert good.status_code == 200 and good.text.count("<tr ") == 6
    assert "default-src 'none'" in good.headers["content-security-policy"]
    bad = client.get("/en/questions/two_hats.html", params={"year": "x"})
    assert bad.status_code == 400 and "Write a year of four digits" in bad.text
    assert client.get("/en/questions/nope.html?year=x").status_code == 404
    assert client.get("/da/index.html?year=%ff").status_code == 200, "no form, no fields"


def test_fields_that_are_no_text_are_refused_on_a_page(client: TestClient) -> None:
    found = client.get("/en/questions/seats.html?body=%ff")
    assert found.status_code == 400 and found.headers["content-type"].startswith("text/html")
    assert 'href="/en/questions/seats.html"' in found.text and "UTF-8" in found.text


def test_slow_question_is_told_on_a_page(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def late(*_: object) -> None:
        raise for_failure(Failure("x", Cause.TIME), 2.0)

    monkeypatch.setattr("referatgraf.web.things.reply", late)
    found = client.get("/da/questions/who_represents.html", params={"organisation": "late"})
    assert found.status_code == 504
    assert "stoppet efter 2 sekunder" in found.text and "Tilbage til spørgsmålet" in found.text
    assert client.get("/da/never-asked.html").headers["content-type"].startswith("text/plain")


def test_trouble_escapes_and_speaks_the_language_of_its_path() -> None:
    text = trouble("en/questions/seats.html", "æ", "<b>").decode()
    assert 'lang="en"' in text and "&lt;b&gt;" in text and "æ" not in text


def test_download_is_just_this_answer(client: TestClient) -> None:
    values: dict[str, Any] = {"organisation": "Sorø Kommune", "body": "", "year": "2023"}
    text = client.get(f"/da/questions/who_represents.html?{urlencode(values)}").text
    (csv,) = (one for one in links(text) if one.endswith("format=csv"))
    got = client.get("/" + csv.removeprefix("../../"))
    assert got.headers["content-type"].startswith("text/csv")
    assert len(got.text.splitlines()) == 4
