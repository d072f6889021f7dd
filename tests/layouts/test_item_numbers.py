"""Items are numbered by section, with their year, in brackets, with a letter or case behind."""

from collections.abc import Callable
from typing import Any

import pytest

Parts = Callable[[str], Any]
_HEAD = "Referat af møde i Havnerådet\n\nTil stede: Ida Holm, Bo Lind\n\n"
_TITLES = ("Godkendelse af dagsorden", "Ny mole", "Eventuelt")


def _agenda(*numbers: str) -> str:
    pairs = zip(numbers, _TITLES, strict=True)
    return _HEAD + "\n\n".join(f"{n} {t}\nBo Lind sagde noget om det." for n, t in pairs) + "\n"


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        (("§ 1", "§ 2", "§ 3"), ("1", "2", "3")),
        (("§ 7.", "§ 8.", "§ 9."), ("7", "8", "9")),
        (("45/2021", "46/2021", "48/2021"), ("45/2021", "46/2021", "48/2021")),
        (("2021/45", "2021/46", "2021/47"), ("2021/45", "2021/46", "2021/47")),
        (("45/21.", "46/21.", "47/21."), ("45/21", "46/21", "47/21")),
        (("Sag 9/2021:", "Sag 10/2021:", "Sag 12/2021:"), ("9/2021", "10/2021", "12/2021")),
        (("(1)", "(2)", "(3)"), ("1", "2", "3")),
        (("1. punkt:", "2. punkt:", "3. punkt:"), ("1", "2", "3")),
        (("Dagsordenens punkt 1:", "Dagsordenens punkt 2:", "Dagsordenens punkt 3:"), "123"),
        (("1.", "2a.", "2b."), ("1", "2a", "2b")),
        (("1021.", "1022.", "1023."), ("1021", "1022", "1023")),
        (("Sag nr. 1021:", "Sag nr. 1022:", "Sag nr. 1023:"), ("1021", "1022", "1023")),
    ],
)
def test_forms_of_numbers(printed: tuple[str, ...], numbers: tuple[str, ...], parts: Parts) -> None:
    found = [(number, title) for number, title, _ in parts(_agenda(*printed)).items]
    assert found == list(zip(numbers, _TITLES, strict=True))


@pytest.mark.parametrize(
    "listed",
    [
        "§ 1. Navn\nForeningen hedder Molen.\n§ 2. Formål\nDen bygger.\n§ 3. Medlemmer\nAlle.",
        "2019/20 Både i alt\n2020/21 Både i alt\n2021/22 Både i alt",
        "(1) Molen er lang\n(2) Molen er dyr\n(3) Molen er grå",
        "14/11 Møde om molen\n15/11 Tur på molen\n16/11 Fest på molen",
        "7800 Nordly\n7801 Sydly\n7802 Vestly",
    ],
)
def test_lists_within_an_item_are_no_agenda(listed: str, parts: Parts) -> None:
    text = (
        f"{_HEAD}1. Godkendelse af dagsorden\nFint.\n\n2. Molen\n{listed}\n\n3. Eventuelt\nIntet.\n"
    )
    assert parts(text).items == [
        ("1", "Godkendelse af dagsorden", None), ("2", "Molen", None), ("3", "Eventuelt", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "form", ["{n}. {c} {t}", "{n}. {c} - {t}", "{n}. ({c}) {t}", "{n}. [{c}] {t}", "{n}.\t{c}\t{t}",
             "Punkt {n}: {c} {t}", "{n}. {c}\n{t}", "{n}. Sagsnr. {c} {t}"],
)  # fmt: skip
@pytest.mark.parametrize("case", ["21/1234{}", "2021-00456{}", "01.02.05-P16-3{}-06"])
def test_a_case_number_may_stand_in_front_of_the_title(form: str, case: str, parts: Parts) -> None:
    items = [(str(n), title, case.format(n)) for n, title in enumerate(_TITLES, 1)]
    rows = (form.format(n=n, t=t, c=c) for n, t, c in items)
    assert parts(_HEAD + "\n\n".join(f"{row}\n\nFint." for row in rows)).items == items


def test_a_case_number_may_stand_between_a_number_and_its_title(parts: Parts) -> None:
    four = "Punkt nr. 4\nSagsnr. 2019-12345\nNy mole\nFint.\n\n"
    text = four + "Punkt nr. 5\nSagsnr. 2019-12377\nSalg\nJa.\n"
    assert parts(_HEAD + text).items == [
        ("4", "Ny mole", "2019-12345"),
        ("5", "Salg", "2019-12377"),
    ]


def test_items_without_a_case_fill_an_agenda_of_cases(parts: Parts) -> None:
    text = (
        "1 Godkendelse af dagsorden\nFint.\n\n2 Ny mole\nSagsnr. 21/1234\nJa.\n\n"
        "3 Salg\nSagsnr. 21/1235\nJa.\n\n4 Eventuelt\nIntet.\n"
    )
    assert [number for number, _, _ in parts(_HEAD + text).items] == ["1", "2", "3", "4"]


def test_a_sentence_fills_no_agenda_of_cases(parts: Parts) -> None:
    text = (
        "1 Ny mole\nSagsnr. 21/1234\nJa.\n\n2 Salg\nSagsnr. 21/1235\nJa.\n\n3 Både sank i natten.\n"
    )
    assert [number for number, _, _ in parts(_HEAD + text).items] == ["1", "2"]


@pytest.mark.parametrize("label", ["KLE-nr.: 00.30.10-Ø00-1-20", "KLE 00.30.10-Ø00-1-20"])
def test_a_whole_number_of_the_classification_is_a_case(label: str, parts: Parts) -> None:
    text = f"1. Budget\n{label}\nFint.\n\n2. Salg\nJa.\n"
    assert parts(_HEAD + text).items[0] == ("1", "Budget", "00.30.10-Ø00-1-20")


def test_the_classification_alone_is_no_case(parts: Parts) -> None:
    assert parts(_HEAD + "1. Budget\nKLE: 00.30.10\nFint.\n\n2. Salg\nJa.\n").items[0][2] is None
