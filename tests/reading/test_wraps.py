"""Wrapped lines are joined where the text shows it; entries of a list never are."""

import pytest

from referatgraf.reading import read

PROSE = (
    "Udvalget drøftede, hvordan kommunen kan støtte de foreninger, der har mistet\n"
    "medlemmer i de sidste år, og som nu beder om hjælp til at holde deres lokaler\n"
    "åbne. Formanden oplyste, at sagen kommer igen, når forvaltningen har talt med\n"
)


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


def joined(stored: str) -> bool:
    return "\n" not in text(stored)


@pytest.mark.parametrize(
    "stored",
    [
        "Økonomiske\nkonsekvenser",
        "Det indstilles, at udvalget\ngodkender planen.",
        "2.1. Orientering om den nye plan\nfor havnen",
        "- Aftale om møder. Der er\naftalt fire datoer.",
        "Sagen blev udsat af hensyn til bl.a.\nbudgettet.",
        "Anna Holm (A)\nog Bo Lind (V) stemte imod.",
        "Udvalget for kultur\nog fritid",
    ],
)
def test_lower_case_beginning_goes_on(stored: str) -> None:
    assert joined(stored)


@pytest.mark.parametrize(
    "stored",
    [
        "Godkendt.\nafbud: ingen",
        "Til stede:\nanna holm",
        "Anna Holm (A)\nformand",
        "Anna Holm\nde Fine, Bo",
        "formand\nnæstformand\nkasserer",
        "a) valg af formand\nb) valg af kasserer",
        "- valg\n- konstituering",
        "# Beslutning\ngodkendt",
        "| Anna | A |\nbo",
        "1. Åbning.....4\nog mere",
        "Sted: Rådhuset\nlokale: 4",
        "Sted: Rådhuset\nkl. 9 mødes vi",
        "Referat\n\nog bilag",
    ],
)
def test_lower_case_beginning_of_an_entry_stays(stored: str) -> None:
    assert text(stored) == stored


@pytest.mark.parametrize(
    "stored",
    [
        "Anna Holm\nBo Lind\nPer Krogh",
        "Anna Holm (A)\nBo Lind (V)\nPer Krogh (Ø)",
        "Anna Holm, formand\nBo Lind, næstformand",
        "Anna Holm,\nBo Lind,\nPer Krogh",
        "Rådmand Anna Holm, A, mødte kl. 19.04\nBo Lind, B, mødte kl. 19.11",
        "• Anna Holm\n• Bo Lind",
        "[x] Anna Holm\n[ ] Bo Lind",
        "1. Anna Holm\n2. Bo Lind",
        "Afbud fra\nAnna Holm\nBo Lind",
        "Anna Holm (Foreningen Havnen\nBo Lind (Foreningen Skoven)",
        "Anna von Holm\nvon Lind, Bo",
        "Borgmester Anna Holm, Ny Kommune\nrådmand Bo Lind (V)",
        "viceborgmester Anna Holm, formand for det nye udvalg\nrådmand Bo Lind, V",
        "Anna Holm (A, formand\nBo Lind, næstformand)",
        "Anna Holm Andersen, medlem af bestyrelsen for Foreningen af Gamle Skibe (A)\n"
        "Bo Lind Sørensen, medlem af bestyrelsen for Foreningen af Nye Skibe (V)",
    ],
)
def test_two_people_never_share_a_line(stored: str) -> None:
    assert text(stored) == stored
    assert stored in text(PROSE + "borgmesteren.\n\n" + stored)


def test_long_entries_between_wrapped_prose_stay_apart() -> None:
    entries = (
        "Anna Holm Andersen, som er valgt af den lokale forening for gamle både (A)",
        "Bo Lind Sørensen, som er valgt af den anden forening for de nyere både (V)",
        "Per Krogh Madsen, der er udpeget af kommunens råd for de ældre borgere og",
    )
    made = text(PROSE + "borgmesteren.\n\n" + "\n".join(entries))
    assert all(entry in made.split("\n") for entry in entries)


def test_prose_as_wide_as_the_page_goes_on_with_a_capital() -> None:
    made = text(PROSE + "Borgmesteren og formanden for Ældrerådet om de nye regler.\n")
    assert "\n" not in made
    assert "har talt med Borgmesteren og" in made


@pytest.mark.parametrize(
    "lines",
    [
        "Udvalget godkendte planen.\nBorgmesteren takkede for arbejdet med den.",
        "Kort linje\nBorgmesteren takkede for arbejdet.",
        "Forslag til ny plan for et boligområde ved den gamle havn i byens østlige del\n"
        "Anlægsregnskab for ombygning af skolen",
    ],
)
def test_capital_below_a_short_or_ended_line_begins_anew(lines: str) -> None:
    assert lines in text(PROSE + "borgmesteren.\n\n" + lines)


@pytest.mark.parametrize(
    ("stored", "joins"),
    [
        ("Bo Lind, advokat (Dansk\nIdræt)", True),
        ("Bo Lind, advokat (Dansk\nIdræt\nog Kultur)", False),
        ("Bo Lind (Dansk Idræt)\nAnna Holm)", False),
        ("Bo Lind (Dansk\n2) Idræt", False),
        ("Bo Lind (suppleant for\nPer Krogh)", True),
    ],
)
def test_open_bracket_goes_on_to_its_end(stored: str, joins: bool) -> None:
    assert joined(stored) is joins


def test_two_blanks_at_a_lines_end_keep_it() -> None:
    assert text("Mødet er  \nafsluttet") == "Mødet er\nafsluttet"
    assert text("Mødet er \nafsluttet") == "Mødet er afsluttet"
    assert text("Mødet er       \nafsluttet") == "Mødet er afsluttet"


@pytest.mark.parametrize(
    "mark", ["1.", "2.1.", "2.1", "a)", "(3)", "-", "•", "*", "§ 3", "Punkt 4", "./."]
)
def test_mark_begins_a_line(mark: str) -> None:
    stored = f"Det blev besluttet at\n{mark} behandle sagen"
    assert text(stored) == stored


def test_date_is_no_mark() -> None:
    made = text(
        PROSE
        + "dem om, hvad der skal ske med den gamle havn og de små både inden den\n1. juni 2021."
    )
    assert made.endswith("inden den 1. juni 2021.")


def test_sentence_runs_on_over_a_page() -> None:
    made = text(PROSE + "\fborgmesteren.")
    assert made.endswith("har talt med borgmesteren.")
    assert text("Afbud\nAnna Holm\n\fbilag") == "Afbud\nAnna Holm\n\nbilag"


def test_indent_of_a_nested_list_stays_and_of_a_page_does_not() -> None:
    assert text("1. Valg\n   1. Formand\n 2. Referat") == "1. Valg\n   1. Formand\n2. Referat"


@pytest.mark.parametrize(
    ("stored", "joins"),
    [
        ("Til stede: Borgmester Bo Lind (A), Nordby-Lund\nKommune", True),
        ("Karla Nørby, Skive\nKommune, formand", True),
        ("Navn\nKommune\nParti", False),
        ("Karla Nørby, Skive\nKommune: Skive", False),
    ],
)
def test_municipality_that_the_line_cuts_goes_on(stored: str, joins: bool) -> None:
    assert (" Kommune" in read(stored.encode(), ["a.txt"]).text) is joins


WRAPPED = (
    "Rådet fik en ny plan for havnen til høring i byens råd. Planen er god, siger",
    "Havneforeningen og beder om flere både. Der er mange, som savner en bro ved",
    "Møllehavnen og en bænk ved stien. Formanden takkede for svarene, som viser en",
    "Stor interesse for sagen. Der kommer mere, når vi har fået flere penge fra",
    "Nordfonden og Kystfonden til det. Mødet sluttede med en tur rundt om den nye",
    "Havn.",
)


def test_wrapped_sentences_go_on_with_capitals() -> None:
    assert text("\n".join(WRAPPED)) == " ".join(WRAPPED)


@pytest.mark.parametrize("below", ["Karla Nørby (A)", "Karla Nørby, Skive Kommune"])
def test_no_people_are_joined_to_wrapped_sentences(below: str) -> None:
    people = f"Ida Holm (V)\n{below}\nBo Lind (C)"
    assert text("\n".join(WRAPPED) + "\n\n" + people).endswith("\n\n" + people)


def test_name_of_three_words_that_the_line_cuts_goes_on() -> None:
    cut = "Mødet blev holdt på havnen i går efter aftale med oplæg af konsulent Karla\nNørby Holm"
    assert "Karla Nørby Holm, der" in text(PROSE + f"dem.\n\n{cut}, der viste planen.\n")
    assert "Karla\nNørby Holm Skive" in text(PROSE + f"dem.\n\n{cut} Skive\n")
