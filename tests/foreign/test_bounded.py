# ruff: noqa: E501
"""SPARQL of a user's shapes is run in a process that is killed; and each shape tells what it met."""

import multiprocessing
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foreign.shapes_of_users import ASKING, CORE, DATA, HEAD
from referatgraf.cli import app
from referatgraf.errors import ReferatgrafError, ResourceError, UsageError
from referatgraf.foreign import BoundedEngine, OwnEngine, OwnShapes, bounded, met, read
from referatgraf.validation import Profile
from referatgraf.workers import Cause, Failure

Own = Callable[[str], OwnShapes]
PREFIX = "https://kommune.example/shapes#"
ENDLESS = """our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:sparql [ sh:select
    "SELECT $this { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r FILTER(?a = 1 && ?r = 2) }" ] ."""


@pytest.fixture
def own(tmp_path: Path) -> Own:
    def make(shapes: str) -> OwnShapes:
        (tmp_path / "own.ttl").write_text(HEAD + shapes, encoding="utf-8")
        return read([tmp_path / "own.ttl"])

    return make


def test_query_that_never_ends_is_killed_and_told(own: Own) -> None:
    shapes = own(ENDLESS)
    with pytest.raises(ResourceError) as told:
        BoundedEngine(shapes, seconds=0.5).validate(DATA, Profile.MERGED)
    assert told.value.reason == "the SPARQL in it took longer than 0.5 s"
    assert told.value.place == shapes.place and "sh:sparql" in told.value.remedy
    assert multiprocessing.active_children() == []


def test_query_is_answered_in_a_process_as_in_this_one(own: Own) -> None:
    shapes = own(ASKING["select"])
    found = BoundedEngine(shapes).validate_large([DATA], Profile.MERGED)
    assert found == OwnEngine(shapes).validate(DATA, Profile.MERGED) != []
    assert BoundedEngine(shapes).rules == OwnEngine(shapes).rules
    assert multiprocessing.active_children() == []


class Answering:
    """Stand in for a worker that answers with what was made in another process."""

    ended = True

    def __init__(self, answer: object, ready: bool = True) -> None:
        self._answer, self._ready = pickle.dumps(answer), ready

    def await_ready(self, seconds: float) -> bool:
        return self._ready

    def ask(self, job: object, seconds: float) -> object:
        return pickle.loads(self._answer)


@pytest.mark.parametrize(
    ("worker", "told"),
    [
        (
            Answering(UsageError("own.ttl", "cannot be run (x)", "y")),
            "own.ttl: cannot be run (x); y",
        ),
        (
            Answering(Failure("died", Cause.DEATH)),
            "ran out of memory, or its process was ended; ask",
        ),
        (Answering(Failure("memory ran out", Cause.MEMORY)), "ran out of memory, or"),
        (Answering([], ready=False), "its worker process did not start; try again"),
    ],
)
def test_fault_of_a_query_is_told_in_one_line(
    worker: Answering, told: str, own: Own, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded, "start", lambda make: worker)
    with pytest.raises(ReferatgrafError) as found:
        BoundedEngine(own(ASKING["select"])).validate(DATA, Profile.MERGED)
    assert told in str(found.value)


def test_shapes_that_no_engine_runs_are_answered_not_raised(
    own: Own, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = OwnEngine(own(ASKING["select"]))
    refusal = UsageError("own.ttl", "cannot be run", "simplify")

    def refuses(*_: object) -> None:
        raise refusal

    monkeypatch.setattr(engine, "_decided", refuses)
    assert bounded._check(engine, (DATA, Profile.MERGED)) is refusal
    assert isinstance(
        bounded._check(OwnEngine(own(CORE["counts"])), ("x", Profile.MERGED)), SyntaxError
    )


def test_shapes_without_queries_start_no_process(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "start", None)
    assert BoundedEngine(own(CORE["counts"])).validate(DATA, Profile.MERGED)


def counts(own: Own, shapes: str, data: str = DATA) -> dict[str, int]:
    return {shape.removeprefix(PREFIX): n for shape, n in met(own(shapes), data).items()}


@pytest.mark.parametrize(
    ("target", "count"),
    [
        ("sh:targetClass ex:P", 3),
        ("sh:targetClass ex:Q", 0),
        ("sh:targetClass ex:P , ex:Q", 3),
        ("sh:targetNode ex:a", 1),
        ("sh:targetNode ex:nowhere", 0),
        ("sh:targetNode ex:a , ex:c ; sh:targetClass ex:P", 3),
        ("sh:targetSubjectsOf ex:num", 1),
        ("sh:targetObjectsOf ex:num", 2),
        ("sh:targetObjectsOf ex:k", 4),
        ("sh:targetObjectsOf ex:nothing", 0),
    ],
)
def test_nodes_that_a_shape_meets_are_counted(own: Own, target: str, count: int) -> None:
    assert counts(own, f"our:S a sh:NodeShape ; {target} ; sh:nodeKind sh:IRI .") == {"S": count}


def test_members_of_classes_below_are_met_round_in_a_ring_too(own: Own) -> None:
    below = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
    ring = "".join(
        f"<https://e.org/{one}> <{below}> <https://e.org/{other}> .\n"
        for one, other in ("PQ", "QR", "RQ")
    )
    shapes = "our:S a sh:NodeShape ; sh:targetClass ex:R ; sh:nodeKind sh:IRI ."
    assert counts(own, shapes, DATA + ring) == {"S": 3}


@pytest.mark.parametrize("name", ["implicit", "implicit-owl", "implicit-kind", "nameless"])
def test_shapes_that_are_classes_or_have_no_name_meet_nodes(own: Own, name: str) -> None:
    assert [*counts(own, CORE[name]).values()] == [3]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", ["Nobody: meets nothing in the graph, so it says nothing", "Person: checked on "]),
        ("da", ["Nobody: møder intet i grafen og siger derfor intet", "Person: prøvet på "]),
    ],
)
def test_validate_tells_what_each_shape_met(
    sample_out: Path, tmp_path: Path, language: str, says: list[str]
) -> None:
    (tmp_path / "own.ttl").write_text(
        HEAD
        + """our:Person a sh:NodeShape ; sh:targetClass <http://www.w3.org/ns/person#Person> ; sh:nodeKind sh:IRI .
        our:Nobody a sh:NodeShape ; sh:targetClass <http://www.w3.org/ns/person#Persons> ; sh:nodeKind sh:IRI .""",
        encoding="utf-8",
    )
    words = ["validate", sample_out, "--shapes", tmp_path / "own.ttl", "--language", language]
    shown = CliRunner().invoke(app, [str(word) for word in words])
    assert shown.exit_code == 0, shown.stderr
    told = [line for line in shown.stderr.splitlines() if line.startswith(PREFIX)]
    assert [any(said in line for line in told) for said in says] == [True, True]
    assert len(told) == 2 and PREFIX not in shown.stdout
