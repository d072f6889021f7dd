"""Which numbered lines make the agenda, where others inside an item count on."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.layouts import sections
from referatgraf.reading import read
from timing import seconds

Parts = Callable[[str], Any]
DECIDED = "\n\nBeslutning\n\nGodkendt.\n\n"


def _titles(parts: Parts, text: str) -> list[str]:
    return [title for _, title, _ in parts(text).items]


APPLICANTS = "Ansøgere\n\n1. Ny bro\n\n2. Rød sti\n\n3. Spejderhuset\n\n4. Bådelauget\n\n"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # Items have their part below, the applicants do not.
        (f"1. Formalia{DECIDED}2. Puljen\n\n{APPLICANTS}3. Takster{DECIDED}4. Molen{DECIDED}",
         ["Formalia", "Puljen", "Takster", "Molen"]),
        # No parts at all: the items stand free, the applicants below each other.
        (f"1. Formalia\n\nGodkendt.\n\n2. Puljen\n\n{APPLICANTS}"
         "3. Takster\n\nGodkendt.\n\n4. Molen\n\nUdsat.\n",
         ["Formalia", "Puljen", "Takster", "Molen"]),
        # What was decided point by point goes on counting as the agenda does.
        (f"1. Formalia{DECIDED}2. Puljen\n\nBeslutning\n\n1. Anbefales\n\n2. Anbefales\n\n"
         f"3. Anbefales, idet rådet takker\n\n4. Godkendt\n\n3. Takster{DECIDED}4. Molen{DECIDED}",
         ["Formalia", "Puljen", "Takster", "Molen"]),
        # An agenda whose items stand below each other is no list inside one of them.
        ("Dagsorden\n\n1. Formalia\n2. Puljen\n3. Takster\n4. Molen\n\n"
         f"1. Formalia{DECIDED}2. Puljen{DECIDED}",
         ["Formalia", "Puljen", "Takster", "Molen"]),
        # An outline that lost its indents: nothing below has the number of the next item.
        ("1. Formalia\n1. Deltagere\n2. Referent\n2. Huset\n1. Tag\n2. Gulv\n3. Takster\n"
         "4. Molen\n",
         ["Formalia", "Huset", "Takster", "Molen"]),
    ],
)  # fmt: skip
def test_list_inside_an_item_does_not_go_on_with_the_agenda(
    text: str, titles: list[str], parts: Parts
) -> None:
    assert _titles(parts, text) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # Paragraphs on the points of one item.
        (f"1. Formalia{DECIDED}2. Hal\n\nIndstilling\n\n1. at hallen bygges\n\nAd 1. Hallens tag\n"
         f"\nTaget er utæt.\n\nAd 2. Hallens gulv\n\nGulvet er slidt.{DECIDED}3. Veje{DECIDED}",
         ["Formalia", "Hal", "Veje"]),
        # The agenda above, its items treated below: the paragraphs are the items.
        ("1. Formalia\n2. Hal\n\nAd 1. Formalia\n\nGodkendt.\n\nAd 2. Hal\n\nUdsat.\n",
         ["Formalia", "Hal"]),
        # Two numbered lines around an agenda do not enclose one of more items.
        ("1. Alle er velkomne\n\nPunkt 1: Formalia\n\nGodkendt.\n\nPunkt 2: Hal\n\nUdsat.\n\n"
         "Punkt 3: Veje\n\nUdsat.\n\n2. Næste gang mødes vi i hallen\n",
         ["Formalia", "Hal", "Veje"]),
    ],
)  # fmt: skip
def test_numbers_of_the_parts_of_one_item_are_no_agenda(
    text: str, titles: list[str], parts: Parts
) -> None:
    assert _titles(parts, text) == titles


FREE = "{}\n\nUdvalget talte om dette punkt på mødet i går.\n\n"
TABLE = "1  Skoler i alt\n2  Veje i alt\n3  Drift i alt\n\n"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (FREE.format("Godkendelse af referat") + "Tal\n\n" + TABLE + FREE.format("Eventuelt"),
         ["Godkendelse af referat", "Eventuelt"]),
        (f"Molen{DECIDED}Takster{DECIDED[:-2]}\n{TABLE}Veje{DECIDED}",
         ["Molen", "Takster", "Veje"]),
        # A wide agenda with nothing around it is one.
        ("Dagsorden\n\n" + TABLE, ["Skoler i alt", "Veje i alt", "Drift i alt"]),
    ],
)  # fmt: skip
def test_table_of_figures_inside_an_item_is_no_agenda(
    text: str, titles: list[str], parts: Parts
) -> None:
    assert _titles(parts, text) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # Rows of a table, of which the last stands above the decision.
        ("1  Formalia\n24-000111\n\n2  Takster\n24-000222\n\n3  Drift i alt\n4  Skoler i alt\n\n"
         "Beslutning\nGodkendt.\n\nSide 2 af 3\n\n3  Molen\n24-000333\n\nBeslutning\nUdsat.\n",
         ["Formalia", "Takster", "Molen"]),
        # A heading between two others that has no part of its own.
        ("1  Formalia\n24-000111\n\n2  Takster\n\nDer er intet nyt om taksterne i år.\n\n"
         "3  Molen\n24-000333\n",
         ["Formalia", "Takster", "Molen"]),
        # Rows between two items are not what is missing there.
        ("1  Formalia\n24-000111\n\n1  Drift i alt\n2  Skoler i alt\n\n3  Molen\n24-000333\n",
         ["Formalia", "Molen"]),
    ],
)  # fmt: skip
def test_rows_of_figures_do_not_hide_an_item(text: str, titles: list[str], parts: Parts) -> None:
    assert _titles(parts, text) == titles


@pytest.mark.parametrize(
    "title",
    [
        "1. udkast til politik",
        "10-årsplan for haller",
        "§ 60 selskab - vedtægter",
        "Godkendelse af referat.",
        "Genoptagelse. Bakken 3, Lunde - tilbygning",
    ],
)
def test_title_may_open_with_a_figure_or_end_in_a_stop(title: str, parts: Parts) -> None:
    text = f"1. Formalia{DECIDED}2. {title}{DECIDED}3. Molen{DECIDED}"
    assert _titles(parts, text) == ["Formalia", title, "Molen"]


@pytest.mark.parametrize(
    "line",
    [
        "1. april 2024 begynder arbejdet",
        "12.345 kr. i alt",
        "Planen sendes i høring.",
        "Rådet skal høres.",
        "Godkendt.",
    ],
)
def test_sentence_or_figure_behind_a_number_is_no_title(line: str, parts: Parts) -> None:
    text = f"1. Formalia{DECIDED}2. Molen{DECIDED}3. {line}{DECIDED}"
    assert _titles(parts, text) == ["Formalia", "Molen"]


def test_many_numbers_cost_linear_time(parts: Parts) -> None:
    def cost(few: int) -> float:
        lines = [f"{a}.{b}.{c}. Emne" for a in range(1, few) for b in range(9) for c in range(9)]
        return seconds(lambda: parts("\n".join(lines)))

    assert cost(40) < 1 + 8 * cost(10)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # The closed item stands in the agenda alone; what is listed inside another is not it.
        (f"Dagsorden\n1. Formalia\n2. Havnen\n3. Køb\n4. Takster\n\n1. Formalia{DECIDED}"
         "2. Havnen\n\nIndstilling\n\n1. Ny mole\n2. Nyt lys\n3. Nye bænke\n"
         f"{DECIDED}4. Takster{DECIDED}",
         [True, True, False, True]),
        # The items below have other titles than the agenda.
        (f"Dagsorden\n1. Formalia\n2. Havnen\n3. Køb\n\n1. Dagsordenen{DECIDED}"
         f"2. Den nye havn{DECIDED}3. Køb af skib{DECIDED}",
         [True, True, True]),
        # Nothing below: no item has text.
        ("Dagsorden\n1. Formalia\n2. Havnen\n3. Køb\n\nMødet sluttede.\n", [False] * 3),
    ],
)  # fmt: skip
def test_item_is_treated_where_its_heading_stands_again(text: str, bodies: list[bool]) -> None:
    document = read(text.encode(), ["minutes.txt"])
    found = [document.text[slice(*item.body)] for item in sections(document).items]
    assert ["Godkendt." in body for body in found] == bodies


@pytest.mark.parametrize(
    ("heading", "titles"),
    [
        ("Mulige løsninger", ["Godkendelse af referat", "Eventuelt"]),
        ("Fordele ved model A", ["Godkendelse af referat", "Eventuelt"]),
        ("Ny cykelsti", ["Godkendelse af referat", "Ny cykelsti", "Eventuelt"]),
        ("Fordeling af puljen", ["Godkendelse af referat", "Fordeling af puljen", "Eventuelt"]),
    ],
)
def test_headings_of_reasoning_are_no_items(heading: str, titles: list[str], parts: Parts) -> None:
    text = "".join(map(FREE.format, ("Godkendelse af referat", heading, "Eventuelt")))
    assert _titles(parts, text) == titles


_PRINTED = (
    "1 Formalia\n\nSagsnr.: 24/1111\n\nBeslutning\n\nGodkendt.\n\n"
    "3 Takster\n\nSagsnr.: 24/3333\n\nBeslutning\n\nUdsat.\n"
)


@pytest.mark.parametrize(
    ("above", "titles"),
    [
        ("1 Formalia\n2 Køb af skib\n3 Takster\n\n", ["Formalia", "Køb af skib", "Takster"]),
        # Nothing of it stands again below.
        ("1 Røde både\n2 Gule både\n3 Blå både\n\n", ["Formalia", "Takster"]),
        # Sentences that open with a number.
        ("2 Huse er solgt.\n\n3 Takster er nye.\n\n", ["Formalia", "Takster"]),
    ],
)
def test_item_treated_behind_closed_doors_stands_in_the_agenda_alone(
    above: str, titles: list[str], parts: Parts
) -> None:
    assert _titles(parts, above + _PRINTED) == titles
