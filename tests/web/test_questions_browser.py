"""The script that takes a form of a site of files to the SPARQL page, in a real browser."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

import browsing
from referatgraf.queries import ask, run_named
from referatgraf.store import open_store
from referatgraf.web.pages import open_site, render

pytestmark = pytest.mark.slow
HOSTILE = 'a"\\ } # {body} $& é'


@pytest.fixture(scope="module")
def folder(sample_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the few files of a site that a form needs, and an empty SPARQL page."""
    site, out = open_site(open_store(sample_out)), tmp_path_factory.mktemp("site")
    names = ("who_represents", "weak_facts")
    for path in ("assets/questions.js", *(f"da/questions/{name}.html" for name in names)):
        made = render(site, path)
        assert made is not None
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(made.body)
    (out / "da" / "sparql.html").write_text("<!DOCTYPE html><title>x</title>", "utf-8")
    return out


def sent(browser: Any, folder: Path, name: str, **fields: str) -> str:
    """Open a form by a link that fills it in, send it, and return the query that arrives."""
    address = f"{(folder / 'da' / 'questions' / name).as_uri()}.html?{urlencode(fields)}"
    with browsing.opened(browser) as watch:
        page = watch.page
        page.goto(address)
        for field, value in fields.items():
            assert page.input_value(f"#f-{field}") == value
        page.evaluate("document.querySelector('form.ask').requestSubmit()")
        page.wait_for_url("**/da/sparql.html?*")
        return parse_qs(urlsplit(page.url).query)["query"][0]


def test_form_of_files_asks_what_the_server_would(
    browser: Any, folder: Path, sample_out: Path
) -> None:
    sparql = sent(browser, folder, "who_represents", organisation="Sorø Kommune", year="2023")
    rows = list(ask(open_store(sample_out).graph, sparql).rows)
    wanted = run_named(sample_out, "who_represents", organisation="Sorø Kommune", year=2023)
    assert rows == [tuple(row.values()) for row in wanted] and rows


def test_number_and_choice_become_terms(browser: Any, folder: Path, sample_out: Path) -> None:
    sparql = sent(browser, folder, "weak_facts", reason="low_confidence", below="0.8")
    rows = list(ask(open_store(sample_out).graph, sparql).rows)
    wanted = run_named(sample_out, "weak_facts", reason="low_confidence", below=0.8)
    assert len(rows) == len(wanted) > 0


def test_hostile_text_stays_one_term(browser: Any, folder: Path, sample_out: Path) -> None:
    sparql = sent(browser, folder, "who_represents", organisation=HOSTILE)
    store = open_store(sample_out).graph
    assert list(ask(store, sparql).rows) == []
    line = sparql[sparql.index("VALUES") : sparql.index("?participation")]
    (row,) = ask(store, f"SELECT ?given_organisation {{ {line} }}").rows
    assert row == (HOSTILE,)
