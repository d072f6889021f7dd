"""An engine is trusted that finds on the check documents what pySHACL finds, and no other."""

import sys
from pathlib import Path

import pytest

from referatgraf import resources
from referatgraf.validation import Profile, PyShaclEngine, RawResult, canary, choice
from referatgraf.validation.choice import DecidingEngine
from referatgraf.validation.fast_engine import FastEngine
from validation.cases import cases

FOLDER = Path(canary.__file__).parent


def check_documents() -> str:
    """Return the failing case of each shape; blank nodes, which engines name anew, are left out."""
    lines = {
        line
        for name, quads in cases().items()
        for line in quads.splitlines(keepends=True)
        if ":bad:" in name and "_:" not in line
    }
    return "".join(sorted(lines))


def test_check_documents_are_the_failing_cases_and_what_pyshacl_says(
    pytestconfig: pytest.Config,
) -> None:
    quads = check_documents()
    found = canary.table(canary.rows(PyShaclEngine(), quads))
    if pytestconfig.getoption("--update-golden"):
        (FOLDER / "canary.nq").write_text(quads, "utf-8")
        (FOLDER / "canary.csv").write_bytes(found.encode())
    assert resources.canary_quads() == quads
    assert resources.canary_csv() == found


def test_check_documents_break_most_rules() -> None:
    rules = PyShaclEngine().rules
    broken = {row[2] for row in canary.rows(FastEngine(), resources.canary_quads())}
    assert len(broken) > 0.7 * len(rules)


class Blind(FastEngine):
    """An engine that overlooks one component, as another version of a library might."""

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        return [r for r in super().validate(data, profile) if "MaxCount" not in r.component]


class Broken(FastEngine):
    """An engine that fails."""

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        raise RuntimeError("other version")


def test_fast_engine_proves_itself() -> None:
    assert canary.agrees(FastEngine())


@pytest.mark.parametrize("engine", [Blind, Broken])
def test_engine_that_overlooks_or_fails_does_not(engine: type[FastEngine]) -> None:
    assert not canary.agrees(engine())


def test_fast_engine_is_chosen() -> None:
    chosen = choice.choose.__wrapped__()
    assert chosen.warning == ""
    assert "shacl 0." in chosen.engine.name


def test_missing_engine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "shacl", None)
    chosen = choice.choose.__wrapped__()
    assert isinstance(chosen.engine, PyShaclEngine)
    assert "not installed" in chosen.warning


def test_engine_that_disagrees_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("referatgraf.validation.fast_engine.FastEngine", Blind)
    chosen = choice.choose.__wrapped__()
    assert isinstance(chosen.engine, PyShaclEngine)
    assert "does not give pySHACL's results" in chosen.warning


class Invents(FastEngine):
    """An engine that finds a broken rule where there is none."""

    def validate(self, data: str, profile: Profile) -> list[RawResult]:
        shape = "https://w3id.org/referatgraf/shape/person-name"
        return [RawResult("https://example.org/x", shape, "component")]


def test_pyshacl_has_the_last_word_on_a_broken_rule() -> None:
    engine = DecidingEngine(Invents(), PyShaclEngine)
    assert engine.validate("", Profile.SOURCE) == []
    assert len(engine.validate("", Profile.MERGED)) == 1
