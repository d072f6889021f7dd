"""A label beneath those listed goes on the list only where it speaks of who was there."""

import pytest

from referatgraf.layouts import sections
from referatgraf.layouts.asides import goes_on, is_aside
from referatgraf.model import Attendance
from referatgraf.reading import read

_LIST = (
    "Referat af møde den 6. maj 2024\n\nDeltagere\n\n- Ida Holm\n- Per Krogh\n\n{}\n\n1. Havnen\n"
)
_INLINE = "Referat af møde den 6. maj 2024\n\nDeltagere: Ida Holm, Per Krogh\n{}\n\n1. Havnen\n"


def listed(text: str) -> dict[str, Attendance]:
    """Return the entries of all lists with what their heading says of them."""
    document = read(text.encode(), ["minutes.txt"])
    return {
        document.text[slice(*entry.pieces[0])].rstrip("."): one.group.attendance
        for one in sections(document).lists
        for entry in one.entries
    }


@pytest.mark.parametrize("layout", [_LIST, _INLINE])
@pytest.mark.parametrize(
    "label",
    [
        "Kopi til", "Cc", "Udsendt til", "Modtagere", "Til orientering", "Sagsbehandler",
        "Dagsorden udarbejdet af", "Kage", "Kaffe og brød", "Næste ordstyrer", "Næste gang",
        "Kontaktperson", "Ansvarlig for lokalet", "Sang og musik", "Blomster", "Jubilæum",
    ],
)  # fmt: skip
def test_label_of_another_matter(layout: str, label: str) -> None:
    assert set(listed(layout.format(f"{label}: Viggo Lund"))) == {"Ida Holm", "Per Krogh"}


@pytest.mark.parametrize("layout", [_LIST, _INLINE])
@pytest.mark.parametrize(
    "label",
    [
        "Ordstyrer", "Dirigent", "Tidtager", "Ordstyrer og tidtager", "Kasserer", "Skoleleder",
        "Skive Havn", "DI", "Venstre", "Elevrådet", "Lærerne", "Personalet",
        "Ledelsen", "Forældrevalgte", "A-siden", "Ældre Sagen Skive",
    ],
)  # fmt: skip
def test_label_of_a_side_or_an_office(layout: str, label: str) -> None:
    assert listed(layout.format(f"{label}: Viggo Lund"))["Viggo Lund"] == Attendance.PRESENT


@pytest.mark.parametrize("label", ["Gæster", "Øvrige deltagere"])
def test_label_of_guests(label: str) -> None:
    assert listed(_LIST.format(f"{label}: Viggo Lund"))["Viggo Lund"] == Attendance.GUEST


@pytest.mark.parametrize("label", ["Sygemeldt", "Forhindret", "Udeblevet"])
def test_label_of_the_absent(label: str) -> None:
    assert listed(_LIST.format(f"{label}: Viggo Lund"))["Viggo Lund"] == Attendance.ABSENT


def test_any_label_in_a_list_that_labels_all() -> None:
    text = "Referat af møde den 6. maj 2024\n\nDeltagere\nSundhed: Ida Holm\nTeknik: Per Krogh\n"
    assert set(listed(text + "\n1. Havnen\n")) == {"Ida Holm", "Per Krogh"}


def test_those_below_a_label_of_another_matter() -> None:
    assert set(listed(_LIST.format("Kopi til:\nViggo Lund\nKarla Holst"))) == {
        "Ida Holm",
        "Per Krogh",
    }


def test_list_goes_on_behind_one_named_by_the_way() -> None:
    names = set(listed(_INLINE.format("Sagsbehandler: Viggo Lund\nReferent: Karla Holst")))
    assert names == {"Ida Holm", "Per Krogh", "Karla Holst"}


def test_label_of_another_matter_is_no_title_of_the_one_above() -> None:
    document = read(_LIST.format("Sagsbehandler: Viggo Lund").encode(), ["minutes.txt"])
    last = sections(document).lists[-1].entries[-1]
    assert [document.text[slice(*piece)] for piece in last.pieces] == ["Per Krogh"]


def test_sentence_behind_the_absent() -> None:
    text = _LIST.format("Ikke til stede: Viggo Lund. Afbud kom fra Karla Holst.")
    assert listed(text)["Viggo Lund"] == Attendance.ABSENT


def test_sentence_about_the_absent_in_prose_is_not_cut() -> None:
    text = "Mødet begyndte kl. 10. Afbud var modtaget fra Bo Lind, mens Ida Holm ikke var mødt.\n"
    document = read(text.encode(), ["minutes.txt"])
    assert len(sections(document).prose) == 1


def test_words_alone() -> None:
    assert not is_aside("Referent")
    assert not is_aside("Modtaget afbud")
    assert is_aside("Afbud til næste møde")
    assert not goes_on("Nøgler")
    assert goes_on("Handicaprådet")
