"""Transcripts of PDFs tell who met, where and for whom though nothing parts their lines."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Meeting

Find = Callable[[str], Any]
_SHOWN = "Referat\n\nStørrelse: px\nStarte visningen fra side:\n\nTranskript\n\n"
_ITEMS = " Dagsorden: 1. Åbning 2. Budget 3. Eventuelt\n\n2 1. Åbning Intet. 2. Budget Udsat."


def _place(facts: Any) -> str | None:
    return next((m.place for m in facts.of(Meeting)), None)


@pytest.mark.parametrize(
    ("held", "place"),
    [
        ("fredag den 13. juni 2014 kl. 09.30 Mødet afholdes på Vestervej 3, Skive",
         "Vestervej 3, Skive"),
        ("4. marts 2015 kl. 16.00 Sted: Provstegården, Adelgade 7, 4720 Præstø Godkendt den 10. "
         "juni 2015", "Provstegården, Adelgade 7, 4720 Præstø"),
        ("4. marts 2015 kl. 16 STED: Havnen, Kajen 2, 4800 Nykøbing F NÆSTE MØDE: Ukendt",
         "Havnen, Kajen 2, 4800 Nykøbing F"),
    ],
)  # fmt: skip
def test_head_and_list_of_a_short_first_page(held: str, place: str, found: Find) -> None:
    facts = found(
        f"{_SHOWN}1 Nordly Museum Referat af bestyrelsesmøde {held} Deltagere: Ida Holm, formand, "
        f"Bo Lind, Karla Nørby og Jens Krogh{_ITEMS}"
    )
    assert {(who, how) for who, how, _ in facts.attendance} == {
        (who, "present") for who in ("Ida Holm", "Bo Lind", "Karla Nørby", "Jens Krogh")
    }
    assert _place(facts) == place
    assert [title for _, title, _ in facts.items] == ["Åbning", "Budget", "Eventuelt"]


def test_a_pair_with_titles_and_the_clerks_mark(meeting: Find) -> None:
    facts = meeting("Deltagere: Økonomichef Ida Holm og inspektør Tjit Ravnkær (referent)\n")
    assert facts.people == ["Ida Holm", "Tjit Ravnkær"]


def test_no_pair_without_an_office_before(meeting: Find) -> None:
    facts = meeting("Deltagere: Økonomichef Ida Holm og Vej Park (referent)\n")
    assert facts.people == ["Ida Holm"]
