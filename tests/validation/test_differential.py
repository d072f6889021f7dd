"""The fast engine gives pySHACL's results: (focus, path, component, shape, value) on damaged data.

Blank nodes are told apart by no engine's names for them, so they are all one here.
"""

import re
from collections.abc import Iterable
from functools import cache

import pytest

from referatgraf.reference import reference_quads
from referatgraf.validation import Profile, PyShaclEngine, RawResult
from referatgraf.validation.descriptions import descriptions
from referatgraf.validation.fast_engine import FastEngine
from referatgraf.validation.said import Quads
from referatgraf.validation.view import View
from validation.cases import cases, damaged
from validation.conftest import BASE, Source

# What is known to deviate, with its cause; nothing today.
KNOWN: dict[str, str] = {}
_BLANK = re.compile(r"_:\w+")


@cache
def engines() -> tuple[PyShaclEngine, FastEngine]:
    return PyShaclEngine(), FastEngine()


def told(results: Iterable[RawResult]) -> set[tuple[str, ...]]:
    rows = ((r.focus, r.shape, r.component, r.path or "", r.value or "") for r in results)
    return {tuple(_BLANK.sub("_:", part) for part in row) for row in rows}


def differ(quads: str, profile: Profile) -> set[tuple[str, ...]]:
    reference, fast = engines()
    whole = told(reference.validate(quads, profile))
    several = (told(fast.validate(text, profile)) for text in (quads, Quads(quads)))
    return set().union(*(whole ^ found for found in several))


@pytest.mark.parametrize("name", sorted(cases()))
def test_engines_agree_on_the_cases_of_each_shape(name: str) -> None:
    if name not in KNOWN:
        assert {profile: differ(cases()[name], profile) for profile in Profile} == {
            profile: set() for profile in Profile
        }


@pytest.mark.parametrize("seed", range(12))
def test_engines_agree_on_a_damaged_source(source: Source, seed: int) -> None:
    quads = damaged(source.quads, seed)
    assert differ(quads + descriptions(View(quads), reference_quads(BASE)), Profile.SOURCE) == set()


def test_damage_is_such_that_rules_break(source: Source) -> None:
    fast = engines()[1]
    found = {
        result.shape
        for seed in range(12)
        for result in fast.validate(damaged(source.quads, seed), Profile.SOURCE)
    }
    assert len(found) > 20


def test_same_data_gives_the_same_results(source: Source) -> None:
    quads = damaged(source.quads, 1)
    first, second = (FastEngine().validate(quads, Profile.SOURCE) for _ in range(2))
    assert sorted(map(repr, first)) == sorted(map(repr, second))
