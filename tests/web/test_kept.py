from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from referatgraf.web.kept import Kept, entity_tag, unchanged
from referatgraf.workers import Failure


def test_same_question_is_answered_without_a_worker(
    client: TestClient, ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } # kept"
    first = ask(query)
    clock = ask("SELECT (NOW() AS ?now) {} # not kept")
    assert first.status_code == clock.status_code == 200

    async def none(*given: Any) -> Failure:
        return Failure("nobody is asked")

    monkeypatch.setattr(client.app.state.pool, "ask", none)  # type: ignore[attr-defined]
    again = ask(query)
    assert (again.content, again.headers) == (first.content, first.headers)
    assert ask(query, "text/csv").status_code == 500, "another format is another answer"
    assert ask("SELECT (NOW() AS ?now) {} # not kept").status_code == 500


def test_problems_are_not_kept(client: TestClient, ask: Any) -> None:
    kept = client.app.state.endpoint.kept  # type: ignore[attr-defined]
    before = len(kept.answers)
    assert ask("SELECT").status_code == 400
    assert ask("ASK {}", "image/png").status_code == 406
    assert client.get("/sparql", headers={"accept": "text/turtle"}).status_code == 200
    assert len(kept.answers) == before


def test_who_has_an_answer_is_told_that_it_is_the_same(client: TestClient, ask: Any) -> None:
    query = {"query": "ASK { ?s ?p ?o }"}
    tag = ask(**query).headers["etag"]
    for known in (tag, f"W/{tag}", f'"x", {tag}', "*"):
        same = client.get("/sparql", params=query, headers={"if-none-match": known})
        assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag)
        assert same.headers["access-control-allow-origin"] == "*"
    other = client.get("/sparql", params=query, headers={"if-none-match": '"x"'})
    assert other.status_code == 200 and other.content
    wrong = client.get("/sparql", params={"query": "SELECT"}, headers={"if-none-match": "*"})
    assert wrong.status_code == 400


def test_pages_are_kept_and_named_too(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get("/da/about.html")
    tag = first.headers["etag"]

    async def none(*given: Any) -> Failure:
        return Failure("nobody is asked")

    monkeypatch.setattr(client.app.state.pool, "ask", none)  # type: ignore[attr-defined]
    again = client.get("/da/about.html?x=1")
    assert (again.content, again.headers) == (first.content, first.headers)
    same = client.get("/da/about.html", headers={"if-none-match": tag})
    assert (same.status_code, same.content) == (304, b"")
    assert client.get("/da/questions/index.html?x=never").status_code == 500


def test_oldest_answers_make_room() -> None:
    kept = Kept(100)
    for word in "abcd":
        kept.put((word.encode(), ""), "ASK {}", PlainTextResponse(word * 29))
        kept.get((b"a", ""))
    assert [key[0] for key in kept.answers] == [b"c", b"d", b"a"]
    assert kept.get((b"a", "")) and not kept.get((b"b", ""))
    assert kept.taken == 90


def test_long_answer_is_not_kept() -> None:
    kept = Kept()
    kept.put((b"a", ""), "ASK {}", PlainTextResponse("x" * 600_000))
    assert not kept.answers and kept.taken == 0


def test_tags_name_bytes() -> None:
    assert entity_tag(b"a") == entity_tag(b"a") != entity_tag(b"b")
    assert not unchanged("", "*"), "an error is nothing that anybody has"
