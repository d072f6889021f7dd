"""People of a list that was joined to one paragraph are read as if each had a line."""

import pytest

from referatgraf.layouts import sections
from referatgraf.layouts.joined_rows import unfold
from referatgraf.layouts.lines import line_at
from referatgraf.model import Attendance
from referatgraf.reading import read


def parts(text: str) -> list[str]:
    """Return the lines that a line is cut into."""
    return [line.body for line in unfold([line_at(text, 0, gap=False)])]


def listed(text: str) -> dict[str, Attendance]:
    """Return the entries of all lists of minutes with what their heading says of them."""
    document = read(
        f"Referat af møde den 6. maj 2024\n\nDeltagere\n{text}\n\n1. Havnen\n".encode(), ["m.txt"]
    )
    return {
        document.text[slice(*entry.pieces[0])]: one.group.attendance
        for one in sections(document).lists
        for entry in one.entries
    }


@pytest.mark.parametrize(
    "text",
    [
        "☒ Ida Holm, formand ☐ Bo Lind ☒ Per Dam, lærer",
        "[x] Ida Holm, formand, [ ] Bo Lind, [x] Per Dam, lærer",
        "• Ida Holm, formand • Bo Lind • Per Dam, lærer",
        "– Ida Holm, formand, – Bo Lind, – Per Dam, lærer",
        "Ida Holm, formand. Bo Lind. Per Dam, lærer.",
    ],
)
def test_signs_part_people(text: str) -> None:
    assert parts(text) == ["Ida Holm, formand", "Bo Lind", "Per Dam, lærer"]


@pytest.mark.parametrize("joint", ["; ", ", ", " ", " og "])
def test_labels_part_people(joint: str) -> None:
    entries = ["Formand: Ida Holm (A)", "Næstformand: Bo Lind (V)", "Medlem: Per Dam (C)"]
    assert parts(joint.join(entries)) == entries


@pytest.mark.parametrize("joint", ["; ", ", ", " "])
def test_substitute_stands_behind_each_member(joint: str) -> None:
    entries = ["Ida Holm (A)", "Stedfortræder: Bo Lind (A)", "Per Dam (V)"]
    found = listed(f"{entries[0]}{joint}{entries[1]}; {entries[2]}")
    assert list(found) == ["Ida Holm (A)", "Bo Lind (A)", "Per Dam (V)"]


def test_side_of_two_words_stays_whole() -> None:
    text = "For Skole- og Havneudvalget: Ida Holm (A) og Bo Lind (V)"
    assert parts(text) == [text]


def test_box_tells_of_each_person() -> None:
    lines = unfold([line_at("☒ Ida Holm ☐ Bo Lind", 0, gap=False)])
    assert [line.ticked for line in lines] == [True, False]


def test_mark_opens_an_entry_whoever_it_names() -> None:
    assert parts("• Ida Holm, KL • Xu Qiwen, 3F • Bo Lind")[1] == "Xu Qiwen, 3F"


def test_text_behind_a_row_is_no_entry() -> None:
    text = "Ida Holm (A). Bo Lind (V). Per Dam (C). Mødet begyndte kl. 15."
    assert parts(text) == ["Ida Holm (A)", "Bo Lind (V)", "Per Dam (C)", "Mødet begyndte kl. 15"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm, formand. Bo Lind orienterede om sluserne.",
        "Ida Holm (A). Bo Lind kom efter pausen.",
        "Afbud fra: Ida Holm. Bo Lind bad om en pause.",
        "Ida Holm nikkede; Bo Lind lo",
        "Ida Holm; ejer; Hotel Havgus",
        "Ida Holm bød velkommen; Bo Lind skrev referat.",
        "Hans Chr. Dam, adm. direktør",
        "Ida H. Lind og Bo Kr. Dam",
        "Ida Holm, formand for kredsen; landsformand siden 2019",
        "– Ida Holm – Nordly Kommune – direktør",
        "– Ida Holm (A) – byrådsmedlem",
    ],
)
def test_sentences_and_abbreviations_stay_whole(text: str) -> None:
    assert parts(text) == [text.removeprefix("– ")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("På valg: Ida Holm; Bo Lind; Per Dam", 1),
        ("Kopi til: Ida Holm; Bo Lind; Per Dam", 1),
        ("Formand: Ida Holm; Næstformand: Bo Lind", 2),
        ("Nordby Lys: Ida Holm; Søby Vand: Bo Lind", 2),
    ],
)
def test_a_label_ahead_of_several_heads_them_all(text: str, count: int) -> None:
    assert len(parts(text)) == count
