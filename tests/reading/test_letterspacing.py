"""Letter-spaced headings are closed up, with a colon and with words behind it, too."""

import pytest

from referatgraf.reading import read


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("D E L T A G E R E", "DELTAGERE"),
        ("A F B U D:", "AFBUD:"),
        ("T I L  S T E D E :", "TIL STEDE:"),
        ("G Æ S T E R: Karla Nørby, Viggo Lund", "GÆSTER: Karla Nørby, Viggo Lund"),
        ("A F B U D:Karla Nørby", "AFBUD:Karla Nørby"),
        ("  M Ø D T E: Viggo Lund", "MØDTE: Viggo Lund"),
        ("A F B U D :   Karla Nørby, Viggo Lund", "AFBUD:   Karla Nørby, Viggo Lund"),
        ("D A G S O R D E N          J. nr.", "DAGSORDEN          J. nr."),
        ("A B C: Karla Nørby", "A B C: Karla Nørby"),
        ("Karla A B C D: nej", "Karla A B C D: nej"),
    ],
)
def test_spaced_letters_are_closed_up(line: str, closed: str) -> None:
    assert read((line + "\n").encode(), ["a.txt"]).text.strip() == closed
