"""One error of every kind in a large sound graph: all are found, as often as alone."""

import pytest
from planting import alone, differences, documents, planted

from referatgraf.validation import Profile
from referatgraf.validation.fast_engine import FastEngine
from referatgraf.vocabulary import DEFAULT_BASE
from validation.cases import cases


@pytest.mark.slow
@pytest.mark.parametrize("profile", Profile)
def test_every_planted_error_is_found_and_nothing_else(profile: Profile) -> None:
    size, expected, missed, more = differences(FastEngine(size=4000), profile, 30_000, cases())
    assert size > 30_000 and expected.total() > 400
    assert (missed, more) == ({}, {})


@pytest.mark.slow
def test_engine_that_overlooks_is_told() -> None:
    class Blind(FastEngine):
        """An engine that sees nothing in large graphs."""

        def validate_large(self, texts: object, profile: Profile) -> list[object]:  # type: ignore[override]
            return []

    _, expected, missed, _ = differences(Blind(), Profile.MERGED, 1000, cases())
    assert missed == expected


@pytest.mark.parametrize("profile", Profile)
def test_every_shape_of_a_profile_is_planted_and_found_alone(profile: Profile) -> None:
    engine = FastEngine()
    bad = planted(engine, profile, cases())
    assert len(bad) > 70
    for name, quads in bad.items():
        shapes = {found.shape.rpartition("/")[2] for found in engine.validate(quads, profile)}
        assert name in shapes


def test_cases_are_spread_over_documents() -> None:
    bad = {"a": "1", "b": "2", "c": "3", "party-letter-valid": "4"}
    assert documents(["x", "y"], bad) == ["x13", "y2", "4"]


def test_case_has_nodes_of_its_own() -> None:
    quads = f"<{DEFAULT_BASE}source/1/person/1> <urn:p> <urn:o> .\n"
    own = f"<{DEFAULT_BASE}planted-n/source/1/person/1> <urn:p> <urn:o> .\n"
    assert alone("n", quads) == own
