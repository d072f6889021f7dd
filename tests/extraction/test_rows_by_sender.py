"""Sentences that tell by sender who came: "fra X A og B, fra Y C og fra Z D"."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Skovby Beboerforening\n\nReferat af møde den 3. maj 2022 kl. 17.00\n\n"
_END = "\n\n1. Velkomst\nGodkendt.\n\n2. Stien\nIntet.\n"
_ROWS = (
    "formand Ida Holm og Bo Lind, fra Nordby Boldklub kasserer Per Krogh "
    "og fra Skive Kommune vejchef Viggo Lund og formand for Havneudvalget Karla Nørby (V)."
)


@pytest.mark.parametrize(
    "opening",
    [
        "Til mødet var fra foreningen mødt ",
        "Fra bestyrelsen deltog ",
        "Til stede var fra beboerforeningen ",
    ],
)
def test_each_sender_has_those_named_behind_it(opening: str, found: Find) -> None:
    made = found(_HEAD + opening + _ROWS + _END)
    assert {(who, status) for who, status, _ in made.attendance} == {
        (who, "present") for who in ("Ida Holm", "Bo Lind", "Per Krogh", "Viggo Lund",
                                     "Karla Nørby")
    }  # fmt: skip
    assert {(who, whom) for who, whom, _ in made.represents} == {
        ("Per Krogh", "Nordby Boldklub"),
        ("Viggo Lund", "Skive Kommune"),
        ("Karla Nørby", "Skive Kommune"),
    }
    assert {
        ("Ida Holm", "Skovby Beboerforening", "formand"),
        ("Per Krogh", "Nordby Boldklub", "kasserer"),
        ("Viggo Lund", "Skive Kommune", "vejchef"),
        ("Karla Nørby", "Havneudvalget", "formand"),
    } <= made.held()


def test_the_one_municipality_is_meant_by_the_noun(found: Find) -> None:
    text = (
        "Fra Nordby Boldklub mødte Per Krogh og fra kommunen vejchef Viggo Lund. "
        "Skive Kommune ejer stien."
    )
    made = found(_HEAD + text + _END)
    assert ("Viggo Lund", "Skive Kommune", "vejchef") in made.held()


@pytest.mark.parametrize(
    "text",
    [
        "Fra Nordby Boldklub deltog formand Ida Holm og Bo Lind fra Blå Kors.",
        "Til mødet var fra morgenstunden dækket op til Ida Holm og Bo Lind.",
        "Til efteråret er fra Skive Kommune Viggo Lund inviteret.",
    ],
)
def test_other_words_behind_from_begin_no_row(text: str, found: Find) -> None:
    made = found(_HEAD + text + _END)
    assert "present" not in {status for _, status, _ in made.attendance}


@pytest.mark.parametrize(
    "text",
    [
        "Ordstyrer var Ida Holm, og referent var Bo Lind.",
        "Dirigent: Ida Holm, referent: Bo Lind.",
        "Mødeleder er Ida Holm og referent er Bo Lind.",
    ],
)
def test_the_second_office_of_a_sentence(text: str, found: Find) -> None:
    made = found(_HEAD + text + _END)
    assert ("Bo Lind", "Skovby Beboerforening", "referent") in {
        (who, body, (title or "").lower()) for who, body, title in made.held()
    }


def test_an_office_told_in_another_sentence_is_none_of_this_meeting(found: Find) -> None:
    made = found(_HEAD + "Vi husker, at Ida Holm kom, og referent var Bo Lind." + _END)
    assert not made.held()
