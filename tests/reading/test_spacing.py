"""Double-spaced renderings come down to single spacing with their blocks kept."""

import pytest

from referatgraf.model import Note, NoteKind
from referatgraf.reading import read
from referatgraf.reading.lines import parse
from referatgraf.reading.spacing import spacing

LIST = (
    "Medlemmer",
    "Anna Holm, Borgmester Ny Kommune (A), Næstfor-",
    "mand i Rådet",
    "Bo Lind (V)",
)
PROSE = (
    "Rådet drøftede planen for den nye havn og bad forvaltningen om at",
    "undersøge, hvad det vil koste at flytte de gamle både til en anden",
    "plads, før sagen kommer igen på det næste ordinære møde i Rådet.",
)
HEADING = ("2.1. Orientering om planen for den nye havn i Gamle By", "og Nye By")


def double(*blocks: tuple[str, ...]) -> str:
    return "\n\n \n\n".join(" \n\n".join(block) for block in blocks)


def read_text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


def test_double_spacing_is_undone_and_noted() -> None:
    made = read(double(LIST, PROSE, PROSE).encode(), ["a.txt"])
    lines = made.text.split("\n\n")
    assert lines[0] == (
        "Medlemmer\nAnna Holm, Borgmester Ny Kommune (A), Næstformand i Rådet\nBo Lind (V)"
    )
    assert lines[1:] == [" ".join(PROSE)] * 2
    assert made.notes == (Note(NoteKind.DOUBLE_SPACING),)


@pytest.mark.parametrize("gap", ["\n\n \n\n", "\n\n\n", "\n \n"])
def test_wide_gap_parts_blocks(gap: str) -> None:
    made = read_text(double(PROSE, PROSE) + gap + "Afbud \n\nPer Krogh")
    assert made.endswith("møde i Rådet.\n\nAfbud\nPer Krogh")


def test_line_tighter_than_usual_goes_on() -> None:
    made = read_text(
        double(LIST, PROSE, PROSE)
        + "\n\n \n\n"
        + " \nGamle By og ".join(["2.1. Orientering om planen for den nye havn ved", "Nye By"])
    )
    assert made.endswith("ved Gamle By og Nye By")


@pytest.mark.parametrize("below", ["Per Krogh (A)", "2.2. Valg", " Afbud", "Afbud:"])
def test_tight_line_that_begins_anew_stays(below: str) -> None:
    above = "2.1. Orientering om planen for den nye havn i Gamle By"
    made = read_text(double(LIST, PROSE, PROSE) + f"\n\n \n\n{above} \n{below}")
    assert made.rsplit(above, 1)[1].lstrip("\n") == below.strip()


def test_new_page_without_form_feed_begins_a_block() -> None:
    made = read_text(double(PROSE, PROSE) + " \n Deltagere \n\nPer Krogh (A)")
    assert made.endswith("møde i Rådet.\n\nDeltagere\nPer Krogh (A)")


def test_paragraphs_of_one_line_are_not_double_spaced() -> None:
    stored = "\n\n".join(
        ["Medlemmer", "Anna Holm (A)", "Bo Lind (V)", " ".join(PROSE), "Godkendt."]
    )
    made = read(stored.encode(), ["a.txt"])
    assert (made.text, made.notes) == (stored, ())


def test_list_in_lower_case_is_not_double_spaced() -> None:
    stored = "\n\n".join(
        [
            "Det indstilles",
            "at planen godkendes",
            "at havnen bygges",
            "Godkendt med tilføjelse om både",
        ]
    )
    assert read_text(stored) == stored


def test_single_spaced_prose_keeps_its_blocks() -> None:
    stored = "\n\n".join("\n".join(block) for block in (PROSE, PROSE))
    assert read_text(stored) == "\n\n".join([" ".join(PROSE)] * 2)


@pytest.mark.parametrize(
    ("between", "blocks", "double"),
    [
        ("\n\n", "\n\n\n\n", True),
        # Not: nothing tells blocks from lines, or lines stand close as well.
        ("\n\n", "\n\n", False),
        ("\n", "\n\n", False),
    ],
)
def test_wider_gaps_between_blocks_show_double_spacing(
    between: str, blocks: str, double: bool
) -> None:
    block = between.join(["Karla Nørby", "Skive Kommune", "Viggo Lund", "Lemvig Kommune"])
    assert spacing(parse(blocks.join([block] * 6))).double is double
