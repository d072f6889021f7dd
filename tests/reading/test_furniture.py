"""Page furniture goes, and only page furniture."""

import pytest

from referatgraf.model import Note, NoteKind
from referatgraf.reading import read


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


def pages(*bodies: str, head: str = "", foot: str = "") -> str:
    """Return pages as a PDF converter writes them, {n} standing for the page's number."""
    whole = [
        f"{head.format(n=n)}\n{body}\n{foot.format(n=n)}\n".strip("\n")
        for n, body in enumerate(bodies, 1)
    ]
    return "\n\f".join(whole)


BODIES = (
    "Afbud\nAnna Holm (A)",
    "Beslutning\nGodkendt.",
    "Eventuelt\nIntet.",
    "Underskrift\nBo Lind",
)


@pytest.mark.parametrize(
    "line", ["Side 3 af 12", "Side 3", "side 3/12", "- Side 3 -", "Page 3 of 12"]
)
def test_page_lines_go_wherever_they_stand(line: str) -> None:
    assert text(f"Anna Holm\n{line}\nBo Lind\n{line}") == "Anna Holm\n\nBo Lind"


@pytest.mark.parametrize(
    "line", ["Side 3 i bilaget blev rettet", "Sidemand", "Siden 2012", "Side", "Sag 3 af 12"]
)
def test_lines_that_speak_of_pages_stay(line: str) -> None:
    assert line in text(f"Anna Holm\n{line}\nBo Lind")


def test_page_count_goes_from_a_lines_end() -> None:
    assert text("Mødet sluttede. Side 1 af 4") == "Mødet sluttede."
    assert text("Se side 1 i bilaget") == "Se side 1 i bilaget"
    assert text("Havnerådet              Side 12\nAfbud") == "Havnerådet\nAfbud"
    assert text("Beslutning: se side 12\nAfbud") == "Beslutning: se side 12\nAfbud"


def test_page_number_at_the_right_of_a_letterhead_goes() -> None:
    assert text("Vejudvalget               Side 1\nDato: 3.5.22") == "Vejudvalget\nDato: 3.5.22"
    assert text("Vejudvalget\t\tSide 12") == "Vejudvalget"
    assert text("Vejudvalget, side 1") == "Vejudvalget, side 1"


def test_a_tab_in_front_stays_for_the_empty_cell_that_it_is() -> None:
    assert text("Anna Holm\tBo Lind\n\tCarl Dam") == "Anna Holm\tBo Lind\n\tCarl Dam"


def test_lone_numbers_that_count_pages_go() -> None:
    assert text(pages(*BODIES, foot="{n}")) == text(pages(*BODIES))
    assert text(pages(*BODIES, head="- {n} -")) == text(pages(*BODIES))


def test_lone_numbers_that_count_no_pages_stay() -> None:
    stored = "1\nÅbning\n\n2\nValg\n\n3\nEventuelt"
    assert text(stored) == stored
    assert "\n7\n" in text("Afbud\nAnna Holm\n\f7\nValg af formand\nGodkendt.")


def test_running_header_goes_but_for_the_title() -> None:
    made = text(pages(*BODIES, head="Ældrerådet, møde den 3. maj 2021"))
    assert made.count("Ældrerådet") == 1
    assert made.startswith("Ældrerådet, møde den 3. maj 2021\nAfbud")


def test_running_footer_with_numbers_goes_everywhere() -> None:
    made = text(pages(*BODIES, foot="Referat 12/345 – s. {n}"))
    assert made == text(pages(*BODIES))


def test_two_line_header_goes() -> None:
    made = text(pages(*BODIES, head="Ældrerådet\nMøde nr. 4, s. {n}"))
    assert made.count("Ældrerådet") == made.count("Møde nr. 4") == 1


def test_heading_that_returns_on_some_pages_stays() -> None:
    bodies = [f"Beslutning\nPunkt {n} blev godkendt." for n in range(3)]
    bodies += [f"Overskrift {chr(65 + n)}\nTekst nummer {n}." for n in range(9)]
    assert text(pages(*bodies)).count("Beslutning") == 3


def test_two_pages_have_no_running_header() -> None:
    assert text(pages("Anna Holm", "Bo Lind", head="Ældrerådet")).count("Ældrerådet") == 2


def test_line_that_returns_without_pages_stays() -> None:
    stored = "Åbning\nSe bilag\n\nValg\nSe bilag\n\nEventuelt\nSe bilag"
    assert text(stored) == stored


def test_sentence_runs_on_over_furniture() -> None:
    made = text(
        "Udvalget drøftede planen for den kommende udvidelse af havnen og\n"
        "Side 1 af 2\nbesluttede at sende den i høring."
    )
    assert made.endswith("udvidelse af havnen og besluttede at sende den i høring.")


def test_offsets_are_right_below_furniture_and_the_note_counts_it() -> None:
    made = read(pages(*BODIES, foot="Side {n} af 4").encode(), ["a.txt"])
    start = made.text.index("Bo Lind")
    assert made.quote(made.span(start, start + 7)) == "Bo Lind"
    assert made.notes == (Note(NoteKind.PAGE_FURNITURE, 4),)


@pytest.mark.parametrize(
    ("ending", "stays"),
    [
        ("Beslutning\nGodkendt.", True),
        ("Indstilling\nForvaltningen indstiller, at sagen drøftes.", True),
        ("Havnerådet\nSkive Kommune", False),
    ],
)
def test_what_each_item_ends_with_is_no_furniture(ending: str, *, stays: bool) -> None:
    items = [
        f"{n}. Sag om {word}\n\n{ending}" for n, word in enumerate(("havn", "vej", "bro", "sti"))
    ]
    made = text(pages(*items, foot="Side {n} af 4"))
    assert all((made.count(line) == len(items)) is stays for line in ending.splitlines())


@pytest.mark.parametrize("stored", ["Â\xad", "Side 1 af 2", "Side 1\n\fSide 2\n"])
def test_text_of_nothing_but_furniture_has_no_pages(stored: str) -> None:
    assert "Side" not in text(stored)


def test_one_word_beside_a_page_number_stays() -> None:
    assert text("Side 1 af 2\nEventuelt") == "Eventuelt"
