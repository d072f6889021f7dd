"""Loading into another store: what stands there is what was built, and a break is made good."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from referatgraf.errors import RemoteError, StoreError, UsageError
from referatgraf.remote import Pushed, push
from referatgraf.remote import pushing as pushing_module
from referatgraf.remote.http import Limits, server
from referatgraf.store import Built, open_store


@pytest.fixture(scope="module")
def built(sample_out: Path) -> Built:
    return open_store(sample_out)


def by_graph(built: Built) -> dict[str, set[ox.Triple]]:
    found: dict[str, set[ox.Triple]] = defaultdict(set)
    for quad in built.dataset.quads():
        found[str(quad.graph_name.value)].add(quad.triple)  # type: ignore[union-attr]
    return dict(found)


def shared(built: Built) -> set[ox.Triple]:
    graphs = by_graph(built)
    names = ("merged", "derived", "reference")
    return set[ox.Triple]().union(*(graphs[f"{built.base}graph/{name}"] for name in names))


def test_every_graph_stands_there_as_it_was_built(built: Built, elsewhere: Any) -> None:
    seen: list[tuple[int, int]] = []
    done = push(built, server(elsewhere.store), progress=lambda *step: seen.append(step))
    assert elsewhere.graphs == by_graph(built)
    count = len(elsewhere.graphs)
    assert done == Pushed(count, 0, 0)
    assert seen == [(number, count) for number in range(1, count + 1)]
    assert set(elsewhere.methods()) == {"PUT"}


def test_graph_that_comes_back_is_isomorphic(built: Built, elsewhere: Any) -> None:
    push(built, server(elsewhere.store))
    name = next(name for name in elsewhere.graphs if "/source/" in name)
    lines = ox.serialize(elsewhere.graphs[name], format=ox.RdfFormat.N_TRIPLES)
    ours = ox.serialize(by_graph(built)[name], format=ox.RdfFormat.N_TRIPLES)
    assert isomorphic(Graph().parse(data=lines, format="nt"), Graph().parse(data=ours, format="nt"))


def test_default_graph_is_replaced_only_when_asked_for(built: Built, elsewhere: Any) -> None:
    mine = {ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c"))}
    elsewhere.graphs[""] = mine
    push(built, server(elsewhere.store))
    assert elsewhere.graphs[""] == mine
    push(built, server(elsewhere.store), default=True)
    assert elsewhere.graphs[""] == shared(built)


def test_long_graph_goes_in_parts(
    built: Built, elsewhere: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing_module, "_PIECE", 20_000)
    push(built, server(elsewhere.store))
    assert elsewhere.graphs == by_graph(built)
    assert "POST" in elsewhere.methods()
    monkeypatch.setattr(pushing_module, "_PIECE", 10)  # shorter than any line
    assert b"".join(pushing_module._pieces(b"a" * 25 + b"\nb\n")) == b"a" * 25 + b"\nb\n"


def test_broken_push_is_taken_up_where_it_broke(
    built: Built, elsewhere: Any, tmp_path: Path
) -> None:
    state, to = tmp_path / "pushed.json", server(elsewhere.store)
    elsewhere.faults = [(201, {}, b"")] * 2 + [(507, {}, b"disk full\nsecret")]
    with pytest.raises(RemoteError) as error:
        push(built, to, state=state)
    assert "answered 507 Insufficient Storage: disk full;" in str(error.value)
    assert "secret" not in str(error.value) and error.value.exit_code == 6
    assert len(json.loads(state.read_text("utf-8"))["graphs"]) == 2
    total = len(by_graph(built))
    assert push(built, to, state=state) == Pushed(total - 2, 2, 0)
    assert push(built, to, state=state) == Pushed(0, total, 0)


def test_graph_that_is_gone_is_dropped_and_one_of_others_stays(
    built: Built, elsewhere: Any, tmp_path: Path
) -> None:
    state, to = tmp_path / "pushed.json", server(elsewhere.store)
    push(built, to, state=state)
    kept = json.loads(state.read_text("utf-8"))
    for gone in ("urn:old", "urn:older"):
        kept["graphs"][gone] = "0" * 64
    state.write_text(json.dumps(kept), "utf-8")
    elsewhere.graphs |= {"urn:old": set(), "urn:foreign": set()}
    done = push(built, to, state=state)  # urn:older is not there any more: that is no error
    assert (done.put, done.dropped) == (0, 2)
    assert "urn:old" not in elsewhere.graphs and "urn:foreign" in elsewhere.graphs


def test_busy_store_is_asked_again(built: Built, elsewhere: Any) -> None:
    waits: list[float] = []
    elsewhere.faults = [(503, {}, b"")] * 3
    push(built, server(elsewhere.store), wait=waits.append)
    assert waits == [1.0, 2.0, 4.0] and elsewhere.graphs == by_graph(built)
    elsewhere.faults = [(503, {}, b"")] * 4
    with pytest.raises(RemoteError, match="503 Service Unavailable"):
        push(built, server(elsewhere.store), wait=waits.append)
    elsewhere.faults = [(400, {}, b"")]
    waits.clear()
    with pytest.raises(RemoteError, match="answered 400"):
        push(built, server(elsewhere.store), wait=waits.append)
    assert waits == []


def test_state_of_another_address_is_refused(built: Built, elsewhere: Any, tmp_path: Path) -> None:
    state = tmp_path / "pushed.json"
    for text in ("[]", "{", '{"address": "http://x/", "graphs": {}}', '{"address": 1}'):
        state.write_text(text, "utf-8")
        with pytest.raises(UsageError, match="keeps nothing of a push to"):
            push(built, server(elsewhere.store), state=state)
    with pytest.raises(UsageError, match="cannot be written"):
        push(built, server(elsewhere.store), state=tmp_path / "no" / "pushed.json")
    assert elsewhere.asked == []


def test_mixed_graphs_are_refused(copied: Path, elsewhere: Any) -> None:
    built = open_store(copied)
    lines = (copied / "graph.nq").read_bytes().splitlines(keepends=True)
    (copied / "graph.nq").write_bytes(b"".join([lines[-1], *lines[:-1]]))
    with pytest.raises(StoreError, match="is in no known order"):
        push(built, server(elsewhere.store))


def test_login_comes_from_the_environment(
    built: Built, elsewhere: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    elsewhere.login = "Basic S2FybGE6aGVtbWVsaWc="  # Karla:hemmelig
    with pytest.raises(RemoteError, match="REFERATGRAF_TOKEN") as error:
        push(built, server(elsewhere.store))
    assert error.value.status == 401
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login Karla password hemmelig\n", "utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    elsewhere.asked.clear()
    push(built, server(elsewhere.store))
    assert elsewhere.graphs == by_graph(built)
    assert len(elsewhere.asked) == len(elsewhere.graphs) + 1  # asked for the login only once
    monkeypatch.setenv("REFERATGRAF_USER", "Karla")
    monkeypatch.setenv("REFERATGRAF_PASSWORD", "forkert")
    with pytest.raises(RemoteError) as error:
        push(built, server(elsewhere.store))
    assert "forkert" not in str(error.value) and "hemmelig" not in repr(server(elsewhere.store))
    monkeypatch.setenv("REFERATGRAF_TOKEN", "abc")
    elsewhere.login = "Bearer abc"
    push(built, server(elsewhere.store, Limits(5)))
