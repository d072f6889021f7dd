"""What speaks for a fact moves its confidence; what is rather wrong than right is left unsure."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.extraction import confidence, drafted, finish
from referatgraf.extraction.confidence import Weights, weights
from referatgraf.extraction.signs import Signs
from referatgraf.layouts import sections
from referatgraf.model import Fact, Membership, Organisation, Participation, Person
from referatgraf.reading import read

HEAD = "Referat af møde i Kulturudvalget den 6. juni 2023\n\n"
KINDS = {"item", "meeting", "office", "organisation", "participation", "party", "person", "seat"}
KINDS |= {"commitment", "decision", "dissent", "list", "recusal", "vote"}


def _signs(text: str, kind: type[Fact]) -> list[frozenset[str]]:
    document = read((HEAD + text).encode(), ["minutes.txt"])
    draft = drafted(document, sections(document))
    signs = Signs(draft)
    told = [signs.of(f) for f in finish.stated(draft) if type(f) is kind]
    return [found[1] for found in told if found]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Til stede:\nKarla Nørby\n", "heading:strict"),
        ("Med til mødet i dag\nKarla Nørby\nViggo Lund\n", "heading:loose"),
        ("Fra Nordlys A/S deltog direktør Karla Nørby.\n", "heading:sentence"),
        (
            "Navn\tOrganisation\nKarla Nørby\tNordlys A/S\nBo Lind\tFjordnet A/S\n",
            "heading:unknown",
        ),
        ("1. Havnen\nKarla Nørby spurgte til havnen.\n", "listed:no"),
        ("Til stede:\nKarla Nørby\n", "beside:nothing"),
        ("Deltagere: " + "Karla Nørby (V), Viggo Lund (A), Bo Lind (F), " * 12, "line:run-on"),
    ],
)
def test_person_has_the_signs_of_its_place(text: str, sign: str) -> None:
    assert any(sign in found for found in _signs(text, Person))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Til stede:\nKarla Nørby, borgmester\n", "heading:loose"),
        ("Til stede:\nKarla Nørby (V)\n", "beside:nothing"),
        ("Til stede: Karla Nørby (V), Viggo Lund (A)\n", "line:run-on"),
    ],
)
def test_person_has_no_sign_that_is_not_there(text: str, sign: str) -> None:
    assert not any(sign in found for found in _signs(text, Person))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Deltagere:\nKarla Nørby, direktør, Nordlys A/S\n", "linked:shape"),
        ("Deltagere:\nKarla Nørby, Region Midtjylland\n", "linked:register"),
        ("Deltagere:\nKarla Nørby, Nordlyset\n", "linked:position"),
    ],
)
def test_participation_tells_how_its_organisation_is_known(text: str, sign: str) -> None:
    assert any(sign in found for found in _signs(text, Participation))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Til stede:\nKarla Nørby, direktør for Nordlys A/S\n", "held-in:beside-shape"),
        ("Til stede:\nKarla Nørby, borgmester i Skive Kommune\n", "held-in:beside-register"),
        ("Til stede:\nFormand Karla Nørby\n", "held-in:body"),
        ("Til stede:\nKarla Nørby, arkitekt\n", "held-in:nothing-by-entry-title-known"),
    ],
)
def test_office_tells_how_its_organisation_is_known(text: str, sign: str) -> None:
    assert any(sign in found for found in _signs(text, Membership))


def test_organisation_of_the_register_needs_no_other_sign() -> None:
    told = _signs("Til stede:\nKarla Nørby, Skive Kommune\n", Organisation)
    assert any("linked:register" in found for found in told)
    assert not any("linked:register" in f and any(s.startswith("words") for s in f) for f in told)


def test_table_holds_a_model_of_each_kind_and_no_threshold_above_a_half() -> None:
    assert set(weights()) == KINDS
    assert all(0 <= model.threshold <= 0.5 for model in weights().values())


def test_confidence_stays_within_its_bounds_and_ignores_unknown_signs() -> None:
    model = Weights(0.0, 0.5, {"for": 50.0, "against": -50.0})
    assert model.confidence({"for"}) == 0.99
    assert model.confidence({"against"}) == 0.01
    assert model.confidence({"unheard:of"}) == 0.5


def test_office_in_a_named_organisation_is_surer_than_in_none(found: Callable[[str], Any]) -> None:
    named = found(HEAD + "Til stede:\nKarla Nørby, direktør for Nordlys A/S\n")
    bare = found(HEAD + "Til stede:\nKarla Nørby, arkitekt\n")
    (surer,) = [m for m in named.of(Membership) if m.title]
    (other,) = [m for m in bare.of(Membership) if m.title]
    assert surer.confidence > other.confidence


def test_what_hangs_on_an_unsure_person_is_unsure(
    found: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    doubting = {kind: Weights(3.0, 0.5, {}) for kind in KINDS}
    doubting["person"] = Weights(3.0, 0.5, {"beside:nothing": -9.0})
    monkeypatch.setattr(confidence, "weights", lambda: doubting)
    told = found(HEAD + "Til stede:\nKarla Nørby (V)\nViggo Lund\n")
    assert {p.name: p.unsure for p in told.of(Person)} == {"Karla Nørby": False, "Viggo Lund": True}
    for fact in told.of(Participation) + told.of(Membership):
        assert fact.unsure is (told.name(fact.person) == "Viggo Lund")


def test_ambiguous_short_form_stays_unsure_whatever_its_signs(found: Callable[[str], Any]) -> None:
    told = found(HEAD + "1. Havnen\nDI og DN har skrevet om havnen.\n")
    assert all(o.confidence < 0.5 for o in told.of(Organisation) if o.unsure)
