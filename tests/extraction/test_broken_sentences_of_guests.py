"""A sentence that lists who came from somewhere is read whole where it is broken over lines."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Teknisk Udvalg i Skive Kommune den 3. maj 2022 kl. 17.00\n\n"
_MEMBERS = "Fremmødte: Bo Lind (V), formand\n           Ida Holm (A)\n\n"
_END = "\n\nDagsordenen blev godkendt.\n\n\n2. Orientering\n\nBeslutning\nGodkendt.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Fra Skive Kommune deltog teknisk direktør Viggo Lund, afdelingschef\n"
        "Karla Nørby, Natur og Miljø, samt Per Krogh (referent).",
        "Fra Skive Kommune deltog teknisk direktør Viggo Lund, afdelingschef Karla\n"
        "Nørby, Natur og Miljø, samt Per Krogh (referent).",
        "Fra Skive Kommune deltog teknisk direktør Viggo Lund,\n"
        "afdelingschef Karla Nørby, Natur og Miljø, samt Per Krogh (referent).",
    ],
)
def test_all_came_from_there(sentence: str, found: Find) -> None:
    made = found(f"{_HEAD}1. Dagsorden\n\nBeslutning\n{_MEMBERS}{sentence}{_END}")
    guests = {who for who, status, _ in made.attendance if status == "guest"}
    assert guests == {"Viggo Lund", "Karla Nørby", "Per Krogh"}
    assert not {of for of in made.organisations if "deltog" in of}


@pytest.mark.parametrize(
    "heading",
    ["Fra Skive Kommune deltog:", "Fra Skive Kommune", "Fra Skive Kommune deltog endvidere:"],
)
def test_a_heading_is_no_sentence(heading: str, found: Find) -> None:
    made = found(
        f"{_HEAD}{_MEMBERS}{heading}\nDirektør Viggo Lund\nKarla Nørby\n\n1. Sag\nGodkendt.\n"
    )
    assert {"Viggo Lund", "Karla Nørby"} <= {who for who, _, _ in made.attendance}
    assert ("Viggo Lund", "Skive Kommune") in {(who, of) for who, of, _ in made.represents}
