"""Minutes forwarded by mail lose the marks of the quote; arrows of menus and quotes stay."""

import pytest

from referatgraf.reading import read


def _text(stored: str) -> str:
    return read(stored.encode(), ["a.txt"]).text


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        (
            "> Til stede: Ida Holm, Bo Lind\n>\n> 1. Budget\n> Godkendt.\n",
            "Til stede: Ida Holm, Bo Lind\n\n1. Budget\nGodkendt.",
        ),
        (">> Afbud: Bo Lind\n>> Ida Holm\n>> Per Dam\n", "Afbud: Bo Lind\nIda Holm\nPer Dam"),
        (
            "Hej\n\n>Dagsorden\n>\n> 1. Valg\n> 2. Budget\n",
            "Hej\n\nDagsorden\n\n1. Valg\n2. Budget",
        ),
        ("> Medlemmer\nProjekter\n", "> Medlemmer\nProjekter"),
        ("> Bo\n> Ida\nPer\n> Ole\n", "> Bo\n> Ida\nPer\n> Ole"),
    ],
)
def test_lines_quoted_in_a_row_lose_their_marks(stored: str, text: str) -> None:
    assert _text(stored) == text


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("Til: 'Ida Holm'; 'Bo Lind'\nHej", "Til: Ida Holm; Bo Lind\nHej"),
        ("Cc: 'Ida Holm' <ih@nordby.dk>, Bo Lind", "Cc: Ida Holm <ih@nordby.dk>, Bo Lind"),
        ("Fra: 'Ida Holm'", "Fra: Ida Holm"),
        ("Til: Ida Holm, Jens' bror og Hans' søster", "Til: Ida Holm, Jens' bror og Hans' søster"),
        ("Forslag: 'Byen' vises", "Forslag: 'Byen' vises"),
    ],
)
def test_receivers_lose_their_quotes(stored: str, text: str) -> None:
    assert _text(stored) == text
