"""Tables that converters wrote column by column."""

from collections.abc import Callable
from typing import Any

import pytest

_HEAD = "Referat fra Integrationsrådet\nDato: 9. marts 2023\n\n"
_NAMES = "Karla Nørby\nViggo Lund\nTove Bech\n"


@pytest.mark.parametrize(
    "text",
    [
        "Deltagere\n\nNavn\n\n1. Karla Nørby\n2. Viggo Lund\n3. Tove Bech\n\nOrganisation\n\n"
        "Dansk Røde Kors\nSkive Kommune (referent)\nAOF Salling\n\nAfbud: Hanne Lykke\n",
        f"Deltagere\n{_NAMES}Repræsenterer\n1. Dansk Røde Kors\n2. Skive Kommune (referent)\n"
        "3. AOF Salling\nAfbud: Hanne Lykke\n",
        f"Deltagere\n\nNavn\nOrganisation\n\n{_NAMES}\nDansk Røde Kors\nSkive Kommune (referent)\n"
        "AOF Salling\n\nAfbud: Hanne Lykke\n",
        "Deltagere:\n\nNavn\nRepræsenterer\nKarla Nørby\nDansk Røde Kors\nViggo Lund\n"
        "Skive Kommune (referent)\nTove Bech\nAOF Salling\n\nAfbud: Hanne Lykke\n",
    ],
)
def test_names_go_with_the_organisations_at_their_places(
    parts: Callable[[str], Any], text: str
) -> None:
    assert parts(_HEAD + text).lists == [
        (
            "Deltagere",
            ["Karla Nørby + Dansk Røde Kors", "Viggo Lund + Skive Kommune (referent)",
             "Tove Bech + AOF Salling"],
        ),
        ("Afbud", ["Hanne Lykke"]),
    ]  # fmt: skip


def test_three_columns_stand_below_each_other(parts: Callable[[str], Any]) -> None:
    text = (
        f"Navn\nTitel\nOrganisation\n\n{_NAMES}\nFormand\nSekretær\nKonsulent\n\n"
        "Dansk Røde Kors\nSkive Kommune\nAOF Salling\n\nDagsorden\n1. Velkomst\n2. Eventuelt\n"
    )
    assert parts(_HEAD + text).lists == [
        (
            "Navn",
            ["Karla Nørby + Formand + Dansk Røde Kors", "Viggo Lund + Sekretær + Skive Kommune",
             "Tove Bech + Konsulent + AOF Salling"],
        )
    ]  # fmt: skip


def test_titles_below_names_need_no_head(parts: Callable[[str], Any]) -> None:
    text = f"Til stede\n{_NAMES}\nFormand\nNæstformand\nMedlem\n\nDagsorden\n1. Velkomst\n"
    assert parts(_HEAD + text).lists == [
        ("Til stede", ["Karla Nørby + Formand", "Viggo Lund + Næstformand", "Tove Bech + Medlem"])
    ]


def test_reasons_below_the_absent_are_nobodys_organisation(parts: Callable[[str], Any]) -> None:
    text = "Fraværende\nBegrundelse\n\nKarla Nørby\nSygdom\nViggo Lund\nFerie\n\nDagsorden\n"
    assert parts(_HEAD + text).lists == [("Fraværende", ["- Karla Nørby", "- Viggo Lund"])]


@pytest.mark.parametrize(
    "organisations",
    [
        "Dansk Røde Kors\nSkive Kommune\n",  # one too few
        "Dansk Røde Kors\nSkive Kommune\nAOF Salling\nDanske Seniorer\n",  # one too many
        "Dansk Røde Kors\nHanne Lykke\nAOF Salling\n",  # a person among them
    ],
)
def test_nothing_is_paired_where_counts_or_kinds_disagree(
    parts: Callable[[str], Any], organisations: str
) -> None:
    text = f"Deltagere\n\nNavn\n\n{_NAMES}\nOrganisation\n\n{organisations}\nDagsorden\n"
    entries = [entry for _, found in parts(_HEAD + text).lists for entry in found]
    assert not any(" + Dansk Røde Kors" in e or " + AOF" in e for e in entries[:2])
