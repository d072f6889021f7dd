"""A body's municipality may be one of former times, and never a town hall's town."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_LIST = "\n\nTil stede:\nKarla Nørby (V), borgmester\n\n1. Bidrag til Varde Kommune\nGodkendt.\n"
_DATE = " den 6. juni 2005 kl. 9.00"


@pytest.mark.parametrize(
    ("head", "owner"),
    [
        (f"ØSTBJERG KOMMUNE\n\nReferat af møde i Teknikudvalget{_DATE}", "Østbjerg Kommune"),
        (f"Vester Krog Kommune\nMøde i Vester Krogs Byråd{_DATE}", "Vester Krog Kommune"),
        (f"Møde i Krogby Byråd{_DATE}", "Varde Kommune"),
        (f"Referat af møde i Teknikudvalget{_DATE}\nSted: Krogby Rådhus", "Varde Kommune"),
        (f"Den Kommune er vores\nReferat af møde i Teknikudvalget{_DATE}", "Varde Kommune"),
    ],
)
def test_the_owner_is_who_the_head_names(head: str, owner: str, found: Find) -> None:
    made = found(head + _LIST)
    assert ("Karla Nørby", owner, "borgmester") in made.held("entry-title")
    assert not made.represents


def test_a_former_municipality_in_an_item_owns_nothing(found: Find) -> None:
    made = found(f"Skive Kommune\nMøde i Teknikudvalget{_DATE}{_LIST.replace('Varde', 'Østbjerg')}")
    assert ("Karla Nørby", "Skive Kommune", "borgmester") in made.held("entry-title")


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (
            "Borgmester Karla Krogsholm Nørby (V), viceborgmester Anna Lise Lund-Krag\n"
            "(A), 2. viceborgmester Tage Holmlund (V), Verner Juul (V), Karen Margrethe\n"
            "Holm (A), Jens Erik Krog (C), Birthe Lund Krag (F) og Mie Bro (O).",
            ["Anna Lise Lund-Krag", "Karen Margrethe Holm", "Mie Bro"],
        ),
        (
            "Verner Juul Kristensen (V), Karla Krogsholm Nørby (A), Poul Erik Nørregård\n"
            "(Nordlylisten), Ruth Kjær Holm (V), Jens Erik Krog (V), Jytte Lundgaard Høg\n"
            "Krag (A) og Svend Aage Lund-Ravn (V).",
            ["Poul Erik Nørregård", "Jytte Lundgaard Høg Krag", "Svend Aage Lund-Ravn"],
        ),
        (
            "Verner Juul Kristensen (V), Karla Krogsholm Nørby (A), Poul Erik Nørby (C)\n"
            "Ruth Kjær Holm (V), Jens Erik Krog (V), Jytte Lundgaard Høg Thomsen (B)",
            ["Poul Erik Nørby", "Ruth Kjær Holm", "Jytte Lundgaard Høg Thomsen"],
        ),
        ("Viggo Lund\n(kasserer)\nRuth Kjær Holm (V)", ["Viggo Lund", "Ruth Kjær Holm"]),
    ],
)
def test_members_set_as_running_text_go_on_below(
    lines: str, people: list[str], meeting: Find
) -> None:
    made = meeting(f"Mødt:\n{lines}\n\n1. Sag\nGodkendt.")
    assert {(p, "present", None) for p in people} <= made.attendance


@pytest.mark.parametrize(
    ("end", "owner"),
    [
        ("\nSkive Kommune · Torvet 1 · 7800 Skive · Telefon 12 34 56 78\n", "Skive Kommune"),
        ("\nSkive Kommune\nCookies · Tilgængelighed\n", "Skive Kommune"),
        ("\nOgså Skive Kommune er med.\n", None),
    ],
)
def test_the_owner_is_who_the_foot_of_a_page_names(
    end: str, owner: str | None, found: Find
) -> None:
    made = found(f"Møde i Integrationsrådet{_DATE}{_LIST.replace('(V), borgmester', '(V)')}{end}")
    assert {of for _, of, _ in made.held("own-council")} == ({owner} if owner else set())
