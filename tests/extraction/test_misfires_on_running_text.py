"""What running text of councils says with words that lists, heads and agendas have as well."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.lexicon.titles import find_titles

Find = Callable[[str], Any]
_HEAD = "Nordby Kommune\nReferat af møde den 4. maj 2021\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Havneudvalget anbefaler over for Byrådet at sagen fremmes",
        "Kulturudvalget har bedt om en sag",
        "Havneudvalget besluttede i marts",
    ],
)
def test_a_sentence_about_a_body_is_not_its_name(sentence: str, found: Find) -> None:
    made = found(f"Nordby Kommune\n{sentence}\n4. maj 2021 kl. 8\n\n1. Havnen\nDrøftet.\n")
    assert sentence not in made.organisations


def test_a_body_named_after_what_it_is_for_keeps_its_name(found: Find) -> None:
    made = found("Nordby Kommune\nUdvalget for havne og strande\n4. maj 2021\n\n1. Havnen\nOk.\n")
    assert made.name(made.meeting.body) == "Udvalget for havne og strande"


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("borgmester i Skive Kommune, Bo Lind, og borgmester i Viborg Kommune, Ea Munk", "Viborg"),
        ("borgmester i Skive Kommune, Bo Lind, samt borgmester i Randers Kommune, Ea Munk",
         "Randers"),
        ("borgmester i Skive Kommune, Bo Lind, og borgmesteren i Lemvig Kommune, Ea Munk",
         "Lemvig"),
    ],
)  # fmt: skip
def test_a_mayor_is_of_the_municipality_that_the_title_names(
    text: str, home: str, found: Find
) -> None:
    made = found(f"{_HEAD}1. Brev\nDer er kommet brev fra {text}, om operaen.\n")
    mayors = {who: where for who, where, title in made.held() if title == "borgmester"}
    assert mayors == {"Bo Lind": "Skive Kommune", "Ea Munk": f"{home} Kommune"}


@pytest.mark.parametrize("verb", ["samarbejder", "udarbejder", "omhandler", "behandler"])
def test_verbs_that_end_as_trades_are_no_titles(verb: str) -> None:
    assert find_titles(f"Nordby {verb} Ida Holm") == []


def test_trades_are_titles() -> None:
    assert [t.text for t in find_titles("maskinarbejder Bo Lind, cykelhandler Ea Munk")] == [
        "maskinarbejder",
        "cykelhandler",
    ]


@pytest.mark.parametrize(
    ("points", "numbers"),
    [
        ("4a. Broen\nOk.\n\n4b. Havnen\nOk.\n\n", ["4a", "4b"]),
        ("4a. Broen\nOk.\n\n4b. Havnen\nOk.\n\n4c. Molen\nOk.\n\n", ["4a", "4b", "4c"]),
        ("4c. Anbefales\n\n", []),  # of points that the item told of
    ],
)
def test_a_letter_behind_a_number_counts_from_a(
    points: str, numbers: list[str], found: Find
) -> None:
    items = "1. Valg\nOk.\n\n2. Regnskab\nOk.\n\n3. Budget\nOk.\n\n"
    made = found(f"{_HEAD}{items}{points}5. Eventuelt\nOk.\n")
    assert [n for n, _, _ in made.items if n and n.startswith("4")] == numbers


def test_a_preposition_is_no_partys_letter(found: Find) -> None:
    made = found(
        f"{_HEAD}Til stede:\nIda Holm\nBo Lind\nI Per Dams sted mødte Ea Munk\n"
        "V Lis Krag\n\n1. Sag\nOk.\n"
    )
    assert not [h for h in made.held("party") if h[0] in ("Per Dam", "Ea Munk")]


@pytest.mark.parametrize(
    ("item", "where"),
    [
        ("Valg til hegnsynet", None),
        ("VALG TIL HEGNSYNET", None),
        ("Udpegning til havnebestyrelsen", None),
        ("Valg af suppleant til Hegnsynet", "Hegnsynet"),
        ("Indkaldelse", "Byrådet"),
    ],
)
def test_a_substitute_is_of_the_body_that_an_item_fills(
    item: str, where: str | None, found: Find
) -> None:
    made = found(
        "Nordby Kommune\nByrådet\nReferat af møde den 4. maj 2021\n\nTil stede: Ida Holm (A), "
        f"Bo Lind (V)\n\n1. {item}\nFormand: Bo Lind, suppleant Ida Holm.\n\n2. Eventuelt\nOk.\n"
    )
    assert ("Ida Holm", where, "suppleant") in made.held()
