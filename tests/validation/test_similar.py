"""People of one body and nearly one name are shown to whoever can judge; nobody else is."""

import pytest

from referatgraf.validation.similar import COMPONENT, SHAPE, are_similar, similar_people
from referatgraf.validation.view import View
from referatgraf.vocabulary import ELIDL, FOAF, PERSON, PROV, RDF, RG

E = "https://e.org/"


def line(subject: str, predicate: str, value: str) -> str:
    return f"<{E}{subject}> <{predicate}> {value} .\n"


def seen(person: str, name: str, body: str, *days: str) -> str:
    text = line(person, RDF + "type", f"<{PERSON}Person>") + line(
        person, FOAF + "name", f'"{name}"'
    )
    text += line(person, PROV + "wasDerivedFrom", f"<{E}source/{person}>")
    for day in days:
        meeting, part = f"{body}/{day}", f"{body}/{day}/{person}"
        text += line(part, ELIDL + "had_participant_person", f"<{E}{person}>")
        text += line(meeting, ELIDL + "had_participation", f"<{E}{part}>")
        text += line(meeting, ELIDL + "had_responsible_organization", f"<{E}{body}>")
        text += line(meeting, ELIDL + "activity_date", f'"{day}"')
    return text


def judged(left: str, right: str, verdict: str) -> str:
    text = line("j", RDF + "type", f"<{RG}Judgement>") + line("j", RG + "verdict", f'"{verdict}"')
    return text + line("j", RG + "left", f"<{E}{left}>") + line("j", RG + "right", f"<{E}{right}>")


ONE = seen("a", "Asta Brinkmann", "kkr", "2021-01-15", "2021-06-15")


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [
        (r.focus.removeprefix(E), (r.value or "").removeprefix(E))
        for r in similar_people(View(text))
    ]


def test_pair_is_found_once_with_shape_and_component() -> None:
    (one,) = similar_people(View(ONE + seen("b", "Asta Brinkman", "kkr", "2021-03-15")))
    assert (one.shape, one.component) == (SHAPE, COMPONENT)
    assert (one.focus, one.value) == (E + "a", E + "b")


@pytest.mark.parametrize(
    "other",
    [
        seen("b", "Asta Brinkman", "other", "2021-03-15"),  # another body
        seen("b", "Asta Brinkman", "kkr", "2021-07-15"),  # another time
        seen("b", "Asta Brinkmann", "kkr", "2021-03-15"),  # the very name: judged by equal names
        seen("b", "Bo Damsgaard", "kkr", "2021-03-15"),
        seen("b", "Asta Brinkman", "kkr"),  # seen at no meeting
    ],
)
def test_others_are_left_alone(other: str) -> None:
    assert pairs(ONE + other) == []


@pytest.mark.parametrize("sides", [("source/a", "source/b"), ("source/b", "source/a")])
@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_judged_pair_is_left_alone(sides: tuple[str, str], verdict: str) -> None:
    text = ONE + seen("b", "Asta Brinkman", "kkr", "2021-03-15")
    assert pairs(text) == [("a", "b")]
    assert pairs(text + judged(*sides, verdict)) == []
    assert pairs(text + judged("source/a", "source/c", verdict)) == [("a", "b")]


@pytest.mark.parametrize(
    ("left", "right", "similar"),
    [
        ("Asta Brinkmann", "Asta M. Brinkmann", True),
        ("Asta Brinkmann", "Asta Marie Brinkmann", True),
        ("Asta Brinkmann", "Astra Brinkmann", True),
        ("Asta Holm Brinkmann", "Asta Holt Brinkmann", True),
        ("Bo Dam", "Bo Dal", False),
        ("Asta B. Brink", "Asta M. Brink", False),
        ("Asta", "Astra", False),
        ("", "Asta Brink", False),
    ],
)
def test_names_that_differ_by_a_letter_or_a_middle_name_are_similar(
    left: str, right: str, similar: bool
) -> None:
    assert are_similar(left, right) is similar
    assert are_similar(right, left) is similar
