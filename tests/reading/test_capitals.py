"""Names in capitals: which are written as others are, and what is left as it stands."""

import pytest

from referatgraf.reading import read
from referatgraf.reading.capitals import names_calmed
from referatgraf.reading.tape import apply, blank

# Two names of each kind tell how the text prints them.
_MIXED = "Til stede: Karla HOLM (A), Per TOFT (V)\n"
_WHOLE = "Til stede:\nKARLA HOLM (A)\nPER TOFT (V)\n"


def calmed(text: str) -> str:
    return apply(blank(text), names_calmed(text)).text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ida Lund HOLM, formand", "Ida Lund Holm, formand"),
        ("IDA LUND HOLM orienterede", "Ida Lund Holm orienterede"),
        ("Ida VON HOLM og Bo LINDs forslag", "Ida von Holm og Bo Linds forslag"),
        ("| BO LIND | V |", "| Bo Lind | V |"),
        ("BORGMESTER BO LIND (V)", "BORGMESTER Bo Lind (V)"),
        ("REFERENT: IDA HOLM-LUND", "REFERENT: Ida Holm-Lund"),
        ("BO LIND SF", "Bo Lind SF"),
        # The text itself writes it as usual elsewhere, with a capital inside perhaps.
        ("Ida MCFJORD\nIda McFjord sagde ja.", "Ida McFjord\nIda McFjord sagde ja."),
        (_MIXED + "Bo FJORDAGER (C)", _MIXED.replace("HOLM", "Holm").replace("TOFT", "Toft")
         + "Bo Fjordager (C)"),
        (_WHOLE + "FILIPPA FJORDAGER (C)", _WHOLE.replace("KARLA HOLM", "Karla Holm")
         .replace("PER TOFT", "Per Toft") + "Filippa Fjordager (C)"),
    ],
)  # fmt: skip
def test_names(text: str, wanted: str) -> None:
    assert calmed(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "ØKONOMIUDVALGET\nTIL STEDE\nDANSK BYGGERI, KKR SYDDANMARK, KL",
        "Ida Holm SF, Bo Lind KL og Per Toft DSB",
        "Mette KKR, Karen FOA, Bo SF",
        "Bo FJORDAGER",  # nothing tells how this text prints names
        "KIM VEST A/S\nDAN PUMPS DENMARK",
        "KARLA HOLMS VEJ\nPER TOFT FOND\nIDA HOLM & LUND",
        "ANSØGNING FRA IDA HOLM OM STØTTE",
        "MAJ JUN JUL",
        "IDA OG BO HOLDER FERIE",
    ],
)
def test_no_names(text: str) -> None:
    assert calmed(text) == text


@pytest.mark.parametrize("entry", ["Ida Holm KL", "Per SF", "KIM VEST A/S", "DANSK BYGGERI"])
def test_no_names_where_names_are_printed_so(entry: str) -> None:
    for style in (_MIXED, _WHOLE):
        assert calmed(style + entry).endswith(entry)


@pytest.mark.parametrize(
    "heading",
    [
        "DEN GRØNNE BØLGE",
        "DE UNGE",
        "BO BLEV VALGT",
        "KIM SØGER HJÆLP",
        "IDA HOLM INSTITUTTET",
        "IDA HOLM GRUPPEN A/S",
        "VORTEX ROLAVIT",  # behind an empty line, and nobody below
    ],
)
def test_headings_below_a_list_in_capitals(heading: str) -> None:
    for style in (_MIXED, _WHOLE):
        assert calmed(f"{style}\n{heading}\nDer var intet.\n").endswith(
            f"{heading}\nDer var intet.\n"
        )


def test_words_that_stand_in_small_letters_are_no_names() -> None:
    assert calmed(_WHOLE + "KARLA BROFEST\nVi holder en brofest.\n").count("BROFEST") == 1
    assert calmed(_WHOLE + "KARLA BROFEST\nDer var intet.\n").count("BROFEST") == 0


def test_name_cut_by_a_line() -> None:
    text = _MIXED + "Siden har Ida\nHOLM spurgt.\n"
    assert "Ida\nHolm spurgt" in calmed(text)


def test_proof_is_quoted_as_written() -> None:
    document = read(b"Til stede: Ida HOLM\n", ["a.txt"])
    start = document.text.index("Ida Holm")
    assert document.quote(document.span(start, start + len("Ida Holm"))) == "Ida HOLM"


def test_long_text_is_read_in_time() -> None:
    assert list(names_calmed("IDA " * 20_000)) == []
    assert len(list(names_calmed("Ida HOLM, " * 20_000))) == 20_000
    assert list(names_calmed("IDA HOLM " * 20_000)) == []
