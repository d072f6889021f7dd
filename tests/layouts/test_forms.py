"""A person written as a filled form is one entry with what the fields below the name say."""

from collections.abc import Callable
from typing import Any

import pytest

HEAD = "Byrådet den 6. juni 2023\n\nDeltagere:\n"


@pytest.mark.parametrize(
    ("form", "entries"),
    [
        ("Navn: Karla Nørby\nParti: V\n", ["Karla Nørby + V"]),
        (
            "Navn: Karla Nørby\nTitel: jurist\nOrganisation: Skive Havn\n"
            "Navn: Kvendis Tjorholt\nTitel: konsulent\nOrganisation: Nordly Varme A.m.b.a.\n",
            [
                "Karla Nørby + jurist + Skive Havn",
                "Kvendis Tjorholt + konsulent + Nordly Varme A.m.b.a.",
            ],
        ),
        ("**Navn:** Karla Nørby\n**Stilling:** jurist\n", ["Karla Nørby + jurist"]),
        ("Navn: Karla Nørby\nParti: V\nAfbud: x\n", ["- Karla Nørby + V"]),
    ],
)  # fmt: skip
def test_fields_below_a_name_are_its_own(
    form: str, entries: list[str], parts: Callable[[str], Any]
) -> None:
    assert parts(HEAD + form).lists == [("Deltagere", entries)]


def test_name_field_without_others_is_no_form(parts: Callable[[str], Any]) -> None:
    text = "Byrådet den 6. juni 2023\n\nNavn: Skive Havn\nTitel: Plan for havnen\n"
    assert parts(text).lists == []
