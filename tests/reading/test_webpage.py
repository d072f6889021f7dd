"""The frame of a saved web page goes; what it says of whose page it is stays."""

import pytest

from referatgraf.model import Note, NoteKind
from referatgraf.reading import read


def text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


def around(frame: str) -> str:
    """Return what is left of a frame above minutes."""
    return text(f"{frame}\n\nReferat\nAfbud\nKarla Nørby").removesuffix(
        "Referat\nAfbud\nKarla Nørby"
    )


@pytest.mark.parametrize(
    "frame",
    [
        "7 captures\n02 Feb 2019 - 11 Nov 2022\nFeb  MAR  Apr\n     14\n"
        "2018 2019 2020\nAbout this capture",
        "1,204 captures\n14 MAR 2019 - 15 MAR 2020\nMAR\n14\n2019\nsuccess\nfail\n"
        "About this capture",
        "Vi bruger cookies\nSiden bruger cookies til at tælle besøg.\n"
        "Læs mere om cookies\n[Accepter alle] [Kun nødvendige]",
        "This site uses cookies to count visits.\nAccept all   Necessary only",
        " * Borger\n * Erhverv\n * Politik\n * Om kommunen",
        "CVR-nr. 12 34 56 78",
        "Åbningstider  Mandag 10-15  Torsdag 10-18",
    ],
)  # fmt: skip
def test_frame_goes(frame: str) -> None:
    assert around(frame) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Vi bruger cookies, og det skal udvalget tage stilling til.",
        "Orientering om cookies",
        "Udvalget noterede 12 captures",
        "Politik",
        "Åbningstider i hallen 2024",
        "Firmaet Nordlys A/S, CVR 12345678, søger om lov.",
        "Mar 2019",
        "Viggo Lund, Bakkevej 2, 8000 Aarhus, tlf. 12 34 56 78",
    ],
)
def test_lines_that_only_look_so_stay(line: str) -> None:
    assert around(line).strip() == line


@pytest.mark.parametrize(
    ("frame", "left"),
    [
        ("Du er her: Forside > Politik > Havnerådet > 3. maj 2021", "Havnerådet\n3. maj 2021"),
        ("Forside » Politik » Referat", ""),
        ("Forside / Politik / Havnerådet", "Havnerådet"),
        ("Hjem / arbejde blev drøftet", "Hjem / arbejde blev drøftet"),
        ("You are here: Home › Referat", ""),
        ("Forside Politik Dagsordener og referater", ""),
        ("Skive Kommune | Torvegade 10 | 7800 Skive | CVR 12345678", "Skive Kommune"),
        ("Kontakt Skive Kommune Torvegade 10 7800 Skive Tlf. 12 34 56 78", "Skive Kommune"),
        ("[Logo: Skive Kommune]", "Skive Kommune"),
        ("Væksten er > 3 procent", "Væksten er > 3 procent"),
    ],
)
def test_whose_page_it_is_stays(frame: str, left: str) -> None:
    assert around(frame).strip() == left


def test_note_counts_the_lines() -> None:
    made = read("Afbud\nKarla Nørby\nTil toppen\nTil toppen".encode(), ["a.txt"])
    assert made.notes == (Note(NoteKind.WEB_FRAME, 2),)
