"""One person, however the list prints the name."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_HEAD = "Referat af møde i Havneudvalget i Skive Kommune den 3. maj 2021\n\n"
_ITEM = "\n\n1. Kajen\nIda Lund Holm spurgte til prisen.\n"


@pytest.mark.parametrize(
    "people",
    [
        "Til stede:\nIda Lund HOLM (A)\nBo LIND (V)\nKarla TOFT (C)",
        "Til stede:\nIDA LUND HOLM (A)\nBO LIND (V)\nKARLA TOFT (C)",
        "Til stede:\nHOLM, Ida Lund (A)\nLIND, Bo (V)\nTOFT, Karla (C)",
        "Til stede:\n\n| Fornavn | Efternavn | Parti |\n|---|---|---|\n"
        "| Ida Lund | HOLM | A |\n| Bo | LIND | V |\n| Karla | TOFT | C |",
    ],
)
def test_list_and_prose_name_one_person(people: str, found: Find) -> None:
    made = found(_HEAD + people + _ITEM)
    assert set(made.people) == {"Ida Lund Holm", "Bo Lind", "Karla Toft"}
    assert {came for _, came, _ in made.attendance} == {"present"}


def test_capitals_of_organisations_are_nobody(found: Find) -> None:
    made = found(f"{_HEAD}Til stede:\nIda Lund HOLM, KL\nBo LIND, DANSK BYGGERI\n{_ITEM}")
    assert set(made.people) == {"Ida Lund Holm", "Bo Lind"}
