"""Marks beside numbered people, blocks of statuses, and rows that say whose people follow."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]
_ITEMS = "\nDAGSORDEN:\n\n1. Valg\nUdsat.\n"


def _status(text: str, found: Find) -> dict[str, str | None]:
    return {who: status for who, status, _ in found(text).attendance}


@pytest.mark.parametrize("title", ["REFERAT\n\n", "Referat\n\n", ""])
@pytest.mark.parametrize("remark", ["", "  (gik kl. 10)", "  (pkt. 1-3)"])
def test_marks_behind_numbered_people(title: str, remark: str, found: Find) -> None:
    text = (
        f"{title}Bestyrelsen:               (√ = til stede, ÷ = afbud)\n"
        "1.  Ida Holm (V), formand               √\n"
        f"2.  Bo Lind (A)                         √{remark}\n"
        "3.  Karla Dam (C)                       ÷\n" + _ITEMS
    )
    told = {"Ida Holm": "present", "Bo Lind": "present", "Karla Dam": "absent"}
    assert _status(text, found) == told


def test_marks_without_a_legend_say_nothing(found: Find) -> None:
    text = "Bestyrelsen:\n1.  Ida Holm (V)     √\n2.  Bo Lind (A)     ÷\n" + _ITEMS
    assert _status(text, found).get("Ida Holm") == "present"


@pytest.mark.parametrize(
    ("cells", "absent"),
    [
        ("Ja\nAfbud\nJa", {"Bo Lind"}),
        ("Ja\nNej\nAfbud", {"Bo Lind", "Karla Dam"}),
        ("Ja\nAfbud", set()),
    ],
)
def test_a_block_of_statuses_below_the_others(cells: str, absent: set[str], found: Find) -> None:
    text = (
        "Deltagere\n\nNavn\nIda Holm\nBo Lind\nKarla Dam\n\nOrganisation\nRebild Kommune\n"
        f"Morsø Kommune\nRegion Nordjylland\n\nDeltog\n{cells}\n{_ITEMS}"
    )
    away = {who for who, status in _status(text, found).items() if status == "absent"}
    assert away == absent


_HEAD = (
    "# Ungerådet\n\nNordby Kommune\n\n## Medlemmer\n\n"
    "| Navn | Organisation | Stedfortræder |\n|---|---|---|\n"
)


@pytest.mark.parametrize(
    "row",
    [
        "**Indstillet af Dansk Ungdomsråd**",
        "| **Indstillet af Dansk Ungdomsråd** | | |",
        "| Indstillet af Dansk Ungdomsråd | | |",
    ],
)
def test_a_row_between_rows_says_whose_people_follow(row: str, found: Find) -> None:
    text = (
        f"{_HEAD}{row}\n| Ida Holm | Nordskolen | Bo Lind (V) |\n| Karla Dam | FOA | Mads Krog |\n"
    )
    page = found(text)
    sent = {(who, behalf) for who, behalf, _ in page.represents}
    assert {("Ida Holm", "Dansk Ungdomsråd"), ("Bo Lind", "Nordskolen")} <= sent
    assert ("Mads Krog", "Dansk Ungdomsråd") in sent
    assert ("Bo Lind", "stedfortræder") in {(who, title) for who, _, title in page.held()}
    assert any(who == "Bo Lind" for who, _, _ in page.held("party"))


def test_a_sentence_between_rows_ends_the_table(found: Find) -> None:
    text = f"{_HEAD}| Ida Holm | FOA | Bo Lind |\n\nDe andre.\n\n| Karla Dam | HK | Per Juul |\n"
    assert "FOA" not in {behalf for who, behalf, _ in found(text).represents if who == "Karla Dam"}


_LONG = ", ".join(
    f"{given} Holm (V), Rebild Kommune" for given in ("Ida", "Bo", "Karla", "Mads", "Per")
)


@pytest.mark.parametrize(
    ("labels", "staff"),
    [
        ("Dato:\nSted:\nBestyrelsen:\nAfbud:\nReferent:", "Anna Toft"),
        ("Dato:\nSted:\nTil stede:\nFraværende:\nReferent:", "Anna Toft"),
    ],
)
def test_long_lists_below_labels(labels: str, staff: str, found: Find) -> None:
    text = (
        f"BESTYRELSESREFERAT\n\n{labels}\n\n3. maj 2021\nRådhuset, Nordby\n{_LONG}\n"
        f"Lone Dam\nSekretær {staff}, FOA\n\n1. Valg\nUdsat.\n"
    )
    told = _status(text, found)
    assert told["Lone Dam"] == "absent"
    assert told["Karla Holm"] == "present"


def test_labels_without_as_many_values_keep_their_places(found: Find) -> None:
    labels = "Dato:\nSted:\nBestyrelsen:\nAfbud:\nReferent:"
    text = f"REFERAT\n\n{labels}\n\n3. maj 2021\n{_LONG}\nLone Dam\n\n1. Valg\nUdsat.\n"
    assert _status(text, found).get("Lone Dam") != "absent"
