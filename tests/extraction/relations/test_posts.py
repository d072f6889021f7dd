"""The lists of posts by which an item fills bodies."""

from collections.abc import Callable
from typing import Any

import pytest

Office = tuple[str | None, str | None, str | None]

COUNCIL = """Nordfyns Kommune
Kommunalbestyrelsen
Referat fra det konstituerende møde den 4. december 2017

Til stede:
Karla Nørby (A)
Viggo Lund (V)
Bo Lind (C)
Ida Holm (F)

"""


def _posts(found: Callable[[str], Any], text: str) -> set[Office]:
    held = found(COUNCIL + text).held("post")
    return {(person, body, title.casefold()) for person, body, title in held}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # The heading of the item names the body.
        ("Punkt 1. Valg til Økonomiudvalget\nFormand: Karla Nørby\nNæstformand: Ida Holm\n",
         {("Karla Nørby", "Økonomiudvalget", "formand"),
          ("Ida Holm", "Økonomiudvalget", "næstformand")}),
        ("Punkt 1. Hegnsynet\nFormand Viggo Lund, suppleant Bo Lind\n",
         {("Viggo Lund", "Hegnsynet", "formand"), ("Bo Lind", "Hegnsynet", "suppleant")}),
        # A line above does.
        ("Punkt 1. Valg til udvalgene\n\nSkoleudvalget\nFormand: Ida Holm\nMedlemmer: Bo Lind\n\n"
         "Havneudvalget\nFormand: Bo Lind\n",
         {("Ida Holm", "Skoleudvalget", "formand"), ("Bo Lind", "Havneudvalget", "formand")}),
        ("Punkt 1. Valg til udvalgene\n\nSkoleudvalget\n\nFormand\nIda Holm\n",
         {("Ida Holm", "Skoleudvalget", "formand")}),
        # The line itself does, also by a name that only its place tells.
        ("Punkt 1. Valg til selskaber\nNordly Forsyning A/S: Viggo Lund (bestyrelsesformand), "
         "Bo Lind, Ida Holm (suppleant for Viggo Lund).\n",
         {("Viggo Lund", "Nordly Forsyning A/S", "bestyrelsesformand"),
          ("Ida Holm", "Nordly Forsyning A/S", "suppleant")}),
        ("Punkt 1. Valg til selskaber\nVisitNordly: Ida Holm, suppleant Bo Lind\n",
         {("Bo Lind", "VisitNordly", "suppleant")}),
        ("Punkt 1. Valg til selskaber\nHavnerådet: Ida Holm. Suppleanter: Bo Lind og Viggo Lund\n",
         {("Bo Lind", "Havnerådet", "suppleant"), ("Viggo Lund", "Havnerådet", "suppleant")}),
        # Of the municipality, whatever body elects.
        ("Punkt 1. Valg af 1. og 2. viceborgmester\n1. viceborgmester: Viggo Lund\n"
         "2. viceborgmester: Bo Lind\n",
         {("Viggo Lund", "Nordfyns Kommune", "1. viceborgmester"),
          ("Bo Lind", "Nordfyns Kommune", "2. viceborgmester")}),
    ],
)  # fmt: skip
def test_lines_of_an_item_fill_the_body_that_is_named(
    text: str, posts: set[Office], found: Callable[[str], Any]
) -> None:
    assert _posts(found, text) == posts


def test_post_of_a_list_is_none_in_the_body_that_meets(found: Callable[[str], Any]) -> None:
    made = found(COUNCIL + "Punkt 1. Valg til selskaber\nHegnsynet: formand Ida Holm\n")
    assert {(p, o) for p, o, t in made.held() if t == "formand"} == {("Ida Holm", "Hegnsynet")}


def test_items_below_one_that_elects_elect(meeting: Callable[[str], Any]) -> None:
    made = meeting("5. Udpegninger\n\n5.1 Havnerådet\nFormand: Karla Nørby\n")
    assert made.held("post") == {("Karla Nørby", "Havnerådet", "Formand")}


@pytest.mark.parametrize(
    "text",
    [
        # Of several bodies nothing tells which.
        "Punkt 1. Valg til de stående udvalg\nFormand: Ida Holm\n",
        # What is proposed is not decided.
        "Punkt 1. Valg til Økonomiudvalget\nGruppe 1 foreslår:\nFormand: Ida Holm\n",
        "Punkt 1. Valg til Økonomiudvalget\nFormand Ida Holm var ikke til stede.\n",
        # A job is no post.
        "Punkt 1. Valg til Økonomiudvalget\nSekretariatschef Ida Holm, konsulent Bo Lind\n",
        "Punkt 1. Valg til selskaber\nBeslutning: Ida Holm, suppleant Bo Lind\n",
    ],
)
def test_what_fills_no_body_gives_no_post(text: str, found: Callable[[str], Any]) -> None:
    assert _posts(found, text) == set()


def test_signature_below_an_item_that_elects_nobody_is_no_post(
    meeting: Callable[[str], Any],
) -> None:
    assert meeting("1. Brev til Havnerådet\nFormand: Karla Nørby\n").held("post") == set()
