"""The pages that serve makes: at their paths, from IRIs by 303, and nothing for anybody else."""

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from referatgraf.web.pool import Pool
from referatgraf.workers import Failure


@pytest.fixture(scope="module")
def person(client: TestClient) -> str:
    """Give the path of a person that the search index names."""
    found = re.search(r"person/[a-z0-9]+", "".join(index(client)))
    assert found
    return found[0]


def index(client: TestClient) -> list[str]:
    names = client.get("/search/index.json").json()
    return [client.get(f"/search/{name}.json").text for name in names]


def get(client: TestClient, path: str, **headers: str) -> Any:
    return client.get(path, headers=headers, follow_redirects=False)


def test_first_pages_are_served_in_both_languages(client: TestClient) -> None:
    for language in ("da", "en"):
        answer = client.get(f"/{language}/index.html")
        assert answer.status_code == 200
        assert f'lang="{language}"' in answer.text


def test_folder_of_a_language_leads_to_its_first_page(client: TestClient) -> None:
    assert get(client, "/en/").headers["location"] == "/en/index.html"


def test_page_of_a_person_may_fetch_only_its_own(client: TestClient, person: str) -> None:
    answer = client.get(f"/da/{person}.html")
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-robots-tag"] == "noindex"


@pytest.mark.parametrize(
    ("accept", "language", "target"),
    [
        ("text/html", "da", "/da/{}.html"),
        ("text/html", "en-GB,en;q=0.9,da;q=0.5", "/en/{}.html"),
        ("text/html", "fr", "/da/{}.html"),
        ("*/*", "", "/da/{}.html"),
        ("text/turtle", "en", "/{}.ttl"),
        ("application/ld+json", "en", "/{}.jsonld"),
    ],
)
def test_iri_leads_to_what_is_asked_for(
    client: TestClient, person: str, accept: str, language: str, target: str
) -> None:
    answer = get(client, f"/{person}", **{"accept": accept, "accept-language": language})
    assert (answer.status_code, answer.headers["location"]) == (303, target.format(person))
    assert answer.headers["vary"] == "Accept, Accept-Language"
    assert client.get(answer.headers["location"]).status_code == 200


def test_iri_in_no_known_format_is_refused(client: TestClient, person: str) -> None:
    assert get(client, f"/{person}", accept="image/png").status_code == 406


def test_iri_of_an_item_leads_to_its_meeting(client: TestClient, ask: Any) -> None:
    found = ask("SELECT ?item { ?meeting eli-dl:consists_of ?item } LIMIT 1", "text/csv")
    local = re.sub(r"\Ahttps?://[^/]+/(?:[^/]+/)?(?=meeting/)", "", found.text.split()[1])
    answer = get(client, f"/{local}", accept="text/html")
    assert answer.status_code == 303
    assert "#" in client.get(answer.headers["location"]).text


@pytest.mark.parametrize(
    "path",
    ["/da/person/nobody.html", "/person/nobody", "/da/../manifest.json", "/%2e%2e/graph.nq",
     "/graph.nq", "/fr/index.html", "/assets/../graph.nq", "/da/%00.html"],
)  # fmt: skip
def test_nothing_else_stands_there(client: TestClient, path: str) -> None:
    answer = get(client, path, accept="text/html")
    assert answer.status_code == 404
    assert "nobody" not in answer.text


def test_page_that_is_not_there_is_told_of_in_the_readers_language(client: TestClient) -> None:
    english = get(client, "/en/person/nobody.html", accept="text/html,*/*;q=0.8")
    assert english.headers["content-type"].startswith("text/html")
    assert "There is no such page" in english.text and 'href="/en/search.html"' in english.text
    assert "Siden findes ikke" in get(client, "/da/x.html", accept="text/html").text
    line = get(client, "/en/person/nobody.html", accept="*/*")
    assert line.text == "Siden findes ikke · there is no such page\n"


def test_search_index_and_its_script_are_served(client: TestClient) -> None:
    assert client.get("/search/index.json").headers["content-type"].startswith("application/json")
    assert "javascript" in client.get("/assets/search.js").headers["content-type"]


def test_fault_in_a_page_is_told_to_whoever_runs_the_server(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(*given: Any) -> Failure:
        return Failure("unexpected\nfault")

    monkeypatch.setattr(Pool, "ask", fails)
    assert get(client, "/da/questions/two_hats.html?new=1").status_code == 500
    assert caplog.messages == ["unexpected\\nfault"]


@pytest.mark.parametrize(
    "path", ["/search/never.json", "/network/part/99999.json", "/da/network/999.html"]
)
def test_shared_files_that_are_not_there_are_not_looked_for_again(
    client: TestClient, path: str
) -> None:
    assert get(client, path).status_code == 404
