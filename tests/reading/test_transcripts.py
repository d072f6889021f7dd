"""Transcripts of document sites: a page a line, numbered, under the file's title."""

from referatgraf.reading.glued_names import glued_names
from referatgraf.reading.tape import apply, blank
from referatgraf.reading.transcripts import transcript_lines

SITE = "{title}\n\nStørrelse: px\n\nTranskript\n\n"


def undone(title: str, *pages: str) -> list[str]:
    numbered = "\n\n".join(f"{i} {page}" for i, page in enumerate(pages, 1))
    text = SITE.format(title=title) + numbered + "\n"
    return [
        line
        for line in apply(blank(text), transcript_lines(text)).text.splitlines()
        if line.strip()
    ]


def test_labels_of_the_head_begin_lines_with_colon_or_without() -> None:
    lines = undone(
        "Referat. Mødedato 4. maj 2011",
        "Referat Mødedato 4. maj 2011 Sted Rådhuset, lokale 3 Deltagere Ida Holm, Bo Lind "
        "Afbud: Per Dam Referent Eva Krog",
    )
    assert lines[-5:] == [
        "Mødedato 4. maj 2011",
        "Sted Rådhuset, lokale 3",
        "Deltagere Ida Holm, Bo Lind",
        "Afbud: Per Dam",
        "Referent Eva Krog",
    ]


def test_the_paper_stands_apart_from_owner_and_body() -> None:
    lines = undone("Nordby Kommune", "Nordby Kommune Referat Kulturudvalget Mødedato: 3. juni 2014")
    assert lines[-4:] == ["Nordby Kommune", "Referat", "Kulturudvalget", "Mødedato: 3. juni 2014"]


def test_a_head_that_pages_repeat_is_kept_once() -> None:
    lines = undone(
        "Sydvand",
        "Sydvand bestyrelse Side 1 Til stede: Ida Holm",
        "Sydvand bestyrelse Side 2 Regnskabet blev godkendt.",
        "Sydvand bestyrelse Side 3 Mødet sluttede.",
    )
    assert [line for line in lines if line.startswith("Sydvand bestyrelse")] == [
        "Sydvand bestyrelse Side 1"
    ]
    assert lines[-2:] == ["Regnskabet blev godkendt.", "Mødet sluttede."]


def test_a_letterhead_among_people_stands_apart() -> None:
    lines = undone(
        "Notat",
        "Deltagere: Ida Holm, Bo Lind Nordby Kommune Torvegade 4 8000 Nordby Afbud: Per Dam",
    )
    assert lines[-3:] == [
        "Deltagere: Ida Holm, Bo Lind",
        "Nordby Kommune Torvegade 4 8000 Nordby",
        "Afbud: Per Dam",
    ]


def test_words_of_a_sentence_begin_no_line() -> None:
    page = "Formanden takkede for afbud fra Ida Holm og nævnte, at Sted og Tid følger senere."
    assert undone("Notat", page)[-1] == page


def test_minutes_that_no_site_printed_are_left_alone() -> None:
    text = "1 Referat Deltagere Ida Holm Afbud Bo Lind\n2 Mødedato 3. juni\n"
    assert list(transcript_lines(text)) == []


def parted(text: str) -> str:
    return apply(blank(text), glued_names(text, [(0, len(text))])).text


def test_a_list_ends_behind_a_name_shown_elsewhere() -> None:
    text = "Medlemmer: Ida Holm (A), Bo Lind (V) Fraværende: Ida Holm, Bo Lind Rådet mødtes."
    assert parted(text).endswith("Fraværende: Ida Holm, Bo Lind\n\nRådet mødtes.")


def test_known_names_in_a_row_are_parted() -> None:
    text = (
        "Medlemmer: Ida Holm (A) Bo Lind (V) Per Dam (C) Fraværende: Ida Holm Bo Lind Per Dam Sal 3"
    )
    assert parted(text).endswith("Fraværende: Ida Holm, Bo Lind, Per Dam\n\nSal 3")


def test_a_name_that_goes_on_differently_each_time_ends_there() -> None:
    text = "Afbud: Eva Krog, Bo Lind Rådet drøftede. Afbud: Eva Krog, Bo Lind Sagen blev udsat."
    assert parted(text).count("Bo Lind\n\n") == 2


def test_a_longer_name_is_not_cut_at_a_shorter_one() -> None:
    text = "Medlemmer: Bo Lind (A), Bo Lind Krog (V). Fraværende: Bo Lind Krog"
    assert parted(text) == text
