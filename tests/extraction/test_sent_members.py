"""Members each under a label of their own sit for whom the line above their group names."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Participation

Find = Callable[[str], Any]
_PAGE = (
    "Nordby Kommune\n\nHandicaprådet\n\nUdpeget af Skive Havneforening\n{control}"
    "\nFormand\nIda Holm\nDansk Blindesamfund\n\nMedlem\nBo Lind\nGigtforeningen\n"
    "Stedfortræder: Karla Nørby, Høreforeningen\n\nSekretær for rådet\nKonsulent Per Dam\n"
    "{below}"
)


@pytest.mark.parametrize("control", ["", "Skjul\n", "Vis mindre\n"])
def test_members_sit_for_who_sent_them_and_for_their_own(control: str, found: Find) -> None:
    facts = found(_PAGE.format(control=control, below=""))
    sent = {(who, whom) for who, whom, _ in facts.represents}
    assert sent == {
        ("Ida Holm", "Skive Havneforening"),
        ("Ida Holm", "Dansk Blindesamfund"),
        ("Bo Lind", "Skive Havneforening"),
        ("Bo Lind", "Gigtforeningen"),
        ("Karla Nørby", "Skive Havneforening"),
        ("Karla Nørby", "Høreforeningen"),
    }
    assert ("Ida Holm", "Handicaprådet", "Formand") in facts.held()
    assert ("Per Dam", "Handicaprådet", "Sekretær") in facts.held()


def test_the_news_of_a_page_of_members_are_of_no_meeting(found: Find) -> None:
    facts = found(_PAGE.format(control="", below="\nNyt\nIda Holm fortæller om lyset ved banen.\n"))
    assert {p.attendance for p in facts.of(Participation)} == {None}


@pytest.mark.parametrize(
    "head",
    [
        "Udpeget af Skive Havneforening blev tre medlemmer.",
        "Udpeget af hinanden",
        "Skive Havneforening har udpeget",
    ],
)
def test_other_lines_send_nobody(head: str, found: Find) -> None:
    text = _PAGE.format(control="", below="").replace("Udpeget af Skive Havneforening", head)
    facts = found(text)
    assert "Skive Havneforening" not in {whom for _, whom, _ in facts.represents}
