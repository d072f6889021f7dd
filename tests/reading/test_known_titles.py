"""A title that the agenda lists ends where it ended there; other words stay in one line."""

import pytest

from referatgraf.reading.known_titles import titles_parted
from referatgraf.reading.tape import apply, blank

_AGENDA = "Dagsorden\n1. Nye stier\n2. Havnens budget\n\n"


def parted(text: str) -> str:
    return apply(blank(_AGENDA + text), titles_parted(_AGENDA + text)).text.removeprefix(_AGENDA)


@pytest.mark.parametrize(
    ("joined", "made"),
    [
        ("1. Nye stier Formanden bød velkommen.", "1. Nye stier\nFormanden bød velkommen."),
        ("Ad 2. Havnens budget Bo Lind fremlagde.", "Ad 2. Havnens budget\nBo Lind fremlagde."),
        ("Side 3 af 4 2. Havnens budget Godkendt.", "Side 3 af 4\n2. Havnens budget\nGodkendt."),
        ("Punkt 1: Nye stier Beslutning Udsat.", "Punkt 1: Nye stier\nBeslutning Udsat."),
    ],
)
def test_known_titles_end(joined: str, made: str) -> None:
    assert parted(joined) == made


@pytest.mark.parametrize(
    "line",
    [
        "1. Nye stier ved fjorden",
        "2. Nye stier Formanden bød velkommen.",
        "1. Nye stier      Bo Lind",
        "Se punkt 1. Nye stier Formanden bød velkommen.",
        "3. Valg Bo Lind blev valgt.",
    ],
)
def test_other_lines_stay_whole(line: str) -> None:
    assert parted(line) == line
