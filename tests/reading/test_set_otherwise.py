"""The same words, set otherwise on the page, are read as the same lines."""

import textwrap

import pytest

from referatgraf.reading import read
from referatgraf.reading.cut_lines import cut_after
from referatgraf.reading.lines import parse

SENTENCES = (
    "Formanden bød velkommen og fortalte kort om det arbejde, der er sat i gang siden foråret.",
    "Der var enighed om, at planen skal sendes ud til alle, som har vist interesse for en sti.",
    "Udvalget ønsker, at naboerne bliver hørt i god tid, og at svarene bliver samlet i et notat.",
    "Sekretæren undersøger, hvad det vil koste at rydde grøften, inden anlægget går i gang.",
)
PROSE = "\n\n".join("\n".join(textwrap.wrap(s, 60)) for s in SENTENCES)


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


def lines(stored: str) -> list[str]:
    return [line for line in text(stored).split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Kontorchef Tove Sandbjerg Friis, Nordly Kommune, og lærer Ida", "Tangholt, Vestby Skole"),
        (
            "På mødet den 3. juni fortalte forsker Niels Peder Krogstrup",
            "(Nordly Institut) om vind.",
        ),
        ("Gruppen mødes igen i klubhuset, og det bliver torsdag den 9.", "oktober."),
        ("Direktør Tove Sandbjerg Friis, Nordly Havn og Vestby Bundgarn", "Fiskeriforening"),
    ],
)
def test_what_was_cut_after_so_many_characters_goes_on(above: str, below: str) -> None:
    width = max(map(len, PROSE.splitlines()))
    assert len(above) + 1 + len(below.split()[0]) > width
    assert f"{above} {below}" in lines(f"{PROSE}\n\n{above}\n{below}\n")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "Borgmester Tove Sandbjerg Friis, Nordly Kommune, næstformand",
            "Byrådsmedlem Bo Dal Lund",
        ),
        ("Direktør Tove Sandbjerg Friis, Nordly Havn, Vestby afdeling", "Ida Tangholt Dam, Vestby"),
        ("Kassereren oplyste, at regnskabet endnu ikke er helt færdigt.", "Ida Tangholt gik hjem."),
        ("Direktør Tove Sandbjerg Friis, Nordly Havn, Vestby Bundgarn", "Gæster: Ida Tangholt"),
        ("Medlem Tove Friis, Nordly", "Vestbyforeningen"),
    ],
)
def test_the_next_entry_stays_on_its_own_line(above: str, below: str) -> None:
    found = lines(f"{PROSE}\n\n{above}\n{below}\n")
    assert found[-1] == below


def test_a_width_is_told_by_sentences_that_were_cut() -> None:
    assert 55 <= cut_after(parse(PROSE)) <= 60
    assert cut_after(parse("\n\n".join(SENTENCES))) == 0
    assert cut_after(parse("Tove Friis\nformand\nBo Dal\nkasserer\nIda Holm\nmedlem")) == 0
    assert cut_after([]) == 0


@pytest.mark.parametrize("drawn", ["--------", "========", "- - - - -", "________"])
def test_a_line_drawn_below_a_heading_goes(drawn: str) -> None:
    assert text(f"Referat\n\nTil stede\n{drawn}\nTove Friis\nBo Dal\n") == text(
        "Referat\n\nTil stede\nTove Friis\nBo Dal\n"
    )


def test_a_drawn_line_of_its_own_parts() -> None:
    assert text("Til stede\nBo Dal\n\n-----\n\nVelkomst\n") == "Til stede\nBo Dal\n\nVelkomst"
    assert text("----\nafbud") == "afbud"


@pytest.mark.parametrize("kept", ["--", "Bo - Dal", "| --- | --- |", "-- Afbud --"])
def test_other_dashes_stay(kept: str) -> None:
    assert kept in text(f"Til stede\n{kept}\nTove Friis\n")


LIST = (
    "Referat\n\nTil stede\nTove Friis\nBo Dal\nIda Holm\n\n"
    "Afbud\nPer Lund\n\nDagsorden\n1. Sti\n2. Vand\n"
)


def test_doubled_line_ends_are_halved() -> None:
    assert text(LIST.replace("\n", "\n\n")) == text(LIST)
    assert text(LIST.replace("\n", "\n \n")) == text(LIST)


def test_paragraphs_parted_by_empty_lines_stay_apart() -> None:
    single = "\n\n".join(SENTENCES * 3)
    assert "\n\n" in text(single)
    wider = LIST.replace("\n\n", "\n\n\n")
    assert text(wider) == text(LIST)


def footed(foot: str) -> str:
    body = "\n".join(f"{name} siger tak for kaffen." for name in ("Tove", "Bo", "Ida", "Per") * 3)
    return "\n".join(f"{body}\n{foot.format(n=n)}" for n in (1, 2, 3)) + "\nSlut."


@pytest.mark.parametrize(
    "foot", ["Bestyrelsen                    {n}", "{n}          Nordly Havn", "Nordly\t{n}"]
)
def test_a_footer_that_counts_the_pages_goes(foot: str) -> None:
    assert foot.split("{n}")[0].strip() + foot.split("{n}")[1].strip() not in text(footed(foot))


@pytest.mark.parametrize(
    "foot",
    ["Punkt                          {n}", "Bilag          {n}", "Kolde bajere {n}", "Havn      7"],
)
def test_what_counts_other_things_stays(foot: str) -> None:
    assert text(footed(foot)).count(foot.split(" ")[0]) == 3


def test_rows_of_a_table_that_count_on_stay() -> None:
    assert "Stole          2" in text("Stole          1\nStole          2\nStole          3\n")
