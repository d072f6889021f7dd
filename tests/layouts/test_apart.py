"""Numbers and case numbers on lines of their own beside the titles of items."""

from collections.abc import Callable

import pytest

_HEAD = "Havneudvalget\n\n24-09-2019\n\nMedlemmer\n\nIda Holm (A)\nBo Lind (V)\n\n"


def test_numbers_stand_below_titles(parts: Callable) -> None:
    text = _HEAD + (
        "Spørgetid\nSag nr. 129\n\nSagens kerne\n\nBeslutning\n\nIntet.\n\n"
        "Nye broer ved havnen\nSag nr. 130 (ØU 24/2019)\n\nSagens kerne\n\nBeslutning\n\nGodkendt."
    )
    assert parts(text).items == [
        ("129", "Spørgetid", None),
        ("130", "Nye broer ved havnen", None),
    ]


def test_numbers_that_do_not_count_on_are_spoken_of(parts: Callable) -> None:
    text = _HEAD + (
        "1. Nye broer\n\nBeslutning\n\nUdsat, se\n\nUdvalgets møde\nSag nr. 12\n\n"
        "Byrådets møde\nSag nr. 44\n\n2. Eventuelt\n\nBeslutning\n\nIntet."
    )
    assert [n for n, _, _ in parts(text).items] == ["1", "2"]


def test_cases_stand_above_titles(parts: Callable) -> None:
    text = _HEAD + (
        "Sagsnr.: 27.69.48-G01-2-14 Sagsbehandler: abc\n\nBesøg på havnen\n\nDIR\nFOU\n\n"
        "Beslutning\n\nBesøget er afviklet.\n\n"
        "Sagsnr.: 05.01.10-G01-1-14 Sagsbehandler: abc\n\nNye broer\n\nDIR\n\nBeslutning\n\nUdsat."
    )
    assert parts(text).items == [
        (None, "Besøg på havnen", "27.69.48-G01-2-14"),
        (None, "Nye broer", "05.01.10-G01-1-14"),
    ]


def test_cases_below_titles_stay_with_them(parts: Callable) -> None:
    text = _HEAD + (
        "Besøg på havnen\n\nSagsnr.: 14/2101\n\nResume\n\nBesøget er afviklet.\n\n"
        "Nye broer\n\nSagsnr.: 14/2102\n\nResume\n\nBroerne er slidte."
    )
    titles = [title for _, title, _ in parts(text).items]
    assert "Resume" not in titles
    assert "Besøg på havnen" in titles


@pytest.mark.parametrize(
    ("below", "case"),
    [
        ("01.02G00 - 2017/27088", "01.02G00 - 2017/27088"),
        ("Åbent\n\nUdvalget for havne Brevid: 4250118", "4250118"),
        ("kort.pdf broer.docx\n\nPkt. 1\n\nNye broer\n\nSagsnr. 299835 Åbent punkt", "299835"),
        ("Broerne ved Brevid: 12 er slidte.", None),
    ],
)  # fmt: skip
def test_cases_below_a_title(parts: Callable, below: str, case: str | None) -> None:
    text = _HEAD + (
        f"Pkt. 1 Nye broer\n\n{below}\n\nResume\n\nDe er slidte.\n\nPkt. 2 Eventuelt\n\nIntet."
    )
    assert parts(text).items[0] == ("1", "Nye broer", case)


def test_bulleted_numbers_head_items_and_no_conditions(parts: Callable) -> None:
    text = _HEAD + (
        "Referat\n\n • 159. Dagsorden\n\n  Beslutning\n\n  Godkendt.\n\n • 160. Nye broer\n\n"
        "  Beslutning\n\n  Udsat.\n\n • 161. Eventuelt (Lukket)\n"
    )
    assert [n for n, _, _ in parts(text).items] == ["159", "160", "161"]
    within = (
        "1. Nye broer\n\nIndstilling\n\n• 1. At Bo Lind ser på det.\n\n• 2. At det er klar.\n\n"
    )
    found = parts(_HEAD + within + "2. Eventuelt\n\nBeslutning\n\nIntet.").items
    assert [title for _, title, _ in found] == ["Nye broer", "Eventuelt"]


def test_a_title_glued_to_the_word_in_front(parts: Callable) -> None:
    text = _HEAD + (
        "PUNKTER\n\n1. Nye broer\n2. Havnefest\n3. Eventuelt1. Nye broer\n\nBeslutning\n\nJa.\n\n"
        "Sagsfremstilling2. Havnefest\n\nBeslutning\n\nGodkendt.\n\nReferat3. Eventuelt\n\nIntet."
    )
    assert [title for _, title, _ in parts(text).items] == ["Nye broer", "Havnefest", "Eventuelt"]
