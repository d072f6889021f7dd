"""Text without line ends is cut where items and lists begin and end."""

import pytest

from referatgraf.layouts import sections
from referatgraf.layouts.runon import title_end
from referatgraf.model import Document, Run

_FILLER = "Udvalget drøftede sagen grundigt og bad forvaltningen regne videre på tallene. " * 3


def _sections(text: str):
    return sections(Document("x", "0" * 64, ("a.txt",), text, text, (Run(0, 0, len(text)),)))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Vejene ved Karla Nørby Karla Nørby viste kort.", "Vejene ved Karla Nørby"),
        ("Åbning og dagsorden Der var ingen bemærkninger.", "Åbning og dagsorden"),
        ("Høring om KL og EU i Skive Udvalget svarede.", "Høring om KL og EU i Skive"),
        ("Eventuelt", "Eventuelt"),
    ],
)  # fmt: skip
def test_title_ends_where_a_sentence_begins(text: str, title: str) -> None:
    assert text[: title_end(text, 0)].strip() == title


def test_numbered_items_are_found_inside_one_line() -> None:
    text = (
        "1 REFERAT Møde i Vejforum den 3. maj 2021 Deltagere: Karla Nørby, Viggo Lund. "
        f"1. Velkomst Viggo Lund bød velkommen. {_FILLER}2. Nye veje i kommunen {_FILLER}"
        f"3. Eventuelt Der henvises til punkt 2. {_FILLER}"
    )
    found = _sections(text)
    titles = [text[slice(*item.title)] for item in found.items]
    assert titles == ["Velkomst", "Nye veje i kommunen", "Eventuelt"]


def test_the_word_before_a_number_opens_an_item_behind_a_full_stop() -> None:
    text = (
        f"Til stede var Karla Nørby. Punkt 1. Velkomst Viggo Lund bød velkommen. {_FILLER}"
        f"Punkt 2. Nye veje (sag 21/1234) Vejchef Bo Lind viste planen. {_FILLER}"
        f"Punkt 3. Eventuelt Der henvises til punkt 2. Vejen er smal. {_FILLER}"
    )
    found = _sections(text)
    assert [text[slice(*item.title)] for item in found.items] == [
        "Velkomst", "Nye veje", "Eventuelt"
    ]  # fmt: skip


def test_two_conditions_in_a_paragraph_are_no_items() -> None:
    text = f"Byggeriet skal 1. Stå færdigt i maj og 2. Males rødt. {_FILLER * 2}"
    assert _sections(text).items == ()


def test_contents_without_numbers_give_items_with_the_case_of_their_page() -> None:
    text = (
        f"1 Referat Vejråd Mødedato: 3. maj 2021 Medlemmer: Karla Nørby Sagsoversigt Side 01. "
        f"Dagsorden til godkendelse Lukket - Nye asfaltpriser Eventuelt...4 Bilagsoversigt...5 "
        f"{_FILLER}\n\n"
        f"2 Vejråd Side Lukket - Nye asfaltpriser Lukket sag Sagsnr.: Bilag: 20/1234 {_FILLER * 2}"
    )
    found = _sections(text)
    titles = [text[slice(*item.title)] for item in found.items]
    assert titles == ["Dagsorden til godkendelse", "Lukket - Nye asfaltpriser", "Eventuelt"]
    assert [item.case and text[slice(*item.case)] for item in found.items] == [
        None,
        "20/1234",
        None,
    ]


def test_list_without_separators_ends_with_its_last_name() -> None:
    text = (
        "Fraværende: Karla Nørby (A) Viggo Emil Lund Henrik Krogsgaard Gule Sal, Havnen "
        f"Agnes Thorup deltog som suppleant for Viggo Emil Lund. {_FILLER}"
    )
    (absent,) = _sections(text).lists
    names = [text[slice(*entry.pieces[0])] for entry in absent.entries]
    assert names == ["Karla Nørby (A)", "Viggo Emil Lund", "Henrik Krogsgaard"]


@pytest.mark.parametrize(
    "label", ["J.nr.:. Sagsid.: 11/204", "Sagsnr.: 11/204", "Åben sag Sagsnr.: 11/204"]
)
def test_a_title_ends_at_the_label_behind_it_whatever_capitals_it_holds(label: str) -> None:
    titles = ["Ruten Skanderborg-Ry", "Salg til Boligselskabet Lunden Afdeling 4", "Spørgetid"]
    pages = (f"{n}. {t} {label} {_FILLER}" for n, t in enumerate(titles, 41))
    text = "1 Referat " + " ".join(pages)
    found = _sections(text)
    assert [text[slice(*item.title)] for item in found.items] == titles
    assert [text[slice(*item.case)] for item in found.items if item.case] == ["11/204"] * 3


def test_a_label_in_a_later_sentence_ends_no_title() -> None:
    text = (
        f"1 Referat 1. Velkomst Viggo Lund bød velkommen. Se sagsnr.: 11/204. {_FILLER}"
        f"2. Nye veje {_FILLER}3. Eventuelt {_FILLER}"
    )
    found = _sections(text)
    assert text[slice(*found.items[0].title)] == "Velkomst"


@pytest.mark.parametrize("form", ["{}: ", "Punkt {}: ", "{}) "])
def test_numbers_with_a_colon_or_a_bracket_count_on(form: str) -> None:
    titles = ["Velkomst", "Nye veje 2014", "Eventuelt"]
    told = ["Viggo Lund bød velkommen.", f"Vejene er slidte. {_FILLER}", f"Intet. {_FILLER}"]
    text = "Referat " + " ".join(
        form.format(n) + f"{title} {words}"
        for n, (title, words) in enumerate(zip(titles, told, strict=True), 1)
    )
    assert [text[slice(*item.title)] for item in _sections(text).items] == titles


def test_a_title_ends_in_front_of_a_part_or_a_first_point() -> None:
    text = (
        f"Referat 1. Valg af Det Tekniske Råd Sagsfremstilling: {_FILLER}"
        f"2. Meddelelser a) Der er kommet et brev. {_FILLER}3. Nyt 3.1 Broer De er nye. {_FILLER}"
    )
    titles = [text[slice(*item.title)] for item in _sections(text).items]
    assert titles == ["Valg af Det Tekniske Råd", "Meddelelser", "Nyt"]


def test_times_and_ratios_are_no_items() -> None:
    text = f"Referat Pause fra 16: Kaffe, til 17: Te. Skala 1: Lav 2: Høj. {_FILLER * 2}"
    assert not _sections(text).items


@pytest.mark.parametrize(
    "lines",
    [
        # The points of a decision, the phases of a plan, members in whole sentences: no agenda.
        ("Pkt. 1: Orienteringen er modtaget.", "Pkt. 2: Godkendt.", "Pkt. 3: Godkendt."),
        ("Fase 1: Veje ved havnen", "Fase 2: Broen over åen", "Fase 3: Stier og cykelparkering"),
        ("1. To foreninger ved banen.", "2. En forening ved havnen.", "3. En borger fra byen."),
    ],
)
def test_points_on_lines_of_their_own_are_no_agenda(lines: tuple[str, ...]) -> None:
    text = "Beslutning\n\n" + "\n\n".join(lines) + f"\n\n{_FILLER * 4}"
    assert not _sections(text).items
